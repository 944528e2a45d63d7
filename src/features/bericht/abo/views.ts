/** The weekly summary, and what somebody follows. */
import {
  actions,
  amountMax,
  amountOf,
  type Button,
  bold,
  type Inline,
  labelMax,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { Day } from '../../../core/calendar.ts';
import type { Zeitraum } from '../../../core/clock.ts';
import type { Leseinhalt } from '../../../core/lesestoff.ts';
import { blaetterKnoepfe, type Gremium } from '../../stadt/index.ts';
import { einzelheiten, type Feldstand } from '../../umsetzungsgruppe/index.ts';
import * as texte from './texts.ts';

/** What has a name, and where it stands now. */
interface Benanntes {
  readonly titel: string;
  readonly wort: string;
}

/** What is new in one field. */
export interface Feldneues {
  readonly stand: Feldstand;
  /** Sitzungen that were announced and are to come. */
  readonly angekuendigt: number;
  /** Empty also where the reader may not read them. */
  readonly ideen: readonly Benanntes[];
  readonly ziele: readonly Benanntes[];
}

export interface Neues {
  readonly felder: readonly Feldneues[];
  /** In these there is nothing new. */
  readonly still: readonly string[];
  readonly geschlossen: readonly Gremium[];
  /** Since when. */
  readonly seit: Day;
}

export const oeffnenKnopf = (subject: string, label: string): Button => ({ action: 'abo.oeffnen', subject, label });
const waehlenKnopf: Button = { action: 'abo.waehlen', subject: 'ich', label: texte.knopf.waehlen };

/** What follows the first so many sections of the summary that tells what happened in this time. */
const weiterKnopf = ({ seit, vor }: Zeitraum, ab: number): Button => ({
  action: 'abo.weiter',
  subject: `${seit}:${vor}:${ab}`,
  label: texte.knopf.weiter,
});

/** Null: nothing is new anywhere. */
export function zusammenfassung(neues: Neues, zeitraum: Zeitraum): Leseinhalt | null {
  if (neues.felder.length === 0 && neues.geschlossen.length === 0) return null;
  const abschnitte = abschnitteAus(neues);
  return {
    titel: texte.titel(neues.seit),
    abschnitte,
    schluss(gezeigt) {
      const rest = abschnitte.length - gezeigt;
      const aendern = oeffnenKnopf('stadt', texte.knopf.aendern);
      if (rest === 0) return [actions(aendern)];
      return [text(texte.nichtAllesHier(rest)), actions(weiterKnopf(zeitraum, gezeigt), aendern)];
    },
    grund: texte.grund,
  };
}

/** The rest of it, privately: as much as one message holds. */
export function weiteres(neues: Neues, zeitraum: Zeitraum, ab: number): Message {
  const alle = abschnitteAus(neues).slice(ab);
  const titel = texte.titel(neues.seit);
  let anzahl = 0;
  while (anzahl < alle.length && passt(alle.slice(0, anzahl + 1).flat())) anzahl += 1;
  const rest = alle.length - anzahl;
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...(alle.length === 0 ? [text(texte.nichtsWeiter)] : alle.slice(0, anzahl).flat()),
      ...(rest === 0 ? [] : [text(texte.nichtAllesHier(rest))]),
      actions(...(rest === 0 ? [] : [weiterKnopf(zeitraum, ab + anzahl)]), oeffnenKnopf('stadt', texte.knopf.aendern)),
    ],
  };
}

const passt = (parts: readonly Part[]): boolean => parts.length <= 40 && amountOf(parts) <= amountMax - 1_500;

function abschnitteAus({ felder, still, geschlossen }: Neues): Part[][] {
  return [
    ...felder.map(feldParts),
    ...geschlossen.map(({ titel, geschlossen: am }) => [text(bold(titel), `: ${texte.istGeschlossen(am)}`)]),
    ...(still.length === 0 ? [] : [[note(texte.nichtsNeues(still))]]),
  ];
}

function feldParts({ stand, angekuendigt, ideen, ziele }: Feldneues): Part[] {
  const zeilen: Inline[][] = [
    ...einzelheiten(stand.heute, stand.seitdem).map(({ label, wert }): Inline[] => [`${label}: ${wert}`]),
    ...(angekuendigt === 0 ? [] : [[texte.angekuendigt(angekuendigt)]]),
    ...(ideen.length === 0 ? [] : [[texte.welche('Diese Projektideen', ideen)]]),
    ...(ziele.length === 0 ? [] : [[texte.welche('Diese Jahresziele', ziele)]]),
  ];
  return [text(bold(stand.titel)), { part: 'list', items: zeilen }];
}

const proSeite = 15;

/** What somebody follows, each with a button to stop it. `satz`: what has just happened. */
export function uebersicht(satz: string | null, felder: readonly Gremium[], ab: number, naechste: Day): Message {
  const gezeigt = felder.slice(ab, ab + proSeite);
  const blaettern = blaetterKnoepfe(
    { ab, gezeigt: gezeigt.length, anzahl: felder.length, proSeite },
    'abo.liste',
    (neues) => String(neues),
  );
  const liste: Part[] =
    felder.length === 0
      ? [text(texte.keine), actions(waehlenKnopf)]
      : [
          text(bold(texte.ihre(felder.length))),
          ...gezeigt.map(({ id, titel }) =>
            actions({ action: 'abo.ab', subject: id, label: shortened(texte.knopf.ab(titel), labelMax) }),
          ),
          ...(blaettern.length === 0 ? [] : [actions(...blaettern)]),
          note(texte.wann(naechste)),
          actions(waehlenKnopf, { action: 'abo.alle', subject: 'ich', label: texte.knopf.alle }),
        ];
  return {
    notification: shortened(satz ?? texte.uebersichtTitel, notificationMax),
    parts: [...(satz === null ? [] : [text(satz)]), ...liste],
  };
}

/** Below the own fields on Home. */
export function aufHome(felder: readonly Gremium[], naechste: Day): Part[] {
  if (felder.length === 0) return [actions(oeffnenKnopf('stadt', texte.knopf.abonnieren))];
  return [note(texte.hinweis(felder.length, naechste)), actions(oeffnenKnopf('stadt', texte.knopf.aendern))];
}
