import { dateText } from '../../core/calendar.ts';
import type { Gremium } from '../stadt/index.ts';
import type { Feldbeschluss } from './store.ts';

type Feld = Pick<Gremium, 'titel' | 'nummer' | 'geschlossen'>;

const zu = ({ geschlossen }: Feld): string =>
  geschlossen === null ? '' : ` (geschlossen seit ${dateText(geschlossen)})`;

export const fehler = {
  kein_jahr: 'Bitte wählen Sie eine Jahreskonferenz aus der Liste.',
  kein_titel: 'Bitte geben Sie dem Handlungsfeld einen Titel.',
  titel_vergeben: (anderes: Feld) =>
    anderes.geschlossen === null
      ? `„${anderes.titel}“ gibt es schon. Bitte wählen Sie einen anderen Titel.`
      : `„${anderes.titel}“ gibt es schon${zu(anderes)}. Sie können es wieder öffnen oder einen anderen Titel wählen.`,
  keine_nummer: (frei: number) => `Bitte geben Sie eine ganze Zahl von 1 bis 999 an. Frei ist zum Beispiel ${frei}.`,
  nummer_vergeben: (anderes: Feld, frei: number) =>
    `Die Nummer ${anderes.nummer} hat das Handlungsfeld ${anderes.titel}${zu(anderes)}. Nummern werden nie ein zweites Mal vergeben. Frei ist zum Beispiel ${frei}.`,
  kein_kuerzel: 'Ein Kürzel hat genau drei Buchstaben von A bis Z, ohne Umlaute.',
  kein_vorschlag: 'Aus diesem Titel lässt sich kein freies Kürzel bilden. Bitte geben Sie drei Buchstaben an.',
  kuerzel_vergeben: (kuerzel: string, gremium: string) =>
    `${kuerzel} gehört für immer zu: ${gremium}. Bitte wählen Sie drei andere Buchstaben.`,
  kuerzel_vorbehalten: (kuerzel: string) =>
    `${kuerzel} ist für ein anderes Gremium vorgesehen. Bitte wählen Sie drei andere Buchstaben.`,
  kanal_ohne_bot:
    'In diesem Kanal ist KOMM-IN kein Mitglied. Bitte laden Sie KOMM-IN dort zuerst ein. In Slack geht das mit /invite @KOMM-IN.',
  kanal_archiviert: 'Dieser Kanal ist archiviert. Bitte wählen Sie einen anderen.',
  kanal_vergeben: (gremium: string) => `Dieser Kanal gehört schon zu: ${gremium}. Bitte wählen Sie einen anderen.`,
  geschlossen: (feld: Feld) => `${geschlosseneSatz(feld)} Bitte öffnen Sie es zuerst wieder.`,
} as const;

const geschlosseneSatz = ({ titel, geschlossen }: Feld): string =>
  `Das Handlungsfeld ${titel} ist ${geschlossen === null ? '' : `seit ${dateText(geschlossen)} `}geschlossen.`;

export const jahreskonferenz = (jahr: number): string => `Jahreskonferenz ${jahr}`;

export const nurBuero =
  'Handlungsfelder ändert das Integrationsbüro, wenn eine Jahreskonferenz es beschlossen hat. Bitte wenden Sie sich an das Integrationsbüro.';
export const gibtEsNicht = 'Dieses Handlungsfeld gibt es nicht.';
export const schonGeschlossen = (feld: Feld): string => geschlosseneSatz(feld);
export const schonOffen = ({ titel }: Feld): string => `Das Handlungsfeld ${titel} ist schon geöffnet.`;

export const kuerzelFrage = (kuerzel: string, titel: string): string =>
  `Das Kürzel für ${titel} ist dann ${kuerzel}. Es steht in allen Nummern, zum Beispiel ${kuerzel}-2026-01, und bleibt für immer. Ist das richtig? Mit „Zurück“ können Sie ein anderes angeben.`;
export const mitKuerzel = (kuerzel: string): string => `Mit ${kuerzel} anlegen`;

/** `kommendes`: what is still planned there, a line each. */
export const schliessenFrage = ({ titel }: Feld, kommendes: readonly string[]): string =>
  `Im Handlungsfeld ${titel} ist noch geplant:\n${kommendes.map((eines) => `• ${eines}`).join('\n')}\nFällt davon etwas aus, dann teilen Sie das bitte zuerst mit: Danach kann hier nichts mehr geändert werden. Möchten Sie trotzdem schließen?`;
export const trotzdemSchliessen = 'Trotzdem schließen';
export const undWeitere = (anzahl: number): string => `… und noch ${anzahl} weitere`;

export const schliessenHinweis = ({ titel }: Feld): string =>
  `Sie schließen das Handlungsfeld ${titel}. Alles, was dort steht, bleibt erhalten. Neues kann nicht mehr dazukommen, bis Sie es wieder öffnen.`;
export const oeffnenHinweis = (feld: Feld): string =>
  `${geschlosseneSatz(feld)} Wenn Sie es wieder öffnen, geht alles dort weiter, wo es aufgehört hat.`;

export const angelegt = (titel: string, kuerzel: string, mitKanal: boolean): string =>
  mitKanal
    ? `Das Handlungsfeld ${titel} (${kuerzel}) ist angelegt. In seinem Kanal ist oben eine Nachricht mit Schaltflächen angeheftet.`
    : `Das Handlungsfeld ${titel} (${kuerzel}) ist angelegt. Es hat noch keinen Kanal.`;
export const umbenannt = (alt: string, neu: string): string =>
  `Das Handlungsfeld ${alt} heißt jetzt ${neu}. Nummer, Kürzel und der Name des Kanals bleiben.`;
export const unveraendert = 'Der Titel ist derselbe wie vorher. Es bleibt alles, wie es ist.';
export const geschlossen = ({ titel }: Feld): string =>
  `Das Handlungsfeld ${titel} ist jetzt geschlossen. Was dort steht, bleibt erhalten.`;
export const geoeffnet = ({ titel }: Feld): string => `Das Handlungsfeld ${titel} ist wieder geöffnet.`;

/** `2026 umbenannt (vorher: Wohnen)` */
function beschlussText({ art, jahr, alterTitel }: Feldbeschluss): string {
  const wort = { neu: 'neu', umbenannt: 'umbenannt', geschlossen: 'geschlossen', wieder_geoeffnet: 'wieder geöffnet' }[
    art
  ];
  return `${jahr} ${wort}${alterTitel === null ? '' : ` (vorher: ${alterTitel})`}`;
}
export const beschlossen = (beschluesse: readonly Feldbeschluss[]): string =>
  `Beschlossen von der Jahreskonferenz: ${beschluesse.map(beschlussText).join(', ')}`;

export const titelListe = 'Handlungsfelder';
export const keine = 'Es gibt noch keine Handlungsfelder.';
export const ohneKanal = 'noch ohne Kanal';
export const geschlossenSeit = (tag: NonNullable<Gremium['geschlossen']>): string =>
  `geschlossen seit ${dateText(tag)}`;

export const knopf = {
  neu: 'Neues Handlungsfeld …',
  umbenennen: 'Umbenennen …',
  schliessen: 'Schließen …',
  oeffnen: 'Wieder öffnen …',
  leitziele: 'Leitziele …',
  kanal: 'Kanal anlegen …',
  tandem: 'Tandem besetzen …',
  liste: 'Handlungsfelder zeigen',
  weitere: (anzahl: number) => `Weitere zeigen (${anzahl})`,
} as const;

export const verlaufTexte = {
  'feld.neu': 'Handlungsfeld angelegt',
  'feld.umbenennen': 'Handlungsfeld umbenannt',
  'feld.schliessen': 'Handlungsfeld geschlossen',
  'feld.oeffnen': 'Handlungsfeld wieder geöffnet',
} as const;
