/** Proposals to add something to a goal, which its Tandem looks at. */
import { actions, text } from '../../chat/message.ts';
import { addDays } from '../../core/calendar.ts';
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import type { Gremium, GremiumId } from '../stadt/index.ts';
import { type Ergaenzbares, zuErgaenzende } from './ergaenzungen.store.ts';
import type { Gegenueber } from './gegenueber.ts';
import * as texte from './texts.ergaenzungen.ts';
import { grund } from './texts.faellig.ts';
import { ergaenzungenKnopf } from './views.ergaenzungen.ts';

/** One for all of a goal. */
export const ergaenzungenKey = (ziel: string): string => `jahresziel-ergaenzungen:${ziel}`;

/** So many days a proposal may wait before it stands above newer things. */
const zeit = 14;

export const ergaenzungen = (ctx: Context, wer: Gegenueber): Faellig[] =>
  wer.geleitet.length === 0 ? [] : ergaenzungenIn(ctx, wer.geleitet)(wer);

/** … one person after the other, of the Tandems of these fields. */
export function ergaenzungenIn(ctx: Context, felder: readonly GremiumId[]): (wer: Gegenueber) => Faellig[] {
  const alle = zuErgaenzende(ctx.tx, felder);
  return ({ geleitet, felder: amWerk }) =>
    alle.flatMap((eines) => {
      const feld = geleitet.includes(eines.ziel.gremiumId) ? amWerk.get(eines.ziel.gremiumId) : undefined;
      return feld === undefined ? [] : [anzusehen(ctx, eines, feld)];
    });
}

function anzusehen(ctx: Context, { ziel, anzahl, letzte }: Ergaenzbares, feld: Gremium): Faellig {
  const key = ergaenzungenKey(ziel.id);
  const tag = ctx.calendar.dayAt(letzte);
  const bis = addDays(tag, zeit);
  return {
    key,
    bis,
    stufen: [amTag(tag)],
    titel: texte.titel(anzahl, ziel.titel),
    get parts() {
      return [
        text(texte.bitte),
        actions(ergaenzungenKnopf(ziel, texte.ansehen), ...spaeterKnoepfe(ctx, { key, bis, ohneFrist: true })),
      ];
    },
    grund: grund.tandem(feld),
    bisBeantwortet: true,
    ohneFrist: true,
  };
}
