import { describe, expect, it } from 'vitest';
import { verlauf } from '../../../src/core/verlauf.schema.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, einladung, start, thread } from '../sitzung/announced.ts';

type Person = Musterstadt['ada'];

/** What the Büro gets to read, line by line. */
async function status(stadt: Musterstadt, person: Person = stadt.jo) {
  await person.types(stadt.buero, '/komm-in status');
  const { text = '', buttons = [] } = person.reads(stadt.buero).at(-1) ?? {};
  const lines = text.split('\n');
  return {
    lines,
    buttons,
    parked: lines.slice(lines.indexOf('Nicht angekommen') + 1, lines.indexOf('Zuletzt zugestellt')),
  };
}

const allThere = ['Alle Nachrichten sind angekommen.'];
const inOffice = (stadt: Musterstadt) => ({ conversation: stadt.buero });

describe('the status', () => {
  it('tells what waits, since when the bot runs, what it may, and what it did', async () => {
    const stadt = await musterstadt(start, { readsHistory: true });
    await announced(stadt);
    await stadt.sleepUntil('2026-09-28 09:15');
    const { lines, parked } = await status(stadt);
    expect(lines.slice(0, 5)).toEqual([
      'Status von KOMM-IN',
      'Warteschlange: leer',
      'Läuft seit: Mo., 28.09.2026, 08:30 Uhr',
      'Stand der Datenbank: 2',
      'Zusätzliche Rechte im Chat: eigene Nachrichten suchen',
    ]);
    expect(parked).toEqual(allThere);
    expect(lines).toContain('• Mo., 28.09.2026, 08:30 Uhr · Nachricht in #hf-4-wohnen · angekommen');
    expect(lines).toContain('• Mo., 28.09.2026, 08:30 Uhr · Nachricht in #integrationsbuero · angekommen');
    expect(lines.join()).not.toContain('Nachbarschaften');
  });

  it('begins anew when the bot is started again', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-29 07:00');
    await stadt.restart();
    expect((await status(stadt)).lines).toContain('Läuft seit: Di., 29.09.2026, 07:00 Uhr');
    expect((await status(stadt)).lines).toContain('Zusätzliche Rechte im Chat: keine');
  });

  it('tells how long the oldest has been waiting', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.fail('post', { afterMs: 7_200_000 });
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
    await stadt.ada.submits({ thema: 'Nachbarschaften' });
    await stadt.settle();
    const [, waiting] = (await status(stadt)).lines;
    expect(waiting).toMatch(/^Warteschlange: \d Aufträge, der älteste seit Mo\., 28\.09\.2026, 08:30 Uhr$/);
  });

  it('is for the Büro, however it is asked for', async () => {
    const stadt = await musterstadt(start);
    for (const person of [stadt.ada, stadt.ines, stadt.mara]) {
      expect((await status(stadt, person)).lines).toEqual([
        'Den Status sieht das Integrationsbüro. Bitte sprechen Sie es an, wenn etwas nicht ankommt.',
      ]);
    }
    expect((await status(stadt, stadt.mila)).lines[0]).toBe('Status von KOMM-IN');
  });
});

describe('a message that was not delivered', () => {
  /** The invitation is refused; its calendar file has no thread to stand in. */
  async function parkedInvitation(): Promise<Musterstadt> {
    const stadt = await musterstadt(start);
    stadt.chat.fail('post', { code: 'restricted_action' });
    await announced(stadt);
    expect(einladung(stadt)).toBeUndefined();
    return stadt;
  }

  it('is told to the Büro with the way to the status', async () => {
    const stadt = await parkedInvitation();
    const told = stadt.jo.reads(stadt.buero).find(({ text }) => text.includes('konnte nicht zugestellt werden'));
    expect(told?.buttons).toEqual(['Noch einmal senden', 'Status ansehen']);
    await stadt.jo.presses('Status ansehen', { conversation: stadt.buero, message: told?.id ?? '' });
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toMatch(/^Status von KOMM-IN\n/);
  });

  it('stands in the status with its reason and its buttons, and disappears when it was sent', async () => {
    const stadt = await parkedInvitation();
    const { parked, buttons } = await status(stadt);
    expect(parked).toEqual([
      expect.stringMatching(
        /^.+ in #hf-4-wohnen, Mo\., 28\.09\.2026, 08:30 Uhr\. Der Chat hat sie nicht angenommen \(restricted_action\)\.$/,
      ),
    ]);
    expect(buttons).toEqual(['Erneut versuchen', 'Verwerfen']);

    await stadt.jo.presses('Erneut versuchen', inOffice(stadt));
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Nachbarschaften im Ükern');
    expect(thread(stadt)).toContain('WOH-2026-01.ics');
    expect((await status(stadt)).parked).toEqual(allThere);
  });

  it('stands there again when it is refused again', async () => {
    const stadt = await parkedInvitation();
    await status(stadt);
    stadt.chat.fail('post', { code: 'restricted_action' });
    await stadt.jo.presses('Erneut versuchen', inOffice(stadt));
    await stadt.settle();
    expect((await status(stadt)).parked).toHaveLength(1);
  });

  it('is sent once, however many press', async () => {
    const stadt = await parkedInvitation();
    await status(stadt);
    await status(stadt, stadt.mila);
    await stadt.jo.presses('Erneut versuchen', inOffice(stadt));
    await stadt.mila.presses('Erneut versuchen', inOffice(stadt));
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('Diese Nachricht wartet nicht mehr');
    await stadt.settle();
    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Einladung:'))).toHaveLength(1);
  });

  it('is not sent any more once it is given up, and that is written down', async () => {
    const stadt = await parkedInvitation();
    await status(stadt);
    await stadt.jo.presses('Verwerfen', inOffice(stadt));
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('KOMM-IN sendet sie nicht mehr.');
    expect((await status(stadt)).parked).toEqual(allThere);
    const akte = stadt.workspace.tx((tx) => tx.select().from(verlauf).all()).map(({ akt }) => akt);
    expect(akte).toContain('nachricht.verworfen');
    await stadt.restart();
    expect(einladung(stadt)).toBeUndefined();
  });

  it('is decided about by nobody who has left the Büro, be the button an old one', async () => {
    const stadt = await parkedInvitation();
    await status(stadt);
    const ohneJo = { ...stadtdatei.integrationsbuero, leitung: { konto: stadt.mila.account }, personen: [] };
    await stadt.restart({ ...stadtdatei, integrationsbuero: ohneJo });
    await stadt.sleepUntil('2026-09-29 08:00');
    for (const label of ['Erneut versuchen', 'Verwerfen']) {
      await stadt.jo.presses(label, inOffice(stadt));
      expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Das entscheidet das Integrationsbüro.');
    }
    expect((await status(stadt, stadt.mila)).parked).toHaveLength(1);
  });

  it('says what helps, where it is known', async () => {
    const stadt = await parkedInvitation();
    stadt.chat.removeBot(stadt.wohnen);
    expect((await status(stadt)).parked.join()).toContain('KOMM-IN ist dort nicht Mitglied.');
    stadt.chat.remove(stadt.wohnen);
    expect((await status(stadt)).parked.join()).toContain('Den Kanal gibt es nicht mehr.');
  });

  it('is listed no longer when it would help nobody any more', async () => {
    const stadt = await parkedInvitation();
    await stadt.sleepUntil('2026-10-15 08:00');
    expect((await status(stadt)).parked).toEqual(allThere);
  });
});
