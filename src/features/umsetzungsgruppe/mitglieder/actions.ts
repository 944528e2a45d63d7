/** Experts in the Umsetzungsgruppe: invited for a time, and ended [5.2.2]. */
import type { Day } from '../../../core/calendar.ts';
import { isReachable } from '../../../core/directory.ts';
import type { Acting, Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { postOf, show } from '../../../core/posts.ts';
import {
  type Amt,
  type Amtszeit,
  addAmt,
  aemterGeaendert,
  alleAemter,
  beendeAmt,
  type Gremium,
  haltFest,
} from '../../stadt/index.ts';
import { einladung, einladungZurueck, neuesEnde } from './views.ts';

const rolle = 'einladung';

/** Those invited today or for later, by their first day. */
export function fachpersonen(ctx: Context, gremium: Gremium): Amt[] {
  return alleAemter(ctx.tx)
    .filter((amt) => amt.rolle === 'fachperson' && amt.gremiumId === gremium.id)
    .filter(({ bis }) => bis === null || bis >= ctx.heute)
    .sort((a, b) => a.von.localeCompare(b.von));
}

export function ladeEin(ctx: Acting, gremium: Gremium, person: PersonId, zeit: Amtszeit): void {
  const id = addAmt(ctx.tx, { ...zeit, personId: person, rolle: 'fachperson', seite: null, gremiumId: gremium.id });
  haltFest(ctx, 'umsetzungsgruppe.einladen', gremium.id);
  if (isReachable(ctx.tx, person)) {
    show(ctx, { subject: id, role: rolle, to: { person } }, einladung(zeit, gremium, ctx.actor));
  }
  aemterGeaendert(ctx, gremium.id);
}

export function beende(ctx: Acting, gremium: Gremium, amt: Amt, ende: Day): 'beendet' | 'geloescht' {
  const wie = beendeAmt(ctx, amt, ende);
  haltFest(ctx, 'umsetzungsgruppe.beenden', gremium.id);
  const to = { person: amt.personId };
  const stand = wie === 'geloescht' ? einladungZurueck() : einladung({ von: amt.von, bis: ende }, gremium, ctx.actor);
  if (postOf(ctx.tx, amt.id, rolle, to) !== null) show(ctx, { subject: amt.id, role: rolle, to }, stand);
  // Nobody notices that an older message has changed.
  if (ende !== amt.bis && isReachable(ctx.tx, amt.personId)) {
    const nachricht = wie === 'geloescht' ? einladungZurueck() : neuesEnde(amt, ende, ctx.heute);
    show(ctx, { subject: amt.id, role: `neu ${ctx.now}`, to }, nachricht);
  }
  aemterGeaendert(ctx, gremium.id);
  return wie;
}
