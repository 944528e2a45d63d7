import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';
import { type SitzungId, sitzungTable } from '../../sitzung/index.ts';

export type ThemaId = Id<'thema'>;

/** Something to talk about in the Umsetzungsgruppe's own Sitzung. */
export const thema = sqliteTable(
  'thema',
  {
    id: text().$type<ThemaId>().primaryKey(),
    text: text().notNull(),
    warum: text(),
    vonId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
    /** On the Tagesordnung of this one; if that falls out, the Thema is open again. */
    sitzungId: text()
      .$type<SitzungId>()
      .references(() => sitzungTable.id),
    /** When it was settled, or taken back; null: neither. */
    ende: text().$type<Day>(),
  },
  (table) => [
    index('thema_offen').on(table.ende, table.am),
    index('thema_von').on(table.vonId),
    index('thema_sitzung').on(table.sitzungId),
  ],
);

classify(
  thema,
  {
    id: 'technical',
    text: 'content',
    warum: 'content',
    vonId: 'person',
    am: 'technical',
    sitzungId: 'technical',
    ende: 'technical',
  },
  {
    purpose: 'Themen für die Sitzungen der Umsetzungsgruppe sammeln',
    readers: 'Umsetzungsgruppe und Integrationsbüro',
    kept: 365,
  },
);
