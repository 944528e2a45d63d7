/** The figures of fields as files: real Bolt, imitated Slack, the whole bot. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openExcel } from '../documents/excel.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';

test('the Büro gets the whole city as Excel, a Tandem its field as CSV, and nobody else anything', async () => {
  const { ada, jo, luca, settle } = await musterstadt({ mode: 'socket', start: '2026-10-12 08:30' });
  await ada.types(wohnen, '/sitzung');
  await ada.submits({ datum: '2026-11-18', beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3' });
  await ada.submits({ thema: 'Nachbarschaften im Ükern' });
  await ada.closesForm();
  await settle();

  await jo.types(wohnen, '/komm-in zahlen');
  expect(jo.form()?.fields.map(({ value }) => value)).toEqual([
    ['felder', 'sitzungen', 'ziele', 'werte', 'aufgaben'],
    'alle',
    '2026',
    'xlsx',
    null,
  ]);
  await jo.submits({});
  await jo.closesForm();
  await ada.types(wohnen, '/komm-in zahlen');
  await ada.submits({ was: ['sitzungen'], art: 'csv', namen: ['ja'] });
  await ada.closesForm();
  await luca.types(wohnen, '/komm-in zahlen');
  expect(luca.reads(wohnen).at(-1)?.text).toContain('Bitte sprechen Sie das Tandem an.');
  await settle();

  const dateien = (wer: typeof ada) =>
    wer
      .readsDirect()
      .flatMap(({ files }) => files.map(({ name }) => name))
      .filter((name) => name.startsWith('Zahlen'))
      .sort();
  expect(dateien(jo)).toEqual(['Zahlen-2026-Stand-2026-10-12.xlsx']);
  const { names, rows } = openExcel(await jo.downloads('Zahlen-2026-Stand-2026-10-12.xlsx', 'direct'));
  expect(names).toEqual(['Handlungsfelder', 'Sitzungen', 'Jahresziele', 'Werte', 'Aufgaben', 'Lesen']);
  expect(rows('Handlungsfelder')).toHaveLength(6);
  expect(rows('Sitzungen')[1]?.slice(0, 3)).toEqual(['Wohnen', 'WOH-2026-01', '2026-11-18']);

  const csv = 'Zahlen-Sitzungen-2026-Stand-2026-10-12.csv';
  expect(dateien(ada)).toEqual(['Zahlen-Lesen-2026-Stand-2026-10-12.csv', csv]);
  const text = new TextDecoder().decode(await ada.downloads(csv, 'direct'));
  const zeilen: string[][] = parse(text, { delimiter: ';', bom: true });
  expect(zeilen[1]?.slice(5, 7)).toEqual(['Nachbarschaften im Ükern', 'geplant']);
  expect(zeilen[1]?.at(10)).toBe('Rathaus, Raum 3');
  expect(dateien(luca)).toEqual([]);
});
