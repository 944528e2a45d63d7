import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type AufgabeId = Id<'aufgabe'>;

/** `entfallen`: nobody needs it any more. */
export type Stand = 'offen' | 'erledigt' | 'entfallen';

/** Who does what until when, in a Gremium. */
export const aufgabe = sqliteTable(
  'aufgabe',
  {
    id: text().$type<AufgabeId>().primaryKey(),
    gremiumId: text()
      .$type<GremiumId>()
      .notNull()
      .references(() => gremiumTable.id),
    was: text().notNull(),
    /** Who holds it, with an account or without; null: `stelle` does, or nobody any more. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** An organisation, an office, or somebody the bot does not know; null: a person holds it. */
    stelle: text(),
    bis: text().$type<Day>().notNull(),
    /** The subject it comes from, such as a Protokoll; what the Tandem wrote down by itself comes from its Gremium. */
    herkunft: text().notNull(),
    /** … as people call it. */
    herkunftTitel: text().notNull(),
    /** The day on which the present holder took it over from somebody else; null: nobody held it before. */
    uebernommenAm: text().$type<Day>(),
    stand: text().$type<Stand>().notNull().default('offen'),
    angelegtVon: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    angelegtAm: integer().$type<Instant>().notNull(),
    /** Who said that it is done or not needed, and when; null while it is open. */
    beendetVon: text()
      .$type<PersonId>()
      .references(() => person.id),
    beendetAm: integer().$type<Instant>(),
  },
  (table) => [
    index('aufgabe_gremium').on(table.gremiumId, table.stand, table.bis),
    index('aufgabe_person').on(table.personId, table.stand),
    index('aufgabe_herkunft').on(table.herkunft),
    index('aufgabe_angelegt').on(table.angelegtVon),
    index('aufgabe_beendet').on(table.beendetVon),
  ],
);

classify(
  aufgabe,
  {
    id: 'technical',
    gremiumId: 'technical',
    was: 'content',
    personId: 'person',
    stelle: 'content',
    bis: 'content',
    herkunft: 'technical',
    herkunftTitel: 'content',
    uebernommenAm: 'technical',
    stand: 'technical',
    angelegtVon: 'person',
    angelegtAm: 'technical',
    beendetVon: 'person',
    beendetAm: 'technical',
  },
  {
    purpose: 'An vereinbarte Aufgaben erinnern, bis sie erledigt sind',
    readers: 'wer die Aufgabe hat, Tandem, Integrationsbüro; ohne Namen: alle im Kanal des Gremiums',
    kept: 'dauerhaft; sie belegt die Arbeit des Gremiums',
  },
);
