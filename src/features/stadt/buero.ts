import { isReachable, type KanalId, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Conversation } from '../../core/posts.ts';
import { aemterIn, gremien } from './store.ts';

/**
 * Where the Integrationsbüro hears of something: its channel, or where the bot cannot write there its head, or
 * else everybody in it. `ausser`: a channel that has just been found not to work.
 */
export function anDasBuero(ctx: Context, ausser: KanalId | null = null): Conversation[] {
  const buero = gremien(ctx.tx, 'integrationsbuero')[0];
  if (buero === undefined) return [];
  const kanal = openKanal(ctx.tx, buero.kanalId);
  if (kanal !== null && kanal.id !== ausser) return [{ kanal: kanal.id }];
  const erreichbar = aemterIn(ctx.tx, buero.id, ctx.heute).filter(({ personId }) => isReachable(ctx.tx, personId));
  const leitung = erreichbar.filter(({ rolle }) => rolle === 'leitung');
  return (leitung.length > 0 ? leitung : erreichbar).map(({ personId }) => ({ person: personId }));
}

/** Those in the Integrationsbüro today to whom the bot can write. */
export function erreichbareImBuero(ctx: Context): ReadonlySet<PersonId> {
  const personen = gremien(ctx.tx, 'integrationsbuero')
    .flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute))
    .filter(({ rolle }) => rolle === 'leitung' || rolle === 'buero')
    .map(({ personId }) => personId);
  return new Set(personen.filter((personId) => isReachable(ctx.tx, personId)));
}
