import { type BerichtDokument, inOrder, rahmen } from './bericht.ts';
import * as pdf from './pdf.ts';

/** To read and print as it is. */
export function renderBerichtPdf(bericht: BerichtDokument): Promise<Uint8Array> {
  return pdf.pdf(rahmen(bericht), inOrder<pdf.Block>(pdf, bericht));
}
