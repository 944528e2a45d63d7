/** A file on its way to Slack: what goes wrong there, and real deaths of a real process while it is being shared. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/index.ts';
import { EmulatedPerson } from '../contract/emulated-person.ts';
import { musterstadt } from '../e2e/musterstadt.ts';
import { Bot, build, chat, dataDir, environment, eventually, pins } from './process.ts';

beforeAll(build, 60_000);

const wohnen = 'C0WOHNEN';
/** By the machine's clock, which the process goes by. */
const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

const calls = (emulator: Emulator, name: string) => emulator.calls.filter(({ method }) => method === name);

/** Answers every step, and a question about the day with yes. */
async function announces(emulator: Emulator): Promise<void> {
  const ada = new EmulatedPerson('U0ADAMUST', emulator, async () => {});
  const steps: Record<string, Record<string, string>> = {
    Weiter: { datum: inTwoWeeks(), beginn: '18:00', ende: '20:00', ort: 'Rathaus' },
    'Melden und einladen': { thema: 'Nachbarschaften' },
  };
  await ada.types(wohnen, '/sitzung');
  for (;;) {
    await eventually(() => ada.form() !== null);
    const submit = ada.form()?.submit ?? null;
    if (submit === null) return;
    await ada.submits(steps[submit] ?? {});
  }
}

describe.each([
  ['with files:read', ['files:read']],
  ['without files:read', []],
])('kill −9 while a file is being shared, %s', (_, granted) => {
  test.each([
    ['stands', 'answerHeld', 1],
    ['does not stand', 'timeout', 0],
  ] as const)('the file %s: after the next start there is one', async (__, fault, before) => {
    const emulator = await chat(granted);
    const env = environment(emulator, dataDir());
    const bot = await new Bot(env).ready();
    await eventually(() => pins(emulator) === 5);
    emulator.faults.webApi('files.completeUploadExternal', { fault });
    await announces(emulator);
    await eventually(() => calls(emulator, 'files.completeUploadExternal').length === 1);
    await bot.kill('SIGKILL');

    const mara = new EmulatedPerson('U0MARAPLA', emulator, async () => {});
    const files = () => mara.reads(wohnen).filter((message) => message.files.length > 0);
    expect(files()).toHaveLength(before);

    const again = await new Bot(env).ready();
    const share = /"kind":"share","state":"(?:sent|rejected)"/;
    await eventually(() => share.test(again.stdout));
    expect(files()).toHaveLength(1);
    expect(files()[0]?.thread).toBe(mara.reads(wohnen).find(({ text }) => text.startsWith('Einladung:'))?.id);
    // Where the bot may look, nothing is shared twice.
    const attempts = calls(emulator, 'files.completeUploadExternal').length;
    expect(attempts).toBe(granted.length > 0 && before === 1 ? 1 : 2);
    expect(
      new TextDecoder().decode(await mara.downloads(files()[0]?.files[0]?.name ?? '', { conversation: wohnen })),
    ).toContain('BEGIN:VCALENDAR');
  });
});

describe('a calendar file stands once in the thread of its invitation', () => {
  test.each([
    ['the place for it is refused for a moment', 'files.getUploadURLExternal', { fault: 'rateLimited', retryAfter: 1 }],
    ['its bytes are lost on the way', 'upload', { fault: 'serverError' }],
    ['nobody hears that its bytes arrived', 'upload', { fault: 'answerLost' }],
    ['nobody hears that it was shared', 'files.completeUploadExternal', { fault: 'answerLost' }],
    ['it could not be shared', 'files.completeUploadExternal', { fault: 'serverError' }],
  ] as const)('though %s', async (_, method, fault) => {
    const { emulator, ada, mara, settle } = await musterstadt({
      ...{ mode: 'socket', granted: ['files:read'], start: '2026-09-28 08:30' },
    });
    emulator.faults.webApi(method, fault);
    await ada.types(wohnen, '/sitzung 14.10. 18–20 Uhr Rathaus: Elternabende');
    await ada.submits();
    await ada.submits();
    await settle();
    const files = () => mara.reads(wohnen).filter((message) => message.files.length > 0);
    await expect.poll(() => files().length, { timeout: 5_000 }).toBe(1);
    await settle();
    const invitation = mara.reads(wohnen).find(({ text }) => text.startsWith('Einladung:'));
    expect(files()).toMatchObject([{ thread: invitation?.id, files: [{ name: 'WOH-2026-01.ics' }] }]);
  });
});
