/** The figures of fields, as whoever orders them gets them: opened again by other readers. */
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gremien } from '../../../src/features/stadt/index.ts';
import { openExcel } from '../../documents/excel.ts';
import { beginntZiel } from '../jahresziel/begonnen.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { abgegeben, getagt, start } from '../protokoll/abgegeben.ts';

const heute = '2026-10-15';
type Werte = Record<string, string | string[]>;

async function bestellt(stadt: Musterstadt, name: Name, werte: Werte = {}): Promise<void> {
  await stadt[name].types(stadt.wohnen, '/komm-in zahlen');
  await stadt[name].submits(werte);
  await stadt.settle();
}

async function excel(stadt: Musterstadt, name: Name, werte: Werte = {}) {
  await bestellt(stadt, name, werte);
  const jahr = werte.jahr === 'alle' ? 'alle-Jahre' : (werte.jahr ?? 2026);
  return openExcel(await stadt[name].downloads(`Zahlen-${jahr}-Stand-${heute}.xlsx`, 'direct'));
}

/** Of figures, by direct message. */
const dateien = (stadt: Musterstadt, name: Name): string[] =>
  stadt[name]
    .readsDirect()
    .flatMap(({ files }) => files.map((file) => file.name))
    .filter((file) => file.startsWith('Zahlen'))
    .sort();

const privat = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1)?.text;
const fehler = (stadt: Musterstadt, name: Name) =>
  Object.fromEntries(
    (stadt[name].form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])),
  );

/** Wohnen has met, with minutes and two Aufgaben, and has begun a goal; the Steuerungsgruppe is to meet. */
async function nachDerSitzung(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await abgegeben(stadt);
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  await stadt.ada.submits({ datum: '2026-11-20', beginn: '18:00', ende: '20:00', ort: 'Bei Familie Geheim' });
  await stadt.ada.submits({ thema: '=1+1' });
  await stadt.jo.types(stadt.steuerung, '/sitzung');
  await stadt.jo.submits({ datum: '2026-12-02', beginn: '10:00', ende: '11:00', ort: 'Rathaus' });
  await stadt.jo.submits({ thema: 'Vertrauliches der Steuerungsgruppe' });
  await stadt.settle();
  stadt.workspace.tx((tx) => tx.run(sql`UPDATE protokoll_fassung SET organisationen = 4`));
  return stadt;
}

describe('/komm-in zahlen', () => {
  it('comes by direct message with a sheet for each, and one that says how to read them', async () => {
    const stadt = await nachDerSitzung();
    const { names, rows } = await excel(stadt, 'ada');
    expect(names).toEqual(['Handlungsfelder', 'Sitzungen', 'Jahresziele', 'Werte', 'Aufgaben', 'Lesen']);
    expect(rows('Handlungsfelder')).toEqual([
      [
        ...['Kürzel', 'Handlungsfeld', 'Geschlossen am', 'Sitzungen', 'Geplant', 'Abgesagt', 'Protokolle'],
        ...['Jahresziele', 'Aufgaben offen', 'Aufgaben erledigt', 'Aufgaben entfallen'],
      ],
      ['WOH', 'Wohnen', null, 1, 1, 0, 1, 0, 2, 0, 0],
    ]);
    expect(rows('Sitzungen').slice(1)).toEqual([
      [
        'Wohnen',
        'WOH-2026-01',
        '2026-10-14',
        '18:00',
        '20:00',
        'Nachbarschaften im Ükern',
        'stattgefunden',
        heute,
        12,
        'unter 5',
      ],
      ['Wohnen', 'WOH-2026-02', '2026-11-20', '18:00', '20:00', '=1+1', 'geplant', null, null, null],
    ]);
    expect(rows('Aufgaben')).toEqual([
      ['Handlungsfeld', 'Eingetragen am', 'Bis', 'Stand', 'Beendet am'],
      ['Wohnen', heute, '2026-11-10', 'offen', null],
      ['Wohnen', heute, '2026-12-01', 'offen', null],
    ]);
    const gelesen = new Map(rows('Lesen').map(([was, bedeutet]) => [was, String(bedeutet)]));
    for (const blatt of names.slice(0, -1))
      for (const spalte of rows(blatt ?? '')[0] ?? []) expect([...gelesen.keys()]).toContain(`${blatt}: ${spalte}`);
    expect(gelesen.get('Stand')).toContain('15.10.2026');
    expect(gelesen.get('Jahr')).toContain('Jahreskonferenz');
    expect(gelesen.has('unter 5')).toBe(true);
    expect(stadt.ada.readsDirect().at(-2)?.text).toContain('Niemand sonst bekommt sie.');
    expect(dateien(stadt, 'jo')).toEqual([]);
    expect(stadt.ada.reads(stadt.wohnen).flatMap(({ files }) => files.map(({ name }) => name))).not.toContain(
      `Zahlen-2026-Stand-${heute}.xlsx`,
    );
  });

  it('names nobody and holds no text of Aufgaben or notes, unless names are asked for', async () => {
    const stadt = await nachDerSitzung();
    const heikel = ['Ada', 'Muster', 'Olga', 'Raum buchen', 'Wohnungsamt', 'Rathaus', 'Geheim', 'heikel'];
    const { names, rows } = await excel(stadt, 'jo');
    const ohne = JSON.stringify(names.map((blatt) => rows(blatt ?? '')));
    for (const wort of heikel) expect(ohne).not.toContain(wort);
    const mit = await excel(stadt, 'jo', { namen: ['ja'] });
    expect(
      mit
        .rows('Handlungsfelder')
        .find(([kuerzel]) => kuerzel === 'WOH')
        ?.at(-1),
    ).toContain('Ada Muster');
    expect(mit.rows('Sitzungen')[1]?.slice(-3)).toEqual(['Rathaus, Raum 3', null, 'Olga Beispiel']);
    expect(mit.rows('Aufgaben')[1]?.slice(-3)).toEqual([
      'Raum buchen',
      'Ada Muster',
      'Protokoll der Sitzung WOH-2026-01',
    ]);
    expect(JSON.stringify(mit.rows('Lesen'))).toContain('Bitte geben Sie diese Datei nicht weiter.');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    const wohnen = stadt.jo.formView()?.fields[0]?.options?.find(({ label }) => label === 'Handlungsfeld Wohnen');
    await stadt.jo.submits({ gremium: wohnen?.value ?? null });
    const verlauf = stadt.jo.form()?.text;
    expect(verlauf).toContain('Zahlen als Datei ausgegeben, ohne Namen');
    expect(verlauf).toContain('Zahlen als Datei ausgegeben, mit Namen');
  });

  it('names nobody beside an Aufgabe whose day is over', async () => {
    const stadt = await nachDerSitzung();
    stadt.workspace.tx((tx) => tx.run(sql`UPDATE aufgabe SET bis = '2026-10-01' WHERE was = 'Raum buchen'`));
    const { rows } = await excel(stadt, 'ada', { namen: ['ja'] });
    expect(rows('Aufgaben').map((zeile) => [zeile[5], zeile[6]])).toEqual([
      ['Was', 'Wer'],
      ['Raum buchen', null],
      ['Liste schicken', 'Wohnungsamt'],
    ]);
  });

  it('shows that nobody came, and not that few did', async () => {
    const stadt = await nachDerSitzung();
    stadt.workspace.tx((tx) => tx.run(sql`UPDATE protokoll_fassung SET personen = 0, organisationen = 1`));
    const { rows } = await excel(stadt, 'ada');
    expect(rows('Sitzungen')[1]?.slice(-2)).toEqual([0, 'unter 5']);
    expect(rows('Handlungsfelder')[0]).not.toContain('Personen');
  });

  it('holds the Büro all fields and no private Gremium, and only what was chosen', async () => {
    const stadt = await nachDerSitzung();
    const alles = await excel(stadt, 'jo');
    expect(
      alles
        .rows('Handlungsfelder')
        .slice(1)
        .map(([kuerzel]) => kuerzel),
    ).toEqual(['SPR', 'KUL', 'EHR', 'WOH', 'BIL']);
    expect(JSON.stringify(alles.names.map((blatt) => alles.rows(blatt ?? '')))).not.toContain('Vertrauliches');
    const sprache = stadt.workspace.tx((tx) => gremien(tx).find(({ kuerzel }) => kuerzel === 'SPR'))?.id ?? '';
    const eines = await excel(stadt, 'jo', { was: ['sitzungen', 'felder'], feld: sprache, jahr: 'alle' });
    expect(eines.names).toEqual(['Handlungsfelder', 'Sitzungen', 'Lesen']);
    expect(eines.rows('Handlungsfelder')).toHaveLength(2);
    expect(eines.rows('Sitzungen')).toHaveLength(1);
  });

  it('holds the goals of the conference of that year', async () => {
    const stadt = await nachDerSitzung();
    await beginntZiel(stadt);
    const { rows } = await excel(stadt, 'ada', { jahr: '2027' });
    expect(rows('Jahresziele')).toHaveLength(2);
    expect(rows('Handlungsfelder')[1]?.slice(3)).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    expect(rows('Sitzungen')).toHaveLength(1);
  });

  it('shows this year’s Sitzungen with the goals on which work goes on now, and says so', async () => {
    const stadt = await nachDerSitzung();
    await beginntZiel(stadt);
    await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
    expect(stadt.ada.formView()?.fields[1]?.options?.map(({ label }) => label)).toEqual([
      ...['dieses Jahr: Sitzungen 2026, Jahresziele 2027', '2027', '2026', 'alle Jahre'],
    ]);
    await stadt.ada.submits();
    await stadt.settle();
    const { rows } = await openExcel(await stadt.ada.downloads(`Zahlen-2026-Stand-${heute}.xlsx`, 'direct'));
    expect(rows('Jahresziele')).toHaveLength(2);
    expect(rows('Sitzungen')).toHaveLength(3);
    expect(rows('Handlungsfelder')[1]?.slice(3, 8)).toEqual([1, 1, 0, 1, 1]);
    expect(JSON.stringify(rows('Lesen'))).toContain('2026 (Jahresziele: 2027); Handlungsfelder: Wohnen.');
    expect(stadt.ada.readsDirect().at(-2)?.text).toContain('Zahlen, 2026 (Jahresziele: 2027), Stand 15.10.2026');
  });

  it('as CSV is one file for each, where no formula begins', async () => {
    const stadt = await nachDerSitzung();
    await bestellt(stadt, 'ada', { art: 'csv', was: ['sitzungen', 'aufgaben'] });
    expect(dateien(stadt, 'ada')).toEqual([
      `Zahlen-Aufgaben-2026-Stand-${heute}.csv`,
      `Zahlen-Lesen-2026-Stand-${heute}.csv`,
      `Zahlen-Sitzungen-2026-Stand-${heute}.csv`,
    ]);
    const bytes = await stadt.ada.downloads(`Zahlen-Sitzungen-2026-Stand-${heute}.csv`, 'direct');
    const zeilen: string[][] = parse(new TextDecoder().decode(bytes), { delimiter: ';', bom: true });
    expect(zeilen[1]?.slice(-3)).toEqual(['15.10.2026', '12', 'unter 5']);
    for (const zelle of zeilen.flat()) expect(zelle).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('comes twice to who orders it twice at one moment, each time as ordered', async () => {
    const stadt = await nachDerSitzung();
    await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
    await stadt.ada.submits({ was: ['felder'] });
    await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
    await stadt.ada.submits({ was: ['sitzungen'] });
    await stadt.settle();
    const nachrichten = stadt.ada.readsDirect().map(({ text }) => text);
    for (const blatt of ['Handlungsfelder', 'Sitzungen']) {
      expect(nachrichten.filter((text) => text.includes(`diese Blätter: ${blatt}, Lesen.`))).toHaveLength(1);
    }
    expect(dateien(stadt, 'ada')).toHaveLength(2);
  });

  it('asks a Tandem not which fields, and offers the years of which there is something', async () => {
    const stadt = await nachDerSitzung();
    await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
    expect(stadt.ada.form()?.fields.map(({ key }) => key)).toEqual(['was', 'jahr', 'art', 'namen']);
    expect(stadt.ada.formView()?.fields[1]?.options?.map(({ value }) => value)).toEqual(['2026', 'alle']);
    await stadt.jo.types(stadt.wohnen, '/komm-in zahlen');
    expect(stadt.jo.formView()?.fields[1]?.options).toHaveLength(6);
  });

  it.each(['mara', 'luca'] as const)('is not for %s, who is told who may', async (name) => {
    const stadt = await musterstadt(start);
    await stadt[name].types(stadt.wohnen, '/komm-in zahlen');
    expect(privat(stadt, name)).toContain('bekommen das Tandem (für sein Handlungsfeld) und das Integrationsbüro');
  });

  it('is offered by a button where nobody has to know the command', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/komm-in hilfe');
    await stadt.ada.presses('Zahlen als Datei …', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.text).toContain('aus dem Handlungsfeld Wohnen');
    expect(stadt.ada.form()?.text).toContain('Kleine Zahlen von 1 bis 4 stehen als „unter 5“ in der Datei.');
  });

  it('says what to choose where there is too much for one file, before it reads anything', async () => {
    const stadt = await nachDerSitzung();
    stadt.workspace.tx((tx) =>
      tx.run(sql`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
        INSERT INTO sitzung (id, gremium_id, nummer, jahr, laufend, datum, beginn, ende, thema, abgesagt_am, gemeldet_von, gemeldet_am)
        SELECT 's' || i, gremium_id, 'S' || i, 2027, i, '2027-01-15', beginn, ende, thema, gemeldet_am, gemeldet_von, gemeldet_am
        FROM n, (SELECT * FROM sitzung LIMIT 1)`),
    );
    await bestellt(stadt, 'jo', { jahr: 'alle' });
    expect(fehler(stadt, 'jo')).toEqual({
      was: 'Das sind zu viele Zeilen auf einmal. Bitte wählen Sie ein einzelnes Jahr, ein einzelnes Handlungsfeld oder weniger Tabellen.',
    });
    await stadt.jo.submits({ was: ['sitzungen'], jahr: '2026' });
    expect(fehler(stadt, 'jo')).toEqual({});
  });

  it('answers at once in a city of 100,000 goals', async () => {
    const stadt = await nachDerSitzung();
    await beginntZiel(stadt);
    stadt.workspace.tx((tx) =>
      tx.run(sql`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
        INSERT INTO jahresziel (id, gremium_id, jahr, titel, angelegt_von, angelegt_am, fragen_ab)
        SELECT 'z' || i, gremium_id, jahr, titel, angelegt_von, angelegt_am, fragen_ab FROM n,
          (SELECT * FROM jahresziel LIMIT 1)`),
    );
    await stadt.ada.types(stadt.wohnen, '/komm-in zahlen');
    const begonnen = performance.now();
    await stadt.ada.submits({ jahr: '2027' });
    expect(performance.now() - begonnen).toBeLessThan(1000);
    expect(fehler(stadt, 'ada')).toEqual({
      was: 'Das sind zu viele Zeilen auf einmal. Bitte wählen Sie weniger Tabellen.',
    });
  });
});
