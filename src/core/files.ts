/** Documents that should stand in the chat: calendar files, minutes, lists. */
import { and, eq } from 'drizzle-orm';
import type { Context } from './feature.ts';
import { datei } from './files.schema.ts';
import { newId } from './ids.ts';
import { addOperation, type Standing } from './posts.ts';

export interface Attachment {
  /** With its extension. */
  readonly name: string;
  readonly title: string;
  /** Plain data, of a kind that the renderer knows (`documents/`). */
  readonly document: unknown;
}

/** Lets a document stand in the chat. The same subject, role and conversation again changes nothing. */
export function attach(ctx: Pick<Context, 'tx' | 'now'>, standing: Omit<Standing, 'pinned'>, file: Attachment): void {
  const { subject, role, to } = standing;
  const lane = 'kanal' in to ? to.kanal : to.person;
  const known = ctx.tx
    .select({ id: datei.id })
    .from(datei)
    .where(and(eq(datei.subject, subject), eq(datei.role, role), eq(datei.lane, lane)))
    .get();
  if (known !== undefined) return;
  const id = newId('datei');
  ctx.tx
    .insert(datei)
    .values({
      ...file,
      id,
      subject,
      role,
      lane,
      kanalId: 'kanal' in to ? to.kanal : null,
      personId: 'person' in to ? to.person : null,
      parentId: standing.parent ?? null,
      validUntil: standing.validUntil ?? null,
      updatedAt: ctx.now,
    })
    .run();
  addOperation(ctx.tx, { kind: 'transfer', dateiId: id, lane });
  addOperation(ctx.tx, { kind: 'share', dateiId: id, lane });
}
