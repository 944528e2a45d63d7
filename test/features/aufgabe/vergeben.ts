/** Aufgaben in the sample city, as its people write them down. */

import { gremien } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers, SeenMessage } from '../../contract/person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

/** A Monday. */
export const start = '2026-09-28 08:30';

export const was = 'Hausverwaltung ansprechen';
/** A Wednesday; the reminders are due on 07.10., 14.10., 21.10. and so on. */
export const bis = '2026-10-14';

export function feldNach(stadt: Musterstadt, gesucht: string): string {
  return stadt.workspace.tx((tx) => gremien(tx).find(({ kuerzel }) => kuerzel === gesucht)?.id ?? '');
}

/** Ada of the Tandem of Wohnen writes it down, for Mara unless said otherwise. */
export async function vergibt(stadt: Musterstadt, angaben: Answers = {}, wer: Answers = {}): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/komm-in aufgaben');
  await stadt.ada.presses('Neue Aufgabe …', { conversation: stadt.wohnen });
  await stadt.ada.submits({ gremium: feldNach(stadt, 'WOH'), was, bis, ...angaben });
  await stadt.ada.submits(Object.keys(wer).length === 0 ? { person: stadt.mara.account } : wer);
  await stadt.settle();
}

export async function mitAufgabe(angaben: Answers = {}, wer: Answers = {}): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await vergibt(stadt, angaben, wer);
  return stadt;
}

/** What this person was reminded of, a message each. */
export const erinnerungen = (person: FakePerson): readonly SeenMessage[] =>
  person.readsDirect().filter(({ text }) => text.startsWith('Guten Morgen'));

/** The sentence with which the bot answers a tap, and its buttons. */
export const antwort = (effect: Awaited<ReturnType<FakePerson['presses']>>): string =>
  effect.effect === 'reply' ? effect.message.notification : effect.effect;
