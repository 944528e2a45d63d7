import type { Effect } from '../chat/chat.ts';
import { actions, type Button, type Inline, type Message, notificationMax } from '../chat/message.ts';
import { shortened } from '../chat/shorten.ts';

/** One sentence for the acting person alone, and what they can do next. */
export function privateMessage(sentence: string, ...buttons: readonly Button[]): Message {
  const text: Inline = sentence;
  return {
    notification: shortened(sentence, notificationMax),
    parts: [{ part: 'text', text }, ...(buttons.length > 0 ? [actions(...buttons)] : [])],
  };
}

export const notice = (sentence: string, ...buttons: readonly Button[]): Effect => ({
  effect: 'reply',
  message: privateMessage(sentence, ...buttons),
});
