/** For everybody in the Büro: a vote of which the time is over, or to which all have answered, waits for its result. */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { erreichbareImBuero } from '../stadt/index.ts';
import { endetVonSelbst, fristVon, type Lage, lageVon } from './abstimmung.lage.ts';
import { laufende } from './abstimmung.store.ts';
import { istZuKlaeren } from './rules.abstimmung.ts';
import * as texte from './texts.abstimmung.ts';
import { fehlendesErgebnis } from './views.abstimmung-buero.ts';

export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const alle = laufende(ctx.tx);
  if (alle.length === 0 || !erreichbareImBuero(ctx).has(person)) return [];
  return alle.flatMap((abstimmung) => ohneErgebnis(ctx, lageVon(ctx, abstimmung)));
}

function ohneErgebnis(ctx: Context, lage: Lage): Faellig[] {
  const { abstimmung, zahlen } = lage;
  const { id, frage, fristTag, fristZeit } = abstimmung;
  const sindAlleDa = istZuKlaeren(zahlen);
  const istVorbei = ctx.now >= fristVon(ctx, abstimmung) && endetVonSelbst(ctx, lage) === null;
  if (!sindAlleDa && !istVorbei) return [];
  const satz = sindAlleDa
    ? texte.stand.alleDa(zahlen)
    : texte.stand.frist.gemeldet(zahlen, texte.wann(fristTag, fristZeit));
  return [
    {
      key: id,
      bis: fristTag,
      // The Büro's channel has told it, and tells it again.
      stufen: [],
      titel: texte.ergebnis.fehlt,
      parts: fehlendesErgebnis(id, frage, satz, !sindAlleDa),
      grund: texte.ergebnis.grundBuero,
      bisBeantwortet: true,
    },
  ];
}
