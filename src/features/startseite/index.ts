/** The bot's own page for each person, the help, and how the bot is. */
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { buttons, commands } from './handlers.ts';
import { hilfeAction } from './hilfe.ts';
import { home } from './home.ts';
import { statusAnsehen } from './texts.ts';

export const startseite: Feature<Recht> = {
  name: 'startseite',
  commands,
  buttons,
  home,
  feldKnoepfe: (gremium) => [{ action: 'hilfe', subject: gremium, label: 'Hilfe' }],
  verlaufTexte: { 'nachricht.verworfen': 'Nachricht verworfen, die nicht angekommen ist' },
  hilfe: [
    {
      befehl: '/komm-in hilfe',
      text: 'diese Übersicht',
      recht: 'hilfe.lesen',
      knopf: { action: hilfeAction, label: 'Hilfe' },
    },
    {
      befehl: '/komm-in status',
      text: 'was wartet, was nicht angekommen ist und seit wann KOMM-IN läuft (Integrationsbüro)',
      recht: 'status.lesen',
      knopf: { action: 'status', label: statusAnsehen },
    },
  ],
};
