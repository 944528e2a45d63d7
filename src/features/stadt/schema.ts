import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import { type KanalId, kanal, person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';

export type GremiumId = Id<'gremium'>;
export type GremiumArt = 'handlungsfeld' | 'umsetzungsgruppe' | 'steuerungsgruppe' | 'integrationsbuero';

/** Whoever has a channel and a place in the concept [5.2]. */
export const gremium = sqliteTable('gremium', {
  id: text().$type<GremiumId>().primaryKey(),
  art: text().$type<GremiumArt>().notNull(),
  /** In the numbers of what belongs to it (`WOH-2026-03`); never changed and never used twice. */
  kuerzel: text().notNull().unique(),
  /** Of a Handlungsfeld; null for the others. Never used twice. */
  nummer: integer().unique(),
  titel: text().notNull(),
  /** Null as long as no channel is known. */
  kanalId: text()
    .$type<KanalId>()
    .references(() => kanal.id),
});

classify(
  gremium,
  {
    id: 'technical',
    art: 'technical',
    kuerzel: 'technical',
    nummer: 'technical',
    titel: 'content',
    kanalId: 'technical',
  },
  { purpose: 'Die Gremien der Stadt benennen', readers: 'alle', kept: 'dauerhaft' },
);

export type AmtRolle = 'leitung' | 'buero' | 'tandem' | 'steuerungsgruppe' | 'fachperson';
/** The sides of a Tandem; the Begleitung has the same rights. */
export type Seite = 'verwaltung' | 'freier_traeger' | 'begleitung';

/** Who holds which role where, from when to when. Rights hang on these rows, never on an account's type. */
export const amt = sqliteTable(
  'amt',
  {
    id: text().$type<Id<'amt'>>().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    rolle: text().$type<AmtRolle>().notNull(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremium.id),
    /** Of a Tandem; null for the other roles. */
    seite: text().$type<Seite>(),
    von: text().$type<Day>().notNull(),
    /** The last day; null: open. */
    bis: text().$type<Day>(),
  },
  (table) => [unique().on(table.personId, table.rolle, table.gremiumId, table.von)],
);

classify(
  amt,
  {
    id: 'technical',
    personId: 'person',
    rolle: 'person',
    gremiumId: 'technical',
    seite: 'person',
    von: 'person',
    bis: 'person',
  },
  {
    purpose: 'Wissen, wer ein Gremium leitet und was diese Person darf',
    readers: 'alle (das Tandem ist öffentlich)',
    kept: 'bis die Person gelöscht wird',
  },
);

/** What the city decided once, by name. */
export const einstellung = sqliteTable('einstellung', {
  name: text().$type<EinstellungName>().primaryKey(),
  wert: text().notNull(),
});

/**
 * - `land`: the Bundesland whose holidays count (`NW`); `stadt`: the city's name.
 * - `feste`: the religious feasts the bot asks about (JSON of `FestRegel[]`).
 * - `sitzung.imKanal`, `sitzung.persoenlich`: days, or working days, before a Sitzung on which to remind; or `nie`.
 */
export type EinstellungName = 'land' | 'stadt' | 'feste' | 'sitzung.imKanal' | 'sitzung.persoenlich';

classify(einstellung, { name: 'technical', wert: 'technical' });
