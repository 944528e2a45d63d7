/** What an Aufgabe looks like, in the reminder, on Home and in the list. */
import { actions, type Button, bold, type Inline, type Message, type Part, text } from '../../chat/message.ts';
import type { Gremium } from '../stadt/index.ts';
import { weitergabe } from '../tandem/index.ts';
import type { Aufgabe } from './store.ts';
import * as texte from './texts.ts';

export interface Lage {
  /** It is asked whether anybody still needs it. */
  readonly fragt: boolean;
  /** … and that was asked already: nothing more comes by itself. */
  readonly ruht: boolean;
  /** *Später*, where something is left to put off. */
  readonly spaeter: readonly Button[];
}

type Tat = Exclude<keyof typeof texte.knopf, 'neu' | 'liste'>;

export const knopf = ({ id }: Aufgabe, tat: Tat): Button => ({
  action: `aufgabe.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

function knoepfe(aufgabe: Aufgabe, { fragt, spaeter }: Lage): Button[] {
  const zu = (...taten: Tat[]): Button[] => taten.map((tat) => knopf(aufgabe, tat));
  if (fragt) return zu('bleibtDran', 'entfaellt', 'erledigt', 'uebergeben');
  return [...zu('erledigt'), ...spaeter, ...zu('uebergeben')];
}

/** Under its title, for whoever holds it. */
export function eigene(aufgabe: Aufgabe, gremium: Gremium, lage: Lage): Part[] {
  return [
    text(texte.angaben(aufgabe, gremium)),
    ...(lage.fragt ? [text(texte.brauchenWirDasNoch)] : []),
    actions(...knoepfe(aufgabe, lage)),
  ];
}

/** … and for those who stand in for somebody to whom the bot cannot write. */
export function fuerAndere(aufgabe: Aufgabe, gremium: Gremium, lage: Lage): Part[] {
  const { personId, stelle } = aufgabe;
  const wer =
    personId !== null ? weitergabe([personId]) : [text(stelle === null ? texte.niemandHatSie : texte.hatDie(stelle))];
  const [angaben, ...rest] = eigene(aufgabe, gremium, lage);
  return [...(angaben === undefined ? [] : [angaben]), ...wer, ...rest];
}

export interface Zeile {
  readonly aufgabe: Aufgabe;
  readonly gremium: Gremium;
  readonly lage: Lage;
  readonly ihre: boolean;
  /** This person may correct it. */
  readonly aenderbar: boolean;
}

/** One page of what is open. `ab`: how many stand before it; `alle`: how many there are. */
export function liste(
  zeilen: readonly Zeile[],
  ab: number,
  alle: number,
  naechste: Button | null,
  neu: Button[],
): Message {
  const titel = texte.liste.titel(ab + 1, ab + zeilen.length, alle);
  const weiter = naechste === null ? [] : [naechste];
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...zeilen.flatMap(({ aufgabe, gremium, lage, ihre, aenderbar }): Part[] => [
        text(bold(aufgabe.was)),
        text(...wer(aufgabe, ihre), ` · ${texte.angaben(aufgabe, gremium)}`),
        actions(...knoepfe(aufgabe, lage), ...(aenderbar ? [knopf(aufgabe, 'aendern')] : [])),
      ]),
      ...(weiter.length + neu.length === 0 ? [] : [actions(...weiter, ...neu)]),
    ],
  };
}

function wer({ personId, stelle }: Aufgabe, ihre: boolean): Inline[] {
  if (ihre) return [texte.liste.ihre];
  return [personId === null ? (stelle ?? texte.liste.niemand) : { person: personId }];
}
