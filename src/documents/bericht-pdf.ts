import { type BerichtDokument, inOrder, rahmen } from './bericht.ts';
import { type Block, facts, gap, headingOfText, lead, list, paragraphs, pdf, subheading, table, title } from './pdf.ts';

const kit = { title, heading: headingOfText, subheading, facts, paragraphs, lead, list, table, gap };

/** To read and print as it is. */
export function renderBerichtPdf(bericht: BerichtDokument): Promise<Uint8Array> {
  return pdf(rahmen(bericht), inOrder<Block>(kit, bericht));
}
