/** What goes wrong at Slack's end, and what people see of it. */
import { expect, test } from 'vitest';
import { history, musterstadt } from '../e2e/musterstadt.ts';

const wohnen = 'C0WOHNEN';
const start = '2026-09-28 08:30';
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

async function announces({ ada, settle }: Stadt): Promise<void> {
  await ada.types(wohnen, '/sitzung');
  await ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
  await ada.submits({ thema: 'Nachbarschaften' });
  await settle();
}
const invitations = ({ mara }: Stadt) => mara.reads(wohnen).filter(({ text }) => text.startsWith('Einladung:')).length;

test('a form that cannot open leaves a sentence and a button that opens it', async () => {
  const stadt = await musterstadt({ mode: 'socket', start });
  stadt.emulator.faults.webApi('views.open', { fault: 'serverError' });
  await stadt.ada.types(wohnen, '/sitzung');
  expect(stadt.ada.form()).toBeNull();
  expect(stadt.ada.reads(wohnen).at(-1)).toMatchObject({ onlyYou: true, buttons: ['Formular öffnen'] });
  await stadt.ada.presses('Formular öffnen', { conversation: wohnen });
  expect(stadt.ada.form()?.title).toBe('Sitzung melden');
});

test('a limit on messages delays the invitation and loses nothing', async () => {
  const stadt = await musterstadt({ mode: 'socket', start });
  stadt.emulator.faults.webApi('chat.postMessage', { fault: 'rateLimited', retryAfter: 1 }, 2);
  await announces(stadt);
  expect(invitations(stadt)).toBe(0);
  await expect.poll(() => invitations(stadt), { timeout: 5_000 }).toBe(1);
});

test('an invitation whose answer was lost stands once, and follows its numbers', async () => {
  const stadt = await musterstadt({ mode: 'socket', granted: history, start });
  stadt.emulator.faults.webApi('chat.postMessage', { fault: 'answerLost' });
  await announces(stadt);
  await stadt.mara.presses('Ich komme', { conversation: wohnen });
  await expect
    .poll(() => stadt.mara.reads(wohnen).find(({ text }) => text.startsWith('Einladung:'))?.text, { timeout: 5_000 })
    .toContain('1 Person kommt');
  expect(invitations(stadt)).toBe(1);
});

test('after a gap in the socket the bot hears again', async () => {
  const stadt = await musterstadt({ mode: 'socket', start });
  const gap = stadt.emulator.faults.socketGap();
  await expect.poll(() => stadt.emulator.connections()).toBe(0);
  // Slack itself tells the person that the app did not answer.
  await expect(stadt.ada.types(wohnen, '/sitzung')).rejects.toThrow(/timeout|dispatch|failed/);
  gap.end();
  await expect.poll(() => stadt.emulator.connections(), { timeout: 15_000 }).toBeGreaterThan(0);
  await announces(stadt);
  expect(invitations(stadt)).toBe(1);
});

test('an event that comes twice is done once and answered twice', async () => {
  const stadt = await musterstadt({ mode: 'socket', start });
  const heard = () => stadt.logged('homeOpened');
  stadt.emulator.faults.duplicateEvents();
  await stadt.mara.opensHome();
  await expect.poll(() => heard().length).toBe(2);
  await stadt.settle();
  expect(heard().map((line) => JSON.parse(line).outcome)).toEqual(['none', 'none']);
  expect(stadt.emulator.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(1);
});
