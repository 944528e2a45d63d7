import { type BerichtDokument, inOrder, rahmen } from './bericht.ts';
import * as docx from './docx.ts';

/** To edit, and to pass on. */
export function renderBerichtWord(bericht: BerichtDokument): Promise<Uint8Array> {
  return docx.docx(rahmen(bericht), inOrder<docx.Block>(docx, bericht));
}
