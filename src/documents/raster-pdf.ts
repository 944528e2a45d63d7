import { kit, pdf } from './pdf.ts';
import { inOrder, type RasterDokument, rasterform } from './raster.ts';

/** To print and sign as it is. */
export function renderRasterPdf(raster: RasterDokument): Promise<Uint8Array> {
  const form = rasterform(raster);
  return pdf(form, inOrder(kit, form));
}
