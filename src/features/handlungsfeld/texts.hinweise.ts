/** German sentences about Beschlüsse und Hinweise from outside. */
import { dateText } from '../../core/calendar.ts';
import type { HinweisArt } from './schema.ts';
import type { Hinweis, Hinweisangaben } from './store.hinweise.ts';

export const artWort: Readonly<Record<HinweisArt, string>> = { beschluss: 'Beschluss', hinweis: 'Hinweis' };

/** From where they come, as the concept counts them [5.2.4]. */
export const quellen = [
  'Steuerungsgruppe',
  'Fachausschuss',
  'Migrationsbeirat',
  'Rat',
  'Verwaltung',
  'Anderer Prozess',
  'Sprachförderkonzept',
  'Gesetz oder Leitlinie',
] as const;

/** `Beschluss vom 12.10.2026`: never what it says. */
export const ohneInhalt = ({ art, datum }: Pick<Hinweis, 'art' | 'datum'>): string =>
  `${artWort[art]}${datum === null ? '' : ` vom ${dateText(datum)}`}`;

/** `Rat, 12.10.2026` */
export const woher = ({ quelle, datum }: Pick<Hinweis, 'quelle' | 'datum'>): string =>
  datum === null ? quelle : `${quelle}, ${dateText(datum)}`;

export const inEinerZeile = ({ art, text, fuer, ...rest }: Hinweisangaben): string =>
  `${artWort[art]} (${woher(rest)}): ${text}${fuer === null ? '' : ` Betrifft: ${fuer}`}`;
