/** A small Bolt bot for the page's browser test: a form with many kinds of fields, a card, a private answer, a Home. */
import type { App } from '@slack/bolt';
import type { KnownBlock, View } from '@slack/web-api';

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
const option = (value: string, label: string) => ({ text: plain(label), value });

const form: View = {
  type: 'modal',
  callback_id: 'sitzung',
  title: plain('Sitzung melden'),
  submit: plain('Melden'),
  blocks: [
    {
      type: 'input',
      block_id: 'feld',
      label: plain('Handlungsfeld'),
      element: {
        type: 'static_select',
        action_id: 'a',
        options: [option('WOH', 'Wohnen'), option('SPR', 'Sprache')],
        initial_option: option('WOH', 'Wohnen'),
      },
    },
    { type: 'input', block_id: 'datum', label: plain('Datum'), element: { type: 'datepicker', action_id: 'a' } },
    { type: 'input', block_id: 'beginn', label: plain('Beginn'), element: { type: 'timepicker', action_id: 'a' } },
    {
      type: 'input',
      block_id: 'ort',
      label: plain('Ort'),
      hint: plain('Raum oder Adresse'),
      element: { type: 'plain_text_input', action_id: 'a', max_length: 80 },
    },
    {
      type: 'input',
      block_id: 'bedarf',
      optional: true,
      label: plain('Was brauchen Sie?'),
      element: {
        type: 'checkboxes',
        action_id: 'a',
        options: [option('D', 'Dolmetschen'), option('K', 'Kinderbetreuung')],
      },
    },
    {
      type: 'input',
      block_id: 'wer',
      optional: true,
      label: plain('Wer bereitet vor?'),
      element: { type: 'multi_users_select', action_id: 'a', max_selected_items: 1 },
    },
  ],
};

const card = (coming: number, typed = ''): KnownBlock[] => [
  { type: 'header', text: plain('Einladung: Nachbarschaften') },
  {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: `${typed}\n${coming} kommen` }] }],
  },
  {
    type: 'actions',
    block_id: 'antwort',
    elements: [
      { type: 'button', action_id: 'komme', value: '1', text: plain('Ich komme'), style: 'primary' },
      {
        type: 'button',
        action_id: 'aus',
        value: '1',
        text: plain('Fällt aus'),
        style: 'danger',
        confirm: {
          title: plain('Fällt sie aus?'),
          text: plain('Alle hören davon.'),
          confirm: plain('Ja'),
          deny: plain('Nein'),
        },
      },
    ],
  },
];

/** What the form last submitted. */
export interface Heard {
  values: unknown;
}

export const prepareBot = (heard: Heard) => (app: App) => {
  app.command('/sitzung', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: { ...form, private_metadata: body.channel_id } });
  });
  app.command('/komm-in', ({ ack }) => ack(`Das können Sie hier tun:${'\n• fragen'.repeat(60)}`));
  app.view('sitzung', async ({ ack, client, view }) => {
    const ort = view.state.values.ort?.a?.value ?? '';
    if (ort === 'nirgends') return ack({ response_action: 'errors', errors: { ort: 'Bitte nennen Sie einen Ort.' } });
    heard.values = view.state.values;
    await ack();
    await client.chat.postMessage({ channel: view.private_metadata, text: 'Einladung', blocks: card(0, ort) });
  });
  app.action('komme', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Einladung', blocks: card(1) });
    await client.chat.postMessage({ channel: body.channel.id, thread_ts: body.message.ts, text: 'Eine Person mehr.' });
    await respond({ text: 'Danke, eingetragen.', response_type: 'ephemeral', replace_original: false });
  });
  app.action('aus', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: 'Die Sitzung fällt aus.',
      blocks: [],
    });
  });
  app.event('app_home_opened', async ({ client, event }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('Für Sie heute') }] },
    });
  });
};
