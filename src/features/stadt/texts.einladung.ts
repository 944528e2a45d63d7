import { actions, type Button, bold, type Message, note, text } from '../../chat/message.ts';
import { type Calendar, dayText } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { Gremium } from './store.ts';
import { gremiumName } from './texts.ts';

/** `code`: a `ChannelRefusal`, or the platform's own word. */
export function einladungsgrund(code: string, istGast: boolean): string {
  if (code === 'not_allowed') {
    return 'KOMM-IN darf dort niemanden einladen. Bitte laden Sie die Person selbst ein. Wer diesen Arbeitsbereich verwaltet, kann KOMM-IN das Einladen erlauben.';
  }
  if (code !== 'no_such_account') return `Der Chat hat die Einladung abgelehnt (${code}).`;
  return istGast
    ? 'Die Person hat ein Gastkonto. Manche Gastkonten dürfen nur in einem einzigen Kanal sein. Wer diesen Arbeitsbereich verwaltet, kann das ändern.'
    : 'Das Konto gibt es nicht mehr, oder es darf nicht in diesen Kanal. Wer diesen Arbeitsbereich verwaltet, kann das prüfen.';
}

/** `Mo., 28.09.2026, 08:30 Uhr` */
export const zeitpunkt = (calendar: Calendar, am: Instant): string =>
  `${dayText(calendar.dayAt(am))}, ${calendar.timeAt(am)} Uhr`;

export function abgelehnt(was: {
  readonly name: string;
  readonly kanal: string;
  readonly gremium: Gremium | null;
  readonly grund: string;
  readonly versucht: string;
  readonly knopf: Button;
}): Message {
  const { name, kanal, gremium, grund, versucht, knopf } = was;
  const sentence = `${name} konnte nicht in den Kanal #${kanal} eingeladen werden.`;
  const warum = gremium === null ? '' : ` Die Person gehört dazu: ${gremiumName(gremium)}.`;
  return {
    notification: sentence,
    parts: [
      text(bold(sentence), warum),
      text(grund),
      actions(knopf),
      note(`Zuletzt versucht: ${versucht}. Das Integrationsbüro bekommt diese Nachricht, weil es die Gremien betreut.`),
    ],
  };
}

export const erledigt = (name: string, kanal: string): string =>
  `Erledigt: ${name} ist jetzt im Kanal #${kanal} oder gehört nicht mehr dazu.`;
export const nurBuero = 'Wer in welchem Gremium ist, ändert das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const nichtMehrNoetig = 'Diese Einladung ist nicht mehr nötig.';
export const schonUnterwegs = 'Diese Einladung ist schon erledigt oder gerade unterwegs.';
export const wirdVersucht = (name: string): string =>
  `KOMM-IN versucht noch einmal, ${name} einzuladen. Wie es ausgeht, sehen Sie an der Nachricht.`;
