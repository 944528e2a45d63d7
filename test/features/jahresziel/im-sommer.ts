/** A goal in the summer before its Jahreskonferenz, which is on Thursday, 16.09.2027. */
import { day } from '../../../src/core/calendar.ts';
import type { JahreszielId } from '../../../src/features/jahresziel/schema.ts';
import { type Jahresziel, rueckmeldungenZu } from '../../../src/features/jahresziel/store.ts';
import { setzeKonferenz } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { SeenMessage } from '../../contract/person.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendert, handelt, mitZiel } from './im-leben.ts';

/** From Monday, 16.08.2027, nobody having been asked since `fragenAb`: the next question is T-30, on the day after. */
export async function imAugust(
  werte: Parameters<typeof mitZiel>[0] & { readonly um?: string } = {},
): Promise<Awaited<ReturnType<typeof mitZiel>>> {
  const { um = '2027-08-16 12:00', fragenAb = day('2027-07-20'), ...ziel } = werte;
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit', ...ziel });
  await handelt(stadt, 'jo', '2026-09-28', (ctx) => setzeKonferenz(ctx, day('2027-09-16')));
  await aendert(stadt, id, { fragenAb } satisfies Partial<Jahresziel>);
  await stadt.sleepUntil(um);
  return { stadt, id };
}

/** What this person was reminded of, a message each. */
export const erinnerungen = (person: FakePerson): readonly SeenMessage[] =>
  person.readsDirect().filter(({ text }) => text.startsWith('Guten Morgen'));

/** The last private message, whatever it is. */
export const letzte = (person: FakePerson): SeenMessage | undefined => person.readsDirect().at(-1);

/** What a tap was answered with. */
export const antwort = (effect: Awaited<ReturnType<FakePerson['presses']>>): string =>
  effect.effect === 'reply' ? effect.message.notification : effect.effect;

/** … in full, with the buttons. */
export const knoepfe = (effect: Awaited<ReturnType<FakePerson['presses']>>): string[] =>
  effect.effect === 'reply'
    ? effect.message.parts.flatMap((part) => (part.part === 'actions' ? part.buttons.map(({ label }) => label) : []))
    : [];

/** What *Rückgängig* means: the last answer, as it is now. */
export function zurueckZu(stadt: Musterstadt, id: JahreszielId): string {
  const [letzte] = stadt.workspace.tx((tx) => rueckmeldungenZu(tx, id));
  return `${id}:${letzte?.am ?? 'keine'}`;
}

/** What stands in *Für Sie heute*. */
export async function home(stadt: Musterstadt, person: FakePerson): Promise<string> {
  await person.opensHome();
  await stadt.settle();
  return person.home()?.text ?? '';
}
