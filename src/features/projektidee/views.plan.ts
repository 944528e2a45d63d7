/** The Umsetzungsplan as Tandem and Büro see it, in private. */
import {
  actions,
  type Button,
  bold,
  type Message,
  note,
  notificationMax,
  type Part,
  type RichText,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Day } from '../../core/calendar.ts';
import { type Aufgabe, aufgabeZeile } from '../aufgabe/index.ts';
import type { Projektidee, Schritt } from './store.ts';
import * as texte from './texts.plan.ts';

type Tat = keyof typeof texte.knopf;
type PlanTat = 'beginnen' | 'beginnenTrotzdem' | 'plan';

export const planKnopf = ({ id }: Projektidee, tat: PlanTat): Button => ({
  action: `projektidee.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

export const schrittKnopf = ({ ideeId, nummer }: Schritt, tat: Exclude<Tat, PlanTat>): Button => ({
  action: `projektidee.${tat}`,
  subject: `${ideeId}:${nummer}`,
  label: texte.knopf[tat],
});

export interface Entschieden {
  readonly wer: string;
  readonly am: Day;
}

interface Planseite {
  readonly idee: Projektidee;
  readonly schritte: readonly { readonly schritt: Schritt; readonly entschieden: Entschieden | null }[];
  /** Nothing is left to decide. */
  readonly fertig: boolean;
  readonly aufgaben: readonly Aufgabe[];
  /** To the page before and after. */
  readonly blaettern: readonly Button[];
}

/** More would not be read. */
const aufgabenHoechstens = 10;

export function planseite({ idee, schritte, fertig, aufgaben, blaettern }: Planseite): Message {
  const titel = texte.plan.titel(idee.titel);
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      text(bold(titel)),
      note(fertig ? texte.plan.alleEntschieden : texte.plan.erklaerung),
      ...schritte.flatMap(({ schritt, entschieden }) => einSchritt(schritt, entschieden)),
      ...vereinbart(aufgaben),
      ...(blaettern.length === 0 ? [] : [actions(...blaettern)]),
    ],
  };
}

function einSchritt(schritt: Schritt, entschieden: Entschieden | null): Part[] {
  if (schritt.stand === 'offen' || entschieden === null) {
    return [text(bold(schritt.was)), actions(schrittKnopf(schritt, 'uebernehmen'), schrittKnopf(schritt, 'weglassen'))];
  }
  const satz = texte.plan[schritt.stand](entschieden.wer, entschieden.am);
  return [
    text(schritt.was, ` · ${satz}`),
    ...(schritt.stand === 'weggelassen' ? [actions(schrittKnopf(schritt, 'zurueckholen'))] : []),
  ];
}

function vereinbart(aufgaben: readonly Aufgabe[]): Part[] {
  if (aufgaben.length === 0) return [];
  const items = aufgaben.slice(0, aufgabenHoechstens).map((aufgabe): RichText => {
    const zeile = aufgabeZeile(aufgabe);
    const stand = aufgabe.stand === 'offen' ? '' : texte.plan[aufgabe.stand];
    return stand === '' ? zeile : [...(Array.isArray(zeile) ? zeile : [zeile]), stand];
  });
  const rest = aufgaben.length - items.length;
  return [
    text(bold(texte.plan.vereinbart)),
    { part: 'list', items: rest === 0 ? items : [...items, texte.plan.weitereAufgaben(rest)] },
  ];
}
