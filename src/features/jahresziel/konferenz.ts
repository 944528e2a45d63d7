/** The day of the Jahreskonferenz is set or moved: what is asked about goals follows, without a flood. */
import type { Context, Ereignisse } from '../../core/feature.ts';
import { beginneFragenNach } from './konferenz.store.ts';
import { leiter } from './rules.faellig.ts';
import { zielstufen } from './zielstufen.ts';

/**
 * Steps that fall into the past by it were never asked: together they are one question, the last of them. Otherwise the
 * Tandem and whoever checks were asked on the same day as who is federführend.
 */
export function fasseFragenZusammen(ctx: Context, { jahr, tag, vorher }: Ereignisse['konferenz.geaendert']): void {
  const { tx, calendar, heute } = ctx;
  const abstaende = zielstufen(tx) ?? [];
  const warenDran = (vorher === null ? [] : leiter(calendar, vorher, abstaende)).filter((stufe) => stufe.tag <= heute);
  const uebersprungen = leiter(calendar, tag, abstaende)
    .filter((stufe) => stufe.tag <= heute && !warenDran.some(({ name }) => name === stufe.name))
    .map((stufe) => stufe.tag);
  const vorletzter = [...new Set(uebersprungen)].at(-2);
  if (vorletzter !== undefined) beginneFragenNach(tx, jahr, vorletzter);
}
