/** The city: its Gremien, who holds which role in them, and what a role may do. */
import { z } from 'zod';
import type { Day } from '../../core/calendar.ts';
import { isMember, isOpen, type KanalId, kanalById, kontoOf } from '../../core/directory.ts';
import type { Acting, Context, Feature, Parked } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, show } from '../../core/posts.ts';
import type { Tx } from '../../core/workspace.ts';
import { type Fest, festeAm, festRegelSchema } from './feste.ts';
import { ueblicheFeste } from './feste-liste.ts';
import { erlaubt, type Recht, type Rolle, rechte } from './rechte.ts';
import type { GremiumId, Seite } from './schema.ts';
import { type Amt, aemterIn, aemterVon, einstellungVon, type Gremium, gremien, gremiumById } from './store.ts';
import { nichtZugestellt } from './texts.ts';

export { type Fest, festRegelSchema } from './feste.ts';
export type { Recht } from './rechte.ts';
export type { EinstellungName, GremiumId } from './schema.ts';
/** For references from higher features' tables. */
export { gremium as gremiumTable } from './schema.ts';
export {
  type Amt,
  addAmt,
  alleAemter,
  changeAmt,
  einstellungVon,
  type Gremium,
  gremien,
  gremiumById,
  gremiumOfKanal,
  kanaeleDerGremien,
  keepGremium,
  loescheEinstellung,
  setzeEinstellung,
} from './store.ts';
export { aufzaehlung, gremiumName } from './texts.ts';

const seiten: readonly Seite[] = ['verwaltung', 'freier_traeger', 'begleitung'];

/** Who leads this Gremium today: Verwaltung, freier Träger, Begleitung. Empty for all but Handlungsfelder. */
export function tandemVon(tx: Tx, id: GremiumId, heute: Day): Amt[] {
  const rang = (eintrag: Amt): number => (eintrag.seite === null ? seiten.length : seiten.indexOf(eintrag.seite));
  return aemterIn(tx, id, heute)
    .filter((eintrag) => eintrag.rolle === 'tandem')
    .sort((a, b) => rang(a) - rang(b));
}

/**
 * Where the Integrationsbüro hears of something: its channel, or each of its heads where the bot cannot write there.
 * `ausser`: a channel that has just been found not to work.
 */
export function anDasBuero(ctx: Context, ausser: KanalId | null = null): Conversation[] {
  const buero = gremien(ctx.tx, 'integrationsbuero')[0];
  if (buero === undefined) return [];
  const kanal = buero.kanalId === null ? null : kanalById(ctx.tx, buero.kanalId);
  if (kanal !== null && isOpen(kanal) && kanal.id !== ausser) return [{ kanal: kanal.id }];
  return aemterIn(ctx.tx, buero.id, ctx.heute)
    .filter(({ rolle, personId }) => rolle === 'leitung' && kontoOf(ctx.tx, personId) !== null)
    .map(({ personId }) => ({ person: personId }));
}

/** The religious feasts of a day, by the city's own list or the usual one. */
export function festeDerStadt(tx: Tx, datum: Day): Fest[] {
  const eigene = einstellungVon(tx, 'feste');
  const liste = eigene === null ? ueblicheFeste : z.array(festRegelSchema).parse(JSON.parse(eigene));
  return festeAm(datum, liste);
}

/** How long before a Sitzung people are reminded of it: days for the channel, working days for each person. */
export function vorlaufDerErinnerung(tx: Tx, wo: 'imKanal' | 'persoenlich'): number | null {
  const wert = einstellungVon(tx, `sitzung.${wo}`) ?? (wo === 'imKanal' ? '7' : '1');
  return wert === 'nie' ? null : Number(wert);
}

/** The Gremien this person takes part in: by role, or as a member of the channel. */
export function gremienVon(ctx: Context, person: PersonId): Gremium[] {
  return gremien(ctx.tx).filter((eintrag) => {
    const rollen = rollenVon(ctx, person, eintrag);
    return ['tandem', 'teilnehmend', 'steuerungsgruppe'].some((rolle) => rollen.has(rolle as Rolle));
  });
}

/** Whether the acting person has this right for a Gremium; null: for at least one. */
export function darf(ctx: Acting, recht: string, subjekt: string | null): boolean {
  if (!istRecht(recht)) return false;
  const betroffen = subjekt === null ? gremien(ctx.tx) : [gremiumById(ctx.tx, subjekt as GremiumId)];
  // Some rights need no Gremium, and a city may have none yet.
  const rollen = subjekt === null ? [rollenVon(ctx, ctx.actor, null)] : [];
  for (const eintrag of betroffen) if (eintrag !== null) rollen.push(rollenVon(ctx, ctx.actor, eintrag));
  return rollen.some((menge) => erlaubt(recht, menge));
}

function istRecht(recht: string): recht is Recht {
  return Object.hasOwn(rechte, recht);
}

/** A deactivated account has no roles at all. */
function rollenVon(ctx: Context, person: PersonId, in_: Gremium | null): Set<Rolle> {
  const konto = kontoOf(ctx.tx, person);
  if (konto?.deactivated === true) return new Set();
  const rollen = new Set<Rolle>();
  if (konto !== null && !konto.foreign) rollen.add('angemeldet');
  for (const eintrag of aemterVon(ctx.tx, person, ctx.heute)) {
    if (eintrag.rolle === 'leitung' || eintrag.rolle === 'buero') rollen.add('buero');
    if (eintrag.rolle === 'leitung') rollen.add('leitung');
    if (eintrag.rolle === 'steuerungsgruppe' && eintrag.gremiumId === in_?.id) rollen.add('steuerungsgruppe');
    const leitet = eintrag.gremiumId === in_?.id || in_?.art === 'umsetzungsgruppe';
    if (eintrag.rolle === 'tandem' && leitet) rollen.add('tandem');
  }
  if (in_ !== null && in_.kanalId !== null && isMember(ctx.tx, in_.kanalId, person)) rollen.add('teilnehmend');
  return rollen;
}

/** Tells the Büro about a message that did not arrive. */
function meldeNichtZugestellt(ctx: Context, { subject, role, kanal, code }: Parked): void {
  // Of what was to tell the Büro, it can only be told once.
  if (role.startsWith(nichtZugestelltRolle)) return;
  const message = nichtZugestellt(ctx.tx, kanal, code);
  for (const to of anDasBuero(ctx, kanal)) show(ctx, { subject, role: `${nichtZugestelltRolle} ${role}`, to }, message);
}

const nichtZugestelltRolle = 'nicht zugestellt:';

export const stadt: Feature<Recht> = {
  name: 'stadt',
  parked: meldeNichtZugestellt,
};
