/** What comes to the Umsetzungsgruppe by itself. */
import type { Job } from '../../core/feature.ts';
import { letzteKonferenz } from '../stadt/index.ts';
import { sendeDigest } from './digest.ts';
import { digestPlan, planGiltNach } from './rhythmus.ts';
import { naechsterDigest } from './rules.rhythmus.ts';

export const digest: Job = {
  subjects: ({ tx }) => (digestPlan(tx).rhythmus === 'nie' ? [] : ['']),
  next({ tx, calendar, now }, after) {
    const konferenz = letzteKonferenz(tx)?.tag ?? null;
    return naechsterDigest(calendar, digestPlan(tx), { konferenz, after: Math.max(after, planGiltNach(tx)), now });
  },
  run: sendeDigest,
};
