/** An Aufgabe in the one message of the morning, until somebody answers. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, type GremiumId } from '../../../src/features/stadt/index.ts';
import { musterstadt, ohneTandem } from '../musterstadt.ts';
import { antwort, erinnerungen, feldNach, mitAufgabe, start, vergibt, was } from './vergeben.ts';

describe('whoever holds an Aufgabe', () => {
  it('is reminded a week before, on the day, and then weekly; nobody else is', async () => {
    const stadt = await mitAufgabe();
    const gezaehlt: number[] = [];
    for (const tag of ['06', '07', '13', '14', '20', '21']) {
      await stadt.goTo(`2026-10-${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.mara).length);
    }
    expect(gezaehlt).toEqual([0, 1, 1, 2, 2, 3]);
    const [erste] = erinnerungen(stadt.mara);
    expect(erste?.text.split('\n')).toEqual([
      'Guten Morgen, Mara Plan. Heute geht es um eine Sache.',
      `Aufgabe: ${was}`,
      'Bis Mi., 14.10.2026 · Handlungsfeld Wohnen',
      'Sie bekommen diese Nachricht, weil Sie eine Aufgabe übernommen haben.',
    ]);
    expect(erste?.buttons).toEqual(['Erledigt', 'Später', 'An andere Person übergeben …', 'Erinnerungen einstellen']);
    for (const andere of [stadt.ada, stadt.eren, stadt.jo, stadt.luca]) expect(erinnerungen(andere)).toEqual([]);
  });

  it('is asked once whether it is still needed, after three reminders in vain, and then left alone', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-27 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(3);
    await stadt.goTo('2026-10-28 12:00');
    const frage = erinnerungen(stadt.mara).at(-1);
    expect(frage?.text).toContain('Brauchen wir das noch?');
    expect(frage?.buttons.slice(0, 2)).toEqual(['Ja, ich bleibe dran', 'Nein, entfällt']);
    await stadt.goTo('2026-11-12 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(4);
    // What was asked stays open on Home.
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(stadt.mara.home()?.text).toContain('Brauchen wir das noch?');
    expect(antwort(await stadt.mara.presses('Ja, ich bleibe dran'))).toContain('Danke, dass Sie dranbleiben.');
    await stadt.goTo('2026-11-18 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(5);
    expect(erinnerungen(stadt.mara).at(-1)?.text).not.toContain('Brauchen wir das noch?');
  });

  it('is reminded again on the next working day after *Später*, and then by the steps', async () => {
    const stadt = await mitAufgabe({ bis: '2026-10-16' });
    await stadt.goTo('2026-10-09 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    // A Friday.
    expect(antwort(await stadt.mara.presses('Später'))).toBe(
      `Danke. „Aufgabe: ${was}“ kommt am Mo., 12.10.2026 wieder.`,
    );
    await stadt.goTo('2026-10-12 08:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    await stadt.goTo('2026-10-15 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(2);
    await stadt.goTo('2026-10-16 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(3);
  });

  it('can take *Später* back', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 12:00');
    await stadt.mara.presses('Später');
    await stadt.mara.presses('Rückgängig');
    await stadt.goTo('2026-10-13 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('is reminded once, also over a restart', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 12:00');
    await stadt.restart();
    await stadt.goTo('2026-10-08 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('is not reminded while the field is closed', async () => {
    const stadt = await mitAufgabe();
    const wohnen = feldNach(stadt, 'WOH') as GremiumId;
    stadt.workspace.tx((tx) => aendereGremium(tx, wohnen, { geschlossen: day('2026-09-29') }));
    await stadt.goTo('2026-10-07 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
  });
});

describe('what somebody holds to whom nobody can write', () => {
  it('reminds everybody in the Tandem; one answers for all', async () => {
    const stadt = await mitAufgabe({}, { person: null, name: 'Wohnungsamt' });
    await stadt.goTo('2026-10-07 12:00');
    for (const wer of [stadt.ada, stadt.eren, stadt.sana]) {
      expect(erinnerungen(wer)[0]?.text).toContain('Übernommen hat das: Wohnungsamt.');
      expect(erinnerungen(wer)[0]?.text).toContain('weil Sie zum Tandem Wohnen gehören.');
    }
    for (const wer of [stadt.jo, stadt.mara, stadt.pia]) expect(erinnerungen(wer)).toEqual([]);
    await stadt.eren.presses('Später');
    await stadt.goTo('2026-10-08 12:00');
    expect([stadt.ada, stadt.eren, stadt.sana].map((wer) => erinnerungen(wer).length)).toEqual([2, 2, 2]);
    await stadt.sana.presses('Erledigt');
    await stadt.goTo('2026-10-14 12:00');
    expect([stadt.ada, stadt.eren, stadt.sana].map((wer) => erinnerungen(wer).length)).toEqual([2, 2, 2]);
    expect(antwort(await stadt.ada.presses('Erledigt'))).toBe(
      'Diese Aufgabe ist schon erledigt. Das hat Sana Entwurf am 08.10.2026 eingetragen.',
    );
  });

  it('is asked about on the fourth morning, of all in the Tandem alike', async () => {
    const stadt = await mitAufgabe({}, { person: null, name: 'Wohnungsamt' });
    await stadt.goTo('2026-10-28 12:00');
    for (const wer of [stadt.ada, stadt.eren, stadt.sana]) {
      const fragen = erinnerungen(wer).map(({ text }) => text.includes('Brauchen wir das noch?'));
      expect(fragen).toEqual([false, false, false, true]);
    }
  });

  it('reminds the Tandem of somebody whose account was deactivated', async () => {
    const stadt = await mitAufgabe();
    const mara = { account: stadt.mara.account, name: 'Mara Plan', admin: false, guest: false };
    stadt.chat.notice({ kind: 'account', account: { ...mara, foreign: false, bot: false, deactivated: true } });
    await stadt.goTo('2026-10-07 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    expect(erinnerungen(stadt.ada)[0]?.text).toContain('Bitte geben Sie das an Mara Plan weiter.');
  });

  it('reminds the Büro where the field has no Tandem', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    await stadt.jo.types(stadt.wohnen, '/komm-in aufgaben');
    await stadt.jo.presses('Neue Aufgabe …', { conversation: stadt.wohnen });
    await stadt.jo.submits({ gremium: feldNach(stadt, 'WOH'), was, bis: '2026-10-14' });
    await stadt.jo.submits({ name: 'Wohnungsamt' });
    await stadt.goTo('2026-10-07 12:00');
    for (const wer of [stadt.jo, stadt.mila]) expect(erinnerungen(wer)).toHaveLength(1);
    expect(erinnerungen(stadt.ada)).toEqual([]);
  });
});

it('stands with everything else in the one message', async () => {
  const stadt = await mitAufgabe();
  await vergibt(stadt, { was: 'Aushang machen' });
  await stadt.goTo('2026-10-07 12:00');
  expect(erinnerungen(stadt.mara).map(({ notification }) => notification)).toEqual([
    'Guten Morgen. Heute geht es um zwei Dinge.',
  ]);
});
