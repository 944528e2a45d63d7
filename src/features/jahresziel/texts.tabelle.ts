/** German sentences about the table of goals: its columns, and what whoever opens it has to know. */
import { type Day, dateText } from '../../core/calendar.ts';
import { type Spaltentext, unterFuenf } from '../stadt/index.ts';

export const nurTandemTabelle =
  'Die Tabelle bekommen das Tandem (für sein Handlungsfeld) und das Integrationsbüro. Bitte sprechen Sie das Tandem an. Einzelne Jahresziele können Sie mit /jahresziel liste lesen.';
export const keineZiele =
  'In Ihren Handlungsfeldern gibt es noch kein Jahresziel. Sobald eines angelegt ist, können Sie die Tabelle bestellen.';

export const knopf = 'Als Tabelle …';

export const wahl = {
  jahr: (jahr: number): string => `Jahreskonferenz ${jahr}`,
  alle: 'alle Jahre',
  umfang: (felder: readonly string[]): string =>
    felder.length === 1
      ? `Die Datei enthält die Jahresziele im Handlungsfeld ${felder[0] ?? ''}.`
      : `Die Datei enthält die Jahresziele aus ${felder.length} Handlungsfeldern.`,
  schutz: `Kleine Zahlen von 1 bis 4 stehen als „${unterFuenf}“ in der Datei.`,
} as const;

export const fehler = {
  leer: (jahr: number): string =>
    `Für die Jahreskonferenz ${jahr} gibt es in Ihren Handlungsfeldern noch kein Jahresziel. Bitte wählen Sie ein anderes Jahr oder „${wahl.alle}“.`,
  zuViele: (jahr: number | null): string =>
    `Das sind zu viele Jahresziele und Werte für eine Datei. Bitte wählen Sie ${jahr === null ? 'ein einzelnes Jahr' : 'mit /komm-in zahlen ein einzelnes Handlungsfeld'}.`,
} as const;

const zeitraum = (jahr: number | null): string => (jahr === null ? 'alle Jahre' : `Jahreskonferenz ${jahr}`);

export const datei = {
  name: 'Jahresziele',
  unterwegs: 'Danke. Die Datei kommt gleich als Nachricht von KOMM-IN.',
  /** Above the file, in the direct message. */
  nachricht: {
    xlsx: (jahr: number | null, am: Day): string => `Jahresziele, ${zeitraum(jahr)}, Stand ${dateText(am)}`,
    csv: (jahr: number | null, am: Day): string => `Werte der Jahresziele, ${zeitraum(jahr)}, Stand ${dateText(am)}`,
  },
  inhalt: {
    xlsx: 'Die Datei hat drei Blätter: die Jahresziele, alle ihre Werte und eine Leseanleitung.',
    csv: 'Die Datei enthält alle Werte aller Indikatoren, einen in jeder Zeile. Die Jahresziele selbst stehen in der Excel-Datei.',
  },
  grund: 'Sie bekommen diese Nachricht, weil Sie die Datei bestellt haben.',
} as const;

export const blatt = { ziele: 'Jahresziele', werte: 'Werte', lesen: 'Lesen' } as const;

const spalte = (titel: string, lesen: string): Spaltentext => ({ titel, lesen });

export const spalten = {
  feld: spalte('Handlungsfeld', 'zu dem das Jahresziel gehört'),
  nummer: spalte('Nr.', `verbindet die Blätter „${blatt.ziele}“ und „${blatt.werte}“`),
  jahr: spalte('Jahr', 'der Jahreskonferenz, auf der das Ergebnis vorgestellt wird'),
  titel: spalte('Jahresziel', 'wie es heißt'),
  leitziele: spalte('Leitziele', 'zu denen das Jahresziel beiträgt'),
  zustand: spalte('Zustand', 'vom Entwurf bis zum Abschluss'),
  seit: spalte('Zustand seit', 'der Tag, an dem der Zustand eingetragen wurde'),
  urteil: spalte('Überprüft', 'was die Prüfung ergab; leer: noch nicht geprüft'),
  stand: spalte('Rückmeldung', 'die letzte, solange am Jahresziel gearbeitet wird'),
  standVom: spalte('Rückmeldung vom', 'der Tag der letzten Rückmeldung'),
  punkte: spalte('Punkte von 7', 'wie viele der sieben Punkte im Raster ausgefüllt sind'),
  massnahme: spalte('Nächste Maßnahme', 'die nächste, die offen und nicht verspätet ist'),
  massnahmeBis: spalte('Maßnahme bis', 'bis wann die nächste Maßnahme fertig sein soll'),
  feder: spalte('Federführend', 'Person oder Stelle'),
  prueft: spalte('Prüft', 'Person oder Stelle'),
  wirkung: spalte('Wirkung', 'was sich ändern soll'),
  indikator: spalte('Indikator', 'woran man die Wirkung erkennt'),
  einheit: spalte('Einheit', 'was gezählt wird; leer: Man sieht oder hört es'),
  start: spalte('Startwert', 'wie viele es am Anfang waren'),
  zielwert: spalte('Zielwert', 'wie viele es werden sollen'),
  zielBis: spalte('Ziel bis', 'bis wann'),
  tag: spalte('Tag', 'an dem gezählt oder nachgesehen wurde'),
  wert: spalte('Wert', 'was gezählt wurde; bei Zeichen: ja oder noch nicht'),
  gilt: spalte('Gilt', 'ob der Wert zählt, oder ob er später berichtigt wurde'),
  notiz: spalte('Notiz', 'was dazu geschrieben wurde'),
} as const;

export const gilt = { ja: 'zählt', berichtigt: 'berichtigt, zählt nicht', offen: 'noch nicht gezählt' } as const;

export const lesen = {
  titel: ['Was', 'Bedeutung'],
  stand: (am: Day): [string, string] => ['Stand', `Die Datei zeigt alles, wie es am ${dateText(am)} war.`],
  inhalt: (felder: readonly string[], jahr: number | null): [string, string] => [
    'Inhalt',
    `${zeitraum(jahr)}; Handlungsfelder: ${felder.join(', ')}. Was im Raster weggelassen wurde, steht nicht in der Datei.`,
  ],
  wer: [
    'Wer das lesen darf',
    'Das Tandem des Handlungsfelds und das Integrationsbüro. Bevor Sie die Datei weitergeben: Bitte sprechen Sie mit dem Integrationsbüro.',
  ],
  ohneNamen: [
    'Namen',
    'Ohne Namen. Auch Maßnahmen und Notizen fehlen, weil sie oft Personen nennen. Titel, Wirkungen und Indikatoren sind frei geschrieben. Bitte lesen Sie diese Texte, bevor Sie die Datei weitergeben: Auch dort können Namen und kleine Zahlen stehen.',
  ],
  mitNamen: ['Namen', 'Mit Namen, Maßnahmen und Notizen. Bitte geben Sie diese Datei nicht weiter.'],
  unterFuenf: [
    unterFuenf,
    'Zahlen über 0 und unter 5 stehen nicht in der Datei, damit niemand zu erkennen ist. Das gilt für alle Werte, Startwerte und Zielwerte der Kennzahlen, auch wenn Dinge gezählt werden: Man kann es nicht sicher unterscheiden. 0 bleibt 0. Jahre und Punkte im Raster zählen weder Personen noch Dinge.',
  ],
  ausrechnen: [
    'Was man ausrechnen kann',
    'Manchmal verraten große Zahlen eine kleine. Beispiel 1: Erst 12, dann 14 Familien – es kamen 2 dazu. Beispiel 2: Zusammen 20, davon 17 aus einem Stadtteil – 3 aus anderen. Bitte prüfen Sie das, bevor Sie die Datei weitergeben.',
  ],
} as const;

export const hilfe = 'die Jahresziele Ihrer Handlungsfelder als Excel- oder CSV-Datei';

export const verlaufTexteTabelle = {
  'jahresziel.tabelle': 'Jahresziele als Tabelle ausgegeben, ohne Namen',
  'jahresziel.tabelle.namen': 'Jahresziele als Tabelle ausgegeben, mit Namen',
} as const;
