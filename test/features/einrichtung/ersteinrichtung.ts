/** A new workspace without a channel of the city, and the way through its set-up. */
import type { FakeCity } from '../../contract/fake-directory.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers } from '../../contract/person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

/** Where everybody is from the first day on. */
export const allgemein = 'C0ALLGEM';

/** Jo administers the workspace; nobody has set anything up yet. */
export function leererWorkspace(conversations: FakeCity['conversations'] = []): Promise<Musterstadt> {
  return musterstadt(start, {
    datei: null,
    conversations: [{ conversation: allgemein, name: 'allgemein' }, ...conversations],
  });
}

/** What is entered where nothing else is said: Mila heads the Büro, Ines works there, and there are two fields. */
export const schritte = (stadt: Musterstadt): readonly Answers[] => [
  { stadt: 'Musterstadt', leitung: stadt.mila.account, personen: [stadt.ines.account], beiratName: 'Robin Vorlage' },
  {},
  { felder: ['WOH', 'BIL'] },
  {},
  {},
];

/** One person, all five steps. `anders`: by step, from 1. */
export async function richtetEin(
  stadt: Musterstadt,
  wer: FakePerson,
  anders: Readonly<Record<number, Answers>> = {},
): Promise<void> {
  await wer.types(allgemein, '/komm-in einrichten');
  for (const [i, antworten] of schritte(stadt).entries()) await wer.submits({ ...antworten, ...anders[i + 1] });
  await stadt.settle();
}

export const bedankt =
  'Danke. Musterstadt ist eingerichtet. Wie weit die Kanäle sind, steht in einer Nachricht an Sie.';

/** The platform says so; nothing of it hangs on the city. */
export function wirdAdmin(stadt: Musterstadt, wer: FakePerson, admin = true): void {
  const account = { account: wer.account, name: nameOf[wer.account] ?? '', guest: false, deactivated: false };
  stadt.chat.notice({ kind: 'account', account: { ...account, admin, foreign: false, bot: false } });
}

const nameOf: Readonly<Record<string, string>> = { U0ADAMUST: 'Ada Muster', U0JOBEISP: 'Jo Beispiel' };
