import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Effect } from '../chat/chat.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';

/** Every input once: a repeat gets the stored answer. */
export const input = sqliteTable('input', {
  key: text().primaryKey(),
  /** Null for notices, which are not answered, and once blanked. */
  answer: text({ mode: 'json' }).$type<Effect>(),
  at: integer().$type<Instant>().notNull(),
});

classify(
  input,
  { key: 'technical', answer: 'content', at: 'technical' },
  { purpose: 'Nichts doppelt ausführen', readers: 'nur der Bot', kept: 30 },
);
