import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HomeDocument } from '../chat/home.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { person } from './directory.schema.ts';
import type { PersonId } from './ids.ts';

/** The Home of everybody who ever opened it. */
export const homePage = sqliteTable('home_page', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  /** When it was opened last. Only a recent one is kept up to date without being opened again. */
  openedAt: integer().$type<Instant>().notNull(),
  document: text({ mode: 'json' }).$type<HomeDocument>().notNull(),
  hash: text().notNull(),
  shownHash: text(),
  /** How far this person has turned the pages of a list, by its name; from the beginning where it is missing. */
  places: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull().default({}),
});

classify(
  homePage,
  {
    personId: 'person',
    openedAt: 'person',
    document: 'content',
    hash: 'technical',
    shownHash: 'technical',
    places: 'technical',
  },
  { purpose: 'Die Startseite einer Person aktuell halten', readers: 'nur die Person selbst', kept: 30 },
);
