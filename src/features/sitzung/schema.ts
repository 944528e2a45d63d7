import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Day, Time } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type SitzungId = Id<'sitzung'>;
export type SerieId = Id<'reihe'>;

/** What people are told about a Sitzung, and what can be changed. */
const angaben = () => ({
  datum: text().$type<Day>().notNull(),
  beginn: text().$type<Time>().notNull(),
  ende: text().$type<Time>().notNull(),
  ort: text(),
  link: text(),
  thema: text().notNull(),
  tagesordnung: text(),
});

const angabenKlassen = {
  datum: 'content',
  beginn: 'content',
  ende: 'content',
  ort: 'content',
  link: 'content',
  thema: 'content',
  tagesordnung: 'content',
} as const;

/** A meeting of a Gremium [5.2.3]. Its date and times are the city's wall time. */
export const sitzung = sqliteTable(
  'sitzung',
  {
    id: text().$type<SitzungId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    /** `WOH-2026-03`. Never changes, whatever happens to date or title. */
    nummer: text().notNull().unique(),
    /** The year of the first announced date, and the count within it. */
    jahr: integer().notNull(),
    laufend: integer().notNull(),
    ...angaben(),
    /** Rises with every change people are told of; also that of the calendar file. */
    sequenz: integer().notNull().default(0),
    /** The Sitzungen that were announced together share it. */
    serieId: text().$type<SerieId>(),
    geaendertVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Set when it falls out, with the reason. */
    abgesagtAm: integer().$type<Instant>(),
    grund: text(),
    gemeldetVon: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    gemeldetAm: integer().$type<Instant>().notNull(),
    eingangVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    eingangAm: integer().$type<Instant>(),
  },
  (table) => [
    unique().on(table.gremiumId, table.jahr, table.laufend),
    index('sitzung_datum').on(table.datum),
    index('sitzung_gremium').on(table.gremiumId, table.datum),
    index('sitzung_serie').on(table.serieId),
    index('sitzung_gemeldet').on(table.gemeldetVon),
    index('sitzung_geaendert').on(table.geaendertVon),
    index('sitzung_eingang').on(table.eingangVon),
    index('sitzung_unbestaetigt').on(table.datum).where(sql`${table.eingangAm} is null`),
    index('sitzung_abgesagt').on(table.gremiumId, table.abgesagtAm).where(sql`${table.abgesagtAm} is not null`),
  ],
);

classify(
  sitzung,
  {
    id: 'technical',
    gremiumId: 'technical',
    nummer: 'technical',
    jahr: 'technical',
    laufend: 'technical',
    ...angabenKlassen,
    sequenz: 'technical',
    serieId: 'technical',
    geaendertVon: 'person',
    abgesagtAm: 'technical',
    grund: 'content',
    gemeldetVon: 'person',
    gemeldetAm: 'technical',
    eingangVon: 'person',
    eingangAm: 'technical',
  },
  {
    purpose: 'Zu Sitzungen einladen und sie dem Integrationsbüro melden',
    readers: 'alle im Kanal des Gremiums, Integrationsbüro',
    kept: 'dauerhaft; sie belegt die Arbeit des Gremiums',
  },
);

export const antwortWerte = ['komme', 'vielleicht', 'kommeNicht'] as const;
export type Antwort = (typeof antwortWerte)[number];

/** Who said what to an invitation: the last answer only. */
export const antwort = sqliteTable(
  'sitzung_antwort',
  {
    sitzungId: text()
      .$type<SitzungId>()
      .notNull()
      .references(() => sitzung.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    antwort: text({ enum: antwortWerte }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sitzungId, table.personId] }),
    index('sitzung_antwort_person').on(table.personId),
  ],
);

classify(
  antwort,
  { sitzungId: 'technical', personId: 'person', antwort: 'person' },
  {
    purpose: 'Die Sitzung vorbereiten und an sie erinnern',
    readers: 'Tandem des Gremiums und Integrationsbüro; alle anderen sehen nur Zahlen',
    kept: '30 Tage nach der Sitzung',
  },
);

/** What a Sitzung said before it was changed: one row per change. */
export const fassung = sqliteTable(
  'sitzung_fassung',
  {
    sitzungId: text()
      .$type<SitzungId>()
      .notNull()
      .references(() => sitzung.id),
    sequenz: integer().notNull(),
    ...angaben(),
    /** Until then it held. */
    bis: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sitzungId, table.sequenz] }), index('sitzung_fassung_bis').on(table.bis)],
);

classify(
  fassung,
  {
    sitzungId: 'technical',
    sequenz: 'technical',
    ...angabenKlassen,
    bis: 'technical',
  },
  {
    purpose: 'Zeigen, was vor einer Änderung galt',
    readers: 'alle im Kanal des Gremiums, Integrationsbüro',
    kept: 'dauerhaft, wie die Sitzung',
  },
);

export type VorschlagId = Id<'vorschlag'>;

/** A Sitzung that somebody without the right to invite suggested to the Tandem. */
export const vorschlag = sqliteTable('sitzung_vorschlag', {
  id: text().$type<VorschlagId>().primaryKey(),
  gremiumId: text()
    .$type<GremiumId>()
    .notNull()
    .references(() => gremiumTable.id),
  personId: text()
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  thema: text().notNull(),
  datum: text().$type<Day>(),
  beginn: text().$type<Time>(),
  ende: text().$type<Time>(),
  ort: text(),
  tagesordnung: text(),
  am: text().$type<Day>().notNull(),
  /** What became of it; null as long as nobody took it up. */
  sitzungId: text()
    .$type<SitzungId>()
    .references(() => sitzung.id),
});

classify(
  vorschlag,
  {
    id: 'technical',
    gremiumId: 'technical',
    personId: 'person',
    thema: 'content',
    datum: 'content',
    beginn: 'content',
    ende: 'content',
    ort: 'content',
    tagesordnung: 'content',
    am: 'technical',
    sitzungId: 'technical',
  },
  { purpose: 'Dem Tandem eine Sitzung vorschlagen', readers: 'das Tandem des Gremiums', kept: 90 },
);
