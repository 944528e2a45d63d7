/** Payloads in the shape of Slack's own examples and of the bot's screens, with every type and flag in them. */
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
const styled = { style: { bold: true, italic: false, strike: false, underline: true, code: false } };

export const invitation = [
  { type: 'header', text: { ...plain('Einladung: Nachbarschaften im Ükern'), emoji: false }, block_id: 'kopf.3' },
  {
    type: 'rich_text',
    block_id: 'text.3',
    elements: [
      paragraph(free('Mi., 14.10.2026, 18:00–20:00 Uhr', styled), free(' · Rathaus, Raum <3> & *mehr*')),
      paragraph(free('Das Tandem lädt Sie ein: '), { type: 'user', user_id: 'U01ADA' }, free(', '), {
        type: 'emoji',
        name: 'wave',
        unicode: '1f44b',
        url: 'https://a.de/wave.png',
      }),
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 0,
        border: 0,
        elements: [
          paragraph(free('Bericht des Mietervereins')),
          paragraph({ type: 'link', url: 'https://a.de/?b=1', text: 'Plan', unsafe: false }),
        ],
      },
      { type: 'rich_text_quote', elements: [free('<!channel>'), { type: 'channel', channel_id: 'C01WOH' }] },
    ],
  },
  {
    type: 'section',
    fields: [mrkdwn('*Termin*\nMi., 14.10.2026'), { ...plain('Ort'), emoji: true }],
    accessory: { type: 'users_select', action_id: 'vertretung', initial_user: 'U01ADA' },
    expand: true,
  },
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
          title: plain('Nicht kommen'),
          text: mrkdwn('Sicher?'),
          confirm: plain('Ja'),
          deny: plain('Nein'),
          style: 'danger',
        },
      }),
      {
        type: 'overflow',
        action_id: 'sitzung.mehr',
        options: [option('aendern', { url: 'https://a.de' }), option('absagen')],
      },
      { type: 'channels_select', action_id: 'kanal', initial_channel: 'C01WOH' },
    ],
  },
];

export const fields = [
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
  input({
    type: 'multi_static_select',
    action_id: 'wert',
    option_groups: [{ label: plain('Felder'), options: [option('woh'), option('spr')] }],
  }),
  input({ type: 'datepicker', action_id: 'wert', initial_date: '2026-10-14' }, { block_id: 'd1/termin/datum/3' }),
  input({ type: 'timepicker', action_id: 'wert', initial_time: '18:00', timezone: 'Europe/Berlin' }),
  input(
    { type: 'url_text_input', action_id: 'wert', initial_value: 'https://a.de' },
    { optional: true, hint: plain('https://…') },
  ),
  input({
    ...textInput,
    multiline: true,
    min_length: 0,
    max_length: 3000,
    initial_value: '',
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  }),
  input({ type: 'number_input', action_id: 'wert', is_decimal_allowed: false, min_value: '0', max_value: '20' }),
  input({ type: 'multi_users_select', action_id: 'wert', initial_users: ['U01ADA'], max_selected_items: 5 }),
  input({
    type: 'conversations_select',
    action_id: 'wert',
    filter: { include: ['public'], exclude_external_shared_channels: true, exclude_bot_users: true },
    default_to_current_conversation: true,
  }),
  input({ type: 'radio_buttons', action_id: 'wert', options: [option('ja')], initial_option: option('ja') }),
  input(
    {
      type: 'checkboxes',
      action_id: 'wert',
      options: [{ text: mrkdwn('*Ja*'), value: 'ja', description: plain('…') }],
    },
    { dispatch_action: true },
  ),
];
