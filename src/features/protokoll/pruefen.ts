/** What there is to object to before minutes are handed in, and what was meant. */

import type { GivenFile, Option } from '../../chat/form.ts';
import { type Day, parseDay } from '../../core/calendar.ts';
import { kontoOf, membersOf, nameOf } from '../../core/directory.ts';
import type { Acting, Context, FieldErrors } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { typedLine, typedLines, typedPoints } from '../../core/typed.ts';
import { istBegonnen, pruefeLink, type Sitzung, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { bekanntePerson, type Gremium, gremiumDer, zugehoerige } from '../stadt/index.ts';
import { type AbgebenEingabe, type Weiteres, weitereFelder } from './form.ts';
import {
  abgabeAb,
  type Bekannt,
  fastGleich,
  findePerson,
  hoechstensZeilen,
  istIch,
  liesAufgabe,
  nenntMehrere,
} from './rules.ts';
import { fehler, geschlossen, hindernis, weiteresWort, zeilenfehler } from './texts.ts';

type Hindernis = keyof typeof hindernis | 'geschlossen';

/** A Sitzung of which minutes can be handed in or changed. */
export function zuProtokollieren(ctx: Context, id: string | null): Result<Sitzung, Hindernis> {
  const sitzung = sitzungById(ctx.tx, (id ?? '') as SitzungId);
  if (sitzung === null) return refused('gibt_es_nicht');
  if (sitzung.abgesagtAm !== null) return refused('faellt_aus');
  if (!istBegonnen(ctx, sitzung)) return refused('noch_nicht');
  if (gremiumDer(ctx.tx, sitzung.gremiumId).geschlossen !== null) return refused('geschlossen');
  return sitzung.datum < abgabeAb(ctx.heute) ? refused('zu_lange_her') : ok(sitzung);
}

/** Why there is nothing to hand in. */
export function nichtMoeglich(ctx: Context, id: string | null, code: Hindernis): string {
  const sitzung = sitzungById(ctx.tx, (id ?? '') as SitzungId);
  if (sitzung === null) return hindernis.gibt_es_nicht();
  return code === 'geschlossen' ? geschlossen(gremiumDer(ctx.tx, sitzung.gremiumId)) : hindernis[code](sitzung);
}

export interface NeueAufgabe {
  readonly wer: { readonly person: PersonId } | { readonly stelle: string };
  readonly was: string;
  readonly bis: Day;
}

/** What a Tandem hands in. */
export interface Inhalt {
  readonly vereinbarungen: readonly string[];
  readonly aufgaben: readonly NeueAufgabe[];
  readonly wieder: Day | null;
  readonly notizen: string | null;
  readonly link: string | null;
  readonly personen: number | null;
  readonly organisationen: number | null;
  readonly namen: string | null;
  readonly datei: GivenFile | null;
}

/** One a line. A line break within a line, as some programs copy it, is none. */
export const punkteAus = (text: string | null): string[] =>
  typedPoints(typedLines(text?.replace(/\u2028/g, ' ') ?? '') ?? '');

/** The tasks; else the sentence about the first line that was not understood. `ich`: who wrote them. */
function aufgabenAus(
  ctx: Context,
  gremium: Gremium,
  text: string | null,
  ich: PersonId,
): NeueAufgabe[] | { readonly fehler: string } {
  const bekannte = bekannteIn(ctx, gremium);
  const aufgaben: NeueAufgabe[] = [];
  const punkte = punkteAus(text);
  if (punkte.length > hoechstensZeilen) return { fehler: fehler.zu_viele(punkte.length, hoechstensZeilen) };
  for (const punkt of punkte) {
    const gelesen = liesAufgabe(punkt, ctx.heute);
    if (!gelesen.ok) return { fehler: zeilenfehler[gelesen.code](punkt) };
    const { wer, was, bis } = gelesen.value;
    const gemeint = istIch(wer) ? ok(ich) : findePerson(wer, bekannte);
    if (!gemeint.ok) return { fehler: zeilenfehler.mehrdeutig(punkt) };
    if (gemeint.value === null && nenntMehrere(wer, bekannte)) return { fehler: zeilenfehler.mehrere(punkt) };
    const person = gemeint.value ?? bekanntePerson(ctx, { name: wer.replace(/^@/, '') });
    if (person !== null && kontoOf(ctx.tx, person)?.deactivated === true) return { fehler: zeilenfehler.weg(punkt) };
    aufgaben.push({ wer: person === null ? { stelle: wer } : { person }, was, bis });
  }
  return aufgaben;
}

/** Who takes part in a Gremium, by role or in its channel. */
function bekannteIn(ctx: Context, gremium: Gremium): Bekannt<PersonId>[] {
  const durchAmt = zugehoerige(ctx.tx, gremium, ctx.heute).map(({ person }) => person);
  const imKanal = gremium.kanalId === null ? [] : membersOf(ctx.tx, gremium.kanalId);
  return [...new Set([...durchAmt, ...imKanal])].map((id) => ({ id, name: nameOf(ctx.tx, id) }));
}

/** Of a task that nobody with an account has: whose name is almost the same, else null. Null: somebody has it. */
export function ohneKonto(
  ctx: Context,
  gremium: Gremium,
  { wer }: NeueAufgabe,
): { readonly gemeint: string | null } | null {
  if ('person' in wer) return kontoOf(ctx.tx, wer.person) === null ? { gemeint: null } : null;
  return { gemeint: fastGleich(wer.stelle, bekannteIn(ctx, gremium))?.name ?? null };
}

/** Everything wrong with what one step holds, each sentence on its field. `bisher`: the day that stands there already. */
export function pruefe(
  ctx: Acting,
  gremium: Gremium,
  eingabe: Partial<AbgebenEingabe>,
  step: string,
  bisher: string | null = null,
): FieldErrors {
  const errors: Record<string, string> = {};
  if (step === 'ergebnis') {
    const vereinbarungen = punkteAus(eingabe.vereinbarungen ?? null).length;
    if (vereinbarungen === 0) errors.vereinbarungen = fehler.keine_vereinbarung;
    if (vereinbarungen > hoechstensZeilen) errors.vereinbarungen = fehler.zu_viele(vereinbarungen, hoechstensZeilen);
    const aufgaben = aufgabenAus(ctx, gremium, eingabe.aufgaben ?? null, ctx.actor);
    if ('fehler' in aufgaben) errors.aufgaben = aufgaben.fehler;
  }
  if (step === 'danach' && typeof eingabe.wieder === 'string' && eingabe.wieder !== bisher) {
    const wieder = parseDay(eingabe.wieder);
    if (wieder === null) errors.wieder = fehler.kein_tag;
    else if (wieder < ctx.heute) errors.wieder = fehler.wieder_vergangen(wieder);
  }
  if (step === 'dabei') {
    for (const key of ['personen', 'organisationen'] as const) {
      const zahl = eingabe[key] ?? null;
      if (zahl !== null && (!Number.isInteger(zahl) || zahl < 0 || zahl > 999)) errors[key] = fehler.keine_zahl;
    }
  }
  if (step === 'weiteres' && !nichtGefragt(eingabe).includes('link')) {
    const link = typedLine(eingabe.link ?? null);
    if (link !== null && !pruefeLink(link).ok) errors.link = fehler.kein_https;
  }
  return errors;
}

/** What was meant, once every step was found right; else the sentence about the tasks. `ich`: who wrote them. */
export function inhaltAus(
  ctx: Context,
  gremium: Gremium,
  eingabe: Omit<AbgebenEingabe, 'bestaetigt'>,
  ich: PersonId,
): Inhalt | { readonly fehler: string } {
  const aufgaben = aufgabenAus(ctx, gremium, eingabe.aufgaben, ich);
  if ('fehler' in aufgaben) return aufgaben;
  // The draft may still hold what was given before somebody decided that it is not needed.
  const nichtGewuenscht = new Set(nichtGefragt(eingabe));
  const gewuenscht = <T>(key: Weiteres, wert: T): T | null => (nichtGewuenscht.has(key) ? null : wert);
  return {
    vereinbarungen: punkteAus(eingabe.vereinbarungen),
    aufgaben,
    wieder: parseDay(eingabe.wieder ?? ''),
    notizen: typedLines(eingabe.notizen),
    link: gewuenscht('link', typedLine(eingabe.link)),
    personen: eingabe.personen,
    organisationen: eingabe.organisationen,
    namen: gewuenscht('namen', typedLines(eingabe.namen)),
    datei: gewuenscht('datei', eingabe.datei),
  };
}

/** What can be added on request; a file only where the bot may look at files. */
export const weitereOptionen = ({ readsFiles }: Context): Readonly<Record<string, readonly Option[]>> => ({
  weiteres: weitereFelder
    .filter((key) => key !== 'datei' || readsFiles)
    .map((key) => ({ value: key, label: weiteresWort[key] })),
});

/** Fields of the step that comes only on request and that nobody has requested. */
export function nichtGefragt(values: Readonly<Record<string, unknown>>): Weiteres[] {
  const gewaehlt = Array.isArray(values.weiteres) ? values.weiteres : [];
  return weitereFelder.filter((key) => !gewaehlt.includes(key));
}
