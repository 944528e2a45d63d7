/** The conversation about what is stored about people, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { loeschFormulare, loeschKnoepfe } from './handlers.loeschen.ts';
import { berichtigen, berichtigenKnopf, freigabe, freigebenKnopf, meineDatenHandler } from './handlers.meine-daten.ts';
import { verlauf, verlaufCommand, verlaufKnoepfe } from './handlers.verlauf.ts';
import { hinweisFormular, probeHandler, verwaltungsKnoepfe } from './handlers.verwalten.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in meine-daten': meineDatenHandler,
  '/komm-in verlauf': verlaufCommand,
  '/komm-in fristen': probeHandler,
};

export const forms: readonly FormHandler<Recht>[] = [
  berichtigen,
  freigabe,
  ...loeschFormulare,
  hinweisFormular,
  verlauf,
];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'datenschutz.meineDaten': meineDatenHandler,
  'datenschutz.berichtigen': berichtigenKnopf,
  'datenschutz.freigeben': freigebenKnopf,
  ...loeschKnoepfe,
  ...verlaufKnoepfe,
  ...verwaltungsKnoepfe,
};
