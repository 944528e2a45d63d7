import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';
import type { Ideestand } from '../../projektidee/index.ts';
import { type GremiumId, gremiumTable } from '../../stadt/index.ts';

export type ErfolgId = Id<'erfolg'>;

/** What it grew out of: a goal that was reached, an idea that was approved, or something else that somebody entered. */
export type ErfolgArt = 'ziel' | 'idee' | 'eigener';

/**
 * What became of the offer to thank for it. `ueberholt`: the thanks stand, but the goal or the idea was set back since.
 * `entfallen`: it was set back, so that it is none any more, and no thanks stand.
 */
export type Dankstand = 'angeboten' | 'gesendet' | 'nicht' | 'zurueckgenommen' | 'ueberholt' | 'entfallen';

/** Something that a Handlungsfeld has reached, and the thanks to those who took part. */
export const erfolg = sqliteTable(
  'erfolg',
  {
    id: text().$type<ErfolgId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    /** Of the Jahreskonferenz for which it is collected. */
    jahr: integer().notNull(),
    art: text().$type<ErfolgArt>().notNull(),
    /** The goal's or the idea's id; null: entered by hand. Each is a success once. */
    herkunft: text().unique(),
    titel: text().notNull(),
    /** With which state an idea became a success: some go on without anybody having to approve them. Null: it is none. */
    ideestand: text().$type<Ideestand>(),
    /** A goal of which a part was reached. */
    teilweise: integer({ mode: 'boolean' }).notNull().default(false),
    /** The day on which it was reached. */
    am: text().$type<Day>().notNull(),
    stand: text().$type<Dankstand>().notNull().default('angeboten'),
    /** The thanks as they were sent; null: they were not. */
    text: text(),
    /** Also told in the Umsetzungsgruppe's channel. */
    inGruppe: integer({ mode: 'boolean' }).notNull().default(false),
    /** Who entered it by hand; null: it came by itself. */
    angelegtVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Or when it was offered last: that names the messages with which it was. */
    angelegtAm: integer().$type<Instant>().notNull(),
    /** Who sent the thanks, or decided against them. */
    entschiedenVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    entschiedenAm: integer().$type<Instant>(),
  },
  (table) => [
    index('erfolg_gremium').on(table.gremiumId, table.jahr, table.am, table.id),
    index('erfolg_jahr').on(table.jahr, table.gremiumId, table.stand),
    index('erfolg_angelegt').on(table.angelegtVon),
    index('erfolg_entschieden').on(table.entschiedenVon),
  ],
);

classify(
  erfolg,
  {
    id: 'technical',
    gremiumId: 'technical',
    jahr: 'technical',
    art: 'technical',
    herkunft: 'technical',
    titel: 'content',
    ideestand: 'content',
    teilweise: 'content',
    am: 'content',
    stand: 'technical',
    text: 'content',
    inGruppe: 'technical',
    angelegtVon: 'person',
    angelegtAm: 'technical',
    entschiedenVon: 'person',
    entschiedenAm: 'technical',
  },
  {
    purpose: 'Für Erreichtes danken und es für die Jahreskonferenz sammeln',
    readers: 'wofür gedankt wurde: alle, die den Kanal des Handlungsfelds lesen können; sonst Tandem, Integrationsbüro',
    kept: 'dauerhaft; es belegt die Arbeit des Handlungsfelds',
  },
);

/** Who is thanked by name, because somebody chose them for it. */
export const genannt = sqliteTable(
  'erfolg_genannt',
  {
    erfolgId: text()
      .$type<ErfolgId>()
      .notNull()
      .references(() => erfolg.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.erfolgId, table.personId] }), index('genannt_person').on(table.personId)],
);

classify(
  genannt,
  { erfolgId: 'technical', personId: 'person' },
  {
    purpose: 'Menschen mit Namen danken, die zu einem Erfolg beigetragen haben',
    readers: 'alle, die den Dank lesen',
    kept: 'so lange wie der Dank; auf Wunsch der Person früher',
  },
);
