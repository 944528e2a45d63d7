/** What the bot has said to a person who is erased, and what it has said of them. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { HomeDocument } from '../chat/home.ts';
import { type Message, text } from '../chat/message.ts';
import { draft, draftField } from './drafts.schema.ts';
import type { Context } from './feature.ts';
import { datei } from './files.schema.ts';
import { isGiven, replaceFile, takeBackOne } from './files.ts';
import type { Place } from './free-text.ts';
import { hashOf } from './hash.ts';
import { homePage } from './homes.schema.ts';
import { publishIfChanged } from './homes.ts';
import type { PersonId, PostId } from './ids.ts';
import { input } from './inputs.schema.ts';
import { linesOf } from './message-text.ts';
import { erasedName, linesNaming, names, patternsOf, redacted, rewritten } from './names.ts';
import { operation } from './outbox.schema.ts';
import { post, postPerson } from './posts.schema.ts';
import { deliver, type Post, show, withdraw } from './posts.ts';

/**
 * While the account is still known: the last message, everything else in the person's own conversation taken back, and
 * a Home that tells nothing.
 */
export function sayFarewell(ctx: Context, personId: PersonId, farewell: Message): void {
  const { tx } = ctx;
  const before = tx.select({ id: post.id }).from(post).where(eq(post.personId, personId)).all();
  for (const { id } of before) withdraw(ctx, id);
  const files = tx.select({ id: datei.id }).from(datei).where(eq(datei.personId, personId)).all();
  for (const { id } of files) takeBackOne(ctx, id);
  show(ctx, { subject: personId, role: 'geloescht', to: { person: personId } }, farewell);
  const document: HomeDocument = { parts: [text(farewell.notification)] };
  // Not opened for a long time: nothing that happens now may fill it again.
  tx.update(homePage)
    .set({ openedAt: 0, document, hash: hashOf(document) })
    .where(eq(homePage.personId, personId))
    .run();
  publishIfChanged(ctx, personId);
}

/**
 * Takes a person out of everything core keeps of messages. What stands in channels is edited; what nobody can write
 * anew any more, because its text is forgotten, is taken back.
 *
 * @param cleared where the name was taken out of what people wrote: whatever quotes it names this person too
 */
export function clearMessages(ctx: Context, personId: PersonId, name: string, cleared: readonly Place[]): void {
  const { tx } = ctx;
  dropConversation(ctx, personId);
  const { full, any } = patternsOf(name);
  const subjects = new Set(cleared.flatMap(({ row }) => row));
  const quotes = cleared.flatMap(({ value }) => linesNaming(any, value));
  // The last name alone may be anybody's, but where it was taken out of the text itself.
  const clear = (text: string): string =>
    quotes.reduce((rest, quote) => rest.replaceAll(quote, redacted(quote, any)), text).replace(full, erasedName);
  const naming = namedIn(ctx, personId);
  const about = new Set(subjects);
  for (const row of tx.select().from(post).all()) {
    if (row.message === null) {
      // Its text is forgotten: it may have had the name.
      if ((subjects.has(row.subject) || naming.has(row.id)) && row.messageId !== null) withdraw(ctx, row.id);
      continue;
    }
    const message = rewritten(row.message, clear);
    if (!naming.has(row.id) && hashOf(message) === hashOf(row.message)) continue;
    about.add(row.subject);
    showAnew(ctx, personId, row, message);
  }
  const files = tx.select().from(datei).all();
  for (const { id, subject, title, document } of files) {
    const values = rewritten({ title, document }, clear);
    if (hashOf(values) !== hashOf({ title, document })) {
      about.add(subject);
      replaceFile(ctx, id, values);
      // Its content is forgotten: it may have had the name.
    } else if (document === null && subjects.has(subject)) takeBackOne(ctx, id);
  }
  // What somebody gave we cannot read: where all else about it named the person, it will too.
  for (const { id, subject, document } of files) if (isGiven(document) && about.has(subject)) takeBackOne(ctx, id);
  clearHomes(ctx, personId, any);
  for (const { key, answer } of tx.select().from(input).where(isNotNull(input.answer)).all()) {
    // A name may be parted by what is bold in it: what it says as a whole counts too, and then none of it is kept.
    const said = answer?.effect === 'reply' ? linesOf(tx, answer.message.parts) : [];
    if (names(any, [answer, said])) tx.update(input).set({ answer: null }).where(eq(input.key, key)).run();
  }
  clearDrafts(ctx, full);
}

function namedIn({ tx }: Context, personId: PersonId): ReadonlySet<PostId> {
  const rows = tx.select().from(postPerson).where(eq(postPerson.personId, personId)).all();
  return new Set(rows.map(({ postId }) => postId));
}

/** The person's own conversation: what could be taken back has been. */
function dropConversation({ tx }: Context, personId: PersonId): void {
  const posts = tx.select({ id: post.id }).from(post).where(eq(post.personId, personId)).all();
  const ids = posts.map(({ id }) => id);
  const files = tx.select({ id: datei.id }).from(datei).where(eq(datei.personId, personId));
  tx.delete(operation).where(inArray(operation.postId, ids)).run();
  tx.delete(operation).where(inArray(operation.dateiId, files)).run();
  tx.delete(datei).where(eq(datei.personId, personId)).run();
  tx.update(post).set({ parentId: null }).where(eq(post.personId, personId)).run();
  tx.delete(post).where(inArray(post.id, ids)).run();
}

function showAnew(ctx: Context, personId: PersonId, row: Post, message: Message): void {
  const { tx, now } = ctx;
  // The same words show another name now: this is not what the platform has.
  const hash = hashOf([message, personId]);
  const stands = row.messageId !== null;
  // However old it is: the name is not to be read any more.
  const validUntil = stands ? null : row.validUntil;
  tx.update(post).set({ message, hash, validUntil, updatedAt: now }).where(eq(post.id, row.id)).run();
  if (stands) deliver(ctx, row.id);
}

/** Homes of others that show this person, be it by id. They are built anew from what stands when they are opened. */
function clearHomes(ctx: Context, personId: PersonId, any: RegExp): void {
  const { tx } = ctx;
  for (const page of tx.select().from(homePage).all()) {
    if (page.personId === personId) continue;
    if (!names(any, page.document) && !JSON.stringify(page.document).includes(personId)) continue;
    const document = redacted(page.document, any);
    const anew = { document, hash: hashOf(document), shownHash: null };
    tx.update(homePage).set(anew).where(eq(homePage.personId, page.personId)).run();
    publishIfChanged(ctx, page.personId);
  }
}

/** What others have typed and not handed in yet: it is theirs, and nobody else may look at it. */
function clearDrafts({ tx }: Context, full: RegExp): void {
  for (const { id, base } of tx.select().from(draft).where(isNotNull(draft.base)).all()) {
    if (names(full, base))
      tx.update(draft)
        .set({ base: redacted(base, full) })
        .where(eq(draft.id, id))
        .run();
  }
  for (const { draftId, field, value, previous } of tx.select().from(draftField).all()) {
    if (!names(full, [value, previous])) continue;
    tx.update(draftField)
      .set({ value: redacted(value, full), previous: redacted(previous, full) })
      .where(and(eq(draftField.draftId, draftId), eq(draftField.field, field)))
      .run();
  }
}
