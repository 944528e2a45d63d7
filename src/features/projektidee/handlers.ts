/** The conversation about ideas for projects, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { wegFormulare, wegKnoepfe } from './handlers.weg.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {};

export const forms: readonly FormHandler<Recht>[] = [...wegFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = { ...wegKnoepfe };
