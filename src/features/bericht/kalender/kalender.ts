/** Secret addresses at which calendar programs find the city's dates. */
import { createHash, randomBytes } from 'node:crypto';
import type { Context, Fetched } from '../../../core/feature.ts';
import { newId } from '../../../core/ids.ts';
import { sealed } from '../../../documents/index.ts';
import { rechteVon } from '../../stadt/index.ts';
import { kalenderVon } from './inhalt.ts';
import { geheimnisAus } from './rules.ts';
import { addFeed, type Feed, feedMit } from './store.ts';

/** What stands before the secret in each address. */
export const pfad = '/kalender/';

const hashDes = (geheimnis: string): string => createHash('sha256').update(geheimnis).digest('base64url');

/** @returns what stands in the address behind `pfad`: told now, and never again */
export function legeFeedAn(ctx: Context, wessen: Pick<Feed, 'personId' | 'gremiumId'>) {
  const geheimnis = randomBytes(32).toString('base64url');
  const feed: Feed = { ...wessen, id: newId('feed'), hash: hashDes(geheimnis), am: ctx.now };
  addFeed(ctx.tx, feed);
  return { feed, ende: `${geheimnis}.ics` };
}

/**
 * Null for an address that nobody has or has any more, and for one whose person may not: from outside they are the same.
 * Guessing is hopeless (256 bits), and finding is one look into an index of hashes: there is nothing to slow down.
 */
export function kalenderZu(ctx: Context, ende: string): Fetched | null {
  const geheimnis = geheimnisAus(ende);
  const feed = geheimnis === null ? null : feedMit(ctx.tx, hashDes(geheimnis));
  if (feed === null || !rechteVon(ctx, feed.personId, feed.gremiumId).has('kalender.eigener')) return null;
  const document = sealed({ kind: 'ics', data: kalenderVon(ctx, feed) });
  return { name: 'komm-in.ics', type: 'text/calendar; charset=utf-8', document };
}
