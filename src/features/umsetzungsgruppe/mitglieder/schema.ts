import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../core/calendar.ts';
import { classify } from '../../../core/classified.ts';
import { type KanalId, kanal, person } from '../../../core/directory.schema.ts';
import type { Id, PersonId } from '../../../core/ids.ts';

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

/** Somebody in the channel of the Umsetzungsgruppe who never belonged to it, and of whom the Büro has been asked. */
export const ohneAufgabe = sqliteTable('ohne_aufgabe', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  kanalId: text()
    .$type<KanalId>()
    .notNull()
    .references(() => kanal.id),
  /** The question in which they were named, together with others. */
  frageId: text().$type<FrageId>().notNull(),
  am: text().$type<Day>().notNull(),
  /** The day on which the Büro decided that they may stay; null: it has not. */
  bleibtSeit: text().$type<Day>(),
});

export type FrageId = Id<'frage'>;

classify(
  ohneAufgabe,
  { personId: 'person', kanalId: 'technical', frageId: 'technical', am: 'person', bleibtSeit: 'person' },
  {
    purpose: 'Das Integrationsbüro nur einmal fragen, ob jemand im Kanal der Umsetzungsgruppe bleiben soll',
    readers: 'das Integrationsbüro',
    kept: 'bis die Person den Kanal verlassen hat oder zur Umsetzungsgruppe gehört',
  },
);
