/** The conversation about Jahresziele, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { anlegenFormulare, anlegenKnoepfe } from './handlers.anlegen.ts';
import { ergaenzungenKnoepfe } from './handlers.ergaenzungen.ts';
import { exportFormulare, exportKnoepfe } from './handlers.export.ts';
import { faelligFormulare, faelligKnoepfe } from './handlers.faellig.ts';
import { indikatorenFormulare, indikatorenKnoepfe } from './handlers.indikatoren.ts';
import { lebenFormulare, lebenKnoepfe } from './handlers.leben.ts';
import { lesenCommands, lesenKnoepfe } from './handlers.lesen.ts';
import { listeCommands, listeKnoepfe } from './handlers.liste.ts';
import { rasterFormulare, rasterKnoepfe } from './handlers.raster.ts';
import { tabelleCommands, tabelleFormulare, tabelleKnoepfe } from './handlers.tabelle.ts';
import { teilenFormulare, teilenKnoepfe } from './handlers.teilen.ts';
import { werFormulare, werKnoepfe } from './handlers.wer.ts';
import { werteFormulare, werteKnoepfe } from './handlers.werte.ts';
import { wirkungenFormulare, wirkungenKnoepfe } from './handlers.wirkungen.ts';
import { woerterCommands, woerterFormulare, woerterKnoepfe } from './handlers.woerter.ts';
import { zustandFormulare, zustandKnoepfe } from './handlers.zustand.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  ...lesenCommands,
  ...listeCommands,
  ...tabelleCommands,
  ...woerterCommands,
};

export const forms: readonly FormHandler<Recht>[] = [
  ...anlegenFormulare,
  ...rasterFormulare,
  ...wirkungenFormulare,
  ...indikatorenFormulare,
  ...werFormulare,
  ...exportFormulare,
  ...lebenFormulare,
  ...zustandFormulare,
  ...faelligFormulare,
  ...werteFormulare,
  ...teilenFormulare,
  ...woerterFormulare,
  ...tabelleFormulare,
];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...lesenKnoepfe,
  ...listeKnoepfe,
  ...anlegenKnoepfe,
  ...rasterKnoepfe,
  ...wirkungenKnoepfe,
  ...indikatorenKnoepfe,
  ...werKnoepfe,
  ...exportKnoepfe,
  ...ergaenzungenKnoepfe,
  ...lebenKnoepfe,
  ...zustandKnoepfe,
  ...faelligKnoepfe,
  ...werteKnoepfe,
  ...teilenKnoepfe,
  ...woerterKnoepfe,
  ...tabelleKnoepfe,
};
