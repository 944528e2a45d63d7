/** Opens an Excel file by another reader than the library that wrote it. */
import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, parseXml } from './xml.ts';

/** What stands in a cell, and in which format; null: nothing. */
type ExcelCell = readonly [value: string | number | undefined, format: string | undefined] | null;

export function openExcel(bytes: Uint8Array) {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parseXml(strFromU8(part))]));
  const part = (name: string): Element => {
    const root = parts.get(name);
    if (root === undefined) throw new Error(`no part ${name}`);
    return root;
  };
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((one) =>
    all(one, 't')
      .flatMap(({ children }) => children)
      .join(''),
  );
  const formats = new Map(
    all(part('xl/styles.xml'), 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const styles = all(part('xl/styles.xml'), 'cellXfs').flatMap((one) => all(one, 'xf'));
  const inside = (cell: Element): ExcelCell => {
    const value = all(cell, 'v')
      .flatMap(({ children }) => children)
      .join('');
    const format = formats.get(styles[Number(cell.attributes.s)]?.attributes.numFmtId);
    if (value === '') return null;
    return cell.attributes.t === 's' ? [strings[Number(value)], format] : [Number(value), format];
  };
  /** Row by row the cells that are there. Sheets are counted from 1. */
  const cells = (sheet: number): Element[][] =>
    all(part(`xl/worksheets/sheet${sheet}.xml`), 'row').map((row) => all(row, 'c'));
  const names = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name);
  return {
    names,
    parts,
    part,
    /** With their formats. */
    cells: (sheet: number) => cells(sheet).map((row) => row.map(inside)),
    /** Plainly what stands in a sheet, by its name: a day as `2026-10-14`, and null where there is nothing. */
    rows(name: string) {
      const [heads = [], ...others] = cells(names.indexOf(name) + 1);
      return [heads, ...others].map((row) => {
        const there = new Map(row.map((cell) => [column(cell), plain(inside(cell))]));
        return heads.map((head) => there.get(column(head)) ?? null);
      });
    },
  };
}

/** `C` of `C12`. */
const column = ({ attributes: { r = '' } }: Element): string => r.replace(/\d+$/, '');

const day = 86_400_000;

function plain(cell: ExcelCell): string | number | null {
  if (cell === null) return null;
  const [value = null, format] = cell;
  // Days since 30 December 1899.
  return typeof value === 'number' && format === 'dd.mm.yyyy'
    ? new Date(Date.UTC(1899, 11, 30) + value * day).toISOString().slice(0, 10)
    : value;
}
