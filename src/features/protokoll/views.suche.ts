/** What was found, as one person reads it. */
import { actions, type Button, bold, type Inline, type Message, note, text } from '../../chat/message.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import type { Fundstelle } from './suche-rules.ts';
import * as texte from './texts.suche.ts';

/** One line: of which Sitzung or what else, where in it, and the button that shows it, if there is more to see. */
export interface Fund {
  /** `WOH-2026-03 · Wohnen, 14.10.2026` */
  readonly titel: string;
  readonly stelle: Fundstelle;
  readonly knopf: Button | null;
}

/** Opens the form in which to type a word. */
export const suchenKnopf: Button = { action: 'protokoll.suchen', subject: 'neu', label: texte.knopf.suchen };
const neuKnopf: Button = { ...suchenKnopf, label: texte.knopf.neu };

export const nichts = (gesucht: string): Message => privateMessage(texte.nichtsGefunden(gesucht), neuKnopf);
export const nichtZuSuchen = (satz: string) => notice(satz, suchenKnopf);

/** @param ab how many stand on the pages before; @param weiter the next page, if there is one */
export function gefunden(gesucht: string, funde: readonly Fund[], ab: number, weiter: Button | null): Message {
  const titel = texte.titel(gesucht, ab + 1, ab + funde.length);
  const knoepfe = funde.flatMap(({ knopf }) => (knopf === null ? [] : [knopf]));
  const verschiedene = [...new Map(knoepfe.map((knopf) => [knopf.label, knopf])).values()];
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      { part: 'list', items: funde.map(zeile) },
      actions(...verschiedene, ...(weiter === null ? [] : [weiter]), neuKnopf),
      note(texte.neuesteZuerst),
    ],
  };
}

const zeile = ({ titel, stelle: { wo, auszug } }: Fund): Inline[] => [`${titel} · ${wo}: `, ...auszug];
