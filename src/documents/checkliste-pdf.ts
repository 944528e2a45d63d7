import { type ChecklisteDokument, formular, inOrder } from './checkliste.ts';
import * as pdf from './pdf.ts';

/** To print and sign as it is. */
export function renderChecklistePdf(checkliste: ChecklisteDokument): Promise<Uint8Array> {
  const form = formular(checkliste);
  return pdf.pdf(form, inOrder<pdf.Block>(pdf, form));
}
