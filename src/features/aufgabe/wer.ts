/** Who holds an Aufgabe. */
import { nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { istErreichbar } from '../tandem/index.ts';
import type { Aufgabe } from './store.ts';
import { liste } from './texts.ts';

/** The bot can write to whoever holds it. */
export const erinnertSelbst = (ctx: Context, { personId }: Pick<Aufgabe, 'personId'>): boolean =>
  personId !== null && istErreichbar(ctx.tx, personId);

export function werText(ctx: Context, { personId, stelle }: Pick<Aufgabe, 'personId' | 'stelle'>): string {
  return personId === null ? (stelle ?? liste.niemand) : nameOf(ctx.tx, personId);
}
