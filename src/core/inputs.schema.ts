import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Effect } from '../chat/chat.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { person } from './directory.schema.ts';
import type { PersonId } from './ids.ts';

/** Every input once: a repeat gets the stored answer. */
export const input = sqliteTable(
  'input',
  {
    /** As the adapter names it; the platform's id of the account may be in it. */
    key: text().primaryKey(),
    /** Who did it; null for notices. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Null for notices, which are not answered, for a secret, and once blanked. */
    answer: text({ mode: 'json' }).$type<Effect>(),
    at: integer().$type<Instant>().notNull(),
  },
  (table) => [index('input_person').on(table.personId), index('input_at').on(table.at)],
);

classify(
  input,
  { key: 'person', personId: 'person', answer: 'content', at: 'technical' },
  { purpose: 'Nichts doppelt ausführen', readers: 'nur der Bot', kept: 30 },
);
