/** Somebody's calendar addresses, and how to use a new one. */
import { actions, type Button, bold, type Inline, type Message, note, text } from '../../../chat/message.ts';
import type { Day } from '../../../core/calendar.ts';
import type { FeedId } from './schema.ts';
import * as texte from './texts.ts';

/** The list of one's own. */
export const eigeneKnopf: Button = { action: 'kalender.eigener', subject: 'stadt', label: texte.knopf.kalender };

export const adresseKnopf: Button = { action: 'kalender.adresse', subject: 'stadt', label: texte.knopf.adresse };

const alleSperrenKnopf: Button = {
  action: 'kalender.alleSperren',
  subject: 'stadt',
  label: texte.knopf.alleSperren,
};

const sperrKnopf = (id: FeedId, label: string): Button => ({
  action: 'kalender.sperren',
  subject: id,
  label,
  style: 'danger',
});

interface Eigene {
  readonly id: FeedId;
  readonly wofuer: string;
  readonly am: Day;
}

/** Why there are no new addresses here, and what whoever reads it can do about that. */
export interface Hindernis {
  readonly satz: string;
  readonly knopf: Button | null;
}

interface Lage {
  /** The Gremium in whose channel they are, or `stadt`. */
  readonly hier: string;
  readonly hindernis: Hindernis | null;
  /** Where the bot is reached; null: only the Büro needs to know. */
  readonly oeffentlich: string | null;
}

/** One's own can be blocked, whether there are new ones or not. */
export function uebersicht(eigene: readonly Eigene[], { hier, hindernis, oeffentlich }: Lage): Message {
  const { titel, wozu, keine, ihre, warumNichtGezeigt, buero } = texte.uebersicht;
  const neuKnopf: Button = { action: 'kalender.neu', subject: hier, label: texte.knopf.neu, style: 'primary' };
  const knoepfe = [
    ...(hindernis === null ? [neuKnopf] : hindernis.knopf === null ? [] : [hindernis.knopf]),
    ...(oeffentlich === null ? [] : [adresseKnopf, alleSperrenKnopf]),
  ];
  return {
    notification: `${titel}: ${eigene.length}`,
    parts: [
      text(bold(titel)),
      text(hindernis?.satz ?? wozu),
      text(eigene.length === 0 ? keine : ihre),
      ...eigene.flatMap(({ id, wofuer, am }) => [
        text(bold(wofuer), ` · ${texte.angelegt(am)}`),
        actions(sperrKnopf(id, texte.knopf.sperren)),
      ]),
      ...(eigene.length === 0 || hindernis !== null ? [] : [note(warumNichtGezeigt)]),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      ...(oeffentlich === null ? [] : [note(buero(oeffentlich))]),
    ],
  };
}

/** The only time that the address is told. */
export function neueAdresse({ id, wofuer }: Omit<Eigene, 'am'>, adresse: string): Message {
  const { satz, geheim, anleitung, verzoegert } = texte.neue;
  return {
    notification: satz(wofuer),
    parts: [
      text(bold(satz(wofuer))),
      text({ link: adresse, text: adresse }),
      text(geheim),
      { part: 'list', items: anleitung.map(([wo, wie]): Inline[] => [bold(wo), `: ${wie}`]) },
      note(verzoegert),
      actions(sperrKnopf(id, texte.knopf.sperren)),
    ],
  };
}
