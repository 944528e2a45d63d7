import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Message } from '../chat/message.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { type KanalId, kanal, person } from './directory.schema.ts';
import type { PersonId, PostId } from './ids.ts';

/** What something in the chat is about and for, and where it belongs: in a channel or with a person, in a thread. */
export const place = () => ({
  /** What it is about, such as a Sitzung's id. */
  subject: text().notNull(),
  /** What it is for the subject: `einladung`, `meldung` … */
  role: text().notNull(),
  /** `kanalId` or `personId` in one word: the conversation in which the order is kept. */
  lane: text().notNull(),
  kanalId: text()
    .$type<KanalId>()
    .references(() => kanal.id),
  personId: text()
    .$type<PersonId>()
    .references(() => person.id),
  parentId: text()
    .$type<PostId>()
    .references((): AnySQLiteColumn => post.id),
});

export const placeClasses = {
  subject: 'technical',
  role: 'technical',
  lane: 'person',
  kanalId: 'technical',
  personId: 'person',
  parentId: 'technical',
} as const;

/** What should stand in the chat, once per subject, role and conversation. */
export const post = sqliteTable(
  'post',
  {
    id: text().$type<PostId>().primaryKey(),
    ...place(),
    /** The newest state; null once blanked. */
    message: text({ mode: 'json' }).$type<Message>(),
    /** Of `message`. */
    hash: text().notNull(),
    /** Of what the platform confirmed last; null before. */
    shownHash: text(),
    /** Where it stands, as the platform said; null before. */
    conversation: text(),
    messageId: text(),
    /** Past this it helps nobody any more and is not sent. */
    validUntil: integer().$type<Instant>(),
    updatedAt: integer().$type<Instant>().notNull(),
  },
  (table) => [
    unique().on(table.subject, table.role, table.lane),
    index('post_private').on(table.personId),
    index('post_parent').on(table.parentId),
    index('post_private_old').on(table.updatedAt).where(sql`${table.personId} is not null`),
    index('post_text').on(table.updatedAt).where(sql`${table.message} is not null`),
    index('post_unsent').on(table.updatedAt).where(sql`${table.messageId} is null and ${table.message} is not null`),
  ],
);

classify(
  post,
  {
    id: 'technical',
    ...placeClasses,
    message: 'content',
    hash: 'technical',
    shownHash: 'technical',
    conversation: 'technical',
    messageId: 'technical',
    validUntil: 'technical',
    updatedAt: 'technical',
  },
  { purpose: 'Nachrichten zustellen und aktuell halten; ihr Text nur 30 Tage', readers: 'nur der Bot', kept: 90 },
);

/** Whom a post names as it was shown last: known also when its text is forgotten, so that it can be taken back. */
export const postPerson = sqliteTable(
  'post_person',
  {
    postId: text()
      .$type<PostId>()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.postId, table.personId] }), index('post_naming').on(table.personId)],
);

classify(
  postPerson,
  { postId: 'technical', personId: 'person' },
  {
    purpose: 'Nachrichten ändern oder zurückziehen, wenn eine Person gelöscht wird',
    readers: 'nur der Bot',
    kept: 'solange die Nachricht im Chat steht',
  },
);
