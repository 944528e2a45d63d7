/**
 * Forgets in time: every night, what is kept no longer by its table's classification. What stands in the chat stays
 * there; we keep its place and a hash, so that it can still be changed.
 */
import { and, eq, exists, gt, inArray, isNotNull, isNull, like, lte, ne, not, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { daily } from './daily.ts';
import { draft } from './drafts.schema.ts';
import type { Context, Feature, Vergessenes } from './feature.ts';
import { datei } from './files.schema.ts';
import { homePage } from './homes.schema.ts';
import { input } from './inputs.schema.ts';
import { operation } from './outbox.schema.ts';
import { ownData } from './own-data.ts';
import { post } from './posts.schema.ts';
import { unclear } from './posts.ts';
import { occurrence } from './schedule.schema.ts';

/** When it comes, by the city's clock. */
export const nightlyAt = '03:10';

const dayMs = 86_400_000;

/** Forgets what is due, core's own and every feature's, and says how much of what. */
function forget(ctx: Context): Vergessenes[] {
  return [...forgetOwn(ctx), ...ctx.features.flatMap((feature) => feature.vergiss?.(ctx) ?? [])];
}

/** What tonight's `forget` would do if it came now: the same work, and none of it stays. */
export function wouldForget(ctx: Context): Vergessenes[] {
  const undone = new Error('a rehearsal');
  let forgotten: Vergessenes[] = [];
  try {
    ctx.tx.transaction((tx) => {
      forgotten = forget({ ...ctx, tx });
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return forgotten;
}

function forgetOwn({ tx, now }: Context): Vergessenes[] {
  const month = now - 30 * dayMs;
  const quarter = now - 90 * dayMs;
  const open = inArray(operation.state, ['pending', 'sending', 'ambiguous']);
  const unsent = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(and(eq(operation.postId, post.id), open));
  const untransferred = tx
    .select({ seq: operation.seq })
    .from(operation)
    .where(and(eq(operation.dateiId, datei.id), open));
  const inputs = tx.delete(input).where(lte(input.at, month)).run();
  // One that stayed unclear keeps its post from being sent a third time.
  const operations = tx
    .delete(operation)
    .where(and(lte(operation.finishedAt, month), or(isNull(operation.code), ne(operation.code, unclear))))
    .run();
  // A file may have to be taken back when another one takes its place, such as minutes changed at the next Sitzung.
  const ofDatei = tx.select({ seq: operation.seq }).from(operation).where(eq(operation.dateiId, datei.id));
  const files = tx
    .delete(datei)
    .where(and(isNotNull(datei.personId), lte(datei.updatedAt, quarter), notExists(ofDatei)))
    .run();
  // Who got a private message says who came, or was asked. One with buttons keeps its place for longer: it may have to
  // be changed when somebody else presses one. So does a channel's, and one in whose thread something still is.
  const ofPost = tx.select({ seq: operation.seq }).from(operation).where(eq(operation.postId, post.id));
  const reply = alias(post, 'reply');
  const inThread = tx.select({ id: reply.id }).from(reply).where(eq(reply.parentId, post.id));
  const filesInThread = tx.select({ id: datei.id }).from(datei).where(eq(datei.parentId, post.id));
  const withoutButtons = not(like(post.message, '%"part":"actions"%'));
  const posts = tx
    .delete(post)
    .where(
      and(
        isNotNull(post.personId),
        lte(post.updatedAt, month),
        or(lte(post.updatedAt, quarter), withoutButtons),
        notExists(ofPost),
        notExists(inThread),
        notExists(filesInThread),
      ),
    )
    .run();
  const texts = tx
    .update(post)
    .set({ message: null })
    .where(and(isNotNull(post.message), lte(post.updatedAt, month), notExists(unsent)))
    .run();
  const documents = tx
    .update(datei)
    .set({ document: null })
    .where(and(isNotNull(datei.document), lte(datei.updatedAt, month), notExists(untransferred)))
    .run();
  const homes = tx.delete(homePage).where(lte(homePage.openedAt, month)).run();
  const drafts = tx.delete(draft).where(lte(draft.updatedAt, quarter)).run();
  // The newest of each job stays: from it the next one is worked out.
  const later = alias(occurrence, 'later');
  const ofSame = and(eq(later.job, occurrence.job), eq(later.subject, occurrence.subject));
  const newer = tx
    .select({ from: later.from })
    .from(later)
    .where(and(ofSame, gt(later.from, occurrence.from)));
  const occurrences = tx
    .delete(occurrence)
    .where(and(lte(occurrence.at, quarter), exists(newer)))
    .run();
  return [
    { was: 'Eingaben mit ihren Antworten', anzahl: inputs.changes },
    { was: 'Vermerke über Zustellungen', anzahl: operations.changes },
    { was: 'Texte von Nachrichten (im Chat bleiben sie stehen)', anzahl: texts.changes },
    { was: 'Inhalte von Dateien (im Chat bleiben sie stehen)', anzahl: documents.changes },
    { was: 'Vermerke, wer eine private Nachricht oder Datei bekam', anzahl: files.changes + posts.changes },
    { was: 'Startseiten, die länger niemand geöffnet hat', anzahl: homes.changes },
    { was: 'angefangene Formulare', anzahl: drafts.changes },
    { was: 'Vermerke über erledigte Termine des Bots', anzahl: occurrences.changes },
  ];
}

export const retention: Feature<never> = {
  name: 'retention',
  personendaten: ownData,
  jobs: { 'retention.nightly': { subjects: () => [''], next: daily(nightlyAt), run: forget } },
};
