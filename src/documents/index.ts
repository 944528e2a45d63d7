import type { SealedDocument } from '../core/document.ts';
import type { BerichtDokument } from './bericht.ts';
import type { ChecklisteDokument } from './checkliste.ts';
import type { DiagrammDokument } from './diagramm.ts';
import { type IcsData, renderIcs } from './ics.ts';
import type { ProtokollDokument } from './protokoll.ts';
import type { RasterDokument } from './raster.ts';
import type { Tabelle, TabellenDokument } from './tabelle.ts';
import type { ZielstandDokument } from './zielstand.ts';

export type { BerichtDokument } from './bericht.ts';
export type { ChecklisteDokument } from './checkliste.ts';
export { type DiagrammDokument, diagrammText } from './diagramm.ts';
export type { IcsData, IcsEvent, IcsTag } from './ics.ts';
export type { ProtokollDokument } from './protokoll.ts';
export type { RasterDokument } from './raster.ts';
export type { Tabelle } from './tabelle.ts';
export { zahlText } from './zahl.ts';
export { felderHoechstens, type ZielstandDokument, zielstandText } from './zielstand.ts';

/** What a feature wants as a file: plain data, so that it can be stored, and sent to a worker. */
export type Document =
  | { readonly kind: 'ics'; readonly data: IcsData }
  /** A Word document (.docx). */
  | { readonly kind: 'protokoll'; readonly data: ProtokollDokument }
  /** A form to sign: to edit (.docx), and to print (.pdf). */
  | { readonly kind: 'checkliste.docx' | 'checkliste.pdf'; readonly data: ChecklisteDokument }
  | { readonly kind: 'raster.docx' | 'raster.pdf'; readonly data: RasterDokument }
  /** To edit (.docx), and to read and print (.pdf). */
  | { readonly kind: 'bericht.docx' | 'bericht.pdf'; readonly data: BerichtDokument }
  /** A picture. */
  | { readonly kind: 'diagramm.png'; readonly data: DiagrammDokument }
  | { readonly kind: 'zielstand.png'; readonly data: ZielstandDokument }
  /** To go on calculating with. */
  | { readonly kind: 'tabelle.xlsx'; readonly data: TabellenDokument }
  | { readonly kind: 'tabelle.csv'; readonly data: Tabelle }
  /** To read, as it is. */
  | { readonly kind: 'text'; readonly data: string }
  /** For other programs; indented, so that people can read it too. */
  | { readonly kind: 'json'; readonly data: unknown };

/** For the core, which keeps it and sends it, and knows nothing of its kinds. It stays the plain data it is. */
export const sealed = (document: Document): SealedDocument => document as Document & SealedDocument;

/** … and back, to be rendered. */
export const opened = (document: SealedDocument): Document => document as Document & SealedDocument;

/** The file's bytes. Call it where waiting is harmless: handlers leave it to the `Renderer`. */
export async function render(document: Document): Promise<Uint8Array> {
  switch (document.kind) {
    case 'ics':
      return renderIcs(document.data);
    // The libraries for Word, PDF, charts and tables take 200 ms to load: calendar files do not wait for them.
    case 'protokoll':
      return (await import('./protokoll.ts')).renderProtokoll(document.data);
    case 'checkliste.docx':
      return (await import('./checkliste-word.ts')).renderChecklisteWord(document.data);
    case 'checkliste.pdf':
      return (await import('./checkliste-pdf.ts')).renderChecklistePdf(document.data);
    case 'raster.docx':
      return (await import('./raster-word.ts')).renderRasterWord(document.data);
    case 'raster.pdf':
      return (await import('./raster-pdf.ts')).renderRasterPdf(document.data);
    case 'bericht.docx':
      return (await import('./bericht-word.ts')).renderBerichtWord(document.data);
    case 'bericht.pdf':
      return (await import('./bericht-pdf.ts')).renderBerichtPdf(document.data);
    case 'diagramm.png':
      return (await import('./diagramm-png.ts')).renderDiagramm(document.data);
    case 'zielstand.png':
      return (await import('./zielstand-png.ts')).renderZielstand(document.data);
    case 'tabelle.xlsx':
      return (await import('./tabelle-excel.ts')).renderTabelleExcel(document.data);
    case 'tabelle.csv':
      return (await import('./tabelle-csv.ts')).renderTabelleCsv(document.data);
    case 'text':
      return new TextEncoder().encode(document.data);
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(document.data, null, 2)}\n`);
  }
}
