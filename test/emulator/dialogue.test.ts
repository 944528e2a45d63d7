import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Connected, connect, type Mode, seenBy } from './city.ts';

const sitzungForm = {
  type: 'modal' as const,
  callback_id: 'sitzung',
  title: { type: 'plain_text' as const, text: 'Sitzung melden' },
  submit: { type: 'plain_text' as const, text: 'Melden' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'ort',
      label: { type: 'plain_text' as const, text: 'Ort' },
      element: { type: 'plain_text_input' as const, action_id: 'wert' },
    },
  ],
};

const invitation = (kommen: number) => ({
  text: `Einladung: ${kommen} kommen`,
  blocks: [
    { type: 'section' as const, text: { type: 'plain_text' as const, text: `${kommen} kommen` } },
    {
      type: 'actions' as const,
      block_id: 'antwort',
      elements: [
        {
          type: 'button' as const,
          action_id: 'ichKomme',
          value: 'WOH-2026-01',
          text: { type: 'plain_text' as const, text: 'Ich komme' },
        },
      ],
    },
  ],
});

/** A bot with one command: a form, an invitation in the channel, a button that counts. */
function prepare(app: App): void {
  app.command('/sitzung', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { ...sitzungForm, private_metadata: body.channel_id },
    });
  });
  app.view('sitzung', async ({ ack, client, view }) => {
    if (view.state.values.ort?.wert?.value === 'nirgends') {
      return ack({ response_action: 'errors', errors: { ort: 'Bitte nennen Sie einen Ort.' } });
    }
    await ack();
    await client.chat.postMessage({ channel: view.private_metadata, ...invitation(0) });
  });
  app.action('ichKomme', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, ...invitation(1) });
    await respond({ text: 'Sie kommen. Danke.', response_type: 'ephemeral', replace_original: false });
  });
}

describe.each<Mode>(['socket', 'http'])('an unmodified Bolt app in %s mode', (mode) => {
  let connected: Connected;
  afterEach(() => connected.stop());

  it('goes from command to form, errors, message, button and edit', async () => {
    connected = await connect(mode, prepare);
    const ada = connected.emulator.person('UADA');
    const eren = connected.emulator.person('UEREN');
    const wohnen = (who: string) => seenBy(connected.emulator, who);

    expect(await ada.act({ do: 'command', conversation: 'CWOHNEN', command: '/sitzung', text: '' })).toEqual({
      ok: true,
    });
    await vi.waitFor(() => expect(ada.see().modals).toMatchObject([{ title: 'Sitzung melden', submit: 'Melden' }]));
    expect(eren.see().modals).toEqual([]);

    const form = ada.see().modals[0]?.id ?? '';
    const ort = (value: string) => ({ ort: { wert: { type: 'plain_text_input', value } } });
    await ada.act({ do: 'submit', view: form, state: ort('nirgends') });
    expect(ada.see().modals[0]).toMatchObject({
      errors: { ort: 'Bitte nennen Sie einen Ort.' },
      state: ort('nirgends'),
    });

    expect(await ada.act({ do: 'submit', view: form, state: ort('Rathaus') })).toEqual({ ok: true });
    expect(ada.see().modals).toEqual([]);
    await vi.waitFor(() => expect(wohnen('UEREN')).toMatchObject([{ text: 'Einladung: 0 kommen', edited: false }]));

    const ts = wohnen('UEREN')[0]?.ts ?? '';
    const place = { in: 'message', conversation: 'CWOHNEN', ts } as const;
    expect(await eren.act({ do: 'press', place, blockId: 'antwort', actionId: 'ichKomme' })).toEqual({ ok: true });
    await vi.waitFor(() =>
      expect(wohnen('UEREN')).toMatchObject([
        { text: 'Einladung: 1 kommen', edited: true },
        { text: 'Sie kommen. Danke.', onlyYou: true },
      ]),
    );
    expect(wohnen('UADA')).toHaveLength(1);
  });
});
