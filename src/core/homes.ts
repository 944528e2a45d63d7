/** The Home of each person: kept up to date for whoever opened it within the hour, built anew on opening. */
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { HomeDocument } from '../chat/home.ts';
import type { Context } from './feature.ts';
import { hashOf } from './hash.ts';
import { homePage } from './homes.schema.ts';
import type { PersonId } from './ids.ts';
import { operation } from './outbox.schema.ts';
import { addOperation } from './posts.ts';

const fresh = 3_600_000;

/** Somebody looks at their Home now. */
export function openHome(ctx: Context, personId: PersonId): void {
  const document = buildHome(ctx, personId);
  const hash = hashOf(document);
  ctx.tx
    .insert(homePage)
    .values({ personId, openedAt: ctx.now, document, hash })
    .onConflictDoUpdate({ target: homePage.personId, set: { openedAt: ctx.now, document, hash } })
    .run();
  publishIfChanged(ctx, personId);
}

/** After something changed: rebuilds the Homes that somebody may be looking at. */
export function refreshHomes(ctx: Context): void {
  const rows = ctx.tx
    .select({ personId: homePage.personId, hash: homePage.hash })
    .from(homePage)
    .where(gt(homePage.openedAt, ctx.now - fresh))
    .all();
  for (const { personId, hash: before } of rows) {
    const document = buildHome(ctx, personId);
    const hash = hashOf(document);
    if (hash === before) continue;
    ctx.tx.update(homePage).set({ document, hash }).where(eq(homePage.personId, personId)).run();
    publishIfChanged(ctx, personId);
  }
}

function buildHome(ctx: Context, personId: PersonId): HomeDocument {
  const sections = ctx.features.flatMap((feature) => feature.home?.(ctx, personId) ?? []);
  return { parts: [...sections].sort((a, b) => a.order - b.order).flatMap((section) => section.parts) };
}

/** Queues one publication unless the platform already shows this state. */
export function publishIfChanged(ctx: Pick<Context, 'tx' | 'now'>, personId: PersonId): void {
  const row = ctx.tx.select().from(homePage).where(eq(homePage.personId, personId)).get();
  if (row === undefined || row.hash === row.shownHash) return;
  const open = ctx.tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(
      and(
        eq(operation.personId, personId),
        eq(operation.kind, 'home'),
        inArray(operation.state, ['pending', 'sending', 'ambiguous']),
      ),
    )
    .get();
  if (open === undefined) addOperation(ctx, { kind: 'home', personId, lane: `home:${personId}` });
}
