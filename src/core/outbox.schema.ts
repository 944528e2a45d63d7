import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NewChannel } from '../chat/chat.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { type KanalId, kanal, person } from './directory.schema.ts';
import { type DateiId, datei } from './files.schema.ts';
import type { OperationId, PersonId, PostId } from './ids.ts';
import { post } from './posts.schema.ts';

/** What changes a channel or who is in it. */
export const channelTaskKinds = ['createChannel', 'joinChannel', 'describeChannel', 'invite', 'removeMember'] as const;
export type ChannelTaskKind = (typeof channelTaskKinds)[number];
/**
 * `transfer` brings a file to the platform, `share` lets it stand in a conversation, `unshare` takes it back from there.
 */
export type OperationKind =
  | ('post' | 'edit' | 'pin' | 'withdraw' | 'home')
  | ('transfer' | 'share' | 'unshare')
  | ChannelTaskKind;

/** What the head of a channel says; at most 250 characters each. */
export interface ChannelHead {
  readonly topic: string;
  readonly purpose: string;
}
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
    /** Whose Home, or who is invited or removed; for the other kinds null. */
    personId: text()
      .$type<PersonId>()
      .references(() => person.id),
    /** Of a transfer, share or unshare; for the other kinds null. */
    dateiId: text()
      .$type<DateiId>()
      .references(() => datei.id),
    /** Of what is done to a channel; for the other kinds null. */
    kanalId: text()
      .$type<KanalId>()
      .references(() => kanal.id),
    /** For what a channel's task is done, as the feature named it; for the other kinds null. */
    subject: text(),
    /** Of the channel that is made or described; for the other kinds null. */
    details: text({ mode: 'json' }).$type<NewChannel | ChannelHead>(),
    lane: text().notNull(),
    state: text().$type<OperationState>().notNull(),
    attempts: integer().notNull().default(0),
    /** When it was wanted, by the city's clock. */
    queuedAt: integer().$type<Instant>().notNull(),
    /** By the protocol clock. */
    notBefore: integer().$type<Instant>().notNull(),
    /** When the first attempt began, by the protocol clock. */
    sendingSince: integer().$type<Instant>(),
    /** Of what was sent: a post found later shows this, whatever the post should show by now. */
    hash: text(),
    /** The platform's word for why it was rejected. */
    code: text(),
    /** By the city's clock. */
    finishedAt: integer().$type<Instant>(),
  },
  (table) => [
    index('operation_open').on(table.state, table.lane, table.seq),
    index('operation_post').on(table.postId),
    index('operation_person').on(table.personId, table.kind, table.state),
    index('operation_datei').on(table.dateiId),
    index('operation_finished').on(table.finishedAt),
  ],
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
    kanalId: 'technical',
    subject: 'technical',
    details: 'technical',
    lane: 'person',
    state: 'technical',
    attempts: 'technical',
    queuedAt: 'technical',
    notBefore: 'technical',
    sendingSince: 'technical',
    hash: 'technical',
    code: 'technical',
    finishedAt: 'technical',
  },
  { purpose: 'Jede Nachricht genau einmal zustellen', readers: 'nur der Bot', kept: 30 },
);
