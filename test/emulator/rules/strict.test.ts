/**
 * Two rules hold for every object of every type: no field that is not documented, and a boolean is a boolean. So they
 * are tested on every object of payloads that together hold every type the rules know.
 */
import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { fields, invitation } from './samples.ts';

const home = { type: 'home', blocks: [...invitation, ...fields] };

interface Spot {
  readonly name: string;
  /** The whole view with the object at this spot replaced. */
  readonly replaced: (change: (object: object) => object) => unknown;
  readonly object: object;
}

function spotsIn(value: unknown, name: string, rebuild: (changed: unknown) => unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    spotsIn(child, `${name}/${key}`, (changed) =>
      rebuild(Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }),
    ),
  );
  if (Array.isArray(value)) return inner;
  return [{ name, object: value, replaced: (change) => rebuild(change(value)) }, ...inner];
}

const spots = spotsIn(home, '', (changed) => changed);
const flags = spots.flatMap(({ name, object, replaced }) =>
  Object.entries(object)
    .filter(([, value]) => typeof value === 'boolean')
    .map(([key]) => ({ name: `${name}/${key}`, broken: replaced((whole) => ({ ...whole, [key]: 'ja' })) })),
);

describe('every object', () => {
  it('passes as it stands', () => expect(checkView('home', home)).toBeNull());

  it.each(spots)('$name takes no undocumented field', ({ name, replaced }) => {
    const refusal = checkView(
      'home',
      replaced((object) => ({ ...object, farbe: 'rot' })),
    );
    const message = `[ERROR] invalid additional property: farbe [json-pointer:/view${name}]`;
    expect(refusal).toEqual({ error: 'invalid_arguments', messages: expect.arrayContaining([message]) });
  });

  it.each(flags)('$name is a boolean', ({ name, broken }) => {
    const message = `[ERROR] must provide a boolean [json-pointer:/view${name}]`;
    expect(checkView('home', broken)?.messages).toContain(message);
  });

  it('is of a type the rules know, and every type they know is here', () => {
    const types = spots.flatMap(({ object }) => ('type' in object ? [String(object.type)] : []));
    expect([...new Set(types)].sort()).toEqual(known);
    expect(spots.length).toBeGreaterThanOrEqual(100);
    expect(flags.length).toBeGreaterThanOrEqual(20);
  });
});

it.each(['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'response_url'] as const)(
  '%s takes no argument the bot does not use',
  (method) => {
    expect(checkMessage(method, { text: 'a', farbe: 'rot' })).toEqual({
      error: 'invalid_arguments',
      messages: ['[ERROR] invalid additional property: farbe [json-pointer:]'],
    });
  },
);

const known = [
  'actions',
  'button',
  'channel',
  'channels_select',
  'checkboxes',
  'context',
  'conversations_select',
  'datepicker',
  'divider',
  'emoji',
  'header',
  'home',
  'input',
  'link',
  'mrkdwn',
  'multi_static_select',
  'multi_users_select',
  'number_input',
  'overflow',
  'plain_text',
  'plain_text_input',
  'radio_buttons',
  'rich_text',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_section',
  'section',
  'static_select',
  'text',
  'timepicker',
  'url_text_input',
  'user',
  'users_select',
];
