/**
 * What is wrong with a Tandem is told once, to the Büro and to those who are in it: a side is missing, a term ends
 * and nobody follows, an account is gone. What was told stands there changed when it is so no longer, and is told anew
 * when it comes back.
 */

import { kontoOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, placesOf, show } from '../../core/posts.ts';
import { type Amt, anDasBuero, type Gremium, gremien } from '../stadt/index.ts';
import { type Anlass, endetOhneNachfolge, fehlendeSeiten, gilt } from './rules.ts';
import type { HinweisId } from './schema.ts';
import { addHinweis, hinweiseZu, loescheHinweis, neuerHinweis } from './store.ts';
import { aemterDesTandems, erreichbareImTandem } from './tandem.ts';
import { hatSichErledigt, hinweis } from './views.hinweis.ts';

/** As it is written down. */
function schluessel(anlass: Anlass): string {
  if (anlass.art === 'fehlt') return `fehlt ${anlass.seite}`;
  return anlass.art === 'endet' ? `endet ${anlass.amt.id} ${anlass.amt.bis}` : `konto ${anlass.amt.id}`;
}

/** Everything that is wrong with this Tandem today. */
function anlaesse(ctx: Context, gremium: Gremium, aemter: readonly Amt[]): Anlass[] {
  if (gremium.geschlossen !== null) return [];
  return [
    ...fehlendeSeiten(aemter, ctx.heute).map((seite): Anlass => ({ art: 'fehlt', seite })),
    ...aemter
      .filter((amt) => gilt(amt, ctx.heute))
      .flatMap((amt): Anlass[] => [
        ...(endetOhneNachfolge(amt, aemter, ctx.heute) ? [{ art: 'endet', amt } as const] : []),
        ...(kontoOf(ctx.tx, amt.personId)?.deactivated === true ? [{ art: 'konto', amt } as const] : []),
      ]),
  ];
}

/** Tells what is new of it as far as `sagt` lets it, and lets stand what was told as it is now. */
export function pruefe(
  ctx: Context,
  gremium: Gremium,
  sagt: (anlass: Anlass, aemter: readonly Amt[]) => boolean,
): void {
  const aemter = aemterDesTandems(ctx.tx, gremium.id);
  const jetzt = anlaesse(ctx, gremium, aemter);
  const bekannt = hinweiseZu(ctx.tx, gremium.id);
  const erledigt = bekannt.filter(({ anlass }) => !jetzt.some((eintrag) => schluessel(eintrag) === anlass));
  for (const zeile of erledigt) loescheHinweis(ctx.tx, zeile);
  for (const id of new Set(erledigt.map((zeile) => zeile.id))) {
    const rest = bekannt.filter((zeile) => zeile.id === id && !erledigt.includes(zeile)).map(({ anlass }) => anlass);
    berichtige(
      ctx,
      gremium,
      id,
      jetzt.filter((anlass) => rest.includes(schluessel(anlass))),
    );
  }
  const neu = jetzt.filter(
    (anlass) => !bekannt.some((zeile) => zeile.anlass === schluessel(anlass)) && sagt(anlass, aemter),
  );
  const fehlend = neu.filter(({ art }) => art === 'fehlt');
  for (const gruppe of [fehlend, ...neu.filter(({ art }) => art !== 'fehlt').map((anlass) => [anlass])]) {
    if (gruppe.length > 0) sage(ctx, gremium, gruppe);
  }
}

/** The same for all fields, the closed ones left out: they were looked at when they were closed. */
export function pruefeAlle(ctx: Context, sagt: (anlass: Anlass, aemter: readonly Amt[]) => boolean): void {
  for (const gremium of gremien(ctx.tx, 'handlungsfeld')) pruefe(ctx, gremium, sagt);
}

function sage(ctx: Context, gremium: Gremium, gruppe: readonly Anlass[]): void {
  const id = neuerHinweis();
  for (const anlass of gruppe) addHinweis(ctx.tx, { gremiumId: gremium.id, anlass: schluessel(anlass), id });
  const buero = gremien(ctx.tx, 'integrationsbuero')[0]?.id ?? null;
  const zeige = (to: Conversation, fuer: 'buero' | 'tandem'): void => {
    show(ctx, { subject: id, role: 'hinweis', to }, hinweis(gremium, gruppe, fuer, buero));
  };
  for (const to of anDasBuero(ctx)) zeige(to, 'buero');
  const betroffen = gruppe.flatMap((anlass): PersonId[] => (anlass.art === 'fehlt' ? [] : [anlass.amt.personId]));
  for (const person of erreichbareImTandem(ctx, gremium.id).personen) {
    if (!betroffen.includes(person)) zeige({ person }, 'tandem');
  }
}

/** `rest`: what of it is still so. */
function berichtige(ctx: Context, gremium: Gremium, id: HinweisId, rest: readonly Anlass[]): void {
  const aemter = aemterDesTandems(ctx.tx, gremium.id);
  const buero = gremien(ctx.tx, 'integrationsbuero')[0]?.id ?? null;
  for (const to of placesOf(ctx.tx, id, 'hinweis')) {
    const imTandem = 'person' in to && aemter.some(({ personId }) => personId === to.person);
    const fuer = imTandem ? 'tandem' : 'buero';
    const message = rest.length === 0 ? hatSichErledigt(gremium) : hinweis(gremium, rest, fuer, buero);
    show(ctx, { subject: id, role: 'hinweis', to }, message);
  }
}
