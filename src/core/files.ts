/** Documents that should stand in the chat: calendar files, minutes, lists. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { GivenFile } from '../chat/form.ts';
import type { SealedDocument } from './document.ts';
import type { Context } from './feature.ts';
import { type DateiId, datei, type Given } from './files.schema.ts';
import { newId, type PostId } from './ids.ts';
import { operation } from './outbox.schema.ts';
import { addOperation, cancelOperations, type Standing, unclear } from './posts.ts';
import type { Tx } from './workspace.ts';

export interface Attachment {
  /** With its extension. */
  readonly name: string;
  readonly title: string;
  /** Rendered when it is sent; or what a person gave (`given`). */
  readonly document: SealedDocument | Given;
}

/** Lets what a person gave stand elsewhere: a copy, since not everybody may open theirs. */
export const given = ({ file }: GivenFile): Given => ({ kind: 'given', file });

/** What stands in it we never read. */
export const isGiven = (document: SealedDocument | Given | null): document is Given =>
  document !== null && 'kind' in document && document.kind === 'given';

/**
 * Lets a document stand in the chat. The same subject, role and conversation again changes nothing, unless it could not
 * be delivered or was taken back: then it is sent anew.
 */
export function attach(ctx: Pick<Context, 'tx' | 'now'>, standing: Omit<Standing, 'pinned'>, file: Attachment): void {
  const { tx, now } = ctx;
  const { subject, role, to } = standing;
  const lane = 'kanal' in to ? to.kanal : to.person;
  const known = tx
    .select({ id: datei.id, fileId: datei.fileId })
    .from(datei)
    .where(and(eq(datei.subject, subject), eq(datei.role, role), eq(datei.lane, lane)))
    .get();
  const values = { ...file, validUntil: standing.validUntil ?? null, updatedAt: now };
  if (known === undefined) {
    const place = { kanalId: 'kanal' in to ? to.kanal : null, personId: 'person' in to ? to.person : null };
    const id = newId('datei');
    tx.insert(datei)
      .values({ ...values, ...place, id, subject, role, lane, parentId: standing.parent ?? null })
      .run();
    send(ctx, id, lane);
  } else if (isTakenBack(tx, known)) {
    // The one before may still have to be taken back: it goes by its id.
    tx.update(datei).set(values).where(eq(datei.id, known.id)).run();
    send(ctx, known.id, lane);
  } else if (wasRefused(tx, known.id)) {
    tx.update(datei)
      .set({ ...values, fileId: null })
      .where(eq(datei.id, known.id))
      .run();
    send(ctx, known.id, lane);
  }
}

/**
 * Takes a subject's documents of this role, or all, back from every conversation in which they stand; those not sent
 * yet never are. `attach` can let another one stand in their place at once.
 */
export function takeBack(ctx: Pick<Context, 'tx' | 'now'>, subject: string, role?: string): void {
  const rows = ctx.tx
    .select({ id: datei.id })
    .from(datei)
    .where(and(eq(datei.subject, subject), role === undefined ? undefined : eq(datei.role, role)))
    .all();
  for (const { id } of rows) takeBackOne(ctx, id);
}

export function takeBackOne(ctx: Pick<Context, 'tx' | 'now'>, id: DateiId): void {
  const { tx } = ctx;
  const row = tx.select().from(datei).where(eq(datei.id, id)).get();
  if (row === undefined || isTakenBack(tx, row)) return;
  cancelOperations(ctx, { datei: id });
  tx.update(datei).set({ document: null }).where(eq(datei.id, id)).run();
  // One that is being transferred this moment is never shared, and disappears by itself.
  if (row.fileId !== null) addOperation(ctx, { kind: 'unshare', dateiId: id, lane: row.lane });
}

/** Lets the same document stand with other words, in the place of what stands; one that never came to stand is changed only. */
export function replaceFile(
  ctx: Pick<Context, 'tx' | 'now'>,
  id: DateiId,
  values: { readonly title: string; readonly document: Attachment['document'] | null },
): void {
  const { tx } = ctx;
  const row = tx.select().from(datei).where(eq(datei.id, id)).get();
  if (row === undefined) return;
  const isWanted = !isTakenBack(tx, row) && !wasRefused(tx, id);
  if (isWanted) takeBackOne(ctx, id);
  tx.update(datei).set(values).where(eq(datei.id, id)).run();
  if (isWanted && row.document !== null) send(ctx, id, row.lane);
}

/** Nothing of it is wanted in the chat any more, whether or not that is done yet. */
function isTakenBack(tx: Tx, { id, fileId }: { readonly id: DateiId; readonly fileId: string | null }): boolean {
  const last = tx
    .select({ kind: operation.kind })
    .from(operation)
    .where(eq(operation.dateiId, id))
    .orderBy(desc(operation.seq))
    .limit(1)
    .get();
  // What was done is forgotten in time; what stands keeps its file's id.
  return last === undefined ? fileId === null : last.kind === 'unshare';
}

/** Tries what could not be attached in this post's thread, as long as the post itself did not stand. */
export function attachAgain(ctx: Pick<Context, 'tx' | 'now'>, parent: PostId): void {
  const { tx } = ctx;
  const waiting = tx
    .select({ id: datei.id, lane: datei.lane })
    .from(datei)
    .where(and(eq(datei.parentId, parent), isNotNull(datei.document)))
    .all();
  for (const { id, lane } of waiting) {
    if (!wasRefused(tx, id)) continue;
    tx.update(datei).set({ fileId: null }).where(eq(datei.id, id)).run();
    send(ctx, id, lane);
  }
}

function send(ctx: Pick<Context, 'tx' | 'now'>, dateiId: DateiId, lane: string): void {
  addOperation(ctx, { kind: 'transfer', dateiId, lane });
  addOperation(ctx, { kind: 'share', dateiId, lane });
}

/** It certainly does not stand, and nothing is under way. */
function wasRefused(tx: Tx, id: DateiId): boolean {
  const last = tx
    .select({ state: operation.state, code: operation.code })
    .from(operation)
    .where(and(eq(operation.dateiId, id), eq(operation.kind, 'share')))
    .orderBy(desc(operation.seq))
    .limit(1)
    .get();
  if (last === undefined || last.code === unclear) return false;
  return last.state === 'rejected' || last.state === 'verfallen';
}
