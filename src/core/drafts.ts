/** What people have entered in a form so far. A step is saved whole; every value knows who gave it and when. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { FieldValue } from '../chat/form.ts';
import { draft, draftField } from './drafts.schema.ts';
import type { Acting } from './feature.ts';
import { hashOf } from './hash.ts';
import { type DraftId, newId } from './ids.ts';
import type { Tx } from './workspace.ts';

export type Draft = typeof draft.$inferSelect;
export type DraftField = typeof draftField.$inferSelect;

/** Whose drafts are meant: the acting person's own, or those of everybody who works on the subject. */
export interface Whose {
  readonly form: string;
  readonly subject: string | null;
  readonly shared: boolean;
}

const open = (ctx: Acting, { form, subject, shared }: Whose) =>
  and(
    eq(draft.form, form),
    subject === null ? isNull(draft.subject) : eq(draft.subject, subject),
    shared ? undefined : eq(draft.personId, ctx.actor),
    isNull(draft.doneAt),
  );

/** The one they all work on; null if nobody has begun. */
export function sharedDraft(ctx: Acting, whose: Whose): Draft | null {
  return ctx.tx.select().from(draft).where(open(ctx, whose)).limit(1).get() ?? null;
}

/** Those in which a step was submitted and that were not sent, the newest first. */
export function draftsLeft(ctx: Acting, whose: Whose): Draft[] {
  return ctx.tx
    .select()
    .from(draft)
    .where(and(open(ctx, whose), isNotNull(draft.step)))
    .orderBy(desc(draft.updatedAt))
    .all();
}

export function newDraft(ctx: Acting, form: string, subject: string | null): Draft {
  const id = newId('draft');
  return ctx.tx.insert(draft).values({ id, form, subject, personId: ctx.actor, updatedAt: ctx.now }).returning().get();
}

export function dropDraft(tx: Tx, id: DraftId): void {
  tx.delete(draft).where(eq(draft.id, id)).run();
}

/** Where to come back to. */
export function keepStep(tx: Tx, id: DraftId, step: string): void {
  tx.update(draft).set({ step }).where(eq(draft.id, id)).run();
}

export function keepBase(tx: Tx, id: DraftId, base: NonNullable<Draft['base']>): void {
  tx.update(draft).set({ base }).where(eq(draft.id, id)).run();
}

export function draftById(tx: Tx, id: DraftId): Draft | null {
  return tx.select().from(draft).where(eq(draft.id, id)).get() ?? null;
}

export function fieldsOf(tx: Tx, id: DraftId): Map<string, DraftField> {
  const rows = tx.select().from(draftField).where(eq(draftField.draftId, id)).all();
  return new Map(rows.map((row) => [row.field, row]));
}

/** An answer somebody else gave after this person opened the step. */
export interface Conflict {
  readonly field: string;
  readonly theirs: DraftField;
}

/**
 * Saves a step as it was submitted, on top of what was there at `revision`. Values that somebody else changed since
 * are left alone, and returned if the person answered otherwise: nothing at all is no other answer, nor is the value
 * that stood there before.
 */
export function saveFields(
  ctx: Acting,
  id: DraftId,
  revision: number,
  values: Readonly<Record<string, FieldValue>>,
): Conflict[] {
  const before = fieldsOf(ctx.tx, id);
  const current = draftById(ctx.tx, id)?.revision ?? 0;
  const conflicts: Conflict[] = [];
  for (const [field, value] of Object.entries(values)) {
    const theirs = before.get(field);
    if (hashOf(theirs?.value ?? null) === hashOf(value)) continue;
    if (theirs !== undefined && theirs.version > revision && theirs.authorId !== ctx.actor) {
      if (value !== null && hashOf(theirs.previous) !== hashOf(value)) conflicts.push({ field, theirs });
      continue;
    }
    const row = { value, authorId: ctx.actor, version: current + 1, previous: theirs?.value ?? null };
    ctx.tx
      .insert(draftField)
      .values({ draftId: id, field, ...row })
      .onConflictDoUpdate({ target: [draftField.draftId, draftField.field], set: row })
      .run();
  }
  ctx.tx
    .update(draft)
    .set({ revision: current + 1, updatedAt: ctx.now })
    .where(eq(draft.id, id))
    .run();
  return conflicts;
}

/** Puts values into a draft whatever stood there, such as those that stand in the subject by now. */
export function overwriteFields(ctx: Acting, id: DraftId, values: Readonly<Record<string, FieldValue>>): void {
  saveFields(ctx, id, Number.MAX_SAFE_INTEGER, values);
}

/** What stands in a draft of a subject's form otherwise than in the subject: submitted, but not kept there. */
export function unkeptFields(tx: Tx, { id, base }: Draft): DraftField[] {
  return [...fieldsOf(tx, id).values()].filter(({ field, value }) => hashOf(value) !== hashOf(base?.[field] ?? null));
}

/** The form's work is done: what was typed now stands where it belongs, and leaves the draft. */
export function finishDraft(ctx: Acting, id: DraftId): void {
  ctx.tx.delete(draftField).where(eq(draftField.draftId, id)).run();
  ctx.tx.update(draft).set({ base: null, doneAt: ctx.now, updatedAt: ctx.now }).where(eq(draft.id, id)).run();
}
