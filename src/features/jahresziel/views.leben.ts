/** What people read in private about the life of a goal. */

import {
  actions,
  type Button,
  bold,
  type Message,
  notificationMax,
  type Part,
  type RichText,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { dateText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { zahlText } from '../../documents/index.ts';
import type { Indikator, Jahresziel, Messwert, Rueckmeldung, Zielzustand } from './store.ts';
import * as texte from './texts.leben.ts';
import { jahresziel } from './texts.ts';
import { lebenKnopf } from './views.karte.ts';
import { knopf } from './views.ts';

/** Of states and of values, the latest: more would not be read. */
const hoechstens = 10;

interface Mehr {
  readonly ziel: Jahresziel;
  /** The latest first. */
  readonly zustaende: readonly Zielzustand[];
  readonly rueckmeldung: Rueckmeldung | null;
  /** May read what would help. */
  readonly liestHilfe: boolean;
  readonly knoepfe: readonly Button[];
}

export function mehr({ ziel, zustaende, rueckmeldung, liestHilfe, knoepfe }: Mehr): Message {
  const items = zustaende.slice(0, hoechstens).map((eintrag): RichText => {
    const grund = eintrag.grund === null ? '' : `. ${eintrag.grund}`;
    return [`${texte.zustandText(eintrag)} · `, { person: eintrag.von }, grund];
  });
  const rest = zustaende.length - items.length;
  return {
    notification: shortened(jahresziel(ziel.titel), notificationMax),
    parts: [
      text(bold(jahresziel(ziel.titel))),
      text(texte.mehr.verlauf),
      { part: 'list', items: rest === 0 ? items : [...items, texte.mehr.fruehere(rest)] },
      ...letzteRueckmeldung(rueckmeldung, liestHilfe),
      actions(...knoepfe),
    ],
  };
}

function letzteRueckmeldung(rueckmeldung: Rueckmeldung | null, liestHilfe: boolean): Part[] {
  if (rueckmeldung === null) return [];
  const { stand, hilfe } = rueckmeldung;
  return [
    text(bold(`${texte.mehr.letzte}: `), texte.standWort[stand]),
    ...(liestHilfe && hilfe !== null ? [text(bold(`${texte.mehr.hilfe}: `), hilfe)] : []),
  ];
}

/** `12`, or of a `zeichen` whether it is there. */
export const wertText = ({ art, einheit }: Pick<Indikator, 'art' | 'einheit'>, wert: number): string => {
  if (art === 'zeichen') return wert === 1 ? texte.messung.ja : texte.messung.nein;
  return einheit === null ? zahlText(wert) : `${zahlText(wert)} ${einheit}`;
};

interface Reihe {
  readonly indikator: Indikator;
  /** All of them, by the day they were counted, with those that were corrected. */
  readonly werte: readonly Messwert[];
}

export function werteListe(ziel: Jahresziel, reihen: readonly Reihe[]): Message {
  const titel = texte.messung.liste(ziel.titel);
  const gezaehlt = reihen.some(({ indikator, werte }) => indikator.art === 'zahl' && werte.length > 0);
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      text(bold(titel)),
      ...(reihen.length === 0 ? [text(texte.messung.keine)] : reihen.flatMap(reihe)),
      actions(...(gezaehlt ? [lebenKnopf(ziel, 'diagramm')] : []), knopf(ziel, 'raster')),
    ],
  };
}

function reihe({ indikator, werte }: Reihe): Part[] {
  const ueberholt = new Set(werte.map(({ korrigiert }) => korrigiert));
  const items = werte.slice(-hoechstens).map(({ id, wert, datum, notiz }): RichText => {
    const zusatz = [notiz, ueberholt.has(id) ? texte.messung.ueberholt : null].filter((eines) => eines !== null);
    return [`${dateText(datum)}: ${wertText(indikator, wert)}`, ...zusatz.map((eines) => ` · ${eines}`)];
  });
  const rest = werte.length - items.length;
  return [
    text(bold(indikator.name)),
    items.length === 0
      ? text(texte.messung.leer)
      : { part: 'list', items: rest === 0 ? items : [texte.messung.fruehere(rest), ...items] },
  ];
}

/** What reaches whoever is federführend, or who stands in for them. */
export function hilfeAngebot(ziel: Jahresziel, von: PersonId, angebot: string, grund: string): Message {
  return {
    notification: shortened(`${texte.hilfe.titel}: ${ziel.titel}`, notificationMax),
    parts: [
      text({ person: von }, texte.hilfe.von(ziel.titel)),
      text(angebot),
      text(texte.hilfe.was),
      actions(lebenKnopf(ziel, 'mehr')),
      { part: 'note', text: grund },
    ],
  };
}
