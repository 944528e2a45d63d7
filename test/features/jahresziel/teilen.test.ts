import { describe, expect, it } from 'vitest';
import { melde, nachAenderung, zaehle } from '../../../src/features/jahresziel/leben.ts';
import type { Zustand } from '../../../src/features/jahresziel/schema.ts';
import {
  addIndikator,
  addWirkung,
  gibFrei,
  indikatorenDes,
  type Jahresziel,
  messwerteDes,
  rueckmeldungenZu,
  wirkungenDes,
  zielById,
  zustaendeDes,
} from '../../../src/features/jahresziel/store.ts';
import { ganzerVerlauf } from '../ganzer-verlauf.ts';
import type { Musterstadt } from '../musterstadt.ts';
import {
  alsMassnahme,
  drueckt,
  fehler,
  handelt,
  inWohnen,
  karten,
  mitZiel,
  oeffnetZustand,
  privat,
  titel,
} from './im-leben.ts';

const zweiterTitel = 'Nachbarn helfen sich';

/** A goal with two Wirkungen, a number of the second, and two Maßnahmen. */
async function mitZweien(bis: Zustand = 'in_arbeit') {
  const { stadt, id } = await mitZiel({ bis });
  await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    const wirkung = addWirkung(ctx.tx, { zielId: id, text: 'Nachbarn helfen sich bei Briefen', fuerWen: 'alle' });
    const leer = { startwert: null, zielwert: 30, bis: null, quelle: null };
    addIndikator(ctx.tx, { art: 'zahl', name: 'Briefe', einheit: 'Briefe', ...leer, wirkungId: wirkung.id });
    const briefe = indikatorenDes(ctx.tx, id)[1];
    if (briefe === undefined) throw new Error('no indicator');
    zaehle(ctx, ziel, briefe, { wert: 7, datum: ctx.heute, notiz: null, korrigiert: null });
    alsMassnahme(ctx, id, 'Hausfest planen', '2026-11-09');
    alsMassnahme(ctx, id, 'Sprechstunde anbieten', '2026-11-30');
    nachAenderung(ctx, ziel);
  });
  return { stadt, id };
}

async function oeffnet(stadt: Musterstadt, name: 'ada' | 'eren' | 'jo' = 'ada'): Promise<void> {
  await stadt[name].presses('Mehr …', inWohnen(stadt));
  await stadt[name].presses('Ziel teilen …', inWohnen(stadt));
}

const gewaehlt = (stadt: Musterstadt, key: string, ...labels: string[]): string[] =>
  (stadt.ada.formView()?.fields.find((feld) => feld.key === key)?.options ?? []).flatMap(({ value, label }) =>
    labels.some((anfang) => label.startsWith(anfang)) ? [value] : [],
  );

const teil = (stadt: Musterstadt) => ({
  titel: zweiterTitel,
  wirkungen: gewaehlt(stadt, 'wirkungen', 'Nachbarn helfen sich bei Briefen'),
});

const zweites = (stadt: Musterstadt): Jahresziel =>
  stadt.workspace.tx((tx) => {
    const [row] = tx.all<{ id: string }>('select id from jahresziel where geteilt_aus is not null');
    const ziel = zielById(tx, row?.id ?? '');
    if (ziel === null) throw new Error('no second goal');
    return ziel;
  });

describe('Ziel teilen …', () => {
  it('gives the second goal its Wirkungen with numbers, and its Maßnahmen, and shows both cards', async () => {
    const { stadt, id } = await mitZweien();
    await oeffnet(stadt);
    expect(stadt.ada.form()?.text).toContain(`Aus „${titel}“ werden zwei Ziele.`);
    const massnahmen = gewaehlt(stadt, 'massnahmen', 'Sprechstunde anbieten');
    await stadt.ada.submits({ ...teil(stadt), massnahmen });
    await stadt.settle();
    expect(stadt.ada.form()?.text).toContain(`Aus einem Ziel sind zwei geworden: „${titel}“ und „${zweiterTitel}“.`);
    const neues = zweites(stadt);
    const altes = stadt.workspace.tx((tx) => zielById(tx, id));
    const { jahr, federPerson, prueftName, zustand, fragenAb } = altes ?? neues;
    expect(neues).toMatchObject({ geteiltAus: id, jahr, federPerson, prueftName, zustand, fragenAb });
    const [erste, zweite] = karten(stadt).map(({ text }) => text);
    expect(erste).toContain('Familien mit Kontakt');
    expect(erste).toContain('Als Nächstes: Hausfest planen');
    expect(erste).not.toContain('Briefe');
    expect(zweite).toContain(zweiterTitel);
    expect(zweite).toContain('Briefe 7 von 30 Briefe');
    expect(zweite).toContain('Als Nächstes: Sprechstunde anbieten');
    const akte = stadt.workspace.tx((tx) => ganzerVerlauf(tx).map(({ akt, subject }) => `${akt} ${subject}`));
    expect(akte).toEqual(expect.arrayContaining([`jahresziel.teilen ${id}`, `jahresziel.anlegen ${neues.id}`]));
    await stadt.ada.types(stadt.wohnen, '/komm-in aufgaben');
    expect(privat(stadt, 'ada')?.text).toContain(`Jahresziel „${zweiterTitel}“`);
  });

  it('says in the history of both what happened, and asks nothing twice', async () => {
    const { stadt, id } = await mitZweien();
    await handelt(stadt, 'mara', '2026-10-05', (ctx) => {
      const ziel = zielById(ctx.tx, id);
      if (ziel !== null) melde(ctx, ziel, { stand: 'im_plan', hilfe: null, imBericht: false });
    });
    const vorher = stadt.workspace.tx((tx) => zielById(tx, id)?.fragenAb);
    expect(vorher).toBe('2026-09-28');
    await oeffnet(stadt);
    await stadt.ada.submits(teil(stadt));
    await stadt.settle();
    const neues = zweites(stadt);
    stadt.workspace.tx((tx) => {
      const [alt] = zustaendeDes(tx, id);
      expect(alt.grund).toBe(`Geteilt: „${zweiterTitel}“ ist jetzt ein eigenes Jahresziel.`);
      expect(zustaendeDes(tx, neues.id)).toHaveLength(1);
      expect(zustaendeDes(tx, neues.id)[0].grund).toBe(`Aus dem Jahresziel „${titel}“ geteilt.`);
      expect([zielById(tx, id)?.fragenAb, neues.fragenAb]).toEqual([vorher, vorher]);
      expect(rueckmeldungenZu(tx, neues.id)).toMatchObject([{ ...rueckmeldungenZu(tx, id)[0], zielId: neues.id }]);
    });
  });

  it('keeps a result for the check, and a pause for going on', async () => {
    const { stadt, id } = await mitZweien('ergebnis');
    stadt.workspace.tx((tx) => gibFrei(tx, zustaendeDes(tx, id)[0], true));
    await oeffnet(stadt);
    await stadt.ada.submits(teil(stadt));
    const beide = [id, zweites(stadt).id];
    const ergebnisse = stadt.workspace.tx((tx) => beide.map((eines) => zustaendeDes(tx, eines)[0]));
    for (const { grund, imBericht } of ergebnisse) {
      expect(grund).toMatch(/eteilt.* Weil$/);
      // What was released for the report stays so.
      expect(imBericht).toBe(true);
    }

    const pause = await mitZweien('in_arbeit');
    await oeffnetZustand(pause.stadt, 'ada');
    await pause.stadt.ada.submits({ schritt: 'ruht', grund: 'Umbau' });
    await oeffnet(pause.stadt);
    await pause.stadt.ada.submits(teil(pause.stadt));
    await pause.stadt.settle();
    for (const eines of [pause.id, zweites(pause.stadt).id]) {
      const form = await drueckt(pause.stadt, 'jo', 'jahresziel.zustand', eines);
      expect(form).toContain('geht weiter: in Arbeit');
    }
  });

  it('wants a title, and leaves one Wirkung with the first', async () => {
    const { stadt } = await mitZweien();
    await oeffnet(stadt);
    await stadt.ada.submits({ titel: '\u200b', wirkungen: gewaehlt(stadt, 'wirkungen', 'N') });
    expect(fehler(stadt, 'ada')).toEqual({
      titel: 'Bitte schreiben Sie, wie das Jahresziel heißen soll.',
      wirkungen: 'Mindestens eine Wirkung muss beim ersten Ziel bleiben. Bitte wählen Sie nicht alle.',
    });
  });

  it('asks before a fourth goal of the year, and numbers Wirkungen on', async () => {
    const { stadt, id } = await mitZweien();
    await oeffnet(stadt);
    for (const anderer of ['Zweites', 'Drittes']) {
      await stadt.eren.types(stadt.wohnen, '/jahresziel');
      await stadt.eren.presses('Neues Jahresziel', inWohnen(stadt));
      await stadt.eren.submits({ titel: anderer, jahr: '2027' });
    }
    await stadt.ada.submits({ ...teil(stadt), wirkungen: gewaehlt(stadt, 'wirkungen', 'Neue Familien') });
    expect(stadt.ada.form()?.text).toContain('Das Konzept sieht drei Jahresziele je Handlungsfeld vor.');
    await stadt.ada.submits();
    await stadt.settle();
    const nummern = stadt.workspace.tx((tx) => {
      addWirkung(tx, { zielId: id, text: 'Noch eine', fuerWen: null });
      return wirkungenDes(tx, id).map(({ nummer }) => nummer);
    });
    expect(nummern).toEqual([2, 3]);
    const werte = stadt.workspace.tx((tx) => indikatorenDes(tx, id).flatMap((eines) => messwerteDes(tx, eines.id)));
    expect(werte).toHaveLength(1);
  });

  it('takes nothing from a form that others have overtaken', async () => {
    const { stadt } = await mitZweien();
    await oeffnet(stadt);
    const werte = teil(stadt);
    await oeffnet(stadt, 'eren');
    await stadt.eren.submits(werte);
    await stadt.ada.submits(werte);
    expect(fehler(stadt, 'ada').wirkungen).toContain('Jemand hat die Wirkungen inzwischen geändert.');
  });

  it('is not for a goal with one Wirkung, nor for one that is ended, nor for everybody', async () => {
    const { stadt, id } = await mitZiel();
    await oeffnet(stadt, 'jo');
    expect(privat(stadt, 'jo')).toMatchObject({
      text: expect.stringContaining('Dieses Jahresziel hat nur eine Wirkung.'),
      buttons: ['Raster ansehen'],
    });
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(privat(stadt, 'mara')?.buttons).not.toContain('Ziel teilen …');
    expect(await drueckt(stadt, 'mara', 'jahresziel.teilen', id)).toContain('Das Raster füllen das Tandem');
    const zuEnde = await mitZweien('ueberprueft');
    await zuEnde.stadt.ada.presses('Mehr …', inWohnen(zuEnde.stadt));
    expect(privat(zuEnde.stadt, 'ada')?.buttons).not.toContain('Ziel teilen …');
    expect(await drueckt(zuEnde.stadt, 'ada', 'jahresziel.teilen', zuEnde.id)).toContain('ist zu Ende');
  });
});
