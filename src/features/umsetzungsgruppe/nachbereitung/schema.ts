import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';

export type NachbereitungId = Id<'nachbereitung'>;
type BeitragId = Id<'beitrag'>;

/** What the Umsetzungsgruppe looks back on after a Jahreskonferenz [5.2.2]: one for each year. */
export const nachbereitung = sqliteTable('nachbereitung', {
  id: text().$type<NachbereitungId>().primaryKey(),
  /** Of the conference. */
  jahr: integer().notNull().unique(),
  /** When the group was asked, … */
  gefragtAm: text().$type<Day>(),
  /** … when it was asked once more, because nobody had written anything, … */
  erinnertAm: text().$type<Day>(),
  /** … and when it got back what it had written, for the next conference: from then on nothing is changed. */
  zurueckAm: text().$type<Day>(),
});

classify(nachbereitung, {
  id: 'technical',
  jahr: 'technical',
  gefragtAm: 'technical',
  erinnertAm: 'technical',
  zurueckAm: 'technical',
});

/** What somebody wrote about it: one for each person and year. */
export const beitrag = sqliteTable(
  'nachbereitung_beitrag',
  {
    id: text().$type<BeitragId>().primaryKey(),
    nachbereitungId: text()
      .$type<NachbereitungId>()
      .notNull()
      .references(() => nachbereitung.id),
    /** Null: they have been deleted, and what they wrote stays. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    gut: text(),
    naechstes: text(),
    am: text().$type<Day>().notNull(),
  },
  (table) => [unique().on(table.personId, table.nachbereitungId), index('beitrag_zu').on(table.nachbereitungId)],
);

classify(
  beitrag,
  {
    id: 'technical',
    nachbereitungId: 'technical',
    personId: 'person',
    gut: 'content',
    naechstes: 'content',
    am: 'technical',
  },
  {
    purpose: 'Aus einer Jahreskonferenz für die nächste lernen',
    readers: 'Umsetzungsgruppe und Integrationsbüro',
    kept: 'dauerhaft; nach dem Löschen einer Person ohne ihren Namen',
  },
);
