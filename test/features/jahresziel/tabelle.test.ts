/** All goals with their series, as whoever orders them gets them: opened again by other readers. */
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Acting } from '../../../src/core/feature.ts';
import { gehe, melde, nachAnlegen, zaehle } from '../../../src/features/jahresziel/leben.ts';
import type { JahreszielId } from '../../../src/features/jahresziel/schema.ts';
import { addZiel, indikatorenDes, messwerteDes, zielById } from '../../../src/features/jahresziel/store.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { openExcel } from '../../documents/excel.ts';
import { all } from '../../documents/xml.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { musterstadt } from '../musterstadt.ts';
import { start } from './begonnen.ts';
import { alsMassnahme, drueckt, fehler, handelt, mitZiel, type Name, privat, titel } from './im-leben.ts';

const heute = '2026-09-28';

async function bestellt(stadt: Musterstadt, name: Name, werte: Record<string, string | string[]> = {}): Promise<void> {
  await stadt[name].types(stadt.wohnen, '/jahresziel tabelle');
  await stadt[name].submits(werte);
  await stadt.settle();
}

const jahrIn = ({ jahr = '2027' }: Record<string, string | string[]>) => (jahr === 'alle' ? 'alle-Jahre' : jahr);

async function excel(stadt: Musterstadt, name: Name, werte: Record<string, string | string[]> = {}) {
  await bestellt(stadt, name, werte);
  return openExcel(await stadt[name].downloads(`Jahresziele-${jahrIn(werte)}-Stand-${heute}.xlsx`, 'direct'));
}

async function csv(stadt: Musterstadt, name: Name, werte: Record<string, string | string[]> = {}): Promise<string[][]> {
  await bestellt(stadt, name, { art: 'csv', ...werte });
  const bytes = await stadt[name].downloads(`Jahresziele-Werte-${jahrIn(werte)}-Stand-${heute}.csv`, 'direct');
  return parse(new TextDecoder().decode(bytes), { delimiter: ';' });
}

const tut = (stadt: Musterstadt, was: (ctx: Acting) => void) => handelt(stadt, 'ada', heute, was);

/** The goal's Indikator of this number, from 0, was counted. */
function zaehlt(ctx: Acting, id: JahreszielId, i: number, wert: number, datum: string, notiz: string | null = null) {
  const ziel = zielById(ctx.tx, id);
  const indikator = indikatorenDes(ctx.tx, id)[i];
  if (ziel === null || indikator === undefined) throw new Error('no such Indikator');
  zaehle(ctx, ziel, indikator, { wert, datum: day(datum), notiz, korrigiert: null });
}

/** A goal at work, with three series: of a number, of a sign, and of nothing yet. */
async function mitReihen() {
  const { stadt, id } = await mitZiel({
    bis: 'in_arbeit',
    indikatoren: [
      { name: 'Familien mit Kontakt', einheit: 'Familien', startwert: 3, zielwert: 20 },
      { art: 'zeichen', name: 'Man grüßt sich' },
      { name: 'Feste', einheit: 'Feste', startwert: 0, zielwert: 4 },
    ],
  });
  await tut(stadt, (ctx) => {
    zaehlt(ctx, id, 0, 120, '2026-09-01', 'Zettel von Luca Entwurf');
    const ziel = zielById(ctx.tx, id);
    const [erster] = indikatorenDes(ctx.tx, id);
    const [vertippt] = erster === undefined ? [] : messwerteDes(ctx.tx, erster.id);
    if (ziel === null || erster === undefined || vertippt === undefined) throw new Error('nothing to correct');
    zaehle(ctx, ziel, erster, { wert: 12, datum: day('2026-09-01'), notiz: null, korrigiert: vertippt.id });
    zaehlt(ctx, id, 0, 2, '2026-09-20');
    zaehlt(ctx, id, 1, 1, '2026-09-21');
    melde(ctx, ziel, { stand: 'im_plan', hilfe: null, imBericht: false });
    alsMassnahme(ctx, id, 'Eren Probe anrufen', '2026-10-05');
  });
  return { stadt, id };
}

describe('/jahresziel tabelle', () => {
  it('comes by direct message, with a sheet of goals, one of values, and one that says how to read them', async () => {
    const { stadt } = await mitReihen();
    const { names, rows } = await excel(stadt, 'jo');
    expect(names).toEqual(['Jahresziele', 'Werte', 'Lesen']);
    expect(rows('Jahresziele')).toEqual([
      [
        ...['Handlungsfeld', 'Nr.', 'Jahr', 'Jahresziel', 'Leitziele', 'Zustand', 'Zustand seit', 'Überprüft'],
        ...['Rückmeldung', 'Rückmeldung vom', 'Punkte von 7', 'Maßnahme bis'],
      ],
      [
        ...['Wohnen', 'WOH-2027-Z1', '2027', titel, null, 'in Arbeit', heute, null],
        ...['Im Plan', heute, 6, '2026-10-05'],
      ],
    ]);
    const reihe = ['Wohnen', 'WOH-2027-Z1', '2027', titel, 'Neue Familien haben Kontakt'];
    const familien = [...reihe, 'Familien mit Kontakt', 'Familien', 'unter 5', 20, null];
    expect(rows('Werte').slice(1)).toEqual([
      [...familien, '2026-09-01', 120, 'berichtigt, zählt nicht'],
      [...familien, '2026-09-01', 12, 'zählt'],
      [...familien, '2026-09-20', 'unter 5', 'zählt'],
      [...reihe, 'Man grüßt sich', null, null, null, null, '2026-09-21', 'ja', 'zählt'],
      [...reihe, 'Feste', 'Feste', 0, 'unter 5', null, null, null, 'noch nicht gezählt'],
    ]);
    const gelesen = new Map(rows('Lesen').map(([was, bedeutet]) => [was, String(bedeutet)]));
    expect(gelesen.get('Stand')).toContain('28.09.2026');
    expect(gelesen.get('unter 5')).toContain('auch wenn Dinge gezählt werden');
    for (const spalte of rows('Werte')[0] ?? []) expect([...gelesen.keys()]).toContain(`Werte: ${spalte}`);
    expect(stadt.jo.readsDirect().at(-2)?.text).toContain('weil Sie die Datei bestellt haben');
    expect(stadt.ada.readsDirect().flatMap(({ files }) => files)).toEqual([]);
  });

  it('names nobody unless names are asked for, and then Maßnahmen and notes too', async () => {
    const { stadt } = await mitReihen();
    const namen = ['Mara', 'VHS', 'Eren', 'Luca'];
    const { names, rows } = await excel(stadt, 'jo');
    const ohne = JSON.stringify(names.map((blatt) => rows(blatt ?? '')));
    for (const name of namen) expect(ohne).not.toContain(name);
    const mit = await excel(stadt, 'jo', { namen: ['ja'] });
    expect(mit.rows('Jahresziele')[1]?.slice(-3)).toEqual(['Eren Probe anrufen', 'Mara Plan', 'VHS']);
    expect(mit.rows('Werte')[1]?.at(-1)).toBe('Zettel von Luca Entwurf');
    expect(JSON.stringify(mit.rows('Lesen'))).toContain('Bitte geben Sie diese Datei nicht weiter.');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    const wohnen = stadt.jo.formView()?.fields[0]?.options?.find(({ label }) => label === 'Handlungsfeld Wohnen');
    await stadt.jo.submits({ gremium: wohnen?.value ?? null });
    const verlauf = stadt.jo.form()?.text;
    expect(verlauf).toContain('Jahresziele als Tabelle ausgegeben, ohne Namen');
    expect(verlauf).toContain('Jahresziele als Tabelle ausgegeben, mit Namen');
  });

  it('as CSV holds the values alone, and says so', async () => {
    const { stadt } = await mitReihen();
    const zeilen = await csv(stadt, 'ada', { jahr: 'alle' });
    expect(zeilen).toHaveLength(6);
    expect(zeilen[3]?.slice(-3)).toEqual(['20.09.2026', 'unter 5', 'zählt']);
    expect(stadt.ada.readsDirect().at(-2)?.text).toContain('Die Jahresziele selbst stehen in der Excel-Datei.');
  });

  it('lets no formula begin in what people typed', async () => {
    const getippt = ['=1+1', '+49 30 1', '@x', '\t=1+1', '\r=1+1', '-1+1'];
    const { stadt, id } = await mitZiel({
      bis: 'in_arbeit',
      indikatoren: getippt.map((name) => ({ name, einheit: name })),
    });
    await tut(stadt, (ctx) => {
      for (const [i, notiz] of getippt.entries()) zaehlt(ctx, id, i, 10, '2026-09-01', notiz);
    });
    const { parts, rows: blatt } = await excel(stadt, 'jo', { namen: ['ja'] });
    expect([...parts.values()].flatMap((part) => all(part, 'f'))).toEqual([]);
    expect(blatt('Werte').map((zeile) => zeile[5])).toEqual([
      'Indikator',
      '=1+1',
      '+49 30 1',
      '@x',
      '\t=1+1',
      '\n=1+1',
      '-1+1',
    ]);
    const [, ...rows] = await csv(stadt, 'jo', { namen: ['ja'] });
    expect(rows).toHaveLength(getippt.length);
    for (const row of rows) for (const zelle of row) expect(zelle).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('holds a Tandem its own field, and the Büro every one, with those that are closed', async () => {
    const { stadt } = await mitReihen();
    await handelt(stadt, 'jo', heute, (ctx) => {
      for (const { id: gremiumId, kuerzel } of gremien(ctx.tx, 'handlungsfeld')) {
        if (kuerzel !== 'SPR' && kuerzel !== 'KUL') continue;
        const ziel = addZiel(ctx.tx, {
          ...{ gremiumId, jahr: 2026, titel: `Ziel in ${kuerzel}`, fragenAb: ctx.heute, federName: 'VHS' },
          ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now },
        });
        nachAnlegen(ctx, ziel);
        gehe(ctx, ziel, { nach: 'zurueckgezogen', urteil: null, brauchtText: false }, null);
        if (kuerzel === 'KUL') aendereGremium(ctx.tx, gremiumId, { geschlossen: ctx.heute });
      }
    });
    const felder = async (name: Name) =>
      (await excel(stadt, name, { jahr: 'alle' })).rows('Jahresziele').map((zeile) => [zeile[0], zeile[1], zeile[5]]);
    expect(await felder('ada')).toEqual([
      ['Handlungsfeld', 'Nr.', 'Zustand'],
      ['Wohnen', 'WOH-2027-Z1', 'in Arbeit'],
    ]);
    expect(await felder('jo')).toEqual([
      ['Handlungsfeld', 'Nr.', 'Zustand'],
      ['Sprachförderung', 'SPR-2026-Z1', 'zurückgezogen'],
      ['Kultureller Austausch (geschlossen)', 'KUL-2026-Z1', 'zurückgezogen'],
      ['Wohnen', 'WOH-2027-Z1', 'in Arbeit'],
    ]);
    // Nothing was counted there: titles alone.
    const { rows } = await excel(stadt, 'jo', { jahr: '2026' });
    expect(rows('Werte')).toHaveLength(1);
    expect(rows('Jahresziele')).toHaveLength(3);
  });

  it.each(['mara', 'luca'] as const)('is not for %s, who is told who may', async (name) => {
    const { stadt, id } = await mitReihen();
    await stadt[name].types(stadt.wohnen, '/jahresziel tabelle');
    expect(privat(stadt, name)?.text).toContain(
      'bekommen das Tandem (für sein Handlungsfeld) und das Integrationsbüro',
    );
    expect(await drueckt(stadt, name, 'jahresziel.tabelle', id)).toContain('Bitte sprechen Sie das Tandem an.');
  });

  it('is offered below the list to whoever may have it', async () => {
    const { stadt } = await mitReihen();
    await stadt.ada.types(stadt.wohnen, '/jahresziel liste');
    await stadt.ada.presses('Als Tabelle …', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.text).toContain('im Handlungsfeld Wohnen');
    expect(stadt.ada.form()?.fields.map(({ value }) => value)).toEqual(['2027', 'xlsx', null]);
    await stadt.mara.types(stadt.wohnen, '/jahresziel liste');
    expect(privat(stadt, 'mara')?.buttons).not.toContain('Als Tabelle …');
  });

  it('says what to choose where there is too much for one file', async () => {
    const { stadt, id } = await mitReihen();
    stadt.workspace.tx((tx) => {
      const [erster] = indikatorenDes(tx, id);
      tx.run(sql`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
        INSERT INTO jahresziel_messwert (id, indikator_id, wert, datum, von, am)
        SELECT 'w' || i, indikator_id, 10, datum, von, am FROM n,
          (SELECT * FROM jahresziel_messwert WHERE indikator_id = ${erster?.id} LIMIT 1)`);
    });
    await bestellt(stadt, 'jo', { jahr: 'alle', art: 'csv' });
    expect(fehler(stadt, 'jo')).toEqual({
      jahr: 'Das sind zu viele Jahresziele und Werte für eine Datei. Bitte wählen Sie ein einzelnes Jahr.',
    });
    await stadt.jo.submits({ jahr: '2027' });
    expect(fehler(stadt, 'jo').jahr).toContain('Bitte wählen Sie mit /komm-in zahlen ein einzelnes Handlungsfeld.');
    expect(stadt.jo.readsDirect()).toEqual([]);
  });

  it('counts goals of which there is no value, too', async () => {
    const { stadt, id } = await mitReihen();
    stadt.workspace.tx((tx) =>
      tx.run(sql`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
        INSERT INTO jahresziel (id, gremium_id, jahr, titel, angelegt_von, angelegt_am, fragen_ab)
        SELECT 'z' || i, gremium_id, jahr, titel, angelegt_von, angelegt_am, fragen_ab FROM n,
          (SELECT * FROM jahresziel WHERE id = ${id})`),
    );
    await bestellt(stadt, 'jo');
    expect(fehler(stadt, 'jo')).toEqual({
      jahr: 'Das sind zu viele Jahresziele und Werte für eine Datei. Bitte wählen Sie mit /komm-in zahlen ein einzelnes Handlungsfeld.',
    });
  });

  it('says so where there is none yet', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.wohnen, '/jahresziel tabelle');
    expect(privat(stadt, 'jo')?.text).toContain('gibt es noch kein Jahresziel');
  });
});
