/** The goals of the next year, before there is one. */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import { type GremiumId, letzteKonferenz } from '../stadt/index.ts';
import { felderMitZiel } from './faellig.store.ts';
import type { Gegenueber } from './gegenueber.ts';
import { faelligKey, frageNachVorschlaegen } from './rules.faellig.ts';
import * as texte from './texts.faellig.ts';
import { neueZiele } from './views.faellig.ts';
import { sagteSchon } from './vorschlaege.ts';
import { zielstufen } from './zielstufen.ts';

/** Each Tandem is asked for the goals of the next year, until there is one or it says that it has some. */
export const vorschlaege = (ctx: Context, wer: Gegenueber): Faellig[] =>
  wer.geleitet.length === 0 ? [] : vorschlaegeIn(ctx, wer.geleitet)(wer);

/** … one person after the other, of the Tandems of these fields. */
export function vorschlaegeIn(ctx: Context, alle: readonly GremiumId[]): (wer: Gegenueber) => Faellig[] {
  const { tx, calendar, heute } = ctx;
  const konferenz = zielstufen(tx) === null ? null : letzteKonferenz(tx);
  const stufe = konferenz === null ? null : frageNachVorschlaegen(calendar, konferenz.tag, heute);
  if (konferenz === null || stufe === null) return () => [];
  const jahr = konferenz.jahr + 1;
  const haben = felderMitZiel(tx, alle, jahr);
  const ohne = new Set(alle.filter((id) => !haben.has(id) && !sagteSchon(ctx, id, jahr)));
  return ({ geleitet, felder }) =>
    geleitet.flatMap((id) => {
      const feld = felder.get(id);
      if (feld === undefined || !ohne.has(id)) return [];
      const key = faelligKey.vorschlaege(id, jahr);
      const spaeter = spaeterKnoepfe(ctx, { key, bis: konferenz.tag });
      return [
        {
          key,
          bis: konferenz.tag,
          stufen: [stufe],
          titel: texte.vorschlaege.titel(feld),
          parts: neueZiele({ feld, jahr, konferenz: konferenz.tag, spaeter }),
          grund: texte.grund.tandem(feld),
          bisBeantwortet: true as const,
        },
      ];
    });
}
