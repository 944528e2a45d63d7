/** Who holds an Aufgabe, and who is reminded of it in the place of somebody the bot cannot write to. */
import { kontoOf, nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type GremiumId, gremien, zugehoerige } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import type { Aufgabe } from './store.ts';
import { liste } from './texts.ts';

const istErreichbar = ({ tx }: Context, person: PersonId): boolean => kontoOf(tx, person)?.deactivated === false;

/** The bot can write to whoever holds it. */
export const erinnertSelbst = (ctx: Context, { personId }: Pick<Aufgabe, 'personId'>): boolean =>
  personId !== null && istErreichbar(ctx, personId);

export function werText(ctx: Context, { personId, stelle }: Pick<Aufgabe, 'personId' | 'stelle'>): string {
  return personId === null ? (stelle ?? liste.niemand) : nameOf(ctx.tx, personId);
}

/** Everybody of the Tandem who can be reached; if nobody can, or a Gremium has none, the Büro. */
export function vertretung(
  ctx: Context,
  gremium: GremiumId,
): { readonly als: 'tandem' | 'buero'; readonly personen: readonly PersonId[] } {
  const { personen } = erreichbareImTandem(ctx, gremium);
  if (personen.length > 0) return { als: 'tandem', personen };
  const imBuero = gremien(ctx.tx, 'integrationsbuero').flatMap((buero) => zugehoerige(ctx.tx, buero, ctx.heute));
  return { als: 'buero', personen: imBuero.map(({ person }) => person).filter((eine) => istErreichbar(ctx, eine)) };
}
