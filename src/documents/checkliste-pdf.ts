import { type ChecklisteDokument, formular } from './checkliste.ts';
import { box, facts, heading, pdf, signature, table, title } from './pdf.ts';
import { unterschriftFelder } from './signing.ts';

/** To print and sign as it is. */
export function renderChecklistePdf(checkliste: ChecklisteDokument): Promise<Uint8Array> {
  const form = formular(checkliste);
  const { schritte } = form;
  return pdf(form, [
    title(form.titel),
    facts(form.kopf),
    heading('Fragen'),
    ...form.fragen.map(({ titel, antwort }) => box(titel, antwort)),
    ...(schritte === null ? [] : [heading(schritte.titel), table(schritte.spalten, schritte.zeilen)]),
    heading('Unterschriften'),
    ...form.unterschriften.map((wer) => signature(wer, unterschriftFelder)),
  ]);
}
