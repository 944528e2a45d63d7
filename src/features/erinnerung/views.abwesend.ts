import {
  actions,
  type Button,
  bold,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import * as texte from './texts.einstellen.ts';
import type { Abwesenheit } from './wunsch.store.ts';

export const eintragenKnopf: Button = {
  action: 'erinnerung.eintragen',
  subject: 'ich',
  label: texte.knopf.eintragen,
};

/** More at once nobody needs to see. */
const hoechstens = 20;

/** What stands, each with a button to strike it out. `satz`: what has just happened. */
export function uebersicht(satz: string | null, abwesenheiten: readonly Abwesenheit[]): Message {
  const gezeigt = abwesenheiten.slice(0, hoechstens);
  const rest = abwesenheiten.length - gezeigt.length;
  const liste: Part[] =
    gezeigt.length === 0
      ? [text(texte.abwesend.keine)]
      : [
          text(bold(texte.abwesend.ihre)),
          ...gezeigt.map((eine) =>
            actions({ action: 'erinnerung.streichen', subject: eine.id, label: texte.knopf.streichen(eine) }),
          ),
          ...(rest === 0 ? [] : [text(texte.abwesend.weitere(rest))]),
          note(texte.abwesend.niemand),
        ];
  return {
    notification: shortened(satz ?? texte.abwesend.ihre, notificationMax),
    parts: [...(satz === null ? [] : [text(satz)]), ...liste, actions(eintragenKnopf)],
  };
}
