/** What the list of goals looks like. */
import { actions, type Button, bold, type Message, note, text } from '../../chat/message.ts';
import { blaetterKnoepfe } from '../stadt/index.ts';
import { proSeite, type Seite, zaehlbar } from './liste.ts';
import { alles, alsSubjekt } from './rules.liste.ts';
import { erfuellt } from './rules.ts';
import { standWort, zustandWort } from './texts.leben.ts';
import * as texte from './texts.liste.ts';
import { knopf as tabelle } from './texts.tabelle.ts';
import { feldName, fortschritt } from './texts.ts';
import { knopf as woerter } from './texts.woerter.ts';
import { wieEsSteht } from './views.karte.ts';
import { knopf, listeKnopf } from './views.ts';

const meineKnopf = { ...listeKnopf, subject: alsSubjekt({ ...alles, meine: true }), label: texte.meine };

export const tabelleKnopf: Button = { action: 'jahresziel.tabelle', subject: 'stadt', label: tabelle };
export const woerterKnopf: Button = { action: 'jahresziel.woerter', subject: 'stadt', label: woerter };

/** By field, and within it by year. */
export function liste({ wunsch, feld, anzahl, gezeigt }: Seite, werkzeuge: readonly Button[]): Message {
  const { ab, meine, zustand, stand } = wunsch;
  const titel = texte.titel({
    nur: [
      ...(feld === null ? [] : [feldName(feld)]),
      ...(zustand === '' ? [] : [zustandWort[zustand]]),
      ...(stand === '' ? [] : [standWort[stand]]),
    ],
    ...{ meine, ab: ab + 1, bis: ab + gezeigt.length, alle: texte.anzahl(anzahl, zaehlbar) },
  });
  const seite = { ab, gezeigt: gezeigt.length, anzahl: Math.min(anzahl, zaehlbar), proSeite };
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap(({ raster, zustand: jetzt, stand: letzter }, i) => [
        ...(gezeigt[i - 1]?.raster.feld.id === raster.feld.id ? [] : [text(bold(feldName(raster.feld)))]),
        text(
          bold(raster.ziel.titel),
          ` · ${raster.ziel.jahr} · ${wieEsSteht(jetzt, letzter)} · ${fortschritt(erfuellt(raster))}`,
        ),
        actions(knopf(raster.ziel, 'raster')),
      ]),
      actions(
        ...blaetterKnoepfe(seite, listeKnopf.action, (neues) => alsSubjekt({ ...wunsch, ab: neues })),
        meine ? listeKnopf : meineKnopf,
        ...werkzeuge,
      ),
      ...(anzahl > proSeite ? [note(texte.enger)] : []),
    ],
  };
}
