import { box, docx, facts, gap, heading, signature, subheading, table, title } from './docx.ts';
import { type RasterDokument, rasterform, type Teil } from './raster.ts';
import { unterschriftFelder } from './signing.ts';

const teil = (teil: Teil) =>
  teil.art === 'feld' ? box(teil.titel, teil.text) : [subheading(teil.titel), table(teil.spalten, teil.zeilen), gap()];

/** To edit, and to sign on paper. */
export function renderRasterWord(raster: RasterDokument): Promise<Uint8Array> {
  const form = rasterform(raster);
  return docx(form, [
    title(form.titel),
    ...facts(form.kopf),
    heading('Die sieben Punkte'),
    ...form.teile.flatMap(teil),
    heading('Unterschriften'),
    ...form.unterschriften.flatMap((wer) => signature(wer, unterschriftFelder)),
  ]);
}
