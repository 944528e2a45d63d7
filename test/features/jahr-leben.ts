/** Made-up lives: what a city has agreed on before they begin, what its people wish, and what they do on which day. */
import fc from 'fast-check';
import { addDays, type Day, day } from '../../src/core/calendar.ts';
import type { Tageszeit } from '../../src/features/erinnerung/schema.ts';
import type { Zustand } from '../../src/features/jahresziel/schema.ts';

/** With the 1st of May, Ascension, Whitsun, Corpus Christi, and the feasts below. */
export const anfang = day('2027-04-26');
export const dauer = 60;

/** Ada, Eren and Sana lead the field in which all happens, Pia another one; Jo and Mila are the Büro. */
export const leute = ['ada', 'eren', 'sana', 'jo', 'mila', 'pia', 'mara', 'luca'] as const;
export type Name = (typeof leute)[number];

/** On which days, and whether it begins the evening before. */
export const feste: Readonly<Record<string, { readonly von: Day; readonly bis: Day; readonly vorabend: boolean }>> = {
  'orthodoxer Karfreitag': { von: day('2027-04-30'), bis: day('2027-04-30'), vorabend: false },
  Opferfest: { von: day('2027-05-16'), bis: day('2027-05-19'), vorabend: true },
  'Schawuot (Wochenfest)': { von: day('2027-06-11'), bis: day('2027-06-12'), vorabend: true },
  Aschura: { von: day('2027-06-15'), bis: day('2027-06-15'), vorabend: true },
};

/** Buttons under a reminder, or under what it was answered with. */
const knoepfe = [
  'Im Plan',
  'Braucht Unterstützung',
  'Später',
  'In einer Woche',
  'Ich übernehme',
  'An andere Person übergeben …',
  'Erledigt',
  'Ja, ich bleibe dran',
  'Zurückgeben …',
  'Wir haben schon Vorschläge',
  'Rückgängig',
] as const;
export type Knopf = (typeof knoepfe)[number];

export interface Wunsch {
  readonly zeit: Tageszeit | null;
  readonly auchFrei: boolean;
  readonly feste: readonly string[];
}

/** How something open ends, or goes to somebody else. */
export type Ende = 'erledigt' | 'entfallen' | 'uebergeben';

const einName = fc.constantFrom(...leute);
const einWunsch: fc.Arbitrary<Wunsch> = fc.record({
  zeit: fc.constantFrom(null, 'morgens', 'mittags', 'abends'),
  auchFrei: fc.boolean(),
  feste: fc.subarray(Object.keys(feste)),
});
const einEnde = fc.constantFrom<Ende[]>('erledigt', 'entfallen', 'uebergeben');

/** What may happen. Wherever something is made for it that is due, it is so that the deed has something to act on. */
const moegliches = {
  /** Presses a button, if it stands anywhere for them or, else, for somebody else. */
  drueckt: fc.record({
    tut: fc.constant('drueckt' as const),
    wer: einName,
    knopf: fc.constantFrom(...knoepfe),
    an: einName,
  }),
  /** A goal comes into another state. */
  geht: fc.record({
    tut: fc.constant('geht' as const),
    ziel: fc.nat(3),
    nach: fc.constantFrom<Zustand[]>('ergebnis', 'ruht', 'in_arbeit', 'ueberprueft', 'zurueckgezogen'),
  }),
  /** The Büro ends an Aufgabe, or gives it to somebody else. */
  endet: fc.record({ tut: fc.constant('endet' as const), aufgabe: fc.nat(9), wie: einEnde, an: einName }),
  /** The Büro gives an Aufgabe another day. */
  berichtigt: fc.record({
    tut: fc.constant('berichtigt' as const),
    aufgabe: fc.nat(9),
    um: fc.integer({ min: -9, max: 12 }),
  }),
  /** The conference is on another day. */
  verlegt: fc.record({ tut: fc.constant('verlegt' as const), um: fc.integer({ min: -20, max: 20 }) }),
  /** The bot stands still. */
  schlaeft: fc.record({ tut: fc.constant('schlaeft' as const), stunden: fc.integer({ min: 1, max: 80 }) }),
  /** What has just become due waits in the queue while it is ended. */
  stockt: fc.record({
    tut: fc.constant('stockt' as const),
    wer: einName,
    mal: fc.integer({ min: 8, max: 16 }),
    was: fc.constantFrom<(Ende | 'zurueck' | 'nichts')[]>('erledigt', 'entfallen', 'uebergeben', 'zurueck', 'nichts'),
    an: einName,
  }),
  /** Is away, and something of theirs is due meanwhile. */
  fehlt: fc.record({
    tut: fc.constant('fehlt' as const),
    wer: einName,
    in: fc.integer({ min: 0, max: 3 }),
    tage: fc.integer({ min: 2, max: 12 }),
  }),
  wuenscht: fc.record({ tut: fc.constant('wuenscht' as const), wer: einName, wunsch: einWunsch }),
  /** Whoever has been reminded wishes it in the evening from now on, and gets something more on the same day. */
  willSpaeter: fc.record({ tut: fc.constant('willSpaeter' as const), wer: einName }),
  /** Wishes it in the morning, when that is over and something was to be said in the evening. */
  willFrueher: fc.record({ tut: fc.constant('willFrueher' as const), wer: einName }),
};
type Moeglich = typeof moegliches;
export type Tat = { [T in keyof Moeglich]: Moeglich[T] extends fc.Arbitrary<infer W> ? W : never }[keyof Moeglich];

interface Termin {
  readonly tag: number;
  readonly stunde: number;
  readonly tat: Tat;
}
const am = (tat: fc.Arbitrary<Tat>, stunde = fc.integer({ min: 6, max: 21 })): fc.Arbitrary<Termin> =>
  fc.record({ tag: fc.nat(dauer - 1), stunde, tat });

/** Each of these happens in each life. */
const gewiss = fc
  .tuple(
    am(moegliches.geht),
    am(moegliches.endet),
    am(moegliches.berichtigt),
    am(moegliches.verlegt),
    am(moegliches.schlaeft),
    am(moegliches.stockt, fc.constant(7)),
    am(moegliches.stockt, fc.constant(7)),
    am(moegliches.fehlt),
    am(moegliches.fehlt),
    am(moegliches.willSpaeter, fc.integer({ min: 10, max: 16 })),
    am(moegliches.willSpaeter, fc.integer({ min: 10, max: 16 })),
    am(moegliches.willFrueher, fc.integer({ min: 10, max: 16 })),
  )
  .map((termine): readonly Termin[] => termine);

const irgendwas = am(
  fc.oneof(
    { weight: 9, arbitrary: moegliches.drueckt },
    { weight: 2, arbitrary: moegliches.geht },
    { weight: 1, arbitrary: moegliches.endet },
    { weight: 1, arbitrary: moegliches.verlegt },
    { weight: 1, arbitrary: moegliches.schlaeft },
    { weight: 1, arbitrary: moegliches.wuenscht },
  ),
);

export const einLeben = fc.record({
  wuensche: fc.array(fc.record({ wer: einName, wunsch: einWunsch }), { minLength: 2, maxLength: 5 }),
  /** Who keeps each feast: something of theirs is due on it. */
  feiernde: fc.record(Object.fromEntries(Object.keys(feste).map((fest) => [fest, einName]))),
  konferenz: fc.integer({ min: 5, max: 75 }),
  /** Null: an organisation, to which the bot cannot write, or an office. */
  ziele: fc.tuple(
    fc.record({ feder: einName, prueft: einName }),
    fc.record({ feder: fc.constant(null), prueft: fc.option(einName) }),
    fc.record({ feder: einName, prueft: fc.constant(null) }),
  ),
  /** In so many days. Null: an organisation holds it. */
  aufgaben: fc.tuple(
    fc.record({ wer: einName, bis: fc.integer({ min: 2, max: 50 }) }),
    fc.record({ wer: einName, bis: fc.integer({ min: 2, max: 25 }) }),
    fc.record({ wer: fc.constant(null), bis: fc.integer({ min: 2, max: 40 }) }),
  ),
  termine: fc
    .tuple(gewiss, fc.array(irgendwas, { minLength: 20, maxLength: 40 }))
    .map((alle) => alle.flat().sort((a, b) => a.tag - b.tag || a.stunde - b.stunde)),
  /** Who reads a weekly summary of the field. */
  folgende: fc.subarray([...leute], { minLength: 3 }),
});
export type Leben = typeof einLeben extends fc.Arbitrary<infer L> ? L : never;

/** The first working day of a feast, as far as the calendar's other free days allow. */
export const festtag = (fest: string, istWerktag: (tag: Day) => boolean): Day | null => {
  const { von, bis } = feste[fest] ?? { von: anfang, bis: addDays(anfang, -1) };
  let tag = von;
  while (tag <= bis && !istWerktag(tag)) tag = addDays(tag, 1);
  return tag <= bis ? tag : null;
};
