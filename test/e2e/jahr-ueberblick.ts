/** What stands in a channel, to be read: each message with its buttons where they stand, and what hangs in its thread. */
import { calendarOf, dayText } from '../../src/core/calendar.ts';
import type { MessageView, PersonView } from '../../src/emulator/protocol.ts';
import { buttonsIn, linesIn } from '../contract/blocks.ts';
import type { musterstadt } from './musterstadt.ts';

type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const calendar = calendarOf('Europe/Berlin', 'NW');

/** What the bot began to say on this day in this channel, as this member of it reads it. */
export function abschrift(stadt: Stadt, { leser, kanal, tag }: Readonly<Record<'leser' | 'kanal' | 'tag', string>>) {
  const { conversations, people } = stadt.emulator.person(leser).see();
  const conversation = conversations.find(({ id }) => id === kanal);
  const messages = conversation?.messages ?? [];
  const wurzeln = messages.filter(({ threadTs, ts }) => threadTs === null && tagVon(ts) === tag);
  return wurzeln
    .map((wurzel) => {
      const thread = messages.filter(({ threadTs }) => threadTs === wurzel.ts);
      return [
        `#${conversation?.name}, ${dayText(calendar.dayAt(wann(wurzel.ts)))}, ${calendar.timeAt(wann(wurzel.ts))} Uhr`,
        ...gezeigt(wurzel, people).map((zeile) => `| ${zeile}`),
        ...thread.flatMap((antwort) => ['    |', ...gezeigt(antwort, people).map((zeile) => `    | ${zeile}`)]),
      ].join('\n');
    })
    .join('\n\n');
}

const wann = (ts: string): number => Math.floor(Number(ts) * 1000);
const tagVon = (ts: string): string => calendar.dayAt(wann(ts));

function gezeigt({ blocks, files }: MessageView, people: readonly PersonView[]): string[] {
  const zeilen = blocks.flatMap((block) => [
    ...linesIn([block], people),
    ...(block.type === 'actions'
      ? [
          buttonsIn([block])
            .map(({ label }) => `[${label}]`)
            .join(' '),
        ]
      : []),
  ]);
  return [...zeilen, ...files.map(({ name, title }) => `(${name}) ${title}`)];
}
