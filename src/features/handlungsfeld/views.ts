import { actions, type Button, bold, heading, type Inline, type Message, type Part, text } from '../../chat/message.ts';
import { type Day, dateText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import * as texte from './texts.ts';

export interface Tandemmitglied {
  readonly person: PersonId;
  /** For what they stand in the Tandem: their organisation, where they let others see it, or else their side. */
  readonly steht: string | null;
}

/** `Ada Muster (Verwaltung), Eren Probe (Nachbarschaftsverein)` */
function tandemText(tandem: readonly Tandemmitglied[]): Inline[] {
  if (tandem.length === 0) return [texte.keinTandem];
  return tandem.flatMap(({ person, steht }, i): Inline[] => [
    ...(i === 0 ? [] : [', ']),
    { person },
    ...(steht === null ? [] : [` (${steht})`]),
  ]);
}

/** Pinned in the field's channel: nobody has to know a command. */
export function aushang(gremium: Gremium, tandem: readonly Tandemmitglied[], knoepfe: readonly Button[]): Message {
  return {
    notification: `${gremiumName(gremium)}: Tandem und Schaltflächen`,
    parts: [text(bold(gremiumName(gremium)), ' · Tandem: ', ...tandemText(tandem)), actions(...knoepfe)],
  };
}

/** The same message once the field is closed. `jahr`: of the Jahreskonferenz that decided it; null: not known. */
export function aushangGeschlossen(feld: Gremium, seit: Day, jahr: number | null): Message {
  const beschluss = jahr === null ? '' : `${texte.aushangGeschlossen.beschluss(jahr)} `;
  return {
    notification: `${gremiumName(feld)}: geschlossen seit ${dateText(seit)}`,
    parts: [
      text(bold(gremiumName(feld)), ` · geschlossen seit ${dateText(seit)}`),
      text(`${beschluss}${texte.aushangGeschlossen.bleibt}`),
    ],
  };
}

/** On Home: the fields this person takes part in, and who leads them. */
export function meineFelder(felder: readonly { gremium: Gremium; tandem: readonly Tandemmitglied[] }[]): Part[] {
  const items = felder.map(({ gremium, tandem }): Inline[] => [bold(gremium.titel), ' · ', ...tandemText(tandem)]);
  return [heading('Meine Handlungsfelder'), { part: 'list', items }];
}
