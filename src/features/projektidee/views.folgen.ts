/** What whoever follows an idea gets to read. */
import { actions, bold, type Message, note, notificationMax, text } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { dateText } from '../../core/calendar.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import type { Ideestand, Projektidee } from './store.ts';
import * as texte from './texts.weg.ts';
import { knopf } from './views.weg.ts';

interface Lesend {
  /** It is this person's own idea. */
  readonly eigene: boolean;
  /** They wrote it down, or represent it, and it has just been approved. */
  readonly gedankt: boolean;
}

export function wasDarausWurde(
  idee: Projektidee,
  feld: Gremium,
  { stand, seit, grund, von }: Ideestand,
  { eigene, gedankt }: Lesend,
): Message {
  const titel = eigene ? texte.folgen.titelEigene : texte.folgen.titelAndere;
  return {
    notification: shortened(`${titel}: ${idee.titel}, ${texte.standWort[stand]}`, notificationMax),
    parts: [
      text(bold(titel)),
      text(bold(idee.titel), ` (${gremiumName(feld)})`),
      text('Stand: ', bold(texte.standWort[stand]), `, seit ${dateText(seit)}. Eingetragen von `, { person: von }, '.'),
      ...(grund === null ? [] : [text('Grund: ', grund)]),
      ...(gedankt ? [text(texte.folgen.danke)] : []),
      actions(knopf(idee, 'zeigen'), knopf(idee, 'nichtFolgen')),
      note(texte.folgen.grund),
    ],
  };
}
