/** What Slack's three steps of an upload can do in between. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { slackChat } from '../../../src/adapters/slack/index.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { says, staging, wohnen } from '../../contract/world.ts';

const stage = staging((options) => emulatedChat('socket', options));
const file = { name: 'sitzung.ics', title: 'Termin', bytes: new TextEncoder().encode('BEGIN:VCALENDAR') };
const inWohnen = { conversation: wohnen };

test.each([
  [
    { fault: 'rateLimited', retryAfter: 7 },
    { state: 'later', afterMs: 7000 },
  ],
  [{ fault: 'serverError' }, { state: 'ambiguous', reason: 'http_500' }],
  [{ fault: 'answerLost' }, { state: 'ambiguous', reason: 'UND_ERR_SOCKET' }],
] as const)('bytes on which %j falls end as %j, and go through the next time', async (fault, ended) => {
  const on = await stage();
  on.world.emulator.faults.webApi('upload', fault);
  expect(await on.world.chat.transfer(file)).toEqual(ended);
  expect(await on.world.chat.transfer(file)).toMatchObject({ state: 'sent' });
});

test('a picture is described to whoever cannot see it, and only a picture', async () => {
  const on = await stage();
  const title = `Von 4 Familien zu 12 ${'🏠'.repeat(500)}`;
  expect(await on.world.chat.transfer({ ...file, name: 'diagramm.png', title })).toMatchObject({ state: 'sent' });
  await on.world.chat.transfer(file);
  const asked = on.world.emulator.calls.filter(({ method }) => method === 'files.getUploadURLExternal');
  expect(asked.map(({ args }) => args.alt_txt)).toEqual([
    expect.stringMatching(/^Von 4 Familien zu 12 🏠+…$/u),
    undefined,
  ]);
});

test('an empty file is rejected, as Slack takes none', async () => {
  const on = await stage();
  const empty = { ...file, bytes: new Uint8Array() };
  expect(await on.world.chat.transfer(empty)).toEqual({ state: 'rejected', code: 'missing_argument' });
});

test('a file shared by a later process still stands, under its name', async () => {
  const on = await stage();
  const transferred = await on.world.chat.transfer(file);
  const { botToken, appToken, apiUrl } = on.world.emulator;
  const later = slackChat({ botToken, appToken, apiUrl }, { log: pino({ level: 'silent' }) });
  await later.share(transferred.state === 'sent' ? transferred.value : '', inWohnen, null);
  expect(on.ada.reads(wohnen)).toMatchObject([{ files: [{ name: 'sitzung.ics', title: 'sitzung.ics' }] }]);
});

test('an account is opened a private conversation once, for files and posts alike', async () => {
  const on = await stage();
  const direct = { account: on.ada.account };
  await on.posts(says('Für Ihren Kalender:'), direct);
  const transferred = await on.world.chat.transfer(file);
  await on.world.chat.share(transferred.state === 'sent' ? transferred.value : '', direct, null);
  expect(on.ada.readsDirect()).toHaveLength(2);
  expect(on.world.emulator.calls.filter(({ method }) => method === 'conversations.open')).toHaveLength(1);
});

test('the log says nothing of a file', async () => {
  const on = await stage();
  on.world.emulator.faults.webApi('upload', { fault: 'serverError' });
  await on.world.chat.transfer({ ...file, name: 'Ada Muster.ics' });
  expect(on.world.logged.join()).not.toMatch(/Ada|upload/);
});
