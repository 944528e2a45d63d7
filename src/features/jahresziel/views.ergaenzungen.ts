/** What the proposals to a goal look like, a page at a time. */
import { actions, type Button, bold, type Message, notificationMax, text } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { blaetterKnoepfe } from '../stadt/index.ts';
import type { Ergaenzung } from './ergaenzungen.store.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.ergaenzungen.ts';
import { knopf } from './views.ts';

const proSeite = 5;
const action = 'jahresziel.ergaenzungen';

export const ergaenzungenKnopf = ({ id }: Jahresziel, label: string): Button => ({ action, subject: id, label });

interface Seite {
  readonly ziel: Jahresziel;
  /** The oldest first. At least one. */
  readonly offene: readonly Ergaenzung[];
  readonly ab: number;
  /** Whether this person may settle them. */
  readonly leitet: boolean;
  /** The day of a proposal, in words. */
  readonly tag: (ergaenzung: Ergaenzung) => string;
}

export function ergaenzungenSeite({ ziel, offene, ab: wunsch, leitet, tag }: Seite): Message {
  const anzahl = offene.length;
  const ab = Math.min(wunsch, Math.floor((anzahl - 1) / proSeite) * proSeite);
  const gezeigt = offene.slice(ab, ab + proSeite);
  const titel = texte.seite(ziel.titel, ab + 1, ab + gezeigt.length, anzahl);
  const erledigt = (subject: string, label: string): Button => ({
    action: 'jahresziel.ergaenzungErledigt',
    subject: `${ziel.id}:${subject}`,
    label,
  });
  const letzte = offene.at(-1)?.nummer ?? 0;
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap((eine) => [
        text(eine.text, ' (', { person: eine.von }, `, ${tag(eine)})`),
        ...(leitet ? [actions(erledigt(String(eine.nummer), texte.erledigt))] : []),
      ]),
      actions(
        ...blaetterKnoepfe({ ab, gezeigt: gezeigt.length, anzahl, proSeite }, action, (neues) => `${ziel.id}:${neues}`),
        ...(leitet && anzahl > 1 ? [erledigt(`alle:${letzte}`, texte.alleErledigt)] : []),
        knopf(ziel, 'raster'),
      ),
    ],
  };
}
