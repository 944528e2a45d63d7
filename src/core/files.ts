/** Documents that should stand in the chat: calendar files, minutes, lists. */
import { and, desc, eq } from 'drizzle-orm';
import type { Context } from './feature.ts';
import { type DateiId, datei } from './files.schema.ts';
import { newId, type PostId } from './ids.ts';
import { operation } from './outbox.schema.ts';
import { addOperation, type Standing, unclear } from './posts.ts';
import type { Tx } from './workspace.ts';

export interface Attachment {
  /** With its extension. */
  readonly name: string;
  readonly title: string;
  /** Plain data, of a kind that the renderer knows (`documents/`). */
  readonly document: unknown;
}

/**
 * Lets a document stand in the chat. The same subject, role and conversation again changes nothing, unless it could not
 * be delivered: then it is tried anew.
 */
export function attach(ctx: Pick<Context, 'tx' | 'now'>, standing: Omit<Standing, 'pinned'>, file: Attachment): void {
  const { tx, now } = ctx;
  const { subject, role, to } = standing;
  const lane = 'kanal' in to ? to.kanal : to.person;
  const known = tx
    .select({ id: datei.id })
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
  } else if (wasRefused(tx, known.id)) {
    tx.update(datei)
      .set({ ...values, fileId: null })
      .where(eq(datei.id, known.id))
      .run();
    send(ctx, known.id, lane);
  }
}

/** Tries what could not be attached in this post's thread, as long as the post itself did not stand. */
export function attachAgain(ctx: Pick<Context, 'tx' | 'now'>, parent: PostId): void {
  const { tx } = ctx;
  const waiting = tx.select({ id: datei.id, lane: datei.lane }).from(datei).where(eq(datei.parentId, parent)).all();
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
