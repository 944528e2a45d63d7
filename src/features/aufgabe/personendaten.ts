/** What is kept about who had which Aufgabe. */
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { beantwortet } from '../erinnerung/index.ts';
import { schluessel } from './faellig.ts';
import { mitPerson, offeneVon, setzeWer } from './store.ts';
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

/** An Aufgabe is the Gremium's and stays. An open one waits for somebody new, and the Tandem is reminded of that. */
function loesche(ctx: Context, person: PersonId): void {
  for (const aufgabe of offeneVon(ctx.tx, person)) {
    setzeWer(ctx.tx, aufgabe.id, { personId: null, stelle: null, uebernommenAm: ctx.heute });
    beantwortet(ctx, schluessel(aufgabe));
  }
}

export const personendaten: Personendaten = { auskunft, loesche };
