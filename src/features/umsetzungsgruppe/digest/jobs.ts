/** What comes to the Umsetzungsgruppe by itself. */

import type { Job } from '../../../core/feature.ts';
import { letzteKonferenz } from '../../stadt/index.ts';
import { gruppenkanal } from '../gruppe.ts';
import { sendeDigest } from './digest.ts';
import { digestPlan, planGiltNach } from './rhythmus.ts';
import { naechsterDigest } from './rules.rhythmus.ts';

export const digest: Job = {
  // Where there is no channel it is not due, so that one that was missed is made up for when the channel is back.
  subjects: (ctx) => (digestPlan(ctx.tx).rhythmus === 'nie' || gruppenkanal(ctx) === null ? [] : ['']),
  next({ tx, calendar, now }, after) {
    const konferenz = letzteKonferenz(tx)?.tag ?? null;
    return naechsterDigest(calendar, digestPlan(tx), { konferenz, after: Math.max(after, planGiltNach(tx)), now });
  },
  run: sendeDigest,
};
