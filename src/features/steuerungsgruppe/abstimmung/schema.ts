import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day, Time } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import { person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../../stadt/index.ts';

export type AbstimmungId = Id<'abstimmung'>;
export type WunschId = Id<'abstimmungswunsch'>;
export type AntwortId = Id<'abstimmungsantwort'>;

/** A question that a Tandem asks the Büro to put to the Steuerungsgruppe. */
export const wunsch = sqliteTable(
  'abstimmung_wunsch',
  {
    id: text().$type<WunschId>().primaryKey(),
    /** The Handlungsfeld whose Tandem asks. */
    feldId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    frage: text().notNull(),
    worum: text().notNull(),
    fristTag: text().$type<Day>().notNull(),
    fristZeit: text().$type<Time>().notNull(),
    vonId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
    entschiedenVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Null: the Büro has not decided. */
    entschiedenAm: integer().$type<Instant>(),
    /** Why the Büro did not put it; null: it did, or has not decided. */
    abgelehnt: text(),
  },
  (table) => [
    index('abstimmung_wunsch_von').on(table.vonId),
    index('abstimmung_wunsch_feld').on(table.feldId),
    index('abstimmung_wunsch_entschieden').on(table.entschiedenAm, table.am),
  ],
);

classify(
  wunsch,
  {
    id: 'technical',
    feldId: 'technical',
    frage: 'content',
    worum: 'content',
    fristTag: 'technical',
    fristZeit: 'technical',
    vonId: 'person',
    am: 'technical',
    entschiedenVon: 'person',
    entschiedenAm: 'technical',
    abgelehnt: 'content',
  },
  {
    purpose: 'Die Bitte eines Tandems um eine Dringende Abstimmung weitergeben und beantworten',
    readers: 'das Tandem, das gebeten hat, und das Integrationsbüro',
    kept: 'dauerhaft, nach dem Löschen einer Person ohne ihren Namen',
  },
);

/** A question to all members of the Steuerungsgruppe that cannot wait for its next meeting [5.2.1]. */
export const abstimmung = sqliteTable(
  'abstimmung',
  {
    id: text().$type<AbstimmungId>().primaryKey(),
    frage: text().notNull(),
    worum: text().notNull(),
    /** The Handlungsfeld it is about; null: the whole city. */
    feldId: text()
      .$type<GremiumId>()
      .references(() => gremiumTable.id),
    /** Answers are needed until then, by the city's clock. */
    fristTag: text().$type<Day>().notNull(),
    fristZeit: text().$type<Time>().notNull(),
    /** The request of a Tandem that it answers; null: the Büro's own. */
    wunschId: text()
      .$type<WunschId>()
      .unique()
      .references(() => wunsch.id),
    gestelltVon: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    gestelltAm: integer().$type<Instant>().notNull(),
    /** When the Büro was told that the time is over; null: it is not, or was extended. */
    fristGemeldetAm: integer().$type<Instant>(),
    /** Null while it runs. */
    beendetAm: integer().$type<Instant>(),
    /** The result in the Büro's words. */
    ergebnis: text(),
  },
  (table) => [
    index('abstimmung_beendet').on(table.beendetAm, table.gestelltAm),
    index('abstimmung_feld').on(table.feldId),
  ],
);

classify(
  abstimmung,
  {
    id: 'technical',
    frage: 'content',
    worum: 'content',
    feldId: 'technical',
    fristTag: 'technical',
    fristZeit: 'technical',
    wunschId: 'technical',
    gestelltVon: 'person',
    gestelltAm: 'technical',
    fristGemeldetAm: 'technical',
    beendetAm: 'technical',
    ergebnis: 'content',
  },
  {
    purpose: 'Dringende Fragen an die Steuerungsgruppe stellen und ihr Ergebnis festhalten',
    readers: 'Steuerungsgruppe und Integrationsbüro; das Ergebnis auch das Tandem, das darum gebeten hat',
    kept: 'dauerhaft, nach dem Löschen einer Person ohne ihren Namen',
  },
);

/** Who is asked: every member once, with however many functions. */
export const gefragte = sqliteTable(
  'abstimmung_gefragte',
  {
    abstimmungId: text()
      .$type<AbstimmungId>()
      .notNull()
      .references(() => abstimmung.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** When the bot asked last, or tried to; null: it has not yet, or not for the new end, or they have no account. */
    zuletztAm: integer().$type<Instant>(),
    /** How many messages have asked: the last one has the buttons. */
    nachrichten: integer().notNull(),
    /** … and how many of them because there was no answer. */
    erinnert: integer().notNull(),
    /** When they left the Steuerungsgruppe while it ran; null: they belong to it. */
    ausgeschiedenAm: integer().$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.abstimmungId, table.personId] }),
    index('abstimmung_gefragte_person').on(table.personId),
  ],
);

classify(
  gefragte,
  {
    abstimmungId: 'technical',
    personId: 'person',
    zuletztAm: 'person',
    nachrichten: 'technical',
    erinnert: 'person',
    ausgeschiedenAm: 'person',
  },
  {
    purpose: 'Jedes Mitglied der Steuerungsgruppe fragen, und niemanden öfter als nötig',
    readers: 'das Integrationsbüro',
    kept: 'dauerhaft, nach dem Löschen einer Person ohne ihren Namen; wann und wie oft sie gefragt wurde: 30 Tage nach dem Ende',
  },
);

export const antworten = ['einverstanden', 'bedenken', 'rueckruf'] as const;
export type Antwortwort = (typeof antworten)[number];

/** What a member answered. The last answer counts, all are kept. */
export const antwort = sqliteTable(
  'abstimmung_antwort',
  {
    id: text().$type<AntwortId>().primaryKey(),
    abstimmungId: text()
      .$type<AbstimmungId>()
      .notNull()
      .references(() => abstimmung.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Rises with every answer of this vote. */
    nummer: integer().notNull(),
    antwort: text().$type<Antwortwort>().notNull(),
    am: integer().$type<Instant>().notNull(),
    /** Who in the Büro wrote down what was said on the phone; null: the member answered here. */
    eingetragenVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Who in the Büro has called back, and when. */
    zurueckgerufenVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    zurueckgerufenAm: integer().$type<Instant>(),
  },
  (table) => [
    index('abstimmung_antwort_abstimmung').on(table.abstimmungId, table.nummer),
    index('abstimmung_antwort_person').on(table.personId),
    index('abstimmung_antwort_rueckruf').on(table.antwort, table.zurueckgerufenAm, table.am),
  ],
);

classify(
  antwort,
  {
    id: 'technical',
    abstimmungId: 'technical',
    personId: 'person',
    nummer: 'technical',
    antwort: 'person',
    am: 'person',
    eingetragenVon: 'person',
    zurueckgerufenVon: 'person',
    zurueckgerufenAm: 'technical',
  },
  {
    purpose: 'Festhalten, wie die Mitglieder der Steuerungsgruppe geantwortet haben',
    readers: 'das Integrationsbüro; die eigene Antwort die Person selbst',
    kept: 'dauerhaft, nach dem Löschen einer Person ohne ihren Namen',
  },
);

/** What somebody wrote to an answer, and how to reach them: a telephone number, mostly. */
export const angabe = sqliteTable('abstimmung_angabe', {
  antwortId: text()
    .$type<AntwortId>()
    .primaryKey()
    .references(() => antwort.id),
  was: text(),
  erreichbar: text(),
});

classify(
  angabe,
  { antwortId: 'technical', was: 'content', erreichbar: 'person' },
  {
    purpose: 'Bedenken klären und zurückrufen',
    readers: 'das Integrationsbüro und die Person selbst',
    kept: 'bis 30 Tage nach dem Ende der Abstimmung; läuft sie weiter, bis 30 Tage nach der Frist',
  },
);
