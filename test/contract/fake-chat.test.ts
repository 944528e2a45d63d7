import { expect, test } from 'vitest';
import type { Effect } from '../../src/chat/chat.ts';
import { actions, MessageTooLong, type Shown, text } from '../../src/chat/message.ts';
import { newId } from '../../src/core/ids.ts';
import { fakeChat } from './fake-chat.ts';

const city = {
  accounts: [{ account: 'U1', name: 'Ada Muster' }],
  conversations: [{ conversation: 'C1', name: 'wohnen', members: ['U1'] }],
};

async function chatAnswering(effect: Effect<Shown>) {
  const chat = fakeChat(city);
  await chat.connect();
  await chat.start({ call: async () => effect, notice: () => {} });
  return chat;
}

test('keeps the limits that the port promises', async () => {
  const chat = fakeChat(city);
  const request = { operation: newId('operation'), target: { conversation: 'C1' }, parent: null };
  const message = { notification: 'Hinweis', parts: [text<Shown>('Guten Tag.')] };
  await expect(chat.post({ ...request, message: { ...message, notification: 'x'.repeat(301) } })).rejects.toThrow(
    MessageTooLong,
  );
  await expect(
    chat.post({
      ...request,
      message: { ...message, parts: [actions({ action: 'a', subject: '', label: 'x'.repeat(76) })] },
    }),
  ).rejects.toThrow(MessageTooLong);
});

test('a person cannot press what nobody shows them', async () => {
  const chat = await chatAnswering({ effect: 'none' });
  await expect(async () => chat.person('U1').presses('Ich komme')).rejects.toThrow('Ich komme');
  await expect(chat.person('U1').submits()).rejects.toThrow('No form');
});

test('a choice that the form does not offer cannot be made', async () => {
  const chat = await chatAnswering({
    effect: 'openForm',
    view: {
      form: 'f',
      step: 's',
      draft: newId('draft'),
      revision: 0,
      title: 'Formular',
      submit: 'Senden',
      back: false,
      intro: [],
      fields: [
        {
          key: 'wahl',
          kind: 'choice',
          label: 'Wahl',
          required: true,
          value: null,
          options: [{ value: 'a', label: 'A' }],
        },
      ],
    },
  });
  await chat.person('U1').types('C1', '/sitzung');
  await expect(chat.person('U1').submits({ wahl: 'b' })).rejects.toThrow('"b"');
});
