import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../../stadt/index.ts';

/** Which Handlungsfelder somebody gets a weekly summary of. */
export const abo = sqliteTable(
  'abo',
  {
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    /** What happened before is not told. */
    seit: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.gremiumId] })],
);

classify(
  abo,
  { personId: 'person', gremiumId: 'person', seit: 'person' },
  {
    purpose: 'Jede Woche zusammenfassen, was es in abonnierten Handlungsfeldern Neues gibt',
    readers: 'nur die Person selbst',
    kept: 'bis die Person es abbestellt',
  },
);

/** Up to when somebody has been told. Whoever got no summary yet has no row. */
export const abostand = sqliteTable('abostand', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  /** The day of the last summary; should it not have reached them, `davor` counts. Null: it did not. */
  am: text().$type<Day>(),
  /** Up to when the one before told, and the last one. */
  davor: integer().$type<Instant>().notNull(),
  bis: integer().$type<Instant>().notNull(),
});

classify(
  abostand,
  { personId: 'person', am: 'person', davor: 'person', bis: 'person' },
  {
    purpose: 'In der nächsten Zusammenfassung nichts auslassen und nichts zweimal sagen',
    readers: 'nur der Bot',
    kept: 'bis die Person alles abbestellt',
  },
);
