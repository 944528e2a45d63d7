/** The conversation about the fields, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { felderCommand, feldFormulare, feldKnoepfe } from './handlers.felder.ts';
import { leitzieleCommand, leitzielFormulare, leitzielKnoepfe } from './handlers.leitziele.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in felder': felderCommand,
  '/komm-in leitziele': leitzieleCommand,
};

export const forms: readonly FormHandler<Recht>[] = [...feldFormulare, ...leitzielFormulare];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = { ...feldKnoepfe, ...leitzielKnoepfe };
