/** A Dringende Abstimmung as the Integrationsbüro reads it: who answered what, and what is to be done. */
import {
  actions,
  type Button,
  bold,
  type Inline,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Zaehlung } from './rules.ts';
import type { Antwortwort } from './schema.ts';
import type { Wunsch } from './store.ts';
import * as texte from './texts.ts';
import { type Gefragtes, type Gegeben, inhalt, kurz } from './views.ts';

/** Why the bot could not ask somebody. */
export type Anzurufen = 'kein_konto' | 'nicht_angekommen';

/** Somebody who is asked, or was. */
export interface Beteiligt {
  readonly person: PersonId;
  /** Their functions, in words. */
  readonly als: readonly string[];
  readonly gegeben: Gegeben | null;
  /** Null: the question has reached them, or is on its way. */
  readonly anzurufen: Anzurufen | null;
  readonly ausgeschieden: boolean;
}

export interface Stand {
  readonly id: string;
  readonly gefragtes: Gefragtes;
  readonly zahlen: Zaehlung;
  readonly beteiligte: readonly Beteiligt[];
  /** Who asked, and when. */
  readonly von: PersonId;
  readonly am: string;
  /** All agree: it ends by itself then; null: it does not. */
  readonly endetUm: string | null;
  readonly ende: { readonly am: string; readonly ergebnis: string } | null;
}

const eintragen = (subject: string): Button => ({
  action: 'abstimmung.eintragen',
  subject,
  label: texte.knopf.eintragen,
});
const verlaengern = (subject: string): Button => ({
  action: 'abstimmung.verlaengern',
  subject,
  label: texte.knopf.verlaengern,
});
const beenden = (subject: string): Button => ({ action: 'abstimmung.beenden', subject, label: texte.knopf.beenden });

/** What the Büro can do with a vote; once it is over, read it. */
export const bueroKnoepfeFuer = (id: string, laeuft: boolean): Button[] => [
  ...(laeuft ? [eintragen(id), verlaengern(id), beenden(id)] : []),
  { action: 'abstimmung.verlauf', subject: id, label: texte.knopf.verlauf },
];

/** The one message in the Büro's channel that follows everything. */
export function stand({ id, gefragtes, zahlen, beteiligte, von, am, endetUm, ende }: Stand): Message {
  return {
    notification: `${texte.titel}: ${kurz(gefragtes.frage)} ${texte.standText(zahlen)}`,
    parts: [
      text(bold(texte.titel)),
      ...inhalt(gefragtes),
      text(bold(texte.standText(zahlen))),
      { part: 'list', items: beteiligte.map((einer) => zeile(einer, ende !== null)) },
      ...(endetUm === null ? [] : [text(texte.stand.endetVonSelbst(endetUm))]),
      ...(ende === null ? [] : [text(texte.stand.beendet(ende.am)), text(`Ergebnis: ${ende.ergebnis}`)]),
      actions(...bueroKnoepfeFuer(id, ende === null)),
      note('Gestellt von ', { person: von }, `, ${am}. ${texte.stand.warum}`),
    ],
  };
}

function zeile({ person, als, gegeben, anzurufen, ausgeschieden }: Beteiligt, vorbei: boolean): Inline[] {
  const wer: Inline[] = [bold(als.length === 0 ? texte.person.ehemals : als.join(', ')), ': ', { person }];
  const weg = ausgeschieden ? ` (${texte.person.ausgeschieden})` : '';
  if (gegeben !== null) {
    const wie =
      gegeben.eingetragenVon === null
        ? gegeben.am
        : `${gegeben.am}, ${texte.person.nachGespraech(gegeben.eingetragenVon)}`;
    return [...wer, `${weg} – ${texte.antwortWort[gegeben.antwort]}, ${wie}`];
  }
  if (ausgeschieden) return [...wer, weg];
  return [...wer, ` – ${anzurufen === null || vorbei ? texte.person.offen : texte.person.anzurufen[anzurufen]}`];
}

/** Every answer that was given, for the last one of each counts and all are kept, with what was said as long as that is. */
export function alleAntworten(
  frage: string,
  antworten: readonly (Gegeben & Pick<Beteiligt, 'person' | 'als'> & { readonly was: string | null })[],
  knoepfe: readonly Button[],
): Message {
  const items = antworten.map((eine) => [
    ...zeile({ ...eine, gegeben: eine, anzurufen: null, ausgeschieden: false }, true),
    ...(eine.was === null ? [] : [`: ${eine.was.replaceAll('\n', ' ')}`]),
  ]);
  return {
    notification: `${texte.knopf.verlauf}: ${kurz(frage)}`,
    parts: [
      text(bold(texte.knopf.verlauf)),
      text(bold(frage)),
      items.length === 0 ? text(texte.person.offen) : { part: 'list', items },
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
    ],
  };
}

/** Something that the Büro has to decide; `erledigt`: what became of it. */
export function zuTun(
  id: string,
  frage: string,
  satz: string,
  { kannVerlaengern, erledigt }: { readonly kannVerlaengern: boolean; readonly erledigt: string | null },
): Message {
  return {
    notification: `${texte.titel}: ${kurz(frage)}`,
    parts: [
      text(bold(texte.titel)),
      text(bold(frage)),
      text(satz),
      erledigt === null ? actions(...wege(id, kannVerlaengern)) : text(erledigt),
    ],
  };
}

const wege = (id: string, kannVerlaengern: boolean): Button[] =>
  kannVerlaengern ? [verlaengern(id), beenden(id)] : [beenden(id)];

/** … on Home, where it says above that the result is missing. */
export const fehlendesErgebnis = (id: string, frage: string, satz: string, kannVerlaengern: boolean): Part[] => [
  text(frage),
  text(satz),
  actions(...wege(id, kannVerlaengern)),
];

/** On Home as well: somebody waits to be called. Where, stands only in the Büro's message. */
export const offenerRueckruf = (id: string, frage: string, person: PersonId): Part[] => [
  text(frage),
  text({ person }, `. ${texte.stand.woErreichbar}`),
  actions(zurueckgerufen(id)),
];

/** Somebody has concerns, or wants to be called. */
export interface Meldung {
  readonly id: string;
  readonly frage: string;
  readonly antwort: Antwortwort;
  readonly person: PersonId;
  readonly als: readonly string[];
  readonly am: string;
  readonly was: string | null;
  /** Where they can be called; null: they have been, or it is too long ago. */
  readonly erreichbar: string | null;
  /** What became of it; null: it is still to be done. */
  readonly erledigt: string | null;
}

export function meldung({ id, frage, antwort, person, als, am, was, erreichbar, erledigt }: Meldung): Message {
  const istRueckruf = antwort === 'rueckruf';
  const titel = istRueckruf ? texte.stand.meldungRueckruf : texte.stand.meldungBedenken;
  const facts = [
    { label: 'Von', value: [{ person }, ...(als.length === 0 ? [] : [`, ${als.join(', ')}`]), `, ${am}`] },
    ...(erreichbar === null ? [] : [{ label: 'Erreichbar', value: erreichbar }]),
    ...(was === null ? [] : [{ label: istRueckruf ? 'Worum es geht' : 'Bedenken', value: was }]),
  ];
  return {
    notification: `${titel}: ${kurz(frage)}`,
    parts: [
      text(bold(`${titel}: ${texte.titel}`)),
      text(bold(frage)),
      { part: 'facts', facts },
      ...(erledigt === null ? (istRueckruf ? [actions(zurueckgerufen(id))] : []) : [text(erledigt)]),
    ],
  };
}

const zurueckgerufen = (subject: string): Button => ({
  action: 'abstimmung.zurueckgerufen',
  subject,
  label: texte.knopf.zurueckgerufen,
});

/** What the Büro can do with a request on which it has not decided. */
export const wunschKnoepfeFuer = (subject: string): Button[] => [
  { action: 'abstimmung.stellenZum', subject, label: texte.knopf.stellenZum, style: 'primary' },
  { action: 'abstimmung.ablehnen', subject, label: texte.knopf.ablehnen },
];

/** … among others: why it cannot wait stands in the form that opens. */
export const kurzeBitte = ({ frage, vonId, fristTag, fristZeit }: Wunsch, feld: string): Part[] => [
  text(bold(frage)),
  text(
    `${texte.wunsch.von}: `,
    { person: vonId },
    `, Tandem ${feld}. ${texte.wunsch.bis(texte.wann(fristTag, fristZeit))}`,
  ),
];

/** A Tandem's request, before the Büro. `entschieden`: what it has decided. */
export function wunsch(bitte: Wunsch, feld: string, am: string, entschieden: string | null): Message {
  const ende: Part[] =
    entschieden === null
      ? [actions(...wunschKnoepfeFuer(bitte.id))]
      : [text(entschieden), ...(bitte.abgelehnt === null ? [] : [text(bitte.abgelehnt)])];
  return {
    notification: shortened(`${texte.wunsch.titel}, Handlungsfeld ${feld}: ${bitte.frage}`, notificationMax),
    parts: [
      text(bold(texte.wunsch.titel)),
      ...inhalt({ ...bitte, feld }, texte.wunsch.wunschfrist),
      text(`${texte.wunsch.von}: `, { person: bitte.vonId }, `, Tandem ${feld}, ${am}.`),
      ...ende,
      note(texte.wunsch.warum),
    ],
  };
}
