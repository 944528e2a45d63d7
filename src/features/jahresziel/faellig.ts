/**
 * What is open about goals: how each goes on its way to the Jahreskonferenz, the check of a result, the goals of the next
 * year. Reminders and Home show the same.
 */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { aemterVon } from '../stadt/index.ts';
import { ergaenzungen } from './faellig.ergaenzungen.ts';
import { fragen } from './faellig.frage.ts';
import { pruefungen } from './faellig.pruefung.ts';
import { vorschlaege } from './faellig.vorschlaege.ts';
import { felderAmWerk, gegenueber } from './gegenueber.ts';

export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const wer = gegenueber(felderAmWerk(ctx), person, aemterVon(ctx.tx, person, ctx.heute));
  return [...fragen(ctx, wer), ...pruefungen(ctx, wer), ...vorschlaege(ctx, wer), ...ergaenzungen(ctx, wer)];
}
