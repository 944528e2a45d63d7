/** What a calendar address is, and how deadlines stand in a calendar. Pure. */
import type { Day } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';

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

export interface Frist<Feld extends string = string> {
  readonly gremiumId: Feld;
  readonly tag: Day;
  /** Not for everybody. */
  readonly text: string;
}

export interface Fristentag<Feld extends string = string> {
  readonly gremiumId: Feld;
  readonly tag: Day;
  readonly anzahl: number;
  /** Those that the reader may read. */
  readonly texte: readonly string[];
}

/** One for each field and day, soonest first: a calendar with a hundred of them on one day would help nobody. */
export function fristentage<F extends Frist>(
  fristen: readonly F[],
  darfLesen: (frist: F) => boolean,
): Fristentag<F['gremiumId']>[] {
  const tage = new Map<string, Fristentag<F['gremiumId']>>();
  for (const frist of fristen) {
    const { gremiumId, tag } = frist;
    const bisher = tage.get(`${tag} ${gremiumId}`) ?? { gremiumId, tag, anzahl: 0, texte: [] };
    const texte = darfLesen(frist) ? [...bisher.texte, frist.text] : bisher.texte;
    tage.set(`${tag} ${gremiumId}`, { ...bisher, anzahl: bisher.anzahl + 1, texte });
  }
  return [...tage.values()].sort((a, b) => a.tag.localeCompare(b.tag));
}
