/** What minutes look like in the chat. */
import {
  actions,
  type Button,
  bold,
  heading,
  headingMax,
  type Message,
  note,
  type Part,
  type RichText,
  text,
} from '../../chat/message.ts';
import { upTo } from '../../chat/shorten.ts';
import { type Day, dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Aufgabe, aufgabeOhneNamen, aufgabeZeile } from '../aufgabe/index.ts';
import { type Hinweis, hinweisZeile } from '../handlungsfeld/index.ts';
import { type Sitzung, terminText } from '../sitzung/index.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { Inhalt, NeueAufgabe } from './pruefen.ts';
import { standVon } from './rules.ts';
import type { Fassung, Protokoll } from './store.ts';
import {
  anwesendText,
  frage,
  knopf as knopfText,
  notizenGekuerzt,
  selbstGeschrieben,
  standSatz,
  weitereAufgaben,
  weitereHinweise,
  welcheSitzung,
} from './texts.ts';
import { type Abschnitt, absatz, fest, liste, passend } from './views.passend.ts';
import { suchenKnopf } from './views.suche.ts';

/** Minutes with everything that belongs to them. */
export interface Ganz {
  readonly protokoll: Protokoll;
  readonly fassung: Fassung;
  readonly vereinbarungen: readonly string[];
  readonly aufgaben: readonly Aufgabe[];
  /** What came from outside and was written down with this Sitzung. */
  readonly hinweise: readonly Hinweis[];
  readonly sitzung: Sitzung;
  readonly gremium: Gremium;
  /** The later Sitzung in which the group confirmed them. */
  readonly bestaetigtIn: Sitzung | null;
  /** Not for ever, and not once the Gremium is closed. */
  readonly aenderbar: boolean;
}

export const knopf = (action: string, label: string, { sitzung }: Ganz): Button => ({
  action,
  subject: sitzung.id,
  label,
});

/** The summary that everybody in the channel reads: without names, notes and link. */
export function zusammenfassung(ganz: Ganz): Message {
  const { sitzung, gremium, fassung } = ganz;
  const titel = `Protokoll ${sitzung.nummer}: ${sitzung.thema}`;
  return {
    notification: `Protokoll der Sitzung ${gremium.titel} vom ${dayText(sitzung.datum)}`,
    parts: passend([
      fest(heading(titel.length <= headingMax ? titel : `Protokoll ${sitzung.nummer}`)),
      fest(text(`${gremiumName(gremium)}, ${terminText(sitzung)}`)),
      ...ergebnis(ganz, aufgabeOhneNamen),
      ...(fassung.grund === null
        ? []
        : [fest(note(`Fassung ${fassung.nummer}. Grund der Änderung: ${fassung.grund}`))]),
      fest(note('Diese Zusammenfassung ist freigegeben. Fragen beantwortet das Tandem.')),
    ]),
  };
}

function ergebnis(
  { fassung, vereinbarungen, aufgaben, hinweise }: Ganz,
  zeile: (aufgabe: Aufgabe) => RichText,
): Abschnitt[] {
  const anwesend = anwesendText(fassung.personen, fassung.organisationen);
  return [
    fest(text(bold('Vereinbart')), { part: 'list', items: [...vereinbarungen] }),
    liste('Aufgaben', aufgaben.map(zeile), weitereAufgaben),
    liste('Beschlüsse und Hinweise von außen', hinweise.map(kurz).map(hinweisZeile), weitereHinweise),
    ...(fassung.wieder === null ? [] : [fest(text(bold('Nächstes Treffen: '), dayText(fassung.wieder)))]),
    ...(anwesend === null ? [] : [fest(note(`Dabei: ${anwesend}`))]),
  ];
}

const hinweisZeichen = 300;

function kurz(hinweis: Hinweis): Hinweis {
  const { text } = hinweis;
  if (text.length <= hinweisZeichen) return hinweis;
  return { ...hinweis, text: `${upTo(text, hinweisZeichen)} … (gekürzt)` };
}

/** In the thread, when what was said above has changed. */
export function neueFassung({ sitzung, fassung }: Ganz): Message {
  const satz = `Das Protokoll ${sitzung.nummer} ist geändert.`;
  return { notification: satz, parts: [text(bold(satz)), text('Grund: ', fassung.grund ?? '')] };
}

/** For one person alone; `genau`: with names, notes and the way to change it; `eigenes`: what they wrote in vain. */
export function einblick(ganz: Ganz, abgegeben: string, genau: boolean, eigenes: readonly Eigenes[]): Message {
  const { fassung, sitzung, gremium } = ganz;
  return {
    notification: `Protokoll ${sitzung.nummer}`,
    parts: [
      ...passend([
        fest(text(bold(`Protokoll ${sitzung.nummer}`)), text(welcheSitzung(sitzung, gremium))),
        ...ergebnis(ganz, genau ? aufgabeZeile : aufgabeOhneNamen),
        ...(genau ? vertraulich(fassung) : []),
        fest(note(standSatz(standVon(ganz.protokoll), ganz.bestaetigtIn?.datum ?? null)), note(abgegeben)),
        ...(genau && ganz.aenderbar
          ? [fest(actions(knopf('protokoll.aendern', knopfText.aendern, ganz), hinweisEintragen(sitzung)))]
          : []),
      ]),
      ...zumKopieren(eigenes),
    ],
  };
}

/** What somebody wrote and nobody else got: never lost. */
export interface Eigenes {
  readonly titel: string;
  readonly text: string;
}

const zumKopieren = (eigenes: readonly Eigenes[]): Part[] =>
  eigenes.length === 0
    ? []
    : [text(selbstGeschrieben), ...eigenes.map((eines) => text(bold(eines.titel), '\n', eines.text))];

/** Why nothing could be sent, and what it was. */
export function nichtAbgeschickt(satz: string, eigenes: readonly Eigenes[]): Message {
  return { notification: satz, parts: [text(satz), ...zumKopieren(eigenes)] };
}

function vertraulich({ notizen, link, namen, datei }: Fassung): Abschnitt[] {
  return [
    ...(namen === null ? [] : [fest(text(bold('Dabei waren: '), namen.split('\n').join(', ')))]),
    ...(notizen === null ? [] : [absatz('Notizen', notizen, notizenGekuerzt)]),
    ...(link === null ? [] : [fest(text({ link, text: 'Protokoll öffnen' }))]),
    ...(datei === null ? [] : [fest(text(bold('Datei: '), datei.name, ', in Ihren Nachrichten mit KOMM-IN'))]),
  ];
}

/** The Sitzungen without minutes, with a button each. */
export function offene(sitzungen: readonly { readonly sitzung: Sitzung; readonly gremium: Gremium }[]): Message {
  const satz = 'Zu diesen Sitzungen fehlt noch ein Protokoll. Welches möchten Sie abgeben?';
  return {
    notification: satz,
    parts: [
      text(satz),
      ...sitzungen.flatMap(({ sitzung, gremium }): Part[] => [
        text(welcheSitzung(sitzung, gremium)),
        actions(abgeben(sitzung), hinweisEintragen(sitzung)),
      ]),
      actions(suchenKnopf),
    ],
  };
}

export const abgeben = ({ id, nummer }: Sitzung): Button => ({
  action: 'protokoll.abgeben',
  subject: id,
  label: knopfText.abgeben(nummer),
});

/** For a Beschluss or Hinweis from outside that came up in this Sitzung. */
export const hinweisEintragen = ({ id, gremiumId }: Sitzung): Button => ({
  action: 'hinweis.neu',
  subject: `${gremiumId}:${id}`,
  label: knopfText.hinweis,
});

export const aendern = (sitzung: Pick<Sitzung, 'id'>, label: string = knopfText.aendern): Button => ({
  action: 'protokoll.aendern',
  subject: sitzung.id,
  label,
});

/** The question before sending: what everybody will read, and how the tasks were understood. */
export function vorschau(
  inhalt: Inhalt,
  mit: {
    readonly kanal: boolean;
    readonly stehende: readonly Aufgabe[];
    readonly bestaetigt: string | null;
    readonly zusatz: (aufgabe: NeueAufgabe) => string;
  },
  nameVon: (id: PersonId) => string,
): string {
  const wer = ({ wer }: NeueAufgabe): string => ('person' in wer ? nameVon(wer.person) : wer.stelle);
  const stehende = mit.stehende.map((eine) => {
    const hat = eine.personId === null ? (eine.stelle ?? '') : nameVon(eine.personId);
    return `• ${hat} – ${aufgabeOhneNamen(eine)}`;
  });
  const aufgaben = inhalt.aufgaben.map(
    (eine) => `• ${wer(eine)} – ${eine.was} – bis ${dayText(eine.bis)}${mit.zusatz(eine)}`,
  );
  const anwesend = anwesendText(inhalt.personen, inhalt.organisationen);
  const absaetze = [
    frage.titel(mit.kanal),
    [frage.vereinbart, ...inhalt.vereinbarungen.map((satz) => `• ${satz}`)].join('\n'),
    ...(stehende.length === 0 ? [] : [[frage.aufgaben, ...stehende].join('\n')]),
    ...(aufgaben.length === 0
      ? []
      : [[stehende.length > 0 ? frage.neueAufgaben : frage.aufgaben, ...aufgaben].join('\n')]),
    ...(inhalt.wieder === null ? [] : [frage.wieder(inhalt.wieder)]),
    ...(anwesend === null ? [] : [`Dabei: ${anwesend}`]),
    ...(stehende.length + aufgaben.length > 0 && mit.kanal ? [frage.ohneNamen] : []),
    frage.rest,
    ...(mit.bestaetigt === null ? [] : [frage.bestaetigt(mit.bestaetigt)]),
  ];
  return absaetze.join('\n\n');
}

/** When somebody wants to meet again, as the document says it. */
export const wiederText = (am: Day | null): string | null => (am === null ? null : dayText(am));
