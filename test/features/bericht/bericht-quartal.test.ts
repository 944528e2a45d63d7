import { describe, expect, it } from 'vitest';
import { titel } from '../jahresziel/im-leben.ts';
import { musterstadt } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import { anfragen, antwort, bericht, imBuero, mitArbeit, senden, stelltAntrag } from './berichtet.ts';

const knoepfe = [
  'Vorschau ansehen',
  'Kommentar schreiben …',
  'An die Steuerungsgruppe senden …',
  'Diesmal nicht',
] as const;

describe('after a quarter', () => {
  it('the Büro is told that the report can be looked at, and nothing is sent', async () => {
    const stadt = await musterstadt('2026-09-30 08:30');
    const { id } = await mitIdee({}, stadt);
    await stelltAntrag(stadt, id, '2026-09-30');
    await stadt.sleepUntil('2026-10-01 08:59');
    expect(anfragen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-01 09:00');
    expect(anfragen(stadt)).toMatchObject([
      {
        text: [
          'Der Bericht an die Steuerungsgruppe kann angesehen werden',
          'Er zählt alles, was bisher in KOMM-IN steht. Bitte sehen Sie den Bericht an und schreiben Sie, wenn Sie möchten, etwas dazu. KOMM-IN sendet ihn nie von selbst.',
          'Das Integrationsbüro bekommt diese Nachricht nach jedem Quartal, oder weil jemand von Ihnen den Bericht begonnen hat.',
        ].join('\n'),
        buttons: knoepfe,
        mentions: [],
      },
    ]);
    expect(bericht(stadt).wurzeln).toEqual([]);
  });

  it('is asked again after a week, twice, and then left alone; the question before gives way', async () => {
    const { stadt } = await mitArbeit();
    expect(anfragen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-19 08:59');
    expect(anfragen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-19 09:00');
    expect(anfragen(stadt).map(({ buttons }) => buttons)).toEqual([[], knoepfe]);
    expect(anfragen(stadt)[0]?.text).toContain('Am 19.10.2026 noch einmal gefragt.');
    expect(anfragen(stadt)[1]?.text).toContain('Der Bericht wartet noch.');
    await stadt.restart();
    await stadt.sleepUntil('2026-10-26 08:59');
    expect(anfragen(stadt)).toHaveLength(2);
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(anfragen(stadt)).toHaveLength(3);
    await stadt.sleepUntil('2026-11-03 09:00');
    expect(anfragen(stadt)).toHaveLength(3);
  });

  it('is asked anew after each quarter while a draft waits, however often it was ignored', async () => {
    const { stadt } = await mitArbeit();
    const gefragtAm = async (tag: string): Promise<number> => {
      await stadt.sleepUntil(`${tag} 08:59`);
      await stadt.sleepUntil(`${tag} 09:00`);
      return anfragen(stadt).length;
    };
    const tage = ['2026-10-19', '2026-10-26', '2026-11-03', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'];
    const anzahl: number[] = [];
    for (const tag of tage) anzahl.push(await gefragtAm(tag));
    expect(anzahl).toEqual([2, 3, 3, 4, 5, 6, 6]);
    expect(await gefragtAm('2027-04-01')).toBe(7);
    expect(anfragen(stadt).map(({ buttons }) => buttons.length)).toEqual([0, 0, 0, 0, 0, 0, 4]);
  });

  it('is left in peace for a week by a new quarter, too, where somebody works on it', async () => {
    const { stadt } = await mitArbeit();
    await stadt.sleepUntil('2026-12-30 12:00');
    const schon = anfragen(stadt).length;
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ kommentar: 'Noch nicht fertig' });
    await stadt.jo.closesForm();
    await stadt.sleepUntil('2027-01-05 12:00');
    expect(anfragen(stadt)).toHaveLength(schon);
    await stadt.sleepUntil('2027-01-07 09:00');
    expect(anfragen(stadt)).toHaveLength(schon + 1);
  });

  it('is not asked again for a week where somebody works on it', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ kommentar: 'Noch nicht fertig' });
    await stadt.jo.closesForm();
    await stadt.settle();
    expect(anfragen(stadt)[0]?.text).toContain('Ein Kommentar ist geschrieben.');
    await stadt.sleepUntil('2026-10-16 12:00');
    expect(anfragen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-19 09:00');
    expect(anfragen(stadt)).toHaveLength(2);
  });

  it('is asked once after an outage over two quarters, and in the morning', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.presses('Diesmal nicht', imBuero(stadt));
    await stadt.sleepUntil('2027-04-20 03:00');
    expect(anfragen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2027-04-20 09:00');
    expect(anfragen(stadt)).toHaveLength(2);
    await stadt.sleepUntil('2027-04-20 09:01');
    expect(anfragen(stadt)).toHaveLength(2);
  });

  it('is not asked where there is nothing to tell yet', async () => {
    const stadt = await musterstadt('2026-09-30 08:30');
    await stadt.sleepUntil('2026-10-01 09:00');
    expect(anfragen(stadt)).toEqual([]);
  });
});

describe('leaving it out', () => {
  it('settles it for all, and the next one tells everything', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.presses('Diesmal nicht', imBuero(stadt));
    expect(antwort(stadt)?.text).toBe('Eingetragen: Diesmal gibt es keinen Bericht. Der nächste zählt dann alles mit.');
    await stadt.settle();
    expect(anfragen(stadt)).toMatchObject([
      {
        text: 'Bericht an die Steuerungsgruppe\nDiesmal gibt es keinen Bericht. Eingetragen am 12.10.2026 von Jo Beispiel.',
        buttons: ['Bericht vorbereiten'],
      },
    ]);
    await stadt.mila.presses('Bericht vorbereiten', imBuero(stadt));
    await stadt.mila.presses('Weiter', imBuero(stadt));
    expect(antwort(stadt, 'mila')?.text).toContain(titel);
  });

  it('finds a draft gone that somebody else has settled', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.mila.presses('Diesmal nicht', imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    expect(antwort(stadt)).toMatchObject({
      text: 'Jemand hat eingetragen: Diesmal kein Bericht. Sie können einen neuen vorbereiten.',
      buttons: ['Bericht vorbereiten'],
    });
    await stadt.settle();
    expect(bericht(stadt).wurzeln).toEqual([]);
  });
});
