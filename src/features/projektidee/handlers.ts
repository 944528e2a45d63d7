/** The conversation about ideas for projects, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { anlegenFormulare, anlegenKnoepfe } from './handlers.anlegen.ts';
import { ausfuellenFormulare, ausfuellenKnoepfe } from './handlers.ausfuellen.ts';
import { exportFormulare, exportKnoepfe } from './handlers.export.ts';
import { lesenKnoepfe } from './handlers.lesen.ts';
import { listeCommands, listeKnoepfe } from './handlers.liste.ts';
import { planFormulare, planKnoepfe } from './handlers.plan.ts';
import { checklisteCommand, uebersichtKnoepfe } from './handlers.uebersicht.ts';
import { wegFormulare, wegKnoepfe } from './handlers.weg.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/checkliste': checklisteCommand,
  ...listeCommands,
};

export const forms: readonly FormHandler<Recht>[] = [
  ...anlegenFormulare,
  ...ausfuellenFormulare,
  ...exportFormulare,
  ...wegFormulare,
  ...planFormulare,
];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...uebersichtKnoepfe,
  ...anlegenKnoepfe,
  ...ausfuellenKnoepfe,
  ...lesenKnoepfe,
  ...listeKnoepfe,
  ...exportKnoepfe,
  ...wegKnoepfe,
  ...planKnoepfe,
};
