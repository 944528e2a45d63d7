/** German sentences about ideas and their Checkliste. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Auskunft } from '../../core/feature.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { fragen } from './fragen.ts';
import { standWort } from './texts.weg.ts';

export const fehler = {
  kein_titel: 'Bitte schreiben Sie, wie die Projektidee heißen soll.',
  kein_feld: 'In diesem Handlungsfeld können Sie keine Projektidee anlegen. Bitte wählen Sie ein anderes.',
  person_genannt: (name: string) =>
    `„${name}“ ist der Name einer Person. Bitte nennen Sie hier die Stelle oder die Gruppe, für die sie spricht.`,
} as const;

export const gibtEsNicht = 'Diese Projektidee gibt es nicht mehr.';
export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist geschlossen. An der Projektidee kann man zurzeit nichts ändern. Fragen beantwortet das Integrationsbüro.`;
export const nurImFeld =
  'An einer Projektidee arbeiten alle, die in ihrem Handlungsfeld mitmachen. Möchten Sie mitmachen? Treten Sie dem Kanal des Handlungsfelds bei, oder sprechen Sie das Tandem an.';
export const inKeinemFeld =
  'Projektideen entstehen in den Handlungsfeldern. Sie machen noch in keinem mit. So geht es: Treten Sie in diesem Chat dem Kanal eines Handlungsfelds bei, oder sprechen Sie das Tandem an.';
export const nurGeschlossene = (felder: readonly string[]): string =>
  felder.length === 1
    ? `Das Handlungsfeld ${felder.join()} ist geschlossen. Neue Projektideen kann es dort zurzeit nicht geben. Was da ist, können Sie weiter lesen.`
    : `Diese Handlungsfelder sind geschlossen: ${felder.join(', ')}. Neue Projektideen kann es dort zurzeit nicht geben. Was da ist, können Sie weiter lesen.`;
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';

/** `4 von 11` */
export const fortschritt = (anzahl: number): string => `${anzahl} von ${fragen.length}`;

export const uebersicht = {
  titel: 'Diese Projektideen haben noch offene Fragen:',
  leer: 'Zurzeit gibt es in Ihren Handlungsfeldern keine Projektidee mit offenen Fragen. Haben Sie eine Idee?',
  zuletzt: ' Fragen beantwortet · zuletzt ',
  ohneAntwort: ' Fragen beantwortet · angelegt von ',
  mehr: (anzahl: number) =>
    anzahl === 1 ? 'Es gibt noch eine weitere Projektidee.' : `Es gibt noch ${anzahl} weitere Projektideen.`,
  weiter: 'Weiter ausfüllen',
  neu: 'Neue Projektidee',
  alle: 'Alle Projektideen',
  werIstTandem: 'Wer ist im Tandem?',
} as const;

export const gleichnamig = (titel: string, feld: string): string =>
  `Im Handlungsfeld ${feld} gibt es schon die Projektidee „${titel}“. Möchten Sie trotzdem eine neue mit diesem Namen anlegen? Wenn nicht, gehen Sie bitte zurück.`;
export const trotzdem = 'Trotzdem anlegen';
export const umbenennen = 'Trotzdem so nennen';
export const gleichnamigUmbenannt = (titel: string, feld: string): string =>
  `Im Handlungsfeld ${feld} gibt es schon die Projektidee „${titel}“. Möchten Sie diese hier trotzdem so nennen? Wenn nicht, gehen Sie bitte zurück.`;
export const angelegt = (titel: string, feld: string): string =>
  `Die Projektidee „${titel}“ ist im Handlungsfeld ${feld} angelegt. Als Nächstes klären Sie mit der Checkliste elf Fragen. Sie müssen nicht alle auf einmal beantworten, und andere können mithelfen.`;
export const kopiert = (titel: string, von: string, anzahl: number): string =>
  `Die Projektidee „${titel}“ ist angelegt, mit ${anzahl === 1 ? 'einer Antwort' : `${anzahl} Antworten`} aus „${von}“. Bitte prüfen Sie, ob sie auch hier passen.`;
export const kopfGespeichert = 'Danke. Die Angaben zur Idee sind gespeichert.';
export const nichtsGeaendert = 'Sie haben nichts geändert. Alles bleibt, wie es ist.';
export const kopieVon = (titel: string): string =>
  `Die neue Idee beginnt mit den Antworten aus „${titel}“. Sie können dann alles ändern. Die alte Idee bleibt, wie sie ist. In ein anderes Handlungsfeld kommen die Antworten auf die Fragen 4, 5 und 9 nicht mit, denn dort lesen sie andere.`;

/** Above the questions of a step. */
export const einleitung = {
  mehrere: (titel: string) =>
    `„${titel}“: Sie müssen nicht alles beantworten. Jede Seite ist gespeichert, sobald Sie auf „Weiter“ oder „Speichern“ tippen.`,
  eine: (titel: string) => `„${titel}“`,
} as const;

/** At an answer. */
export const beantwortetVon = (wer: string, am: string): string => `Beantwortet von ${wer}, ${am}`;
export const geleertVon = (wer: string, am: string): string => `Geleert von ${wer}, ${am}`;
export const offenGelassenVon = (wer: string, am: string): string => `Noch offen, sagt ${wer}, ${am}`;
/** … above its field, where it stands between two questions. */
export const zuFrage = (nummer: number, satz: string): string => `Frage ${nummer}: ${satz}`;
export const gelesenVon = 'Diese Antworten lesen alle, die im Handlungsfeld mitmachen, und das Integrationsbüro.';

export const gespeichert = (anzahl: number): string =>
  anzahl === fragen.length
    ? 'Danke. Alle elf Fragen sind beantwortet.'
    : `Danke. Ihre Antworten sind gespeichert. Beantwortet sind ${fortschritt(anzahl)} Fragen.`;

export const ansicht = {
  titel: (titel: string) => `Checkliste: ${titel}`,
  arbeitsgruppe: 'Arbeitsgruppe',
  vertreten: 'Vertreten durch',
  stadtteil: 'Stadtteil',
  stand: 'Stand',
  fortschritt: 'Beantwortet',
  kopie: 'Begonnen als Kopie von',
  niemand: 'noch niemand',
  unbeantwortet: 'Noch nicht beantwortet.',
  weissNicht: 'Weiß ich noch nicht.',
  beantworten: (nummer: number) => `Frage ${nummer} beantworten`,
  aendern: (nummer: number) => `Frage ${nummer} ändern`,
  fruehere: (nummer: number) => `Frage ${nummer}: frühere Antworten`,
  weitere: (von: number) => `Weiter mit Frage ${von}`,
  zurueck: 'Von vorn ansehen',
} as const;

export const fruehere = {
  titel: (nummer: number, frage: string) => `Frage ${nummer}: ${frage}`,
  keine: 'Zu dieser Frage gibt es keine früheren Antworten.',
  jetzt: 'Das gilt jetzt:',
  davor: 'Das stand davor:',
  leer: 'Die Antwort ist leer.',
  zurueck: 'Zur Checkliste',
  mehr: (anzahl: number) => `Ältere Antworten zeigen (${anzahl})`,
} as const;

export const liste = {
  leer: 'Zurzeit gibt es keine Projektideen, die Sie lesen können.',
  titel: (ab: number, bis: number, alle: number) => `Projektideen, ${ab} bis ${bis} von ${alle}`,
  feld: ({ titel, geschlossen }: Gremium) => (geschlossen === null ? titel : `${titel} (geschlossen)`),
  enger: 'Nur ein Handlungsfeld oder einen Stand sehen? Schreiben Sie zum Beispiel: /checkliste liste bewilligt',
  keineSolche: 'Zurzeit gibt es keine solche Projektidee, die Sie lesen können.',
  unbekannt: (felder: readonly string[]) =>
    `So heißt kein Handlungsfeld und kein Stand. Nach „/checkliste liste“ können Sie schreiben: ${[...felder, ...Object.values(standWort)].join(', ')}.`,
  fortschritt: (vonElf: string) => `${vonElf} Fragen beantwortet`,
} as const;

export const datei = {
  unterwegs: (mehrere: boolean) =>
    mehrere
      ? 'Danke. Die Dateien kommen gleich als Nachricht von KOMM-IN.'
      : 'Danke. Die Datei kommt gleich als Nachricht von KOMM-IN.',
  /** Above the file, in the direct message. */
  nachricht: (titel: string, am: Day) => `Checkliste „${titel}“, Stand ${dateText(am)}`,
  ohneBedenken: 'Frage 4 (Hindernisse und Bedenken) ist nicht dabei.',
  mitBedenken: 'Frage 4 (Hindernisse und Bedenken) ist dabei. Bitte überlegen Sie, wer die Datei lesen soll.',
  grund: 'Sie bekommen diese Nachricht, weil Sie die Datei bestellt haben.',
} as const;

export const verlaufTexte = {
  'projektidee.anlegen': 'Projektidee angelegt',
  'projektidee.kopf': 'Angaben zu einer Projektidee geändert',
  'projektidee.export': 'Checkliste einer Projektidee als Datei ausgegeben',
} as const;

export const zwecke = {
  ideen: {
    titel: 'Projektideen, an denen Sie beteiligt sind',
    zweck: 'Aus einer Idee Schritt für Schritt ein Projekt machen. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
  antworten: {
    titel: 'Ihre Antworten in Checklisten',
    zweck: 'Eine Checkliste gemeinsam ausfüllen. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
  genannt: {
    titel: 'Checklisten, in denen Sie genannt sind',
    zweck: 'Damit klar ist, wer ein Projekt leitet. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
} as const satisfies Readonly<Record<string, Omit<Auskunft, 'angaben'>>>;

export const taten = {
  angelegt: 'angelegt',
  vertreten: 'Sie vertreten die Arbeitsgruppe',
  stand: 'Stand eingetragen',
  folgt: 'Sie folgen der Idee',
  schritt: 'über einen Schritt entschieden',
} as const;

/** What a successor takes over. */
export const vertritt = (titel: string): string => `${idee(titel)}: die Arbeitsgruppe vertreten`;
export const leitet = (titel: string): string => `${idee(titel)}: die Umsetzung leiten`;
export const leitetDauerhaft = (titel: string): string => `${idee(titel)}: das Projekt auf Dauer führen`;

export const idee = (titel: string): string => `Projektidee „${titel}“`;

export const hilfe = {
  checkliste: 'eine Projektidee anlegen oder ihre Checkliste weiter ausfüllen',
  liste: 'alle Projektideen Ihrer Handlungsfelder',
} as const;
