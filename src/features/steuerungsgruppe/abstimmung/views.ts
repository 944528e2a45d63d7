/** A Dringende Abstimmung as the members of the Steuerungsgruppe and the Tandems read it. */
import {
  actions,
  type Button,
  bold,
  buttonsMax,
  divider,
  labelMax,
  type Message,
  note,
  type Part,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { Zaehlung } from './rules.ts';
import type { Antwortwort } from './schema.ts';
import type { Abstimmung, Wunsch } from './store.ts';
import * as texte from './texts.ts';

/** Room for what stands before it in a notification line. */
const frageUpTo = 180;

export const kurz = (frage: string): string => shortened(frage, frageUpTo);

/** What a vote is about, by whoever reads it. */
export interface Gefragtes extends Pick<Abstimmung | Wunsch, 'frage' | 'worum' | 'fristTag' | 'fristZeit'> {
  /** The title of the Handlungsfeld; null: the whole city. */
  readonly feld: string | null;
}

export function inhalt({ frage, worum, feld, fristTag, fristZeit }: Gefragtes, fristLabel = 'Antwort bis'): Part[] {
  const bis = { label: fristLabel, value: texte.wann(fristTag, fristZeit) };
  return [
    text(bold(frage)),
    text(worum),
    { part: 'facts', facts: feld === null ? [bis] : [{ label: 'Handlungsfeld', value: feld }, bis] },
  ];
}

export const antwortKnoepfe = (subject: string): Button[] => [
  { action: 'abstimmung.einverstanden', subject, label: texte.knopf.einverstanden, style: 'primary' },
  { action: 'abstimmung.bedenken', subject, label: texte.knopf.bedenken },
  { action: 'abstimmung.rueckruf', subject, label: texte.knopf.rueckruf },
];

/** An answer that counts. */
export interface Gegeben {
  readonly antwort: Antwortwort;
  /** When, in words. */
  readonly am: string;
  /** The name of whoever in the Büro wrote it down; null: the member did. */
  readonly eingetragenVon: string | null;
}

/** How one of the messages that ask somebody stands. */
export type Fragestand =
  | { readonly ist: 'offen' }
  | { readonly ist: 'beantwortet'; readonly gegeben: Gegeben }
  /** There is a newer message, which has the buttons. */
  | { readonly ist: 'ueberholt' }
  | { readonly ist: 'ausgeschieden' }
  | { readonly ist: 'zuEnde'; readonly am: string; readonly gegeben: Gegeben | null };

/** @param wieder it is not the first that asks */
export function frage(id: string, gefragtes: Gefragtes, wieder: boolean, stand: Fragestand): Message {
  const titel = wieder ? texte.frage.wieder : texte.frage.neu;
  return {
    notification: `${titel}: ${kurz(gefragtes.frage)}`,
    parts: [text(bold(titel)), ...inhalt(gefragtes), ...fragestand(id, stand), note(texte.frage.warum)],
  };
}

function fragestand(id: string, stand: Fragestand): Part[] {
  switch (stand.ist) {
    case 'offen':
      return [text(texte.frage.wasGeschieht), actions(...antwortKnoepfe(id))];
    case 'beantwortet':
      return [
        text(antwortText(stand.gegeben)),
        actions({ action: 'abstimmung.aendern', subject: id, label: texte.knopf.aendern }),
      ];
    case 'ueberholt':
      return [text(texte.frage.weiterUnten)];
    case 'ausgeschieden':
      return [text(texte.frage.nichtMehrDabei)];
    case 'zuEnde':
      return [
        ...(stand.gegeben === null ? [] : [text(antwortText(stand.gegeben))]),
        text(texte.frage.zuEnde(stand.am)),
      ];
  }
}

function antwortText({ antwort, am, eingetragenVon }: Gegeben): string {
  const satz = `${texte.ihreAntwort(antwort, am)}.`;
  return eingetragenVon === null ? satz : `${satz} ${texte.amTelefon(eingetragenVon)}`;
}

/** *Ändern …*: the same buttons once more, for this person alone. */
export function aendern(id: string, frageText: string, gegeben: Gegeben): Message {
  return {
    notification: texte.aendernFrage,
    parts: [
      text(bold(frageText)),
      text(antwortText(gegeben)),
      text(texte.aendernFrage),
      actions(...antwortKnoepfe(id)),
    ],
  };
}

/** How it ended: for members, and for the Tandem that had asked for it. */
export function ergebnis(
  gefragtes: Gefragtes,
  zahlen: Zaehlung,
  wie: { readonly text: string; readonly am: string; readonly warum: string },
): Message {
  const feld = gefragtes.feld === null ? [] : [{ label: 'Handlungsfeld', value: gefragtes.feld }];
  return {
    notification: `${texte.ergebnis.titel}: ${kurz(gefragtes.frage)}`,
    parts: [
      text(bold(texte.ergebnis.titel)),
      text(bold(gefragtes.frage)),
      text(wie.text),
      {
        part: 'facts',
        facts: [...feld, { label: 'Antworten', value: texte.standText(zahlen) }, { label: 'Beendet', value: wie.am }],
      },
      note(wie.warum),
    ],
  };
}

/** To a Tandem: what the Büro has decided about its request. */
export function bescheid(bitte: Pick<Wunsch, 'frage' | 'abgelehnt'>, satz: string): Message {
  return {
    notification: `${texte.wunsch.titel}: ${kurz(bitte.frage)}`,
    parts: [
      text(bold(texte.wunsch.titel)),
      text(bold(bitte.frage)),
      text(satz),
      ...(bitte.abgelehnt === null ? [] : [text(bitte.abgelehnt)]),
      note(texte.wunsch.warumTandem),
    ],
  };
}

/** One of the list, with what this person can do about it. */
export interface Eintrag {
  readonly gefragtes: Gefragtes;
  /** How many have answered, and as far as this person may read it, what. */
  readonly antworten: string;
  /** Its time is over, whether it was ended or not. */
  readonly vorbei: boolean;
  /** Null: it runs. */
  readonly beendet: string | null;
  readonly ergebnis: string | null;
  /** Their own answer; null: none, or they are not asked. */
  readonly gegeben: Gegeben | null;
  readonly knoepfe: readonly Button[];
}

/** @param eintraege what stands there of each: a vote, or a request before the votes */
export function liste(eintraege: readonly (readonly Part[])[], knoepfe: readonly Button[]): Message {
  const titel = texte.knopf.liste;
  return {
    notification: eintraege.length === 0 ? texte.liste.leer : titel,
    parts: [
      text(bold(titel)),
      ...(eintraege.length === 0 ? [text(texte.liste.leer)] : eintraege.flatMap((einer) => [divider, ...einer])),
      ...(knoepfe.length === 0 ? [] : [divider, actions(...knoepfe)]),
    ],
  };
}

export function eintrag({ gefragtes, antworten, vorbei, beendet, ergebnis: text_, gegeben, knoepfe }: Eintrag): Part[] {
  const { frage: titel, feld, fristTag, fristZeit } = gefragtes;
  const wann =
    beendet === null
      ? `${vorbei ? texte.liste.vorbei : texte.liste.laufend} · ${texte.liste.bis(texte.wann(fristTag, fristZeit))}`
      : `${texte.liste.beendet} · ${texte.liste.am(beendet)}`;
  return [
    text(bold(titel)),
    text([wann, ...(feld === null ? [] : [`Handlungsfeld ${feld}`]), antworten].join(' · ')),
    ...(text_ === null ? [] : [text(`Ergebnis: ${text_}`)]),
    ...(gegeben === null ? [] : [text(antwortText(gegeben))]),
    ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
  ];
}

/** Which of the fields that somebody leads is meant. */
export function welchesFeld(felder: readonly { readonly id: string; readonly titel: string }[]): Message {
  const knoepfe = felder
    .slice(0, buttonsMax)
    .map(({ id, titel }) => ({ action: 'abstimmung.wuenschen', subject: id, label: shortened(titel, labelMax) }));
  return {
    notification: texte.wunsch.welchesFeld,
    parts: [text(texte.wunsch.welchesFeld), actions(...knoepfe)],
  };
}
