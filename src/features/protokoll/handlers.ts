/** The conversation about minutes, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { abgebenForms, abgebenKnoepfe, protokollCommand } from './handlers.abgeben.ts';
import { aendernForms, aendernKnopf } from './handlers.aendern.ts';
import { lesenCommands, lesenKnoepfe } from './handlers.lesen.ts';
import { sucheCommands, sucheForms, sucheKnoepfe } from './handlers.suche.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/protokoll': protokollCommand,
  ...lesenCommands,
  ...sucheCommands,
};

export const forms: readonly FormHandler<Recht>[] = [...abgebenForms, ...aendernForms, ...sucheForms];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...abgebenKnoepfe,
  'protokoll.aendern': aendernKnopf,
  ...lesenKnoepfe,
  ...sucheKnoepfe,
};
