import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../../stadt/index.ts';

export type FeedId = Id<'feed'>;

/** A secret address at which one person's calendar program finds the city's dates. */
export const feed = sqliteTable(
  'feed',
  {
    id: text().$type<FeedId>().primaryKey(),
    /** With whose rights it is read, at every fetch. */
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Null: all Handlungsfelder. */
    gremiumId: text()
      .$type<GremiumId>()
      .references(() => gremiumTable.id),
    /** SHA-256 (base64url) of the secret in the address. The secret itself is told once, and kept nowhere. */
    hash: text().notNull().unique(),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [index('feed_person').on(table.personId)],
);

classify(
  feed,
  { id: 'technical', personId: 'person', gremiumId: 'person', hash: 'technical', am: 'technical' },
  {
    purpose: 'Termine im eigenen Kalender zeigen',
    readers: 'die Person selbst; das Integrationsbüro kann die Adressen sperren',
    kept: 'bis die Adresse gesperrt wird',
  },
);
