/** What real apps send must pass: payloads in the shape of Slack's own examples and of the bot's screens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkErrors, checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { input, mrkdwn, option, plain, textInput } from './table.ts';

const button = (label: string, action_id: string, more: object = {}) => ({
  type: 'button',
  text: { ...plain(label), emoji: false },
  action_id,
  value: 'sitzung_7c0m4q',
  ...more,
});
const free = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const paragraph = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });

const invitation = [
  { type: 'header', text: { ...plain('Einladung: Nachbarschaften im Ükern'), emoji: false }, block_id: 'kopf.3' },
  {
    type: 'rich_text',
    block_id: 'text.3',
    elements: [
      paragraph(
        free('Mi., 14.10.2026, 18:00–20:00 Uhr', { style: { bold: true } }),
        free(' · Rathaus, Raum <3> & *mehr*'),
      ),
      paragraph(free('Das Tandem lädt Sie ein: '), { type: 'user', user_id: 'U01ADA' }, free(', '), {
        type: 'emoji',
        name: 'wave',
      }),
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 0,
        border: 0,
        elements: [
          paragraph(free('Bericht des Mietervereins')),
          paragraph({ type: 'link', url: 'https://a.de/?b=1', text: 'Plan' }),
        ],
      },
      { type: 'rich_text_quote', elements: [free('<!channel>'), { type: 'channel', channel_id: 'C01WOH' }] },
    ],
  },
  { type: 'section', fields: [mrkdwn('*Termin*\nMi., 14.10.2026'), { ...plain('Ort'), emoji: true }], expand: true },
  { type: 'context', elements: [{ ...mrkdwn('7 kommen · 2 vielleicht'), verbatim: true }] },
  { type: 'divider' },
  {
    type: 'actions',
    block_id: 'antwort.3',
    elements: [
      button('Ich komme', 'sitzung.ichKomme', { style: 'primary' }),
      button('Ich komme nicht', 'sitzung.ichKommeNicht', {
        style: 'danger',
        confirm: {
          title: plain('Absagen'),
          text: mrkdwn('Sicher?'),
          confirm: plain('Ja'),
          deny: plain('Nein'),
          style: 'danger',
        },
      }),
      { type: 'overflow', action_id: 'sitzung.mehr', options: [option('aendern'), option('absagen')] },
    ],
  },
];

const fields = [
  { type: 'rich_text', elements: [paragraph(free('Sie können jederzeit schließen.'))] },
  input(
    {
      type: 'static_select',
      action_id: 'wert',
      placeholder: plain('Bitte wählen'),
      options: [option('woh'), option('spr')],
      initial_option: option('woh'),
      focus_on_load: true,
    },
    { block_id: 'd1/termin/feld/3' },
  ),
  input({ type: 'datepicker', action_id: 'wert', initial_date: '2026-10-14' }, { block_id: 'd1/termin/datum/3' }),
  input(
    { type: 'timepicker', action_id: 'wert', initial_time: '18:00', timezone: 'Europe/Berlin' },
    { optional: true },
  ),
  input(
    { type: 'url_text_input', action_id: 'wert', initial_value: 'https://a.de' },
    { optional: true, hint: plain('https://…') },
  ),
  input({ ...textInput, multiline: true, min_length: 0, max_length: 3000, initial_value: '' }),
  input({ type: 'number_input', action_id: 'wert', is_decimal_allowed: false, min_value: '0', max_value: '20' }),
  input({ type: 'multi_users_select', action_id: 'wert', initial_users: ['U01ADA'], max_selected_items: 5 }),
  input({
    type: 'conversations_select',
    action_id: 'wert',
    filter: { include: ['public'] },
    default_to_current_conversation: true,
  }),
  input(
    {
      type: 'checkboxes',
      action_id: 'wert',
      options: [{ text: mrkdwn('*Ja*'), value: 'ja', description: plain('…') }],
    },
    { dispatch_action: true },
  ),
];

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
