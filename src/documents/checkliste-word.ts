import { type ChecklisteDokument, formular, inOrder } from './checkliste.ts';
import { docx, kit } from './docx.ts';

/** To edit, and to sign on paper. */
export function renderChecklisteWord(checkliste: ChecklisteDokument): Promise<Uint8Array> {
  const form = formular(checkliste);
  return docx(form, inOrder(kit, form));
}
