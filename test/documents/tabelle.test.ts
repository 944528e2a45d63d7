/** Tables, opened again by other readers than the libraries that wrote them. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { render, type Tabelle } from '../../src/documents/index.ts';
import { openExcel } from './excel.ts';
import { all } from './xml.ts';

const tabelle: Tabelle = {
  titel: 'Jahresziele 2026',
  spalten: [
    { titel: 'Jahresziel', art: 'text' },
    { titel: 'Wert', art: 'zahl' },
    { titel: 'Gezählt am', art: 'tag' },
  ],
  zeilen: [
    ['Ükern; „Nachbarn“ "kennen" sich\nbesser', 12, '2026-06-28'],
    ['Fahrtkosten', -1250.5, '2026-02-31'],
    [null, 'unter 5', null],
  ],
};

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '＝1'];

const csvText = async (data: Tabelle) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await render({ kind: 'tabelle.csv', data }));
const csv = async (data: Tabelle): Promise<string[][]> => parse(await csvText(data), { bom: true, delimiter: ';' });

describe('as CSV', () => {
  test('is what a German Excel opens: semicolons, decimal commas, a byte order mark, CR LF', async () => {
    expect(await csvText(tabelle)).toBe(
      '\uFEFFJahresziel;Wert;Gezählt am\r\n"Ükern; „Nachbarn“ ""kennen"" sich\nbesser";12;28.06.2026\r\nFahrtkosten;-1250,5;2026-02-31\r\n;unter 5;\r\n',
    );
    expect((await csv(tabelle))[1]).toEqual(['Ükern; „Nachbarn“ "kennen" sich\nbesser', '12', '28.06.2026']);
  });

  test('lets no formula begin in what people typed', async () => {
    const rows = await csv({ ...tabelle, zeilen: formulas.map((typed) => [typed, typed, typed]) });
    for (const row of rows.slice(1)) for (const cell of row) expect(cell).toMatch(/^['\n]/);
  });

  test('has its titles even where there is nothing else', async () => {
    expect(await csv({ ...tabelle, zeilen: [] })).toEqual([['Jahresziel', 'Wert', 'Gezählt am']]);
  });
});

const excel = async (...tabellen: Tabelle[]) => openExcel(await render({ kind: 'tabelle.xlsx', data: { tabellen } }));

describe('for Excel', () => {
  test('numbers are numbers, days are days, and the titles stay in sight', async () => {
    const file = await excel(tabelle);
    expect(file.names).toEqual(['Jahresziele 2026']);
    const [titles, ...rows] = file.cells(1);
    expect(titles?.map((cell) => cell?.[0])).toEqual(['Jahresziel', 'Wert', 'Gezählt am']);
    expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      // Days since 30 December 1899.
      [
        [tabelle.zeilen[0]?.[0], '@'],
        [12, '#,##0'],
        [46_201, 'dd.mm.yyyy'],
      ],
      [
        ['Fahrtkosten', '@'],
        [-1250.5, '#,##0.##'],
        ['2026-02-31', '@'],
      ],
      [['unter 5', '@']],
    ]);
    const [pane] = all(file.part('xl/worksheets/sheet1.xml'), 'pane');
    expect(pane?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
  });

  test('what people typed is text, and never a formula', async () => {
    const file = await excel({ ...tabelle, zeilen: formulas.map((typed) => [typed, typed, typed]) });
    expect(all(file.part('xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
    const [, ...rows] = file.cells(1);
    expect(rows).toHaveLength(formulas.length);
    for (const row of rows) for (const cell of row) expect(cell?.[1]).toBe('@');
  });

  test('every kind of text stands there as it was typed', async () => {
    const typed = [
      '<c>&amp; ]]> "x"',
      ' vorn und hinten ',
      'Ελληνικά 🏠 مرحبا',
      'pasted\u0000\uFFFE\vnext',
      'x'.repeat(40_000),
    ];
    const [, ...rows] = (await excel({ ...tabelle, zeilen: typed.map((one) => [one, null, null]) })).cells(1);
    expect(rows.map(([cell]) => cell?.[0])).toEqual([...typed.slice(0, 3), 'pasted\nnext', 'x'.repeat(32_767)]);
  });

  test('a column is as wide as what stands in it, and a row as high as its text needs', async () => {
    const zeilen = [
      ['kurz', 1, null],
      ['Wort '.repeat(40), 'unter 5', '2026-06-28'],
    ];
    const sheet = (await excel({ ...tabelle, zeilen })).part('xl/worksheets/sheet1.xml');
    expect(all(sheet, 'col').map(({ attributes }) => attributes.width)).toEqual(['62', '9', '12']);
    expect(all(sheet, 'row').map(({ attributes }) => attributes.ht)).toEqual([undefined, undefined, '60']);
  });

  test('each sheet has a name that Excel takes, and that no other has', async () => {
    const long = 'Jahresziele im Handlungsfeld Wohnen und Umfeld';
    const titles = ['a/b: [c]?', 'A B C', "'wohnen'", '', ' ', long, long, long.toUpperCase()];
    const { names } = await excel(...titles.map((titel) => ({ ...tabelle, titel })));
    expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(titles.length);
    for (const name of names) expect(name).toMatch(/^(?!['\s])[^[\]/\\:*?]{1,31}(?<!')$/);
    expect(names.slice(2, 5)).toEqual(['wohnen', 'Tabelle', 'Tabelle (2)']);
  });

  test('every part of the file is named with its type', async () => {
    const file = await excel(tabelle, { ...tabelle, titel: 'Reihen' });
    const types = file.part('[Content_Types].xml');
    for (const { attributes } of all(types, 'Override')) file.part((attributes.PartName ?? '').slice(1));
    expect([...file.parts.keys()]).toContain('xl/worksheets/sheet2.xml');
  });
});
