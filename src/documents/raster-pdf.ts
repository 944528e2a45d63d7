import { box, facts, gap, heading, pdf, signature, subheading, table, title } from './pdf.ts';
import { type RasterDokument, rasterform, type Teil } from './raster.ts';
import { unterschriftFelder } from './signing.ts';

const teil = (teil: Teil) =>
  teil.art === 'feld'
    ? [box(teil.titel, teil.text)]
    : [subheading(teil.titel), table(teil.spalten, teil.zeilen), gap()];

/** To print and sign as it is. */
export function renderRasterPdf(raster: RasterDokument): Promise<Uint8Array> {
  const form = rasterform(raster);
  return pdf(form, [
    title(form.titel),
    facts(form.kopf),
    heading('Die sieben Punkte'),
    ...form.teile.flatMap(teil),
    heading('Unterschriften'),
    ...form.unterschriften.map((wer) => signature(wer, unterschriftFelder)),
  ]);
}
