import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FieldValue } from '../chat/form.ts';
import { classify } from './classified.ts';
import type { Instant } from './clock.ts';
import { person } from './directory.schema.ts';
import type { DraftId, PersonId } from './ids.ts';

/** A form being filled in. It belongs to its subject, or to the person until there is one. */
export const draft = sqliteTable('draft', {
  id: text().$type<DraftId>().primaryKey(),
  form: text().notNull(),
  subject: text(),
  personId: text()
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  /** Rises with every save. */
  revision: integer().notNull().default(0),
  /** The step to come back to; null as long as no step was submitted. */
  step: text(),
  /** For a form that edits what stands: the values it was opened with, to see what others change meanwhile. */
  base: text({ mode: 'json' }).$type<Readonly<Record<string, FieldValue>>>(),
  /** Set when the form's work is done; a late click is told so. */
  doneAt: integer().$type<Instant>(),
  updatedAt: integer().$type<Instant>().notNull(),
});

classify(
  draft,
  {
    id: 'technical',
    form: 'technical',
    subject: 'technical',
    personId: 'person',
    revision: 'technical',
    step: 'technical',
    base: 'content',
    doneAt: 'technical',
    updatedAt: 'technical',
  },
  { purpose: 'Angefangene Formulare behalten', readers: 'die Person, bei gemeinsamen Formularen das Tandem', kept: 90 },
);

export const draftField = sqliteTable(
  'draft_field',
  {
    draftId: text()
      .$type<DraftId>()
      .notNull()
      .references(() => draft.id, { onDelete: 'cascade' }),
    field: text().notNull(),
    value: text({ mode: 'json' }).$type<FieldValue>(),
    authorId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** The draft's revision that this value came with. */
    version: integer().notNull(),
    /** The value before: who still shows it has not answered anew. */
    previous: text({ mode: 'json' }).$type<FieldValue>(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.field] })],
);

classify(
  draftField,
  {
    draftId: 'technical',
    field: 'technical',
    value: 'content',
    authorId: 'person',
    version: 'technical',
    previous: 'content',
  },
  { purpose: 'Angefangene Formulare behalten', readers: 'die Person, bei gemeinsamen Formularen das Tandem', kept: 90 },
);
