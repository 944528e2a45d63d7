/** What the Umsetzungsgruppe wants to talk about, as its people read it: a page at a time. */
import { actions, type Button, bold, type Message, note, type Part, text } from '../../../chat/message.ts';
import type { Day } from '../../../core/calendar.ts';
import { blaetterKnoepfe, type GremiumId, seitenanfang } from '../../stadt/index.ts';
import type { Thema } from './store.ts';
import * as texte from './texts.ts';
import type { Themenstand } from './thema.ts';

/** Each of them takes up to three blocks, and what people typed a third of a message's room at most. */
const proSeite = 8;

interface Liste {
  readonly alle: readonly Themenstand[];
  /** How many stand before the page. */
  readonly ab: number;
  readonly tagDes: (thema: Thema) => Day;
  readonly knoepfeFuer: (thema: Thema) => readonly Button[];
  /** The group, for whoever may announce its Sitzungen; null: this person may not. */
  readonly meldet: GremiumId | null;
}

export function themenliste({ alle, ab: gewuenscht, tagDes, knoepfeFuer, meldet }: Liste): Message {
  const ab = seitenanfang(gewuenscht, alle.length, proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const seite = { ab, gezeigt: gezeigt.length, anzahl: alle.length, proSeite };
  const kopf =
    alle.length === 0
      ? [text(texte.leer)]
      : [text(bold(texte.titel), ` · ${texte.seitenzahl(ab + 1, ab + gezeigt.length, alle.length)}`)];
  return {
    notification: texte.titel,
    parts: [
      ...kopf,
      ...gezeigt.flatMap((eines, i) => eintrag(eines, { nummer: ab + i + 1, am: tagDes(eines.thema), knoepfeFuer })),
      actions(
        ...blaetterKnoepfe(seite, 'umsetzungsgruppe.tagesordnung', String),
        neuKnopf,
        ...(meldet === null
          ? []
          : [{ action: 'sitzung.neu', subject: meldet, label: texte.knopf.sitzung } satisfies Button]),
      ),
      ...(alle.length === 0 ? [] : [note(texte.wozu)]),
    ],
  };
}

function eintrag(
  { thema, sitzung }: Themenstand,
  { nummer, am, knoepfeFuer }: { readonly nummer: number; readonly am: Day } & Pick<Liste, 'knoepfeFuer'>,
): Part[] {
  const knoepfe = knoepfeFuer(thema);
  const stand = sitzung === null ? texte.offen : texte.aufSitzung(sitzung.datum);
  return [
    text(bold(`${nummer}. ${thema.text}`), ...(thema.warum === null ? [] : [`\n${thema.warum}`])),
    note(texte.vorgeschlagenVon, { person: thema.vonId }, `${texte.am(am)} · ${stand}`),
    ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
  ];
}

export const neuKnopf: Button = { action: 'umsetzungsgruppe.thema', subject: 'stadt', label: texte.knopf.neu };
export const zurueckKnopf = ({ id }: Thema): Button => ({
  action: 'umsetzungsgruppe.themaZurueck',
  subject: id,
  label: texte.knopf.zurueck,
});
export const erledigtKnopf = ({ id }: Thema): Button => ({
  action: 'umsetzungsgruppe.themaErledigt',
  subject: id,
  label: texte.knopf.erledigt,
});
