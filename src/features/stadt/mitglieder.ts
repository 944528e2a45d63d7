/**
 * Who belongs into a Gremium's channel. It follows from who holds which role and is never typed a second time; nobody
 * else invites people into channels.
 */
import type { Day } from '../../core/calendar.ts';
import { invite } from '../../core/channels.ts';
import { isMember, isReachable, type KanalId, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { zeigeMeldung } from './einladung.ts';
import type { AmtRolle, GremiumId } from './schema.ts';
import {
  type Amt,
  aemterAm,
  type Gremium,
  gremien,
  kanaeleDerGremien,
  kanaleinladungenIn,
  keepKanaleinladung,
  loescheKanaleinladung,
  loescheKanaleinladungenAusser,
} from './store.ts';

/** Somebody who belongs to a Gremium, and the roles by which they do: at least one. */
interface Zugehoerig {
  readonly person: PersonId;
  readonly durch: readonly Amt[];
}

/**
 * Who belongs to a Gremium on a day, each person once, with an account or without. The Umsetzungsgruppe are the Tandems
 * of all fields that work, the Leitung of the Integrationsbüro, and experts invited for a time [5.2.2].
 */
export function zugehoerige(tx: Context['tx'], gremium: Pick<Gremium, 'id' | 'art'>, tag: Day): Zugehoerig[] {
  const personen = new Map<PersonId, Amt[]>();
  for (const amt of aemterFuer(tx, gremium, tag)) {
    personen.set(amt.personId, [...(personen.get(amt.personId) ?? []), amt]);
  }
  return [...personen].map(([person, durch]) => ({ person, durch }));
}

function aemterFuer(tx: Context['tx'], { id, art }: Pick<Gremium, 'id' | 'art'>, tag: Day): Amt[] {
  const alle = aemterAm(tx, tag);
  const mit = (gremium: GremiumId, ...rollen: readonly AmtRolle[]): Amt[] =>
    alle.filter(({ gremiumId, rolle }) => gremiumId === gremium && rollen.includes(rolle));
  const imBuero = (...rollen: readonly AmtRolle[]): Amt[] =>
    gremien(tx, 'integrationsbuero').flatMap((buero) => mit(buero.id, ...rollen));
  switch (art) {
    case 'handlungsfeld':
      return [...mit(id, 'tandem'), ...imBuero('leitung', 'buero')];
    case 'umsetzungsgruppe': {
      const tandems = gremien(tx, 'handlungsfeld').flatMap((feld) => mit(feld.id, 'tandem'));
      return [...tandems, ...imBuero('leitung'), ...mit(id, 'fachperson')];
    }
    case 'steuerungsgruppe':
      return [...mit(id, 'steuerungsgruppe'), ...imBuero('leitung')];
    case 'integrationsbuero':
      return imBuero('leitung', 'buero');
    case 'migrationsbeirat':
      return [];
  }
}

/**
 * Invites whoever belongs into a Gremium's channel and has never been there by this term. Cheap when nothing has changed,
 * and the same again changes nothing.
 */
export function ladeFehlendeEin(ctx: Context): void {
  for (const alte of loescheKanaleinladungenAusser(ctx.tx, kanaeleDerGremien(ctx.tx))) zeigeMeldung(ctx, alte);
  for (const gremium of gremien(ctx.tx)) {
    const kanal = openKanal(ctx.tx, gremium.kanalId);
    if (kanal !== null) ladeInKanal(ctx, gremium, kanal.id);
  }
}

function ladeInKanal(ctx: Context, gremium: Gremium, kanalId: KanalId): void {
  const dazu = zugehoerige(ctx.tx, gremium, ctx.heute);
  const bekannt = new Map(kanaleinladungenIn(ctx.tx, kanalId).map((eine) => [eine.personId, eine]));
  for (const einladung of bekannt.values()) {
    if (dazu.some(({ person }) => person === einladung.personId)) continue;
    loescheKanaleinladung(ctx.tx, einladung.id);
    zeigeMeldung(ctx, einladung);
  }
  for (const { person: personId, durch } of dazu) {
    const seit = juengster(durch);
    if (seit === null) continue;
    const einladung = bekannt.get(personId);
    const gilt = einladung !== undefined && einladung.seit >= seit;
    // As on most nights for most people: they were invited, and nothing came back.
    if (gilt && einladung.meldungId === null) continue;
    if (!isReachable(ctx.tx, personId)) continue;
    const istDrin = isMember(ctx.tx, kanalId, personId);
    if (gilt && !istDrin) continue;
    // Who is there already counts as invited too: if they leave, it was their own will.
    const id = keepKanaleinladung(ctx.tx, { kanalId, personId, seit, am: ctx.now });
    if (einladung !== undefined) zeigeMeldung(ctx, einladung);
    if (!istDrin) invite(ctx, id, kanalId, personId);
  }
}

const juengster = (aemter: readonly Amt[]): Day | null =>
  aemter
    .map(({ von }) => von)
    .sort()
    .at(-1) ?? null;
