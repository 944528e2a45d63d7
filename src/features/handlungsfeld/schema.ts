import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../core/calendar.ts';
import { classify } from '../../core/classified.ts';
import type { Id } from '../../core/ids.ts';
import { type GremiumId, gremiumTable } from '../stadt/index.ts';

export type LeitzielId = Id<'leitziel'>;

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
