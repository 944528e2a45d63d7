/** What the report to the Steuerungsgruppe looks like in the chat: as a whole, field by field, and page by page. */
import {
  actions,
  amountMax,
  amountOf,
  type Button,
  bold,
  heading,
  type Inline,
  type Message,
  note,
  notificationMax,
  type Part,
  roomOf,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { wirdGefragt } from '../../jahresziel/index.ts';
import type { GremiumId } from '../../stadt/index.ts';
import { type Fakten, type Feldfakten, ideenZusammen, istLeer, istStill, type Zielfakten, zaehle } from './rules.ts';
import type { Bericht } from './store.ts';
import * as inhalt from './texts.inhalt.ts';
import * as texte from './texts.ts';

export const knopf = (action: string, subject: string, label: string, style?: Button['style']): Button => ({
  action: `bericht.${action}`,
  subject,
  label,
  ...(style === undefined ? {} : { style }),
});

type Worte = Pick<Bericht, 'kommentar' | 'entscheidungen'>;

/** The city as a whole, with the Büro's own words. */
function ueberblick(fakten: Fakten, { kommentar, entscheidungen }: Worte): Part[] {
  const { felder, stand, ab } = fakten;
  const ideen = ideenZusammen(felder);
  const saetze = inhalt.saetze(zaehle(felder, stand), ideen, fakten);
  const titel = ideen.titel.map(inhalt.ideeTitel);
  return [
    text(bold(texte.titelVom(stand))),
    text(inhalt.zeitraumSatz(ab)),
    felder.length === 0 ? text(texte.seite.keineFelder) : liste(saetze),
    ...(kommentar === null ? [] : [text(bold(texte.seite.vomBuero)), text(kommentar)]),
    ...(entscheidungen === null && titel.length === 0 ? [] : [text(bold(texte.seite.entscheidungen))]),
    ...(entscheidungen === null ? [] : [text(entscheidungen)]),
    ...einzelnNach(titel),
  ];
}

/**
 * As it stands in the channel. Where it is too long for one message, it says where the rest is.
 *
 * @param grund why the reader gets it
 */
export function wurzel(bericht: Bericht, fakten: Fakten, grund: string): Message {
  const [erste, ...weitere] = gepackt(ueberblick(fakten, bericht).map((part) => weiter(null, [part])));
  return {
    notification: mitteilung(fakten),
    parts: [
      ...(erste?.parts ?? []),
      ...(weitere.length > 0 ? [text(texte.seite.mehr)] : []),
      actions(knopf('lesen', `${bericht.id}:0`, texte.knopf.lesen), knopf('liste', 'stadt', texte.knopf.liste)),
      note(grund),
    ],
  };
}

const mitteilung = ({ felder, stand }: Fakten): string =>
  shortened(texte.seite.mitteilung(stand, zaehle(felder, stand)), notificationMax);

/** What stands in the thread, by the role of each message: field by field, and together those without anything to tell. */
export function imThread(bericht: Bericht, fakten: Fakten): { readonly role: string; readonly message: Message }[] {
  const leere = fakten.felder.filter(istLeer);
  const portionen = Array.from({ length: Math.ceil(leere.length / leereHoechstens) }, (_, i) =>
    leere.slice(i * leereHoechstens, (i + 1) * leereHoechstens),
  );
  return [
    ...fakten.felder
      .filter((feld) => !istLeer(feld))
      .map((feld) => ({ role: `feld ${feld.id}`, message: feldNachricht(bericht, feld, fakten) })),
    ...portionen.map((felder, i) => ({ role: `felder ohne alles ${i}`, message: leereFelder(bericht, felder) })),
  ];
}

/** Each has a button. */
const leereHoechstens = 20;

function leereFelder({ id }: Bericht, felder: readonly Feldfakten[]): Message {
  const satz = texte.seite.ohneAlles(felder.length);
  const namen = felder.map(({ titel }) => titel);
  return {
    notification: shortened(`${satz} ${namen.join(', ')}`, notificationMax),
    parts: [
      text(satz),
      liste(namen),
      actions(...felder.map((feld) => hinweisKnopf(id, feld.id, texte.knopf.hinweisAn(feld.titel)))),
    ],
  };
}

/** One field: as many of its goals as there is room for. */
export function feldNachricht({ id }: Bericht, feld: Feldfakten, { stand }: Fakten): Message {
  const kopf = feldKopf(feld, stand);
  const teile = feld.ziele.map((ziel) => zielTeile(ziel, stand));
  const gezeigt: Part[] = [];
  let anzahl = 0;
  for (const [erste = [], ...mehr] of teile) {
    if (mehr.length > 0 || !passt([...kopf, ...gezeigt, ...erste])) break;
    gezeigt.push(...erste);
    anzahl++;
  }
  const rest = teile.length - anzahl;
  const knoepfe = [
    ...(nimmtHinweise(feld) ? [hinweisKnopf(id, feld.id)] : []),
    ...(rest === 0 ? [] : [knopf('lesen', `${id}:${feld.id}`, texte.knopf.alleZiele)]),
  ];
  return {
    notification: shortened(`${inhalt.feldTitel(feld)}: ${inhalt.zieleSatz(zaehle([feld], stand))}`, notificationMax),
    parts: [
      ...kopf,
      ...gezeigt,
      ...(rest === 0 ? [] : [text(texte.seite.weitereZiele(rest))]),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

export const hinweisKnopf = (bericht: string, feld: GremiumId, label: string = texte.knopf.hinweis): Button =>
  knopf('hinweis', `${bericht}:${feld}`, label);

const nimmtHinweise = ({ geschlossen }: Feldfakten): boolean => geschlossen === undefined;

interface Seite {
  readonly parts: readonly Part[];
  /** The fields that begin on it. */
  readonly felder: readonly GremiumId[];
  /** Where it tells of one field only, and that still takes a Hinweis. */
  readonly hinweisAn: GremiumId | null;
}

/** What stays together on one page. */
interface Stueck {
  readonly parts: readonly Part[];
  /** The field that it tells of; null: of all. */
  readonly feld: Feldfakten | null;
  readonly beginnt: boolean;
  readonly neueSeite: boolean;
}

const weiter = (feld: Feldfakten | null, parts: readonly Part[]): Stueck => ({
  ...{ parts, feld, beginnt: false, neueSeite: false },
});

/** All of it, page by page: nothing is left out, however many fields and goals there are. */
export function seiten(fakten: Fakten, worte: Worte): Seite[] {
  const { felder, stand } = fakten;
  return gepackt([
    ...ueberblick(fakten, worte).map((part) => weiter(null, [part])),
    ...felder.flatMap((feld, i) => [
      { parts: feldKopf(feld, stand), feld, beginnt: true, neueSeite: i === 0 },
      ...feld.ziele.flatMap((ziel) => zielTeile(ziel, stand)).map((parts) => weiter(feld, parts)),
    ]),
  ]);
}

function gepackt(stuecke: readonly Stueck[]): Seite[] {
  const fertig: { parts: Part[]; felder: GremiumId[]; erzaehlt: Set<Feldfakten> }[] = [];
  let amount = 0;
  let room = 0;
  for (const { parts, feld, beginnt, neueSeite } of stuecke) {
    const letzte = fertig.at(-1);
    const mehr = { amount: amountOf(parts), room: raum(parts) };
    const felder = feld !== null && beginnt ? [feld.id] : [];
    if (letzte === undefined || neueSeite || amount + mehr.amount > platz || room + mehr.room > raumHoechstens) {
      fertig.push({ parts: [...parts], felder, erzaehlt: new Set(feld === null ? [] : [feld]) });
      ({ amount, room } = mehr);
    } else {
      letzte.parts.push(...parts);
      letzte.felder.push(...felder);
      if (feld !== null) letzte.erzaehlt.add(feld);
      amount += mehr.amount;
      room += mehr.room;
    }
  }
  return fertig.map(({ parts, felder, erzaehlt }) => {
    const [einziges, ...andere] = erzaehlt;
    const nimmt = einziges !== undefined && andere.length === 0 && nimmtHinweise(einziges);
    return { parts, felder, hinweisAn: nimmt ? einziges.id : null };
  });
}

function feldKopf(feld: Feldfakten, stand: Fakten['stand']): Part[] {
  const titel = feld.ideen.titel.map(inhalt.ideeTitel);
  return [
    heading(inhalt.feldTitel(feld)),
    liste(inhalt.feldSaetzeImChat(zaehle([feld], stand), feld.ideen)),
    ...(titel.length === 0 ? [] : [text(bold(texte.seite.entscheidungen)), ...einzelnNach(titel)]),
  ];
}

/** A goal in one piece, or in several where it has more Indikatoren than fit. */
function zielTeile(ziel: Zielfakten, stand: Fakten['stand']): Part[][] {
  const { titel, indikatoren, zustand } = ziel;
  const still = istStill(ziel, stand);
  const wie = inhalt.zielStand(ziel, still, wirdGefragt(zustand));
  const zeilen = [inhalt.ergebnis(ziel), ...indikatoren.map(inhalt.indikator.zeile), inhalt.hilfe(ziel, still)].filter(
    (zeile) => zeile !== null,
  );
  const [erste = [], ...weitere] = portionen(zeilen);
  return [
    [text(bold(titel), ` · ${wie}`), ...(erste.length === 0 ? [] : [liste(erste)])],
    ...weitere.map((portion) => [text(bold(texte.seite.fortsetzung(titel))), liste(portion)]),
  ];
}

const liste = (zeilen: readonly string[]): Part => ({ part: 'list', items: zeilen.map((zeile): Inline[] => [zeile]) });

const einzelnNach = (zeilen: readonly string[]): Part[] => portionen(zeilen).map(liste);

/** What a page has besides: buttons, small print, and the head of a preview. */
const drumherum = 2_500;
const platz = amountMax - drumherum;
/** Of the blocks that a platform takes. */
const raumHoechstens = 40;

const raum = (parts: readonly Part[]): number => parts.map(roomOf).reduce((alle, eines) => alle + eines, 0);
const passt = (parts: readonly Part[]): boolean => amountOf(parts) <= platz && raum(parts) <= raumHoechstens;

/** As many lines in each as are sure to fit on a page together. */
function portionen(zeilen: readonly string[]): string[][] {
  const fertig: string[][] = [];
  let laenge = 0;
  for (const zeile of zeilen) {
    const letzte = fertig.at(-1);
    if (letzte === undefined || laenge + zeile.length > 4_000 || letzte.length >= 20) {
      fertig.push([zeile]);
      laenge = zeile.length;
    } else {
      letzte.push(zeile);
      laenge += zeile.length;
    }
  }
  return fertig;
}
