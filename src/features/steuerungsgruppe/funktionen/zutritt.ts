/** Who may change the Steuerungsgruppe, and the way back to its list. */
import type { Button, Message } from '../../../chat/message.ts';
import type { Acting } from '../../../core/feature.ts';
import { privateMessage } from '../../../core/notice.ts';
import { nochNichtEingerichtet } from '../../stadt/index.ts';
import * as texte from './texts.ts';

/** Who may not reads who may; where there is no city yet, who sets it up. */
export const lehntAb =
  (satz: string) =>
  (ctx: Acting): Message =>
    nochNichtEingerichtet(ctx) ?? privateMessage(satz);

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
