/** Messages in their order, with what stands between them. */
import type { MessageView } from '../protocol.ts';
import { dayOf, instantOfTs } from './dates.ts';

export type Row =
  | { readonly row: 'day'; readonly key: string; readonly day: string }
  | { readonly row: 'new'; readonly key: string }
  | { readonly row: 'message'; readonly key: string; readonly message: MessageView; readonly continued: boolean };

const together = 5 * 60_000;

/** Replies belong to their thread; everything else stands in the conversation. */
export const rootsOf = (messages: readonly MessageView[]): readonly MessageView[] =>
  messages.filter(({ threadTs, ts }) => threadTs === null || threadTs === ts);

/** The root and its replies. */
export const threadOf = (messages: readonly MessageView[], root: string): readonly MessageView[] =>
  messages.filter(({ threadTs, ts }) => ts === root || threadTs === root);

/** The ts of the first message the reader has not seen; null if there is none. Their own do not count as unread. */
export function firstUnread(messages: readonly MessageView[], unread: number, reader: string): string | null {
  const others = messages.filter(({ user }) => user !== reader);
  return unread > 0 ? (rootsOf(others.slice(-unread))[0]?.ts ?? null) : null;
}

export function rowsOf(messages: readonly MessageView[], newFrom: string | null, zone: string): readonly Row[] {
  const rows: Row[] = [];
  let before: MessageView | null = null;
  for (const message of messages) {
    const day = dayOf(instantOfTs(message.ts), zone);
    const newDay = before === null || day !== dayOf(instantOfTs(before.ts), zone);
    if (newDay) rows.push({ row: 'day', key: `day-${day}`, day });
    if (message.ts === newFrom) rows.push({ row: 'new', key: 'new' });
    const continued =
      !newDay &&
      message.ts !== newFrom &&
      before !== null &&
      !message.onlyYou &&
      !message.pinned &&
      follows(before, message);
    rows.push({ row: 'message', key: message.ts, message, continued });
    before = message;
  }
  return rows;
}

function follows(before: MessageView, message: MessageView): boolean {
  const gap = instantOfTs(message.ts) - instantOfTs(before.ts);
  return before.user === message.user && before.onlyYou === message.onlyYou && gap < together;
}
