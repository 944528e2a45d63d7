/** German sentences about the way of an idea: its states, its card, following it. */
import { type Day, dateText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
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
  kopf: 'Kopf ändern …',
  export: 'Als Datei …',
  kopieren: 'Als Anfang kopieren …',
} as const;

export const nurImFeld =
  'Das ist für alle, die in diesem Handlungsfeld mitmachen. Möchten Sie mitmachen? Bitte sprechen Sie das Tandem an.';
export const nurTandem = 'Das machen das Tandem und das Integrationsbüro. Bitte sprechen Sie das Tandem an.';
export const gibtEsNicht = 'Diese Projektidee gibt es nicht mehr.';
export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist geschlossen. Fragen beantwortet das Integrationsbüro.`;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteWeg = {
  'projektidee.stand': 'Projektidee: Stand geändert',
} as const;
