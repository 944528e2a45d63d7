import { describe, expect, it } from 'vitest';
import { firstUnread, rootsOf, rowsOf, threadOf } from '../../../src/emulator/page/timeline.ts';
import type { MessageView } from '../../../src/emulator/protocol.ts';

const message = (at: string, user: string, more: Partial<MessageView> = {}): MessageView => ({
  ts: (Date.parse(at) / 1000).toFixed(6),
  user,
  text: '',
  blocks: [],
  edited: false,
  onlyYou: false,
  pinned: false,
  threadTs: null,
  replyCount: 0,
  files: [],
  ...more,
});

const first = message('2026-09-09T21:50:00Z', 'UADA');
const second = message('2026-09-09T21:53:00Z', 'UADA');
// Half past midnight in Berlin: the next day there, not yet in UTC.
const third = message('2026-09-09T22:30:00Z', 'UEREN');
const reply = message('2026-09-09T22:40:00Z', 'UADA', { threadTs: first.ts });
const all = [first, second, third, reply];

describe('a conversation in order', () => {
  it('parts the days of the city and does not repeat the name of who goes on', () => {
    expect(rowsOf(rootsOf(all), null, 'Europe/Berlin')).toEqual([
      { row: 'day', key: 'day-2026-09-09', day: '2026-09-09' },
      { row: 'message', key: first.ts, message: first, continued: false },
      { row: 'message', key: second.ts, message: second, continued: true },
      { row: 'day', key: 'day-2026-09-10', day: '2026-09-10' },
      { row: 'message', key: third.ts, message: third, continued: false },
    ]);
  });

  it('repeats the name after five minutes and for a private message', () => {
    const later = message('2026-09-09T21:58:00Z', 'UADA');
    const privately = message('2026-09-09T21:58:30Z', 'UADA', { onlyYou: true });
    const rows = rowsOf([second, later, privately], null, 'Europe/Berlin');
    expect(rows.filter((row) => row.row === 'message' && row.continued)).toEqual([]);
  });

  it('marks where the unread begins, which is never one’s own message', () => {
    const own = message('2026-09-09T22:31:00Z', 'UADA');
    expect(firstUnread([...all, own], 1, 'UADA')).toBe(third.ts);
    expect(firstUnread(all, 0, 'UADA')).toBeNull();
    expect(rowsOf([second, third], third.ts, 'Europe/Berlin').map(({ row }) => row)).toEqual([
      'day',
      'message',
      'day',
      'new',
      'message',
    ]);
  });

  it('keeps replies in their thread', () => {
    expect(rootsOf(all)).toEqual([first, second, third]);
    expect(threadOf(all, first.ts)).toEqual([first, reply]);
  });
});
