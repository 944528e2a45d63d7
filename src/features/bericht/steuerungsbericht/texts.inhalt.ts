/** What a report says of its facts, in the chat and in its documents. */
import { type Day, dateText } from '../../../core/calendar.ts';
import { zahlText } from '../../../documents/index.ts';
import {
  antwortGilt,
  fragtNach,
  ohneRueckmeldung,
  urteilWort,
  zielstandWort,
  zustandWort,
} from '../../jahresziel/index.ts';
import type { Ergebnis, Fakten, Feldfakten, Ideenfakten, Indikatorfakten, Zaehlung, Zielfakten } from './rules.ts';

export const zahl = (anzahl: number, eines: string, mehrere: string): string =>
  `${anzahl} ${anzahl === 1 ? eines : mehrere}`;

export const zeitraum = (ab: Day | null, bis: Day): string =>
  ab === null ? `seit Beginn der Arbeit mit KOMM-IN bis ${dateText(bis)}` : `${dateText(ab)} bis ${dateText(bis)}`;
export const zeitraumSatz = (ab: Day | null): string =>
  ab === null
    ? 'Das ist der erste Bericht. Er zählt alles, was bisher in KOMM-IN steht.'
    : `Neu heißt in diesem Bericht: seit dem ${dateText(ab)}.`;

/** Of a document, which explains itself: many who get it have nothing else. */
export const erklaerung: readonly string[] = [
  'Neu heißt: in dem Zeitraum, der oben steht.',
  `„Im Plan“ und „braucht Unterstützung“ sagen die Menschen, die an dem Ziel arbeiten. Ein Ziel, zu dem es seit mehr als ${antwortGilt} Tagen keine Rückmeldung gibt, zählt als „ohne Rückmeldung“.`,
  'Gezählte Werte von 1 bis 4 stehen als „unter 5“ darin, damit niemand erkannt wird. Ein Strich heißt: Der Anteil lässt sich nicht sagen.',
  'Der Bericht nennt keine Personen. Was herausgekommen ist und was helfen würde, steht nur in Worten darin, wenn es für den Bericht freigegeben ist.',
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
    ...ziele(z.still, ohneRueckmeldung, ohneRueckmeldung),
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

/** What was said lately, and apart from it what was said too long ago to be sure that it still holds. */
function hilfeSatz(z: Zaehlung): string[] {
  const saetze = [...hilfeJetzt(z), ...hilfeFrueher(z)];
  return saetze.length === 0 ? [] : [saetze.join(' ')];
}

function hilfeJetzt({ brauchtHilfe, hilfeGenannt }: Zaehlung): string[] {
  if (brauchtHilfe === 0) return [];
  const satz = `Hilfe wird bei ${zahl(brauchtHilfe, 'Ziel', 'Zielen')} gebraucht.`;
  const rest = brauchtHilfe - hilfeGenannt;
  if (rest === 0) return [satz];
  if (hilfeGenannt === 0) return [satz, 'Was helfen würde, ist nicht für den Bericht freigegeben.'];
  return [satz, `Bei ${rest} davon ist nicht für den Bericht freigegeben, was helfen würde.`];
}

function hilfeFrueher({ brauchtHilfe, hilfeAelter }: Zaehlung): string[] {
  if (hilfeAelter === 0) return [];
  const ziele =
    brauchtHilfe === 0 ? zahl(hilfeAelter, 'Ziel', 'Zielen') : zahl(hilfeAelter, 'weiteren Ziel', 'weiteren Zielen');
  return [
    `Bei ${ziele} steht in der letzten Rückmeldung, dass Hilfe gebraucht wird; sie ist älter als ${antwortGilt} Tage.`,
  ];
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

/** … of all fields. */
export const saetze = (z: Zaehlung, ideen: Ideenfakten, { ab, naechsteFrage }: Omit<Fakten, 'felder'>): string[] => [
  z.still === 0 || naechsteFrage === null ? zieleSatz(z) : `${zieleSatz(z)} ${fragtNach(naechsteFrage)}`,
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
  if (antwort === null) return `${zustandWort[zustand]} · ${still ? ohneRueckmeldung : 'noch keine Rückmeldung'}`;
  const vom = dateText(antwort.am);
  const letzte = `${zielstandWort[antwort.stand]}, Rückmeldung vom ${vom}`;
  return `${zustandWort[zustand]} · ${still ? `${ohneRueckmeldung}; die letzte: ${letzte}` : letzte}`;
}

/** `erreicht, überprüft am 14.09.2026` */
const ergebnisText = ({ urteil, am }: Ergebnis): string =>
  urteil === null
    ? `Ergebnis vom ${dateText(am)}, noch nicht überprüft`
    : `${urteilWort[urteil]}, überprüft am ${dateText(am)}`;

/** What came of a goal in words, where they were released. */
export const ergebnis = ({ ergebnis: eines }: Zielfakten): string | null =>
  eines === null || eines.text === null ? null : `Ergebnis: ${eines.text}`;

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

/** What would help, where it was released; with its day, where nobody has said for too long that it still holds. */
export function hilfe({ hilfe: text, antwort }: Zielfakten, still: boolean): string | null {
  if (text === null) return null;
  return `Das würde helfen${still && antwort !== null ? ` (Stand ${dateText(antwort.am)})` : ''}: ${text}`;
}
