import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import { person } from '../../core/directory.schema.ts';
import type { PersonId } from '../../core/ids.ts';

/** Which step of which open thing a person has been reminded of. */
export const erinnert = sqliteTable(
  'erinnert',
  {
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Of the `Faellig`. */
    key: text().notNull(),
    stufe: text().$type<Day>().notNull(),
    /** When the thing itself is over, or, where it stays open, this step if that is later. */
    bis: text().$type<Day>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key, table.stufe] })],
);

classify(
  erinnert,
  { personId: 'person', key: 'technical', stufe: 'technical', bis: 'technical' },
  { purpose: 'Niemanden zweimal an dasselbe erinnern', readers: 'nur der Bot', kept: 30 },
);

/** Of what stays open until somebody answers: how often that was asked for in vain, whoever was reminded. */
export const unbeantwortet = sqliteTable('unbeantwortet', {
  /** Of the `Faellig`. */
  key: text().primaryKey(),
  /** On so many days since the last answer. */
  tage: integer().notNull(),
  /** The last of them, or the day of the answer *Später*. */
  zuletzt: text().$type<Day>().notNull(),
  /** Somebody answered *Später*: not before this day, and then again. Null: by its own steps. */
  wieder: text().$type<Day>(),
});

classify(unbeantwortet, { key: 'technical', tage: 'technical', zuletzt: 'technical', wieder: 'technical' });
