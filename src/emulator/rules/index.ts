import type { Refusal } from './refusal.ts';

export type { Refusal };

export type MessageMethod = 'chat.postMessage' | 'chat.update' | 'chat.postEphemeral' | 'response_url';

/** Whether Slack would refuse the arguments of `method`. */
export function checkMessage(_method: MessageMethod, _args: Readonly<Record<string, unknown>>): Refusal | null {
  return null;
}

/** Whether Slack would refuse `view` on that surface. */
export function checkView(_surface: 'modal' | 'home', _view: unknown): Refusal | null {
  return null;
}

/** Whether Slack would refuse the `errors` of a `response_action: errors` to `view`. */
export function checkErrors(_errors: unknown, _view: { readonly blocks: readonly unknown[] }): Refusal | null {
  return null;
}

/** Whether Slack would refuse `name` for a channel. */
export function checkChannelName(_name: unknown): Refusal | null {
  return null;
}

/** Whether Slack would refuse `topic` for a channel. */
export function checkTopic(_topic: unknown): Refusal | null {
  return null;
}
