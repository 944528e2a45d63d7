/** Who holds an Aufgabe. */
import { isReachable, nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { Aufgabe } from './store.ts';
import { liste } from './texts.ts';

/** The bot can write to whoever holds it. */
export const erinnertSelbst = (ctx: Context, { personId }: Pick<Aufgabe, 'personId'>): boolean =>
  personId !== null && isReachable(ctx.tx, personId);

export function werText(ctx: Context, { personId, stelle }: Pick<Aufgabe, 'personId' | 'stelle'>): string {
  return personId === null ? (stelle ?? liste.niemand) : nameOf(ctx.tx, personId);
}
