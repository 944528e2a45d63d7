/** The conversation about reminders, as a table of contents. */
import type { ButtonHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { spaeterFormulare, spaeterTasten } from './handlers.spaeter.ts';

export const forms: readonly FormHandler<Recht>[] = [...spaeterFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = { ...spaeterTasten };
