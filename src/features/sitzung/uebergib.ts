import { nameOf } from '../../core/directory.ts';
import type { Context, Uebergabe } from '../../core/feature.ts';
import { postOf } from '../../core/posts.ts';
import type { GremiumId } from '../stadt/index.ts';
import { erreichbareImTandem } from '../tandem/index.ts';
import { offeneVorschlaege } from './store.ts';
import { geplant, offenerVorschlag } from './texts.ts';
import { legeVor, zeigeVorschlag } from './vorschlag.ts';
import { kommende } from './zeigen.ts';

/**
 * The open suggestions go to the successor, whoever got them before; one whose day is over is left alone. The coming
 * Sitzungen belong to the field and are only named.
 */
export function uebergib(ctx: Context, { von, an, gremium: id }: Uebergabe): string[] {
  const gremium = id as GremiumId;
  const { personen } = erreichbareImTandem(ctx, gremium);
  const vorschlaege = offeneVorschlaege(ctx.tx, gremium).filter(({ datum }) => datum === null || datum >= ctx.heute);
  for (const vorschlag of vorschlaege) {
    if (personen.includes(an)) zeigeVorschlag(ctx, vorschlag, { person: an });
    else if (personen.length === 0) legeVor(ctx, vorschlag);
    const dort = { person: von };
    const bekam = postOf(ctx.tx, vorschlag.id, 'vorschlag', dort) !== null;
    if (bekam) zeigeVorschlag(ctx, vorschlag, dort, { uebernimmt: an });
  }
  return [
    ...vorschlaege.map(({ personId, thema }) => offenerVorschlag(nameOf(ctx.tx, personId), thema)),
    ...kommende(ctx, gremium).map(geplant),
  ];
}
