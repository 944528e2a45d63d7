import { asc, count, desc, eq } from 'drizzle-orm';
import type { PersonId } from '../../../core/ids.ts';
import type { Tx } from '../../../core/workspace.ts';
import { type FeedId, feed } from './schema.ts';

export type Feed = typeof feed.$inferSelect;

export function addFeed(tx: Tx, neu: Feed): void {
  tx.insert(feed).values(neu).run();
}

export const feedById = (tx: Tx, id: FeedId): Feed | null =>
  tx.select().from(feed).where(eq(feed.id, id)).get() ?? null;

export const feedMit = (tx: Tx, hash: string): Feed | null =>
  tx.select().from(feed).where(eq(feed.hash, hash)).get() ?? null;

/** The newest first. */
export const feedsVon = (tx: Tx, person: PersonId): Feed[] =>
  tx.select().from(feed).where(eq(feed.personId, person)).orderBy(desc(feed.am), asc(feed.id)).all();

/** Of everybody. */
export const anzahlFeeds = (tx: Tx): number => tx.select({ anzahl: count() }).from(feed).get()?.anzahl ?? 0;

export function loescheFeed(tx: Tx, id: FeedId): void {
  tx.delete(feed).where(eq(feed.id, id)).run();
}

export function loescheFeedsVon(tx: Tx, person: PersonId): void {
  tx.delete(feed).where(eq(feed.personId, person)).run();
}

export function loescheAlleFeeds(tx: Tx): void {
  tx.delete(feed).run();
}
