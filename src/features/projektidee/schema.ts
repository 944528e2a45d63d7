import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type AufgabeId, aufgabeTable } from '../aufgabe/index.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type ProjektideeId = Id<'projektidee'>;

/** Where an idea is on its way, in the order of that way; `ruht` can come in between. */
export const staende = [
  'idee',
  'klaerung',
  'plan',
  'antrag',
  'bewilligt',
  'abgelehnt',
  'laeuft',
  'abgeschlossen',
  'ruht',
] as const;
export type Stand = (typeof staende)[number];

/** What a Handlungsfeld might do: the head of its Checkliste [5.3.1]. */
export const projektidee = sqliteTable(
  'projektidee',
  {
    id: text().$type<ProjektideeId>().primaryKey(),
    /** The Arbeitsgruppe. */
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    titel: text().notNull(),
    /** Who represents the Arbeitsgruppe, with an account or without; null: `vertretenName` says it, or nobody does yet. */
    vertretenVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    vertretenName: text(),
    stadtteil: text(),
    /** The idea it was begun from as a copy; null: begun anew. */
    kopieVon: text().$type<ProjektideeId>(),
    angelegtVon: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    angelegtAm: integer().$type<Instant>().notNull(),
  },
  (table) => [
    index('projektidee_gremium').on(table.gremiumId),
    index('projektidee_vertreten').on(table.vertretenVon),
    index('projektidee_angelegt').on(table.angelegtVon),
  ],
);

classify(
  projektidee,
  {
    id: 'technical',
    gremiumId: 'technical',
    titel: 'content',
    vertretenVon: 'person',
    vertretenName: 'content',
    stadtteil: 'content',
    kopieVon: 'technical',
    angelegtVon: 'person',
    angelegtAm: 'technical',
  },
  {
    purpose: 'Aus einer Projektidee Schritt für Schritt ein Projekt machen',
    readers: 'alle im Kanal des Handlungsfelds, Integrationsbüro',
    kept: 'dauerhaft; sie belegt die Arbeit des Handlungsfelds',
  },
);

/** What was answered to a question of the Checkliste, version by version: nothing is written over. The last one counts. */
export const antwort = sqliteTable(
  'projektidee_antwort',
  {
    ideeId: text()
      .$type<ProjektideeId>()
      .notNull()
      .references(() => projektidee.id),
    /** 1 to 11. */
    frage: integer().notNull(),
    /** From 1. */
    nummer: integer().notNull(),
    text: text(),
    /** Of 5 and 9: who, with an account or without; null: `stelle` says it. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Of 5 and 9: an organisation, an office, or a person without an account. */
    stelle: text(),
    /** Of 8: bodies; of 10 and 11: the ids of Leitziele. */
    auswahl: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    /** *Weiß ich noch nicht*. */
    offen: integer({ mode: 'boolean' }).notNull().default(false),
    von: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ideeId, table.frage, table.nummer] }),
    index('antwort_person').on(table.personId),
    index('antwort_von').on(table.von),
  ],
);

classify(
  antwort,
  {
    ideeId: 'technical',
    frage: 'technical',
    nummer: 'technical',
    text: 'content',
    personId: 'person',
    stelle: 'content',
    auswahl: 'content',
    offen: 'technical',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Die Checkliste einer Projektidee gemeinsam ausfüllen',
    readers: 'alle im Kanal des Handlungsfelds, Integrationsbüro',
    kept: 'dauerhaft, wie die Projektidee',
  },
);

/** Where an idea stood since when, and why. The last row counts; the first is made with the idea. */
export const ideestand = sqliteTable(
  'projektidee_stand',
  {
    ideeId: text()
      .$type<ProjektideeId>()
      .notNull()
      .references(() => projektidee.id),
    /** From 1. */
    nummer: integer().notNull(),
    stand: text().$type<Stand>().notNull(),
    /** The day since which it holds. */
    seit: text().$type<Day>().notNull(),
    /** A person gave the day; else it is the one on which the idea came to stand there by itself. */
    angegeben: integer({ mode: 'boolean' }).notNull(),
    grund: text(),
    von: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ideeId, table.nummer] }), index('ideestand_von').on(table.von)],
);

classify(
  ideestand,
  {
    ideeId: 'technical',
    nummer: 'technical',
    stand: 'technical',
    seit: 'content',
    angegeben: 'technical',
    grund: 'content',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Zeigen, was aus einer Projektidee wurde',
    readers: 'alle im Kanal des Handlungsfelds, Integrationsbüro, und wer der Idee folgt',
    kept: 'dauerhaft, wie die Projektidee',
  },
);

/** Who gets to read what became of an idea. */
export const folgt = sqliteTable(
  'projektidee_folgt',
  {
    ideeId: text()
      .$type<ProjektideeId>()
      .notNull()
      .references(() => projektidee.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    seit: integer().$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ideeId, table.personId] }), index('folgt_person').on(table.personId)],
);

classify(
  folgt,
  { ideeId: 'technical', personId: 'person', seit: 'technical' },
  {
    purpose: 'Einer Person sagen, was aus einer Projektidee wurde',
    readers: 'nur die Person selbst',
    kept: 'bis die Person nicht mehr folgt',
  },
);

export type Schrittstand = 'offen' | 'uebernommen' | 'weggelassen';

/** A step of the Umsetzungsplan that was proposed from the answers, and what became of it. */
export const schritt = sqliteTable(
  'projektidee_schritt',
  {
    ideeId: text()
      .$type<ProjektideeId>()
      .notNull()
      .references(() => projektidee.id),
    /** From 1; it stays a step's own. */
    nummer: integer().notNull(),
    /** The question from whose answer it was proposed; null: from none. */
    frage: integer(),
    /** Names it across proposals, so that none comes twice: a hash of the question and of what was answered. */
    schluessel: text().notNull(),
    was: text().notNull(),
    stand: text().$type<Schrittstand>().notNull().default('offen'),
    /** What it became; null until it is taken over. */
    aufgabeId: text()
      .$type<AufgabeId>()
      .references(() => aufgabeTable.id),
    von: text()
      .$type<PersonId>()
      .references(() => person.id),
    am: integer().$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.ideeId, table.nummer] }),
    index('schritt_von').on(table.von),
    index('schritt_aufgabe').on(table.aufgabeId),
  ],
);

classify(
  schritt,
  {
    ideeId: 'technical',
    nummer: 'technical',
    frage: 'technical',
    schluessel: 'technical',
    was: 'content',
    stand: 'technical',
    aufgabeId: 'technical',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Aus den Antworten der Checkliste einen Umsetzungsplan machen',
    readers: 'Tandem und Integrationsbüro',
    kept: 'dauerhaft, wie die Projektidee',
  },
);
