/** A Tandem with all its terms, and how its people are reached: some have no account. */
import { isReachable, kontoOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Conversation } from '../../core/posts.ts';
import type { Tx } from '../../core/workspace.ts';
import { type Amt, alleAemter, anDasBuero, erreichbareImBuero, type GremiumId, tandemVon } from '../stadt/index.ts';
import { seiten } from './rules.ts';

/** All terms in this Tandem, side by side: past, present, and those to come. */
export function aemterDesTandems(tx: Tx, gremiumId: GremiumId): Amt[] {
  return alleAemter(tx)
    .filter((amt) => amt.rolle === 'tandem' && amt.gremiumId === gremiumId)
    .sort((a, b) => rang(a) - rang(b) || a.von.localeCompare(b.von));
}

const rang = ({ seite }: Amt): number => (seite === null ? seiten.length : seiten.indexOf(seite));

export interface Erreichbar {
  /** Who can get a private message. */
  readonly personen: readonly PersonId[];
  /** Who never had an account: the others pass messages on to them. */
  readonly ohneKonto: readonly PersonId[];
  /** Whose account was deactivated: they have left, and get nothing. */
  readonly nichtAktiv: readonly PersonId[];
}

/** Who leads this field today, by whether the bot can write to them. */
export function erreichbareImTandem(ctx: Context, gremiumId: GremiumId): Erreichbar {
  const alle = [...new Set(tandemVon(ctx.tx, gremiumId, ctx.heute).map(({ personId }) => personId))];
  return {
    personen: alle.filter((person) => isReachable(ctx.tx, person)),
    ohneKonto: alle.filter((person) => kontoOf(ctx.tx, person) === null),
    nichtAktiv: alle.filter((person) => kontoOf(ctx.tx, person)?.deactivated === true),
  };
}

/**
 * The way to one person: their own conversation; without an account, the others of the Tandem, who pass it on, or the
 * Büro. There is none to somebody whose account was deactivated.
 */
export function wegZu(
  ctx: Context,
  person: PersonId,
  gremiumId: GremiumId,
): { readonly ziele: readonly Conversation[]; readonly weiterAn: readonly PersonId[] } {
  const konto = kontoOf(ctx.tx, person);
  if (konto !== null) return { ziele: konto.deactivated ? [] : [{ person }], weiterAn: [] };
  const { personen } = erreichbareImTandem(ctx, gremiumId);
  return {
    ziele: personen.length > 0 ? personen.map((andere) => ({ person: andere })) : anDasBuero(ctx),
    weiterAn: [person],
  };
}

/**
 * Who stands in for somebody of this Gremium to whom the bot cannot write: everybody of the Tandem who can be reached; if
 * nobody can, or a Gremium has none, the Büro.
 */
export function vertretung(
  ctx: Context,
  gremium: GremiumId,
): { readonly als: 'tandem' | 'buero'; readonly personen: readonly PersonId[] } {
  const { personen } = erreichbareImTandem(ctx, gremium);
  if (personen.length > 0) return { als: 'tandem', personen };
  return { als: 'buero', personen: [...erreichbareImBuero(ctx)] };
}
