/** Whoever follows Handlungsfelder, and what they read. */
import type { FakePerson } from '../../contract/fake-person.ts';
import { feldNach } from '../aufgabe/vergeben.ts';
import type { Musterstadt } from '../musterstadt.ts';

/** A Monday; the first summary can come a week later, before `montag`. */
export const start = '2026-09-28 08:30';
export const montag = '2026-10-05 10:00';

/** They choose these, and no others. */
export async function abonniert(stadt: Musterstadt, wer: FakePerson, ...kuerzel: string[]): Promise<void> {
  await wer.types(stadt.wohnen, '/komm-in abo');
  await wer.submits({ felder: kuerzel.map((eines) => feldNach(stadt, eines)) });
  await wer.closesForm();
}

export const nachrichten = (wer: FakePerson) =>
  wer.readsDirect().filter(({ text }) => /^Guten (Morgen|Tag|Abend), /.test(text));

/** Their daily messages with a summary in it. */
export const zusammenfassungen = (wer: FakePerson) =>
  nachrichten(wer).filter(({ text }) => text.includes('\nIhre Zusammenfassung seit dem '));

/** Those of them that say this. */
export const mal = (wer: FakePerson, was: string): number =>
  zusammenfassungen(wer).filter(({ text }) => text.includes(was)).length;
