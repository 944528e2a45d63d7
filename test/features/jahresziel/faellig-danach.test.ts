/** After the conference: a goal without a result, and a result that came back. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendert, drueckt, fehler, handelt, oeffnetZustand, personVon, titel } from './im-leben.ts';
import { erinnerungen, home, imAugust, letzte } from './im-sommer.ts';

describe('a goal that takes longer', () => {
  it('is asked about again every two weeks, for eight weeks; then it only stands on Home', async () => {
    const { stadt } = await imAugust({ um: '2027-09-22 21:00', fragenAb: day('2027-09-21') });
    // T+7.
    await stadt.goTo('2027-09-23 12:00');
    await stadt.mara.presses('Dauert länger');
    await stadt.mara.submits({ hilfe: 'Zeit' });
    expect(await home(stadt, stadt.mara)).toContain(`Jahresziel: ${titel}`);
    const gezaehlt: number[] = [];
    for (const tag of ['10-06', '10-07', '10-21', '11-04', '11-18', '12-02', '12-16']) {
      await stadt.sleepUntil(`2027-${tag} 08:00`);
      await stadt.goTo(`2027-${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.mara).length);
    }
    expect(gezaehlt).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect(erinnerungen(stadt.ada)).toEqual([]);
    for (const person of [stadt.mara, stadt.jo]) expect(await home(stadt, person)).toContain(`Jahresziel: ${titel}`);
    expect(erinnerungen(stadt.jo)).toEqual([]);
  });

  it('is not in plan any more', async () => {
    const { stadt, id } = await imAugust({ um: '2027-09-16 12:00' });
    await handelt(stadt, 'mara', '2027-09-16', () => undefined);
    expect(await drueckt(stadt, 'mara', 'jahresziel.imPlan', id)).toContain('Eingetragen: „Im Plan“');
    await stadt.sleepUntil('2027-09-17 12:00');
    expect(await drueckt(stadt, 'mara', 'jahresziel.imPlan', id)).toContain('Die Jahreskonferenz ist vorbei.');
    await stadt.mara.presses('Rückmeldung geben', { conversation: stadt.wohnen });
    await stadt.mara.submits({ stand: 'im_plan' });
    expect(fehler(stadt, 'mara').stand).toContain('Die Jahreskonferenz ist vorbei.');
  });
});

describe('a result that is given back', () => {
  const zurueckgegeben = async (werte: Parameters<typeof imAugust>[0] = {}) => {
    const { stadt, id } = await imAugust({ bis: 'ergebnis', um: '2027-09-28 12:00', ...werte });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'jo'), prueftName: null });
    await handelt(stadt, 'jo', '2027-09-28', () => undefined);
    await oeffnetZustand(stadt, 'jo');
    await stadt.jo.submits({ schritt: 'in_arbeit', grund: 'Bitte noch zählen.' });
    await stadt.settle();
    return { stadt, id };
  };

  it('comes to who is federführend, with the reason, and stays on their Home', async () => {
    const { stadt } = await zurueckgegeben();
    expect(letzte(stadt.mara)?.text.split('\n')).toEqual([
      'Ein Ergebnis ist zurückgegeben',
      `Jo Beispiel hat das Ergebnis von „${titel}“ zurückgegeben.`,
      'Der Grund: Bitte noch zählen.',
      'Bitte ergänzen Sie, was fehlt, und tragen Sie das Ergebnis neu ein.',
      'Sie bekommen diese Nachricht, weil Sie für dieses Jahresziel federführend sind.',
    ]);
    expect(letzte(stadt.mara)?.buttons).toEqual(['Ergebnis eintragen …', 'Mehr …']);
    expect(stadt.ada.readsDirect().some(({ text }) => text.includes('zurückgegeben'))).toBe(false);
    expect(await home(stadt, stadt.mara)).toContain('Was ist aus dem Ziel geworden?');
    await stadt.mara.presses('Ergebnis eintragen …');
    await stadt.mara.submits({ grund: 'Zwölf Familien.' });
    expect(await home(stadt, stadt.mara)).not.toContain('Was ist aus dem Ziel geworden?');
  });

  it('comes to the Tandem where an office is federführend', async () => {
    const { stadt } = await zurueckgegeben({ federPerson: null, federName: 'Wohnungsamt' });
    for (const person of [stadt.ada, stadt.eren, stadt.sana]) {
      expect(letzte(person)?.text).toContain('Der Grund: Bitte noch zählen.');
      expect(letzte(person)?.text).toContain('Sie bekommen diese Nachricht als Tandem');
    }
  });
});
