/** The conversation about reminders, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { abwesendCommand, abwesendFormulare, abwesendTasten } from './handlers.abwesend.ts';
import { einstellenFormulare, einstellenTaste, erinnerungenCommand } from './handlers.einstellen.ts';
import { spaeterFormulare, spaeterTasten } from './handlers.spaeter.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in erinnerungen': erinnerungenCommand,
  '/komm-in abwesend': abwesendCommand,
};

export const forms: readonly FormHandler<Recht>[] = [...spaeterFormulare, ...einstellenFormulare, ...abwesendFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...spaeterTasten,
  'erinnerung.einstellen': einstellenTaste,
  ...abwesendTasten,
};
