/** German sentences of the Umsetzungsgruppe's overview. No person stands in them. */
import { type Day, dateText, dayText } from '../../../core/calendar.ts';
import {
  antwortGilt,
  fragtNach,
  ohneRueckmeldung,
  type Zustand,
  zustaende,
  zustandWort,
} from '../../jahresziel/index.ts';
import { type Ideestand, ideestandWort } from '../../projektidee/index.ts';
import { type Seite, seitenWort } from '../../stadt/index.ts';
import { istKurzVor, type Rhythmus } from './rules.rhythmus.ts';
import { type Heute, type Seitdem, stilleZiele, type Vergleich, type Zahlen, zieleMit } from './rules.ts';
import type { Gruppe } from './rules.zielstand.ts';

const mehrzahl = (anzahl: number, eines: string, mehrere: string): string =>
  `${anzahl} ${anzahl === 1 ? eines : mehrere}`;

const nochTage = (tage: number): string => `noch ${mehrzahl(tage, 'Tag', 'Tage')}`;

/** `noch 73 Tage bis zur Jahreskonferenz` */
const bisZurKonferenz = (tage: number): string =>
  tage === 0 ? 'heute ist die Jahreskonferenz' : `${nochTage(tage)} bis zur Jahreskonferenz`;

/** `tage` null: no conference is to come. */
export const kopf = (am: Day, tage: number | null): string =>
  tage === null ? titel(am) : `${titel(am)} · ${bisZurKonferenz(tage)}`;
const titel = (am: Day): string => `Überblick vom ${dateText(am)}`;

export function mitteilung({ imPlan, anDerArbeit }: Zahlen, tage: number | null): string {
  const ziele =
    anDerArbeit === 0
      ? 'zurzeit kein Jahresziel in Arbeit'
      : `${imPlan} von ${mehrzahl(anDerArbeit, 'Jahresziel', 'Jahreszielen')} im Plan`;
  const noch = tage === null ? '' : tage === 0 ? ', heute ist die Jahreskonferenz' : `, ${nochTage(tage)}`;
  return `Überblick: ${ziele}${noch}`;
}

/** The three figures, each beside that of the last time; `vorher` null: this is the first overview. */
export function zahlen(jetzt: Zahlen, vorher: Vergleich | null): string {
  const { protokolleOffen, ideenNeu } = jetzt;
  const offen = protokolleOffen === 0 ? 'kein Protokoll ist offen' : nochOffen(protokolleOffen);
  const ideen = ideenNeu === 0 ? 'keine neue Projektidee' : mehrzahl(ideenNeu, 'neue Projektidee', 'neue Projektideen');
  return [
    zieleImPlan(jetzt, vorher),
    `${offen}${beimLetztenMal(protokolleOffen, vorher?.protokolleOffen)}`,
    `${ideen}${beimLetztenMal(ideenNeu, vorher?.ideenNeu)}`,
  ].join(' · ');
}

function zieleImPlan({ imPlan, anDerArbeit }: Zahlen, vorher: Vergleich | null): string {
  if (anDerArbeit === 0) return `Zurzeit ist kein Jahresziel in Arbeit${beimLetztenMal(0, vorher?.anDerArbeit)}`;
  const eines = imPlan === 1 || anDerArbeit === 1;
  const ziele = `${imPlan} von ${mehrzahl(anDerArbeit, 'Jahresziel', 'Jahreszielen')} ${eines ? 'ist' : 'sind'} im Plan`;
  if (vorher === null || vorher.anDerArbeit === 0) return ziele;
  return vorher.anDerArbeit === anDerArbeit
    ? `${ziele}${beimLetztenMal(imPlan, vorher.imPlan)}`
    : `${ziele} (beim letzten Mal ${vorher.imPlan} von ${vorher.anDerArbeit})`;
}

/** @param vorher null and undefined: there is nothing to compare with */
function beimLetztenMal(jetzt: number, vorher: number | null | undefined): string {
  // Where there was nothing, and is nothing, nobody asks how it was.
  if (vorher == null || (jetzt === 0 && vorher === 0)) return '';
  return jetzt === vorher ? ' (wie beim letzten Mal)' : ` (beim letzten Mal ${vorher})`;
}

/**
 * Why fewer goals are in plan than one might expect.
 *
 * @param still at least one
 * @param naechsteFrage when people are asked again; null: nobody knows yet
 */
export function stille({ still }: Zahlen, vorher: Vergleich | null, naechsteFrage: Day | null): string {
  const zaehlt = still === 1 ? 'Es zählt' : 'Sie zählen';
  const ohne = zieleOhne(still, beimLetztenMal(still, vorher?.still));
  return mitFrage(`${ohne} ${zaehlt} nicht als „im Plan“.`, naechsteFrage);
}

/** … where nothing else is to be said. */
export const inzwischenStill = ({ still }: Zahlen, naechsteFrage: Day | null): string =>
  mitFrage(zieleOhne(still), naechsteFrage);

const mitFrage = (satz: string, naechste: Day | null): string =>
  naechste === null ? satz : `${satz} ${fragtNach(naechste)}`;

const zieleOhne = (anzahl: number, dazu = ''): string =>
  `${mehrzahl(anzahl, 'Ziel ist', 'Ziele sind')} seit mehr als ${antwortGilt} Tagen ohne Rückmeldung${dazu}.`;

/** What stands behind a field's name: a few short sentences. */
export function zeile(heute: Heute, seitdem: Seitdem): string {
  const hilfe = zieleMit(heute, 'unterstuetzung');
  const still = stilleZiele(heute);
  const seiten = heute.frei.filter(istSeite).length;
  const { ideen } = seitdem;
  const neueIdeen = ideen === 0 ? [] : [`${mehrzahl(ideen, 'neue Projektidee', 'neue Projektideen')}.`];
  if (heute.geschlossen !== null) {
    const zu = `Dieses Handlungsfeld ist seit dem ${dateText(heute.geschlossen)} geschlossen.`;
    return [zu, ...sitzungenUndProtokolle(heute, seitdem), ...neueIdeen].join(' ');
  }
  return [
    ...sitzungenUndProtokolle(heute, seitdem),
    ...(hilfe === 0 ? [] : [`${mehrzahl(hilfe, 'Ziel braucht', 'Ziele brauchen')} Unterstützung.`]),
    ...(still === 0 ? [] : [zieleOhne(still)]),
    ...neueIdeen,
    ...(seiten === 0 ? [] : [`Im Tandem ${seiten === 1 ? 'ist 1 Platz' : 'sind 2 Plätze'} frei.`]),
    heute.naechste === null
      ? 'Die nächste Sitzung hat noch keinen Termin.'
      : `Nächste Sitzung: ${dayText(heute.naechste)}.`,
  ].join(' ');
}

function sitzungenUndProtokolle({ protokolleOffen }: Heute, { sitzungen, ohneProtokoll }: Seitdem): string[] {
  const fruehere = protokolleOffen - ohneProtokoll;
  if (sitzungen === 0) return fruehere === 0 ? [] : [`${nochOffen(fruehere)}.`];
  const wie = ohneProtokoll === 0 ? protokolleDa(sitzungen) : protokolleFehlen(sitzungen, ohneProtokoll);
  return [
    `${mehrzahl(sitzungen, 'Sitzung', 'Sitzungen')}, ${wie}.`,
    ...(fruehere === 0
      ? []
      : [`${mehrzahl(fruehere, 'früheres Protokoll ist', 'frühere Protokolle sind')} noch offen.`]),
  ];
}

function protokolleDa(sitzungen: number): string {
  if (sitzungen === 1) return 'das Protokoll ist da';
  return sitzungen === 2 ? 'beide Protokolle sind da' : 'alle Protokolle sind da';
}

function protokolleFehlen(sitzungen: number, ohne: number): string {
  return sitzungen === 1 ? 'das Protokoll ist noch offen' : nochOffen(ohne);
}

const nochOffen = (anzahl: number): string => `${mehrzahl(anzahl, 'Protokoll ist', 'Protokolle sind')} noch offen`;

interface Zeile {
  readonly label: string;
  readonly wert: string;
}

/** A field in the thread: what there is to say, a line each. */
export function einzelheiten(heute: Heute, seitdem: Seitdem): Zeile[] {
  const { geschlossen } = heute;
  return [
    geschlossen === null
      ? { label: 'Sitzungen', wert: sitzungen(heute, seitdem) }
      : { label: 'Handlungsfeld', wert: `geschlossen seit dem ${dateText(geschlossen)}` },
    ...(geschlossen === null ? [] : zeileAus('Sitzungen', [gewesene(seitdem)])),
    ...zeileAus('Geänderte Sitzungen', [
      [seitdem.abgesagt, 'wurde abgesagt', 'wurden abgesagt'],
      [seitdem.verlegt, 'hat einen neuen Termin', 'haben einen neuen Termin'],
    ]),
    ...zeileAus('Protokolle', [
      [seitdem.protokolle, 'abgegeben', 'abgegeben'],
      [heute.protokolleOffen, 'noch offen', 'noch offen'],
    ]),
    ...zeileAus('Vereinbarungen und Aufgaben', [
      [seitdem.vereinbarungen, 'neue Vereinbarung', 'neue Vereinbarungen'],
      [seitdem.aufgaben, 'neue Aufgabe', 'neue Aufgaben'],
      [seitdem.aufgabenErledigt, 'Aufgabe erledigt', 'Aufgaben erledigt'],
      [heute.aufgabenOffen, 'Aufgabe ist offen', 'Aufgaben sind offen'],
    ]),
    ...zeileAus('Projektideen', [
      [seitdem.ideen, 'neue', 'neue'],
      ...seitdem.ideenBewegt.map(({ stand, anzahl }): Gezaehlt => [anzahl, ...jetztIdee(stand)]),
    ]),
    ...jahresziele(heute, seitdem),
    ...(geschlossen === null ? [{ label: 'Tandem', wert: tandem(heute, seitdem) }] : []),
  ];
}

type Gezaehlt = readonly [anzahl: number, eines: string, mehrere: string];

/** Without what there is none of; nothing at all where nothing is left. */
function zeileAus(label: string, gezaehlt: readonly Gezaehlt[]): Zeile[] {
  const teile = gezaehlt.flatMap(([anzahl, eines, mehrere]) =>
    anzahl === 0 ? [] : [mehrzahl(anzahl, eines, mehrere)],
  );
  return teile.length === 0 ? [] : [{ label, wert: teile.join(', ') }];
}

const jetztIdee = (stand: Ideestand) => {
  const wort = `jetzt „${ideestandWort[stand]}“`;
  return [`ist ${wort}`, `sind ${wort}`] as const;
};

const gewesene = ({ sitzungen: anzahl }: Seitdem): Gezaehlt => [anzahl, 'hat stattgefunden', 'haben stattgefunden'];

function sitzungen({ geplant, naechste }: Heute, seitdem: Seitdem): string {
  const weitere = geplant === 1 ? '1 ist geplant, am' : `${geplant} sind geplant, die nächste am`;
  return [
    ...(seitdem.sitzungen === 0 ? [] : [mehrzahl(...gewesene(seitdem))]),
    naechste === null ? 'keine ist geplant' : `${weitere} ${dayText(naechste)}`,
  ].join(', ');
}

function jahresziele(heute: Heute, { zieleBewegt, rueckmeldungen, werte }: Seitdem): Zeile[] {
  const alle = zustandsliste(heute.ziele);
  return [
    ...(alle === '' && heute.geschlossen !== null
      ? []
      : [{ label: 'Jahresziele', wert: alle === '' ? 'zurzeit keine' : alle }]),
    ...zeileAus('Letzte Rückmeldungen dazu', [
      [zieleMit(heute, 'im_plan'), 'im Plan', 'im Plan'],
      [zieleMit(heute, 'unterstuetzung'), 'braucht Unterstützung', 'brauchen Unterstützung'],
      [zieleMit(heute, 'laenger'), 'dauert länger', 'dauern länger'],
      [zieleMit(heute, null), 'noch ohne erste Rückmeldung', 'noch ohne erste Rückmeldung'],
      [stilleZiele(heute), ohneRueckmeldung, ohneRueckmeldung],
    ]),
    ...zeileAus('Neu bei den Jahreszielen', [
      ...jeZustand(zieleBewegt).map(({ zustand, anzahl }): Gezaehlt => [anzahl, ...jetztZiel(zustand)]),
      [rueckmeldungen, 'Rückmeldung', 'Rückmeldungen'],
      [werte, 'gezählter Wert', 'gezählte Werte'],
    ]),
  ];
}

interface Zustandszahl {
  readonly zustand: Zustand;
  readonly anzahl: number;
}

/** `2 in Arbeit, 1 Entwurf` */
const zustandsliste = (ziele: readonly Zustandszahl[]): string =>
  jeZustand(ziele)
    .map(({ zustand, anzahl }) => `${anzahl} ${zustandWort[zustand]}`)
    .join(', ');

/** In the order of a goal's life, and only states in which there are any. */
const jeZustand = (ziele: readonly Zustandszahl[]): Zustandszahl[] =>
  zustaende.flatMap((zustand) => {
    const anzahl = ziele.reduce((summe, eines) => summe + (eines.zustand === zustand ? eines.anzahl : 0), 0);
    return anzahl === 0 ? [] : [{ zustand, anzahl }];
  });

/** What became of a goal, and of several: some states are no adjectives. */
function jetztZiel(zustand: Zustand): readonly [eines: string, mehrere: string] {
  if (zustand === 'entwurf') return ['ist jetzt ein Entwurf', 'sind jetzt Entwürfe'];
  if (zustand === 'ergebnis') return ['hat jetzt ein Ergebnis', 'haben jetzt ein Ergebnis'];
  if (zustand === 'ruht') return ['ruht jetzt', 'ruhen jetzt'];
  return [`ist jetzt ${zustandWort[zustand]}`, `sind jetzt ${zustandWort[zustand]}`];
}

/** The two that lead it. */
const istSeite = (seite: Seite): boolean => seite !== 'begleitung';

function tandem({ frei }: Heute, { freigeworden }: Seitdem): string {
  const wie = (seite: Seite): string => {
    const jetzt = freigeworden.includes(seite);
    if (seite === 'begleitung') return jetzt ? 'keine Begleitung mehr' : 'keine Begleitung';
    return `der Platz „${seitenWort[seite]}“ ist ${jetzt ? 'jetzt ' : ''}frei`;
  };
  return [...(frei.some(istSeite) ? [] : ['beide Seiten sind besetzt']), ...frei.map(wie)].join(', ');
}

export const nichtsNeues = (am: Day, letzter: Day, tage: number | null): string =>
  `${titel(am)}: Seit dem ${dateText(letzter)} gibt es nichts Neues.${tage === null ? '' : ` ${gross(bisZurKonferenz(tage))}.`}`;
const gross = (satz: string): string => `${satz.slice(0, 1).toUpperCase()}${satz.slice(1)}`;

export const seit = (letzter: Day | null): string =>
  letzter === null
    ? 'Das ist der erste Überblick. Er zählt alles, was bisher in KOMM-IN steht.'
    : `Gezählt ist, was seit dem ${dateText(letzter)} geschehen ist. Was in Arbeit, geplant oder offen ist, zeigt den Stand von heute.`;
/** @param tage to the next conference; null: none is to come */
export function warum(rhythmus: Rhythmus, tage: number | null): string {
  if (rhythmus === 'nie') return 'Das Integrationsbüro hat diesen Überblick an die Umsetzungsgruppe gesendet.';
  const wieOft = rhythmusWort[rhythmus];
  const wann = istKurzVor(tage)
    ? `zurzeit jede Woche, nach der Jahreskonferenz wieder ${wieOft}`
    : `${wieOft}, in den acht Wochen vor der Jahreskonferenz jede Woche`;
  return `Die Umsetzungsgruppe bekommt diesen Überblick ${rhythmus === 'woechentlich' ? wieOft : wann}.`;
}
export const rhythmusWort = {
  woechentlich: 'jede Woche',
  zweiwoechig: 'alle zwei Wochen',
  vierwoechig: 'alle vier Wochen',
  nie: 'nie',
} as const;
export const mehrImThread = 'Mehr zu jedem Handlungsfeld steht im Thread.';
export const weitereImThread = (anzahl: number): string =>
  `${anzahl === 1 ? '1 weiteres Handlungsfeld steht' : `${anzahl} weitere Handlungsfelder stehen`} im Thread.`;
export const seite = (am: Day, nummer: number, von: number): string =>
  von === 1 ? `${titel(am)}: Einzelheiten` : `${titel(am)}: Einzelheiten, Seite ${nummer} von ${von}`;
export const weitere = (am: Day): string => `${titel(am)}: weitere Handlungsfelder`;
export const diagramm = (nummer: number, von: number): string =>
  von === 1 ? 'Jahresziele im Lauf des Jahres' : `Jahresziele im Lauf des Jahres, Bild ${nummer} von ${von}`;
export const gruppeWort: Readonly<Record<Gruppe, string>> = {
  entwurf: 'Entwurf oder Vorschlag',
  vereinbart: 'vereinbart',
  in_arbeit: 'in Arbeit',
  ruht: 'ruht',
  ergebnis: 'Ergebnis liegt vor',
  ueberprueft: 'überprüft oder abgeschlossen',
};
export const keineFelder = 'Es gibt noch kein Handlungsfeld.';

export const vorschau = 'Vorschau. Das sehen nur Sie.';
export const vorschauDazu =
  'Im Kanal stehen dazu Schaltflächen unter jedem Handlungsfeld, und im Thread ein Bild der Jahresziele, wenn es welche gibt.';
export const knopf = {
  senden: 'Jetzt senden',
  weiter: 'Einzelheiten ansehen',
  vorschau: 'Vorschau ansehen',
  ansehen: 'Überblick ansehen',
} as const;
export const nurBuero =
  'Den Überblick für die Umsetzungsgruppe sendet das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const keinKanal =
  'Die Umsetzungsgruppe hat keinen Kanal, in dem KOMM-IN schreiben kann. Bitte tragen Sie ihn mit /komm-in einrichten ein.';
export const gesendet = (kanal: string): string =>
  `Der Überblick kommt jetzt in den Kanal #${kanal}. Der nächste zählt, was danach dazukommt.`;
export const inzwischen =
  'Inzwischen ist ein neuer Überblick gesendet. Bitte sehen Sie sich die Vorschau noch einmal an.';
export const nichtGesendet = (letzter: Day): string =>
  `Seit dem letzten Überblick vom ${dateText(letzter)} gibt es nichts Neues. KOMM-IN hat deshalb nichts gesendet.`;
export const wasGeht = (rhythmus: Rhythmus): string =>
  `${
    rhythmus === 'nie'
      ? 'Der Überblick für die Umsetzungsgruppe kommt nicht von selbst.'
      : 'Der Überblick kommt von selbst in den Kanal der Umsetzungsgruppe.'
  } Mit „/komm-in digest vorschau“ sehen Sie ihn vorher, mit „/komm-in digest jetzt“ senden Sie ihn gleich. Wie oft er kommt, stellen Sie mit „/komm-in einrichten“ unter „Erinnerungen …“ ein.`;
export const hilfe = {
  vorschau: 'den nächsten Überblick für die Umsetzungsgruppe ansehen (Integrationsbüro)',
  jetzt: 'den Überblick jetzt an die Umsetzungsgruppe senden (Integrationsbüro)',
} as const;
export const verlaufTexte = { 'umsetzungsgruppe.digest': 'Überblick an die Umsetzungsgruppe gesendet' } as const;
