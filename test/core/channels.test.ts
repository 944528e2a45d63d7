/** What features want of channels, and how they hear what became of it. */
import { describe, expect, test } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { createChannel, describeChannel, invite, joinChannel, removeMember } from '../../src/core/channels.ts';
import { isMember, kanalById, kanalNamed } from '../../src/core/directory.ts';
import type { Feature } from '../../src/core/feature.ts';
import { show, withdraw } from '../../src/core/posts.ts';
import type { ChannelResult } from '../../src/core/sending.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { ground } from './ground.ts';

/** A ground on which a feature listens to results. */
function listening(plan: Parameters<typeof ground>[0] = {}) {
  const results: ChannelResult[] = [];
  const hears: Feature = { name: 'hears', channelResult: (_, result) => void results.push(result) };
  const on = ground({ features: [hears], ...plan });
  const settles = async (): Promise<void> => {
    for (let minute = 0; minute < 30; minute++) {
      await on.outbox.drain();
      on.protocol.passes(60_000);
    }
  };
  return { on, results, settles };
}

describe('a channel', () => {
  test('is made, known from then on, and described', async () => {
    const { on, results, settles } = listening();
    on.tx((ctx) => createChannel(ctx, 'feld:1', { name: 'hf-1-sprache', private: false }));
    await settles();
    const kanal = on.tx((ctx) => kanalNamed(ctx.tx, 'hf-1-sprache'));
    expect(results).toEqual([{ kind: 'createChannel', subject: 'feld:1', kanal: kanal?.id, person: null, code: null }]);
    if (kanal === null) throw new Error('the channel is not known');
    expect(kanal).toMatchObject({ member: true, archived: false, private: false });

    on.tx((ctx) => describeChannel(ctx, 'feld:1', kanal.id, { topic: 'Sprache', purpose: 'Zusammen' }));
    await settles();
    expect(on.chat.channel('hf-1-sprache')).toMatchObject({ topic: 'Sprache', purpose: 'Zusammen' });
    expect(results.at(-1)).toMatchObject({ kind: 'describeChannel', kanal: kanal.id, code: null });
  });

  test.each<Fault>(['lost', 'down', { afterMs: 5_000 }])(
    'is made once, though the first attempt was %j',
    async (fault) => {
      const { on, results, settles } = listening();
      on.chat.fail('createChannel', fault);
      on.tx((ctx) => createChannel(ctx, 'feld:1', { name: 'hf-1-sprache', private: true }));
      await settles();
      expect(on.chat.channels().filter(({ name }) => name === 'hf-1-sprache')).toHaveLength(1);
      expect(results.map(({ code }) => code)).toEqual([null]);
    },
  );

  test('whose name is taken tells its feature so, and nothing else waits for it', async () => {
    const { on, results, settles } = listening();
    on.tx((ctx) => {
      createChannel(ctx, 'eins', { name: 'wohnen', private: false });
      createChannel(ctx, 'zwei', { name: 'wohnen-2', private: false });
    });
    await settles();
    expect(results.map(({ subject, kanal, code }) => [subject, kanal === null, code])).toEqual([
      ['eins', true, 'name_taken'],
      ['zwei', false, null],
    ]);
  });

  test('that was joined can be written to', async () => {
    const { on, results, settles } = listening();
    await on.listens();
    on.chat.removeBot('wohnen');
    const open = () => on.tx((ctx) => kanalById(ctx.tx, on.kanal.wohnen)?.member);
    expect(open()).toBe(false);
    on.tx((ctx) => joinChannel(ctx, 's', on.kanal.wohnen));
    await settles();
    expect(open()).toBe(true);
    expect(results).toMatchObject([{ kind: 'joinChannel', kanal: on.kanal.wohnen, code: null }]);
  });
});

describe('somebody', () => {
  test('is invited and removed, and the list of members follows', async () => {
    const { on, results, settles } = listening();
    const eren = on.person('eren');
    const isIn = () => on.tx((ctx) => isMember(ctx.tx, on.kanal.buero, eren));
    on.tx((ctx) => invite(ctx, 's', on.kanal.buero, eren));
    await settles();
    expect(isIn()).toBe(true);
    on.tx((ctx) => removeMember(ctx, 's', on.kanal.buero, eren));
    await settles();
    expect(isIn()).toBe(false);
    expect(results.map(({ kind, person, code }) => [kind, person, code])).toEqual([
      ['invite', eren, null],
      ['removeMember', eren, null],
    ]);
  });

  test('whose account is deactivated cannot be invited: the feature hears it, without a call', async () => {
    const { on, results, settles } = listening();
    await on.listens();
    on.chat.deactivate('eren');
    on.chat.fail('invite', { code: 'asked_all_the_same' });
    on.tx((ctx) => invite(ctx, 's', on.kanal.buero, on.person('eren')));
    await settles();
    expect(results.map(({ code }) => code)).toEqual(['no_such_account']);
  });
});

test('what a feature throws on hearing a result undoes nothing on the platform, and others hear it too', async () => {
  const heard: string[] = [];
  const on = ground({
    features: [
      {
        name: 'throws',
        channelResult: () => {
          throw new Error('out of order');
        },
      },
      { name: 'hears', channelResult: (_, { subject }) => void heard.push(subject) },
    ],
  });
  on.tx((ctx) => createChannel(ctx, 's', { name: 'neu', private: false }));
  await on.outbox.drain();
  expect(heard).toEqual(['s']);
  expect(on.tx((ctx) => kanalNamed(ctx.tx, 'neu'))).not.toBeNull();
});

describe('a message taken back', () => {
  const says = (words: string) => ({ notification: words, parts: [text(words)] });
  const standing = { subject: 's', role: 'r' };

  test('disappears, and stays away', async () => {
    const { on, settles } = listening();
    const to = { kanal: on.kanal.wohnen };
    const id = on.tx((ctx) => show(ctx, { ...standing, to }, says('Einladung')));
    await settles();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
    on.tx((ctx) => withdraw(ctx, id));
    await settles();
    expect(on.stands('wohnen')).toEqual([]);
    on.tx((ctx) => withdraw(ctx, id));
    await settles();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('before it was sent is never sent', async () => {
    const { on, settles } = listening();
    const id = on.tx((ctx) => show(ctx, { ...standing, to: { kanal: on.kanal.wohnen } }, says('Einladung')));
    on.tx((ctx) => withdraw(ctx, id));
    await settles();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('while an edit of it waits disappears all the same', async () => {
    const { on, settles } = listening();
    const to = { kanal: on.kanal.wohnen };
    const id = on.tx((ctx) => show(ctx, { ...standing, to }, says('Einladung')));
    await settles();
    on.tx((ctx) => {
      show(ctx, { ...standing, to }, says('Einladung, geändert'));
      withdraw(ctx, id);
    });
    await settles();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('while it is on its way disappears as soon as it has arrived', async () => {
    const { on, settles } = listening({ readsHistory: true });
    on.chat.fail('post', 'lost');
    const id = on.tx((ctx) => show(ctx, { ...standing, to: { kanal: on.kanal.wohnen } }, says('Einladung')));
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
    on.tx((ctx) => withdraw(ctx, id));
    await settles();
    expect(on.stands('wohnen')).toEqual([]);
  });

  test('may be shown anew', async () => {
    const { on, settles } = listening();
    const to = { kanal: on.kanal.wohnen };
    const id = on.tx((ctx) => show(ctx, { ...standing, to }, says('Einladung')));
    await settles();
    on.tx((ctx) => withdraw(ctx, id));
    await settles();
    on.tx((ctx) => show(ctx, { ...standing, to }, says('Einladung')));
    await settles();
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});
