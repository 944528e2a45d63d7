import { laengstens } from './katalog.ts';

export const titelListe = (feld: string): string => `Leitziele im Handlungsfeld ${feld}`;
export const keine = 'Für dieses Handlungsfeld sind noch keine Leitziele eingetragen.';
export const tippen = 'Tippen Sie auf eine Nummer, um das Leitziel ganz zu lesen:';
export const grundlagen = 'Grundlagen';
export const ohneWortlaut = 'Der Wortlaut ist noch nicht eingetragen.';
export const wessen = (feld: string): string => `Leitziel im Handlungsfeld ${feld}`;
export const welchesFeld = 'Die Leitziele welches Handlungsfelds möchten Sie lesen?';
export const keineFelder = 'Es gibt noch keine Handlungsfelder.';

export const nurMitwirkende =
  'Die Leitziele lesen alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const nurBuero =
  'Leitziele und Grundlagen trägt das Integrationsbüro ein. Bitte wenden Sie sich an das Integrationsbüro.';
export const gibtEsNicht = 'Dieses Leitziel gibt es nicht.';

export const fehler = {
  keine_nummer: 'Bitte geben Sie eine Nummer an, zum Beispiel 4.1.1-6.',
  nummer_vergeben: (nummer: string) =>
    `Ein Leitziel ${nummer} gibt es hier schon. Bitte wählen Sie eine andere Nummer.`,
  kein_titel: 'Bitte geben Sie dem Leitziel einen kurzen Titel.',
  zu_viele: `Ein Handlungsfeld hat höchstens ${laengstens.leitziele} Leitziele. Bitte ändern Sie ein vorhandenes.`,
  zu_viele_grundlagen: `Bitte geben Sie höchstens ${laengstens.leitziele} Grundlagen an.`,
  grundlage_zu_lang: (zeile: number) =>
    `Die ${zeile}. Grundlage ist zu lang. Bitte kürzen Sie sie auf höchstens ${laengstens.grundlage} Zeichen.`,
} as const;

export const hinzugefuegt = (nummer: string): string => `Das Leitziel ${nummer} ist eingetragen.`;
export const gespeichert = (nummer: string): string => `Das Leitziel ${nummer} ist gespeichert.`;
export const grundlagenGespeichert = (anzahl: number): string =>
  anzahl === 0
    ? 'Es sind jetzt keine Grundlagen eingetragen.'
    : anzahl === 1
      ? 'Die Grundlage ist gespeichert.'
      : `${anzahl} Grundlagen sind gespeichert.`;

export const knopf = {
  neu: 'Leitziel hinzufügen …',
  aendern: 'Ändern …',
  grundlagen: 'Grundlagen ändern …',
  alle: 'Alle Leitziele',
} as const;

export const verlaufTexte = {
  'leitziel.neu': 'Leitziel eingetragen',
  'leitziel.aendern': 'Leitziel geändert',
  'grundlagen.aendern': 'Grundlagen geändert',
} as const;
