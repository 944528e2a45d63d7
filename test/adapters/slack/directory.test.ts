import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../src/adapters/slack/directory.ts';
import { newId } from '../../../src/core/ids.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { says, staging, wohnen } from '../../contract/world.ts';

describe('an account', () => {
  const ordinary = { account: 'U1', admin: false, guest: false, deactivated: false, foreign: false, bot: false };

  test.each([
    [{ profile: { display_name: 'Ada', real_name: 'Ada Muster' }, real_name: 'A. M.', name: 'ada' }, { name: 'Ada' }],
    [{ profile: { display_name: '', real_name: 'Ada Muster' }, name: 'ada' }, { name: 'Ada Muster' }],
    [{ real_name: 'A. M.', name: 'ada' }, { name: 'A. M.' }],
    [{ name: 'ada' }, { name: 'ada' }],
    [
      { name: 'ada', is_owner: true },
      { name: 'ada', admin: true },
    ],
    [
      { name: 'ada', is_ultra_restricted: true },
      { name: 'ada', guest: true },
    ],
    [
      { name: 'ada', deleted: true },
      { name: 'ada', deactivated: true },
    ],
    [
      { name: 'ada', team_id: 'T2' },
      { name: 'ada', foreign: true },
    ],
    [
      { name: 'ada', team_id: 'T1', is_stranger: true },
      { name: 'ada', foreign: true },
    ],
    [
      { name: 'bot', is_bot: true },
      { name: 'bot', bot: true },
    ],
  ])('%o', (user, facts) => {
    expect(accountOf({ id: 'U1', ...user }, 'T1')).toEqual({ ...ordinary, ...facts });
  });
});

describe('a city of many', () => {
  const many = Array.from({ length: 420 }, (_, i) => ({ account: `U${1000 + i}`, name: `Person ${i}` }));
  const channels = Array.from({ length: 230 }, (_, i) => ({
    conversation: `C${1000 + i}`,
    name: `k${i}`,
    members: [],
  }));
  const stage = staging(({ city, ...granted }) =>
    emulatedChat('socket', {
      ...granted,
      city: {
        accounts: [...city.accounts, ...many],
        conversations: [
          ...city.conversations,
          ...channels,
          { conversation: 'C0ALLE', name: 'alle', members: many.map(({ account }) => account) },
        ],
      },
    }),
  );

  test('is read to the last page, with a pause where Slack asks for one', async () => {
    const { chat, emulator } = (await stage()).world;
    emulator.faults.webApi('users.list', { fault: 'rateLimited', retryAfter: 1 });
    // Two more from the sample city, the bot and Slackbot.
    expect(await chat.accounts()).toHaveLength(424);
    expect(await chat.conversations()).toHaveLength(233);
    expect(await chat.members('C0ALLE')).toHaveLength(421);
  });

  test('rejects if Slack cannot say', async () => {
    const { chat, emulator } = (await stage()).world;
    emulator.faults.webApi('users.list', { fault: 'serverError' });
    await expect(chat.accounts()).rejects.toThrow();
  });

  test('is searched for a post page by page', async () => {
    const on = await stage({ readsHistory: true });
    const since = Date.now() - 1000;
    const post = { operation: newId('operation'), target: { conversation: wohnen }, parent: null };
    const sent = await on.world.chat.post({ ...post, message: says('Die gesuchte.') });
    for (let i = 0; i < 210; i++) await on.posts(says(`Nachricht ${i}`));
    const value = { found: 'here', ref: sent.state === 'sent' && sent.value };
    expect(await on.world.chat.find(post, since)).toEqual({ state: 'sent', value });
  });
});
