import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { person } from './directory.schema.ts';
import type { PersonId } from './ids.ts';

/** Who did which formal act to what, when. Never what was written. */
export const verlauf = sqliteTable(
  'verlauf',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().$type<Instant>().notNull(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** The right that was used, such as `sitzung.melden`. */
    akt: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [
    index('verlauf_subject').on(table.subject),
    index('verlauf_person').on(table.personId),
    index('verlauf_at').on(table.at),
  ],
);

classify(
  verlauf,
  { id: 'technical', at: 'technical', personId: 'person', akt: 'technical', subject: 'technical' },
  {
    purpose: 'Nachvollziehen, wer etwas gemeldet oder bestätigt hat',
    readers: 'Integrationsbüro, nach Handlungsfeld oder Gegenstand',
    kept: 'solange der Gegenstand besteht',
  },
);
