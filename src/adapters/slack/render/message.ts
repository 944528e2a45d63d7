/** Parts of a message or of Home as Slack's blocks. */
import type { types } from '@slack/bolt';
import {
  type Button,
  type Message,
  notificationMax,
  type Part,
  type RichText,
  type Shown,
} from '../../../chat/message.ts';
import { atMost, within } from '../limits.ts';
import { blockMax, elementsOf, escaped, inlines, pieces, plain, sizeOf } from './text.ts';

/** https://docs.slack.dev/reference/block-kit/blocks */
const blocksMax = 50;
const headerMax = 150;
const contextMax = 2000;
const buttonsMax = 25;

/**
 * `text` (the notification line, escaped) and `blocks` of a message. `MessageTooLong` if a part or the whole is over a
 * limit; long texts and lists are spread over several blocks instead.
 */
export function renderMessage(message: Message<Shown>): { text: string; blocks: types.KnownBlock[] } {
  const text = escaped(within(notificationMax, 'Notification', message.notification));
  const parts = blocksOf(message.parts);
  // Without a block, Slack would show the line itself, with its formatting.
  const blocks = parts.length > 0 ? parts : paragraphs(message.notification);
  atMost(blocksMax, 'Blocks of a message', blocks);
  return { text, blocks };
}

/** `text` is a notification line of ours and typed words: nothing in it may become a link or a mention. */
export const literal = { parse: 'none', link_names: false } as const;

/** … nor anything formatted or shown below it, where a message is new. */
export const asWritten = { ...literal, mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

export const blocksOf = (parts: readonly Part<Shown>[]): types.KnownBlock[] => parts.flatMap(renderPart);

function renderPart(part: Part<Shown>): types.KnownBlock[] {
  switch (part.part) {
    case 'heading':
      return [{ type: 'header', text: plain(within(headerMax, 'Heading', part.text)) }];
    case 'text':
      return paragraphs(part.text);
    case 'facts':
      return sections(part.facts.flatMap(({ label, value }, i) => factLine(label, value, i > 0)));
    case 'list':
      return lists(part.items, part.ordered ? 'ordered' : 'bullet');
    case 'progress':
      return paragraphs([{ text: part.label, bold: true }, ` ${bar(part.value, part.target)}${noteBeside(part.note)}`]);
    case 'note':
      return renderNote(part.text);
    case 'divider':
      return [{ type: 'divider' }];
    case 'actions':
      return [renderActions(part.buttons)];
  }
}

export const paragraphs = (text: RichText<Shown>): types.KnownBlock[] => sections(elementsOf(text));

const sections = (elements: readonly types.RichTextElement[]): types.KnownBlock[] =>
  pieces(elements).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: piece }],
  }));

const factLine = (label: string, value: RichText<Shown>, below: boolean): types.RichTextElement[] => [
  ...(below ? [written('\n')] : []),
  { type: 'text', text: `${label}:`, style: { bold: true } },
  written(' '),
  ...elementsOf(value),
];

type Row = readonly types.RichTextElement[];

/**
 * A list over the size of a block goes on in another one. A numbered one, which would begin to count anew, and one with
 * an item that has no room itself are written out as text.
 */
function lists(items: readonly RichText<Shown>[], style: 'bullet' | 'ordered'): types.KnownBlock[] {
  const rows = items.map(elementsOf);
  const blocks = rowsPerBlock(rows);
  if (blocks.length <= 1 || (style === 'bullet' && rows.every((row) => sizeOf(row) <= shortRow))) {
    return blocks.map((some) => {
      const elements = some.map((row): types.RichTextSection => ({ type: 'rich_text_section', elements: [...row] }));
      return { type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements }] };
    });
  }
  return sections(
    rows.flatMap((row, i) => [written(style === 'ordered' ? `${i + 1}. ` : '• '), ...row, written('\n')]),
  );
}

/** Of longer ones some would fill a block so little that more are needed than `roomOf` counts. */
const shortRow = 500;

function rowsPerBlock(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    if (blocks.length === 0 || size > room) {
      blocks.push([]);
      room = blockMax;
    }
    blocks.at(-1)?.push(row);
    room -= size;
  }
  return blocks;
}

const written = (text: string): types.RichTextElement => ({ type: 'text', text });

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

function bar(value: number, target: number): string {
  const filled = Math.round(10 * Math.min(1, Math.max(0, value / target)));
  return `${'▓'.repeat(filled)}${'░'.repeat(10 - filled)} ${german.format(value)} von ${german.format(target)}`;
}

const noteBeside = (note: string | undefined): string => (note === undefined ? '' : ` ${note}`);

/** Small print is plain text. With a link or a mention in it, it is rich text, or they would be lost. */
function renderNote(text: RichText<Shown>): types.KnownBlock[] {
  const rich = inlines(text).some(
    (inline) => typeof inline === 'object' && ('link' in inline || ('person' in inline && inline.mention)),
  );
  if (rich) return paragraphs(text);
  const whole = elementsOf(text)
    .map((element) => (element.type === 'text' ? element.text : ''))
    .join('');
  return whole === '' ? [] : pieces([written(whole)], contextMax).map(smallPrint);
}

const smallPrint = (piece: readonly types.RichTextElement[]): types.KnownBlock => ({
  type: 'context',
  elements: piece.flatMap((element) => (element.type === 'text' ? [plain(element.text)] : [])),
});

/** `action_id`s must differ within a block, so each carries its place; `actionOf` takes it off again. */
function renderActions(buttons: readonly Button[]): types.ActionsBlock {
  if (buttons.length === 0) throw new Error('A row of actions needs a button.');
  return {
    type: 'actions',
    elements: atMost(buttonsMax, 'Buttons in a row', buttons).map((button, i) => ({
      type: 'button',
      action_id: `${button.action}:${i}`,
      text: plain(within(75, 'Button', button.label)),
      ...(button.subject !== '' && { value: within(2000, "A button's subject", button.subject) }),
      ...(button.style && { style: button.style }),
    })),
  };
}

export const actionOf = (actionId: string): string => actionId.replace(/:\d+$/, '');
