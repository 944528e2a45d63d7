/** The Büro hears that all have answered and not all agree: it is to clear up what is open, and to write the result. */
import type { Context } from '../../../core/feature.ts';
import { placesOf } from '../../../core/posts.ts';
import { type Lage, zeitpunkt } from './lage.ts';
import { istZuKlaeren } from './rules.ts';
import * as texte from './texts.ts';
import { zuTun } from './views.buero.ts';
import { zeigeDemBuero } from './zeigen.ts';

/**
 * Whoever comes to the group in the meantime is waited for: then it gives way, and a message of its own says that they
 * have answered as well. Each is numbered by how many had: that number rises with everybody who was waited for.
 */
export function zeigeAlleDa(ctx: Context, lage: Lage): void {
  const { id, frage, gestelltVon, beendetAm } = lage.abstimmung;
  const { zahlen } = lage;
  const sindAlleDa = istZuKlaeren(zahlen);
  const zeige = (nummer: number, satz: string, erledigt: string | null): void =>
    zeigeDemBuero(ctx, id, rolle(nummer), zuTun(id, frage, satz, { kannVerlaengern: false, erledigt }), gestelltVon);
  const steht = (nummer: number): boolean => placesOf(ctx.tx, id, rolle(nummer)).length > 0;

  const diese = lage.letzte.size;
  for (let nummer = 1; nummer < diese; nummer += 1) {
    if (steht(nummer)) zeige(nummer, texte.stand.alleWarenDa, texte.stand.fehltWieder);
  }
  if (sindAlleDa && beendetAm === null) zeige(diese, texte.stand.alleDa(zahlen), null);
  else if (steht(diese)) {
    const ende = beendetAm === null ? null : texte.stand.beendet(zeitpunkt(ctx, beendetAm));
    const sonst = zahlen.offen > 0 ? texte.stand.fehltWieder : texte.ergebnis.alleEinverstanden;
    zeige(diese, sindAlleDa ? texte.stand.alleDa(zahlen) : texte.stand.alleWarenDa, ende ?? sonst);
  }
}

const rolle = (nummer: number): string => `alle ${nummer}`;
