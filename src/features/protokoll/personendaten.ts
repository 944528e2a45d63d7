/** What is kept about who handed in minutes. */
import { dateText } from '../../core/calendar.ts';
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { sitzungById } from '../sitzung/index.ts';
import { protokolleVon } from './store.ts';
import { taten, zwecke } from './texts.ts';

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const angaben = protokolleVon(ctx.tx, person).map(({ protokoll, fassung }) => ({
    label: [
      ...(fassung.von === person ? [`${taten.abgegeben} am ${dateText(ctx.calendar.dayAt(fassung.am))}`] : []),
      ...(protokoll.eingangVon === person ? [taten.angekommen] : []),
      ...(protokoll.bestaetigtVon === person ? [taten.bestaetigt] : []),
    ].join(', '),
    wert: `Protokoll ${sitzungById(ctx.tx, protokoll.sitzungId)?.nummer ?? ''}, Fassung ${fassung.nummer}`,
  }));
  return angaben.length === 0 ? [] : [{ ...zwecke, angaben }];
}

/** Minutes stay: they are the Gremium's, and point to a blanked row then. */
export const personendaten: Personendaten = { auskunft, loesche: () => {} };
