import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';
import type { Fakten } from './rules.ts';

export type BerichtId = Id<'bericht'>;

const wer = () =>
  text()
    .$type<PersonId>()
    .references(() => person.id);

/** A report to the Steuerungsgruppe: first a draft, of which there is one at a time, then sent or left out. */
export const bericht = sqliteTable(
  'bericht',
  {
    id: text().$type<BerichtId>().primaryKey(),
    stand: text().$type<'entwurf' | 'gesendet' | 'verworfen'>().notNull().default('entwurf'),
    /** The first day of what it tells; null: it counts from the last one that was sent. */
    ab: text().$type<Day>(),
    kommentar: text(),
    /** What the Steuerungsgruppe is asked to decide, in the Büro's words. */
    entscheidungen: text(),
    /** Ids of the ideas that wait for a decision and may be named by their titles. */
    ideen: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    bearbeitetVon: wer(),
    angelegtAm: integer().$type<Instant>().notNull(),
    /** The day on which the Büro was asked last, and how often it was: at all, and after the last quarter. */
    gefragt: text().$type<Day>().notNull(),
    fragen: integer().notNull().default(1),
    nachQuartal: integer().notNull().default(1),
    /** When it was sent or left out, and by whom. */
    erledigtAm: integer().$type<Instant>(),
    erledigtVon: wer(),
    /** What it says, as it was when it was sent; null before. */
    fakten: text({ mode: 'json' }).$type<Fakten>(),
  },
  (table) => [
    index('bericht_stand').on(table.stand, table.erledigtAm),
    index('bericht_bearbeitet').on(table.bearbeitetVon),
    index('bericht_erledigt').on(table.erledigtVon),
  ],
);

/** Somebody of the Steuerungsgruppe without an account, to whom the Büro gives a report. */
export const weitergabe = sqliteTable(
  'bericht_weitergabe',
  {
    berichtId: text()
      .$type<BerichtId>()
      .notNull()
      .references(() => bericht.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Who gave it to them, and when; null: nobody yet. */
    von: wer(),
    am: integer().$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.berichtId, table.personId] }),
    index('weitergabe_person').on(table.personId),
    index('weitergabe_von').on(table.von),
  ],
);

classify(
  bericht,
  {
    id: 'technical',
    stand: 'technical',
    ab: 'technical',
    kommentar: 'content',
    entscheidungen: 'content',
    ideen: 'technical',
    bearbeitetVon: 'person',
    angelegtAm: 'technical',
    gefragt: 'technical',
    fragen: 'technical',
    nachQuartal: 'technical',
    erledigtAm: 'technical',
    erledigtVon: 'person',
    fakten: 'content',
  },
  {
    purpose: 'Der Steuerungsgruppe berichten, und zeigen können, was im Bericht stand',
    readers: 'Steuerungsgruppe, Integrationsbüro; ein Entwurf: nur das Integrationsbüro',
    kept: 'dauerhaft; er belegt, was die Steuerungsgruppe wusste',
  },
);
classify(
  weitergabe,
  { berichtId: 'technical', personId: 'person', von: 'person', am: 'technical' },
  {
    purpose: 'Den Bericht auch denen geben, die kein Konto haben',
    readers: 'das Integrationsbüro',
    kept: 'dauerhaft, wie der Bericht; mit der Person gelöscht',
  },
);
