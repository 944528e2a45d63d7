/** Today's message, when something in it is answered before or after it was sent. */
import { describe, expect, it } from 'vitest';
import { erinnerungen, mitAufgabe, vergibt, was } from '../aufgabe/vergeben.ts';
import type { Musterstadt } from '../musterstadt.ts';

/** Somebody answers on Home, where it stands before the message has come. */
async function erledigtAufHome(stadt: Musterstadt): Promise<void> {
  await stadt.mara.opensHome();
  await stadt.settle();
  await stadt.mara.presses('Erledigt', 'home');
}

/** At nine nothing can be sent; it is tried again and again. */
async function nichtErreichbar(stadt: Musterstadt): Promise<void> {
  await stadt.goTo('2026-10-07 08:59');
  stadt.chat.fail('post', { afterMs: 15 * 60_000 });
  await stadt.goTo('2026-10-07 09:05');
  expect(erinnerungen(stadt.mara)).toEqual([]);
}

describe('while the message waits', () => {
  it('it is dropped when nothing in it is open any more, also over a restart', async () => {
    const stadt = await mitAufgabe();
    await nichtErreichbar(stadt);
    await erledigtAufHome(stadt);
    await stadt.restart();
    await stadt.goTo('2026-10-14 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
  });

  it('it holds what is left', async () => {
    const stadt = await mitAufgabe();
    await vergibt(stadt, { was: 'Aushang machen' });
    await nichtErreichbar(stadt);
    await erledigtAufHome(stadt);
    await stadt.goTo('2026-10-07 09:30');
    const [eine, ...mehr] = erinnerungen(stadt.mara);
    expect(mehr).toEqual([]);
    expect(eine?.notification).toBe('Guten Morgen. Heute geht es um eine Sache.');
    expect(eine?.buttons).toEqual(['Erledigt', 'Später', 'An andere Person übergeben …', 'Erinnerungen einstellen']);
  });

  it('what was put off is not in it, for nobody', async () => {
    const stadt = await mitAufgabe({}, { person: null, name: 'Wohnungsamt' });
    await nichtErreichbar(stadt);
    const zuerst = [stadt.ada, stadt.eren, stadt.sana].find((wer) => erinnerungen(wer).length > 0);
    await zuerst?.presses('Später');
    await stadt.goTo('2026-10-07 09:30');
    const gelesen = () => [stadt.ada, stadt.eren, stadt.sana].map((wer) => erinnerungen(wer).length).sort();
    expect(gelesen()).toEqual([0, 1, 1]);
    await stadt.goTo('2026-10-08 09:30');
    expect(gelesen()).toEqual([1, 2, 2]);
  });

  it('comes the next day when it could not be sent all day', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 08:59');
    stadt.chat.fail('post', { afterMs: 12 * 3_600_000 });
    await stadt.goTo('2026-10-07 22:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    await stadt.goTo('2026-10-08 09:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    await stadt.goTo('2026-10-12 09:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });
});

describe('after the message has come', () => {
  it('what was done stands in it no longer', async () => {
    const stadt = await mitAufgabe();
    await vergibt(stadt, { was: 'Aushang machen' });
    await stadt.goTo('2026-10-07 09:00');
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    expect(erinnerungen(stadt.mara).map(({ text }) => text.split('\n'))).toEqual([
      [
        'Guten Morgen, Mara Plan. Heute geht es noch um eine Sache.',
        expect.stringContaining('Aufgabe: '),
        'Bis Mi., 14.10.2026 · Handlungsfeld Wohnen',
        'Eine Sache ist nicht mehr offen.',
        'Sie bekommen diese Nachricht, weil Sie eine Aufgabe übernommen haben.',
      ],
    ]);
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    const [nichts] = erinnerungen(stadt.mara);
    expect(nichts?.text).toBe(
      'Guten Morgen, Mara Plan. Was heute offen war, ist es nicht mehr. Sie brauchen nichts mehr zu tun.',
    );
    expect(nichts?.buttons).toEqual(['Erinnerungen einstellen']);
  });

  it('it stands there again when that is taken back', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 09:00');
    const [vorher] = erinnerungen(stadt.mara);
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    await stadt.mara.presses('Rückgängig');
    await stadt.settle();
    expect(erinnerungen(stadt.mara)).toEqual([vorher]);
  });

  it('everybody’s message says so, for all who may answer, also in the evening', async () => {
    const stadt = await mitAufgabe({}, { person: null, name: 'Wohnungsamt' });
    await stadt.goTo('2026-10-07 20:30');
    await stadt.eren.presses('Erledigt');
    await stadt.settle();
    for (const wer of [stadt.ada, stadt.eren, stadt.sana]) {
      expect(erinnerungen(wer).map(({ buttons }) => buttons)).toEqual([['Erinnerungen einstellen']]);
    }
  });

  it('what was handed over stands with whoever has it now, the next day', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 09:00');
    await stadt.mara.presses('An andere Person übergeben …');
    await stadt.mara.submits({ person: stadt.luca.account });
    await stadt.settle();
    expect(erinnerungen(stadt.mara)[0]?.text).not.toContain(was);
    await stadt.goTo('2026-10-08 09:00');
    expect(erinnerungen(stadt.luca)[0]?.text).toContain(was);
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('yesterday’s message stays as it is', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-08 09:00');
    const gestern = erinnerungen(stadt.mara);
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    expect(erinnerungen(stadt.mara)).toEqual(gestern);
  });
});

it('has buttons for what fits, and names the rest', async () => {
  const stadt = await mitAufgabe();
  for (let i = 0; i < 24; i++) await vergibt(stadt, { was: `Aushang ${i} ${'in allen Häusern '.repeat(15)}` });
  await stadt.goTo('2026-10-07 09:00');
  const [alle] = erinnerungen(stadt.mara);
  expect(alle?.notification).toBe('Guten Morgen. Heute geht es um 25 Dinge.');
  expect(alle?.text).toMatch(/\d+ Dinge beantworten Sie bitte auf der Startseite von KOMM-IN:/);
  for (let i = 0; i < 24; i++) expect(alle?.text).toContain(`Aushang ${i} `);
  await stadt.goTo('2026-10-08 09:00');
  expect(erinnerungen(stadt.mara)).toHaveLength(1);
});
