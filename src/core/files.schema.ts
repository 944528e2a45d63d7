import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import type { SealedDocument } from './document.ts';
import type { Id } from './ids.ts';
import { place, placeClasses } from './posts.schema.ts';

export type DateiId = Id<'datei'>;

/** A file that a person gave in a form, in place of a document to be rendered. */
export interface Given {
  readonly kind: 'given';
  /** The platform's id of what they brought there. We keep none of it. */
  readonly file: string;
}

/** A document that should stand in the chat, once per subject, role and conversation. It is rendered when it is sent. */
export const datei = sqliteTable(
  'datei',
  {
    id: text().$type<DateiId>().primaryKey(),
    ...place(),
    name: text().notNull(),
    title: text().notNull(),
    /** Null once blanked. */
    document: text({ mode: 'json' }).$type<SealedDocument | Given>(),
    /** The platform's id, saved before it is shared: so an unclear sharing can be looked up. */
    fileId: text(),
    validUntil: integer().$type<Instant>(),
    updatedAt: integer().$type<Instant>().notNull(),
  },
  (table) => [
    unique().on(table.subject, table.role, table.lane),
    index('datei_person').on(table.personId),
    index('datei_parent').on(table.parentId),
    index('datei_private_old').on(table.updatedAt).where(sql`${table.personId} is not null`),
    index('datei_text').on(table.updatedAt).where(sql`${table.document} is not null`),
  ],
);

classify(
  datei,
  {
    id: 'technical',
    ...placeClasses,
    name: 'technical',
    title: 'technical',
    document: 'content',
    fileId: 'technical',
    validUntil: 'technical',
    updatedAt: 'technical',
  },
  { purpose: 'Dateien zustellen und zurückziehen; ihr Inhalt nur 30 Tage', readers: 'nur der Bot', kept: 90 },
);
