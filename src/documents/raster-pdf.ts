import * as pdf from './pdf.ts';
import { inOrder, type RasterDokument, rasterform } from './raster.ts';

/** To print and sign as it is. */
export function renderRasterPdf(raster: RasterDokument): Promise<Uint8Array> {
  const form = rasterform(raster);
  return pdf.pdf(form, inOrder<pdf.Block>(pdf, form));
}
