import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../core/classified.ts';
import { kanal } from '../../core/directory.schema.ts';
import type { KanalId } from '../../core/directory.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

/**
 * - `offen`: the Büro chooses one itself. `anlegen`, `beitreten`: under way.
 * - `einladen`: only a member can let the bot in.
 * - `angelegt`, `uebernommen`: done. `gescheitert`: not, for the reason in `code`.
 */
export type KanalStand = 'offen' | 'anlegen' | 'beitreten' | 'einladen' | 'angelegt' | 'uebernommen' | 'gescheitert';

/** The channel a Gremium is to have, as far as it was asked for in the chat, and how far that has come. */
export const kanalauftrag = sqliteTable('kanalauftrag', {
  gremiumId: text()
    .$type<GremiumId>()
    .primaryKey()
    .references(() => gremiumTable.id),
  stand: text().$type<KanalStand>().notNull(),
  /** The chosen one; null: one of this name is to be made. */
  kanalId: text()
    .$type<KanalId>()
    .references(() => kanal.id),
  name: text().notNull(),
  /** Which of the names is being tried, from 0: where the first is taken, the next has a number at its end. */
  versuch: integer().notNull(),
  /** A `ChannelRefusal`, or the platform's own word. */
  code: text(),
  /** Why the head of a new channel could not be written, in the same words; null: nothing is missing there. */
  kopf: text(),
});

classify(kanalauftrag, {
  gremiumId: 'technical',
  stand: 'technical',
  kanalId: 'technical',
  name: 'technical',
  versuch: 'technical',
  code: 'technical',
  kopf: 'technical',
});

/** What is wrong with a Gremium's channel, or with the account of somebody who holds a role. */
export type Zustand = 'in_ordnung' | 'entfernt' | 'archiviert' | 'geloescht' | 'inaktiv';

/** What the Büro has been told about a channel or an account, so that it is told once. */
export const beobachtet = sqliteTable('beobachtet', {
  /** The id of the Gremium whose channel it is, or of the role. */
  subject: text().primaryKey(),
  zustand: text().$type<Zustand>().notNull(),
  /** Counts what was told: each time is a message of its own. */
  nummer: integer().notNull(),
  /** The number of the message about what is wrong now; null: nothing is, or nobody was told. */
  offen: integer(),
  /** The channel and its name when it was last looked at; null for roles. */
  kanalId: text()
    .$type<KanalId>()
    .references(() => kanal.id),
  kanalName: text(),
});

classify(beobachtet, {
  subject: 'technical',
  zustand: 'technical',
  nummer: 'technical',
  offen: 'technical',
  kanalId: 'technical',
  kanalName: 'technical',
});
