import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import { type KanalId, kanal, person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';

export type AbschiedId = Id<'abschied'>;

/** Somebody who is still in the channel of the Umsetzungsgruppe, and has been told that they do not belong there any more. */
export const abschied = sqliteTable('abschied', {
  id: text().$type<AbschiedId>().primaryKey(),
  personId: text()
    .$type<PersonId>()
    .notNull()
    .unique()
    .references(() => person.id),
  kanalId: text()
    .$type<KanalId>()
    .notNull()
    .references(() => kanal.id),
  /** The day of the note, and the day on which they are taken out. */
  am: text().$type<Day>().notNull(),
  ende: text().$type<Day>().notNull(),
  /** When the bot tried to, or found that the note had not arrived: then it leaves it at that. Null: not yet. */
  erledigtAm: text().$type<Day>(),
});

classify(
  abschied,
  {
    id: 'technical',
    personId: 'person',
    kanalId: 'technical',
    am: 'person',
    ende: 'person',
    erledigtAm: 'technical',
  },
  {
    purpose: 'Niemanden ohne Hinweis aus dem Kanal der Umsetzungsgruppe nehmen',
    readers: 'nur der Bot; was nicht gelingt: das Integrationsbüro',
    kept: 'bis die Person den Kanal verlassen hat oder wieder dazugehört',
  },
);
