import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type Amt, type GremiumId, gremiumTable } from '../stadt/index.ts';

export type NachrichtId = Id<'nachricht'>;
export type HinweisId = Id<'hinweis'>;

/** A handover that has been decided and whose day has not come: until then it can be taken back. */
export const uebergabe = sqliteTable('uebergabe', {
  /** The term that ends the day before, and the one that begins. */
  altesAmt: text().$type<Amt['id']>().primaryKey(),
  neuesAmt: text().$type<Amt['id']>().notNull().unique(),
  gremiumId: text()
    .$type<GremiumId>()
    .notNull()
    .references(() => gremiumTable.id),
  /** When the old term would have ended otherwise; null: open. */
  vorherBis: text().$type<Day>(),
  ab: text().$type<Day>().notNull(),
});

classify(uebergabe, {
  altesAmt: 'technical',
  neuesAmt: 'technical',
  gremiumId: 'technical',
  vorherBis: 'technical',
  ab: 'technical',
});

/** Whose begin or end has been told: nobody is welcomed or thanked twice. */
export const mitteilung = sqliteTable(
  'tandem_mitteilung',
  {
    amtId: text().$type<Amt['id']>().notNull(),
    /** `beginn`, or `ende` with the last day: a term may be extended, and end once more. */
    was: text().notNull(),
    am: text().$type<Day>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.amtId, table.was] })],
);

classify(mitteilung, { amtId: 'technical', was: 'technical', am: 'technical' });

/** What is wrong with a Tandem and has been told. The row goes when it is wrong no longer; then it can be told anew. */
export const hinweis = sqliteTable(
  'tandem_hinweis',
  {
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    /** `fehlt verwaltung`, `endet amt_… 2026-10-31`, `unbesetzt amt_…`, `konto amt_…` */
    anlass: text().notNull(),
    /** The subject of the messages that tell it; what is found on one day shares one. */
    id: text().$type<HinweisId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.gremiumId, table.anlass] })],
);

classify(hinweis, { gremiumId: 'technical', anlass: 'technical', id: 'technical' });

/** What somebody wrote to a Tandem or to the Büro, and what came back. */
export const nachricht = sqliteTable(
  'nachricht',
  {
    id: text().$type<NachrichtId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    vonId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Of an answer: who gets it. Null: everybody in the Tandem. */
    anId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** `rat`: somebody offers the Tandem advice. Null: just a message. */
    anlass: text({ enum: ['rat'] }),
    text: text().notNull(),
    am: text().$type<Day>().notNull(),
    beantwortetVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    beantwortetAm: integer().$type<Instant>(),
  },
  (table) => [index('nachricht_gremium').on(table.gremiumId)],
);

classify(
  nachricht,
  {
    id: 'technical',
    gremiumId: 'technical',
    vonId: 'person',
    anId: 'person',
    anlass: 'technical',
    text: 'content',
    am: 'technical',
    beantwortetVon: 'person',
    beantwortetAm: 'technical',
  },
  {
    purpose: 'Nachrichten an ein Tandem zustellen und beantworten',
    readers: 'wer sie geschrieben hat und wer sie bekommt',
    kept: 30,
    confidential: true,
  },
);
