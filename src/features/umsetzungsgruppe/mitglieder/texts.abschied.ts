import { actions, bold, type Inline, type Message, note, text } from '../../../chat/message.ts';
import { type Day, dateText, dayText } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';

/** Why somebody does not belong to the Umsetzungsgruppe any more. */
export type Grund =
  | { readonly art: 'beendet'; readonly am: Day; readonly rolle: string }
  | { readonly art: 'geschlossen'; readonly seit: Day; readonly feld: string };

function grundText(grund: Grund | null): string {
  switch (grund?.art) {
    case 'beendet':
      return `Ihre Aufgabe „${grund.rolle}“ ging bis zum ${dateText(grund.am)}. Seitdem gehören Sie nicht mehr zur Umsetzungsgruppe. Vielen Dank für Ihre Mitarbeit.`;
    case 'geschlossen':
      return `Das Handlungsfeld ${grund.feld} ist seit dem ${dateText(grund.seit)} geschlossen. Seitdem gehören Sie nicht mehr zur Umsetzungsgruppe. Vielen Dank für Ihre Mitarbeit.`;
    case undefined:
      return 'Zur Umsetzungsgruppe gehören die Tandems, die Leitung des Integrationsbüros und Fachpersonen, die für eine Zeit eingeladen sind. Sie haben zurzeit keine dieser Aufgaben.';
  }
}

export function hinweis(was: {
  /** Null: the person never belonged to it. */
  readonly grund: Grund | null;
  readonly ende: Day;
  readonly kanal: string;
  /** Whom to ask. */
  readonly buero: readonly PersonId[];
}): Message {
  const fragen: Inline<PersonId>[] = was.buero.flatMap((person, i) => [i === 0 ? ': ' : ', ', { person }]);
  return {
    notification: `Umsetzungsgruppe: Am ${dateText(was.ende)} endet Ihr Zugang zum Kanal #${was.kanal}`,
    parts: [
      text(bold('Ihr Platz in der Umsetzungsgruppe')),
      text(grundText(was.grund)),
      text(
        `Am ${dayText(was.ende)} nimmt KOMM-IN Sie aus dem Kanal #${was.kanal}. Bis dahin können Sie dort lesen und schreiben. Sie müssen nichts tun.`,
      ),
      text('Stimmt das nicht? Dann fragen Sie bitte das Integrationsbüro', ...fragen, '.'),
      note(`Sie bekommen diese Nachricht, weil Sie im Kanal #${was.kanal} sind.`),
    ],
  };
}

export function bleibt(kanal: string): Message {
  const sentence = `Sie gehören zur Umsetzungsgruppe und bleiben im Kanal #${kanal}. Der Hinweis, dass Ihr Zugang endet, gilt nicht mehr.`;
  return { notification: sentence, parts: [text(sentence)] };
}

/** A name for the notification line, and the person, whose name a message keeps right. */
export interface Benannt {
  readonly id: PersonId;
  readonly name: string;
}

export function vergeblich(was: {
  readonly person: Benannt;
  readonly kanal: string;
  readonly code: string;
  readonly subject: string;
  readonly am: Day;
}): Message {
  const { person, kanal, code, subject, am } = was;
  const satz = ` konnte nicht aus dem Kanal #${kanal} genommen werden.`;
  const grund =
    code === 'not_allowed'
      ? 'KOMM-IN darf dort niemanden herausnehmen. Bitte nehmen Sie die Person selbst heraus. Wer diesen Arbeitsbereich verwaltet, kann es KOMM-IN erlauben.'
      : `Der Chat hat das abgelehnt (${code}). Bitte nehmen Sie die Person selbst heraus.`;
  return {
    notification: `${person.name}${satz}`,
    parts: [
      text(
        { person: person.id },
        bold(satz),
        ' Die Person gehört nicht mehr zur Umsetzungsgruppe und hat das erfahren.',
      ),
      text(grund),
      actions({ action: 'umsetzungsgruppe.herausnehmen', subject, label: 'Erneut versuchen' }),
      note(
        `Zuletzt versucht: ${dayText(am)}. Das Integrationsbüro bekommt diese Nachricht, weil es die Gremien betreut.`,
      ),
    ],
  };
}

export function erledigt(person: Benannt): Message {
  const satz = ' ist nicht mehr im Kanal der Umsetzungsgruppe oder gehört wieder dazu.';
  return {
    notification: `Erledigt: ${person.name}${satz}`,
    parts: [text('Erledigt: ', { person: person.id }, satz)],
  };
}
export const nurBuero = 'Wer in welchem Gremium ist, ändert das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const nichtMehrNoetig = 'Das ist nicht mehr nötig.';
export const wirdVersucht = (name: string): string =>
  `KOMM-IN versucht noch einmal, ${name} aus dem Kanal zu nehmen. Wie es ausgeht, sehen Sie an der Nachricht.`;
