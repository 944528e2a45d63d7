/** How a Dringende Abstimmung stands: who is asked, and what of each counts. */
import { isReachable, nameOf } from '../../../core/directory.ts';
import type { Context, Gegenstand } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { funktionen, funktionWort, type GremiumId, gremiumById, zugehoerige } from '../../stadt/index.ts';
import { gruppe, inDerGruppe } from '../gruppe.ts';
import { leitungWort } from '../texts.ts';
import { istUnerreicht } from './erreicht.ts';
import { alleEinverstanden, endetUm, type Zaehlung, zaehle } from './rules.ts';
import {
  type Abstimmung,
  type Antwort,
  abstimmungById,
  antwortenIn,
  type Gefragte,
  gefragteIn,
  wunschById,
} from './store.ts';
import * as texte from './texts.ts';
import type { Anzurufen, Beteiligt } from './views.buero.ts';
import type { Gefragtes, Gegeben } from './views.ts';

export interface Lage {
  readonly abstimmung: Abstimmung;
  readonly gefragte: readonly Gefragte[];
  /** Of each person the answer that counts. */
  readonly letzte: ReadonlyMap<PersonId, Antwort>;
  readonly zahlen: Zaehlung;
}

export function lageVon({ tx }: Pick<Context, 'tx'>, abstimmung: Abstimmung): Lage {
  const gefragte = gefragteIn(tx, abstimmung.id);
  const letzte = new Map(antwortenIn(tx, abstimmung.id).map((antwort) => [antwort.personId, antwort]));
  // Whoever has left without an answer is not waited for; an answer given before counts.
  const gezaehlt = gefragte.filter((einer) => einer.ausgeschiedenAm === null || letzte.has(einer.personId));
  const zahlen = zaehle(gezaehlt.map(({ personId }) => letzte.get(personId)?.antwort ?? null));
  return { abstimmung, gefragte, letzte, zahlen };
}

/** Who is to answer, has not, and can be asked. */
export const wartende = ({ tx }: Pick<Context, 'tx'>, { gefragte, letzte }: Lage): Gefragte[] =>
  gefragte.filter(
    ({ personId, ausgeschiedenAm }) => ausgeschiedenAm === null && !letzte.has(personId) && isReachable(tx, personId),
  );

/** The latest of those that count. */
export const letzteAntwort = ({ letzte }: Lage): Antwort | null =>
  [...letzte.values()].sort((a, b) => b.nummer - a.nummer)[0] ?? null;

/** When it ends by itself; null: somebody is waited for, or there is something to clear up. */
export function endetVonSelbst(ctx: Pick<Context, 'calendar'>, lage: Lage): number | null {
  const letzte = alleEinverstanden(lage.zahlen) ? letzteAntwort(lage) : null;
  return letzte === null ? null : endetUm(letzte.am, fristVon(ctx, lage.abstimmung));
}

/** Who belongs to the Steuerungsgruppe today, each once, with however many functions. */
export function mitglieder(ctx: Context): PersonId[] {
  const gremium = gruppe(ctx);
  return gremium === null ? [] : zugehoerige(ctx.tx, gremium, ctx.heute).map(({ person }) => person);
}

/** … by whether the bot can write to them, by name. */
export function wenErreicht(ctx: Context): { readonly mit: readonly string[]; readonly ohne: readonly string[] } {
  const alle = mitglieder(ctx);
  const namen = (erreichbar: boolean): string[] =>
    alle.filter((person) => isReachable(ctx.tx, person) === erreichbar).map((person) => nameOf(ctx.tx, person));
  return { mit: namen(true), ohne: namen(false) };
}

/** The answer is needed until then. */
export const fristVon = ({ calendar }: Pick<Context, 'calendar'>, { fristTag, fristZeit }: Abstimmung): number =>
  calendar.instantOf(fristTag, fristZeit);

/** `Mo., 23.11.2026, 10:05 Uhr` */
export const zeitpunkt = ({ calendar }: Pick<Context, 'calendar'>, instant: number): string =>
  texte.wann(calendar.dayAt(instant), calendar.timeAt(instant));

export const feldTitel = ({ tx }: Pick<Context, 'tx'>, id: GremiumId | null): string | null =>
  id === null ? null : (gremiumById(tx, id)?.titel ?? null);

export const gefragtes = (ctx: Context, abstimmung: Abstimmung): Gefragtes => ({
  ...abstimmung,
  feld: feldTitel(ctx, abstimmung.feldId),
});

export const gegeben = (ctx: Context, { antwort, am, eingetragenVon }: Antwort): Gegeben => ({
  antwort,
  am: zeitpunkt(ctx, am),
  eingetragenVon: eingetragenVon === null ? null : nameOf(ctx.tx, eingetragenVon),
});

/** By which functions somebody belongs to the group, or belonged when the vote ran. */
export function funktionenVon(ctx: Context, abstimmung: Abstimmung): (person: PersonId) => readonly string[] {
  const gremium = gruppe(ctx);
  if (gremium === null) return () => [];
  const tage = [ctx.calendar.dayAt(abstimmung.beendetAm ?? ctx.now), ctx.calendar.dayAt(abstimmung.gestelltAm)];
  const listen = tage.map((tag) => zugehoerige(ctx.tx, gremium, tag));
  return (person) => {
    const durch = listen.map((liste) => liste.find((einer) => einer.person === person)?.durch).find(Boolean) ?? [];
    const worte = durch.map(({ funktion }) => (funktion === null ? leitungWort : funktionWort[funktion]));
    return [...new Set(worte)].sort((a, b) => reihenfolge.indexOf(a) - reihenfolge.indexOf(b));
  };
}

/** As the concept names them, the Leitung of the Büro last. */
const reihenfolge: readonly string[] = [...funktionen.map((funktion) => funktionWort[funktion]), leitungWort];

/** Everybody who is asked, or was, by their functions. */
export function beteiligte(ctx: Context, { abstimmung, gefragte, letzte }: Lage): Beteiligt[] {
  const als = funktionenVon(ctx, abstimmung);
  const rang = (einer: Beteiligt): number => {
    const stelle = reihenfolge.indexOf(einer.als[0] ?? '');
    return stelle < 0 ? reihenfolge.length : stelle;
  };
  return gefragte
    .map((wer): Beteiligt => {
      const { personId, ausgeschiedenAm } = wer;
      const antwort = letzte.get(personId);
      return {
        person: personId,
        als: als(personId),
        gegeben: antwort === undefined ? null : gegeben(ctx, antwort),
        anzurufen: warumAnzurufen(ctx, wer),
        ausgeschieden: ausgeschiedenAm !== null,
      };
    })
    .sort((a, b) => rang(a) - rang(b));
}

/** Why the Büro has to ring somebody up, for the bot has not reached them; null: it need not. */
export function warumAnzurufen(ctx: Pick<Context, 'tx'>, wer: Gefragte): Anzurufen | null {
  if (!isReachable(ctx.tx, wer.personId)) return 'kein_konto';
  return istUnerreicht(ctx, wer) ? 'nicht_angekommen' : null;
}

/** What a vote or a request is called in the Verlauf, and to which Gremium it belongs. */
export function gegenstand(ctx: Context, subject: string): Gegenstand | null {
  const abstimmung = abstimmungById(ctx.tx, subject);
  if (abstimmung !== null) {
    const titel = texte.gegenstand.abstimmung(zeitpunkt(ctx, abstimmung.gestelltAm));
    return { titel, gremium: inDerGruppe(ctx) };
  }
  const bitte = wunschById(ctx.tx, subject);
  return bitte === null ? null : { titel: texte.gegenstand.wunsch(zeitpunkt(ctx, bitte.am)), gremium: bitte.feldId };
}
