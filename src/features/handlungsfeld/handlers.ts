/** The conversation about the fields, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { felderCommand, feldFormulare, feldKnoepfe } from './handlers.felder.ts';
import { hinweiseCommand, hinweisKnoepfe } from './handlers.hinweise.ts';
import { hinweisFormulare } from './handlers.hinweise-formulare.ts';
import { leitzieleCommand, leitzielFormulare, leitzielKnoepfe } from './handlers.leitziele.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in felder': felderCommand,
  '/komm-in leitziele': leitzieleCommand,
  '/komm-in hinweise': hinweiseCommand,
};

export const forms: readonly FormHandler<Recht>[] = [...feldFormulare, ...leitzielFormulare, ...hinweisFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...feldKnoepfe,
  ...leitzielKnoepfe,
  ...hinweisKnoepfe,
};
