import type { Context, Gegenstand } from '../../../core/feature.ts';
import { berichtById } from './store.ts';
import { titelVom } from './texts.ts';

/** What a report is called in the Verlauf, and above the Hinweise that came of it. */
export function gegenstandBericht({ tx, calendar }: Context, subject: string): Gegenstand | null {
  const bericht = berichtById(tx, subject);
  if (bericht === null) return null;
  return { titel: titelVom(calendar.dayAt(bericht.erledigtAm ?? bericht.angelegtAm)), gremium: null };
}
