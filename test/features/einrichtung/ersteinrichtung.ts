/** A new workspace without a channel of the city, and the way through its set-up. */
import type { FakeCity } from '../../contract/fake-directory.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers } from '../../contract/person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

export const start = '2026-09-28 08:30';

/** Where everybody is from the first day on. */
export const allgemein = 'C0ALLGEM';

/** Jo administers the workspace; nobody has set anything up yet. */
export function leererWorkspace(conversations: FakeCity['conversations'] = []): Promise<Musterstadt> {
  return musterstadt(start, {
    datei: null,
    conversations: [{ conversation: allgemein, name: 'allgemein' }, ...conversations],
  });
}

/** What is entered where nothing else is said: Mila heads the Büro, and Ines works there. */
const angaben = (stadt: Musterstadt): readonly Answers[] => [
  { stadt: 'Musterstadt', leitung: stadt.mila.account, personen: [stadt.ines.account], beiratName: 'Robin Vorlage' },
  {},
  {},
  {},
  {},
];

/** One person, all five steps. */
export async function richtetEin(
  stadt: Musterstadt,
  wer: FakePerson,
  anders: Readonly<Record<number, Answers>> = {},
): Promise<void> {
  await wer.types(allgemein, '/komm-in einrichten');
  for (const [i, antworten] of angaben(stadt).entries()) await wer.submits({ ...antworten, ...anders[i + 1] });
  await stadt.settle();
}
