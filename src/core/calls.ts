/** Makes an operation's call ready from what should stand now; nothing is sent here. */
import { and, eq, gt } from 'drizzle-orm';
import type { Chat, Delivery, MessageRef, PostRequest, Target } from '../chat/chat.ts';
import { replacePersons } from '../chat/persons.ts';
import { channelCallFor } from './channel-calls.ts';
import type { Instant } from './clock.ts';
import { kanalById, kontoOf, shown } from './directory.ts';
import type { Render, SealedDocument } from './document.ts';
import { type DateiId, datei } from './files.schema.ts';
import { isGiven } from './files.ts';
import { homePage } from './homes.schema.ts';
import type { PersonId } from './ids.ts';
import { operation } from './outbox.schema.ts';
import { post } from './posts.schema.ts';
import { cancelled, expired, type Post, unwanted } from './posts.ts';
import { type Brought, type Ends, lacks, mapped, type Operation, type Prepared } from './prepared.ts';
import type { Tx } from './workspace.ts';

/** How far the platform's clock and ours may differ, in ms, when a post is looked for. */
const skew = 10 * 60_000;

/** The call, or why there is none to make. */
export function callFor(render: Render, tx: Tx, row: Operation, now: Instant): Prepared | Ends {
  const persons = replacePersons((id: PersonId) => shown(tx, id));
  if (row.kind === 'home') {
    const page = row.personId && tx.select().from(homePage).where(eq(homePage.personId, row.personId)).get();
    const account = row.personId && shown(tx, row.personId).account;
    if (!page || !account) return lacks('no_account');
    const home = persons.home(page.document);
    return { looking: false, hash: page.hash, call: async (chat) => standing(await chat.publishHome(account, home)) };
  }
  if (row.dateiId !== null) return fileCallFor(render, tx, row, row.dateiId, now);
  const task = channelCallFor(tx, row);
  if (task !== null) return task;
  const wanted = row.postId === null ? undefined : tx.select().from(post).where(eq(post.id, row.postId)).get();
  if (wanted === undefined) return lacks('no_post');
  const { hash } = wanted;
  const ref = refOf(wanted);
  if (row.kind === 'withdraw') {
    return ref === null
      ? lacks('no_post')
      : { looking: false, hash, call: async (chat) => standing(await chat.withdraw(ref)) };
  }
  if (row.kind === 'post' && row.state === 'ambiguous') return lookFor(tx, row, wanted, now);
  if (wanted.message === null) return lacks('no_post');
  if (row.kind === 'pin') {
    return ref === null
      ? lacks('no_post')
      : { looking: false, hash: null, call: async (chat) => standing(await chat.pin(ref)) };
  }
  if (isExpired(row, wanted, now)) return { ends: 'verfallen', code: expired };
  const message = persons.message(wanted.message);
  if (row.kind === 'edit') {
    return ref === null
      ? lacks('no_post')
      : { looking: false, hash, call: async (chat) => standing(await chat.edit(ref, message)) };
  }
  const place = placeOf(tx, wanted);
  if ('ends' in place) return place;
  const request: PostRequest = { operation: row.id, ...place, message };
  return { looking: false, hash, call: async (chat) => standing(await chat.post(request)) };
}

/** Also one that was taken back meanwhile: only where it stands it can be. */
function lookFor(tx: Tx, row: Operation, wanted: Post, now: Instant): Prepared | Ends {
  const place = placeOf(tx, wanted);
  if ('ends' in place) return place;
  const since = Math.max(0, Math.min(row.sendingSince ?? 0, now) - skew);
  const call = (chat: Chat) => chat.find({ operation: row.id, ...place }, since);
  return { looking: true, hash: wanted.hash, call };
}

/**
 * A file is transferred first and its id saved; then it is shared, or looked for where the sharing was unclear. What a
 * person gave is fetched from the platform and transferred like a document of ours.
 */
function fileCallFor(render: Render, tx: Tx, row: Operation, id: DateiId, now: Instant): Prepared | Ends {
  const wanted = tx.select().from(datei).where(eq(datei.id, id)).get();
  if (wanted === undefined) return lacks('no_file');
  if (row.kind === 'unshare') {
    const { fileId: file } = wanted;
    // It never came to be there.
    if (file === null) return { ends: 'verfallen', code: unwanted };
    return { looking: false, hash: null, call: async (chat) => standing(await chat.withdrawFile(file)) };
  }
  if (row.state === 'pending' && isTakenBackAfter(tx, row)) return { ends: 'verfallen', code: cancelled };
  if (isExpired(row, wanted, now)) return { ends: 'verfallen', code: expired };
  const { name, title, document, fileId } = wanted;
  if (row.kind === 'transfer') {
    if (document === null) return lacks('no_file');
    const call = async (chat: Chat): Promise<Delivery<Brought>> => {
      const bytes = isGiven(document) ? await chat.fetch(document.file) : await rendered(render, document);
      if (bytes.state !== 'sent') return bytes;
      return mapped(await chat.transfer({ name, title, bytes: bytes.value }), (file) => ({ file }));
    };
    return { looking: false, hash: null, call };
  }
  const place = placeOf(tx, wanted);
  if ('ends' in place) return place;
  const { target, parent } = place;
  if (fileId === null) return lacks('no_file');
  if (row.state === 'ambiguous') {
    const call = async (chat: Chat): Promise<Delivery<Brought>> =>
      mapped(await chat.isShared(fileId, target), (shared) =>
        shared === 'yes' ? { stands: null } : { found: shared === 'no' ? 'nowhere' : 'blind' },
      );
    return { looking: true, hash: null, call };
  }
  return { looking: false, hash: null, call: async (chat) => standing(await chat.share(fileId, target, parent)) };
}

const rendered = async (render: Render, document: SealedDocument): Promise<Delivery<Uint8Array>> => ({
  state: 'sent',
  value: await render(document),
});

/** What may stand already is looked for all the same. */
const isExpired = ({ state }: Operation, { validUntil }: Pick<Post, 'validUntil'>, now: Instant): boolean =>
  validUntil !== null && validUntil < now && state === 'pending';

/** Taken back while its sending was unclear: if it does not stand, it is not to. */
function isTakenBackAfter(tx: Tx, { dateiId, seq }: Operation): boolean {
  if (dateiId === null) return false;
  const later = and(eq(operation.dateiId, dateiId), eq(operation.kind, 'unshare'), gt(operation.seq, seq));
  return tx.select({ seq: operation.seq }).from(operation).where(later).get() !== undefined;
}

const standing = (delivery: Delivery<MessageRef | null>): Delivery<Brought> =>
  mapped(delivery, (ref) => ({ stands: ref }));

function refOf(row: Post): MessageRef | null {
  return row.conversation === null || row.messageId === null
    ? null
    : { conversation: row.conversation, id: row.messageId };
}

/** Where it belongs, or why there is no such place. */
function placeOf(tx: Tx, row: Place): Pick<PostRequest, 'target' | 'parent'> | Ends {
  const target = targetOf(tx, row);
  if ('ends' in target) return target;
  const parent = parentOf(tx, row);
  return parent === undefined ? lacks('no_parent') : { target, parent };
}

type Place = Pick<Post, 'kanalId' | 'personId' | 'parentId'>;

function targetOf(tx: Tx, row: Place): Target | Ends {
  if (row.kanalId !== null) {
    const kanal = kanalById(tx, row.kanalId);
    return kanal === null || kanal.deleted ? lacks('no_channel') : { conversation: kanal.conversation };
  }
  const konto = row.personId === null ? null : kontoOf(tx, row.personId);
  return konto === null || konto.deactivated ? lacks('no_account') : { account: konto.account };
}

/** Null: no parent. Undefined: there should be one, but it never came to stand. */
function parentOf(tx: Tx, row: Place): MessageRef | null | undefined {
  if (row.parentId === null) return null;
  const parent = tx.select().from(post).where(eq(post.id, row.parentId)).get();
  return parent === undefined ? undefined : (refOf(parent) ?? undefined);
}
