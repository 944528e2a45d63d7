import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { aufzaehlung, type Fest, type Gremium, gremiumName } from '../stadt/index.ts';
import type { Angaben, Termin } from './rules.ts';
import type { Antwort } from './schema.ts';
import type { Sitzung } from './store.ts';

export const antwortKnopf: Record<Antwort, string> = {
  komme: 'Ich komme',
  vielleicht: 'Vielleicht',
  kommeNicht: 'Ich komme nicht',
};

/** `Mi., 14.10.2026, 18:00–20:00 Uhr` */
export function terminText(termin: Termin): string {
  return `${dayText(termin.datum)}, ${termin.beginn}–${termin.ende} Uhr`;
}

/** `7 kommen · 2 vielleicht` */
export function anzahlText(anzahl: Readonly<Record<Antwort, number>>): string {
  const teile = [
    anzahl.komme === 0 ? null : anzahl.komme === 1 ? '1 Person kommt' : `${anzahl.komme} kommen`,
    anzahl.vielleicht === 0 ? null : `${anzahl.vielleicht} vielleicht`,
    anzahl.kommeNicht === 0 ? null : anzahl.kommeNicht === 1 ? '1 kommt nicht' : `${anzahl.kommeNicht} kommen nicht`,
  ].filter((teil) => teil !== null);
  return teile.length === 0 ? 'Noch keine Antworten' : teile.join(' · ');
}

/** `Sitzung Wohnen: Nachbarschaften im Ükern` */
export const titelSitzung = (gremium: Gremium, sitzung: Pick<Sitzung, 'thema'>): string =>
  `Sitzung ${gremium.titel}: ${sitzung.thema}`;

/** Of the calendar file: each version by its own. */
export const titelDatei = (sitzung: Sitzung): string =>
  sitzung.abgesagtAm === null
    ? `${sitzung.sequenz === 0 ? '' : 'Neue '}Kalenderdatei ${sitzung.nummer}`
    : `Kalenderdatei ${sitzung.nummer}: fällt aus`;

/** What stands beside a changed part of the Angaben: what was there before. */
export const vorherText = {
  termin: (alt: Angaben) => terminText(alt),
  ort: (alt: Angaben) => alt.ort ?? 'kein Ort',
  link: (alt: Angaben) => alt.link ?? 'kein Link',
  thema: (alt: Angaben) => alt.thema,
  tagesordnung: (alt: Angaben) => (alt.tagesordnung === null ? 'keine' : 'eine andere'),
} as const;

export const teilName = {
  termin: 'Termin',
  ort: 'Ort',
  link: 'Link',
  thema: 'Thema',
  tagesordnung: 'Tagesordnung',
} as const;

/** What was collected for the Sitzung and does not stand on its Tagesordnung; `weitere`: how many are not named here. */
export function nochNichtDrauf(punkte: readonly string[], weitere: number): string {
  const namen = punkte.map((punkt) => `„${punkt}“`).join(', ');
  const rest = weitere === 0 ? '' : ` und ${weitere} weitere`;
  return `Diese Themen warten und stehen nicht auf der Tagesordnung: ${namen}${rest}. Sie bleiben offen.`;
}

export const fehler = {
  datum_vergangen: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.',
  beginn_vergangen: 'Diese Uhrzeit ist heute schon vorbei. Bitte wählen Sie eine spätere.',
  ende_vor_beginn: (termin: Termin) =>
    termin.ende === termin.beginn
      ? `Die Sitzung beginnt und endet um ${termin.beginn} Uhr. Bitte prüfen Sie die Zeiten.`
      : termin.ende < '06:00' && termin.beginn > '12:00'
        ? `Die Sitzung endet um ${termin.ende} Uhr, also erst am nächsten Tag. Bitte wählen Sie als Ende höchstens 23:59 Uhr.`
        : `Die Sitzung endet um ${termin.ende} Uhr, also vor dem Beginn um ${termin.beginn} Uhr. Bitte prüfen Sie die Zeiten.`,
  kein_thema: 'Bitte schreiben Sie, worum es geht.',
  kein_https: 'Der Link muss mit https:// beginnen und darf keine Leerzeichen enthalten.',
  kein_ort: 'Bitte geben Sie einen Ort oder einen Link an.',
  ueberschneidet: (gremium: string, nummer: string, termin: Termin) =>
    `${gremium} hat zu dieser Zeit schon eine Sitzung: ${nummer}, ${terminText(termin)}.`,
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  kein_gremium: 'Bitte wählen Sie ein Gremium aus der Liste.',
  kein_kanal: (gremium: string) =>
    `${gremium} hat zurzeit keinen Kanal, in dem KOMM-IN schreiben kann. Bitte wenden Sie sich an das Integrationsbüro.`,
  bis_ohne_reihe: 'Bitte wählen Sie, wie oft die Sitzung stattfindet, oder leeren Sie das Feld „Wiederholen bis“.',
  kein_ende_der_reihe: 'Bitte geben Sie an, bis wann die Sitzung wiederholt wird.',
  reihe: {
    ende_vor_beginn: () => 'Die Reihe endet vor der ersten Sitzung. Bitte wählen Sie ein späteres Datum.',
    nur_einer: () => 'Bis zu diesem Tag gibt es nur eine Sitzung. Bitte wählen Sie ein späteres Datum.',
    zu_viele: (hoechstens: number) =>
      `Eine Reihe hat höchstens ${hoechstens} Sitzungen in zwei Jahren. Bitte wählen Sie ein früheres Datum.`,
  },
} as const;

/** The sentences of a question before sending; empty: there is nothing to ask. */
export const frage = {
  feiertag: (datum: Day, name: string) => `Am ${dayText(datum)} ist Feiertag (${name}).`,
  fest(datum: Day, fest: Fest): string {
    const wohl = fest.voraussichtlich ? 'voraussichtlich ' : '';
    if (fest.vorabend) return `Am Abend des ${dateText(datum)} beginnt ${wohl}${fest.name}.`;
    return `Am ${fest.abends ? `Abend des ${dateText(datum)}` : dateText(datum)} ist ${wohl}${fest.name}.`;
  },
  weit: (datum: Day) => `Der ${dateText(datum)} ist mehr als ein Jahr entfernt.`,
  andere: (gremium: string, termin: Termin) => `Zur selben Zeit hat ${gremium} eine Sitzung: ${terminText(termin)}.`,
  weitere: (anzahl: number) =>
    anzahl === 1 ? 'Dazu kommt ein weiterer Hinweis.' : `Dazu kommen ${anzahl} weitere Hinweise.`,
  trotzdem: {
    melden: { satz: 'Möchten Sie trotzdem einladen?', knopf: 'Trotzdem einladen' },
    aendern: { satz: 'Möchten Sie die Sitzung trotzdem so ändern?', knopf: 'Trotzdem ändern' },
  },
} as const;

export const gemeldet = (nummern: readonly string[]): string =>
  nummern.length === 1
    ? `Die Sitzung ${nummern[0]} ist gemeldet. Die Einladung geht in den Kanal, die Meldung an das Integrationsbüro.`
    : `${nummern.length} Sitzungen sind gemeldet, ${nummern[0]} bis ${nummern.at(-1)}. Zur ersten lade ich jetzt ein, zu jeder weiteren drei Wochen vorher.`;

/** `erinnerungAm`: the day of the reminder that is still to come, if there will be one. */
export const antwortDank = (wert: Antwort, termin: Termin, erinnerungAm: Day | null): string => {
  const erinnerung =
    wert === 'kommeNicht' || erinnerungAm === null ? '' : ` Am ${dayText(erinnerungAm)} bekommen Sie eine Erinnerung.`;
  return `Danke. Eingetragen: „${antwortKnopf[wert]}“ für ${terminText(termin)}.${erinnerung}`;
};

export const vorbei = (termin: Termin): string => `Diese Sitzung war am ${terminText(termin)}. Sie ist schon vorbei.`;
export const faelltAus = (termin: Termin): string => `Die Sitzung am ${terminText(termin)} fällt aus.`;
export const gibtEsNicht = 'Diese Sitzung gibt es nicht mehr.';
/** About a field in which nothing new can happen. */
export const geschlossen = (gremium: Gremium): string =>
  `Das ${gremiumName(gremium)} ist ${gremium.geschlossen === null ? '' : `seit ${dateText(gremium.geschlossen)} `}geschlossen. Fragen beantwortet das Integrationsbüro.`;
/** What is still planned, for whoever closes the field or takes it over: `Sitzung WOH-2026-03: Mi., 14.10.2026, …` */
export const geplant = (sitzung: Pick<Sitzung, 'nummer' | 'thema'> & Termin): string =>
  `Sitzung ${sitzung.nummer}: ${terminText(sitzung)}, ${sitzung.thema}`;
export const unveraendert = 'Sie haben nichts geändert. Alles bleibt, wie es ist.';
export const gespeichert = 'Danke. Die Änderung steht im Kanal. Wer zugesagt hat, bekommt eine Nachricht.';
export const abgesagt = (anzahl: number): string =>
  anzahl === 1
    ? 'Die Sitzung fällt aus. Das steht jetzt im Kanal. Wer zugesagt hat, bekommt eine Nachricht.'
    : `${anzahl} Sitzungen fallen aus. Wer zugesagt hat, bekommt eine Nachricht.`;

/** In the invitation. In a channel nobody is named beside something that may be late. */
export const aufgabenTitel = 'Offene Aufgaben';
export const aufgabeOhnePerson = ({ was, bis }: { readonly was: string; readonly bis: Day }): string =>
  `${was} – bis ${dayText(bis)}`;
export const weitereAufgaben = (anzahl: number): string =>
  anzahl === 1 ? 'und eine weitere' : `und ${anzahl} weitere`;

/** Beside the invitation to one of a series. */
export const teilDerReihe = (anzahl: number, letzte: Day): string =>
  `Diese Sitzung ist Teil einer Reihe: ${anzahl} Sitzungen bis ${dateText(letzte)}.`;
/** Above the dates that fall out together. */
export const dieseFallenAus = 'Diese Sitzungen fallen dann aus:';

export const zuLang =
  'Das ist mehr, als in das Formular passt: Die Tagesordnung hat höchstens 3.000 Zeichen. Hier ist Ihr Text zum Kopieren:';

/** Who invites to this Gremium's Sitzungen, for somebody who may not. `leitende`: names, perhaps none. */
export function werLaedtEin(gremium: Gremium | null, leitende: readonly string[]): string {
  if (gremium === null) {
    return 'Zu einer Sitzung lädt das Tandem des Handlungsfelds oder das Integrationsbüro ein. Wer das Tandem ist, steht oben im Kanal des Handlungsfelds. Bitte sprechen Sie es an.';
  }
  switch (gremium.art) {
    case 'handlungsfeld':
      return leitende.length === 0
        ? `Zu Sitzungen im ${gremiumName(gremium)} lädt zurzeit das Integrationsbüro ein. Sie können eine Sitzung vorschlagen.`
        : `Zu Sitzungen im ${gremiumName(gremium)} lädt das Tandem ein: ${aufzaehlung(leitende)}. Auch das Integrationsbüro kann einladen. Sie können eine Sitzung vorschlagen.`;
    case 'umsetzungsgruppe':
      return 'Zu Sitzungen der Umsetzungsgruppe laden die Tandems und das Integrationsbüro ein. Bitte sprechen Sie das Integrationsbüro an.';
    default:
      return `Zu Sitzungen der ${gremiumName(gremium)} lädt das Integrationsbüro ein. Bitte sprechen Sie es an.`;
  }
}

export const nichtAendern =
  'Ändern können eine Sitzung das Tandem und das Integrationsbüro. Bitte sprechen Sie sie an.';
export const nichtAntworten =
  'Auf diese Einladung antworten die Mitglieder des Kanals. Bitte treten Sie dem Kanal bei, dann können auch Sie antworten.';
export const keineNamen =
  'Wer kommt, sehen nur das Tandem und das Integrationsbüro. Wie viele es sind, steht in der Einladung.';
export const nurBuero = 'Den Eingang bestätigt das Integrationsbüro. Sie müssen nichts weiter tun.';
export const schonBestaetigt = (von: string, am: string): string => `${von} hat den Eingang schon am ${am} bestätigt.`;
export const bestaetigt = (nummer: string): string => `Danke. Der Eingang von ${nummer} ist bestätigt.`;
export const grundAntwort: Record<Exclude<Antwort, 'kommeNicht'>, string> = {
  komme: 'Sie zu der Sitzung kommen möchten',
  vielleicht: 'Sie vielleicht zu der Sitzung kommen',
};
export const titelEingang = (nummer: string): string => `Sitzungsmeldung ${nummer}: Eingang bestätigen`;
export const grundEingang = 'Sie im Integrationsbüro arbeiten';
export const keineSitzungen = 'In Ihren Gremien ist zurzeit keine Sitzung geplant.';
/** In the Büro's table of the fields. */
export const keinTermin = 'noch kein Termin';
export const keineKommenden = 'Zurzeit ist keine Sitzung geplant.';
export const nurTandemNimmtVorschlag = 'Vorschläge nimmt das Tandem an. Bitte sprechen Sie es an.';
export const schonVerwendet = (nummer: string, termin: Termin): string =>
  `Aus diesem Vorschlag ist schon eine Sitzung geworden: ${nummer}, ${terminText(termin)}.`;
export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
export const nichtVorschlagen = 'Eine Sitzung vorschlagen können alle, die in diesem Chat mitmachen.';
/** Null: nothing waits. */
export function wartetText(vorschlaege: number, meldungen: number): string | null {
  const teile = [
    ...(vorschlaege === 0 ? [] : [vorschlaege === 1 ? 'ein Vorschlag' : `${vorschlaege} Vorschläge`]),
    ...(meldungen === 0 ? [] : [`${meldungen === 1 ? 'eine Meldung' : `${meldungen} Meldungen`} zu bestätigen`]),
  ];
  return teile.length === 0 ? null : teile.join(', ');
}
export const inWelchemFeld = 'In welchem Handlungsfeld möchten Sie eine Sitzung vorschlagen?';
export const keinFeld = 'Es gibt noch kein Handlungsfeld. Bitte sprechen Sie das Integrationsbüro an.';
export const vorgeschlagen = (leitende: readonly string[]): string =>
  `Danke. Ihr Vorschlag geht an ${leitende.length === 0 ? 'das Integrationsbüro' : aufzaehlung(leitende)}.`;

/** What goes to a successor in the Tandem. */
export const offenerVorschlag = (name: string, thema: string): string =>
  `Vorschlag von ${name} für eine Sitzung: ${thema}`;

export const hilfe = [
  ['/sitzung', 'das Formular öffnen und zu einer Sitzung einladen'],
  ['/sitzung 14.10. 18–20 Uhr Rathaus, Raum 3: Elternabende', 'dasselbe, schon ausgefüllt'],
  ['/sitzung liste', 'alle kommenden Sitzungen zeigen'],
] as const;
export const hilfeHinweis =
  'Einladen können das Tandem und das Integrationsbüro. Alle anderen können eine Sitzung vorschlagen.';

/** What somebody did with a Sitzung. */
export const taten = { gemeldet: 'gemeldet', geaendert: 'zuletzt geändert', bestaetigt: 'Eingang bestätigt' } as const;

/** What is kept of a person, why, and for how long. */
export const zwecke = {
  antworten: {
    titel: 'Ihre Antworten auf Einladungen',
    zweck:
      'Damit das Tandem die Sitzung vorbereiten kann und Sie erinnert werden. Namen sehen nur das Tandem und das Integrationsbüro. Wird 30 Tage nach der Sitzung gelöscht.',
  },
  vorschlaege: {
    titel: 'Ihre Vorschläge für Sitzungen',
    zweck: 'Damit das Tandem sie liest. Werden nach 90 Tagen gelöscht.',
  },
  gemeldet: {
    titel: 'Sitzungen, die Sie gemeldet, geändert oder bestätigt haben',
    zweck: 'Zum Nachweis der Arbeit des Gremiums. Die Sitzung bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
} as const;

/** What the Büro reads in the Verlauf. */
export const verlaufTexte = {
  'sitzung.melden': 'Sitzung gemeldet',
  'sitzung.aendern': 'Sitzung geändert',
  'sitzung.ausfallen': 'Sitzung abgesagt',
  'sitzung.bestaetigen': 'Eingang der Meldung bestätigt',
} as const;
