/** German sentences about Aufgaben. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Aufgabe } from './store.ts';

/** `Aufgabe bis 14.10.2026`: never what it is about. */
export const ohneInhalt = ({ bis }: Pick<Aufgabe, 'bis'>): string => `Aufgabe bis ${dateText(bis)}`;

/** What is open, for whoever takes it over or closes its field: what, and until when. */
export const offene = ({ was, bis }: { readonly was: string; readonly bis: Day }): string =>
  `Aufgabe bis ${dateText(bis)}: ${was}`;

/** What somebody did with an Aufgabe, or has it. */
export const taten = {
  personId: 'Ihre Aufgabe',
  angelegtVon: 'von Ihnen eingetragen',
  beendetVon: 'von Ihnen beendet',
} as const;

/** What is kept of a person, why, and for how long. */
export const zweck = {
  titel: 'Aufgaben, die Sie haben oder hatten, eingetragen oder beendet haben',
  zweck:
    'Damit an Vereinbartes erinnert wird. Die Aufgabe bleibt als Nachweis der Arbeit; Ihr Name bleibt, bis Sie gelöscht werden.',
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexte = {
  'aufgabe.anlegen': 'Aufgabe eingetragen',
  'aufgabe.erledigen': 'Aufgabe erledigt',
  'aufgabe.uebergeben': 'Aufgabe übergeben',
  'aufgabe.entfallen': 'Aufgabe entfallen',
  'aufgabe.oeffnen': 'Aufgabe wieder geöffnet',
} as const;
