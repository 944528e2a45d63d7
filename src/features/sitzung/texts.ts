import { dayText } from '../../core/calendar.ts';
import { aufzaehlung, type Gremium, gremiumName } from '../stadt/index.ts';
import type { Termin } from './rules.ts';
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

export const fehler = {
  datum_vergangen: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.',
  beginn_vergangen: 'Diese Uhrzeit ist heute schon vorbei. Bitte wählen Sie eine spätere.',
  ende_vor_beginn: (termin: Termin) =>
    termin.ende === termin.beginn
      ? `Die Sitzung beginnt und endet um ${termin.beginn} Uhr. Bitte prüfen Sie die Zeiten.`
      : `Die Sitzung endet um ${termin.ende} Uhr, also vor dem Beginn um ${termin.beginn} Uhr. Bitte prüfen Sie die Zeiten.`,
  kein_https: 'Der Link muss mit https:// beginnen und darf keine Leerzeichen enthalten.',
  kein_ort: 'Bitte geben Sie einen Ort oder einen Link an.',
  ueberschneidet: (gremium: string, nummer: string, termin: Termin) =>
    `${gremium} hat zu dieser Zeit schon eine Sitzung: ${nummer}, ${terminText(termin)}.`,
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  kein_gremium: 'Bitte wählen Sie ein Gremium aus der Liste.',
  kein_kanal: (gremium: string) => `${gremium} hat noch keinen Kanal. Bitte wenden Sie sich an das Integrationsbüro.`,
} as const;

export const frageFeiertag = (termin: Termin, name: string): string =>
  `Am ${dayText(termin.datum)} ist Feiertag (${name}). Möchten Sie trotzdem einladen?`;

export const gemeldet = (nummer: string): string =>
  `Die Sitzung ${nummer} ist gemeldet. Die Einladung geht in den Kanal, die Meldung an das Integrationsbüro.`;

export const antwortDank = (wert: Antwort, termin: Termin): string => {
  const erinnerung = wert === 'kommeNicht' ? '' : ' Am Werktag davor bekommen Sie eine Erinnerung.';
  return `Danke. Eingetragen: „${antwortKnopf[wert]}“ für ${terminText(termin)}.${erinnerung}`;
};

export const vorbei = (termin: Termin): string => `Diese Sitzung war am ${terminText(termin)}. Sie ist schon vorbei.`;
export const gibtEsNicht = 'Diese Sitzung gibt es nicht mehr.';

/** Who invites to this Gremium's Sitzungen, for somebody who may not. `leitende`: names, perhaps none. */
export function werLaedtEin(gremium: Gremium | null, leitende: readonly string[]): string {
  const namen = leitende.length === 0 ? '' : `: ${aufzaehlung(leitende)}`;
  if (gremium === null) {
    return 'Zu einer Sitzung laden das Tandem des Handlungsfelds oder das Integrationsbüro ein. Wer das Tandem ist, steht oben im Kanal des Handlungsfelds. Bitte sprechen Sie es an.';
  }
  switch (gremium.art) {
    case 'handlungsfeld':
      return `Zu Sitzungen im ${gremiumName(gremium)} lädt das Tandem ein${namen}. Wenn Sie eine Sitzung vorschlagen möchten, schreiben Sie dem Tandem bitte direkt.`;
    case 'umsetzungsgruppe':
      return 'Zu Sitzungen der Umsetzungsgruppe laden die Tandems und das Integrationsbüro ein. Bitte sprechen Sie das Integrationsbüro an.';
    default:
      return `Zu Sitzungen der ${gremiumName(gremium)} lädt das Integrationsbüro ein. Bitte sprechen Sie es an.`;
  }
}

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

/** `Sitzung Wohnen: Nachbarschaften im Ükern` */
export const titelSitzung = (gremium: Gremium, sitzung: Sitzung): string =>
  `Sitzung ${gremium.titel}: ${sitzung.thema}`;
export const titelEingang = (nummer: string): string => `Sitzungsmeldung ${nummer}: Eingang bestätigen`;
export const grundEingang = 'Sie im Integrationsbüro arbeiten';
export const keineSitzungen = 'In Ihren Gremien ist zurzeit keine Sitzung geplant.';
