/** What the Büro reads of people in the channel who never belonged to the Umsetzungsgruppe. */
import { actions, bold, type Inline, type Message, note, text } from '../../../chat/message.ts';
import { type Day, dayText } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';

const namen = (personen: readonly PersonId[]): Inline[] =>
  personen.flatMap((person, i): Inline[] => [...(i === 0 ? [] : [', ']), { person }]);

export function frage(was: {
  readonly kanal: string;
  /** Of whom nothing is decided yet: at least one. */
  readonly offen: readonly PersonId[];
  readonly subject: string;
}): Message {
  const { kanal, offen, subject } = was;
  const wie = offen.length === 1 ? 'ist 1 Person' : `sind ${offen.length} Personen`;
  return {
    notification: `Umsetzungsgruppe: Im Kanal #${kanal} ${wie} ohne Aufgabe in der Umsetzungsgruppe`,
    parts: [
      text(bold(`Wer soll im Kanal #${kanal} sein?`)),
      text(`Im Kanal #${kanal} ${wie} ohne Aufgabe in der Umsetzungsgruppe: `, ...namen(offen), '.'),
      text(
        'Fehlt nur der Eintrag im Tandem oder die Einladung als Fachperson? Tragen Sie die Person ein, dann fällt sie hier von selbst weg. Sonst entscheiden Sie bitte. KOMM-IN nimmt bis dahin niemanden heraus.',
      ),
      actions(
        { action: 'umsetzungsgruppe.aussuchen', subject, label: 'Herausnehmen …' },
        { action: 'umsetzungsgruppe.soLassen', subject, label: 'So lassen' },
      ),
      note('Das Integrationsbüro bekommt diese Nachricht einmal, weil es die Gremien betreut.'),
    ],
  };
}

/** `bleiben`: who may stay, as the Büro has decided. */
export function entschieden(kanal: string, bleiben: readonly PersonId[]): Message {
  const satz = `Erledigt: Wer im Kanal #${kanal} sein soll, ist entschieden.`;
  const rest: Inline[] = bleiben.length === 0 ? [] : [' Ohne Aufgabe bleiben dort: ', ...namen(bleiben), '.'];
  return { notification: satz, parts: [text(satz, ...rest)] };
}

export const herausnehmenFrage = (namen: string, kanal: string, ende: Day): string =>
  `${namen}: KOMM-IN schreibt jetzt jeder dieser Personen, dass ihr Zugang zum Kanal #${kanal} am ${dayText(ende)} endet, und nimmt sie an diesem Tag heraus. Ist das richtig?`;
export const herausnehmenJa = 'Ja, herausnehmen';
export const angekuendigt = (namen: string, ende: Day): string =>
  `Eingetragen: ${namen}. KOMM-IN hat Bescheid gegeben. Der Zugang endet am ${dayText(ende)}.`;
export const bleiben = (namen: string): string =>
  `Eingetragen: Im Kanal bleiben ${namen}. KOMM-IN fragt nicht noch einmal danach.`;
export const schonEntschieden = 'Darüber ist schon entschieden. Sie müssen nichts mehr tun.';
