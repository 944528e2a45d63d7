import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../../src/adapters/slack/render/form.ts';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import { type Message, MessageTooLong, type Part, type Shown } from '../../../src/chat/message.ts';
import { linesIn } from '../../contract/blocks.ts';
import { field, form } from '../../contract/world.ts';

const message = (...parts: Part<Shown>[]): Message<Shown> => ({ notification: 'Hinweis', parts });
const render = (...parts: Part<Shown>[]) => renderMessage(message(...parts)).blocks;
const lines = (...parts: Part<Shown>[]) => linesIn(JSON.parse(JSON.stringify(render(...parts))), []);

describe('long text', () => {
  const words = fc.string({ unit: fc.constantFrom('wort', ' ', '\n', 'ß', '😀'), minLength: 2900, maxLength: 4000 });

  test('is spread over blocks of at most 3,000 characters, and nothing is lost', () => {
    fc.assert(
      fc.property(words, (long) => {
        const blocks = lines({ part: 'text', text: ['Anfang ', { text: long, bold: true }, ' Ende'] });
        expect(blocks.join('')).toBe(`Anfang ${long} Ende`);
        for (const block of blocks) {
          expect(block.length).toBeLessThanOrEqual(3000);
          expect(block).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('breaks between words', () => {
    const blocks = lines({ part: 'text', text: 'Nachbarschaft '.repeat(300) });
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(block).toMatch(/^Nachbarschaft .* $/);
  });

  test('in small print and in facts is spread as well', () => {
    const long = 'Wort '.repeat(1000);
    expect(lines({ part: 'note', text: long }).join('')).toBe(long);
    expect(lines({ part: 'facts', facts: [{ label: 'Ort', value: long }] }).join('')).toBe(`Ort: ${long}`);
  });

  test('in a list of points is parted between them', () => {
    const items = Array.from({ length: 30 }, (_, i) => `Punkt ${i + 1} ${'und '.repeat(40)}`);
    const blocks = render({ part: 'list', items });
    expect(blocks.length).toBe(2);
    expect(blocks.every((block) => JSON.stringify(block).includes('"rich_text_list"'))).toBe(true);
    expect(lines({ part: 'list', items }).join('')).toBe(items.map((item) => `• ${item}`).join(''));
  });

  test('in a numbered list goes on counting', () => {
    const items = Array.from({ length: 30 }, (_, i) => `Punkt ${i + 1} ${'und '.repeat(40)}`);
    const list = lines({ part: 'list', ordered: true, items }).join('');
    for (const [i, item] of items.entries()) expect(list).toContain(`${i + 1}. ${item}`);
  });
});

describe('a limit of Slack', () => {
  const long = (length: number) => 'x'.repeat(length);
  const button = (more: object) => ({ action: 'a', subject: '', label: 'Ja', ...more });
  const divider: Part<Shown> = { part: 'divider' };

  test.each<[string, Message<Shown>]>([
    ['a notification over 300 characters', { notification: long(301), parts: [] }],
    ['a heading over 150', message({ part: 'heading', text: long(151) })],
    ['a button over 75', message({ part: 'actions', buttons: [button({ label: long(76) })] })],
    ['a subject over 2,000', message({ part: 'actions', buttons: [button({ subject: long(2001) })] })],
    ['26 buttons', message({ part: 'actions', buttons: Array.from({ length: 26 }, () => button({})) })],
    ['51 blocks', message(...Array.from({ length: 51 }, () => divider))],
    ["a link's text over 3,000", message({ part: 'text', text: { link: 'https://a.example', text: long(3001) } })],
  ])('is met by %s', (_, tooLong) => {
    expect(() => renderMessage(tooLong)).toThrow(MessageTooLong);
  });

  test.each<[string, Parameters<typeof form>[0]]>([
    ['a title over 24 characters', { title: long(25) }],
    ["a button's label over 24", { submit: long(25) }],
    ["a field's label over 2,000", { fields: [field('a', 'text', { label: long(2001) })] }],
    ['a placeholder over 150', { fields: [field('a', 'text', { placeholder: long(151) })] }],
    ['a value over its own limit', { fields: [field('a', 'text', { max: 3, value: 'vier' })] }],
    ["an option's label over 75", { fields: [field('a', 'choice', { options: [{ value: 'a', label: long(76) }] })] }],
    ['101 blocks', { fields: Array.from({ length: 101 }, (_, i) => field(`f${i}`, 'date')) }],
  ])('is met by a form with %s', (_, view) => {
    expect(() => renderForm(form(view))).toThrow(MessageTooLong);
  });

  test('is not quoted in the error, for the text may be personal', () => {
    expect(() => render({ part: 'heading', text: `Ada Muster ${long(150)}` })).toThrow(/^Heading: 161 characters/);
  });
});

describe('a message', () => {
  test('shows a bar with its numbers', () => {
    expect(JSON.stringify(render({ part: 'progress', label: 'Familien', value: 12, target: 20 }))).toContain(
      '▓▓▓▓▓▓░░░░ 12 von 20',
    );
    expect(JSON.stringify(render({ part: 'progress', label: 'Stunden', value: 1234.5, target: 1000 }))).toContain(
      '▓▓▓▓▓▓▓▓▓▓ 1.234,5 von 1.000',
    );
  });

  test('keeps the link in its small print', () => {
    const link = { link: 'https://a.example/', text: 'hier' };
    expect(JSON.stringify(render({ part: 'note', text: ['Mehr ', link] }))).toContain('"url":"https://a.example/"');
    expect(() => render({ part: 'text', text: { link: 'javascript:alert(1)', text: 'x' } })).toThrow('http');
  });

  test('without parts still shows its line as it is', () => {
    expect(renderMessage({ notification: '*Danke*', parts: [] }).blocks).toEqual([
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '*Danke*' }] }] },
    ]);
  });

  test('tells buttons of one action apart', () => {
    const buttons = ['1', '2'].map((subject) => ({ action: 'a.b', subject, label: subject }));
    const [row] = render({ part: 'actions', buttons });
    expect(row).toMatchObject({
      elements: [
        { action_id: 'a.b:0', value: '1' },
        { action_id: 'a.b:1', value: '2' },
      ],
    });
  });
});

describe('a form', () => {
  test('says which file a field holds, as large as everywhere else', () => {
    const given = { file: 'F1', name: 'plan.pdf', size: 10.4 * 1024 * 1024 };
    const [bisher] = renderForm(form({ fields: [field('datei', 'file', { value: given })] })).blocks;
    expect(linesIn(JSON.parse(JSON.stringify([bisher])), []).join()).toContain('Bisher: plan.pdf (10,4 MB).');
  });

  test.each([
    ['up to ten as boxes to tick', 10, undefined, 'checkboxes'],
    ['more in a menu', 11, undefined, 'multi_static_select'],
    ['those of which not all may be chosen in a menu', 3, 2, 'multi_static_select'],
  ])('offers several options: %s', (_, length, max, type) => {
    const options = Array.from({ length }, (_, i) => ({ value: `${i}`, label: `Nr. ${i}` }));
    const limit = max === undefined ? {} : { max };
    const [block] = renderForm(form({ fields: [field('a', 'choices', { options, value: ['1'], ...limit })] })).blocks;
    expect(block).toMatchObject({ element: { type, initial_options: [{ value: '1' }] } });
  });

  test('offers more than 100 options in groups', () => {
    const options = Array.from({ length: 150 }, (_, i) => ({ value: `${i}`, label: `Nr. ${i}` }));
    const [block] = renderForm(form({ fields: [field('a', 'choice', { options, value: '120' })] })).blocks;
    expect(block).toMatchObject({
      element: {
        option_groups: [{ label: { text: '1 bis 100' } }, { label: { text: '101 bis 150' } }],
        initial_option: { value: '120' },
      },
    });
  });

  test('remembers ids only', () => {
    const view = form({ fields: [field('ort', 'text', { value: 'geheim' })], confirms: ['feiertag'] });
    const { draft, step, revision } = view;
    expect(JSON.parse(renderForm(view).private_metadata ?? '')).toEqual({
      draft,
      step,
      revision,
      confirms: ['feiertag'],
    });
  });

  test('carries draft, step, field and revision in its block ids', () => {
    const view = form({ revision: 3 });
    expect(renderForm(view).blocks).toMatchObject([{ block_id: `${view.draft}:wann:ort:3` }]);
    expect(() => renderForm(form({ step: 'a:b' }))).toThrow('colon');
  });
});
