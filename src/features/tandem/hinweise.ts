/**
 * What is wrong with Tandems is told once, to the Büro in one message for all and to those who are in each: a side is
 * missing, a term ends and nobody follows, an account is gone. What was told stands there changed when it is so no
 * longer, and is told anew when it comes back.
 */

import { kontoOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, placesOf, show } from '../../core/posts.ts';
import { type Amt, alleGremien, anDasBuero, type Gremium, gremien } from '../stadt/index.ts';
import { type Anlass, endetOhneNachfolge, fehlendeSeiten, gilt, istUnbesetzt } from './rules.ts';
import type { HinweisId } from './schema.ts';
import { addHinweis, type Hinweis, hinweiseMit, hinweiseZu, loescheHinweis, neuerHinweis } from './store.ts';
import { aemterDesTandems, erreichbareImTandem } from './tandem.ts';
import { type Befund, hatSichErledigt, hinweisAnsBuero, hinweisAnsTandem } from './views.hinweis.ts';

type Sagt = (anlass: Anlass, aemter: readonly Amt[]) => boolean;

/** As it is written down. */
function schluessel(anlass: Anlass): string {
  if (anlass.art === 'fehlt') return `fehlt ${anlass.seite}`;
  return anlass.art === 'endet' ? `endet ${anlass.amt.id} ${anlass.amt.bis}` : `${anlass.art} ${anlass.amt.id}`;
}

/** Everything that is wrong with this Tandem today. `bekannt`: what was told before, and may go on. */
function anlaesse(ctx: Context, gremium: Gremium, aemter: readonly Amt[], bekannt: readonly Hinweis[]): Anlass[] {
  if (gremium.geschlossen !== null) return [];
  const unbesetzt = aemter
    .filter((amt) => istUnbesetzt(amt, aemter, ctx.heute))
    .map((amt) => ({ art: 'unbesetzt', amt }) as const)
    .filter((anlass) => bekannt.some((zeile) => zeile.anlass === schluessel(anlass)));
  const gesagt = unbesetzt.map(({ amt }) => amt.seite);
  return [
    ...unbesetzt,
    ...fehlendeSeiten(aemter, ctx.heute)
      .filter((seite) => !gesagt.includes(seite))
      .map((seite): Anlass => ({ art: 'fehlt', seite })),
    ...aemter
      .filter((amt) => gilt(amt, ctx.heute))
      .flatMap((amt): Anlass[] => [
        ...(endetOhneNachfolge(amt, aemter, ctx.heute) ? [{ art: 'endet', amt } as const] : []),
        ...(kontoOf(ctx.tx, amt.personId)?.deactivated === true ? [{ art: 'konto', amt } as const] : []),
      ]),
  ];
}

/** Tells what is new of it as far as `sagt` lets it, and lets stand what was told as it is now. */
export function pruefe(ctx: Context, gremium: Gremium, sagt: Sagt): void {
  pruefeFelder(ctx, [gremium], sagt);
}

/** The same for all fields, the closed ones left out: they were looked at when they were closed. */
export function pruefeAlle(ctx: Context, sagt: Sagt): void {
  pruefeFelder(ctx, gremien(ctx.tx, 'handlungsfeld'), sagt);
}

function pruefeFelder(ctx: Context, felder: readonly Gremium[], sagt: Sagt): void {
  const neues: Befund[] = [];
  const geaendert = new Map<HinweisId, Gremium>();
  for (const gremium of felder) {
    const aemter = aemterDesTandems(ctx.tx, gremium.id);
    for (const id of fuehreFort(ctx, gremium, aemter)) geaendert.set(id, gremium);
    const bekannt = hinweiseZu(ctx.tx, gremium.id);
    const jetzt = anlaesse(ctx, gremium, aemter, bekannt);
    for (const zeile of bekannt) {
      if (jetzt.some((anlass) => schluessel(anlass) === zeile.anlass)) continue;
      loescheHinweis(ctx.tx, zeile);
      geaendert.set(zeile.id, gremium);
    }
    const neu = jetzt.filter(
      (anlass) => !bekannt.some((zeile) => zeile.anlass === schluessel(anlass)) && sagt(anlass, aemter),
    );
    if (neu.length > 0) neues.push({ gremium, anlaesse: neu });
  }
  for (const [id, zuletzt] of geaendert) berichtige(ctx, id, zuletzt);
  for (const buendel of gebuendelt(neues)) sage(ctx, buendel);
}

/** Lines of one message to the Büro, each with a button: it takes 25 of these, and 50 blocks. */
const hoechstens = 20;

/** As few messages as hold it all; what is wrong with one Tandem stays together. */
function gebuendelt(befunde: readonly Befund[]): Befund[][] {
  const buendel: Befund[][] = [];
  let zeilen = hoechstens;
  for (const befund of befunde) {
    zeilen += befund.anlaesse.length;
    if (zeilen > hoechstens) {
      buendel.push([]);
      zeilen = befund.anlaesse.length;
    }
    buendel.at(-1)?.push(befund);
  }
  return buendel;
}

/** Where a term has ended and nobody followed, the same messages go on to say so. Returns which. */
function fuehreFort(ctx: Context, gremium: Gremium, aemter: readonly Amt[]): HinweisId[] {
  return hinweiseZu(ctx.tx, gremium.id).flatMap((zeile) => {
    const amt = aemter.find((eines) => schluessel({ art: 'endet', amt: eines }) === zeile.anlass);
    if (amt === undefined || !istUnbesetzt(amt, aemter, ctx.heute)) return [];
    loescheHinweis(ctx.tx, zeile);
    addHinweis(ctx.tx, { ...zeile, anlass: schluessel({ art: 'unbesetzt', amt }) });
    return [zeile.id];
  });
}

const ansBuero = 'hinweis';
const ansTandem = ({ id }: Gremium): string => `hinweis ${id}`;

function sage(ctx: Context, befunde: readonly Befund[]): void {
  const id = neuerHinweis();
  for (const { gremium, anlaesse: alle } of befunde) {
    for (const anlass of alle) addHinweis(ctx.tx, { gremiumId: gremium.id, anlass: schluessel(anlass), id });
  }
  for (const to of anDasBuero(ctx)) show(ctx, { subject: id, role: ansBuero, to }, hinweisAnsBuero(befunde));
  for (const befund of befunde) {
    for (const person of erreichbareImTandem(ctx, befund.gremium.id).personen) sageImTandem(ctx, id, befund, person);
  }
}

function sageImTandem(ctx: Context, id: HinweisId, befund: Befund, person: PersonId): void {
  const { gremium } = befund;
  const dabei = erreichbareImTandem(ctx, gremium.id).personen.includes(person);
  const buero = gremien(ctx.tx, 'integrationsbuero')[0]?.id ?? null;
  const message = hinweisAnsTandem(befund, { person, dabei }, buero);
  show(ctx, { subject: id, role: ansTandem(gremium), to: { person } }, message);
}

/** `zuletzt`: the field in which something has changed just now. */
function berichtige(ctx: Context, id: HinweisId, zuletzt: Gremium): void {
  const zeilen = hinweiseMit(ctx.tx, id);
  const befunde = alleGremien(ctx.tx, 'handlungsfeld').flatMap((gremium): Befund[] => {
    const bekannt = zeilen.filter(({ gremiumId }) => gremiumId === gremium.id);
    const jetzt = anlaesse(ctx, gremium, aemterDesTandems(ctx.tx, gremium.id), bekannt);
    const rest = jetzt.filter((anlass) => bekannt.some((zeile) => zeile.anlass === schluessel(anlass)));
    return rest.length === 0 ? [] : [{ gremium, anlaesse: rest }];
  });
  const erledigt = hatSichErledigt(zuletzt);
  const zeige = (to: Conversation, role: string): void => {
    show(ctx, { subject: id, role, to }, befunde.length === 0 ? erledigt : hinweisAnsBuero(befunde));
  };
  for (const to of placesOf(ctx.tx, id, ansBuero)) zeige(to, ansBuero);
  const befund = befunde.find(({ gremium }) => gremium.id === zuletzt.id);
  for (const to of placesOf(ctx.tx, id, ansTandem(zuletzt))) {
    if (!('person' in to)) continue;
    if (befund === undefined) show(ctx, { subject: id, role: ansTandem(zuletzt), to }, erledigt);
    else sageImTandem(ctx, id, befund, to.person);
  }
}
