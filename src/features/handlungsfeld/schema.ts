import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { Id, PersonId } from '../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type LeitzielId = Id<'leitziel'>;
export type HinweisId = Id<'hinweis'>;

const desFelds = () =>
  text()
    .$type<GremiumId>()
    .notNull()
    .references(() => gremiumTable.id);

/** What a Handlungsfeld works for in the long run [4]. */
export const leitziel = sqliteTable(
  'leitziel',
  {
    id: text().$type<LeitzielId>().primaryKey(),
    gremiumId: desFelds(),
    /** As the concept counts them: `4.1.1-2`. Never changed: Jahresziele and Projektideen name it. */
    nummer: text().notNull(),
    titel: text().notNull(),
    /** The text the city has adopted; null: not entered. */
    wortlaut: text(),
  },
  (table) => [unique().on(table.gremiumId, table.nummer)],
);

/** A law, guideline or resolution on which a field's work rests [4.1.2, 4.4.2]. */
export const grundlage = sqliteTable('grundlage', {
  id: integer().primaryKey({ autoIncrement: true }),
  gremiumId: desFelds(),
  text: text().notNull(),
  /** With https; null: none. */
  link: text(),
});

/** What the Jahreskonferenz decided about the fields themselves [5.2.5]. */
export const feldbeschluss = sqliteTable('feldbeschluss', {
  id: integer().primaryKey({ autoIncrement: true }),
  gremiumId: desFelds(),
  art: text().$type<BeschlussArt>().notNull(),
  /** Of the Jahreskonferenz. */
  jahr: integer().notNull(),
  /** The day since which it holds. */
  am: text().$type<Day>().notNull(),
  /** Of a renaming: the title before it. */
  alterTitel: text(),
});

/** A Beschluss or Hinweis that came to a Gremium from outside [5.2.4]: its work takes account of it. */
export const hinweis = sqliteTable(
  'hinweis',
  {
    id: text().$type<HinweisId>().primaryKey(),
    gremiumId: desFelds(),
    art: text().$type<HinweisArt>().notNull(),
    text: text().notNull(),
    /** Who it is from: `Rat`, `Migrationsbeirat`, a law. */
    quelle: text().notNull(),
    /** The day it was given or decided; null: nobody knows. */
    datum: text().$type<Day>(),
    /** Whom it concerns, in words; null: the whole Gremium. */
    fuer: text(),
    /** The subject it came up with, such as the id of a Sitzung. */
    herkunft: text().notNull(),
    von: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    am: integer().$type<Instant>().notNull(),
  },
  (table) => [
    index('hinweis_gremium').on(table.gremiumId),
    index('hinweis_herkunft').on(table.herkunft),
    index('hinweis_von').on(table.von),
  ],
);

export type HinweisArt = 'beschluss' | 'hinweis';

export type BeschlussArt = 'neu' | 'umbenannt' | 'geschlossen' | 'wieder_geoeffnet';

const oeffentlich = { readers: 'alle', kept: 'dauerhaft' } as const;

classify(
  leitziel,
  { id: 'technical', gremiumId: 'technical', nummer: 'technical', titel: 'content', wortlaut: 'content' },
  { purpose: 'Zeigen, worauf ein Handlungsfeld hinarbeitet', ...oeffentlich },
);
classify(
  grundlage,
  { id: 'technical', gremiumId: 'technical', text: 'content', link: 'content' },
  { purpose: 'Zeigen, worauf sich die Arbeit eines Handlungsfelds stützt', ...oeffentlich },
);
classify(
  hinweis,
  {
    id: 'technical',
    gremiumId: 'technical',
    art: 'technical',
    text: 'content',
    quelle: 'content',
    datum: 'content',
    fuer: 'content',
    herkunft: 'technical',
    von: 'person',
    am: 'technical',
  },
  {
    purpose: 'Festhalten, welche Beschlüsse und Hinweise von außen ein Handlungsfeld beachtet',
    readers: 'alle im Kanal des Handlungsfelds, Integrationsbüro',
    kept: 'dauerhaft; sie belegt die Arbeit des Handlungsfelds',
  },
);
classify(
  feldbeschluss,
  {
    id: 'technical',
    gremiumId: 'technical',
    art: 'technical',
    jahr: 'technical',
    am: 'technical',
    alterTitel: 'content',
  },
  { purpose: 'Belegen, was die Jahreskonferenz über die Handlungsfelder beschlossen hat', ...oeffentlich },
);
