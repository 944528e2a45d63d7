/** German sentences about Jahresziele and their Raster. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Auskunft } from '../../core/feature.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { Rasternummer } from './rules.ts';

export const jahresziel = (titel: string): string => `Jahresziel „${titel}“`;
export const indikatorVon = (name: string, titel: string): string => `${name} (${jahresziel(titel)})`;

export const gibtEsNicht = 'Das gibt es nicht mehr. Bitte öffnen Sie das Jahresziel neu, zum Beispiel mit /jahresziel.';
export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist geschlossen. An seinen Jahreszielen kann man zurzeit nichts ändern. Fragen beantwortet das Integrationsbüro.`;
export const beendet =
  'Dieses Jahresziel ist zu Ende. Sein Raster bleibt, wie es ist. Fragen beantwortet das Integrationsbüro.';
export const nurImFeld =
  'An einem Jahresziel arbeiten alle, die in seinem Handlungsfeld mitmachen. Möchten Sie mitmachen? Treten Sie dem Kanal des Handlungsfelds bei, oder sprechen Sie das Tandem an.';
export const nurTandem =
  'Das Raster füllen das Tandem des Handlungsfelds und das Integrationsbüro aus. Bitte sprechen Sie das Tandem an. Solange das Jahresziel ein Entwurf ist, können Sie auch selbst eine Ergänzung vorschlagen.';
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const inKeinemFeld =
  'Jahresziele entstehen in den Handlungsfeldern. Sie machen noch in keinem mit. So geht es: Treten Sie in diesem Chat dem Kanal eines Handlungsfelds bei, oder sprechen Sie das Tandem an.';

/** `Wohnen`, or once it is closed: `Wohnen (geschlossen)` */
export const feldName = ({ titel, geschlossen: seit }: Gremium): string =>
  seit === null ? titel : `${titel} (geschlossen)`;

/** `5 von 7 Punkten` */
export const fortschritt = (anzahl: number): string => `${anzahl} von 7 Punkten`;

export const fehler = {
  kein_titel: 'Bitte schreiben Sie, wie das Jahresziel heißen soll.',
  kein_feld: 'In diesem Handlungsfeld können Sie kein Jahresziel anlegen. Bitte wählen Sie ein anderes.',
  kein_jahr: 'Bitte wählen Sie eine der beiden Jahreskonferenzen.',
  fremde_idee: 'Diese Projektidee gehört zu einem anderen Handlungsfeld. Bitte wählen Sie eine andere oder keine.',
  kein_was: 'Bitte schreiben Sie, was zu tun ist.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  vergangen: 'Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen Tag danach.',
  keine_wirkung: 'Bitte schreiben Sie, was sich ändern soll.',
  fuer_niemanden: 'Bitte schreiben Sie, für wen sich etwas ändern soll.',
  zu_viele: (anzahl: number) =>
    `Mehr als ${anzahl} sind in einem Raster nicht mehr zu überblicken. Bitte ändern Sie eine vorhandene Angabe, oder lassen Sie eine weg.`,
  kein_name: 'Bitte schreiben Sie, was man zählen, sehen oder hören kann.',
  keine_einheit: 'Bitte schreiben Sie, was gezählt wird, zum Beispiel: Familien.',
  kein_ziel: 'Bitte schreiben Sie, welche Zahl erreicht werden soll.',
  nur_zahl:
    'Das gibt es nur, wenn man etwas zählt. Bitte leeren Sie das Feld, oder wählen Sie oben „Man kann es zählen“.',
  prueft_sich_selbst:
    'Wer prüft, darf nicht selbst federführend sein. Bitte nennen Sie eine andere Person oder eine Stelle.',
  prueft_schon:
    'Wer federführend ist, darf nicht selbst prüfen. Diese Person oder Stelle prüft schon. Bitte ändern Sie zuerst Punkt 7.',
  keine_ergaenzung: 'Bitte schreiben Sie, was Sie ergänzen möchten.',
} as const;

export const anlegen = {
  jahr: (jahr: number) => `${jahr} (vereinbart im September ${jahr - 1}, Ergebnis im September ${jahr})`,
  viertes: (feld: string, jahr: number) =>
    `Das Konzept sieht drei Jahresziele je Handlungsfeld vor. Das Handlungsfeld ${feld} hat für ${jahr} schon drei oder mehr. Soll trotzdem noch eines dazukommen? Wenn nicht, gehen Sie bitte zurück.`,
  gleichnamig: (titel: string, feld: string) =>
    `Im Handlungsfeld ${feld} gibt es schon das Jahresziel „${titel}“. Möchten Sie diesem hier trotzdem denselben Namen geben? Wenn nicht, gehen Sie bitte zurück.`,
  trotzdem: 'Trotzdem anlegen',
  trotzdemSo: 'Trotzdem so nennen',
  trotzdemDann: 'Trotzdem in dieses Jahr',
  angelegt: (titel: string, feld: string, jahr: number) =>
    `Das Jahresziel „${titel}“ ist im Handlungsfeld ${feld} angelegt, für die Jahreskonferenz ${jahr}. Als Nächstes füllen Sie das Raster aus: sieben Punkte, in beliebiger Reihenfolge. Sie müssen nicht alles auf einmal ausfüllen.`,
} as const;

export const uebersicht = {
  titel: (jahr: number) => `Jahresziele für die Jahreskonferenz ${jahr}:`,
  leer: (jahr: number) => `Für die Jahreskonferenz ${jahr} gibt es in Ihren Handlungsfeldern noch kein Jahresziel.`,
  mehr: (anzahl: number) => `Weitere stehen in der Liste aller Jahresziele (${anzahl}).`,
  weiter: 'Weiter ausfüllen',
} as const;

export const knopf = {
  neu: 'Neues Jahresziel',
  liste: 'Alle Jahresziele',
  raster: 'Raster ansehen',
  titel: 'Titel ändern …',
  leitziele: 'Leitziele wählen …',
  massnahme: 'Neue Maßnahme …',
  wirkungNeu: 'Neue Wirkung …',
  feder: 'Federführung eintragen …',
  prueft: 'Prüfung eintragen …',
  vorstellung: 'Vorstellung eintragen …',
  ergaenzen: 'Ergänzung vorschlagen …',
  export: 'Als Datei …',
  teilen: 'Ziel teilen …',
  aufgaben: 'Aufgaben ansehen',
} as const;

export const punktTitel: Readonly<Record<Rasternummer, string>> = {
  1: 'Titel, geprüft mit der Checkliste',
  2: 'Leitziele',
  3: 'Maßnahmen',
  4: 'Wirkungen, und für wen',
  5: 'Kennzahlen und Indikatoren',
  6: 'Federführend',
  7: 'Prüft die Kennzahlen und Indikatoren',
};

export const raster = {
  titel: (titel: string) => `Jahresziel: ${titel}`,
  feld: 'Handlungsfeld',
  jahr: 'Jahreskonferenz',
  zustand: 'Zustand',
  fortschritt: 'Ausgefüllt',
  offen: 'Noch offen.',
  ohneIdee: 'Keine Checkliste verknüpft.',
  idee: (titel: string) => `Checkliste: Projektidee „${titel}“`,
  weitereMassnahmen: (anzahl: number) => (anzahl === 1 ? 'und eine weitere' : `und ${anzahl} weitere`),
  wirkung: (nummer: number) => `Wirkung ${nummer}: `,
  fuer: (wen: string) => ` (für: ${wen})`,
  ohneIndikator: 'Noch kein Indikator.',
  wirkungAendern: (nummer: number) => `Wirkung ${nummer} ändern …`,
  indikatorNeu: (nummer: number) => `Neuer Indikator zu Wirkung ${nummer} …`,
  indikatorAendern: (nummer: string) => `Indikator ${nummer} ändern …`,
  vorstellung: 'So wird es auf der Jahreskonferenz vorgestellt',
  wieOffen: 'Wie, ist noch offen.',
  werOffen: 'Von wem, ist noch offen.',
  von: (wer: string) => `Von: ${wer}`,
  ergaenzungen: 'Vorgeschlagene Ergänzungen',
  ergaenzung: (was: string, wer: string, am: string) => `${was} (${wer}, ${am})`,
} as const;

export const indikator = {
  zeichen: 'Man kann es sehen oder hören',
  zahlen: (start: string | null, ziel: string | null, einheit: string) =>
    start === null ? `Ziel: ${ziel ?? '?'} ${einheit}` : `von ${start} auf ${ziel ?? '?'} ${einheit}`,
  bis: (tag: Day) => `bis ${dateText(tag)}`,
  quelle: (woher: string) => `Quelle: ${woher}`,
} as const;

export const taetigkeit = (wort: string): string =>
  `Hier steht „${wort}“. Zeigt diese Angabe, was sich ändert? Wie viel Sie selbst tun, gehört zu den Maßnahmen (Punkt 3). Ein Indikator zeigt die Wirkung, zum Beispiel: Familien mit Kontakt im Haus. Möchten Sie es trotzdem so eintragen?`;
export const taetigkeitJa = 'So eintragen';

export const weglassen = {
  wirkung: (anzahl: number) =>
    `Zu dieser Wirkung ${anzahl === 1 ? 'gehört ein Indikator' : `gehören ${anzahl} Indikatoren`}. Möchten Sie alles zusammen weglassen?`,
  ja: 'Weglassen',
} as const;

export const dank = {
  titel: 'Danke. Gespeichert.',
  leitziele: 'Danke. Die Leitziele sind gespeichert.',
  massnahme: (was: string, wer: string, bis: Day) =>
    `Danke. Eingetragen: ${wer} – ${was} – bis ${dateText(bis)}. KOMM-IN erinnert daran.`,
  wirkung: 'Danke. Die Wirkung ist gespeichert. Als Nächstes: Woran erkennt man sie?',
  wirkungWeg: 'Danke. Die Wirkung steht nicht mehr im Raster.',
  indikator: 'Danke. Der Indikator ist gespeichert.',
  indikatorWeg: 'Danke. Der Indikator steht nicht mehr im Raster.',
  feder: 'Danke. Die Federführung ist gespeichert.',
  prueft: 'Danke. Die Prüfung ist gespeichert.',
  vorstellung: 'Danke. Die Vorstellung ist gespeichert.',
  ergaenzung: 'Danke. Ihr Vorschlag steht jetzt im Raster. Das Tandem entscheidet, was daraus wird.',
  unveraendert: 'Sie haben nichts geändert. Alles bleibt, wie es ist.',
} as const;

export const nurImEntwurf =
  'Ergänzungen kann man vorschlagen, solange das Jahresziel ein Entwurf ist. Bitte sprechen Sie jetzt das Tandem an.';

/** To whoever ends a goal, or lets it rest. */
export const nochOffen = (anzahl: number): string =>
  anzahl === 1
    ? 'Eine Maßnahme dieses Ziels ist noch offen. Daran erinnert KOMM-IN weiter. Braucht man sie nicht mehr? Dann beenden Sie sie bitte bei den Aufgaben.'
    : `${anzahl} Maßnahmen dieses Ziels sind noch offen. Daran erinnert KOMM-IN weiter. Braucht man sie nicht mehr? Dann beenden Sie sie bitte bei den Aufgaben.`;

export const datei = {
  unterwegs: (mehrere: boolean) =>
    mehrere
      ? 'Danke. Die Dateien kommen gleich als Nachricht von KOMM-IN.'
      : 'Danke. Die Datei kommt gleich als Nachricht von KOMM-IN.',
  /** Above the file, in the direct message. */
  nachricht: (titel: string, am: Day) => `Raster „${titel}“, Stand ${dateText(am)}`,
  grund: 'Sie bekommen diese Nachricht, weil Sie die Datei bestellt haben.',
} as const;

export const verlaufTexte = {
  'jahresziel.anlegen': 'Jahresziel angelegt',
  'jahresziel.raster': 'Raster eines Jahresziels geändert',
  'jahresziel.ergaenzen': 'Ergänzung zu einem Jahresziel vorgeschlagen',
  'jahresziel.ergaenzung_erledigt': 'Vorgeschlagene Ergänzung erledigt',
  'jahresziel.export': 'Raster eines Jahresziels als Datei ausgegeben',
} as const;

export const zwecke = {
  ziele: {
    titel: 'Jahresziele, an denen Sie beteiligt sind',
    zweck: 'Ein Jahresziel vereinbaren und verfolgen. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
  angaben: {
    titel: 'Ihre Angaben zu Jahreszielen',
    zweck: 'Zeigen, wie es um ein Jahresziel steht. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
} as const satisfies Readonly<Record<string, Omit<Auskunft, 'angaben'>>>;

export const rollen = {
  feder: 'Sie sind federführend',
  prueft: 'Sie prüfen',
  vorstellung: 'Sie stellen es vor',
  angelegt: 'angelegt',
} as const;

export const angaben = {
  zustand: 'Zustand eingetragen',
  rueckmeldung: 'Rückmeldung',
  messwert: 'Zahl',
  ergaenzung: 'Ergänzung',
} as const;

/** What a successor takes over. */
export const uebernommen = {
  feder: (titel: string) => `${jahresziel(titel)}: federführend`,
  prueft: (titel: string) => `${jahresziel(titel)}: die Kennzahlen und Indikatoren prüfen`,
  vorstellung: (titel: string) => `${jahresziel(titel)}: auf der Jahreskonferenz vorstellen`,
  prueferFehlt: (titel: string) =>
    `${jahresziel(titel)}: Wer federführend ist, prüft nicht selbst. Bitte bestimmen Sie, wer prüft.`,
} as const;

export const hilfe = {
  jahresziel: 'die Jahresziele Ihrer Handlungsfelder anlegen und ihr Raster ausfüllen',
  liste: 'alle Jahresziele Ihrer Handlungsfelder, auch nur einen Teil: /jahresziel liste Wohnen in Arbeit',
} as const;
