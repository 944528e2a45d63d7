/** The conversation about Aufgaben, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { antwortKnoepfe } from './handlers.antworten.ts';
import { formulare, formularKnoepfe } from './handlers.formulare.ts';
import { aufgabenCommand, listeKnopf } from './handlers.liste.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = { '/komm-in aufgaben': aufgabenCommand };

export const forms: readonly FormHandler<Recht>[] = formulare;

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...antwortKnoepfe,
  ...formularKnoepfe,
  'aufgabe.liste': listeKnopf,
};
