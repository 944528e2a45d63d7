/** Who belongs to the Umsetzungsgruppe and why, and what an expert gets to read. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../../chat/message.ts';
import { type Day, dateText } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type Amt, type Amtszeit, type Gremium, seitenWort, zeitText } from '../../stadt/index.ts';
import * as texte from './texts.ts';

export interface Person {
  readonly person: PersonId;
  readonly hatKonto: boolean;
}
export interface Fachperson extends Person, Amtszeit {
  /** As far as the reader may see it. */
  readonly organisation: string | null;
}
export interface Zusammensetzung {
  readonly felder: readonly { readonly titel: string; readonly tandem: readonly (Person & Pick<Amt, 'seite'>)[] }[];
  readonly leitung: readonly Person[];
  readonly fachpersonen: readonly Fachperson[];
}

/** `knoepfe`: what the reader may change. */
export function uebersicht(wer: Zusammensetzung, heute: Day, knoepfe: readonly Button[]): Message {
  const felder = wer.felder.map(({ titel, tandem }): Inline[] => [
    bold(titel),
    ': ',
    ...aufgezaehlt(
      tandem.map((eine) => [...name(eine), ...(eine.seite === null ? [] : [` (${seitenWort[eine.seite]})`])]),
    ),
  ]);
  const fachpersonen = wer.fachpersonen.map((eine): Inline[] => [
    ...name(eine),
    ...(eine.organisation === null ? [] : [`, ${eine.organisation}`]),
    ` · ${zeitText(eine, heute)}`,
  ]);
  return {
    notification: 'Umsetzungsgruppe: wer dazugehört',
    parts: [
      text(bold('Umsetzungsgruppe: wer dazugehört')),
      liste([...felder, [bold('Leitung des Integrationsbüros'), ': ', ...aufgezaehlt(wer.leitung.map(name))]]),
      text(bold('Fachpersonen auf Einladung')),
      fachpersonen.length === 0 ? text(texte.keineFachperson) : liste(fachpersonen),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      note(texte.woher),
    ],
  };
}

const liste = (items: readonly Inline[][]): Part => ({ part: 'list', items });

const name = ({ person, hatKonto }: Person): Inline[] => [{ person }, ...(hatKonto ? [] : [' (kein Konto)'])];

function aufgezaehlt(wer: readonly Inline[][]): Inline[] {
  if (wer.length === 0) return [texte.keinTandem];
  return wer.flatMap((eine, i): Inline[] => [...(i === 0 ? [] : [', ']), ...eine]);
}

/** To an expert; the same message follows when the dates change. */
export function einladung(zeit: Amtszeit, gremium: Gremium, von: PersonId): Message {
  const bis = zeit.bis === null ? '' : ` bis ${dateText(zeit.bis)}`;
  return {
    notification: `Sie sind in die Umsetzungsgruppe eingeladen: ab ${dateText(zeit.von)}${bis}`,
    parts: [
      text(bold('Einladung in die Umsetzungsgruppe')),
      text({ person: von }, ` lädt Sie als Fachperson ein: ab ${dateText(zeit.von)}${bis}.`),
      text(
        'In der Umsetzungsgruppe sprechen die Tandems aller Handlungsfelder und die Leitung des Integrationsbüros miteinander und helfen sich gegenseitig. Sobald die Zeit beginnt, sind Sie im Kanal. Danach endet die Einladung von selbst.',
      ),
      actions({ action: 'hilfe', subject: gremium.id, label: 'Was kann ich tun?' }),
      note('Sie bekommen diese Nachricht, weil das Integrationsbüro Sie eingeladen hat.'),
    ],
  };
}

export function einladungZurueck(): Message {
  const sentence = 'Ihre Einladung in die Umsetzungsgruppe ist zurückgenommen. Sie müssen nichts tun.';
  return { notification: sentence, parts: [text(sentence)] };
}

/** To an expert whose invitation ends on another day than it said. */
export function neuesEnde(bisher: Amtszeit, ende: Day, heute: Day): Message {
  const einladungIn = 'Ihre Einladung in die Umsetzungsgruppe';
  const laenger = bisher.bis !== null && ende > bisher.bis;
  const satz = laenger
    ? `${einladungIn} gilt jetzt bis ${dateText(ende)}.`
    : `${einladungIn} ${ende < heute ? 'endete' : 'endet schon'} am ${dateText(ende)}.`;
  return {
    notification: satz,
    parts: [
      text(bold(satz)),
      text(laenger ? 'Sie müssen nichts tun.' : 'Vielen Dank für Ihre Mitarbeit. Sie müssen nichts tun.'),
      note(
        'Sie bekommen diese Nachricht, weil das Integrationsbüro Sie als Fachperson eingeladen hat. Stimmt das nicht? Bitte fragen Sie das Integrationsbüro.',
      ),
    ],
  };
}
