import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
    /** When the thing itself is over. */
    bis: text().$type<Day>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key, table.stufe] })],
);

classify(
  erinnert,
  { personId: 'person', key: 'technical', stufe: 'technical', bis: 'technical' },
  { purpose: 'Niemanden zweimal an dasselbe erinnern', readers: 'nur der Bot', kept: 30 },
);
