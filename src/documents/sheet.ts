import { faces, type Line, lines, type Measure, type Piece, type Style } from './typesetting.ts';

/** In points, as all lengths here: 1 cm is 28.35. */
export const page = { width: 595.28, height: 841.89, margin: 70.9 };
export const bottom = page.height - page.margin;
const grey = '#8C8C8C';
const shade = '#E8E8E8';
export const heights = (style: Style, count = 1): number => style.size * 1.4 * count;

/** What screen readers know a part of the document by. */
export type Tag = PDFKit.PDFStructureElement;

/** By itself pdfkit sets word after word, each of which it knows already; with `features` it sets a piece as a whole. */
const direction = ({ rightToLeft }: Piece) => (rightToLeft ? { features: [] } : {});

/** Paper with a place from which to go on. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  y = page.margin;

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
    for (const { name, bytes } of faces) doc.registerFont(name, bytes);
  }

  readonly measure: Measure = (piece, size) =>
    this.doc.font(piece.face.name, size).widthOfString(piece.text, direction(piece));

  lines(typed: string, style: Style, width: number): Line[] {
    return lines(typed, style, width, this.measure);
  }

  /** Within `parent`, to be read after what it has so far. */
  tag(type: string, parent: Tag = this.root, scope?: 'Column'): Tag {
    const options: { title?: string; scope?: 'Column' } = scope === undefined ? {} : { scope };
    const tag = this.doc.struct(type, options);
    parent.add(tag);
    return tag;
  }

  /** A new page, unless so much is left of this one. */
  need(height: number): void {
    if (this.y + height > bottom) this.turn();
  }

  turn(): void {
    this.doc.addPage();
    this.y = page.margin;
  }

  /** One line whose upper edge is at `y`; `tag` null: to be seen, and not to be read. */
  write(
    line: Line,
    style: Style,
    at: { readonly x: number; readonly y: number; readonly width: number },
    tag: Tag | null,
  ) {
    const { doc } = this;
    const content = tag === null ? null : doc.markStructureContent('Span');
    if (tag === null) doc.markContent('Artifact', { type: 'Pagination' });
    let x = line.rightToLeft ? at.x + at.width - line.width : at.x;
    for (const piece of line.pieces) {
      doc.font(piece.face.name, style.size).fillColor('black');
      doc.text(piece.text, x, at.y + style.size * 1.05, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...direction(piece),
      });
      x += piece.width;
    }
    doc.endMarkedContent();
    if (tag !== null && content !== null) tag.add(content);
  }

  writeAll(all: readonly Line[], style: Style, x: number, width: number, tag: Tag | null): void {
    for (const line of all) {
      this.write(line, style, { x, y: this.y, width }, tag);
      this.y += heights(style);
    }
  }

  /** Lines and areas, which nobody reads aloud. */
  draw(drawing: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    drawing(this.doc.lineWidth(0.6).strokeColor(grey).fillColor(shade));
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  rule(x: number, y: number, width: number): void {
    this.draw((doc) =>
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }
}
