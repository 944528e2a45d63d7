/** German sentences around the report to the Steuerungsgruppe: how it is made ready, sent, read and answered. */
import { labelMax } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import type { Zaehlung } from './rules.ts';
import { zahl, zieleSatz } from './texts.inhalt.ts';

export const titel = 'Bericht an die Steuerungsgruppe';
export const titelVom = (tag: Day): string => `${titel} vom ${dateText(tag)}`;
export const seite = {
  vomBuero: 'Vom Integrationsbüro',
  entscheidungen: 'Das ist zu entscheiden',
  fortsetzung: (name: string): string => `${name} (Fortsetzung)`,
  nummer: (nummer: number, alle: number): string => `Seite ${nummer} von ${alle}`,
  weitereZiele: (rest: number): string =>
    rest === 1
      ? 'Ein weiteres Ziel steht unter „Alle Ziele lesen“ und im Dokument.'
      : `${rest} weitere Ziele stehen unter „Alle Ziele lesen“ und im Dokument.`,
  mehr: 'Der Überblick geht unter „Bericht lesen“ und im Dokument weiter.',
  keineFelder: 'Es gibt noch kein Handlungsfeld.',
  mitteilung: (tag: Day, z: Zaehlung): string => `${titelVom(tag)}: ${zieleSatz(z)}`,
  /** Why this comes, and what is not in it. */
  warum:
    'Die Steuerungsgruppe bekommt diesen Bericht vom Integrationsbüro, in der Regel einmal im Quartal. Er nennt keine Personen. Gezählte Werte von 1 bis 4 stehen als „unter 5“ darin. Mehr zu jedem Handlungsfeld steht im Thread. Mit einem Hinweis sagen Sie ihm dort, was es beachten soll.',
  nichtImKanal:
    'Sie bekommen diesen Bericht als private Nachricht, weil Sie zur Steuerungsgruppe gehören und nicht in ihrem Kanal sind.',
  ohneAlles: (felder: number): string =>
    `${felder === 1 ? 'In diesem Handlungsfeld' : 'In diesen Handlungsfeldern'} ist zurzeit kein Jahresziel in Arbeit:`,
} as const;

export const knopf = {
  vorschau: 'Vorschau ansehen',
  bearbeiten: 'Kommentar schreiben …',
  senden: 'An die Steuerungsgruppe senden …',
  verwerfen: 'Diesmal nicht',
  jetzt: 'Jetzt senden',
  weiter: 'Weiter',
  zurueck: 'Zurück',
  word: 'Als Word',
  pdf: 'Als PDF',
  lesen: 'Bericht lesen',
  alleZiele: 'Alle Ziele lesen',
  hinweis: 'Hinweis geben …',
  hinweisAn: (feld: string): string => `${shortened(`Hinweis an ${feld}`, labelMax - 2)} …`,
  liste: 'Frühere Berichte',
  alle: 'Berichte',
  beginnen: 'Bericht vorbereiten',
  weitergegeben: (name: string): string => `Weitergegeben: ${name}`,
} as const;

export const anfrage = {
  titel: 'Der Bericht an die Steuerungsgruppe kann angesehen werden',
  wasIstZuTun:
    'Bitte sehen Sie den Bericht an und schreiben Sie, wenn Sie möchten, etwas dazu. KOMM-IN sendet ihn nie von selbst.',
  ab: (ab: Day | null): string =>
    ab === null ? 'Er zählt alles, was bisher in KOMM-IN steht.' : `Er zählt, was seit dem ${dateText(ab)} neu ist.`,
  kommentar: 'Ein Kommentar ist geschrieben.',
  wieder: 'Der Bericht wartet noch.',
  grund:
    'Das Integrationsbüro bekommt diese Nachricht nach jedem Quartal, oder weil jemand von Ihnen den Bericht begonnen hat.',
  spaeter: (tag: Day): string => `Am ${dateText(tag)} noch einmal gefragt.`,
  gesendet: (am: Day): string => `Der Bericht ist gesendet, am ${dateText(am)} von `,
  verworfen: (am: Day): string => `Diesmal gibt es keinen Bericht. Eingetragen am ${dateText(am)} von `,
} as const;

export const vorschau = {
  kopf: 'Vorschau. Das sehen nur Sie.',
  geaendert:
    'Seit Sie den Bericht angesehen haben, hat sich etwas geändert. Er ist noch nicht gesendet. So sieht er jetzt aus:',
} as const;

export const senden = {
  anKanal: (kanal: string): string => `Der Bericht geht in den Kanal #${kanal}.`,
  ausserhalb: (anzahl: number): string =>
    anzahl === 1
      ? '1 Mitglied ist nicht in diesem Kanal. Es bekommt den Bericht als private Nachricht.'
      : `${anzahl} Mitglieder sind nicht in diesem Kanal. Sie bekommen den Bericht als private Nachricht.`,
  anPersonen: (anzahl: number): string =>
    `Die Steuerungsgruppe hat keinen Kanal, in den der Bot schreiben kann. Der Bericht geht als Nachricht an ${zahl(anzahl, 'Mitglied', 'Mitglieder')}.`,
  anBuero:
    'Die Steuerungsgruppe hat keinen Kanal, in den der Bot schreiben kann, und kein Mitglied hat ein Konto. Der Bericht kommt in Ihren eigenen Kanal. Bitte geben Sie ihn weiter.',
  ohneKonto: (anzahl: number): string =>
    anzahl === 1
      ? '1 Mitglied hat kein Konto. Für dieses Mitglied bekommt das Büro den Bericht als Dokument.'
      : `${anzahl} Mitglieder haben kein Konto. Für diese Mitglieder bekommt das Büro den Bericht als Dokument.`,
  frage: 'Möchten Sie ihn jetzt senden? Danach lässt er sich nicht mehr ändern.',
  gesendet: 'Danke. Der Bericht ist gesendet.',
  auchPrivat: (anzahl: number, kanal: string): string =>
    anzahl === 1
      ? `1 Mitglied ist nicht im Kanal #${kanal} und bekommt ihn als private Nachricht.`
      : `${anzahl} Mitglieder sind nicht im Kanal #${kanal} und bekommen ihn als private Nachricht.`,
  einrichten: 'KOMM-IN einrichten',
  keineGruppe: 'Diese Stadt hat noch keine Steuerungsgruppe. Sie können sie mit /komm-in einrichten anlegen.',
} as const;

export const schonErledigt = {
  gesendet: 'Dieser Bericht ist schon gesendet. Sie können ihn lesen.',
  verworfen: 'Jemand hat eingetragen: Diesmal kein Bericht. Sie können einen neuen vorbereiten.',
  gibtEsNicht: 'Diesen Bericht gibt es nicht mehr. Sie können einen neuen vorbereiten.',
} as const;

export const keiner = 'Zurzeit ist kein Bericht an die Steuerungsgruppe in Arbeit. Sie können einen vorbereiten.';

export const verworfen = (geschrieben: boolean): string =>
  `Eingetragen: Diesmal gibt es keinen Bericht. Der nächste zählt dann alles mit.${
    geschrieben ? ' Was dazu geschrieben ist, steht im nächsten Entwurf.' : ''
  }`;

export const gespeichert = 'Gespeichert. So weit ist der Bericht:';

export const formular = {
  letzter: (tag: Day | null): string =>
    tag === null ? 'alles bisher (es gab noch keinen Bericht)' : `seit dem letzten Bericht vom ${dateText(tag)}`,
  quartal: (tag: Day): string => `dieses Quartal, seit ${dateText(tag)}`,
  vorquartal: (tag: Day): string => `seit dem Quartal davor, ab ${dateText(tag)}`,
  jahr: (tag: Day): string => `dieses Jahr, seit ${dateText(tag)}`,
  seit: (tag: Day): string => `seit ${dateText(tag)}`,
  keinZeitraum: 'Diesen Zeitraum gibt es nicht mehr. Bitte wählen Sie einen aus der Liste.',
  weitereIdeen: (gezeigt: number, rest: number): string =>
    `Hier stehen ${gezeigt} Projektideen und ${rest} weitere nicht: So viele passen nicht in das Formular. Die gewählten stehen immer zuerst.`,
  einleitung: 'Was Sie hier schreiben, steht wörtlich im Bericht. Bitte nennen Sie keine Personen.',
} as const;

export const datei = {
  name: (tag: Day, art: string): string => `Bericht-Steuerungsgruppe-${tag}.${art}`,
  entwurf: (tag: Day, art: string): string => `Bericht-Steuerungsgruppe-Entwurf-${tag}.${art}`,
  titelEntwurf: (tag: Day): string => `Entwurf: ${titelVom(tag)}`,
  unterwegs: 'Danke. Das Dokument kommt gleich als Nachricht von KOMM-IN.',
  grund: 'Sie bekommen diese Nachricht, weil Sie das Dokument bestellt haben.',
} as const;

export const weitergeben = {
  titel: (tag: Day): string => `Bitte weitergeben: ${titelVom(tag)}`,
  satz: 'Diese Mitglieder der Steuerungsgruppe haben kein Konto. Bitte geben Sie ihnen den Bericht. Word und PDF hängen im Thread.',
  nochOffen: (anzahl: number): string =>
    `${zahl(anzahl, 'Mitglied der Steuerungsgruppe ohne Konto hat', 'Mitglieder der Steuerungsgruppe ohne Konto haben')} den Bericht noch nicht. Bitte geben Sie ihn als Dokument weiter.`,
  rest: (rest: number, fertig: number): string =>
    `und ${rest} weitere. Von allen haben ihn schon ${fertig}. Wer ihn noch nicht hat, rückt hier nach, wenn Sie andere eintragen.`,
  fertig: 'Der Bericht ist an alle ohne Konto weitergegeben.',
  offen: 'noch nicht weitergegeben',
  am: (tag: Day): string => `weitergegeben am ${dateText(tag)} von `,
  neu: 'Danke. Eingetragen.',
  schon: 'Das hat schon jemand eingetragen.',
  weg: 'Diese Person steht nicht mehr auf der Liste.',
  ohneKanal:
    'Der Bericht steht hier, weil die Steuerungsgruppe keinen Kanal hat, in den der Bot schreiben kann, und kein Mitglied ein Konto.',
} as const;

export const hinweis = {
  einleitung: (feld: string): string =>
    `Ihr Hinweis geht an das Handlungsfeld ${feld}. Alle, die dort mitmachen, können ihn lesen. Als Absender steht „Steuerungsgruppe“; auch Ihr Name steht dabei.`,
  leer: 'Bitte schreiben Sie, was das Handlungsfeld beachten soll.',
  danke: (feld: string): string => `Danke. Der Hinweis ist beim Handlungsfeld ${feld} eingetragen.`,
  geschlossen: (feld: string): string =>
    `Das Handlungsfeld ${feld} ist inzwischen geschlossen. Bitte sprechen Sie das Integrationsbüro an.`,
  quelle: 'Steuerungsgruppe',
  imFeld: (feld: string): string => `Handlungsfeld ${feld}: Die Steuerungsgruppe gibt einen Hinweis.`,
  wozu: 'Er steht bei den Beschlüssen und Hinweisen. Bitte beachten Sie ihn bei Ihrer Arbeit, zum Beispiel in der nächsten Sitzung.',
  ansehen: 'Hinweis ansehen',
  grund: 'Sie bekommen diese Nachricht, weil Sie in diesem Handlungsfeld mitmachen.',
} as const;

export const liste = {
  titel: 'Berichte an die Steuerungsgruppe',
  keine: 'Noch ist kein Bericht an die Steuerungsgruppe gesendet.',
  seite: (von: number, bis: number, alle: number): string => `${von} bis ${bis} von ${alle}, der letzte zuerst`,
} as const;

export const nurBuero =
  'Den Bericht an die Steuerungsgruppe bereitet das Integrationsbüro vor. Bitte wenden Sie sich dorthin.';
export const nurMitglieder =
  'Diese Berichte lesen die Mitglieder der Steuerungsgruppe und das Integrationsbüro. Bitte wenden Sie sich an das Integrationsbüro.';

export const hilfeBericht = [
  {
    befehl: '/komm-in bericht',
    text: 'den Bericht an die Steuerungsgruppe ansehen, ergänzen und senden',
    recht: 'bericht.verwalten',
    knopf: { action: 'bericht.beginnen', label: knopf.beginnen },
  },
  {
    befehl: '/komm-in berichte',
    text: 'Berichte an die Steuerungsgruppe lesen',
    recht: 'bericht.lesen',
    knopf: { action: 'bericht.liste', label: knopf.alle },
  },
] as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteBericht = {
  'bericht.bearbeitet': 'Bericht an die Steuerungsgruppe vorbereitet',
  'bericht.gesendet': 'Bericht an die Steuerungsgruppe gesendet',
  'bericht.verworfen': 'Bericht an die Steuerungsgruppe diesmal nicht gesendet',
  'bericht.weitergegeben': 'Bericht an die Steuerungsgruppe weitergegeben',
} as const;

export const taten = {
  bearbeitet: 'Sie haben den Bericht vorbereitet',
  gesendet: 'Sie haben den Bericht gesendet',
  verworfen: 'Sie haben den Bericht ausfallen lassen',
  weitergegeben: 'Sie haben einen Bericht weitergegeben',
  fuerSie: 'Ein Bericht lag für Sie bereit',
  anSie: 'Sie haben einen Bericht bekommen',
} as const;

export const zwecke = {
  bericht: {
    titel: 'Berichte an die Steuerungsgruppe, an denen Sie gearbeitet haben',
    zweck: 'Damit klar ist, wer einen Bericht gesendet hat. Das bleibt, bis Sie gelöscht werden.',
  },
  weitergabe: {
    titel: 'Berichte an die Steuerungsgruppe, die weitergegeben wurden',
    zweck: 'Damit auch Mitglieder ohne Konto den Bericht bekommen. Das bleibt, bis die Person gelöscht wird.',
  },
} as const;

/** `Wohnen: Projektidee „Treppenhaus-Café“` */
export const ideeWahl = (feld: string, name: string): string => `${feld}: ${name}`;
