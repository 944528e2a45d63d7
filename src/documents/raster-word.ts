import { docx, kit } from './docx.ts';
import { inOrder, type RasterDokument, rasterform } from './raster.ts';

/** To edit, and to sign on paper. */
export function renderRasterWord(raster: RasterDokument): Promise<Uint8Array> {
  const form = rasterform(raster);
  return docx(form, inOrder(kit, form));
}
