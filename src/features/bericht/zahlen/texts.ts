/** German sentences about the figures of fields: the form, the message, and what whoever opens the file has to know. */
import { type Day, dateText } from '../../../core/calendar.ts';
import type { Jahre, Sitzungsstand } from './rules.ts';

export const nurTandem =
  'Die Zahlen bekommen das Tandem (für sein Handlungsfeld) und das Integrationsbüro. Bitte sprechen Sie das Tandem an.';
export const keineFelder =
  'Es gibt noch kein Handlungsfeld. Sobald eines angelegt ist, können Sie die Zahlen bestellen.';

export const knopf = 'Zahlen als Datei …';
export const hilfe = 'Zahlen zu Ihren Handlungsfeldern als Excel- oder CSV-Datei';

export const wahl = {
  alleJahre: 'alle Jahre',
  alleFelder: 'alle Handlungsfelder',
  felder: (titel: readonly string[]): string =>
    titel.length === 1
      ? `Die Datei enthält Zahlen aus dem Handlungsfeld ${titel[0] ?? ''}.`
      : `Die Datei kann Zahlen aus ${titel.length} Handlungsfeldern enthalten. Nur Sie bekommen sie.`,
  schutz: 'Kleine Zahlen von 1 bis 4 stehen als „unter 5“ in der Datei.',
  /** Where goals count for another year than Sitzungen. */
  jetzt: ({ jahr, zieljahr }: Jahre): string => `dieses Jahr: Sitzungen ${jahr}, Jahresziele ${zieljahr}`,
} as const;

export const fehler = {
  nichts: 'Bitte wählen Sie mindestens eine Tabelle.',
  jahr: 'Für dieses Jahr gibt es noch nichts. Bitte wählen Sie ein anderes.',
  feld: 'Dieses Handlungsfeld können Sie hier nicht wählen. Bitte wählen Sie ein anderes.',
} as const;

/** What to choose where there are too many rows, from what is left to choose. */
export function zuViel(gewaehlt: { readonly jahr: number | null; readonly felder: number }): string {
  const wege = [
    ...(gewaehlt.jahr === null ? ['ein einzelnes Jahr'] : []),
    ...(gewaehlt.felder > 1 ? ['ein einzelnes Handlungsfeld'] : []),
    'weniger Tabellen',
  ];
  const bisher = wege.slice(0, -1).join(', ');
  return `Das sind zu viele Zeilen auf einmal. Bitte wählen Sie ${bisher}${bisher === '' ? '' : ' oder '}${wege.at(-1)}.`;
}

const zeitraum = ({ jahr, zieljahr }: Jahre): string => {
  if (jahr === null) return wahl.alleJahre;
  return jahr === zieljahr ? String(jahr) : `${jahr} (Jahresziele: ${zieljahr})`;
};

export const datei = {
  unterwegs: 'Danke. Die Datei kommt gleich als Nachricht von KOMM-IN.',
  unterwegsMehrere: 'Danke. Die Dateien kommen gleich als Nachricht von KOMM-IN.',
  titel: (jahre: Jahre, am: Day): string => `Zahlen, ${zeitraum(jahre)}, Stand ${dateText(am)}`,
  name: 'Zahlen',
  inhalt: {
    xlsx: (blaetter: readonly string[]): string =>
      `Die Datei hat diese Blätter: ${blaetter.join(', ')}. „${blatt.lesen}“ erklärt die anderen.`,
    csv: (blaetter: readonly string[]): string =>
      `Das sind die Dateien: ${blaetter.join(', ')}. „${blatt.lesen}“ erklärt die anderen.`,
  },
  grund: 'Sie bekommen diese Nachricht, weil Sie die Zahlen bestellt haben. Niemand sonst bekommt sie.',
} as const;

export const blatt = {
  felder: 'Handlungsfelder',
  sitzungen: 'Sitzungen',
  aufgaben: 'Aufgaben',
  lesen: 'Lesen',
} as const;

const spalte = (titel: string, lesen: string) => ({ titel, lesen });

export const spalten = {
  feld: spalte('Handlungsfeld', 'wie es heißt'),
  kuerzel: spalte('Kürzel', 'das kurze Zeichen des Handlungsfelds'),
  geschlossen: spalte('Geschlossen am', 'leer: Das Handlungsfeld ist offen'),
  stattgefunden: spalte('Sitzungen', 'wie viele begonnen haben'),
  geplant: spalte('Geplant', 'wie viele Sitzungen noch kommen'),
  abgesagt: spalte('Abgesagt', 'wie viele Sitzungen ausgefallen sind'),
  protokolle: spalte('Protokolle', 'zu wie vielen Sitzungen es ein Protokoll gibt'),
  ziele: spalte('Jahresziele', 'wie viele, in jedem Zustand, auch beendete'),
  offen: spalte('Aufgaben offen', 'wie viele'),
  erledigt: spalte('Aufgaben erledigt', 'wie viele'),
  entfallen: spalte('Aufgaben entfallen', 'wie viele nicht mehr gebraucht werden'),
  tandem: spalte('Tandem', 'wer das Handlungsfeld heute leitet'),
  nummer: spalte('Nr.', 'die Nummer der Sitzung'),
  datum: spalte('Tag', 'an dem die Sitzung ist'),
  beginn: spalte('Beginn', 'Uhrzeit'),
  ende: spalte('Ende', 'Uhrzeit'),
  thema: spalte('Thema', 'wie in der Einladung'),
  stand: spalte('Stand', 'geplant, stattgefunden oder abgesagt'),
  protokoll: spalte('Protokoll vom', 'der Tag, an dem es abgegeben wurde; leer: noch keines'),
  personen: spalte('Personen', 'wie viele da waren; leer: nicht gezählt'),
  organisationen: spalte('Organisationen', 'aus wie vielen Organisationen; leer: nicht gezählt'),
  ort: spalte('Ort', 'wie in der Einladung'),
  grund: spalte('Grund', 'warum die Sitzung ausfiel'),
  anwesende: spalte('Anwesende', 'wer im Protokoll genannt ist'),
  angelegt: spalte('Eingetragen am', 'seit wann es die Aufgabe gibt'),
  bis: spalte('Bis', 'bis wann die Aufgabe fertig sein soll'),
  aufgabeStand: spalte('Stand', 'offen, erledigt oder entfallen'),
  beendet: spalte('Beendet am', 'seit wann die Aufgabe erledigt oder entfallen ist'),
  was: spalte('Was', 'was zu tun ist'),
  wer: spalte('Wer', 'Person oder Stelle; leer: Die Aufgabe ist offen und ihr Tag ist vorbei'),
  herkunft: spalte('Woher', 'woraus die Aufgabe kommt; leer: vom Tandem eingetragen'),
} as const;

export const sitzungsstand: Readonly<Record<Sitzungsstand, string>> = {
  geplant: 'geplant',
  stattgefunden: 'stattgefunden',
  abgesagt: 'abgesagt',
};

export const lesen = {
  inhalt: (felder: readonly string[], jahre: Jahre): [string, string] => [
    'Inhalt',
    `${zeitraum(jahre)}; Handlungsfelder: ${felder.join(', ')}. Umsetzungsgruppe und Steuerungsgruppe stehen nicht in der Datei.`,
  ],
  jahr: [
    'Jahr',
    'Bei Sitzungen ist es das Jahr der Sitzung. Bei Aufgaben ist es das Jahr, in dem sie fertig sein sollen. Bei Jahreszielen und Werten ist es das Jahr der Jahreskonferenz.',
  ],
  anwesende: [
    'Personen und Organisationen',
    'Auch hier steht „unter 5“ für 1 bis 4. Die Datei enthält keine Summen davon: Aus einer Summe könnte man kleine Zahlen ausrechnen.',
  ],
  ohneNamen: [
    'Namen',
    'Ohne Namen. Auch Orte, Notizen und die Texte der Aufgaben fehlen, weil sie oft Personen nennen. Themen, Titel, Wirkungen und Indikatoren sind frei geschrieben. Bitte lesen Sie diese Texte, bevor Sie die Datei weitergeben: Auch dort können Namen und kleine Zahlen stehen.',
  ],
  mitNamen: [
    'Namen',
    'Mit Namen, Notizen und den Texten der Aufgaben. Bitte geben Sie diese Datei nicht weiter. Bei Aufgaben, deren Tag vorbei ist, steht keine Person.',
  ],
} as const satisfies Record<string, unknown>;

export const verlaufTexteZahlen = {
  'zahlen.datei': 'Zahlen als Datei ausgegeben, ohne Namen',
  'zahlen.datei.namen': 'Zahlen als Datei ausgegeben, mit Namen',
} as const;
