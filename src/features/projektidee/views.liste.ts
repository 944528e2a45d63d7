/** What the list of ideas looks like. */
import { actions, type Button, bold, type Message, note, text } from '../../chat/message.ts';
import { alsSubjekt, proSeite, type Seite } from './liste.ts';
import * as texte from './texts.ts';
import { standWort } from './texts.weg.ts';
import { knopf } from './views.weg.ts';

/** By field and state. */
export function liste({ wunsch, anzahl, gezeigt }: Seite): Message {
  const { ab } = wunsch;
  const bis = ab + gezeigt.length;
  const titel = texte.liste.titel(ab + 1, bis, anzahl);
  const seiteAb = (neues: number, label: string): Button => ({
    action: 'projektidee.liste',
    subject: alsSubjekt({ ...wunsch, ab: neues }),
    label,
  });
  const blaettern = [
    ...(ab > 0 ? [seiteAb(Math.max(0, ab - proSeite), texte.liste.fruehere(ab))] : []),
    ...(bis < anzahl ? [seiteAb(bis, texte.liste.weitere(anzahl - bis))] : []),
  ];
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
