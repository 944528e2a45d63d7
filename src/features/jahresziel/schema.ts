import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type LeitzielId, leitzielTable } from '../handlungsfeld/index.ts';
import { type ProjektideeId, projektideeTable } from '../projektidee/index.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type JahreszielId = Id<'jahresziel'>;
export type WirkungId = Id<'wirkung'>;
export type IndikatorId = Id<'indikator'>;
export type MesswertId = Id<'messwert'>;

/** The life of a goal, in its order; `ruht` is a pause, and `zurueckgezogen` ends one that was never agreed on. */
export const zustaende = [
  'entwurf',
  'vorgeschlagen',
  'vereinbart',
  'in_arbeit',
  'ergebnis',
  'ueberprueft',
  'uebernommen',
  'abgeschlossen',
  'ruht',
  'zurueckgezogen',
] as const;
export type Zustand = (typeof zustaende)[number];

/** What the check of a result found. */
export type Urteil = 'erreicht' | 'teilweise' | 'nicht_erreicht';

const wer = () =>
  text()
    .$type<PersonId>()
    .references(() => person.id);

/** What a Handlungsfeld wants to reach within a year: the Raster's seven points [5.3.3]. */
export const jahresziel = sqliteTable(
  'jahresziel',
  {
    id: text().$type<JahreszielId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    /** Of the Jahreskonferenz at which its result is presented, in September of this year. */
    jahr: integer().notNull(),
    titel: text().notNull(),
    /** The idea whose Checkliste it was checked against. */
    ideeId: text()
      .$type<ProjektideeId>()
      .references(() => projektideeTable.id),
    /** Who is federführend, with an account or without; null: `federName` says it, or nobody yet. */
    federPerson: wer(),
    federName: text(),
    /** Who checks: a person or an office, and never who is federführend. */
    prueftPerson: wer(),
    prueftName: text(),
    /** How it is presented at the conference. */
    vorstellung: text(),
    /** … and by whom; null: by who is federführend. */
    stelltVorPerson: wer(),
    stelltVorName: text(),
    /** Who it was taken over from, of the year before; null: it is new. */
    uebernommenVon: text().$type<JahreszielId>(),
    /** The goal from which this one was split off; null: it was not. */
    geteiltAus: text().$type<JahreszielId>(),
    /** Where it is in its life: that of its last `zielzustand`, to be found by. */
    zustand: text().$type<Zustand>().notNull().default('entwurf'),
    /** Since this day it is in that state, with who is federführend now: what was to be asked before, nobody is asked. */
    fragenAb: text().$type<Day>().notNull(),
    angelegtVon: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    angelegtAm: integer().$type<Instant>().notNull(),
  },
  (table) => [
    // In the order in which a field's list shows them: all of them, and those in one state.
    index('jahresziel_gremium').on(table.gremiumId, table.jahr, table.angelegtAm),
    index('jahresziel_nach_zustand').on(table.gremiumId, table.zustand, table.jahr, table.angelegtAm),
    index('jahresziel_jahr').on(table.jahr, table.zustand),
    index('jahresziel_feder').on(table.federPerson, table.zustand),
    index('jahresziel_prueft').on(table.prueftPerson, table.zustand),
    index('jahresziel_stellt_vor').on(table.stelltVorPerson),
    index('jahresziel_angelegt').on(table.angelegtVon),
    index('jahresziel_idee').on(table.ideeId),
  ],
);

const zumZiel = () =>
  text()
    .$type<JahreszielId>()
    .notNull()
    .references(() => jahresziel.id);

const vonWem = () =>
  text()
    .$type<PersonId>()
    .notNull()
    .references(() => person.id);

/** The Leitziele that a goal serves: its second point. */
export const zielLeitziel = sqliteTable(
  'jahresziel_leitziel',
  {
    zielId: zumZiel(),
    leitzielId: text()
      .$type<LeitzielId>()
      .notNull()
      .references(() => leitzielTable.id),
  },
  (table) => [primaryKey({ columns: [table.zielId, table.leitzielId] })],
);

/** What shall be different, and for whom: the fourth point. Nothing is deleted: `entfernt` says that it was dropped. */
export const wirkung = sqliteTable(
  'jahresziel_wirkung',
  {
    id: text().$type<WirkungId>().primaryKey(),
    zielId: zumZiel(),
    /** From 1, in the order in which they were written down. */
    nummer: integer().notNull(),
    text: text().notNull(),
    fuerWen: text(),
    entfernt: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('wirkung_ziel').on(table.zielId)],
);

/** `zahl`: counted in a unit. `zeichen`: one sees or hears it, or not. */
export type IndikatorArt = 'zahl' | 'zeichen';

/** How one can tell that a Wirkung is there: the fifth point. */
export const indikator = sqliteTable(
  'jahresziel_indikator',
  {
    id: text().$type<IndikatorId>().primaryKey(),
    wirkungId: text()
      .$type<WirkungId>()
      .notNull()
      .references(() => wirkung.id),
    nummer: integer().notNull(),
    art: text().$type<IndikatorArt>().notNull(),
    name: text().notNull(),
    /** Of a `zahl`: `Familien`. */
    einheit: text(),
    startwert: real(),
    zielwert: real(),
    bis: text().$type<Day>(),
    /** Where the number comes from. */
    quelle: text(),
    entfernt: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('indikator_wirkung').on(table.wirkungId)],
);

/** A value that somebody counted or saw. A correction is a new row that names the one it corrects. */
export const messwert = sqliteTable(
  'jahresziel_messwert',
  {
    id: text().$type<MesswertId>().primaryKey(),
    indikatorId: text()
      .$type<IndikatorId>()
      .notNull()
      .references(() => indikator.id),
    /** Of a `zeichen`: 1 = there, 0 = not there. */
    wert: real().notNull(),
    /** The day it was counted. */
    datum: text().$type<Day>().notNull(),
    notiz: text(),
    korrigiert: text().$type<MesswertId>(),
    von: vonWem(),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [index('messwert_indikator').on(table.indikatorId, table.datum), index('messwert_von').on(table.von)],
);

/** Where a goal was in its life since when, and why. The last row counts; the first is made with the goal. */
export const zielzustand = sqliteTable(
  'jahresziel_zustand',
  {
    zielId: zumZiel(),
    /** From 1. */
    nummer: integer().notNull(),
    zustand: text().$type<Zustand>().notNull(),
    /** Of `ueberprueft`. */
    urteil: text().$type<Urteil>(),
    grund: text(),
    /** Of `ergebnis`: its words may go into the report to the Steuerungsgruppe. */
    imBericht: integer({ mode: 'boolean' }).notNull().default(false),
    von: vonWem(),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.zielId, table.nummer] }), index('zielzustand_von').on(table.von)],
);

/** The last answer to the question how it goes. */
export type Stand = 'im_plan' | 'unterstuetzung' | 'laenger';

/** What somebody answered to the question how it goes. */
export const rueckmeldung = sqliteTable(
  'jahresziel_rueckmeldung',
  {
    zielId: zumZiel(),
    /** From 1. */
    nummer: integer().notNull(),
    stand: text().$type<Stand>().notNull(),
    /** What would help. */
    hilfe: text(),
    /** May go into the report to the Steuerungsgruppe. */
    imBericht: integer({ mode: 'boolean' }).notNull().default(false),
    von: vonWem(),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.zielId, table.nummer] }), index('rueckmeldung_von').on(table.von)],
);

/** What somebody of the field proposed to add while it was a draft. Once it is settled, nobody is asked about it. */
export const ergaenzung = sqliteTable(
  'jahresziel_ergaenzung',
  {
    zielId: zumZiel(),
    /** From 1. */
    nummer: integer().notNull(),
    text: text().notNull(),
    von: vonWem(),
    am: integer().$type<Instant>().notNull(),
    erledigtAm: integer().$type<Instant>(),
  },
  (table) => [primaryKey({ columns: [table.zielId, table.nummer] }), index('ergaenzung_von').on(table.von)],
);

const imFeld = {
  readers:
    'alle im Kanal des Handlungsfelds, Integrationsbüro, wer federführend ist oder prüft; ohne Personen im Bericht: Steuerungsgruppe',
  kept: 'dauerhaft, wie das Jahresziel',
};

classify(
  jahresziel,
  {
    id: 'technical',
    gremiumId: 'technical',
    jahr: 'technical',
    titel: 'content',
    ideeId: 'technical',
    federPerson: 'person',
    federName: 'content',
    prueftPerson: 'person',
    prueftName: 'content',
    vorstellung: 'content',
    stelltVorPerson: 'person',
    stelltVorName: 'content',
    uebernommenVon: 'technical',
    geteiltAus: 'technical',
    zustand: 'technical',
    fragenAb: 'technical',
    angelegtVon: 'person',
    angelegtAm: 'technical',
  },
  {
    purpose: 'Ein Jahresziel vereinbaren, verfolgen und auf der Jahreskonferenz zeigen, was daraus wurde',
    readers: imFeld.readers,
    kept: 'dauerhaft; es belegt die Arbeit des Handlungsfelds',
  },
);
classify(
  zielLeitziel,
  { zielId: 'technical', leitzielId: 'technical' },
  { purpose: 'Zeigen, welchen Leitzielen ein Jahresziel dient', ...imFeld },
);
classify(
  wirkung,
  {
    id: 'technical',
    zielId: 'technical',
    nummer: 'technical',
    text: 'content',
    fuerWen: 'content',
    entfernt: 'technical',
  },
  { purpose: 'Festhalten, was sich durch ein Jahresziel ändern soll', ...imFeld },
);
classify(
  indikator,
  {
    id: 'technical',
    wirkungId: 'technical',
    nummer: 'technical',
    art: 'technical',
    name: 'content',
    einheit: 'content',
    startwert: 'content',
    zielwert: 'content',
    bis: 'content',
    quelle: 'content',
    entfernt: 'technical',
  },
  { purpose: 'Festhalten, woran man die Wirkung eines Jahresziels erkennt', ...imFeld },
);
classify(
  messwert,
  {
    id: 'technical',
    indikatorId: 'technical',
    wert: 'content',
    datum: 'content',
    notiz: 'content',
    korrigiert: 'technical',
    von: 'person',
    am: 'technical',
  },
  { purpose: 'Zeigen, wie sich die Zahlen eines Jahresziels entwickeln', ...imFeld },
);
classify(
  zielzustand,
  {
    zielId: 'technical',
    nummer: 'technical',
    zustand: 'technical',
    urteil: 'content',
    grund: 'content',
    imBericht: 'content',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Belegen, was wann mit einem Jahresziel geschah',
    readers: `${imFeld.readers} (die Worte eines Ergebnisses nur, wo sie freigegeben sind)`,
    kept: imFeld.kept,
  },
);
classify(
  rueckmeldung,
  {
    zielId: 'technical',
    nummer: 'technical',
    stand: 'content',
    hilfe: 'content',
    imBericht: 'content',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Früh merken, wo ein Jahresziel Unterstützung braucht',
    readers:
      'der Stand: wie das Jahresziel; was helfen würde: Tandem, Integrationsbüro, wer federführend ist, und wo es freigegeben ist, die Steuerungsgruppe',
    kept: 'dauerhaft, wie das Jahresziel',
  },
);
classify(
  ergaenzung,
  {
    zielId: 'technical',
    nummer: 'technical',
    text: 'content',
    von: 'person',
    am: 'technical',
    erledigtAm: 'technical',
  },
  { purpose: 'Ein Jahresziel im Entwurf gemeinsam besser machen', ...imFeld },
);
