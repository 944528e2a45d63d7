import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { GivenFile } from '../../chat/form.ts';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type SitzungId, sitzungTable } from '../sitzung/index.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type ProtokollId = Id<'protokoll'>;

/** The minutes of a Sitzung, once they are handed in: one for each. */
export const protokoll = sqliteTable(
  'protokoll',
  {
    id: text().$type<ProtokollId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    sitzungId: text()
      .$type<SitzungId>()
      .notNull()
      .unique()
      .references(() => sitzungTable.id),
    /** The version that counts, from 1. */
    fassung: integer().notNull(),
    /** Who in the Büro has seen this version, and when. */
    eingangVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    eingangAm: integer().$type<Instant>(),
    /** The later Sitzung in which the group confirmed this version, who said so, and when; null: not yet. */
    bestaetigtIn: text()
      .$type<SitzungId>()
      .references(() => sitzungTable.id),
    bestaetigtVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    bestaetigtAm: integer().$type<Instant>(),
  },
  (table) => [
    index('protokoll_gremium').on(table.gremiumId),
    index('protokoll_eingang').on(table.eingangVon),
    index('protokoll_bestaetigt_in').on(table.bestaetigtIn),
    index('protokoll_bestaetigt_von').on(table.bestaetigtVon),
  ],
);

classify(
  protokoll,
  {
    id: 'technical',
    gremiumId: 'technical',
    sitzungId: 'technical',
    fassung: 'technical',
    eingangVon: 'person',
    eingangAm: 'technical',
    bestaetigtIn: 'technical',
    bestaetigtVon: 'person',
    bestaetigtAm: 'technical',
  },
  {
    purpose: 'Festhalten, was eine Sitzung ergeben hat, und dass es im Integrationsbüro angekommen ist',
    readers: 'alle im Kanal des Gremiums, Integrationsbüro',
    kept: 'dauerhaft; es belegt die Arbeit des Gremiums',
  },
);

/** What was handed in, version by version. */
export const fassung = sqliteTable(
  'protokoll_fassung',
  {
    protokollId: text()
      .$type<ProtokollId>()
      .notNull()
      .references(() => protokoll.id),
    nummer: integer().notNull(),
    /** Why it was changed; null for the first. */
    grund: text(),
    von: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
    /** The day they want to meet again. */
    wieder: text().$type<Day>(),
    notizen: text(),
    link: text(),
    /** The minutes as a document that somebody gave; it stays in the chat. */
    datei: text({ mode: 'json' }).$type<GivenFile>(),
    /** How many were there. */
    personen: integer(),
    organisationen: integer(),
    /** Who was there, only if the Tandem wrote it. */
    namen: text(),
  },
  (table) => [primaryKey({ columns: [table.protokollId, table.nummer] }), index('protokoll_fassung_von').on(table.von)],
);

classify(
  fassung,
  {
    protokollId: 'technical',
    nummer: 'technical',
    grund: 'content',
    von: 'person',
    am: 'technical',
    wieder: 'content',
    notizen: 'content',
    link: 'content',
    datei: 'content',
    personen: 'content',
    organisationen: 'content',
    namen: 'content',
  },
  {
    purpose: 'Das Protokoll einer Sitzung, mit jeder Änderung',
    readers: 'Tandem des Gremiums und Integrationsbüro; alle anderen sehen die Zusammenfassung',
    kept: 'dauerhaft, wie die Sitzung',
  },
);

/** What was agreed: a line each, in the order of the minutes. */
export const vereinbarung = sqliteTable(
  'protokoll_vereinbarung',
  {
    protokollId: text()
      .$type<ProtokollId>()
      .notNull()
      .references(() => protokoll.id),
    fassung: integer().notNull(),
    nummer: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.protokollId, table.fassung, table.nummer] })],
);

classify(
  vereinbarung,
  { protokollId: 'technical', fassung: 'technical', nummer: 'technical', text: 'content' },
  {
    purpose: 'Festhalten, was ein Gremium vereinbart hat',
    readers: 'alle im Kanal des Gremiums, Integrationsbüro',
    kept: 'dauerhaft, wie die Sitzung',
  },
);
