/** What the Umsetzungsgruppe looks back on: the question with its count, what was written, and how it comes back. */
import { actions, type Button, bold, type Message, note, type Part, text } from '../../../chat/message.ts';
import type { Day } from '../../../core/calendar.ts';
import { blaetterKnoepfe, seitenanfang } from '../../stadt/index.ts';
import type { Beitrag, Nachbereitung } from './store.ts';
import * as texte from './texts.ts';

/** Of the longest that can be written, so many have room in one message. */
const proSeite = 3;

const schreibeKnopf = (jahr: number, label: string = texte.knopf.schreiben): Button => ({
  action: 'umsetzungsgruppe.beitrag',
  subject: String(jahr),
  label,
});
export const leseKnopf = (jahr: number): Button => ({
  action: 'umsetzungsgruppe.nachbereitung',
  subject: String(jahr),
  label: texte.knopf.lesen,
});

/** In the group's channel. @param tag of the conference; null: it is another one now */
export function frage(von: Nachbereitung, tag: Day | null, anzahl: number): Message {
  const { jahr, zurueckAm } = von;
  const titel = texte.titel(jahr);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(zurueckAm !== null ? texte.abgeschlossen(zurueckAm) : tag === null ? texte.ohneTag : texte.frage(tag)),
      text(texte.anzahl(anzahl)),
      actions(...(zurueckAm === null ? [schreibeKnopf(jahr)] : []), leseKnopf(jahr)),
      ...(zurueckAm === null ? [note(texte.grund)] : []),
    ],
  };
}

/** In its thread, when nobody has written anything. */
export function erinnerung({ jahr }: Nachbereitung): Message {
  const satz = texte.erinnerung(jahr);
  return {
    notification: satz,
    parts: [text(satz), actions(schreibeKnopf(jahr)), note(texte.erinnerungsgrund)],
  };
}

/** Before the next conference, on this day. */
export function zurueck({ jahr }: Nachbereitung, naechste: Day, anzahl: number): Message {
  const titel = texte.titel(jahr);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(texte.zurueck(jahr, naechste, anzahl)),
      actions(leseKnopf(jahr)),
      note(texte.zurueckgrund),
    ],
  };
}

/** To the Büro, where the group has no channel. */
export function ohneKanal({ jahr }: Nachbereitung): Message {
  const titel = texte.titel(jahr);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      text(texte.ohneKanal.satz),
      actions(schreibeKnopf(jahr), leseKnopf(jahr)),
      note(texte.ohneKanal.grund),
    ],
  };
}

/** … in its place, as soon as it has one. */
export function doch({ jahr }: Nachbereitung): Message {
  const titel = texte.titel(jahr);
  return { notification: titel, parts: [text(bold(titel)), text(texte.ohneKanal.doch)] };
}

interface Leseseite {
  readonly jahr: number;
  readonly alle: readonly Beitrag[];
  /** How many stand before the page. */
  readonly ab: number;
  /** What the button is called with which this person writes; null: it is closed. */
  readonly schreibt: 'schreiben' | 'aendern' | null;
}

export function beitragsliste({ jahr, alle, ab: gewuenscht, schreibt }: Leseseite): Message {
  const ab = seitenanfang(gewuenscht, alle.length, proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const seite = { ab, gezeigt: gezeigt.length, anzahl: alle.length, proSeite };
  const knoepfe = [
    ...blaetterKnoepfe(seite, 'umsetzungsgruppe.nachbereitung', (neues) => `${jahr}:${neues}`),
    ...(schreibt === null ? [] : [schreibeKnopf(jahr, texte.knopf[schreibt])]),
  ];
  const titel = texte.titel(jahr);
  const wieViele = alle.length === 0 ? '' : ` · ${texte.seitenzahl(ab + 1, ab + gezeigt.length, alle.length)}`;
  return {
    notification: titel,
    parts: [
      text(bold(titel), wieViele),
      ...(alle.length === 0 ? [text(texte.leer)] : gezeigt.flatMap(eintrag)),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      note(texte.lesegrund),
    ],
  };
}

function eintrag({ personId, gut, naechstes, am }: Beitrag): Part[] {
  return [
    ...(gut === null ? [] : [text(bold(texte.gut), gut)]),
    ...(naechstes === null ? [] : [text(bold(texte.naechstes), naechstes)]),
    personId === null ? note(texte.ohneName) : note(texte.vonWem, { person: personId }, texte.am(am)),
  ];
}
