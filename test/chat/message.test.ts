import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/adapters/slack/render/message.ts';
import { actions, amountMax, amountOf, bold, divider, heading, note, type Part, text } from '../../src/chat/message.ts';
import { checkMessage } from '../../src/emulator/rules/index.ts';

const x = (length: number): string => 'x'.repeat(length);
const items = (count: number, length: number): Part<never> => ({
  part: 'list',
  items: Array.from({ length: count }, () => x(length)),
});

describe('what fills a message by our count, Slack takes', () => {
  it.each<[string, Part<never>[]]>([
    ['short lines', [items(1, 40)]],
    ['a short list', [items(20, 10)]],
    ['a list of the length of a block', [items(20, 149)]],
    ['a list of long lines', [items(18, 325)]],
    ['paragraphs', [text(bold('Titel')), text(x(3_000))]],
    ['pages', [text(x(6_100))]],
    ['a bit of everything', [heading(x(150)), note(x(1_999)), divider, text({ link: 'https://a.b', text: x(30) })]],
    [
      'facts, buttons and bars',
      [
        { part: 'facts', facts: [{ label: x(20), value: x(300) }] },
        actions({ action: 'a', subject: 'b', label: x(75) }),
        { part: 'progress', label: x(60), value: 1, target: 3, note: x(60) },
      ],
    ],
  ])('%s', (_, some) => {
    const parts: Part<never>[] = [];
    while (amountOf([...parts, ...some]) <= amountMax) parts.push(...some);
    expect(parts.length).toBeGreaterThan(0);
    const { blocks } = renderMessage({ notification: 'x', parts });
    const tooMuch = checkMessage('chat.postMessage', { text: 'x', blocks: blocks.slice(0, 50) });
    expect(tooMuch).toBeNull();
  });
});
