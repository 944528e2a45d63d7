/** What a button or form about Tandems is about, and what to say where that is gone. */
import type { Effect } from '../../chat/chat.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import { type Amt, amtById, type Gremium, lehntAb, offenesFeld } from '../stadt/index.ts';
import { fehlendeSeiten } from './rules.ts';
import { type Uebergabe, uebergabeMit } from './store.ts';
import { aemterDesTandems } from './tandem.ts';
import { esFehlt, keineAmtszeit, nurBuero, schonUebergeben } from './texts.ts';

type Betrifft = { readonly subject: string | null };

export const feldDes = (_: Acting, { subject }: Betrifft): string | null => subject;

export const gremiumDesAmts = (ctx: Acting, { subject }: Betrifft): string | null =>
  amtDes(ctx, subject)?.gremiumId ?? null;

/** A term in a Tandem. */
function amtDes(ctx: Context, subject: string | null): Amt | null {
  const amt = amtById(ctx.tx, (subject ?? '') as Amt['id']);
  return amt?.rolle === 'tandem' ? amt : null;
}

export const nurDasBuero = lehntAb(nurBuero);

/** The term and its field, as long as it works, or what to say instead. */
export function amtUndFeld(
  ctx: Context,
  subject: string | null,
): { readonly amt: Amt; readonly gremium: Gremium; readonly uebergabe: Uebergabe | null } | null {
  const amt = amtDes(ctx, subject);
  const gremium = amt === null ? null : offenesFeld(ctx.tx, amt.gremiumId);
  return amt === null || gremium === null ? null : { amt, gremium, uebergabe: uebergabeMit(ctx.tx, amt.id) };
}

export const gibtEsNicht = (): Effect => notice(keineAmtszeit);

/** Of a term that is being handed over, that has to be taken back first. */
export function inUebergabe(ctx: Context, uebergabe: Uebergabe): string {
  const name = (id: Amt['id']): string => {
    const amt = amtById(ctx.tx, id);
    return amt === null ? '' : nameOf(ctx.tx, amt.personId);
  };
  return schonUebergeben(name(uebergabe.altesAmt), name(uebergabe.neuesAmt), uebergabe.ab);
}

/** What was done, what is still missing in this Tandem, and the way back to it. */
export function erledigt(ctx: Context, gremium: Gremium, satz: string): Effect {
  const fehlt = esFehlt(fehlendeSeiten(aemterDesTandems(ctx.tx, gremium.id), ctx.heute));
  return notice(`${satz}${fehlt}`, { action: 'tandem.verwalten', subject: gremium.id, label: 'Tandem ansehen' });
}
