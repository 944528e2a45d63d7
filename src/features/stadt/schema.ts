import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Day, day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { type KanalId, kanal, person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';

export type GremiumId = Id<'gremium'>;
export type GremiumArt =
  | 'handlungsfeld'
  | 'umsetzungsgruppe'
  | 'steuerungsgruppe'
  | 'integrationsbuero'
  | 'migrationsbeirat';

/** Whoever has a channel and a place in the concept [5.2]. */
export const gremium = sqliteTable('gremium', {
  id: text().$type<GremiumId>().primaryKey(),
  art: text().$type<GremiumArt>().notNull(),
  /** In the numbers of what belongs to it (`WOH-2026-03`); never changed and never used twice. */
  kuerzel: text().notNull().unique(),
  /** Of a Handlungsfeld; null for the others. Never used twice. */
  nummer: integer().unique(),
  titel: text().notNull(),
  /** Null as long as no channel is known. What is typed in a channel belongs to its one Gremium. */
  kanalId: text()
    .$type<KanalId>()
    .unique()
    .references(() => kanal.id),
  /** The day on which a Handlungsfeld was closed; null while it works. Its history stays. */
  geschlossen: text().$type<Day>(),
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
    geschlossen: 'technical',
  },
  { purpose: 'Die Gremien der Stadt benennen', readers: 'alle', kept: 'dauerhaft' },
);

/**
 * - `leitung`, `buero`: of the Integrationsbüro. `tandem`: of a Handlungsfeld, the Begleitung included.
 * - `steuerungsgruppe`: holds one of its functions. `fachperson`: an expert invited into the Umsetzungsgruppe.
 * - `kontakt`: speaks for the Migrationsbeirat.
 */
export type AmtRolle = 'leitung' | 'buero' | 'tandem' | 'steuerungsgruppe' | 'fachperson' | 'kontakt';
/** The sides of a Tandem; the Begleitung has the same rights. */
export type Seite = 'verwaltung' | 'freier_traeger' | 'begleitung';

/** The functions of the Steuerungsgruppe [5.2.1]. The tenth, the Leitung of the Integrationsbüro, holds it by its own role. */
export const funktionen = [
  'sozialdezernat',
  'jugendamt',
  'auslaenderbehoerde',
  'vhs',
  'gleichstellung',
  'vorsitz_migrationsbeirat',
  'vorsitz_ausschuss',
  'stellvertretung_ausschuss',
  'wohlfahrtsverbaende',
] as const;
export type Funktion = (typeof funktionen)[number];

/** `von` of a role held since before the bot: nobody said since when. */
export const vonAnfang = day('2000-01-01');

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
    /** Of the Steuerungsgruppe; null for the other roles. */
    funktion: text().$type<Funktion>(),
    von: text().$type<Day>().notNull(),
    /** The last day; null: open. */
    bis: text().$type<Day>(),
  },
  (table) => [
    // Several functions of the Steuerungsgruppe may begin on one day. SQLite takes no NULL for equal to another.
    unique().on(table.personId, table.rolle, table.gremiumId, table.von, table.funktion),
    uniqueIndex('amt_ohne_funktion')
      .on(table.personId, table.rolle, table.gremiumId, table.von)
      .where(sql`${table.funktion} is null`),
  ],
);

classify(
  amt,
  {
    id: 'technical',
    personId: 'person',
    rolle: 'person',
    gremiumId: 'technical',
    seite: 'person',
    funktion: 'person',
    von: 'person',
    bis: 'person',
  },
  {
    purpose: 'Wissen, wer ein Gremium leitet und was diese Person darf',
    readers: 'alle (das Tandem ist öffentlich)',
    kept: 'bis die Person gelöscht wird',
  },
);

/**
 * Whom the bot has seen, or let, into a Gremium's channel, once for each time this person comes to belong there: whoever
 * leaves by their own will is left alone.
 */
export const kanaleinladung = sqliteTable(
  'kanaleinladung',
  {
    id: text().$type<KanaleinladungId>().primaryKey(),
    kanalId: text()
      .$type<KanalId>()
      .notNull()
      .references(() => kanal.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** The first day of the youngest term by which this person belongs there: another term invites anew. */
    seit: text().$type<Day>().notNull(),
    /** When it was last tried. */
    am: integer().$type<Instant>().notNull(),
    /** Why the invitation was refused, as in a `ChannelResult`; null: it was not. */
    code: text(),
    /** What the Büro was told of it, together with others of this channel; null: nothing, or it is settled. */
    meldungId: text().$type<MeldungId>(),
  },
  (table) => [unique().on(table.kanalId, table.personId)],
);

export type KanaleinladungId = Id<'kanaleinladung'>;
export type MeldungId = Id<'meldung'>;

classify(
  kanaleinladung,
  {
    id: 'technical',
    kanalId: 'technical',
    personId: 'person',
    seit: 'person',
    am: 'technical',
    code: 'technical',
    meldungId: 'technical',
  },
  {
    purpose: 'Jede Person nur einmal in den Kanal ihres Gremiums einladen',
    readers: 'nur der Bot; eine abgelehnte Einladung: das Integrationsbüro',
    kept: 'solange die Person zum Gremium gehört',
  },
);

/** The conferences of this city: one for each year of its goals [5.2.5]. */
export const jahreskonferenz = sqliteTable('jahreskonferenz', {
  /** Of the goals whose results are presented there; it stays when the day is moved past the end of the year. */
  jahr: integer().primaryKey(),
  tag: text().$type<Day>().notNull(),
});

classify(jahreskonferenz, { jahr: 'technical', tag: 'technical' });

/** What the city decided once, by name. */
export const einstellung = sqliteTable('einstellung', {
  name: text().$type<EinstellungName>().primaryKey(),
  wert: text().notNull(),
});

/**
 * - `eingerichtet`: by the city's `datei` or in the `chat`; not set before. Once `chat`, the file is not read any more.
 * - `land`: the Bundesland whose holidays count (`NW`); `stadt`: the city's name.
 * - `datei.organisationen`: what the file said last of who is from where (a hash for each person, with spaces between);
 *   what people corrected since stands.
 * - `katalog`: the Handlungsfelder and Leitziele offered when fields are set up (JSON); not set: the usual ones.
 * - `feste`: the religious feasts the bot asks about (JSON of `FestRegel[]`).
 * - `sitzung.imKanal`, `sitzung.persoenlich`: days, or working days, before a Sitzung on which to remind; or `nie`.
 * - `erinnerung.stunde`: when the daily reminder comes (`HH:mm`) to whoever has not chosen a time.
 * - `jahresziel.stufen`: so many days from the conference people are asked about a goal (`-30,-7,3`); or `nie`.
 * - `jahresziel.taetigkeit`: words by which one tells an activity from an effect (JSON of `string[]`).
 * - `digest.rhythmus`, `digest.wochentag`, `digest.stunde`: when the Umsetzungsgruppe's overview comes, and `digest.seit`:
 *   after which instant (ms) that counts.
 * - `kalender.adresse`: where the bot is reached from outside (`https://…`), for calendars; not set: they cannot be made.
 * - `datenschutzhinweis`: the city's own text, shown at the first contact.
 */
export type EinstellungName =
  | 'eingerichtet'
  | 'land'
  | 'stadt'
  | 'datei.organisationen'
  | 'katalog'
  | 'feste'
  | 'sitzung.imKanal'
  | 'sitzung.persoenlich'
  | 'erinnerung.stunde'
  | 'jahresziel.stufen'
  | 'jahresziel.taetigkeit'
  | `digest.${'rhythmus' | 'wochentag' | 'stunde' | 'seit'}`
  | 'kalender.adresse'
  | 'datenschutzhinweis';

classify(
  einstellung,
  { name: 'technical', wert: 'content' },
  { purpose: 'Festhalten, was die Stadt einmal entschieden hat', readers: 'alle', kept: 'dauerhaft' },
);
