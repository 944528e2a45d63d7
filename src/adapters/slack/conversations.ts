import type { WebClient } from '@slack/web-api';
import type { Delivery, Target } from '../../chat/chat.ts';
import { deliver, soonMs } from './delivery.ts';

/** Slack's ids of the conversations that are written to; a person's private one is opened at its first use. */
export class Conversations {
  readonly #client: WebClient;
  readonly #directs = new Map<string, string>();

  constructor(client: WebClient) {
    this.#client = client;
  }

  /** Whatever goes wrong here, nothing was sent yet: worth another attempt, so never `ambiguous`. */
  async idOf(target: Target): Promise<Delivery<string>> {
    if ('conversation' in target) return { state: 'sent', value: target.conversation };
    const known = this.#directs.get(target.account);
    if (known !== undefined) return { state: 'sent', value: known };
    const opened = await deliver(() => this.#client.conversations.open({ users: target.account }));
    if (opened.state === 'later' || opened.state === 'rejected') return opened;
    const id = opened.state === 'sent' ? opened.value.channel?.id : undefined;
    if (id === undefined) return { state: 'later', afterMs: soonMs };
    this.#directs.set(target.account, id);
    return { state: 'sent', value: id };
  }
}
