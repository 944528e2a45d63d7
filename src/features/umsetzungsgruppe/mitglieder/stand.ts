/** Who is in the channel of the Umsetzungsgruppe, who may be, and why somebody may not any more [5.2.2]. */
import type { Day } from '../../../core/calendar.ts';
import { isReachable, type Kanal, membersOf, nameOf, openKanal } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import {
  aemterIn,
  alleAemter,
  type Gremium,
  gremien,
  gremiumById,
  rollenWort,
  zugehoerige,
} from '../../stadt/index.ts';
import { gruppe } from '../gruppe.ts';
import { endeDerFrist } from './rules.ts';
import type { Benannt, Grund } from './texts.abschied.ts';

interface Stand {
  readonly gremium: Gremium;
  readonly kanal: Kanal;
  readonly drin: readonly PersonId[];
  /** Today, or by the end of a term of notice that began today. */
  readonly duerfen: ReadonlySet<PersonId>;
}

/** Null while the bot cannot see who is in the channel. */
export function standJetzt(ctx: Context): Stand | null {
  const gremium = gruppe(ctx);
  const kanal = openKanal(ctx.tx, gremium?.kanalId ?? null);
  if (gremium === null || kanal === null) return null;
  // Somebody whose account is switched off is nowhere any more, whatever the list of members says.
  const drin = membersOf(ctx.tx, kanal.id).filter((person) => isReachable(ctx.tx, person));
  const duerfen = new Set([...dabei(ctx, gremium, ctx.heute), ...dabei(ctx, gremium, endeDerFrist(ctx.heute))]);
  return { gremium, kanal, drin, duerfen };
}

/** Who belongs to it, and the staff of the Büro, who may be everywhere. */
function dabei(ctx: Context, gremium: Gremium, tag: Day): PersonId[] {
  const buero = gremien(ctx.tx, 'integrationsbuero').flatMap(({ id }) => aemterIn(ctx.tx, id, tag));
  const personal = buero.filter(({ rolle }) => rolle === 'buero').map(({ personId }) => personId);
  return [...zugehoerige(ctx.tx, gremium, tag).map(({ person }) => person), ...personal];
}

/** Since when, and why: the last of the roles by which this person belonged to it; null: they never did. */
export function grundFuer(ctx: Context, person: PersonId): Grund | null {
  const gruende = alleAemter(ctx.tx)
    .filter(({ personId, rolle }) => personId === person && ['tandem', 'leitung', 'fachperson'].includes(rolle))
    .flatMap((amt) => {
      const gremium = gremiumById(ctx.tx, amt.gremiumId);
      if (gremium === null) return [];
      const ende = frueher(amt.bis, gremium.geschlossen);
      return ende === null || ende > ctx.heute ? [] : [{ ende, amt, gremium }];
    })
    .sort((a, b) => b.ende.localeCompare(a.ende));
  const [letzter] = gruende;
  if (letzter === undefined) return null;
  const { ende, amt, gremium } = letzter;
  return ende === gremium.geschlossen
    ? { art: 'geschlossen', seit: ende, feld: gremium.titel }
    : { art: 'beendet', am: ende, rolle: rollenWort(amt, gremium) };
}

export const benannt = (ctx: Context, id: PersonId): Benannt => ({ id, name: nameOf(ctx.tx, id) });

const frueher = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
