/** What stands in an Umsetzungsplan now: what was decided, and what the answers propose. */
import type { Acting, Context } from '../../core/feature.ts';
import { darf } from '../stadt/index.ts';
import { vorschlaegeAus } from './rules.plan.ts';
import { istVollstaendig } from './rules.ts';
import { addSchritte, antwortenZu, type Projektidee, type Schritt, schritteDer, setzeSchritt } from './store.ts';

export const hatBegonnen = ({ tx }: Context, { id }: Projektidee): boolean => schritteDer(tx, id).length > 0;

/** Everything is answered, and this person may begin the plan. */
export function kannBeginnen(ctx: Acting, idee: Projektidee): boolean {
  if (hatBegonnen(ctx, idee) || !istVollstaendig(antwortenZu(ctx.tx, idee.id))) return false;
  return darf(ctx, 'projektidee.leiten', idee.gremiumId);
}

/** Later answers bring what was not proposed before; what is still open is called as the answers call it now. */
export function schlageVor({ tx }: Context, { id }: Projektidee): void {
  const bisher = schritteDer(tx, id);
  const bekannt = kennzeichen(bisher);
  const vorgeschlagen = vorschlaegeAus(antwortenZu(tx, id));
  const worte = new Map(vorgeschlagen.map(({ schluessel, was }) => [schluessel, was]));
  for (const schritt of bisher) {
    const was = worte.get(schritt.schluessel);
    if (schritt.stand === 'offen' && was !== undefined && was !== schritt.was) setzeSchritt(tx, schritt, { was });
  }
  addSchritte(
    tx,
    id,
    vorgeschlagen.filter((neuer) => !istDarunter(bekannt, neuer)),
  );
}

/** A proposal whose answer is gone has gone with it; what somebody decided stays. */
export function schritteIn({ tx }: Context, { id }: Projektidee): Schritt[] {
  const vorgeschlagen = kennzeichen(vorschlaegeAus(antwortenZu(tx, id)));
  return schritteDer(tx, id).filter((schritt) => schritt.stand !== 'offen' || istDarunter(vorgeschlagen, schritt));
}

type Kennzeichen = Pick<Schritt, 'schluessel' | 'was'>;

const kennzeichen = (schritte: readonly Kennzeichen[]): ReadonlySet<string> =>
  new Set(schritte.flatMap(({ schluessel, was }) => [schluessel, was]));

/** By its words too: where a name was taken out of an answer, it was taken out of the step as well, but not of its hash. */
const istDarunter = (bekannt: ReadonlySet<string>, { schluessel, was }: Kennzeichen): boolean =>
  bekannt.has(schluessel) || bekannt.has(was);
