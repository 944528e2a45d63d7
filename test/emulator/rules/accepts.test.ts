/** What real apps send must pass: payloads in the shape of Slack's own examples and of the bot's screens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkErrors, checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { fields, invitation } from './samples.ts';
import { plain } from './table.ts';

describe('accepts what real apps send', () => {
  it('an invitation, posted, edited, shown to one person and as an answer', () => {
    const shown = { text: 'Einladung: Sitzung Wohnen, Mi., 14.10.2026, 18:00 Uhr', blocks: invitation };
    const metadata = { event_type: 'komm_in', event_payload: { vorgang: 'vorgang_7c0m4q' } };
    const posted = { channel: 'C01WOH', ...shown, metadata, unfurl_links: false, unfurl_media: 'false' };
    expect(checkMessage('chat.postMessage', posted)).toBeNull();
    expect(checkMessage('chat.update', { channel: 'C01WOH', ts: '1789000000.000100', ...shown, metadata })).toBeNull();
    expect(checkMessage('chat.postEphemeral', { channel: 'C01WOH', user: 'U01ADA', ...shown })).toBeNull();
    expect(checkMessage('response_url', { response_type: 'ephemeral', replace_original: true, ...shown })).toBeNull();
  });

  it('a form, and the same fields on Home', () => {
    const remembered = { callback_id: 'sitzung', private_metadata: '{"draft":"entwurf_1"}', external_id: 'e1' };
    const form = {
      type: 'modal',
      title: plain('Sitzung melden'),
      submit: plain('Weiter'),
      close: plain('Abbrechen'),
      blocks: fields,
      notify_on_close: true,
      clear_on_close: false,
      ...remembered,
    };
    expect(checkView('modal', form)).toBeNull();
    expect(checkErrors({ 'd1/termin/datum/3': 'Bitte ein künftiges Datum.' }, form)).toBeNull();
    expect(checkView('home', { type: 'home', blocks: [...invitation, ...fields], ...remembered })).toBeNull();
  });
});

describe('whatever comes in', () => {
  const types = [
    'modal',
    'home',
    'section',
    'actions',
    'input',
    'rich_text',
    'static_select',
    'plain_text',
    'overflow',
  ];
  const keys = [
    'blocks',
    'elements',
    'element',
    'text',
    'options',
    'option_groups',
    'initial_option',
    'accessory',
    'metadata',
  ];
  const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
    payload: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom<unknown>(null, undefined, '', 'a', 0, true),
      fc.array(tie('payload'), { maxLength: 3 }),
      fc
        .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...keys), tie('payload'), { maxKeys: 4 }))
        .map(([type, more]) => ({ type, ...more })),
    ),
  }));

  it('is judged, never a crash', () => {
    fc.assert(
      fc.property(payload, (value) => {
        checkView('modal', value);
        checkView('home', { type: 'home', blocks: value });
        checkMessage('chat.postMessage', { text: 'a', blocks: value });
        checkMessage('chat.update', { text: 'a', metadata: value });
        checkErrors(value, { blocks: [value] });
      }),
      { numRuns: 500 },
    );
  });
});
