import { type Context, raise, type Uebergabe } from '../../core/feature.ts';
import { beantwortet } from '../erinnerung/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import { schluessel } from './faellig.ts';
import { offeneIn, setzeWer } from './store.ts';
import { offene } from './texts.ts';

/** What the predecessor holds goes to the successor. What an organisation holds reminds whoever is in the Tandem. */
export function uebergib(ctx: Context, { von, an, gremium: id }: Uebergabe): string[] {
  const gremium = id as GremiumId;
  const aufgaben = offeneIn(ctx.tx, [gremium]).filter(({ personId }) => personId === von);
  for (const aufgabe of aufgaben) {
    setzeWer(ctx.tx, aufgabe.id, { personId: an, stelle: null, uebernommenAm: ctx.heute });
    beantwortet(ctx, schluessel(aufgabe));
  }
  for (const herkunft of new Set(aufgaben.map((eine) => eine.herkunft))) {
    raise(ctx, 'aufgabe.geaendert', { gremium, herkunft });
  }
  return aufgaben.map(offene);
}
