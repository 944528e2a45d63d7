/** German sentences for who is federführend for a goal, and for who checks it. */
import { type Day, dayText } from '../../core/calendar.ts';

export const niemandWeiter = 'Bitte nennen Sie, wer das Ziel weiterführt.';

const konferenz = (jahr: number, tag: Day | null): string =>
  tag === null ? `auf der Jahreskonferenz im September ${jahr}` : `auf der Jahreskonferenz am ${dayText(tag)}`;

export const vereinbart = {
  titel: 'Sie sind federführend',
  satz: (titel: string): string => `Das Jahresziel „${titel}“ ist vereinbart. Sie sind dafür federführend.`,
  termin: (jahr: number, tag: Day | null): string =>
    `Das Ergebnis wird ${konferenz(jahr, tag)} vorgestellt. Vorher fragt KOMM-IN Sie, wie es steht.`,
  wenn: 'Passt das nicht? Sprechen Sie bitte das Tandem an, oder übergeben Sie das Ziel an eine andere Person.',
  grund: 'Sie bekommen diese Nachricht, weil Sie für dieses Jahresziel federführend sind.',
} as const;

export const pruefung = {
  titel: 'Sie überprüfen ein Jahresziel',
  vereinbart: (titel: string): string =>
    `Das Jahresziel „${titel}“ ist vereinbart. Sie überprüfen das Ergebnis, wenn es da ist.`,
  benannt: (titel: string): string => ` hat eingetragen: Sie überprüfen das Ergebnis des Jahresziels „${titel}“.`,
  spaeter: (jahr: number, tag: Day | null): string =>
    `Das Ergebnis wird ${konferenz(jahr, tag)} vorgestellt. Sobald es eingetragen ist, fragt KOMM-IN Sie. Jetzt brauchen Sie nichts zu tun.`,
  jetzt: 'Das Ergebnis liegt vor. Stimmt es? Bitte bestätigen Sie es, oder geben Sie es mit einem Grund zurück.',
  ergebnis: 'Ergebnis: ',
  wenn: 'Passt das nicht? Sprechen Sie bitte das Tandem an.',
  grund: 'Sie bekommen diese Nachricht, weil Sie das Ergebnis dieses Jahresziels überprüfen.',
} as const;

/** To the predecessor, where nobody follows. */
export const niemandMehr = (titel: string): string =>
  `Für „${titel}“ ist jetzt niemand mehr federführend eingetragen. Danke für Ihre Arbeit.`;
