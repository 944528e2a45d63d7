/** What ideas and their Checkliste look like in the chat, to one person alone. */
import {
  actions,
  type Button,
  bold,
  heading,
  headingMax,
  type Message,
  note,
  type Part,
  text,
} from '../../chat/message.ts';
import { type Frage, fragen } from './fragen.ts';
import { beantwortet, frageSubjekt, istBeantwortet } from './rules.ts';
import type { Antwort, Ideestand, Projektidee } from './store.ts';
import * as texte from './texts.ts';
import { standSeit } from './texts.weg.ts';
import type { OffeneIdee } from './uebersicht.ts';
import { knopf } from './views.weg.ts';

export const werIstTandem: Button = { action: 'tandem.wer', subject: 'stadt', label: texte.uebersicht.werIstTandem };
export const alleKnopf: Button = { action: 'projektidee.liste', subject: '0', label: texte.uebersicht.alle };

/** More would be too long for a phone; the others stand in the list. */
const hoechstens = 8;

/** What is still open; `feld`: the Gremium for which a new idea is begun, or `stadt`. */
export function uebersicht(ideen: readonly OffeneIdee[], feld: string): Message {
  const neu: Button = { action: 'projektidee.neu', subject: feld, label: texte.uebersicht.neu };
  const satz = ideen.length === 0 ? texte.uebersicht.leer : texte.uebersicht.titel;
  const rest = ideen.length - hoechstens;
  return {
    notification: satz,
    parts: [
      text(satz),
      ...ideen.slice(0, hoechstens).flatMap(offene),
      ...(rest > 0 ? [note(texte.uebersicht.mehr(rest))] : []),
      actions({ ...neu, style: 'primary' }, alleKnopf),
    ],
  };
}

function offene({ idee, gremium, anzahl, zuletztVon }: OffeneIdee): Part[] {
  const wann = zuletztVon === null ? texte.uebersicht.ohneAntwort : texte.uebersicht.zuletzt;
  return [
    text(bold(idee.titel), ` · ${gremium.titel} · ${texte.fortschritt(anzahl)}${wann}`, {
      person: zuletztVon ?? idee.angelegtVon,
    }),
    actions({ ...knopf(idee, 'ausfuellen'), label: texte.uebersicht.weiter }),
  ];
}

/** An answer in words: what was chosen, then who or what was written. */
export interface AntwortText {
  readonly gewaehlt: readonly string[];
  readonly text: string | null;
}

/** A question as it is shown: its answer in words, by whom and when. */
export interface Beantwortung {
  readonly frage: Frage;
  readonly antwort: Antwort | null;
  readonly inWorten: AntwortText;
  /** Null: nobody has said anything to it. */
  readonly werWann: string | null;
}

export interface Ansicht {
  readonly idee: Projektidee;
  readonly feld: string;
  /** A name; null: nobody yet. */
  readonly vertreten: string | null;
  readonly stand: Ideestand;
  readonly antworten: ReadonlyMap<number, Antwort>;
  /** The title of the idea it was begun from. */
  readonly kopieVon: string | null;
  /** Those of this page. */
  readonly fragen: readonly Beantwortung[];
  /** Whether this person can change anything. */
  readonly aenderbar: boolean;
}

/** The Checkliste, with a button at each question. */
export function ansicht(alles: Ansicht): Message {
  const { idee, fragen: gezeigt, aenderbar } = alles;
  const titel = texte.ansicht.titel(idee.titel);
  const erste = gezeigt[0]?.frage.nummer ?? 1;
  const naechste = (gezeigt.at(-1)?.frage.nummer ?? fragen.length) + 1;
  const blaettern = naechste <= fragen.length ? naechste : null;
  return {
    notification: titel,
    parts: [
      heading(titel.length <= headingMax ? titel : idee.titel),
      ...(erste === 1 ? [kopf(alles)] : []),
      ...gezeigt.flatMap((eine) => frageTeile(idee, eine, aenderbar)),
      actions(
        ...(blaettern === null ? [] : [seite(idee, blaettern, texte.ansicht.weitere(blaettern))]),
        ...(blaettern === null && erste > 1 ? [seite(idee, 1, texte.ansicht.zurueck)] : []),
        ...(aenderbar ? [knopf(idee, 'ausfuellen'), knopf(idee, 'kopf')] : []),
        knopf(idee, 'export'),
        knopf(idee, 'kopieren'),
      ),
    ],
  };
}

const seite = ({ id }: Projektidee, ab: number, label: string): Button => ({
  action: 'projektidee.zeigen',
  subject: frageSubjekt(id, ab),
  label,
});

function kopf({ idee, feld, vertreten, stand, antworten, kopieVon }: Ansicht): Part {
  const worte = texte.ansicht;
  return {
    part: 'facts',
    facts: [
      { label: worte.arbeitsgruppe, value: feld },
      { label: worte.vertreten, value: vertreten ?? worte.niemand },
      ...(idee.stadtteil === null ? [] : [{ label: worte.stadtteil, value: idee.stadtteil }]),
      { label: worte.stand, value: standSeit(stand) },
      { label: worte.fortschritt, value: texte.fortschritt(beantwortet(antworten)) },
      ...(kopieVon === null ? [] : [{ label: worte.kopie, value: kopieVon }]),
    ],
  };
}

function frageTeile({ id }: Projektidee, eine: Beantwortung, aenderbar: boolean): Part[] {
  const { frage, antwort, werWann } = eine;
  const { nummer } = frage;
  const subject = frageSubjekt(id, nummer);
  const label = istBeantwortet(antwort ?? undefined)
    ? texte.ansicht.aendern(nummer)
    : texte.ansicht.beantworten(nummer);
  const knoepfe: Button[] = [
    ...(aenderbar ? [{ action: 'projektidee.frage', subject, label }] : []),
    ...(antwort !== null && antwort.nummer > 1
      ? [{ action: 'projektidee.fruehere', subject, label: texte.ansicht.fruehere(nummer) }]
      : []),
  ];
  return [
    text(bold(`${nummer}. ${frage.frage}`)),
    ...antwortTeile(eine),
    ...(werWann === null ? [] : [note(werWann)]),
    ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
  ];
}

function antwortTeile(
  { antwort, inWorten }: Pick<Beantwortung, 'antwort' | 'inWorten'>,
  leer: string = texte.ansicht.unbeantwortet,
): Part[] {
  if (antwort?.offen === true) return [text(texte.ansicht.weissNicht)];
  const { gewaehlt, text: geschrieben } = inWorten;
  if (gewaehlt.length === 0 && geschrieben === null) return [text(leer)];
  return [
    ...(gewaehlt.length === 0 ? [] : [{ part: 'list', items: [...gewaehlt] } as const]),
    ...(geschrieben === null ? [] : [text(geschrieben)]),
  ];
}

/** What was ever answered to a question, the latest first; `rest`: how many older ones are on the next page. */
export function fruehere(
  idee: Projektidee,
  frage: Frage,
  fassungen: readonly Beantwortung[],
  ab: number,
  rest: number,
): Message {
  const titel = texte.fruehere.titel(frage.nummer, frage.frage);
  const weiter = `${frageSubjekt(idee.id, frage.nummer)}:${ab + fassungen.length}`;
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...fassungen.flatMap((eine, i): Part[] => [
        ...(ab + i === 0 ? [text(bold(texte.fruehere.jetzt))] : []),
        ...(ab + i === 1 ? [text(bold(texte.fruehere.davor))] : []),
        ...antwortTeile(eine, texte.fruehere.leer),
        ...(eine.werWann === null ? [] : [note(eine.werWann)]),
      ]),
      actions(
        ...(rest > 0 ? [{ action: 'projektidee.fruehere', subject: weiter, label: texte.fruehere.mehr(rest) }] : []),
        { ...knopf(idee, 'zeigen'), label: texte.fruehere.zurueck },
      ),
    ],
  };
}
