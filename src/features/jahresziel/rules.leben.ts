/** The life of a goal: where it can go next, who may take it there, and what has to be said with it. Pure. */
import { type Day, parseDay } from '../../core/calendar.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import type { Raster } from './raster.ts';
import type { Urteil, Zustand } from './schema.ts';

/** What the acting person has to do with a goal: `feder` is federführend, `leitet` the Tandem and the Büro. */
export type Beteiligung = 'feder' | 'prueft' | 'leitet' | 'buero';
export type Beteiligt = ReadonlySet<Beteiligung>;

const leitende = (wer: Beteiligt): boolean => wer.has('leitet');
const vomBuero = (wer: Beteiligt): boolean => wer.has('buero');
const arbeitende = (wer: Beteiligt): boolean => wer.has('feder') || wer.has('leitet');
/** Nobody checks what they are federführend for, wherever else they work. */
const pruefende = (wer: Beteiligt): boolean => !wer.has('feder') && (wer.has('prueft') || wer.has('buero'));

/** One step that a goal can take in its life. */
export interface Schritt {
  readonly nach: Zustand;
  /** Of `ueberprueft` alone. */
  readonly urteil: Urteil | null;
  /** Something has to be written with it: why, or what the result is. */
  readonly brauchtText: boolean;
}

interface Uebergang extends Schritt {
  readonly darf: (wer: Beteiligt) => boolean;
}

const uebergang = (nach: Zustand, darf: Uebergang['darf'], brauchtText = false): Uebergang => ({
  nach,
  urteil: null,
  brauchtText,
  darf,
});

const urteil = (wie: Urteil): Uebergang => ({
  nach: 'ueberprueft',
  urteil: wie,
  brauchtText: wie !== 'erreicht',
  darf: pruefende,
});

const pause = uebergang('ruht', leitende, true);
const ergebnis = uebergang('ergebnis', arbeitende, true);

const weiter: Readonly<Record<Exclude<Zustand, 'ruht'>, readonly Uebergang[]>> = {
  entwurf: [uebergang('vorgeschlagen', leitende), pause, uebergang('zurueckgezogen', leitende)],
  vorgeschlagen: [
    uebergang('vereinbart', vomBuero),
    uebergang('entwurf', leitende),
    pause,
    uebergang('zurueckgezogen', leitende),
  ],
  vereinbart: [uebergang('in_arbeit', arbeitende), ergebnis, pause],
  in_arbeit: [ergebnis, pause],
  // The check may say that something is still missing.
  ergebnis: [
    urteil('erreicht'),
    urteil('teilweise'),
    urteil('nicht_erreicht'),
    uebergang('in_arbeit', pruefende, true),
  ],
  ueberprueft: [uebergang('uebernommen', leitende), uebergang('abgeschlossen', leitende)],
  uebernommen: [],
  abgeschlossen: [],
  zurueckgezogen: [],
};

/** Where a goal was in its life, the latest first. */
type Lebenslauf = readonly [{ readonly zustand: Zustand }, ...{ readonly zustand: Zustand }[]];

/** What this person may enter next. A goal that rests goes back to where it was. */
export function moeglicheSchritte([jetzt, ...frueher]: Lebenslauf, wer: Beteiligt): readonly Schritt[] {
  if (jetzt.zustand !== 'ruht') return weiter[jetzt.zustand].filter(({ darf }) => darf(wer));
  // One that was split while it rested rests twice in its life.
  const vorher = frueher.find(({ zustand }) => zustand !== 'ruht');
  return vorher === undefined ? [] : [uebergang(vorher.zustand, leitende)].filter(({ darf }) => darf(wer));
}

/** Names a step among those that are possible. */
export const schluessel = ({ nach, urteil: wie }: Pick<Schritt, 'nach' | 'urteil'>): Zustand | Urteil => wie ?? nach;

/** Before it was agreed on. */
export const unverbindliche: readonly Zustand[] = ['entwurf', 'vorgeschlagen'];
export const istUnverbindlich = (zustand: Zustand): boolean => unverbindliche.includes(zustand);

/** While people work on it: only then is there something to say about how it goes. */
export const gefragteZustaende: readonly Zustand[] = ['vereinbart', 'in_arbeit'];
export const wirdGefragt = (zustand: Zustand): boolean => gefragteZustaende.includes(zustand);

/** Numbers still come in after the result was entered, until it is checked. */
export const wirdGezaehlt = (zustand: Zustand): boolean => wirdGefragt(zustand) || zustand === 'ergebnis';

/** It was checked, or is over: its Raster stays as it is. */
export const istUnveraenderlich = (zustand: Zustand): boolean => zustand === 'ueberprueft' || istAmEnde(zustand);

/** Nothing more comes of it. */
export const istAmEnde = (zustand: Zustand): boolean =>
  zustand === 'uebernommen' || zustand === 'abgeschlossen' || zustand === 'zurueckgezogen';

/** The result that holds, of a life told the latest first: none after which people went on working. */
export function geltendesErgebnis<S extends { readonly zustand: Zustand }>(zustaende: readonly S[]): S | null {
  const letztes = zustaende.find(({ zustand }) => zustand === 'ergebnis' || wirdGefragt(zustand));
  return letztes?.zustand === 'ergebnis' ? letztes : null;
}

/** What a goal must have before it can be proposed. */
export type Fehlt = 'titel' | 'wirkung' | 'feder';

export function fehltZumVorschlag({ ziel, wirkungen }: Pick<Raster, 'ziel' | 'wirkungen'>): Fehlt[] {
  return [
    ...(ziel.titel === '' ? (['titel'] as const) : []),
    ...(wirkungen.length === 0 ? (['wirkung'] as const) : []),
    ...(ziel.federPerson === null && ziel.federName === null ? (['feder'] as const) : []),
  ];
}

/** The next Maßnahme: the soonest that is open and not late. In a channel nothing is shown that is late. */
export function naechsteMassnahme<M extends { readonly stand: string; readonly bis: Day }>(
  massnahmen: readonly M[],
  heute: Day,
): M | null {
  const [naechste] = massnahmen
    .filter(({ stand, bis }) => stand === 'offen' && bis >= heute)
    .sort((a, b) => a.bis.localeCompare(b.bis));
  return naechste ?? null;
}

/** The day on which something was counted. */
export function liesZaehltag(typed: string | null | undefined, heute: Day): Result<Day, 'kein_datum' | 'zukunft'> {
  const tag = parseDay(typed ?? '');
  if (tag === null) return refused('kein_datum');
  return tag > heute ? refused('zukunft') : ok(tag);
}
