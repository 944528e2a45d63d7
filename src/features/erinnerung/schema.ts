import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';

/**
 * What keeps a person from being reminded today: it is not a day on which they want to hear, whether they are away, keep
 * a feast or do not work (which of these nobody needs to know, and it says much about them); they chose another time of
 * day, which was over; the message did not reach them.
 */
export type Hindernis = 'frei' | 'umgestellt' | 'nicht_angekommen';

/** Why a step was not said: it is, as soon as it can be; or there was nothing to say, and it is not asked again. */
export type Grund = Hindernis | 'nichts_neues';

/** Which step of which open thing a person has been reminded of. */
export const erinnert = sqliteTable(
  'erinnert',
  {
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Of the `Faellig`. */
    key: text().notNull(),
    /** The step's name. */
    stufe: text().notNull(),
    /** When the thing itself is over, or, where it stays open, this step if that is later. */
    bis: text().$type<Day>().notNull(),
    /** The day on which it was said, or on which it was not for this reason. */
    am: text().$type<Day>().notNull(),
    /** Why it was not said when its day had come. Null: it was said. */
    grund: text().$type<Grund>(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key, table.stufe] }),
    index('erinnert_bis').on(table.bis),
    index('erinnert_key').on(table.key, table.am),
  ],
);

classify(
  erinnert,
  { personId: 'person', key: 'technical', stufe: 'technical', bis: 'technical', am: 'person', grund: 'person' },
  { purpose: 'Niemanden zweimal an dasselbe erinnern, und begründen, warum nicht', readers: 'nur der Bot', kept: 30 },
);

/** Of what stays open until somebody answers: how often that was asked for in vain, whoever was reminded. */
export const unbeantwortet = sqliteTable('unbeantwortet', {
  /** Of the `Faellig`. */
  key: text().primaryKey(),
  /** On so many days since the last answer. */
  tage: integer().notNull(),
  /** The last of them, or the day of the answer *Später*. */
  zuletzt: text().$type<Day>().notNull(),
  /** Somebody answered *Später*: not before this day, and then again. Null: by its own steps. */
  wieder: text().$type<Day>(),
});

classify(unbeantwortet, { key: 'technical', tage: 'technical', zuletzt: 'technical', wieder: 'technical' });

/** The times of day that can be chosen for reminders. */
export const tageszeiten = ['morgens', 'mittags', 'abends'] as const;
export type Tageszeit = (typeof tageszeiten)[number];

/** How a person wants to be reminded. Whoever has no row: on working days, at the city's hour. */
export const erinnerungswunsch = sqliteTable('erinnerungswunsch', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  /** Null: at the city's hour. */
  zeit: text().$type<Tageszeit>(),
  /** On Saturdays, Sundays and public holidays, too. */
  auchFrei: integer({ mode: 'boolean' }).notNull(),
  /** Names of feasts on which this person is not reminded. */
  feste: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
});

classify(
  erinnerungswunsch,
  { personId: 'person', zeit: 'person', auchFrei: 'person', feste: 'person' },
  { purpose: 'Erinnern, wann es der Person passt', readers: 'nur die Person selbst', kept: 'bis die Person es ändert' },
);

/** Days on which a person is not reminded of anything. */
export const abwesenheit = sqliteTable(
  'abwesenheit',
  {
    id: text().$type<Id<'abwesenheit'>>().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    von: text().$type<Day>().notNull(),
    /** The last day. */
    bis: text().$type<Day>().notNull(),
  },
  (table) => [index('abwesenheit_person').on(table.personId, table.bis)],
);

classify(
  abwesenheit,
  { id: 'technical', personId: 'person', von: 'person', bis: 'person' },
  { purpose: 'Niemanden an freien Tagen erinnern', readers: 'nur die Person selbst', kept: 30 },
);
