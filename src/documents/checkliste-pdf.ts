import { type ChecklisteDokument, formular, inOrder } from './checkliste.ts';
import { kit, pdf } from './pdf.ts';

/** To print and sign as it is. */
export function renderChecklistePdf(checkliste: ChecklisteDokument): Promise<Uint8Array> {
  const form = formular(checkliste);
  return pdf(form, inOrder(kit, form));
}
