import writeExcel, { type Cell } from 'write-excel-file/node';
import { printable } from './printable.ts';
import { type Tabelle, type TabellenDokument, type Zelle, zellen } from './tabelle.ts';

/** Excel's own limits, in characters. */
const longestName = 31;
const longestText = 32_767;
/** How wide columns are, in characters. */
const widths = { text: 40, zahl: 14, tag: 12 };

/** One sheet each; the titles of the columns stay in sight. */
export async function renderTabelleExcel({ tabellen }: TabellenDokument): Promise<Uint8Array> {
  const names = sheetNames(tabellen.map(({ titel }) => titel));
  const sheets = tabellen.map((tabelle, index) => ({
    sheet: names[index] ?? '',
    data: [tabelle.spalten.map(head), ...zellen(tabelle).map((zeile) => zeile.map(cell))],
    columns: tabelle.spalten.map((spalte) => ({ width: columnWidth(spalte) })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeExcel(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}

const head = ({ titel }: Tabelle['spalten'][number]): Cell => ({
  value: printable(titel),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8E8E8',
  wrap: true,
});

const columnWidth = ({ art, titel }: Tabelle['spalten'][number]): number => Math.max(widths[art], titel.length + 2);

/** `@` keeps text what it is when somebody edits it; Excel shows formats with the separators of its language. */
function cell(zelle: Zelle): Cell {
  switch (zelle.art) {
    case 'leer':
      return null;
    case 'text':
      return { value: zelle.text.slice(0, longestText), type: String, format: '@', wrap: true, alignVertical: 'top' };
    case 'zahl':
      return {
        value: zelle.zahl,
        type: Number,
        format: Number.isInteger(zelle.zahl) ? '#,##0' : '#,##0.##',
        alignVertical: 'top',
      };
    case 'tag':
      return { value: new Date(zelle.tag), type: Date, format: 'dd.mm.yyyy', alignVertical: 'top' };
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
