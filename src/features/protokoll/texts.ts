import { shortened } from '../../chat/shorten.ts';
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { type Sitzung, terminText } from '../sitzung/index.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { Weiteres } from './form.ts';
import type { Stand, Zeilenfehler } from './rules.ts';

export const fehler = {
  keine_vereinbarung: 'Bitte schreiben Sie, was Sie vereinbart haben. Wenn es nichts war, schreiben Sie das.',
  zu_viele: (zeilen: number, hoechstens: number) =>
    `Das sind ${zeilen} Zeilen. Bitte schreiben Sie höchstens ${hoechstens}, und den Rest in die Notizen.`,
  keine_zahl: 'Bitte schreiben Sie eine ganze Zahl.',
  wieder_vergangen: (am: Day) =>
    `Der ${dateText(am)} ist schon vorbei. Bitte wählen Sie einen späteren Tag, oder lassen Sie das Feld leer.`,
  kein_tag: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  kein_https: 'Der Link muss mit https:// beginnen und darf keine Leerzeichen enthalten.',
  kein_grund: 'Bitte schreiben Sie, warum Sie das Protokoll ändern.',
} as const;

const beispiel = 'Zum Beispiel: Ada Muster: Raum buchen bis 10.11.';

/** What is wrong with one line of the tasks; the line itself is shown, so that nobody has to count. */
export const zeilenfehler = {
  kein_wer: (zeile: string) =>
    `Wer macht das: „${gekuerzt(zeile)}“? Bitte schreiben Sie zuerst, wer es macht, und dann einen Doppelpunkt. ${beispiel}`,
  kein_was: (zeile: string) => `Was ist zu tun: „${gekuerzt(zeile)}“? ${beispiel}`,
  kein_bis: (zeile: string) =>
    `Bis wann: „${gekuerzt(zeile)}“? Bitte schreiben Sie am Ende der Zeile „bis“ und ein Datum. ${beispiel}`,
  kein_tag: (zeile: string) =>
    `Dieses Datum verstehe ich nicht: „${gekuerzt(zeile)}“. Bitte prüfen Sie Tag und Monat am Ende der Zeile. ${beispiel}`,
  nicht_am_ende: (zeile: string) =>
    `Das Datum steht nicht am Ende der Zeile: „${gekuerzt(zeile)}“. Bitte schreiben Sie nach dem Datum nichts mehr. ${beispiel}`,
  vergangen: (zeile: string) =>
    `Dieses Datum ist schon vorbei: „${gekuerzt(zeile)}“. Bitte schreiben Sie ein späteres.`,
  zu_lang: (zeile: string) =>
    `Diese Aufgabe ist zu lang: „${gekuerzt(zeile)}“. Bitte schreiben Sie höchstens 300 Zeichen und den Rest in die Notizen.`,
  mehrdeutig: (zeile: string) =>
    `Mehrere Personen heißen so: „${gekuerzt(zeile)}“. Bitte schreiben Sie den ganzen Namen.`,
  mehrere: (zeile: string) =>
    `Hier stehen mehrere Personen: „${gekuerzt(zeile)}“. Bitte schreiben Sie für jede Person eine eigene Zeile.`,
  weg: (zeile: string) =>
    `Diese Person ist nicht mehr dabei: „${gekuerzt(zeile)}“. Bitte schreiben Sie, wer es jetzt macht.`,
} satisfies Record<Zeilenfehler | 'mehrdeutig' | 'mehrere' | 'weg', (zeile: string) => string>;

const gekuerzt = (zeile: string): string => shortened(zeile, 120);

/** `Sitzung Wohnen: Nachbarschaften, Mi., 14.10.2026, 18:00–20:00 Uhr` */
export const welcheSitzung = (sitzung: Sitzung, gremium: Gremium): string =>
  `Sitzung ${gremium.titel}: ${sitzung.thema}, ${terminText(sitzung)}`;

export const hindernis = {
  gibt_es_nicht: () => 'Diese Sitzung gibt es nicht mehr.',
  faellt_aus: (sitzung: Sitzung) =>
    `Die Sitzung am ${terminText(sitzung)} ist ausgefallen. Ein Protokoll ist nicht nötig.`,
  noch_nicht: (sitzung: Sitzung) =>
    `Die Sitzung ist erst am ${terminText(sitzung)}. Das Protokoll können Sie abgeben, sobald sie begonnen hat.`,
  zu_lange_her: (sitzung: Sitzung) =>
    `Die Sitzung war am ${dayText(sitzung.datum)}, vor mehr als einem Jahr. Ihr Protokoll lässt sich nicht mehr abgeben oder ändern. Was noch wichtig ist, tragen Sie bitte in das nächste ein.`,
} as const;

export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist ${gremium.geschlossen === null ? '' : `seit ${dateText(gremium.geschlossen)} `}geschlossen. Fragen beantwortet das Integrationsbüro.`;

export const abgegebenVon = (wer: string, am: string): string => `${wer} hat dieses Protokoll am ${am} abgegeben.`;
export const geaendertVon = (wer: string, am: string): string => `${wer} hat es am ${am} zuletzt geändert.`;
/** Above the question whether the group confirmed its earlier minutes. */
export const nochNichtBestaetigt = (nummer: string, datum: Day): string =>
  `Noch nicht bestätigt ist das Protokoll ${nummer}, Sitzung am ${dateText(datum)}.`;
export const bitteAendern = (nummer: string): string =>
  `Die Gruppe möchte das Protokoll ${nummer} ändern: Bitte tragen Sie die Änderungen mit „Ändern …“ ein. Beim nächsten Protokoll fragt KOMM-IN wieder.`;
export const selbstGeschrieben = 'Ihr eigener Text ist nicht abgeschickt. Hier ist er zum Kopieren:';
export const abgeschickt = (nummer: string, imKanal: boolean): string =>
  `Danke. Das Protokoll ${nummer} ist abgeschickt. ${
    imKanal ? 'Die Zusammenfassung steht im Kanal.' : 'Einen Kanal für die Zusammenfassung gibt es zurzeit nicht.'
  } Das Word-Dokument bekommen das Tandem und das Integrationsbüro als Nachricht.`;
export const geaendert = (nummer: string): string =>
  `Danke. Die neue Fassung des Protokolls ${nummer} ist abgeschickt. Das Tandem und das Integrationsbüro bekommen sie als Nachricht.`;
export const nichtMehrOffen = 'Ein Protokoll zu dieser Sitzung ist nicht mehr nötig.';
export const nichtsGeaendert = 'Sie haben nichts geändert. Das Protokoll bleibt, wie es ist.';

export const nurTandem = 'Ein Protokoll geben das Tandem und das Integrationsbüro ab. Bitte sprechen Sie sie an.';
export const nurBuero =
  'Dass ein Protokoll angekommen ist, bestätigt das Integrationsbüro. Sie müssen nichts weiter tun.';
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const nurImGremium =
  'Diese Zusammenfassung lesen alle, die in dem Gremium mitmachen. Bitte sprechen Sie das Tandem an.';
export const knopf = {
  abgeben: (nummer: string): string => `Protokoll ${nummer} abgeben`,
  aendern: 'Ändern …',
  aendernVon: (nummer: string): string => `Protokoll ${nummer} ändern …`,
  hinweis: 'Beschluss oder Hinweis eintragen …',
} as const;

export const nochKeines = 'Zu dieser Sitzung gibt es noch kein Protokoll.';
export const schonAngekommen = (wer: string, am: string): string => `${wer} hat das schon am ${am} bestätigt.`;
export const angekommen = (nummer: string): string => `Danke. Das Protokoll ${nummer} ist als angekommen vermerkt.`;
export const nichtsOffen = 'Zurzeit fehlt kein Protokoll.';
export const keineListe = 'Zurzeit gibt es keine Protokolle.';

/** The question before sending. */
export const frage = {
  titel: (mitKanal: boolean): string =>
    mitKanal ? 'Diese Zusammenfassung kommt in den Kanal:' : 'Das ist die Zusammenfassung:',
  vereinbart: 'Vereinbart:',
  aufgaben: 'Aufgaben:',
  neueAufgaben: 'Neue Aufgaben:',
  wieder: (am: Day): string => `Nächstes Treffen: ${dayText(am)}`,
  /** Beside a task. `gemeint`: whose name is almost the same. */
  ohneKonto: (gemeint: string | null): string =>
    ` (ohne Konto: erinnert wird das Tandem${gemeint === null ? '' : `. Meinen Sie ${gemeint}? Dann gehen Sie bitte zurück`})`,
  ohneNamen: 'Im Kanal stehen die Aufgaben ohne Namen.',
  bestaetigt: (nummer: string): string => `Die Gruppe hat das Protokoll ${nummer} bestätigt.`,
  rest: 'Notizen, Namen, Link und Datei gehen nur an das Tandem und das Integrationsbüro.',
  senden: 'So abschicken',
} as const;

/** `12 Personen aus 5 Organisationen`; null: nobody counted. */
export function anwesendText(personen: number | null, organisationen: number | null): string | null {
  const p = personen === null ? null : personen === 1 ? '1 Person' : `${personen} Personen`;
  const o =
    organisationen === null ? null : organisationen === 1 ? '1 Organisation' : `${organisationen} Organisationen`;
  if (p === null || o === null) return p ?? o;
  return `${p} aus ${o}`;
}

/** In a list. */
export const istGeschlossen = (titel: string): string => `${titel} (geschlossen)`;

export const standWort: Readonly<Record<Stand, string>> = {
  offen: 'offen',
  abgeschickt: 'abgeschickt',
  angekommen: 'angekommen',
  bestaetigt: 'bestätigt',
};

/** … in a sentence for whoever looks at it. */
export const standSatz = (stand: Stand, in_: Day | null): string =>
  `Stand: ${standWort[stand]}${in_ === null ? '' : `, von der Gruppe in der Sitzung am ${dateText(in_)}`}`;

/** Under what is too long to be shown whole: where the rest stands. */
export const weitereAufgaben = (rest: number): string =>
  `und ${rest} weitere; alle stehen im Word-Dokument. Das haben das Tandem und das Integrationsbüro.`;
export const weitereHinweise = (rest: number): string => `und ${rest} weitere; alle zeigt der Befehl /komm-in hinweise`;
export const notizenGekuerzt = 'Hier gekürzt; die ganzen Notizen stehen im Word-Dokument.';

/** What each of the Tandem can pass on. */
export const weitergabe = {
  titel: 'Zum Weitergeben in Ihrer Organisation',
  hinweis: 'Diesen Text können Sie kopieren. Namen, Notizen und Link stehen nicht darin.',
  getroffen: (gremium: Gremium, sitzung: Sitzung): string =>
    `${gremiumName(gremium)}: Sitzung am ${dayText(sitzung.datum)}, Thema: ${sitzung.thema}.`,
  vereinbart: 'Das haben wir vereinbart:',
  wieder: (am: Day): string => `Wir treffen uns wieder am ${dayText(am)}.`,
} as const;

export const titelFaellig = (sitzung: Sitzung, gremium: Gremium): string =>
  `Protokoll ${gremium.titel}, Sitzung am ${dateText(sitzung.datum)}`;
export const grundTandem = (gremium: Gremium): string => `Sie das ${gremiumName(gremium)} mit leiten`;
export const grundBuero = 'Sie im Integrationsbüro arbeiten';
export const grundAbgegeben = 'Sie das Protokoll abgegeben haben';
/** In the Büro's table of the fields. */
export const spalte = {
  keines: 'keines offen',
  offen: (anzahl: number, seit: Day): string =>
    anzahl === 1 ? `1 offen seit ${dateText(seit)}` : `${anzahl} offen, seit ${dateText(seit)}`,
} as const;
/** What goes to a successor in the Tandem. */
export const fehlt = (sitzung: Sitzung): string => `Protokoll ${sitzung.nummer} fehlt noch: ${sitzung.thema}`;

/** What somebody did with minutes. */
export const taten = {
  abgegeben: 'abgegeben',
  angekommen: 'als angekommen bestätigt',
  bestaetigt: 'eingetragen, dass die Gruppe es bestätigt hat',
} as const;
export const zwecke = {
  titel: 'Protokolle, die Sie abgegeben oder bestätigt haben',
  zweck: 'Zum Nachweis der Arbeit des Gremiums. Das Protokoll bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexte = {
  'protokoll.abgeben': 'Protokoll abgegeben',
  'protokoll.aendern': 'Protokoll geändert',
  'protokoll.bestaetigen': 'Protokoll als angekommen bestätigt',
  'protokoll.gruppe': 'Eingetragen, dass die Gruppe das Protokoll bestätigt hat',
} as const;

/** What somebody may want to add on request. */
export const weiteresWort: Readonly<Record<Weiteres, string>> = {
  namen: 'Wer da war (Namen)',
  link: 'Link zum Protokoll',
  datei: 'Protokoll als Datei',
};
