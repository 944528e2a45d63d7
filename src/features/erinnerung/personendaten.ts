/** What is kept about somebody's reminders. Only the bot reads it, and they themselves. */
import { dayText } from '../../core/calendar.ts';
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { stundeDerErinnerung } from '../stadt/index.ts';
import { erinnerteStufen, vergissPerson } from './store.ts';
import { daten, vermerk, vonBis, wie } from './texts.einstellen.ts';
import { alleAbwesenheiten, ueblich, vergissWunschUndAbwesenheit, wunschVon } from './wunsch.store.ts';

function auskunft({ tx }: Context, person: PersonId): Auskunft[] {
  const wunsch = wunschVon(tx, person);
  const { label, ...ueberWunsch } = daten.wunsch;
  const { label: weg, ...ueberAbwesenheit } = daten.abwesenheit;
  return [
    {
      ...daten.erinnerungen,
      angaben: erinnerteStufen(tx, person).map(({ am, bis, grund }) => ({
        label: dayText(am),
        wert: vermerk(grund, bis),
      })),
    },
    { ...ueberWunsch, angaben: wunsch === ueblich ? [] : [{ label, wert: wie(wunsch, stundeDerErinnerung(tx)) }] },
    {
      ...ueberAbwesenheit,
      angaben: alleAbwesenheiten(tx, person).map((eine) => ({ label: weg, wert: vonBis(eine) })),
    },
  ].filter(({ angaben }) => angaben.length > 0);
}

export const personendaten: Personendaten = {
  auskunft,
  loesche({ tx }, person) {
    vergissPerson(tx, person);
    vergissWunschUndAbwesenheit(tx, person);
  },
};
