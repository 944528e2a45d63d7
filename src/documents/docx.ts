/**
 * Word documents (OOXML) with docx: A4, in German, with styles that Word's navigation and screen readers know. Two of
 * its habits matter here: a run's children `CURRENT`, `SECTION` … become page numbers, and `{…}` in the finished XML may
 * be a placeholder of its lists. So people's text goes in only through `textRuns`.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { type Cell, type Column, cellText, full, type Kit, type Rahmen } from './kit.ts';
import { printable } from './printable.ts';

/** Something that stands below the one before it. */
export type Block = Paragraph | Table;

/** In twentieths of a point, as all lengths here: 1 cm is 567. */
const page = { width: 11_906, height: 16_838, margin: 1_418 };
const textWidth = page.width - 2 * page.margin;
const labelWidth = 2_300;
const small = { size: 18 };
/** Of 1.15 lines. Said in each style, since LibreOffice else takes what it inherits for a fixed height. */
const lineSpacing = { line: 276, lineRule: LineRuleType.AUTO };
const grey = { style: 'single', size: 4, color: '8C8C8C' } as const;

/** Each `{` by itself, so that no placeholder is left, and each tab. */
const pieces = (line: string): readonly string[] => line.match(/\t|\{|[^\t{]+/g) ?? [];

/** The text as it was typed, its line breaks and tabs included. */
function textRuns(text: string, style: IRunPropertiesOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...style, break: 1 })]),
      ...pieces(line).map((piece) =>
        piece === '\t' ? new TextRun({ ...style, children: [new Tab()] }) : new TextRun({ ...style, text: piece }),
      ),
    ]);
}

export const title = (text: string): Block => new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(text) });

export const heading = (text: string): Block =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(text) });

/** Of one of the things that stand below a heading, such as a table among boxes. */
export const subheading = (text: string): Block =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 160, after: 80, ...lineSpacing },
    children: textRuns(text),
  });

/** One paragraph per part that an empty line sets off. */
export const paragraphs = (text: string): Block[] =>
  printable(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((part) => new Paragraph({ children: textRuns(part) }));

/** A line on the same page as what it leads to. */
export const lead = (text: string, weight: 'normal' | 'bold' = 'bold'): Block =>
  new Paragraph({
    keepNext: true,
    spacing: { after: weight === 'bold' ? 0 : 120 },
    children: textRuns(text, weight === 'bold' ? { bold: true } : {}),
  });

/** A paragraph under a line of its own in bold. */
export const labelled = (label: string, text: string): Block[] => [
  lead(label),
  new Paragraph({ children: textRuns(text) }),
];

/** A line to write on by hand ends where the tab stops. */
const handwritten = (position: number) => ({ type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE });

/** What each thing is, beside its name; the values stand below each other. Null is left to be written by hand. */
export const facts = (rows: readonly (readonly [label: string, value: string | null])[]): Block[] =>
  rows.map(
    ([label, value]) =>
      new Paragraph({
        spacing: { after: 60 },
        indent: { left: labelWidth, hanging: labelWidth },
        tabStops: [
          { type: TabStopType.LEFT, position: labelWidth },
          ...(value === null ? [handwritten(textWidth)] : []),
        ],
        children: [...textRuns(`${label}\t`, { bold: true }), ...textRuns(value ?? '\t')],
      }),
  );

const listed =
  (reference: 'liste' | 'punkte', after: number) =>
  (items: readonly string[]): Block[] =>
    items.map(
      (item) => new Paragraph({ numbering: { reference, level: 0 }, spacing: { after }, children: textRuns(item) }),
    );

/** Numbered from 1, so that one can be named. */
export const numbered = listed('liste', 120);

/** One point below the other. */
export const list = listed('punkte', 60);

const cellMargin = 100;

/** An empty paragraph, which nobody reads aloud, dark as far as it is not indented. */
function bar(part: number | null, width: number): Paragraph[] {
  if (part === null || part === 0) return [];
  return [
    new Paragraph({
      spacing: { before: 40, after: 0, line: 120, lineRule: LineRuleType.EXACT },
      indent: { right: Math.round(width * (1 - part)) },
      shading: { fill: '595959' },
    }),
  ];
}

/**
 * @param columns titles, repeated on each page, and the share of the width
 * @param rows as many cells each as there are columns
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.floor((textWidth * share) / shares));
  const row = (cells: readonly Cell[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            ...(head ? { shading: { fill: 'E8E8E8' } } : {}),
            children: [
              new Paragraph({
                spacing: { after: 0 },
                // The titles of the columns never stand alone at the end of a page.
                ...(head ? { keepNext: true } : {}),
                children: textRuns(cellText(cell), head ? { bold: true } : {}),
              }),
              ...bar(full(cell), (columnWidths[index] ?? 0) - 2 * cellMargin),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: 'fixed',
    margins: { top: 60, bottom: 60, left: cellMargin, right: cellMargin },
    borders: { top: grey, bottom: grey, left: grey, right: grey, insideHorizontal: grey, insideVertical: grey },
    tableLook: { firstRow: true, noVBand: true },
    rows: [
      row(
        columns.map((column) => column.title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

/** Paragraphs with the same border share one box, which may break over pages. */
const boxed: IParagraphOptions = {
  border: {
    top: { ...grey, space: 4 },
    bottom: { ...grey, space: 4 },
    left: { ...grey, space: 6 },
    right: { ...grey, space: 6 },
  },
  indent: { left: 120, right: 120 },
};

/** Parts two boxes, or a table from what follows it. */
export const gap = (): Block =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 220, lineRule: LineRuleType.EXACT } });

/** A heading with what belongs to it in a box. Null leaves room to write by hand, on the heading's page. */
function box(title: string, text: string | null): Block[] {
  const shading = { fill: 'E8E8E8' };
  const head = new Paragraph({ ...boxed, shading, heading: HeadingLevel.HEADING_2, children: textRuns(title) });
  const room = [1, 2, 3, 4].map((line) => new Paragraph({ ...boxed, keepNext: line < 4, spacing: { after: 0 } }));
  return [
    head,
    ...(text === null ? room : [new Paragraph({ ...boxed, spacing: { after: 0 }, children: textRuns(text) })]),
    gap(),
  ];
}

/**
 * Lines to sign on, together on one page, the name of each below it.
 *
 * @param fields their names and shares of the width
 */
function signature(who: string, fields: readonly Column[]): Block[] {
  const shares = fields.reduce((sum, { share }) => sum + share, 0);
  const ends = fields.map((_, index) =>
    Math.floor((textWidth * fields.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)) / shares),
  );
  const starts = [0, ...ends].slice(0, fields.length);
  const between = 300;
  const start = (position: number) => ({ type: TabStopType.LEFT, position });
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240, after: 560 }, children: textRuns(who, { bold: true }) }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 0 },
      tabStops: ends.flatMap((end, index) => [
        ...(index === 0 ? [] : [start(starts[index] ?? 0)]),
        handwritten(index === ends.length - 1 ? end : end - between),
      ]),
      children: textRuns('\t'.repeat(2 * fields.length - 1)),
    }),
    new Paragraph({
      tabStops: starts.slice(1).map(start),
      children: textRuns(fields.map(({ title }) => title).join('\t'), small),
    }),
  ];
}

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

/** Stands at the edge of each page; what follows a tab stands on the right. `after`: room below it. */
const edge = (children: TextRun[], after: number): Paragraph =>
  new Paragraph({
    spacing: { after },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children,
  });

const level = (format: 'decimal' | 'bullet', text: string, indent: number) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: indent, hanging: indent } } },
});

/** A head of two lines reaches down to the title otherwise. */
const belowHead = 240;

/** The file's bytes. Its properties name the city as the author, and no person; the times in them are those of rendering. */
export async function docx(rahmen: Rahmen, blocks: readonly Block[]): Promise<Uint8Array> {
  const stadt = printable(rahmen.stadt);
  const seite = new TextRun({
    ...small,
    children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
  const document = new Document({
    title: printable(rahmen.titel),
    creator: stadt,
    lastModifiedBy: stadt,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' } },
          paragraph: { spacing: { after: 120, ...lineSpacing } },
        },
        title: {
          run: { size: 36, bold: true },
          paragraph: { spacing: { after: 120, ...lineSpacing }, keepNext: true },
        },
        heading1: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 320, after: 120, ...lineSpacing }, keepNext: true, outlineLevel: 0 },
        },
        heading2: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { after: 80, ...lineSpacing }, keepNext: true, outlineLevel: 1 },
        },
      },
    },
    numbering: {
      config: [
        { reference: 'liste', levels: [level(LevelFormat.DECIMAL, '%1.', 500)] },
        { reference: 'punkte', levels: [level(LevelFormat.BULLET, '•', 300)] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: { default: new Header({ children: [edge(textRuns(rahmen.kopfzeile, small), belowHead)] }) },
        footers: {
          default: new Footer({ children: [edge([...textRuns(`${rahmen.fusszeile}\t`, small), seite], 0)] }),
        },
        children: blocks,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
