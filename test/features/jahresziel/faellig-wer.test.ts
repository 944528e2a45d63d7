/** Who is asked when nobody answers, who takes a goal over, who checks a result, who is asked for new goals. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { loesche } from '../../../src/features/datenschutz/actions.ts';
import { uebergib } from '../../../src/features/jahresziel/uebergib.ts';
import { aendereGremium, type GremiumId, gremien } from '../../../src/features/stadt/index.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendert, drueckt, fehler, handelt, inWohnen, karte, personVon, titel } from './im-leben.ts';
import { antwort, erinnerungen, home, imAugust, letzte } from './im-sommer.ts';

const wohnen = (stadt: Musterstadt): GremiumId => {
  const feld = stadt.workspace.tx((tx) => gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH'));
  if (feld === undefined) throw new Error('no Wohnen');
  return feld.id;
};
/** In how many messages it is asked about; in one that was answered it no longer is. */
const fragt = (stadt: Musterstadt, wen: 'mara' | 'ada' | 'pia' | 'jo'): number =>
  erinnerungen(stadt[wen]).filter(({ text }) => text.includes(`Jahresziel: ${titel}`)).length;

/** Their account is deactivated. */
function geht(stadt: Musterstadt, name: 'mara' | 'ada' | 'eren' | 'sana'): void {
  const konto = { account: stadt[name].account, name, admin: false, guest: false, foreign: false, bot: false };
  stadt.chat.notice({ kind: 'account', account: { ...konto, deactivated: true } });
}

describe('when nobody answers', () => {
  it('the Tandem is asked from the third question on, the checker from the fourth, and then the Büro sees it', async () => {
    // T-90 on 18.06., T-60 on 16.07., T-30 on 17.08., T-14 on 02.09., T-7 on 09.09.
    const { stadt, id } = await imAugust({ fragenAb: day('2027-05-03'), um: '2027-06-17 12:00' });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia'), prueftName: null });
    const gezaehlt: number[][] = [];
    for (const bis of ['2027-06-18', '2027-07-16', '2027-08-16', '2027-08-17', '2027-09-02', '2027-09-09']) {
      await stadt.sleepUntil(`${bis} 08:00`);
      await stadt.goTo(`${bis} 12:00`);
      gezaehlt.push([fragt(stadt, 'mara'), fragt(stadt, 'ada'), fragt(stadt, 'pia'), fragt(stadt, 'jo')]);
    }
    expect(gezaehlt).toEqual([
      [1, 0, 0, 0],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
      [3, 1, 0, 0],
      [4, 2, 1, 0],
      [5, 3, 2, 0],
    ]);
    const imTandem = letzte(stadt.ada);
    expect(imTandem?.text).toContain('Können Sie helfen? Es gibt noch keine Rückmeldung. Die Jahreskonferenz ist');
    expect(imTandem?.text).toContain('Federführend: Mara Plan');
    expect(imTandem?.text).not.toMatch(/verschoben|abwesend|\d+ ?Mal|\d+\. Frage/);
    expect(imTandem?.buttons.slice(0, 2)).toEqual(['Ich übernehme', 'Termin verschieben …']);
    expect(letzte(stadt.pia)?.buttons.slice(0, 3)).toEqual(['Ich übernehme', 'Termin verschieben …', 'Mehr …']);
    const buero = await home(stadt, stadt.jo);
    expect(buero).toContain(`Jahresziel: ${titel}`);
    expect(buero).toContain('Können Sie helfen?');
    // Whoever answers, answers for all.
    await stadt.ada.presses('Im Plan');
    for (const person of [stadt.mara, stadt.ada, stadt.pia, stadt.jo]) {
      expect(await home(stadt, person)).not.toContain(`Jahresziel: ${titel}`);
    }
  });

  it.each([
    ['an office', { federPerson: null, federName: 'Wohnungsamt' }, 'Federführend: Wohnungsamt'],
    ['nobody yet', { federPerson: null, federName: null }, 'Federführend: noch niemand'],
  ])('the Tandem is asked at once in the place of %s', async (_, feder, satz) => {
    const { stadt } = await imAugust(feder);
    await stadt.goTo('2027-08-17 12:00');
    for (const person of [stadt.ada, stadt.eren, stadt.sana]) {
      expect(letzte(person)?.text).toContain(satz);
      expect(letzte(person)?.buttons.slice(0, 6)).toEqual([
        'Im Plan',
        'Braucht Unterstützung',
        'Dauert länger',
        'Ergebnis eintragen …',
        'Ich übernehme',
        'Später',
      ]);
    }
    expect(fragt(stadt, 'jo')).toBe(0);
  });

  it('the Tandem is asked in the place of an account that was deactivated, and without a Tandem the Büro', async () => {
    const { stadt } = await imAugust({ um: '2027-08-16 12:00' });
    geht(stadt, 'mara');
    await stadt.goTo('2027-08-17 12:00');
    expect(letzte(stadt.ada)?.text).toContain('hier im Chat nicht zu erreichen');
    for (const name of ['ada', 'eren', 'sana'] as const) geht(stadt, name);
    await stadt.goTo('2027-09-02 12:00');
    expect(letzte(stadt.jo)?.text).toContain(`Jahresziel: ${titel}`);
    await stadt.jo.presses('Im Plan');
    expect(karte(stadt)[1]).toContain('Im Plan');
  });

  it('one of those who are asked puts it off to a day, for all; never past the conference', async () => {
    const { stadt } = await imAugust({ fragenAb: day('2027-06-17'), um: '2027-08-16 21:00' });
    await stadt.goTo('2027-08-17 12:00');
    await stadt.ada.presses('Termin verschieben …');
    await stadt.ada.submits({ tag: '2027-09-17' });
    expect(Object.keys(fehler(stadt, 'ada'))).toEqual(['tag']);
    await stadt.ada.submits({ tag: '2027-08-25' });
    await stadt.goTo('2027-08-24 12:00');
    expect([fragt(stadt, 'mara'), fragt(stadt, 'ada')]).toEqual([1, 1]);
    await stadt.goTo('2027-08-25 12:00');
    expect([fragt(stadt, 'mara'), fragt(stadt, 'ada')]).toEqual([2, 2]);
  });

  it('nobody is asked about a goal of a closed field', async () => {
    const { stadt } = await imAugust();
    await handelt(stadt, 'jo', '2027-08-16', ({ tx }) =>
      aendereGremium(tx, wohnen(stadt), { geschlossen: day('2027-08-16') }),
    );
    await stadt.goTo('2027-08-18 12:00');
    expect(fragt(stadt, 'mara')).toBe(0);
  });
});

describe('An andere Person übergeben …', () => {
  it('tells the successor what it is, with the answers; the predecessor is asked no more', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('An andere Person übergeben …');
    expect(stadt.mara.form()?.text).toContain('Federführend ist jetzt: Mara Plan.');
    await stadt.mara.submits({ person: stadt.luca.account });
    await stadt.settle();
    expect(stadt.mara.form()?.text).toContain('ist jetzt federführend: Luca');
    const nachricht = letzte(stadt.luca);
    expect(nachricht?.text).toContain(`Mara Plan hat Ihnen ein Jahresziel übergeben: „${titel}“.`);
    expect(nachricht?.text).toContain('Das soll sich ändern: Neue Familien haben Kontakt');
    expect(nachricht?.text).toContain('Die Jahreskonferenz ist am Do., 16.09.2027.');
    expect(nachricht?.buttons).toContain('Im Plan');
    expect(await home(stadt, stadt.mara)).not.toContain(`Jahresziel: ${titel}`);
    await stadt.goTo('2027-09-01 12:00');
    expect(erinnerungen(stadt.luca)).toEqual([]);
    await stadt.goTo('2027-09-02 12:00');
    expect(erinnerungen(stadt.luca)).toHaveLength(1);
    expect(fragt(stadt, 'mara')).toBe(0);
  });

  it('goes to an office, too; then the Tandem is asked', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('An andere Person übergeben …');
    await stadt.mara.submits({ name: 'Wohnungsamt' });
    expect(stadt.mara.form()?.text).toContain('Bitte sagen Sie dort Bescheid.');
    await stadt.goTo('2027-09-02 12:00');
    expect(fragt(stadt, 'ada')).toBe(1);
    expect(fragt(stadt, 'mara')).toBe(0);
  });

  it('says on the field why somebody cannot be the successor', async () => {
    const { stadt, id } = await imAugust();
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia'), prueftName: null });
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('An andere Person übergeben …');
    await stadt.mara.submits({});
    expect(Object.keys(fehler(stadt, 'mara'))).toEqual(['person']);
    await stadt.mara.submits({ person: stadt.mara.account });
    expect(fehler(stadt, 'mara').person).toContain('ist schon federführend');
    await stadt.mara.submits({ person: stadt.pia.account });
    expect(fehler(stadt, 'mara').person).toContain('darf nicht selbst prüfen');
    await aendert(stadt, id, { prueftPerson: null, prueftName: 'VHS' });
    await stadt.mara.submits({ person: null, name: ' vhs ' });
    expect(fehler(stadt, 'mara').name).toContain('darf nicht selbst prüfen');
    await aendert(stadt, id, { federPerson: personVon(stadt, 'luca') });
    await stadt.mara.submits({ name: 'Wohnungsamt' });
    expect(Object.values(fehler(stadt, 'mara')).join()).toContain('Federführend ist: Luca');
  });

  it('a Tandem that changes hands passes it on, and the predecessor is asked no more', async () => {
    const { stadt, id } = await imAugust();
    await aendert(stadt, id, { federPerson: personVon(stadt, 'ada') });
    await stadt.goTo('2027-08-17 12:00');
    expect(fragt(stadt, 'ada')).toBe(1);
    const gremium = wohnen(stadt);
    const [von, an] = [personVon(stadt, 'ada'), personVon(stadt, 'luca')];
    await handelt(stadt, 'jo', '2027-08-17', (ctx) => uebergib(ctx, { von, an, gremium }));
    await stadt.goTo('2027-09-02 12:00');
    expect(fragt(stadt, 'ada')).toBe(0);
    expect(erinnerungen(stadt.luca)).toHaveLength(1);
  });
});

describe('Ich übernehme', () => {
  it('makes somebody of the Tandem federführend, and the predecessor hears of it with thanks', async () => {
    const { stadt, id } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    const dank = await stadt.ada.presses('Mehr …', inWohnen(stadt)).then(async () => {
      await stadt.settle();
      return drueckt(stadt, 'ada', 'jahresziel.uebernehmen', id);
    });
    await stadt.settle();
    expect(dank).toContain(`Für „${titel}“ sind jetzt Sie federführend.`);
    expect(letzte(stadt.mara)?.text).toContain(`Ada Muster ist jetzt federführend für „${titel}“. Danke`);
    expect(await drueckt(stadt, 'ada', 'jahresziel.uebernehmen', id)).toContain('schon federführend');
    expect(await drueckt(stadt, 'mara', 'jahresziel.imPlan', id)).toContain('Federführend ist: Ada Muster.');
    await stadt.goTo('2027-09-02 12:00');
    expect([fragt(stadt, 'mara'), fragt(stadt, 'ada')]).toEqual([0, 1]);
  });

  it('by the checker leaves nobody who checks: that is said, and the Büro is asked to name somebody', async () => {
    const { stadt, id } = await imAugust({ fragenAb: day('2027-05-03'), um: '2027-09-01 12:00' });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia'), prueftName: null });
    await stadt.goTo('2027-09-02 12:00');
    expect(letzte(stadt.pia)?.text).toContain('Wenn Sie übernehmen, überprüft jemand anderes das Ergebnis.');
    expect(antwort(await stadt.pia.presses('Ich übernehme'))).toContain('Das Ergebnis überprüft jetzt jemand anderes');
    await stadt.settle();
    const meldung = stadt.jo.reads(stadt.buero).at(-1);
    expect(meldung?.text).toContain(`Pia Skizze ist federführend für „${titel}“`);
    expect(meldung?.buttons).toContain('Prüfung eintragen …');
  });
});

describe('a result', () => {
  const mitErgebnis = async (prueft: 'pia' | null) => {
    const { stadt, id } = await imAugust();
    if (prueft !== null) await aendert(stadt, id, { prueftPerson: personVon(stadt, prueft), prueftName: null });
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('Ergebnis eintragen …');
    await stadt.mara.submits({ grund: '12 Familien kennen sich.' });
    await stadt.settle();
    return { stadt, id };
  };

  it('is put before the checker with everything they must know, weekly until they have answered', async () => {
    const { stadt } = await mitErgebnis('pia');
    await stadt.goTo('2027-08-18 12:00');
    const frage = letzte(stadt.pia);
    expect(frage?.text).toContain(`Ergebnis überprüfen: ${titel}`);
    expect(frage?.text).toContain('Ergebnis: 12 Familien kennen sich.');
    expect(frage?.text).toContain('Familien mit Kontakt: nichts eingetragen, Ziel: 20 Familien');
    expect(frage?.buttons.slice(0, 4)).toEqual(['Bestätigen …', 'Zurückgeben …', 'Später', 'Mehr …']);
    const gezaehlt: number[] = [];
    for (const tag of ['08-23', '08-24', '08-31']) {
      await stadt.goTo(`2027-${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.pia).length);
    }
    expect(gezaehlt).toEqual([1, 2, 3]);
    expect(erinnerungen(stadt.jo)).toEqual([]);
    await stadt.pia.presses('Bestätigen …');
    expect(stadt.pia.form()?.fields.find(({ key }) => key === 'schritt')?.value).toBe('erreicht');
    await stadt.pia.submits({});
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('überprüft: erreicht');
    await stadt.goTo('2027-09-08 12:00');
    expect(erinnerungen(stadt.pia)).toHaveLength(3);
    expect(await home(stadt, stadt.pia)).not.toContain('Ergebnis überprüfen');
  });

  it('is returned with a reason, and then who is federführend is asked again', async () => {
    const { stadt } = await mitErgebnis('pia');
    await stadt.goTo('2027-08-18 12:00');
    await stadt.pia.presses('Zurückgeben …');
    expect(stadt.pia.form()?.fields.find(({ key }) => key === 'schritt')?.value).toBe('in_arbeit');
    await stadt.pia.submits({});
    expect(fehler(stadt, 'pia')).toEqual({ grund: 'Bitte schreiben Sie kurz, was noch fehlt.' });
    await stadt.pia.submits({ grund: 'Die Zahlen fehlen.' });
    await stadt.goTo('2027-09-02 12:00');
    expect(fragt(stadt, 'mara')).toBe(1);
    expect(erinnerungen(stadt.pia)).toHaveLength(1);
  });

  it('is put before the Büro where an office checks it, but never before who is federführend', async () => {
    const { stadt, id } = await mitErgebnis(null);
    await stadt.goTo('2027-08-18 12:00');
    expect(letzte(stadt.jo)?.text).toContain('Überprüfen soll: VHS.');
    await aendert(stadt, id, { federPerson: personVon(stadt, 'jo') });
    expect(await home(stadt, stadt.jo)).not.toContain('Ergebnis überprüfen');
    expect(await home(stadt, stadt.mila)).toContain('Ergebnis überprüfen');
  });

  it('finds it checked already, on a second click', async () => {
    const { stadt, id } = await mitErgebnis('pia');
    await stadt.goTo('2027-08-18 12:00');
    await stadt.pia.presses('Bestätigen …');
    await stadt.pia.submits({});
    expect(await drueckt(stadt, 'pia', 'jahresziel.bestaetigen', id)).toContain('Zustand: überprüft: erreicht.');
  });
});

describe('the goals of the next year', () => {
  const frageNachNeuen = 'Neue Jahresziele: Wohnen';
  const gefragt = (stadt: Musterstadt) =>
    erinnerungen(stadt.ada).filter(({ text }) => text.includes(frageNachNeuen)).length;

  it('are asked for at T-60, and the form has the next year', async () => {
    const { stadt } = await imAugust({ um: '2027-07-15 12:00' });
    await stadt.goTo('2027-07-16 12:00');
    const frage = letzte(stadt.ada);
    expect(frage?.text).toContain('Dort werden auch die Ziele für 2028 vereinbart.');
    expect(frage?.buttons.slice(0, 3)).toEqual(['Jahresziel beginnen', 'Wir haben schon Vorschläge', 'Später']);
    await stadt.ada.presses('Jahresziel beginnen');
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'jahr')?.value).toBe('2028');
    await stadt.ada.submits({ titel: 'Ein Garten für alle' });
    await stadt.settle();
    // Nobody of the Tandem is asked any more.
    for (const person of [stadt.ada, stadt.eren]) expect(await home(stadt, person)).not.toContain(frageNachNeuen);
  });

  it('are there already, says one of the Tandem for all', async () => {
    const { stadt } = await imAugust({ um: '2027-07-15 12:00' });
    await stadt.goTo('2027-07-16 12:00');
    const feld = wohnen(stadt);
    expect(antwort(await stadt.ada.presses('Wir haben schon Vorschläge'))).toContain('bis zur Jahreskonferenz');
    expect(await home(stadt, stadt.eren)).not.toContain(frageNachNeuen);
    expect(await drueckt(stadt, 'eren', 'jahresziel.vorschlaegeDa', `${feld}:2028`)).toContain('schon eingetragen');
    expect(await drueckt(stadt, 'luca', 'jahresziel.vorschlaegeDa', `${feld}:2028`)).toContain('Tandem');
  });

  it('are asked for until the conference, and never of a city that asks for nothing', async () => {
    const { stadt } = await imAugust({ um: '2027-08-02 21:00' });
    await stadt.goTo('2027-09-14 21:00');
    expect(await home(stadt, stadt.ada)).toContain(frageNachNeuen);
    await stadt.goTo('2027-09-17 12:00');
    expect(await home(stadt, stadt.ada)).not.toContain(frageNachNeuen);
    expect(gefragt(stadt)).toBe(1);
  });
});

describe('a person who is erased', () => {
  it('is asked no more; the Tandem is, in their place', async () => {
    const { stadt } = await imAugust();
    await stadt.goTo('2027-08-17 12:00');
    expect([fragt(stadt, 'mara'), fragt(stadt, 'ada')]).toEqual([1, 0]);
    const person = personVon(stadt, 'mara');
    await handelt(stadt, 'jo', '2027-08-17', (ctx) => loesche(ctx, person, []));
    await stadt.goTo('2027-08-18 12:00');
    expect(fragt(stadt, 'ada')).toBe(1);
    expect(letzte(stadt.ada)?.text).not.toContain('Mara');
  });
});
