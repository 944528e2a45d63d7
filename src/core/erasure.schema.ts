import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import type { PersonId } from './ids.ts';

/**
 * - `ordered`: decided, and what is said to the person is still on its way.
 * - `erased`: nothing in the tables tells of the person any more; the file may still hold what was there.
 * - `done`: the file was written anew.
 */
export type ErasureState = 'ordered' | 'erased' | 'done';

/** Persons who were, or are about to be, erased. It stays, so that nobody comes back by the platform's list of accounts. */
export const erasure = sqliteTable('erasure', {
  /** No reference: after a restore the database may not know this person at all. */
  personId: text().$type<PersonId>().primaryKey(),
  /** SHA-256 of the platform's id; null for people without an account. */
  accountHash: text(),
  state: text().$type<ErasureState>().notNull(),
  /** The places in free text to blank, and those that name somebody else: keys, nothing that can be read. */
  places: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  kept: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  at: integer().$type<Instant>().notNull(),
});

classify(
  erasure,
  {
    personId: 'person',
    accountHash: 'person',
    state: 'technical',
    places: 'technical',
    kept: 'technical',
    at: 'technical',
  },
  {
    purpose: 'Gelöschte Personen gelöscht lassen, auch wenn eine ältere Sicherung eingespielt wird',
    readers: 'nur der Bot; es steht kein Name darin',
    kept: 'dauerhaft',
  },
);
