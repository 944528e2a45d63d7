/** The conversation about how a city is set up, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { einrichten, einrichtenHandler } from './handlers.einrichten.ts';
import { einstellFormulare, einstellKnoepfe } from './handlers.einstellen.ts';
import { kanalFormulare, kanalKnoepfe } from './handlers.kanal.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in einrichten': einrichtenHandler,
};

export const forms: readonly FormHandler<Recht>[] = [einrichten, ...einstellFormulare, ...kanalFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'einrichtung.oeffnen': einrichtenHandler,
  ...einstellKnoepfe,
  ...kanalKnoepfe,
};
