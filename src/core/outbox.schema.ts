import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { person } from './directory.schema.ts';
import { type DateiId, datei } from './files.schema.ts';
import type { OperationId, PersonId, PostId } from './ids.ts';
import { post } from './posts.schema.ts';

/** `transfer` brings a file to the platform, `share` lets it stand in a conversation. */
export type OperationKind = 'post' | 'edit' | 'pin' | 'home' | 'transfer' | 'share';
export type OperationState = 'pending' | 'sending' | 'ambiguous' | 'sent' | 'rejected' | 'verfallen';

/** One thing to do on the platform. Rows are worked off in the order of `seq` within a lane. */
export const operation = sqliteTable(
  'operation',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    /** Travels in the message's metadata, so that an unclear post can be found again. */
    id: text().$type<OperationId>().notNull().unique(),
    kind: text().$type<OperationKind>().notNull(),
    postId: text()
      .$type<PostId>()
      .references(() => post.id),
    /** Whose Home; for the other kinds null. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Of a transfer or share; for the other kinds null. */
    dateiId: text()
      .$type<DateiId>()
      .references(() => datei.id),
    lane: text().notNull(),
    state: text().$type<OperationState>().notNull(),
    attempts: integer().notNull().default(0),
    /** By the protocol clock. */
    notBefore: integer().$type<Instant>().notNull(),
    /** When the first attempt began, by the protocol clock. */
    sendingSince: integer().$type<Instant>(),
    /** Of what was sent: a post found later shows this, whatever the post should show by now. */
    hash: text(),
    /** The platform's word for why it was rejected. */
    code: text(),
    finishedAt: integer().$type<Instant>(),
  },
  (table) => [index('operation_open').on(table.state, table.lane, table.seq)],
);

classify(
  operation,
  {
    seq: 'technical',
    id: 'technical',
    kind: 'technical',
    postId: 'technical',
    personId: 'person',
    dateiId: 'technical',
    lane: 'person',
    state: 'technical',
    attempts: 'technical',
    notBefore: 'technical',
    sendingSince: 'technical',
    hash: 'technical',
    code: 'technical',
    finishedAt: 'technical',
  },
  { purpose: 'Jede Nachricht genau einmal zustellen', readers: 'nur der Bot', kept: 30 },
);
