/** The Home of each person: kept up to date for whoever opened it within the hour, built anew on opening. */
import { and, eq, gt, inArray, lte } from 'drizzle-orm';
import { type HomeDocument, homeRoom } from '../chat/home.ts';
import { roomOf } from '../chat/message.ts';
import type { Context } from './feature.ts';
import { hashOf } from './hash.ts';
import { homePage } from './homes.schema.ts';
import type { PersonId } from './ids.ts';
import { operation } from './outbox.schema.ts';
import { addOperation } from './posts.ts';
import type { Tx } from './workspace.ts';

const fresh = 3_600_000;

/** Somebody looks at their Home now; after more than an hour, from the beginning of every list. */
export function openHome(ctx: Context, personId: PersonId): void {
  ctx.tx
    .update(homePage)
    .set({ places: {} })
    .where(and(eq(homePage.personId, personId), lte(homePage.openedAt, ctx.now - fresh)))
    .run();
  const document = buildHome(ctx, personId);
  const hash = hashOf(document);
  ctx.tx
    .insert(homePage)
    .values({ personId, openedAt: ctx.now, document, hash })
    .onConflictDoUpdate({ target: homePage.personId, set: { openedAt: ctx.now, document, hash } })
    .run();
  publishIfChanged(ctx, personId);
}

/** Somebody has pressed a button on their Home: they are looking at it, however long ago they opened it. */
export function stayOnHome({ tx, now }: Pick<Context, 'tx' | 'now'>, personId: PersonId): void {
  tx.update(homePage).set({ openedAt: now }).where(eq(homePage.personId, personId)).run();
}

/** After something changed: rebuilds the Homes that somebody may be looking at. */
export function refreshHomes(ctx: Context): void {
  const rows = ctx.tx
    .select({ personId: homePage.personId, hash: homePage.hash })
    .from(homePage)
    .where(gt(homePage.openedAt, ctx.now - fresh))
    .all();
  for (const { personId, hash: before } of rows) {
    const document = buildHome(ctx, personId);
    const hash = hashOf(document);
    if (hash === before) continue;
    ctx.tx.update(homePage).set({ document, hash }).where(eq(homePage.personId, personId)).run();
    publishIfChanged(ctx, personId);
  }
}

/** How many of a list stand before the page that this person sees on their Home. */
export function placeOnHome(tx: Tx, personId: PersonId, list: string): number {
  return placesOf(tx, personId)[list] ?? 0;
}

/** Turns to the page before which so many of a list stand. */
export function turnHome(tx: Tx, personId: PersonId, list: string, place: number): void {
  const places = { ...placesOf(tx, personId), [list]: place };
  tx.update(homePage).set({ places }).where(eq(homePage.personId, personId)).run();
}

function placesOf(tx: Tx, personId: PersonId): Readonly<Record<string, number>> {
  const page = tx.select({ places: homePage.places }).from(homePage).where(eq(homePage.personId, personId)).get();
  return page?.places ?? {};
}

function buildHome(ctx: Context, personId: PersonId): HomeDocument {
  const sections = ctx.features.flatMap((feature) => feature.home?.(ctx, personId) ?? []);
  let room = homeRoom;
  for (const { parts } of sections) if (typeof parts !== 'function') for (const part of parts) room -= roomOf(part);
  return {
    parts: [...sections]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ parts }) => (typeof parts === 'function' ? parts(room) : parts)),
  };
}

/** Queues one publication unless the platform already shows this state. */
export function publishIfChanged(ctx: Pick<Context, 'tx' | 'now'>, personId: PersonId): void {
  const row = ctx.tx.select().from(homePage).where(eq(homePage.personId, personId)).get();
  if (row === undefined || row.hash === row.shownHash) return;
  const open = ctx.tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(
      and(
        eq(operation.personId, personId),
        eq(operation.kind, 'home'),
        inArray(operation.state, ['pending', 'sending', 'ambiguous']),
      ),
    )
    .get();
  if (open === undefined) addOperation(ctx, { kind: 'home', personId, lane: `home:${personId}` });
}
