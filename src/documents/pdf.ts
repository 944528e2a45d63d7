/**
 * PDF documents with pdfkit: A4, in German, tagged, so that screen readers read headings, boxes and tables in their
 * order; lines, edges and repeated titles are artifacts to them. pdfkit breaks no box over pages, so all is placed here.
 */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { cutToFit } from './cut.ts';
import { type Cell, type Column, cellText, full, type Kit, type Rahmen } from './kit.ts';
import { printable } from './printable.ts';
import { bottom, heights, page, Sheet, type Tag } from './sheet.ts';
import type { Line, Style } from './typesetting.ts';

const textWidth = page.width - 2 * page.margin;
const padding = 6;
const dark = '#595959';
const labelWidth = 115;
const roomToWrite = 56;
const text: Style = { weight: 'normal', size: 10 };
const strong: Style = { weight: 'bold', size: 10 };
const small: Style = { weight: 'normal', size: 8.5 };

/** Something that stands below the one before it. */
export type Block = (sheet: Sheet) => void;

/** @param room for a part of what it heads, on the same page */
const headed =
  (type: string, style: Style, before: number, after: number, room: number) =>
  (typed: string): Block =>
  (sheet) => {
    const set = sheet.lines(typed, style, textWidth);
    sheet.need(before + heights(style, set.length) + after + room);
    if (sheet.y > page.margin) sheet.y += before;
    sheet.writeAll(set, style, page.margin, textWidth, sheet.tag(type));
    sheet.y += after;
  };

export const title = headed('H1', { weight: 'bold', size: 17 }, 0, 8, 100);
const below = (room: number) => headed('H2', { weight: 'bold', size: 13 }, 18, 8, room);
const heading = below(100);
/** Three lines of what it heads are enough on its page. */
export const headingOfText = below(heights(text, 3));
/** Of one of the things that stand below a heading, such as a table among boxes. */
export const subheading = headed('H3', strong, 8, 4, 120);

/** What each thing is, beside its name; the values stand below each other. Null is left to be written by hand. */
export const facts =
  (rows: readonly (readonly [label: string, value: string | null])[]): Block =>
  (sheet) => {
    const width = textWidth - labelWidth;
    const x = page.margin + labelWidth;
    for (const [label, value] of rows) {
      sheet.need(heights(text));
      const tag = sheet.tag('P');
      const [name] = sheet.lines(label, strong, labelWidth);
      if (name !== undefined) sheet.write(name, strong, { x: page.margin, y: sheet.y, width: labelWidth }, tag);
      if (value === null) {
        sheet.rule(x, sheet.y + heights(text, 0.9), width);
        sheet.y += heights(text);
      } else {
        for (const line of sheet.lines(value, text, width)) {
          sheet.need(heights(text));
          sheet.writeAll([line], text, x, width, tag);
        }
      }
      sheet.y += 4;
    }
  };

/** Parts a table from what follows it. */
export const gap = (): Block => (sheet) => {
  sheet.y += 9;
};

/** How many of `left` lines go on this page, so that none stands alone on the next. */
function fitting(left: number, room: number): number {
  const fit = Math.max(0, Math.floor(room / heights(text)));
  if (fit >= left) return left;
  return left - fit === 1 && fit > 2 ? fit - 1 : fit;
}

/** Lines that may break over pages, and what is read of them. */
function flowing(sheet: Sheet, typed: string, x: number, tag: Tag): void {
  const width = page.width - page.margin - x;
  let left = sheet.lines(typed, text, width);
  for (;;) {
    const fit = fitting(left.length, bottom - sheet.y);
    sheet.writeAll(left.slice(0, fit), text, x, width, tag);
    left = left.slice(fit);
    if (left.length === 0) return;
    sheet.turn();
  }
}

/** One paragraph per part that an empty line sets off. */
export const paragraphs =
  (typed: string): Block =>
  (sheet) => {
    for (const part of printable(typed).split(/\n(?:[^\S\n]*\n)+/)) {
      flowing(sheet, part, page.margin, sheet.tag('P'));
      sheet.y += 5;
    }
  };

/** A line on the same page as what it leads to. */
export const lead =
  (typed: string, weight: 'normal' | 'bold' = 'bold'): Block =>
  (sheet) => {
    const style = weight === 'bold' ? strong : text;
    const set = sheet.lines(typed, style, textWidth);
    sheet.need(heights(style, set.length) + heights(text, 3));
    sheet.writeAll(set, style, page.margin, textWidth, sheet.tag('P'));
    sheet.y += weight === 'bold' ? 1 : 5;
  };

const bulletWidth = 12;

/** One point below the other. */
export const list =
  (items: readonly string[]): Block =>
  (sheet) => {
    const whole = sheet.tag('L');
    for (const item of items) {
      sheet.need(heights(text, 2));
      const point = sheet.tag('LI', whole);
      const [bullet] = sheet.lines('•', text, bulletWidth);
      const at = { x: page.margin, y: sheet.y, width: bulletWidth };
      if (bullet !== undefined) sheet.write(bullet, text, at, sheet.tag('Lbl', point));
      flowing(sheet, item, page.margin + bulletWidth, sheet.tag('LBody', point));
      sheet.y += 3;
    }
    sheet.y += 3;
  };

/** A heading with what belongs to it in a box, which may break over pages. Null leaves room to write by hand. */
const box =
  (name: string, typed: string | null): Block =>
  (sheet) => {
    const inner = { x: page.margin + padding, width: textWidth - 2 * padding };
    const head = sheet.lines(name, strong, inner.width);
    const headHeight = heights(strong, head.length) + padding;
    let left = typed === null ? [] : sheet.lines(typed, text, inner.width);
    sheet.need(headHeight + (typed === null ? roomToWrite : heights(text, Math.min(3, left.length)) + 2 * padding));

    const section = sheet.tag('Sect');
    let top = sheet.y;
    const frame = () => sheet.draw((doc) => doc.rect(page.margin, top, textWidth, sheet.y - top).stroke());
    sheet.draw((doc) => doc.rect(page.margin, top, textWidth, headHeight).fill());
    sheet.y += padding / 2;
    sheet.writeAll(head, strong, inner.x, inner.width, sheet.tag('H3', section));
    sheet.y = top + headHeight;
    if (typed === null) sheet.y += roomToWrite;
    else {
      const tag = sheet.tag('P', section);
      for (;;) {
        sheet.y += padding;
        const fit = fitting(left.length, bottom - padding - sheet.y);
        sheet.writeAll(left.slice(0, fit), text, inner.x, inner.width, tag);
        left = left.slice(fit);
        sheet.y += padding;
        if (left.length === 0) break;
        frame();
        sheet.turn();
        top = sheet.y;
      }
    }
    frame();
    sheet.y += 9;
  };

/**
 * @param columns titles, repeated on each page, and the share of the width
 * @param rows as many cells each as there are columns
 */
export const table =
  (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block =>
  (sheet) => {
    const places = spread(columns);
    const whole = sheet.tag('Table');
    const inner = (index: number) => {
      const { x = 0, width = 0 } = places[index] ?? {};
      return { x: x + padding, width: width - 2 * padding };
    };
    const cellsOf = (cells: readonly string[], style: Style) =>
      cells.map((cell, index) => sheet.lines(cell, style, inner(index).width));
    const titles = cellsOf(
      columns.map((column) => column.title),
      strong,
    );

    const heightOf = (cells: readonly Line[][]) =>
      heights(text, Math.max(...cells.map((cell) => cell.length))) + padding;

    /** As much of a row as goes on this page; the lines that are left. */
    const part = (cells: Line[][], style: Style, tags: readonly (Tag | null)[]): Line[][] => {
      const top = sheet.y;
      const room = bottom - top - padding;
      const longest = Math.max(...cells.map((cell) => cell.length));
      const fit = Math.min(longest, Math.max(1, Math.floor(room / heights(text))));
      const height = heights(text, fit) + padding;
      sheet.draw((doc) => {
        for (const { x, width } of places) {
          if (style === strong) doc.rect(x, top, width, height).fill();
          doc.rect(x, top, width, height).stroke();
        }
      });
      cells.forEach((cell, index) => {
        sheet.y = top + padding / 2;
        const { x, width } = inner(index);
        sheet.writeAll(cell.slice(0, fit), style, x, width, tags[index] ?? null);
      });
      sheet.y = top + height;
      return cells.map((cell) => cell.slice(fit));
    };

    const row = (content: readonly Cell[], style: Style): void => {
      const cells = cellsOf(content.map(cellText), style);
      const height = heightOf(cells);
      if (sheet.y + height > bottom && height < bottom - page.margin - 2 * heights(text)) turn();
      const tr = sheet.tag('TR', whole);
      const tags = cells.map(() => (style === strong ? sheet.tag('TH', tr, 'Column') : sheet.tag('TD', tr)));
      const top = sheet.y;
      let left = part(cells, style, tags);
      for (const [index, cell] of content.entries()) bar(sheet, full(cell), { ...inner(index), y: top });
      while (left.some((cell) => cell.length > 0)) {
        turn();
        left = part(left, style, tags);
      }
    };
    const turn = (): void => {
      sheet.turn();
      part(titles, strong, []);
    };

    const first = cellsOf((rows[0] ?? []).map(cellText), text);
    const together = heightOf(titles) + (first.length === 0 ? 0 : heightOf(first));
    if (together < bottom - page.margin) sheet.need(together);
    row(
      columns.map((column) => column.title),
      strong,
    );
    for (const cells of rows) row(cells, text);
  };

/** Room for `100 %`, and how high the bar beside it is. */
const bars = { left: 40, height: 7 };

/** Beside the text of its cell. */
function bar(
  sheet: Sheet,
  part: number | null,
  cell: { readonly x: number; readonly y: number; readonly width: number },
) {
  if (part === null) return;
  const x = cell.x + bars.left;
  const y = cell.y + padding / 2 + (heights(text) - bars.height) / 2;
  const width = cell.width - bars.left;
  sheet.draw((doc) => {
    doc.rect(x, y, width * part, bars.height).fill(dark);
    doc.rect(x, y, width, bars.height).stroke();
  });
}

/** Where columns begin, and how wide they are. */
function spread(columns: readonly { readonly share: number }[]): { x: number; width: number }[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = page.margin;
  return columns.map(({ share }) => {
    const place = { x, width: (textWidth * share) / shares };
    x += place.width;
    return place;
  });
}

/**
 * Lines to sign on, together on one page, the name of each below it.
 *
 * @param fields their names and shares of the width
 */
const signature =
  (who: string, fields: readonly Column[]): Block =>
  (sheet) => {
    const set = sheet.lines(who, strong, textWidth);
    sheet.need(heights(strong, set.length) + 70);
    sheet.y += 8;
    sheet.writeAll(set, strong, page.margin, textWidth, sheet.tag('P'));
    sheet.y += 32;
    const tag = sheet.tag('P');
    spread(fields).forEach(({ x, width }, index) => {
      const between = index === fields.length - 1 ? 0 : 15;
      sheet.rule(x, sheet.y, width - between);
      const [name] = sheet.lines(fields[index]?.title ?? '', small, width);
      if (name !== undefined) sheet.write(name, small, { x, y: sheet.y + 3, width }, tag);
    });
    sheet.y += heights(small) + 12;
  };

/** All that a form is made of. */
export const kit: Kit<Block> = {
  box,
  facts,
  gap,
  heading,
  lead,
  list,
  paragraphs,
  signature,
  subheading,
  table,
  title,
};

/** The file's bytes. Its properties name the city as the author, and no person; the times in them are those of rendering. */
export async function pdf(rahmen: Rahmen, blocks: readonly Block[]): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'de-DE',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    // Otherwise it loads Helvetica, which it does not embed.
    font: '',
    info: { Title: printable(rahmen.titel), Author: printable(rahmen.stadt), Creator: 'KOMM-IN', Producer: 'pdfkit' },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  const sheet = new Sheet(doc);
  for (const block of blocks) block(sheet);
  sheet.root.end();
  edges(sheet, rahmen);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Room for `Seite 100 von 100`, and what parts it from the foot's words. */
const pageNumberWidth = 100;

/** As much of it as one line holds. */
function oneLine(sheet: Sheet, typed: string, width: number): Line | undefined {
  const set = (text: string) => sheet.lines(text, small, width);
  return set(cutToFit(typed, (text) => set(text).length <= 1))[0];
}

/** At the head and foot of each page. */
function edges(sheet: Sheet, rahmen: Pick<Rahmen, 'kopfzeile' | 'fusszeile'>): void {
  const { count } = sheet.doc.bufferedPageRange();
  const kopf = oneLine(sheet, rahmen.kopfzeile, textWidth);
  const fuss = oneLine(sheet, rahmen.fusszeile, textWidth - pageNumberWidth);
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(index);
    const [seite] = sheet.lines(`Seite ${index + 1} von ${count}`, small, textWidth);
    const head = { x: page.margin, y: 36, width: textWidth };
    const foot = { x: page.margin, y: page.height - 48, width: textWidth };
    if (kopf !== undefined) sheet.write(kopf, small, head, null);
    if (fuss !== undefined) sheet.write(fuss, small, foot, null);
    if (seite !== undefined) sheet.write(seite, small, { ...foot, x: foot.x + foot.width - seite.width }, null);
  }
}
