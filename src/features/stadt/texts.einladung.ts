import { actions, type Button, bold, type Inline, type Message, note, text } from '../../chat/message.ts';
import { type Calendar, dayText } from '../../core/calendar.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Gremium } from './store.ts';
import { gremiumName } from './texts.ts';

/** Somebody whose invitation is still open: a name for the notification line, and why. */
interface Abgelehnt {
  readonly id: PersonId;
  readonly name: string;
  readonly grund: string;
}

/** `code`: a `ChannelRefusal`, or the platform's own word; null: it is tried again right now. */
export function einladungsgrund(code: string | null, istGast: boolean): string {
  if (code === null) return 'Die Einladung ist wieder unterwegs.';
  if (code === 'not_allowed') {
    return 'KOMM-IN darf dort niemanden einladen. Bitte laden Sie selbst ein. Wer diesen Arbeitsbereich verwaltet, kann KOMM-IN das Einladen erlauben.';
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
  /** At least one. */
  readonly personen: readonly Abgelehnt[];
  readonly kanal: string;
  readonly gremium: Gremium | null;
  readonly versucht: string;
  readonly knopf: Button;
}): Message {
  const { personen, kanal, gremium, versucht, knopf } = was;
  const [erste] = personen;
  const wer = personen.length === 1 && erste ? `${erste.name} konnte` : `${personen.length} Personen konnten`;
  const dazu = personen.length === 1 ? 'Die Person gehört' : 'Diese Personen gehören';
  const warum = gremium === null ? '' : ` ${dazu} dazu: ${gremiumName(gremium)}.`;
  const satz = `${wer} nicht in den Kanal #${kanal} eingeladen werden.`;
  const gruende = [...new Set(personen.map(({ grund }) => grund))];
  return {
    notification: satz,
    parts: [
      text(bold(`Nicht alle sind im Kanal #${kanal}.`), warum),
      {
        part: 'list',
        items: gruende.map((grund) => [...namen(personen.filter((eine) => eine.grund === grund)), `: ${grund}`]),
      },
      actions(knopf),
      note(`Zuletzt versucht: ${versucht}. Das Integrationsbüro bekommt diese Nachricht, weil es die Gremien betreut.`),
    ],
  };
}

const namen = (personen: readonly Abgelehnt[]): Inline[] =>
  personen.flatMap(({ id: person }, i): Inline[] => [...(i === 0 ? [] : [', ']), { person }]);

export function erledigt(kanal: string): Message {
  const satz = `Erledigt: Für den Kanal #${kanal} ist keine Einladung mehr offen.`;
  return { notification: satz, parts: [text(satz)] };
}
export const nurBuero = 'Wer in welchem Gremium ist, ändert das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const nichtMehrNoetig = 'Hier ist keine Einladung mehr offen. Sie müssen nichts tun.';
export const schonUnterwegs = 'Die Einladungen sind schon unterwegs. Wie es ausgeht, sehen Sie an der Nachricht.';
export const wirdVersucht = (name: string): string =>
  `KOMM-IN versucht noch einmal, ${name} einzuladen. Wie es ausgeht, sehen Sie an der Nachricht.`;
