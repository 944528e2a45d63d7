import { type BerichtDokument, inOrder, rahmen } from './bericht.ts';
import { type Block, docx, facts, gap, heading, lead, list, paragraphs, subheading, table, title } from './docx.ts';

const kit = { title, heading, subheading, facts, paragraphs, lead, list, table, gap };

/** To edit, and to pass on. */
export function renderBerichtWord(bericht: BerichtDokument): Promise<Uint8Array> {
  return docx(rahmen(bericht), inOrder<Block>(kit, bericht));
}
