import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../../core/classified.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Id } from '../../../core/ids.ts';
import type { GremiumId } from '../../stadt/index.ts';

export type DigestId = Id<'digest'>;

/** An overview that was sent, with the figures beside which the next one puts its own. */
export const digest = sqliteTable(
  'digest',
  {
    id: text().$type<DigestId>().primaryKey(),
    /** The next one tells what came after this. */
    am: integer().$type<Instant>().notNull(),
    /** Jahresziele of which the last answer was *Im Plan*, … */
    imPlan: integer().notNull(),
    /** … of so many that are worked on, … */
    anDerArbeit: integer().notNull(),
    /** … and of so many of these nobody had heard for too long. */
    still: integer().notNull(),
    protokolleOffen: integer().notNull(),
    ideenNeu: integer().notNull(),
    /** Handlungsfelder that had been closed by then, at whatever hour: they are told of no more. */
    geschlossene: text({ mode: 'json' }).$type<readonly GremiumId[]>().notNull(),
    /** Tells whether anything is not as it was: the hash of all that it showed of the day itself. */
    stand: text().notNull(),
  },
  (table) => [index('digest_am').on(table.am)],
);

classify(digest, {
  id: 'technical',
  am: 'technical',
  imPlan: 'technical',
  anDerArbeit: 'technical',
  still: 'technical',
  protokolleOffen: 'technical',
  ideenNeu: 'technical',
  geschlossene: 'technical',
  stand: 'technical',
});
