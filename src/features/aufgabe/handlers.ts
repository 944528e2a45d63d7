/** The conversation about Aufgaben, as a table of contents. */
import type { ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { aendern, aendernKnopf } from './handlers.aendern.ts';
import { antwortKnoepfe } from './handlers.antworten.ts';
import { formulare, formularKnoepfe } from './handlers.formulare.ts';
import { aufgabenCommand, listeKnopf } from './handlers.liste.ts';

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = { '/komm-in aufgaben': aufgabenCommand };

export const forms: readonly FormHandler<Recht>[] = [...formulare, aendern];

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  ...antwortKnoepfe,
  ...formularKnoepfe,
  'aufgabe.aendern': aendernKnopf,
  'aufgabe.liste': listeKnopf,
};
