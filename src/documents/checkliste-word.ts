import { type ChecklisteDokument, formular } from './checkliste.ts';
import { box, docx, facts, heading, signature, table, title } from './docx.ts';
import { unterschriftFelder } from './signing.ts';

/** To edit, and to sign on paper. */
export function renderChecklisteWord(checkliste: ChecklisteDokument): Promise<Uint8Array> {
  const form = formular(checkliste);
  const { schritte } = form;
  return docx(form, [
    title(form.titel),
    ...facts(form.kopf),
    heading('Fragen'),
    ...form.fragen.flatMap(({ titel, antwort }) => box(titel, antwort)),
    ...(schritte === null ? [] : [heading(schritte.titel), table(schritte.spalten, schritte.zeilen)]),
    heading('Unterschriften'),
    ...form.unterschriften.flatMap((wer) => signature(wer, unterschriftFelder)),
  ]);
}
