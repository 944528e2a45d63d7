import { describe, expect, it } from 'vitest';
import { musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, changes, start, thread } from './announced.ts';

const hinweise = (stadt: Awaited<ReturnType<typeof musterstadt>>) =>
  thread(stadt).filter((line) => line.startsWith('Bald ist es so weit'));
const erinnerungen = (stadt: Awaited<ReturnType<typeof musterstadt>>) =>
  stadt.mara.readsDirect().filter(({ text }) => text.startsWith('Guten Morgen'));

describe('the reminder a week before', () => {
  it('stands in the thread only, once', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.goTo('2026-10-07 08:59');
    expect(hinweise(stadt)).toEqual([]);
    await stadt.goTo('2026-10-07 09:00');
    expect(hinweise(stadt)).toEqual([
      'Bald ist es so weit: Sitzung Wohnen: Nachbarschaften im Ükern\nMi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3',
    ]);
    await stadt.restart();
    await stadt.goTo('2026-10-16 12:00');
    expect(hinweise(stadt)).toHaveLength(1);
    expect(stadt.mara.readsDirect()).toEqual([]);
  });

  it('comes on Friday for the Sunday after the next', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { datum: '2026-10-18' });
    await stadt.goTo('2026-10-09 09:00');
    expect(hinweise(stadt)).toHaveLength(1);
  });

  it('leaves out those who were only invited since', async () => {
    const stadt = await musterstadt('2026-10-08 10:00');
    await announced(stadt);
    await stadt.goTo('2026-10-15 12:00');
    expect(hinweise(stadt)).toEqual([]);
  });

  it('comes again for a Sitzung that was moved after it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 10:00');
    expect(hinweise(stadt)).toHaveLength(1);
    expect(erinnerungen(stadt)).toHaveLength(1);
    await changes(stadt, 'ada', { datum: '2026-10-28' });
    await stadt.goTo('2026-10-20 12:00');
    expect(hinweise(stadt)).toHaveLength(1);
    await stadt.goTo('2026-10-21 09:00');
    expect(hinweise(stadt)[1]).toContain('Mi., 28.10.2026');
    await stadt.goTo('2026-10-27 08:59');
    expect(erinnerungen(stadt)).toHaveLength(1);
    await stadt.goTo('2026-10-29 12:00');
    expect(erinnerungen(stadt)).toHaveLength(2);
    expect(erinnerungen(stadt)[1]?.text).toContain('Mi., 28.10.2026');
  });

  it('comes again on the day itself when only the time changed after it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 10:00');
    await changes(stadt, 'ada', { beginn: '17:00' });
    await stadt.goTo('2026-10-14 09:00');
    expect(erinnerungen(stadt)).toHaveLength(2);
    expect(erinnerungen(stadt)[1]?.text).toContain('17:00–20:00 Uhr');
    expect(hinweise(stadt)).toEqual([expect.stringContaining('18:00–20:00 Uhr')]);
  });

  it('never comes on a weekend, even for a Sitzung moved on Friday', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { datum: '2026-11-11' });
    await stadt.goTo('2026-10-16 15:00');
    await changes(stadt, 'ada', { datum: '2026-10-21' });
    await stadt.goTo('2026-10-18 12:00');
    expect(hinweise(stadt)).toEqual([]);
    await stadt.goTo('2026-10-19 09:00');
    expect(hinweise(stadt)).toHaveLength(1);
  });

  it('keeps up with a new room', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.goTo('2026-10-07 10:00');
    await changes(stadt, 'ada', { ort: 'VHS' });
    await stadt.goTo('2026-10-08 10:00');
    expect(hinweise(stadt)).toEqual([expect.stringContaining('· VHS')]);
  });
});

describe('how long before', () => {
  const mit = (erinnerung: typeof stadtdatei.erinnerung) => ({ datei: { ...stadtdatei, erinnerung } });

  it.each([
    [{ imKanal: 3 }, '2026-10-09 09:00'],
    [{ imKanal: 14 }, '2026-09-30 09:00'],
  ])('%j moves the one in the channel to %s', async (erinnerung, wann) => {
    const stadt = await musterstadt(start, mit(erinnerung));
    await announced(stadt);
    await stadt.goTo(`${wann.slice(0, 10)} 08:59`);
    expect(hinweise(stadt)).toEqual([]);
    await stadt.goTo(wann);
    expect(hinweise(stadt)).toHaveLength(1);
  });

  it('three working days move the personal one, and the thanks name the day', async () => {
    const stadt = await musterstadt(start, mit({ persoenlich: 3 }));
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toBe(
      'Danke. Eingetragen: „Ich komme“ für Mi., 14.10.2026, 18:00–20:00 Uhr. Am Fr., 09.10.2026 bekommen Sie eine Erinnerung.',
    );
    await stadt.goTo('2026-10-09 08:59');
    expect(erinnerungen(stadt)).toEqual([]);
    await stadt.goTo('2026-10-09 09:00');
    expect(erinnerungen(stadt)).toHaveLength(1);
  });

  it('"nie" means never', async () => {
    const stadt = await musterstadt(start, mit({ imKanal: 'nie', persoenlich: 'nie' }));
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).not.toContain('Erinnerung');
    await stadt.goTo('2026-10-15 12:00');
    expect(hinweise(stadt)).toEqual([]);
    expect(stadt.mara.readsDirect()).toEqual([]);
  });

  it('takes effect with the next start, and goes back to the usual', async () => {
    const stadt = await musterstadt(start, mit({ imKanal: 'nie' }));
    await announced(stadt);
    await stadt.goTo('2026-10-06 12:00');
    await stadt.restart();
    await stadt.goTo('2026-10-07 12:00');
    expect(hinweise(stadt)).toHaveLength(1);
  });

  it('promises no reminder for a day that is over', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.goTo('2026-10-13 10:00');
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).not.toContain('Erinnerung');
  });
});
