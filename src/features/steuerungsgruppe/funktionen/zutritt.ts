/** Who may change the Steuerungsgruppe, and the way back to its list. */
import type { Button } from '../../../chat/message.ts';
import { lehntAb } from '../../stadt/index.ts';
import * as texte from './texts.ts';

export const nurBuero = {
  recht: 'gremium.besetzen' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
};

export const zurListe: Button = {
  action: 'steuerungsgruppe.verwalten',
  subject: 'stadt',
  label: 'Steuerungsgruppe ansehen',
};
