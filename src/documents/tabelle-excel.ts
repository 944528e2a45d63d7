import writeExcel, { type Cell } from 'write-excel-file/node';
import { printable } from './printable.ts';
import { type Tabelle, type TabellenDokument, type Zelle, zellen } from './tabelle.ts';

/** Excel's own limits, in characters. */
const longestName = 31;
const longestText = 32_767;
/** … and of a row, in points. */
const highest = 409;
/** How wide columns are at most, in characters. */
const widths = { text: 60, zahl: 14, tag: 12 };
/** Of a line at this size of type, in points. */
const lineHeight = 15;

/** One sheet each; the titles of the columns stay in sight. */
export async function renderTabelleExcel({ tabellen }: TabellenDokument): Promise<Uint8Array> {
  const names = sheetNames(tabellen.map(({ titel }) => titel));
  const sheets = tabellen.map((tabelle, index) => {
    const columns = columnWidths(tabelle);
    return {
      sheet: names[index] ?? '',
      data: [tabelle.spalten.map(head), ...zellen(tabelle).map((zeile) => row(zeile, tabelle, columns))],
      columns,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    };
  });
  return new Uint8Array(await writeExcel(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}

type Spalte = Tabelle['spalten'][number];

/** Words among numbers stand where the numbers do. */
const align = (art: Spalte['art']) => (art === 'text' ? ('left' as const) : ('right' as const));

const head = ({ titel, art }: Spalte): Cell => ({
  value: printable(titel),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8E8E8',
  wrap: true,
  align: align(art),
});

/** As wide as what stands in them, as far as that is not too much: what is longer goes on in the next line. */
function columnWidths({ spalten, zeilen }: Tabelle): { width: number }[] {
  const longest = spalten.map(({ titel }) => titel.length);
  for (const zeile of zeilen) {
    for (const [i, wert] of zeile.entries()) longest[i] = Math.max(longest[i] ?? 0, String(wert ?? '').length);
  }
  return spalten.map(({ art, titel }, i) => ({
    width: Math.max(Math.min(longest[i] ?? 0, widths[art]), titel.length) + 2,
  }));
}

/** As high as its longest text needs: not every program finds that out by itself. */
function row(zeile: readonly Zelle[], { spalten }: Tabelle, columns: readonly { readonly width: number }[]): Cell[] {
  const lines = Math.max(1, ...zeile.map((zelle, i) => linesIn(zelle, columns[i]?.width ?? widths.text)));
  const height = Math.min(lines * lineHeight, highest);
  return zeile.map((zelle, i) => {
    const inside = cell(zelle, spalten[i]?.art ?? 'text');
    return lines === 1 || inside === null ? inside : { ...inside, height };
  });
}

const linesIn = (zelle: Zelle, width: number): number =>
  zelle.art === 'text'
    ? zelle.text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)
    : 1;

/** `@` keeps text what it is when somebody edits it; Excel shows formats with the separators of its language. */
function cell(zelle: Zelle, art: Spalte['art']) {
  switch (zelle.art) {
    case 'leer':
      return null;
    case 'text':
      return {
        value: zelle.text.slice(0, longestText),
        type: String,
        format: '@',
        wrap: true,
        alignVertical: 'top' as const,
        align: align(art),
      };
    case 'zahl':
      return {
        value: zelle.zahl,
        type: Number,
        format: Number.isInteger(zelle.zahl) ? '#,##0' : '#,##0.##',
        alignVertical: 'top' as const,
      };
    case 'tag':
      return { value: new Date(zelle.tag), type: Date, format: 'dd.mm.yyyy', alignVertical: 'top' as const };
  }
}

/** As near to the titles as Excel allows, and each only once. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const clean =
      printable(title)
        .replaceAll(/[[\]/\\:*?\n\t]+/g, ' ')
        .replaceAll(/^[' ]+|[' ]+$/g, '') || 'Tabelle';
    const taken = (name: string) => names.some((other) => other.toLowerCase() === name.toLowerCase());
    let name = clean.slice(0, longestName);
    for (let number = 2; taken(name); number++) name = `${clean.slice(0, longestName - 5)} (${number})`;
    names.push(name);
  }
  return names;
}
