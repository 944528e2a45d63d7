import { isReachable, type KanalId, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Conversation } from '../../core/posts.ts';
import { type Amt, aemterIn, dasGremium, gremien } from './store.ts';

/**
 * Where the Integrationsbüro hears of something: its channel, or where the bot cannot write there its head, or
 * else everybody in it. `ausser`: a channel that has just been found not to work.
 */
export function anDasBuero(ctx: Context, ausser: KanalId | null = null): Conversation[] {
  const buero = dasGremium(ctx.tx, 'integrationsbuero');
  if (buero === null) return [];
  const kanal = openKanal(ctx.tx, buero.kanalId);
  if (kanal !== null && kanal.id !== ausser) return [{ kanal: kanal.id }];
  const erreichbar = aemterIn(ctx.tx, buero.id, ctx.heute).filter(({ personId }) => isReachable(ctx.tx, personId));
  const leitung = erreichbar.filter(({ rolle }) => rolle === 'leitung');
  return (leitung.length > 0 ? leitung : erreichbar).map(({ personId }) => ({ person: personId }));
}

/** Who heads the Integrationsbüro today. */
export function leitungDesBueros({ tx, heute }: Context): Amt[] {
  const buero = dasGremium(tx, 'integrationsbuero');
  return (buero === null ? [] : aemterIn(tx, buero.id, heute)).filter(({ rolle }) => rolle === 'leitung');
}

/** Those in the Integrationsbüro today to whom the bot can write. */
export function erreichbareImBuero(ctx: Context): ReadonlySet<PersonId> {
  const personen = gremien(ctx.tx, 'integrationsbuero')
    .flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute))
    .filter(({ rolle }) => rolle === 'leitung' || rolle === 'buero')
    .map(({ personId }) => personId);
  return new Set(personen.filter((personId) => isReachable(ctx.tx, personId)));
}
