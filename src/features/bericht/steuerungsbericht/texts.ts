/** German sentences of the report to the Steuerungsgruppe. */
import { labelMax } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import { zahlText } from '../../../documents/index.ts';
import { urteilWort, zielstandWort, zustandWort } from '../../jahresziel/index.ts';
import type { Ergebnis, Feldfakten, Ideenfakten, Indikatorfakten, Zaehlung, Zielfakten } from './rules.ts';

const zahl = (anzahl: number, eines: string, mehrere: string): string => `${anzahl} ${anzahl === 1 ? eines : mehrere}`;

export const titel = 'Bericht an die Steuerungsgruppe';
export const titelVom = (tag: Day): string => `${titel} vom ${dateText(tag)}`;
export const zeitraum = (ab: Day | null, bis: Day): string =>
  ab === null ? `seit Beginn der Arbeit mit KOMM-IN bis ${dateText(bis)}` : `${dateText(ab)} bis ${dateText(bis)}`;
export const zeitraumSatz = (ab: Day | null): string =>
  ab === null
    ? 'Das ist der erste Bericht. Er zählt alles, was bisher in KOMM-IN steht.'
    : `Neu heißt in diesem Bericht: seit dem ${dateText(ab)}.`;

/** Of a document, which explains itself: many who get it have nothing else. */
export const erklaerung: readonly string[] = [
  'Neu heißt: in dem Zeitraum, der oben steht.',
  '„Im Plan“ und „braucht Unterstützung“ sagen die Menschen, die an dem Ziel arbeiten. Wer länger als 60 Tage nichts gesagt hat, zählt als „ohne Rückmeldung“.',
  'Gezählte Werte von 1 bis 4 stehen als „unter 5“ darin, damit niemand erkannt wird. Ein Strich heißt: Der Anteil lässt sich nicht sagen.',
  'Der Bericht nennt keine Personen. Was helfen würde, steht nur darin, wenn es für den Bericht freigegeben ist.',
  'Haben Sie Fragen oder einen Hinweis? Bitte wenden Sie sich an das Integrationsbüro.',
];

/** `3 von 5 Zielen im Plan; 2 Ziele ohne Rückmeldung seit mehr als 60 Tagen.` */
export function zieleSatz(z: Zaehlung): string {
  if (z.anDerArbeit === 0) return 'Zurzeit ist kein Jahresziel in Arbeit.';
  const ziele = (anzahl: number, eines: string, mehrere: string): string[] =>
    anzahl === 0 ? [] : [zahl(anzahl, `Ziel ${eines}`, `Ziele ${mehrere}`)];
  const teile = [
    `${z.imPlan} von ${z.anDerArbeit} ${z.anDerArbeit === 1 ? 'Ziel' : 'Zielen'} im Plan`,
    ...ziele(z.unterstuetzung, 'braucht Unterstützung', 'brauchen Unterstützung'),
    ...ziele(z.laenger, 'dauert länger', 'dauern länger'),
    ...ziele(z.still, 'ohne Rückmeldung seit mehr als 60 Tagen', 'ohne Rückmeldung seit mehr als 60 Tagen'),
    ...ziele(z.neu, 'noch ohne erste Rückmeldung', 'noch ohne erste Rückmeldung'),
  ];
  return `${teile.join('; ')}.`;
}

function andereSatz({ nichtVereinbart, ruhend }: Zaehlung): string[] {
  const teile = [
    ...(nichtVereinbart === 0
      ? []
      : [zahl(nichtVereinbart, 'Ziel ist noch nicht vereinbart', 'Ziele sind noch nicht vereinbart')]),
    ...(ruhend === 0 ? [] : [zahl(ruhend, 'Ziel ruht', 'Ziele ruhen')]),
  ];
  return teile.length === 0 ? [] : [`${teile.join('; ')}.`];
}

function ergebnisSatz({ ergebnisse }: Zaehlung): string[] {
  const alle = Object.values(ergebnisse).reduce((summe, anzahl) => summe + anzahl, 0);
  if (alle === 0) return [];
  const { offen, ...gepruefte } = ergebnisse;
  const urteile = (['erreicht', 'teilweise', 'nicht_erreicht'] as const).flatMap((urteil) =>
    gepruefte[urteil] === 0 ? [] : [`${gepruefte[urteil]} ${urteilWort[urteil]}`],
  );
  const teile = [...urteile, ...(offen === 0 ? [] : [`${offen} noch nicht überprüft`])];
  return [`${zahl(alle, 'neues Ergebnis', 'neue Ergebnisse')}: ${teile.join(', ')}.`];
}

function indikatorenSatz({ indikatoren, ohneWert }: Zaehlung): string[] {
  if (indikatoren === 0) return [];
  const alle = `${indikatoren} Indikatoren`;
  if (ohneWert === 0) return indikatoren === 1 ? [] : [`Alle ${alle} haben einen Wert.`];
  if (indikatoren === 1) return ['Der Indikator hat noch keinen Wert.'];
  return [`${ohneWert} von ${alle} ${ohneWert === 1 ? 'hat' : 'haben'} noch keinen Wert.`];
}

function hilfeSatz({ brauchtHilfe, hilfeGenannt }: Zaehlung): string[] {
  if (brauchtHilfe === 0) return [];
  const satz = `Hilfe wird bei ${zahl(brauchtHilfe, 'Ziel', 'Zielen')} gebraucht.`;
  const rest = brauchtHilfe - hilfeGenannt;
  if (rest === 0) return [satz];
  if (hilfeGenannt === 0) return [`${satz} Was helfen würde, ist nicht für den Bericht freigegeben.`];
  return [`${satz} Bei ${rest} davon ist nicht für den Bericht freigegeben, was helfen würde.`];
}

/** `2 Projektideen warten auf eine Entscheidung: Rat (1), Fachausschuss (2).` */
function ideenSatz({ anzahl, stellen, ohneStelle }: Ideenfakten): string[] {
  if (anzahl === 0) return [];
  const wer = [
    ...stellen.map((eine) => `${eine.stelle} (${eine.anzahl})`),
    ...(ohneStelle === 0 ? [] : [`noch nicht geklärt, wer entscheidet (${ohneStelle})`]),
  ];
  return [`${zahl(anzahl, 'Projektidee wartet', 'Projektideen warten')} auf eine Entscheidung: ${wer.join(', ')}.`];
}

/** A sentence each, of a field below which each goal tells its own result, values and help. */
export const feldSaetze = (z: Zaehlung, ideen: Ideenfakten): string[] => [
  zieleSatz(z),
  ...andereSatz(z),
  ...ideenSatz(ideen),
];

/** … of all fields. @param ab null: it is the first report */
export const saetze = (z: Zaehlung, ideen: Ideenfakten, ab: Day | null): string[] => [
  zieleSatz(z),
  ...andereSatz(z),
  ...(ergebnisSatz(z).length === 0 ? [keinErgebnis(ab)] : []),
  ...wasDarausWurde(z),
  ...ideenSatz(ideen),
];

/** … of a field in the chat, where not all of its goals may have room. */
export const feldSaetzeImChat = (z: Zaehlung, ideen: Ideenfakten): string[] => [
  zieleSatz(z),
  ...andereSatz(z),
  ...wasDarausWurde(z),
  ...ideenSatz(ideen),
];

const wasDarausWurde = (z: Zaehlung): string[] => [...ergebnisSatz(z), ...indikatorenSatz(z), ...hilfeSatz(z)];

const keinErgebnis = (ab: Day | null): string => (ab === null ? 'Noch kein Ergebnis.' : 'Kein neues Ergebnis.');

export const ideeTitel = (name: string): string => `Projektidee „${name}“`;

/** `Wohnen (geschlossen am 30.09.2026)` */
export const feldTitel = ({ titel, geschlossen }: Pick<Feldfakten, 'titel' | 'geschlossen'>): string =>
  geschlossen === undefined ? titel : `${titel} (geschlossen am ${dateText(geschlossen)})`;

/** `in Arbeit · Im Plan, Rückmeldung vom 02.06.2026` */
export function zielStand({ zustand, antwort, ergebnis }: Zielfakten, still: boolean, gefragt: boolean): string {
  if (ergebnis !== null) return ergebnisText(ergebnis);
  if (!gefragt) return zustandWort[zustand];
  if (antwort === null) return `${zustandWort[zustand]} · ${still ? stilleWorte : 'noch keine Rückmeldung'}`;
  const vom = dateText(antwort.am);
  const letzte = `${zielstandWort[antwort.stand]}, Rückmeldung vom ${vom}`;
  return `${zustandWort[zustand]} · ${still ? `${stilleWorte}; die letzte: ${letzte}` : letzte}`;
}

const stilleWorte = 'ohne Rückmeldung seit mehr als 60 Tagen';

/** `erreicht, überprüft am 14.09.2026` */
const ergebnisText = ({ urteil, am }: Ergebnis): string =>
  urteil === null
    ? `Ergebnis vom ${dateText(am)}, noch nicht überprüft`
    : `${urteilWort[urteil]}, überprüft am ${dateText(am)}`;

const mitEinheit = (wert: number | string, einheit: string | null): string =>
  `${typeof wert === 'number' ? zahlText(wert) : wert}${einheit === null ? '' : ` ${einheit}`}`;

export const indikator = {
  /** `12 von 20 Familien, gezählt am 28.06.2026` */
  zeile({ name, ...rest }: Indikatorfakten): string {
    const { art, letzter, zielwert, einheit, bis } = rest;
    const frist = bis === null ? '' : `, Ziel bis ${dateText(bis)}`;
    if (art === 'zeichen') return `${name}: ${indikator.wert({ name, ...rest })}${frist}`;
    if (letzter === null) {
      const ziel = zielwert === null ? '' : ` (Ziel: ${mitEinheit(zielwert, einheit)})`;
      return `${name}: noch kein Wert${ziel}${frist}`;
    }
    const gezaehlt = `gezählt am ${dateText(letzter.am)}`;
    const wert = gezaehlteMit(einheit, letzter.wert, zielwert);
    return `${name}: ${wert}, ${gezaehlt}${frist}`;
  },
  /** `12 Familien, 28.06.2026` */
  wert({ art, letzter, einheit }: Indikatorfakten): string {
    if (letzter === null) return art === 'zeichen' ? 'noch nicht nachgesehen' : 'noch kein Wert';
    const am = dateText(letzter.am);
    if (art === 'zahl') return `${mitEinheit(letzter.wert, einheit)}, ${am}`;
    return letzter.wert === 1 ? `ist da, gesehen am ${am}` : `noch nicht da, nachgesehen am ${am}`;
  },
  /** `20 bis 10.09.2026` */
  ziel({ art, zielwert, bis }: Indikatorfakten): string {
    const was = art === 'zeichen' ? 'ist da' : zielwert === null ? 'kein Zielwert' : mitEinheit(zielwert, null);
    return bis === null ? was : `${was}, bis ${dateText(bis)}`;
  },
} as const;

/** `12 von 20 Familien`; where the target is a word, `6 Cafés (Ziel: unter 5)`. */
function gezaehlteMit(einheit: string | null, wert: number | string, zielwert: number | string | null): string {
  if (zielwert === null) return mitEinheit(wert, einheit);
  if (typeof zielwert === 'string') return `${mitEinheit(wert, einheit)} (Ziel: ${zielwert})`;
  return mitEinheit(`${mitEinheit(wert, null)} von ${zahlText(zielwert)}`, einheit);
}

export const hilfe = (text: string): string => `Das würde helfen: ${text}`;

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

export const grundBuero = 'Sie im Integrationsbüro arbeiten';

export const senden = {
  anKanal: (kanal: string): string => `Der Bericht geht in den Kanal #${kanal}.`,
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
    text: 'frühere Berichte an die Steuerungsgruppe lesen',
    recht: 'bericht.lesen',
    knopf: { action: 'bericht.liste', label: knopf.liste },
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
