/** What a calendar address is, and how deadlines stand in a calendar. Pure. */
import type { Day } from '../../../core/calendar.ts';
import { ok, type Result, refused } from '../../../core/result.ts';

/** 32 random bytes as base64url, behind which a calendar program expects this ending. */
const adressEnde = /^([\w-]{43})\.ics$/;

/** The secret in the end of an address; null: nobody was ever given such a one. */
export const geheimnisAus = (ende: string): string | null => adressEnde.exec(ende)?.[1] ?? null;

/**
 * Where the bot is reached from outside: `https://komm-in.stadt.de`, perhaps with a path, without a slash at its end.
 * `privat`: by its name no calendar program on the internet finds it.
 */
export function liesAdresse(getippt: string): Result<string, 'keine_adresse' | 'kein_https' | 'zu_viel' | 'privat'> {
  const text = getippt.trim();
  if (!URL.canParse(text)) return refused('keine_adresse');
  const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(text);
  if (protocol !== 'https:') return refused('kein_https');
  if ([username, password, search, hash].some((teil) => teil !== '')) return refused('zu_viel');
  if (!/[a-z]$/.test(hostname) || !hostname.includes('.') || /\.(local|localhost|internal|lan)$/.test(hostname)) {
    return refused('privat');
  }
  return ok(`${origin}${pathname.replace(/\/+$/, '')}`);
}

interface Frist {
  readonly tag: Day;
  readonly text: string;
  /** Whether whoever reads the calendar may read the text. */
  readonly lesbar: boolean;
}

export interface Fristentag {
  readonly tag: Day;
  readonly anzahl: number;
  /** Those that may be read. */
  readonly texte: readonly string[];
}

/** One for each day, soonest first: a calendar with a hundred of them on one day would help nobody. */
export function fristentage(fristen: readonly Frist[]): Fristentag[] {
  const tage = new Map<Day, Frist[]>();
  for (const frist of fristen) tage.set(frist.tag, [...(tage.get(frist.tag) ?? []), frist]);
  return [...tage]
    .map(([tag, seine]) => ({
      ...{ tag, anzahl: seine.length },
      texte: seine.filter(({ lesbar }) => lesbar).map(({ text }) => text),
    }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}
