import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Id, PersonId } from './ids.ts';

export type KanalId = Id<'kanal'>;

/** Somebody who takes part. Everything else points here, so that erasing a person blanks one row. */
export const person = sqliteTable('person', {
  id: text().$type<PersonId>().primaryKey(),
  name: text().notNull(),
  organisation: text(),
  /** How to reach them outside the chat, as they wrote it themselves. */
  contact: text(),
  /** What others may see of it: only what this person has agreed to. */
  showsOrganisation: integer({ mode: 'boolean' }).notNull().default(false),
  showsContact: integer({ mode: 'boolean' }).notNull().default(false),
});

classify(
  person,
  {
    id: 'person',
    name: 'person',
    organisation: 'person',
    contact: 'person',
    showsOrganisation: 'person',
    showsContact: 'person',
  },
  {
    purpose: 'Namen in Einladungen, Meldungen und Listen zeigen',
    readers:
      'Name: alle; Organisation: das Integrationsbüro, andere nur mit Einwilligung; Kontakt: nur mit Einwilligung',
    kept: 'bis die Person gelöscht wird',
  },
);

/** A person's account on the platform. People without an account have no row. */
export const konto = sqliteTable('konto', {
  /** The platform's id. */
  account: text().primaryKey(),
  personId: text()
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  admin: integer({ mode: 'boolean' }).notNull(),
  guest: integer({ mode: 'boolean' }).notNull(),
  deactivated: integer({ mode: 'boolean' }).notNull(),
  foreign: integer({ mode: 'boolean' }).notNull(),
});

classify(
  konto,
  { account: 'person', personId: 'person', admin: 'person', guest: 'person', deactivated: 'person', foreign: 'person' },
  { purpose: 'Eine Person im Chat erkennen', readers: 'nur der Bot', kept: 'bis die Person gelöscht wird' },
);

export const kanal = sqliteTable('kanal', {
  id: text().$type<KanalId>().primaryKey(),
  /** The platform's id. */
  conversation: text().notNull().unique(),
  name: text().notNull(),
  archived: integer({ mode: 'boolean' }).notNull(),
  deleted: integer({ mode: 'boolean' }).notNull().default(false),
  /** The bot is in it. */
  member: integer({ mode: 'boolean' }).notNull(),
  /** Not everybody in the workspace can see it and join. */
  private: integer({ mode: 'boolean' }).notNull(),
});

classify(kanal, {
  id: 'technical',
  conversation: 'technical',
  name: 'technical',
  archived: 'technical',
  deleted: 'technical',
  member: 'technical',
  private: 'technical',
});

/** Who is in which channel; kept in step with the platform. */
export const mitglied = sqliteTable(
  'mitglied',
  {
    kanalId: text()
      .$type<KanalId>()
      .notNull()
      .references(() => kanal.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.kanalId, table.personId] })],
);

classify(
  mitglied,
  { kanalId: 'technical', personId: 'person' },
  {
    purpose: 'Wissen, wer in einem Handlungsfeld mitmacht',
    readers: 'nur der Bot (im Chat ohnehin für den Kanal sichtbar)',
    kept: 'solange die Person im Kanal ist',
  },
);
