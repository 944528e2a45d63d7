/** The conversation about Tandems, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { mitgliedFormulare, mitgliedKnoepfe } from './handlers.mitglied.ts';
import { nachrichtFormulare, nachrichtKnoepfe } from './handlers.nachricht.ts';
import { uebergabeFormulare, uebergabeKnoepfe } from './handlers.uebergeben.ts';
import { tandemCommand, verwaltenKnopf, wer } from './handlers.wer.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in wer': wer,
  '/komm-in tandem': tandemCommand,
};

export const forms: readonly FormHandler<Recht>[] = [
  ...mitgliedFormulare,
  ...uebergabeFormulare,
  ...nachrichtFormulare,
];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'tandem.wer': wer,
  'tandem.verwalten': verwaltenKnopf,
  ...mitgliedKnoepfe,
  ...uebergabeKnoepfe,
  ...nachrichtKnoepfe,
};
