/** German sentences about *Später*. */
import { type Day, dayText } from '../../core/calendar.ts';

export const knopf = {
  spaeter: 'Später',
  woche: 'In einer Woche',
  verschieben: 'An einem anderen Tag …',
  rueckgaengig: 'Rückgängig',
} as const;

export const form = {
  titel: 'Später erinnern',
  absenden: 'Speichern',
  tag: 'An welchem Tag?',
  hilfe: 'Bitte wählen Sie einen Werktag. Sie brauchen keinen Grund zu nennen.',
} as const;

export const kommtWieder = (titel: string, am: Day): string => `Danke. „${titel}“ kommt am ${dayText(am)} wieder.`;
export const wieVorher = (titel: string): string => `Danke. An „${titel}“ erinnere ich Sie wie vorher.`;

export const nichtOffen = 'Das ist nicht mehr offen. Sie brauchen nichts mehr zu tun.';
export const nichtVerschiebbar = (titel: string, bis: Day): string =>
  `„${titel}“ ist am ${dayText(bis)} fällig. Davor ist kein Tag mehr frei, an dem ich Sie noch einmal erinnern kann.`;

export const fehler = {
  kein_datum: 'Bitte wählen Sie einen Tag.',
  vergangen: () => 'Dieser Tag ist nicht mehr möglich. Bitte wählen Sie einen Tag ab morgen.',
  nach_bis: (bis: Day) => `Das ist nach dem letzten Tag. Bitte wählen Sie einen Tag bis ${dayText(bis)}.`,
  zu_spaet: () => 'Das ist mehr als ein Jahr. Bitte wählen Sie einen früheren Tag.',
} as const;
