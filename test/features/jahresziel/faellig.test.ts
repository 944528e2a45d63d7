/** People are asked how a goal goes, and answer with one tap. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { setzeEinstellung, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { ganzerVerlauf } from '../ganzer-verlauf.ts';
import { drueckt, fehler, handelt, karte, personVon, titel } from './im-leben.ts';
import { antwort, erinnerungen, home, imAugust, knoepfe, letzte, zurueckZu } from './im-sommer.ts';

describe('who is federführend', () => {
  it('is asked how it goes at every step, with the answers at hand; nobody else is', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 08:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(0);
    await stadt.goTo('2027-08-18 09:00');
    const [frage, ...weitere] = erinnerungen(stadt.mara);
    expect(weitere).toEqual([]);
    expect(frage?.text.split('\n')).toEqual([
      'Guten Morgen, Mara Plan. Heute geht es um eine Sache.',
      `Jahresziel: ${titel}`,
      'Wie steht es? Es gibt noch keine Rückmeldung. Die Jahreskonferenz ist am Do., 16.09.2027.',
      expect.stringContaining('weil Sie für ein Jahresziel federführend sind.'),
    ]);
    expect(frage?.buttons.slice(0, 6)).toEqual([
      'Im Plan',
      'Braucht Unterstützung',
      'Dauert länger',
      'Ergebnis eintragen …',
      'Später',
      'An andere Person übergeben …',
    ]);
    for (const andere of [stadt.ada, stadt.eren, stadt.sana, stadt.jo, stadt.luca]) {
      expect(erinnerungen(andere)).toEqual([]);
    }
    expect(await home(stadt, stadt.mara)).toContain(`Jahresziel: ${titel}`);
  });

  it('answers „Im Plan“ with one tap, is thanked, and can take it back', async () => {
    const { stadt, id } = await imAugust();
    await stadt.goTo('2027-08-17 09:00');
    const dank = await stadt.mara.presses('Im Plan');
    expect(antwort(dank)).toBe('Danke. Eingetragen: „Im Plan“.');
    expect(knoepfe(dank)).toEqual(['Rückgängig']);
    expect(karte(stadt)[1]).toContain('in Arbeit · Im Plan');
    expect(await home(stadt, stadt.mara)).not.toContain(`Jahresziel: ${titel}`);
    // A second click finds it done.
    expect(await drueckt(stadt, 'mara', 'jahresziel.imPlan', id)).toContain('Das haben Sie heute schon eingetragen.');
    const diese = zurueckZu(stadt, id);
    expect(await drueckt(stadt, 'mara', 'jahresziel.zurueck', diese)).toContain('ist zurückgenommen');
    await stadt.settle();
    expect(karte(stadt)[1]).not.toContain('Im Plan');
    expect(await home(stadt, stadt.mara)).toContain(`Jahresziel: ${titel}`);
    expect(await drueckt(stadt, 'mara', 'jahresziel.zurueck', diese)).toContain('nicht mehr zurücknehmen');
    const akte = stadt.workspace.tx((tx) => ganzerVerlauf(tx).filter(({ subject }) => subject === id));
    expect(akte.slice(0, 2).map(({ akt }) => akt)).toEqual([
      'jahresziel.rueckmeldung_zurueck',
      'jahresziel.rueckmeldung',
    ]);
  });

  it('takes back nobody else’s answer, and none that is not the last', async () => {
    const { stadt, id } = await imAugust();
    await drueckt(stadt, 'mara', 'jahresziel.imPlan', id);
    const diese = zurueckZu(stadt, id);
    expect(await drueckt(stadt, 'ada', 'jahresziel.zurueck', diese)).toContain('nicht mehr zurücknehmen');
    await stadt.sleepUntil('2027-08-16 13:00');
    await drueckt(stadt, 'ada', 'jahresziel.imPlan', id);
    expect(await drueckt(stadt, 'mara', 'jahresziel.zurueck', diese)).toContain('nicht mehr zurücknehmen');
  });

  it('takes back no other answer of their own that has the same number', async () => {
    const { stadt, id } = await imAugust();
    await handelt(stadt, 'mara', '2027-08-16', () => undefined);
    await drueckt(stadt, 'mara', 'jahresziel.imPlan', id);
    const diese = zurueckZu(stadt, id);
    expect(await drueckt(stadt, 'mara', 'jahresziel.zurueck', diese)).toContain('ist zurückgenommen');
    await stadt.sleepUntil('2027-08-16 13:00');
    await stadt.mara.presses('Rückmeldung geben', { conversation: stadt.wohnen });
    await stadt.mara.submits({ stand: 'laenger' });
    await stadt.mara.submits({ hilfe: 'Zeit' });
    for (const alt of [diese, zurueckZu(stadt, id)]) {
      expect(await drueckt(stadt, 'mara', 'jahresziel.zurueck', alt)).toContain('nicht mehr zurücknehmen');
    }
    expect(karte(stadt)[1]).toContain('Dauert länger');
  });

  it('is not asked again before T-14 after an answer in the last 14 days, and then at every step', async () => {
    const { stadt } = await imAugust({ um: '2027-08-06 12:00' });
    await handelt(stadt, 'mara', '2027-08-06', () => undefined);
    await stadt.mara.presses('Rückmeldung geben', { conversation: stadt.wohnen });
    await stadt.mara.submits({ stand: 'im_plan' });
    const gezaehlt: number[] = [];
    for (const tag of ['08-18', '09-01', '09-02', '09-08', '09-09']) {
      await stadt.goTo(`2027-${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.mara).length);
      if (tag === '09-02') await stadt.mara.presses('Im Plan');
    }
    expect(gezaehlt).toEqual([0, 0, 1, 1, 2]);
    expect(letzte(stadt.mara)?.text).toContain('Die letzte Rückmeldung ist vom 02.09.2027.');
  });

  it('says in one step what would help, and the others of the Tandem hear of it at once', async () => {
    const { stadt } = await imAugust({ federPerson: null });
    await handelt(stadt, 'ada', '2027-08-16', () => undefined);
    await stadt.goTo('2027-08-17 09:00');
    await stadt.ada.presses('Braucht Unterstützung');
    expect(stadt.ada.form()?.text).toContain('Braucht Unterstützung');
    expect(stadt.ada.form()?.fields.map(({ key }) => key)).toEqual(['hilfe', 'bericht']);
    await stadt.ada.submits({ hilfe: ' \u200b ' });
    expect(fehler(stadt, 'ada')).toEqual({ hilfe: 'Bitte schreiben Sie kurz, was helfen würde.' });
    await stadt.ada.submits({ hilfe: 'Ein großer Raum' });
    await stadt.settle();
    for (const andere of [stadt.eren, stadt.sana]) {
      expect(letzte(andere)?.text).toContain(`Ada Muster hat eingetragen: „${titel}“ braucht Unterstützung.`);
      expect(letzte(andere)?.text).toContain('Das würde helfen: Ein großer Raum');
    }
    expect(letzte(stadt.ada)?.text).not.toContain('hat eingetragen');
    expect(stadt.jo.reads(stadt.buero).some(({ text }) => text.includes('braucht Unterstützung'))).toBe(false);
    expect(karte(stadt)[1]).toContain('Braucht Unterstützung');
  });

  it('says why it takes longer, and then nobody is told', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 09:00');
    const vorher = stadt.ada.readsDirect().length;
    await stadt.mara.presses('Dauert länger');
    await stadt.mara.submits({ hilfe: 'Zeit' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('Dauert länger');
    expect(stadt.ada.readsDirect()).toHaveLength(vorher);
  });

  it('is asked for the result after the conference, until it is there', async () => {
    const { stadt } = await imAugust({ um: '2027-09-16 12:00', fragenAb: day('2027-09-15') });
    await stadt.goTo('2027-09-17 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    await stadt.goTo('2027-09-20 12:00');
    expect(letzte(stadt.mara)?.text).toContain(
      'Die Jahreskonferenz war am Do., 16.09.2027. Was ist aus dem Ziel geworden?',
    );
    expect(letzte(stadt.mara)?.buttons).not.toContain('Im Plan');
    await stadt.mara.presses('Ergebnis eintragen …');
    await stadt.mara.submits({ grund: '12 Familien kennen sich.' });
    await stadt.goTo('2027-09-24 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    expect(await home(stadt, stadt.mara)).not.toContain(`Jahresziel: ${titel}`);
  });

  it('can enter the result of a goal that was only ever agreed on', async () => {
    const { stadt } = await imAugust({ bis: 'vereinbart' });
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('Ergebnis eintragen …');
    await stadt.mara.submits({ grund: 'Alles da.' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('Ergebnis liegt vor');
  });

  it('is asked again when they put it off, and not before', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    expect(antwort(await stadt.mara.presses('Später'))).toContain('18.08.2027');
    await stadt.goTo('2027-08-18 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(2);
  });

  it('is asked by the days of a moved conference, and of no step twice', async () => {
    const { stadt } = await imAugust({ fragenAb: day('2027-08-01') });
    await stadt.goTo('2027-08-17 12:00');
    await handelt(stadt, 'jo', '2027-08-17', (ctx) => setzeKonferenz(ctx, day('2027-09-23')));
    await stadt.goTo('2027-09-08 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    // T-14 of the new day.
    await stadt.goTo('2027-09-09 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(2);
    expect(letzte(stadt.mara)?.text).toContain('Die Jahreskonferenz ist am Do., 23.09.2027.');
  });

  it('is asked once more at the steps of a conference that is put off for a month', async () => {
    const { stadt } = await imAugust({ um: '2027-09-01 12:00', fragenAb: day('2027-08-31') });
    // T-14, T-7 and T-1.
    for (const tag of ['2027-09-02', '2027-09-09', '2027-09-15']) {
      await stadt.goTo(`${tag} 12:00`);
      await stadt.mara.presses('Im Plan');
    }
    await handelt(stadt, 'jo', '2027-09-15', (ctx) => setzeKonferenz(ctx, day('2027-10-14')));
    const gezaehlt: number[] = [];
    for (const tag of ['2027-09-29', '2027-09-30', '2027-10-07', '2027-10-13']) {
      await stadt.sleepUntil(`${tag} 08:00`);
      await stadt.goTo(`${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.mara).length);
    }
    expect(gezaehlt).toEqual([3, 4, 5, 6]);
    expect(letzte(stadt.mara)?.text).toContain('Die Jahreskonferenz ist am Do., 14.10.2027.');
  });

  it('is asked by the ladder of the city, or never', async () => {
    const { stadt } = await imAugust();
    await handelt(stadt, 'jo', '2027-08-16', ({ tx }) => setzeEinstellung(tx, 'jahresziel.stufen', '-28'));
    await stadt.goTo('2027-08-18 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    await stadt.goTo('2027-08-19 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    await handelt(stadt, 'jo', '2027-08-19', ({ tx }) => setzeEinstellung(tx, 'jahresziel.stufen', 'nie'));
    expect(await home(stadt, stadt.mara)).not.toContain(`Jahresziel: ${titel}`);
    await stadt.goTo('2027-09-24 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });
});

describe('nobody is asked', () => {
  it.each(['entwurf', 'vorgeschlagen', 'ueberprueft'] as const)('about a goal that is %s', async (bis) => {
    const { stadt } = await imAugust({ bis });
    await stadt.goTo('2027-08-18 12:00');
    for (const person of [stadt.mara, stadt.ada, stadt.jo]) expect(erinnerungen(person)).toEqual([]);
  });

  it('about a goal that rests; when it goes on, from then on', async () => {
    const { stadt, id } = await imAugust();
    await drueckt(stadt, 'ada', 'jahresziel.zustand', id);
    await stadt.ada.presses('Mehr …', { conversation: stadt.wohnen });
    await stadt.ada.presses('Zustand ändern …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ schritt: 'ruht', grund: 'Ferien' });
    await stadt.goTo('2027-08-18 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    await stadt.ada.presses('Mehr …', { conversation: stadt.wohnen });
    await stadt.ada.presses('Zustand ändern …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ schritt: 'in_arbeit' });
    await stadt.goTo('2027-09-01 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    await stadt.goTo('2027-09-02 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('twice about what was answered elsewhere, or is finished: a sentence says so', async () => {
    const { stadt, id } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    await handelt(stadt, 'ada', '2027-08-17', () => undefined);
    await drueckt(stadt, 'ada', 'jahresziel.ergebnis', id);
    await stadt.ada.presses('Mehr …', { conversation: stadt.wohnen });
    await stadt.ada.presses('Ergebnis eintragen …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ grund: 'Fertig.' });
    await stadt.settle();
    expect(await drueckt(stadt, 'mara', 'jahresziel.imPlan', id)).toContain('Zustand: Ergebnis liegt vor.');
    expect(await drueckt(stadt, 'mara', 'jahresziel.unterstuetzung', id)).toContain('Zustand: Ergebnis liegt vor.');
    expect(await drueckt(stadt, 'ada', 'jahresziel.uebernehmen', id)).toContain('Zustand: Ergebnis liegt vor.');
  });

  it('who is not federführend and leads nothing: a sentence says who may', async () => {
    const { stadt, id } = await imAugust({});
    await handelt(stadt, 'ada', '2027-08-16', () => undefined);
    expect(await drueckt(stadt, 'luca', 'jahresziel.imPlan', id)).toContain('Federführend ist: Mara Plan.');
    expect(await drueckt(stadt, 'luca', 'jahresziel.uebernehmen', id)).toContain('Ein Ziel übernehmen können');
    expect(await drueckt(stadt, 'luca', 'jahresziel.imPlan', 'weg')).toContain('Das gibt es nicht mehr.');
    expect(personVon(stadt, 'luca')).not.toBe(personVon(stadt, 'mara'));
  });
});
