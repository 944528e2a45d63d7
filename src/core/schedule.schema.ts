import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';

/** One time a job was due for a subject. The key makes it happen once, whatever clocks and restarts do. */
export const occurrence = sqliteTable(
  'occurrence',
  {
    job: text().notNull(),
    /** What it is for, such as a time of day people chose; empty if the job is for all. */
    subject: text().notNull(),
    /** Which one, such as the day. */
    occurrence: text().notNull(),
    from: integer().$type<Instant>().notNull(),
    uselessAfter: integer().$type<Instant>().notNull(),
    /** `begonnen` marks from when on the job counts; nothing was done for it. */
    state: text().$type<'begonnen' | 'erledigt' | 'verfallen'>().notNull(),
    at: integer().$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.job, table.subject, table.occurrence] }),
    index('occurrence_from').on(table.job, table.subject, table.from),
    index('occurrence_at').on(table.at),
  ],
);

classify(occurrence, {
  job: 'technical',
  subject: 'technical',
  occurrence: 'technical',
  from: 'technical',
  uselessAfter: 'technical',
  state: 'technical',
  at: 'technical',
});
