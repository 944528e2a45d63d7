import { actions, type Button, bold, type Message, note, text } from '../../chat/message.ts';
import { type Calendar, dayText } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Gremium } from './store.ts';
import { gremiumName } from './texts.ts';

/** A name for the notification line, and the person, whose name a message keeps right. */
interface Benannt {
  readonly id: PersonId;
  readonly name: string;
}

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
  readonly person: Benannt;
  readonly kanal: string;
  readonly gremium: Gremium | null;
  readonly grund: string;
  readonly versucht: string;
  readonly knopf: Button;
}): Message {
  const { person, kanal, gremium, grund, versucht, knopf } = was;
  const satz = ` konnte nicht in den Kanal #${kanal} eingeladen werden.`;
  const warum = gremium === null ? '' : ` Die Person gehört dazu: ${gremiumName(gremium)}.`;
  return {
    notification: `${person.name}${satz}`,
    parts: [
      text({ person: person.id }, bold(satz), warum),
      text(grund),
      actions(knopf),
      note(`Zuletzt versucht: ${versucht}. Das Integrationsbüro bekommt diese Nachricht, weil es die Gremien betreut.`),
    ],
  };
}

export function erledigt(person: Benannt, kanal: string): Message {
  const satz = ` ist jetzt im Kanal #${kanal} oder gehört nicht mehr dazu.`;
  return {
    notification: `Erledigt: ${person.name}${satz}`,
    parts: [text('Erledigt: ', { person: person.id }, satz)],
  };
}
export const nurBuero = 'Wer in welchem Gremium ist, ändert das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const nichtMehrNoetig = 'Diese Einladung ist nicht mehr nötig.';
export const schonUnterwegs = 'Diese Einladung ist schon erledigt oder gerade unterwegs.';
export const wirdVersucht = (name: string): string =>
  `KOMM-IN versucht noch einmal, ${name} einzuladen. Wie es ausgeht, sehen Sie an der Nachricht.`;
