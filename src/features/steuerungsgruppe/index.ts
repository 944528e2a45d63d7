/** The Steuerungsgruppe: ten functions of the concept, and who holds each [5.2.1]. */
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { buttons, commands, forms } from './handlers.ts';

export const steuerungsgruppe: Feature<Recht> = {
  name: 'steuerungsgruppe',
  commands,
  forms,
  buttons,
  verlaufTexte: {
    'steuerungsgruppe.besetzen': 'Funktion der Steuerungsgruppe besetzt',
    'steuerungsgruppe.aendern': 'Amtszeit in der Steuerungsgruppe geändert',
    'steuerungsgruppe.beenden': 'Amtszeit in der Steuerungsgruppe beendet',
  },
  hilfe: [
    {
      befehl: '/komm-in steuerungsgruppe',
      text: 'wer welche Funktion in der Steuerungsgruppe hat',
      recht: 'steuerungsgruppe.lesen',
      knopf: { action: 'steuerungsgruppe.verwalten', label: 'Steuerungsgruppe' },
    },
  ],
};
