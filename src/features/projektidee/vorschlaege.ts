/** What stands in an Umsetzungsplan now: what was decided, and what the answers propose. */
import type { Acting, Context } from '../../core/feature.ts';
import { darf } from '../stadt/index.ts';
import { vorschlaegeAus } from './rules.plan.ts';
import { istVollstaendig } from './rules.ts';
import { addSchritte, antwortenZu, type Projektidee, type Schritt, schritteDer } from './store.ts';

export const hatBegonnen = ({ tx }: Context, { id }: Projektidee): boolean => schritteDer(tx, id).length > 0;

/** Everything is answered, and this person may begin the plan. */
export function kannBeginnen(ctx: Acting, idee: Projektidee): boolean {
  if (hatBegonnen(ctx, idee) || !istVollstaendig(antwortenZu(ctx.tx, idee.id))) return false;
  return darf(ctx, 'projektidee.leiten', idee.gremiumId);
}

/** Later answers bring what was not proposed before. */
export function schlageVor({ tx }: Context, { id }: Projektidee): void {
  const bekannt = new Set(schritteDer(tx, id).map(({ schluessel }) => gleich(schluessel)));
  const neue = vorschlaegeAus(antwortenZu(tx, id)).filter(({ schluessel }) => !bekannt.has(gleich(schluessel)));
  addSchritte(tx, id, neue);
}

/** A proposal whose answer is gone has gone with it; what somebody decided stays. */
export function schritteIn({ tx }: Context, { id }: Projektidee): Schritt[] {
  const vorgeschlagen = new Set(vorschlaegeAus(antwortenZu(tx, id)).map(({ schluessel }) => gleich(schluessel)));
  return schritteDer(tx, id).filter(
    ({ stand, schluessel }) => stand !== 'offen' || vorgeschlagen.has(gleich(schluessel)),
  );
}

/** Where a name was taken out of an answer, it was taken out of what names the step, too: in other letters. */
const gleich = (schluessel: string): string => schluessel.toLowerCase();
