/** Days on which somebody is away. */
import { addDays, type Day } from '../../core/calendar.ts';

export interface Zeitraum {
  readonly von: Day;
  /** The last day. */
  readonly bis: Day;
}

/** A year, and the day on which it is over. */
const laengstens = 366;

/**
 * - `verkehrt`: it ends before it begins. `vorbei`: it is over. `zu_lang`: more than a year.
 * - `zu_weit`: it begins in more than a year.
 */
export type Einwand = 'verkehrt' | 'vorbei' | 'zu_lang' | 'zu_weit';

/** What there is to object; null: nothing. */
export function einwandGegen({ von, bis }: Zeitraum, heute: Day): Einwand | null {
  if (bis < von) return 'verkehrt';
  if (bis < heute) return 'vorbei';
  if (addDays(von, laengstens) <= bis) return 'zu_lang';
  return addDays(heute, laengstens) <= von ? 'zu_weit' : null;
}

/** One that holds the new one and all it touches; the others stay as they are. */
export function vereint<Z extends Zeitraum>(
  neu: Zeitraum,
  bisherige: readonly Z[],
): { readonly zeitraum: Zeitraum; readonly ersetzt: readonly Z[] } {
  let { von, bis } = neu;
  const ersetzt = new Set<Z>();
  // One that was taken in may touch the next.
  for (const z of [...bisherige].sort((a, b) => a.von.localeCompare(b.von))) {
    if (z.von > addDays(bis, 1) || addDays(z.bis, 1) < von) continue;
    ersetzt.add(z);
    if (z.von < von) von = z.von;
    if (z.bis > bis) bis = z.bis;
  }
  return { zeitraum: { von, bis }, ersetzt: [...ersetzt] };
}
