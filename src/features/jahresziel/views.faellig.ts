/** What asks about a goal, under its title, and what tells of an answer or a handover. */
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
import { type Day, dateText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { verschiebenKnopf } from '../erinnerung/index.ts';
import type { Gremium } from '../stadt/index.ts';
import { faelligKey, type Gefragt, vorschlaegeFuer } from './rules.faellig.ts';
import type { Indikator, Jahresziel, Messwert, Rueckmeldung } from './store.ts';
import * as texte from './texts.faellig.ts';
import { wertText } from './views.leben.ts';
import { knopf as rasterKnopf } from './views.ts';

export const frageKnopf = ({ id }: Pick<Jahresziel, 'id'>, tat: keyof typeof texte.knopf): Button => ({
  action: `jahresziel.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

const niemand = 'niemand';

/** Takes the goal from whoever is federführend as long as this stands there, and from nobody else unasked. */
export const uebernehmenKnopf = (ziel: Jahresziel): Button => ({
  ...frageKnopf(ziel, 'uebernehmen'),
  subject: `${ziel.id}:${ziel.federPerson ?? niemand}`,
});

/** Somebody became federführend since the button was written. */
export function istInzwischenWer({ federPerson }: Jahresziel, subject: string): boolean {
  const gesehen = subject.split(':')[1];
  return gesehen !== undefined && gesehen !== (federPerson ?? niemand);
}

/** Takes back this very answer, as long as it is the last: its number may be another's later, its moment is not. */
export const zurueckKnopf = ({ id }: Jahresziel, { am }: Rueckmeldung): Button => ({
  action: 'jahresziel.zurueck',
  subject: `${id}:${am}`,
  label: texte.rueckgaengig,
});

interface Frage {
  readonly ziel: Jahresziel;
  /** The day of the last answer. */
  readonly antwort: Day | null;
  readonly konferenz: Day;
  readonly heute: Day;
  /** *Später*, if there is something left to put off. */
  readonly spaeter: readonly Button[];
}

/** Once the conference is over, only a result is news. */
export function antworten(ziel: Jahresziel, danach: boolean): Button[] {
  const ergebnis = frageKnopf(ziel, 'ergebnis');
  return danach
    ? [{ ...ergebnis, style: 'primary' }, frageKnopf(ziel, 'laenger')]
    : [frageKnopf(ziel, 'imPlan'), frageKnopf(ziel, 'unterstuetzung'), frageKnopf(ziel, 'laenger'), ergebnis];
}

/** For who is federführend. */
export function frageNach({ ziel, antwort, konferenz, heute, spaeter }: Frage): Part[] {
  return [
    text(texte.frage.satz(antwort, konferenz, heute)),
    actions(...antworten(ziel, konferenz < heute), ...spaeter, frageKnopf(ziel, 'uebergeben')),
  ];
}

/** For those who stand in for them, or could help. Nothing says how often somebody was asked, or why they are silent. */
export function frageObHilfe({
  ziel,
  antwort,
  konferenz,
  heute,
  spaeter,
  als,
  feder,
}: Frage & { readonly als: Exclude<Gefragt, 'feder'>; readonly feder: string | null }): Part[] {
  const danach = konferenz < heute;
  const statt = als === 'statt';
  const verschieben = spaeter.length === 0 ? [] : [verschiebenKnopf(faelligKey.frage(ziel.id), texte.verschieben)];
  return [
    text(statt ? texte.frage.satz(antwort, konferenz, heute) : texte.frage.helfen(antwort, konferenz, heute)),
    text(bold(texte.frage.federfuehrend), feder ?? texte.frage.niemand),
    ...(statt && feder !== null ? [text(texte.frage.nichtErreichbar)] : []),
    ...(als === 'prueft' ? [text(texte.frage.wennPrueft)] : []),
    actions(
      ...(statt ? antworten(ziel, danach) : []),
      uebernehmenKnopf(ziel),
      ...(statt ? spaeter : verschieben),
      ...(als === 'tandem' || als === 'buero' ? antworten(ziel, danach) : []),
      als === 'prueft' ? frageKnopf(ziel, 'mehr') : frageKnopf(ziel, 'uebergeben'),
    ),
  ];
}

interface ZuPruefen {
  readonly ziel: Jahresziel;
  readonly bis: Day;
  readonly heute: Day;
  /** As it was written. */
  readonly ergebnis: string | null;
  readonly werte: readonly { readonly indikator: Indikator; readonly letzter: Messwert | null }[];
  /** For the Büro, in the place of whoever should check; null: this person should. */
  readonly statt: { readonly wer: string | null } | null;
  readonly spaeter: readonly Button[];
}

/** Everything one must know to check a result: whoever does need not be in the channel. */
export function zumPruefen({ ziel, bis, heute, ergebnis, werte, statt, spaeter }: ZuPruefen): Part[] {
  const stelle = statt === null ? [] : [statt.wer === null ? texte.pruefung.niemand : texte.pruefung.stelle(statt.wer)];
  return [
    text(texte.pruefung.satz(bis, heute)),
    ...stelle.map((satz) => text(satz)),
    ...(ergebnis === null ? [] : [text(bold(texte.pruefung.ergebnis), ergebnis)]),
    werte.length === 0 ? text(texte.pruefung.keineZahlen) : { part: 'list', items: werte.map(gezaehlt) },
    actions(
      { ...frageKnopf(ziel, 'bestaetigen'), style: 'primary' },
      frageKnopf(ziel, 'zurueckgeben'),
      ...spaeter,
      frageKnopf(ziel, 'mehr'),
    ),
  ];
}

/** For those who can say who checks: in the Büro is nobody but who is federführend. */
export const pruefendeBenennen = (ziel: Jahresziel, spaeter: readonly Button[]): Part[] => [
  text(texte.pruefung.benennen),
  actions({ ...rasterKnopf(ziel, 'prueft'), style: 'primary' }, ...spaeter, frageKnopf(ziel, 'mehr')),
];

function gezaehlt({ indikator, letzter }: ZuPruefen['werte'][number]): RichText {
  const { name, zielwert } = indikator;
  const wert =
    letzter === null
      ? texte.pruefung.nichtGezaehlt
      : `${wertText(indikator, letzter.wert)} (${dateText(letzter.datum)})`;
  return `${name}: ${wert}${zielwert === null ? '' : texte.pruefung.ziel(wertText(indikator, zielwert))}`;
}

interface NeueZiele {
  readonly feld: Gremium;
  readonly jahr: number;
  readonly konferenz: Day;
  readonly spaeter: readonly Button[];
}

export function neueZiele({ feld, jahr, konferenz, spaeter }: NeueZiele): Part[] {
  const subject = vorschlaegeFuer(feld.id, jahr);
  const { satz, beginnen, schonDa } = texte.vorschlaege;
  return [
    text(satz(jahr, konferenz)),
    actions(
      { action: 'jahresziel.vorschlagen', subject, label: beginnen, style: 'primary' },
      { action: 'jahresziel.vorschlaegeDa', subject, label: schonDa },
      ...spaeter,
    ),
  ];
}

export const nachricht = (titel: string, ...parts: Part[]): Message => ({
  notification: shortened(titel, notificationMax),
  parts: [text(bold(titel)), ...parts],
});

/** For those who could help. */
export function brauchtUnterstuetzung(ziel: Jahresziel, von: PersonId, hilfe: string | null, grund: string): Message {
  const { titel, von: hat, hilfe: wasHilft, was } = texte.unterstuetzung;
  return nachricht(
    titel,
    text({ person: von }, hat(ziel.titel)),
    ...(hilfe === null ? [] : [text(bold(wasHilft), hilfe)]),
    text(was),
    actions(uebernehmenKnopf(ziel), frageKnopf(ziel, 'mehr')),
    note(grund),
  );
}

/** For whoever can add what is missing. */
export function zurueckgegeben(ziel: Jahresziel, von: PersonId, warum: string | null, grund: string): Message {
  const { titel, von: hat, warum: weil, was } = texte.rueckgabe;
  return nachricht(
    titel,
    text({ person: von }, hat(ziel.titel)),
    ...(warum === null ? [] : [text(bold(weil), warum)]),
    text(was),
    actions({ ...frageKnopf(ziel, 'ergebnis'), style: 'primary' }, frageKnopf(ziel, 'mehr')),
    note(grund),
  );
}
