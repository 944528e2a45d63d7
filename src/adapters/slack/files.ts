/** Documents: bringing one to Slack, letting it stand in a conversation, looking whether it does, and taking it back. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Delivery, MessageRef, OutgoingFile, Shared, Target } from '../../chat/chat.ts';
import { shortened } from '../../chat/shorten.ts';
import { bulkMs } from './clients.ts';
import type { Conversations } from './conversations.ts';
import { deliver, httpError, refusalOf } from './delivery.ts';
import { type Access, download } from './download.ts';

/** What Slack says of a file that somebody deleted before. */
const gone: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted']);

/** Slack fills `shares` in the background: a file shared this moment may still seem to stand nowhere. */
const places = z.record(z.string(), z.unknown()).default({});
const sharedFile = z.object({
  shares: z.object({ public: places, private: places }).prefault({}),
});

export class Files {
  readonly #client: WebClient;
  readonly #conversations: Conversations;
  readonly #access: Access;
  /** Slack takes a title only when the file is shared; without one it shows the file's name. */
  readonly #titles = new Map<string, string>();

  constructor(client: WebClient, conversations: Conversations, access: Access) {
    this.#client = client;
    this.#conversations = conversations;
    this.#access = access;
  }

  async transfer({ name, title, bytes }: OutgoingFile): Promise<Delivery<string>> {
    const place = await deliver(() =>
      this.#client.files.getUploadURLExternal({ filename: name, length: bytes.byteLength, ...inWords(name, title) }),
    );
    if (place.state !== 'sent') return place;
    const { file_id: id, upload_url: url } = place.value;
    if (id === undefined || url === undefined) return { state: 'ambiguous', reason: 'unreadable_answer' };
    const sent = await deliver(() => send(url, bytes));
    if (sent.state !== 'sent') return sent;
    this.#titles.set(id, title);
    return { state: 'sent', value: id };
  }

  async share(file: string, target: Target, parent: MessageRef | null): Promise<Delivery<null>> {
    const conversation = await this.#conversations.idOf(target);
    if (conversation.state !== 'sent') return conversation;
    const title = this.#titles.get(file);
    const where = { channel_id: conversation.value, ...(parent && { thread_ts: parent.id }) };
    const answer = await deliver(async () => {
      await this.#client.files.completeUploadExternal({ files: [{ id: file, ...(title && { title }) }], ...where });
      return null;
    });
    if (answer.state === 'sent') this.#titles.delete(file);
    return answer;
  }

  async isShared(file: string, target: Target): Promise<Delivery<Shared>> {
    const conversation = await this.#conversations.idOf(target);
    if (conversation.state !== 'sent') return conversation;
    const answer = await deliver(() => this.#client.files.info({ file }));
    if (answer.state === 'rejected' && answer.code === 'missing_scope') return { state: 'sent', value: 'blind' };
    // Not even completed: Slack does not know the file yet.
    if (answer.state === 'rejected' && answer.code === 'file_not_found') return { state: 'sent', value: 'no' };
    if (answer.state !== 'sent') return answer;
    const { data } = sharedFile.safeParse(answer.value.file);
    if (!data) return { state: 'ambiguous', reason: 'unreadable_answer' };
    const { public: open, private: closed } = data.shares;
    return { state: 'sent', value: conversation.value in open || conversation.value in closed ? 'yes' : 'no' };
  }

  fetch(file: string): Promise<Delivery<Uint8Array>> {
    return download(this.#client, this.#access, file);
  }

  async withdraw(file: string): Promise<Delivery<null>> {
    return deliver(async () => {
      try {
        await this.#client.files.delete({ file });
      } catch (error) {
        if (!gone.has(refusalOf(error) ?? '')) throw error;
      }
      return null;
    });
  }
}

/**
 * What a picture shows, for whoever cannot see it: its title says so. `files.getUploadURLExternal` knows it as `alt_txt`,
 * and takes 1,000 characters.
 */
const inWords = (name: string, title: string): { readonly alt_txt?: string } =>
  name.endsWith('.png') ? { alt_txt: shortened(title, 1000) } : {};

/** The address is secret and holds the right to send: no token goes there. */
async function send(url: string, bytes: Uint8Array): Promise<void> {
  const signal = AbortSignal.timeout(bulkMs);
  const answer = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), redirect: 'error', signal });
  await answer.body?.cancel();
  if (answer.status !== 200) throw httpError(answer);
}
