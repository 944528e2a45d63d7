/** What people type arrives as typed, everywhere, and never works as a mention, a link or formatting. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../../src/adapters/slack/render/form.ts';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import type { Part, Shown } from '../../../src/chat/message.ts';
import { newId } from '../../../src/core/ids.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { ada, field, form, staging, wohnen } from '../../contract/world.ts';

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '_', '~', '`', '```', '&', '&amp;', '<', '>', '|', '\\', ':', ':smile:', ':+1:', '•'),
      fc.constantFrom('<!channel>', '<!here>', '<@U0EREN>', '<#C0WOHNEN|wohnen>', '<!subteam^S1>', '@channel'),
      fc.constantFrom('https://a.example/?x=1&y=2', '<https://b.example|hier>', 'mailto:a@b.example', 'www.c.example'),
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.constantFrom('wort', ' ', 'Ü', '👩‍👩‍👧', '{person}'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  // Blank is nothing, and Slack trims what is entered in a form.
  .map((words) => words.join('').trim())
  .filter((words) => words !== '' && words.length <= 75);

const everywhere = (words: string): Part<Shown>[] => [
  { part: 'heading', text: words },
  { part: 'text', text: [words, { text: words, bold: true }, { person: { name: words, account: ada } }] },
  { part: 'facts', facts: [{ label: words, value: words }] },
  { part: 'list', items: [words] },
  { part: 'progress', label: words, value: 1, target: 2, note: words },
  { part: 'note', text: words },
  { part: 'actions', buttons: [{ action: 'a', subject: words, label: words }] },
];

/** Every object with a `type` anywhere in the payload. */
function typedObjects(payload: unknown): { type: string; [key: string]: unknown }[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const own = 'type' in payload && typeof payload.type === 'string' ? [{ ...payload, type: payload.type }] : [];
  return [...own, ...Object.values(payload).flatMap(typedObjects)];
}

function hasNoPower(payload: unknown): void {
  const objects = typedObjects(payload);
  for (const powerful of ['mrkdwn', 'user', 'usergroup', 'broadcast', 'channel', 'link', 'emoji', 'markdown'])
    expect(objects.map(({ type }) => type)).not.toContain(powerful);
  for (const object of objects.filter(({ type }) => type === 'plain_text')) expect(object.emoji).toBe(false);
}

const textsIn = (payload: unknown): unknown[] => typedObjects(payload).flatMap((o) => ('text' in o ? [o.text] : []));

describe('in every payload', () => {
  test('of a message and of Home', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const { text, blocks } = renderMessage({ notification: words, parts: everywhere(words) });
        hasNoPower(blocks);
        // heading, three inline, fact, list, label of the bar, note, and the button's label
        expect(textsIn(blocks).filter((one) => one === words)).toHaveLength(9);
        expect(renderHome({ parts: everywhere(words) }).blocks).toEqual(blocks);
        expect(text).not.toMatch(/[<>]/);
        expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(words);
      }),
    );
  });

  test('of a form', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const option = { value: 'a', label: words };
        const about = { label: words, help: words, placeholder: words, remark: words };
        const fields = [
          field('text', 'text', { ...about, value: words }),
          field('choice', 'choice', { ...about, options: [option], value: 'a' }),
        ];
        const view = renderForm(form({ intro: [words], fields }));
        hasNoPower(view);
        expect(typedObjects(view).filter((one) => one.text === words)).toHaveLength(11);
        expect(typedObjects(view).find(({ type }) => type === 'plain_text_input')?.initial_value).toBe(words);
      }),
    );
  });
});

describe('in Slack', () => {
  const stage = staging((options) => emulatedChat('socket', options));

  test('posted, edited, in a thread, privately, on Home and in a form', async () => {
    const on = await stage();
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const message = { notification: words, parts: [{ part: 'text' as const, text: words }] };
        const ref = await on.posts(message);
        await on.world.chat.edit(ref, { ...message, parts: [...message.parts, ...message.parts] });
        const target = { conversation: wohnen };
        await on.world.chat.post({ operation: newId('operation'), target, parent: ref, message });
        on.answer = () => ({ effect: 'reply', message });
        await on.ada.types(wohnen, '/sitzung');
        const seen = on.ada.reads(wohnen).slice(-3);
        expect(seen.map(({ text }) => text)).toEqual([`${words}\n${words}`, words, words]);
        for (const one of seen) expect(one).toMatchObject({ notification: words, mentions: [] });
        await on.world.chat.publishHome(ada, { parts: message.parts });
        expect(on.ada.home()?.text).toBe(words);
        on.answer = () => ({ effect: 'openForm', view: form({ intro: [words] }) });
        await on.ada.types(wohnen, '/sitzung');
        expect(on.ada.form()?.text).toBe(words);
        on.answer = () => ({ effect: 'close' });
        await on.ada.submits({ ort: words });
        expect(on.calls.at(-1)).toMatchObject({ values: { ort: words } });
      }),
      { numRuns: 15 },
    );
  });
});
