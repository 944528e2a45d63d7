/** What is kept about who had which Aufgabe. */
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { mitPerson } from './store.ts';
import { offene, taten, zweck } from './texts.ts';

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const angaben = mitPerson(ctx.tx, person).map((aufgabe) => ({
    label: (['personId', 'angelegtVon', 'beendetVon'] as const)
      .filter((wer) => aufgabe[wer] === person)
      .map((wer) => taten[wer])
      .join(', '),
    wert: offene(aufgabe),
  }));
  return angaben.length === 0 ? [] : [{ ...zweck, angaben }];
}

/** An Aufgabe is the Gremium's and stays. It names nobody any more; of an open one the Tandem is reminded from now on. */
export const personendaten: Personendaten = { auskunft, loesche: () => {} };
