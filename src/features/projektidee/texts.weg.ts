/** German sentences about the way of an idea: its states, its card, following it. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Stand } from './schema.ts';

export const standWort: Readonly<Record<Stand, string>> = {
  idee: 'Idee',
  klaerung: 'in Klärung',
  plan: 'Umsetzungsplan',
  antrag: 'Antrag gestellt',
  bewilligt: 'bewilligt',
  abgelehnt: 'abgelehnt',
  laeuft: 'läuft',
  abgeschlossen: 'abgeschlossen',
  ruht: 'ruht',
};

/** `in Klärung, seit 12.10.2026` */
export const standSeit = ({ stand, seit }: { readonly stand: Stand; readonly seit: Day }): string =>
  `${standWort[stand]}, seit ${dateText(seit)}`;

export const karteTitel = (titel: string): string => `Projektidee: ${titel}`;

export const karte = {
  stand: 'Stand',
  leitung: 'Es leitet',
  niemand: 'noch offen',
  naechster: 'Nächster Schritt',
  stadtteil: 'Stadtteil',
  plan: 'Umsetzungsplan',
  checkliste: 'Checkliste',
  beantwortet: 'Fragen beantwortet',
} as const;

export const ersteAufgabe = 'Checkliste ausfüllen';

/**
 * What is done next once the Checkliste is complete and no Aufgabe is open; null: nothing, the idea rests or has come to
 * its end.
 */
export const danach: Readonly<Record<Stand, string | null>> = {
  idee: 'Umsetzungsplan beginnen',
  klaerung: 'Umsetzungsplan beginnen',
  plan: 'Antrag stellen',
  antrag: 'auf die Entscheidung warten',
  bewilligt: 'mit dem Projekt anfangen',
  abgelehnt: null,
  laeuft: 'nächste Schritte vereinbaren',
  abgeschlossen: null,
  ruht: null,
};

export const knopf = {
  ausfuellen: 'Checkliste ausfüllen',
  zeigen: 'Ansehen',
  folgen: 'Idee folgen',
  nichtFolgen: 'Nicht mehr folgen',
  mehr: 'Mehr …',
  stand: 'Stand ändern …',
  kopf: 'Angaben ändern …',
  export: 'Als Datei …',
  kopieren: 'Als Vorlage nehmen …',
} as const;

export const nurTandem = 'Das machen das Tandem und das Integrationsbüro. Bitte sprechen Sie das Tandem an.';

export const folgen = {
  titelEigene: 'Was aus Ihrer Idee wurde',
  titelAndere: 'Was aus der Idee wurde, der Sie folgen',
  danke: 'Danke für diese Idee.',
  grund: 'Sie bekommen diese Nachricht, weil Sie dieser Idee folgen.',
  abHier: (titel: string) =>
    `Sie folgen jetzt der Idee „${titel}“. Wenn sich der Stand ändert, schreibe ich Ihnen eine kurze Nachricht.`,
  schon: (titel: string) => `Sie folgen der Idee „${titel}“ schon.`,
  nichtMehr: (titel: string) => `Sie folgen der Idee „${titel}“ nicht mehr. Sie bekommen dazu keine Nachrichten mehr.`,
  folgtNicht: 'Sie folgen dieser Idee nicht.',
  home: 'Ideen, denen Sie folgen',
} as const;

export const stand = {
  jetzt: (titel: string, jetzt: string) => `„${titel}“ – Stand: ${jetzt}.`,
  eingetragen: (titel: string, neu: string) => `Danke. Eingetragen: „${titel}“ – ${neu}.`,
  schonSo: (wer: string, jetzt: string) => `Das hat ${wer} schon eingetragen: ${jetzt}.`,
  inzwischen: (wer: string, jetzt: string, neu: string) =>
    `${wer} hat inzwischen „${jetzt}“ eingetragen. Möchten Sie trotzdem „${neu}“ eintragen?`,
  trotzdem: 'Ja, eintragen',
} as const;

export const fehler = {
  kein_stand: 'Dieser Stand geht hier nicht. Bitte wählen Sie einen anderen.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  zukunft: 'Dieser Tag kommt erst noch. Bitte wählen Sie heute oder einen Tag davor.',
  vor_dem_letzten: (stand: string) =>
    `So weit zurück geht es nicht. Der Stand davor: ${stand}. Bitte wählen Sie diesen Tag oder einen danach.`,
  grund: {
    ruht: 'Bitte schreiben Sie kurz, warum die Idee ruht.',
    abgelehnt: 'Bitte schreiben Sie kurz, warum die Idee abgelehnt wurde.',
    umweg: (von: string, nach: string) =>
      `Von „${von}“ geht es sonst nicht direkt zu „${nach}“. Bitte schreiben Sie kurz, warum.`,
  },
} as const;

export const mehr = {
  verlauf: 'So ging es bisher',
  fruehere: (rest: number) => (rest === 1 ? 'und ein Schritt davor' : `und ${rest} Schritte davor`),
} as const;

export const spalte = {
  label: 'Projektideen',
  keine: 'keine',
  zahl: (alle: number, laufende: number) =>
    laufende === 0 ? `${alle}` : `${alle} (${laufende} ${laufende === 1 ? 'läuft' : 'laufen'})`,
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteWeg = {
  'projektidee.stand': 'Projektidee: Stand geändert',
} as const;
