/** What the list of ideas looks like. */
import { actions, bold, type Message, note, text } from '../../chat/message.ts';
import { blaetterKnoepfe } from '../stadt/index.ts';
import { alsSubjekt, proSeite, type Seite } from './liste.ts';
import * as texte from './texts.ts';
import { standWort } from './texts.weg.ts';
import { knopf } from './views.weg.ts';

/** By field and state. */
export function liste({ wunsch, anzahl, gezeigt }: Seite): Message {
  const { ab } = wunsch;
  const titel = texte.liste.titel(ab + 1, ab + gezeigt.length, anzahl);
  const seite = { ab, gezeigt: gezeigt.length, anzahl, proSeite };
  const blaettern = blaetterKnoepfe(seite, 'projektidee.liste', (neues) => alsSubjekt({ ...wunsch, ab: neues }));
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap(({ idee, feld, stand, beantwortet }, i) => [
        ...(gezeigt[i - 1]?.feld.id === feld.id ? [] : [text(bold(texte.liste.feld(feld)))]),
        text(
          bold(idee.titel),
          ` · ${standWort[stand.stand]} · ${texte.liste.fortschritt(texte.fortschritt(beantwortet))}`,
        ),
        actions(knopf(idee, 'zeigen')),
      ]),
      ...(blaettern.length === 0 ? [] : [actions(...blaettern), note(texte.liste.enger)]),
    ],
  };
}
