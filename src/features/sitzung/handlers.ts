/** The conversation about a Sitzung, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { aenderFormulare, aenderKnoepfe } from './handlers.aendern.ts';
import { antwortKnoepfe } from './handlers.antworten.ts';
import { hilfeCommand, listeCommand, weitereKnopf } from './handlers.liste.ts';
import { meldeKnoepfe, melden, sitzungCommand } from './handlers.melden.ts';
import { vorschlagen, vorschlagKnopf } from './handlers.vorschlagen.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/sitzung': sitzungCommand,
  '/sitzung liste': listeCommand,
  '/sitzung hilfe': hilfeCommand,
};

export const forms: readonly FormHandler<Recht>[] = [melden, ...aenderFormulare, vorschlagen];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...meldeKnoepfe,
  ...antwortKnoepfe,
  ...aenderKnoepfe,
  'sitzung.vorschlagen': vorschlagKnopf,
  'sitzung.weitere': weitereKnopf,
};
