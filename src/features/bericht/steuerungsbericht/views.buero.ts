/** What the Büro sees of a report: that it can be looked at, its preview, and those that were sent. */
import { actions, type Button, bold, type Message, note, type Part, text } from '../../../chat/message.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import { blaetterKnoepfe } from '../../stadt/index.ts';
import type { Empfang } from './empfang.ts';
import type { Fakten } from './rules.ts';
import type { Bericht, Gesendeter } from './store.ts';
import * as inhalt from './texts.inhalt.ts';
import * as texte from './texts.ts';
import { hinweisKnopf, knopf, seiten } from './views.ts';

const entwurfKnoepfe = ({ id }: Bericht): Button[] => [
  knopf('vorschau', `${id}:0`, texte.knopf.vorschau, 'primary'),
  knopf('bearbeiten', id, texte.knopf.bearbeiten),
  knopf('senden', id, texte.knopf.senden),
  knopf('verwerfen', id, texte.knopf.verwerfen),
];

interface Lage {
  /** It was asked again since. */
  readonly ueberholt: boolean;
  readonly seit: Day | null;
  /** After which one the next begins. */
  readonly nach: string;
  readonly erledigt: Day | null;
}

/** In the Büro's channel. Gives way when it is sent, left out, or asked again. */
export function anfrage(bericht: Bericht, { ueberholt, seit, nach, erledigt }: Lage): Message {
  const { stand, erledigtVon, gefragt } = bericht;
  const titel = stand === 'entwurf' ? texte.anfrage.titel : texte.titel;
  const kopf = text(bold(titel));
  if (stand !== 'entwurf' && erledigt !== null && erledigtVon !== null) {
    const satz = stand === 'gesendet' ? texte.anfrage.gesendet(erledigt) : texte.anfrage.verworfen(erledigt);
    const danach =
      stand === 'gesendet'
        ? knopf('lesen', `${bericht.id}:0`, texte.knopf.lesen)
        : knopf('naechster', nach, texte.knopf.beginnen);
    return {
      notification: titel,
      parts: [kopf, text(satz, { person: erledigtVon }, '.'), ...(ueberholt ? [] : [actions(danach)])],
    };
  }
  if (ueberholt) return { notification: titel, parts: [kopf, note(texte.anfrage.spaeter(gefragt))] };
  return { notification: titel, parts: [kopf, ...zurAnsicht(bericht, seit), note(texte.anfrage.grund)] };
}

/** What the Büro does with a draft, wherever it finds it. */
export const zurAnsicht = (bericht: Bericht, seit: Day | null): Part[] => [
  text(
    [
      ...(bericht.fragen > 1 ? [texte.anfrage.wieder] : []),
      texte.anfrage.ab(seit),
      ...(bericht.kommentar === null ? [] : [texte.anfrage.kommentar]),
      texte.anfrage.wasIstZuTun,
    ].join(' '),
  ),
  actions(...entwurfKnoepfe(bericht)),
];

/** One page of a draft, as it would be read. @param fassung what it says, so that this is what is sent */
export function vorschau(bericht: Bericht, fakten: Fakten, nummer: number, fassung: string, satz: string): Message {
  const { id } = bericht;
  const knoepfe = [
    knopf('senden', `${id}:${fassung}`, texte.knopf.senden, 'primary'),
    knopf('bearbeiten', id, texte.knopf.bearbeiten),
    knopf('vorschauDatei', `${id}:docx`, texte.knopf.word),
    knopf('vorschauDatei', `${id}:pdf`, texte.knopf.pdf),
  ];
  return blatt({ bericht, fakten, wo: String(nummer), seite: 'vorschau', oben: [note(satz)], knoepfe });
}

/** One page of a report that was sent. @param wo its number, or a field: the page on which it begins */
export function lesen(bericht: Bericht, fakten: Fakten, wo: string): Message {
  const { id } = bericht;
  const knoepfe = [
    knopf('datei', `${id}:docx`, texte.knopf.word),
    knopf('datei', `${id}:pdf`, texte.knopf.pdf),
    knopf('liste', 'stadt', texte.knopf.liste),
  ];
  return blatt({ bericht, fakten, wo, seite: 'lesen', oben: [], knoepfe });
}

interface Blatt {
  readonly bericht: Bericht;
  readonly fakten: Fakten;
  /** From 0; past the end it is the last one. Or a field: the page on which it begins. */
  readonly wo: string;
  /** The button that leads to another page. */
  readonly seite: 'vorschau' | 'lesen';
  readonly oben: readonly Part[];
  readonly knoepfe: readonly Button[];
}

function blatt({ bericht, fakten, wo, seite, oben, knoepfe }: Blatt): Message {
  const alle = seiten(fakten, bericht);
  const desFelds = alle.findIndex(({ felder }) => felder.some((feld) => feld === wo));
  const hier = desFelds >= 0 ? desFelds : Math.min(Math.max(0, Number(wo) || 0), alle.length - 1);
  const zu = (n: number, label: string): Button => knopf(seite, `${bericht.id}:${n}`, label);
  const titel = texte.titelVom(fakten.stand);
  const zahl = texte.seite.nummer(hier + 1, alle.length);
  const an = alle[hier]?.hinweisAn ?? null;
  return {
    notification: `${titel}, ${zahl}`,
    parts: [
      ...oben,
      ...(alle[hier]?.parts ?? []),
      note(`${titel} · ${zahl}`),
      actions(
        ...(hier > 0 ? [zu(hier - 1, texte.knopf.zurueck)] : []),
        ...(hier + 1 < alle.length ? [zu(hier + 1, texte.knopf.weiter)] : []),
        ...(seite === 'lesen' && an !== null ? [hinweisKnopf(bericht.id, an)] : []),
        ...knoepfe,
      ),
    ],
  };
}

/** Before it is sent: to whom it goes, and that this is the last step. */
export function vorDemAbsenden(bericht: Bericht, an: Empfang, fassung: string): Message {
  const wohin =
    an.kanal !== null
      ? texte.senden.anKanal(an.kanal.name)
      : an.personen.length > 0
        ? texte.senden.anPersonen(an.personen.length)
        : texte.senden.anBuero;
  return {
    notification: texte.senden.frage,
    parts: [
      text(wohin),
      ...(an.kanal === null || an.personen.length === 0 ? [] : [text(texte.senden.ausserhalb(an.personen.length))]),
      ...(an.ohneKonto.length === 0 ? [] : [text(texte.senden.ohneKonto(an.ohneKonto.length))]),
      text(texte.senden.frage),
      actions(
        knopf('jetztSenden', `${bericht.id}:${fassung}`, texte.knopf.jetzt, 'primary'),
        knopf('vorschau', `${bericht.id}:0`, texte.knopf.vorschau),
      ),
    ],
  };
}

export const proSeite = 10;

/** Those that were sent, the latest first. */
export function liste(
  gezeigt: readonly (Pick<Gesendeter, 'id' | 'ab'> & { readonly am: Day })[],
  vorher: number,
  anzahl: number,
): Message {
  const titel = texte.liste.titel;
  const seite = { ab: vorher, gezeigt: gezeigt.length, anzahl, proSeite };
  const weiter = blaetterKnoepfe(seite, 'bericht.liste', String);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap(({ id, am, ab }): Part[] => [
        text(bold(dateText(am)), ` · ${inhalt.zeitraum(ab, am)}`),
        actions(
          knopf('lesen', `${id}:0`, texte.knopf.lesen),
          knopf('datei', `${id}:docx`, texte.knopf.word),
          knopf('datei', `${id}:pdf`, texte.knopf.pdf),
        ),
      ]),
      note(texte.liste.seite(vorher + 1, vorher + gezeigt.length, anzahl)),
      ...(weiter.length === 0 ? [] : [actions(...weiter)]),
    ],
  };
}
