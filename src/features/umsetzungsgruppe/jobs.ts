/** What comes to the Umsetzungsgruppe by itself. */
import type { Job } from '../../core/feature.ts';
import { letzteKonferenz } from '../stadt/index.ts';
import { sendeDigest } from './digest.ts';
import { naechsterDigest } from './rules.digest.ts';

export const digest: Job = {
  subjects: () => [''],
  next: ({ tx, calendar }, after) => naechsterDigest(calendar, letzteKonferenz(tx)?.tag ?? null, after),
  run: sendeDigest,
};
