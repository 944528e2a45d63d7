/** The city: its Gremien, who holds which role in them, and what a role may do. */
import { z } from 'zod';
import type { Button, Message } from '../../chat/message.ts';
import { type Day, dateText, type Time, time } from '../../core/calendar.ts';
import { daily } from '../../core/daily.ts';
import { isMember, kanalById, kontoOf } from '../../core/directory.ts';
import { type Acting, type Context, type Feature, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { privateMessage } from '../../core/notice.ts';
import { record } from '../../core/verlauf.ts';
import type { Tx } from '../../core/workspace.ts';
import { erreichbareImBuero } from './buero.ts';
import { einladenKnopf, einladungBeendet } from './einladung.ts';
import { type Fest, type FestRegel, festeAm, festRegelSchema } from './feste.ts';
import { ueblicheFeste } from './feste-liste.ts';
import { ladeFehlendeEin } from './mitglieder.ts';
import { personendaten } from './personendaten.ts';
import { erlaubt, istEingeweiht, type Recht, type Rolle, rechte } from './rechte.ts';
import type { GremiumId, Seite } from './schema.ts';
import {
  type Amt,
  aemterAm,
  aemterIn,
  aemterVon,
  einstellungVon,
  type Gremium,
  gremien,
  gremiumById,
  setzeEinstellung,
} from './store.ts';
import { gremiumName, nochNicht, rollenWort } from './texts.ts';
import { anheftenKnopf, meldeDateiNichtZugestellt, meldeNichtZugestellt } from './zustellung.ts';

export {
  type Amtszeit,
  beendeAmt,
  bekanntePerson,
  frageOhneKonto,
  liesAmtszeit,
  liesEnde,
  personAus,
  pruefeWer,
  ueberschneiden,
  werFelder,
} from './besetzung.ts';
export { type Blatt, blatt, leseblatt, mitNamen, type Spalte, type Spaltentext, spalte } from './blatt.ts';
export { anDasBuero, erreichbareImBuero, leitungDesBueros } from './buero.ts';
export { feldkarten } from './feldkarten.ts';
export { type Fest, type FestRegel, festRegelSchema } from './feste.ts';
export { ueblicheFeste } from './feste-liste.ts';
export { dateiFeld, namenFeld } from './form.tabelle.ts';
export { jeGremium } from './je-gremium.ts';
export { knopfreihen } from './knopfreihen.ts';
export { type Konferenz, konferenzen, konferenzTag, letzteKonferenz } from './konferenz.store.ts';
export { setzeKonferenz } from './konferenz.ts';
export { blaetterKnoepfe, gemeintMit, seitenanfang, umHeute } from './listen.ts';
export { zugehoerige } from './mitglieder.ts';
export { setzeOrganisation } from './organisation.ts';
export type { Recht } from './rechte.ts';
export { gezeigt, type Tabellenart, unterFuenf, zeilenHoechstens } from './rules.tabelle.ts';
/** For references from higher features' tables. */
export {
  type AmtRolle,
  type EinstellungName,
  type Funktion,
  funktionen,
  type GremiumArt,
  type GremiumId,
  gremium as gremiumTable,
  type Seite,
  vonAnfang,
} from './schema.ts';
export {
  type Amt,
  addAmt,
  aemterAm,
  aemterIn,
  aemterVon,
  aendereGremium,
  alleAemter,
  alleGremien,
  amtById,
  changeAmt,
  dasGremium,
  einstellungVon,
  type Gremium,
  gremien,
  gremiumById,
  gremiumDer,
  gremiumOfKanal,
  kanaeleDerGremien,
  keepGremium,
  loescheAmt,
  loescheEinstellung,
  type NeuesAmt,
  offenesFeld,
  setzeEinstellung,
} from './store.ts';
export { schickeTabellen } from './tabelle.ts';
export { zeitText } from './texts.besetzung.ts';
export { aufzaehlung, funktionWort, gremiumName, rollenWort, seitenWort } from './texts.ts';
export { imZeitraum, type Zeitraum } from './zeitraum.store.ts';

const seiten: readonly Seite[] = ['verwaltung', 'freier_traeger', 'begleitung'];

/** Everybody who leads a field today. */
export const alleImTandem = (tx: Tx, heute: Day): ReadonlySet<PersonId> =>
  new Set(aemterAm(tx, heute).flatMap(({ rolle, personId }) => (rolle === 'tandem' ? [personId] : [])));

/** Who leads this Gremium today: Verwaltung, freier Träger, Begleitung. Empty for all but Handlungsfelder. */
export function tandemVon(tx: Tx, id: GremiumId, heute: Day): Amt[] {
  const rang = (eintrag: Amt): number => (eintrag.seite === null ? seiten.length : seiten.indexOf(eintrag.seite));
  return aemterIn(tx, id, heute)
    .filter((eintrag) => eintrag.rolle === 'tandem')
    .sort((a, b) => rang(a) - rang(b));
}

/** The religious feasts of a day, by the city's own list or the usual one. */
export function festeDerStadt(tx: Tx, datum: Day): Fest[] {
  return festeAm(datum, festRegeln(tx));
}

/** The feasts that the bot asks about in this city: its own list, or the usual one. */
export function festRegeln(tx: Tx): readonly FestRegel[] {
  const eigene = einstellungVon(tx, 'feste');
  return eigene === null ? ueblicheFeste : z.array(festRegelSchema).parse(JSON.parse(eigene));
}

/** How long before a Sitzung people are reminded of it: days for the channel, working days for each person. */
export function vorlaufDerErinnerung(tx: Tx, wo: 'imKanal' | 'persoenlich'): number | null {
  const wert = einstellungVon(tx, `sitzung.${wo}`) ?? (wo === 'imKanal' ? '7' : '1');
  return wert === 'nie' ? null : Number(wert);
}

/** When the daily reminder comes to each person, on working days. */
export function stundeDerErinnerung(tx: Tx): Time {
  return time(einstellungVon(tx, 'erinnerung.stunde') ?? '09:00');
}

/** The Gremien this person takes part in: by role, or as a member of the channel. */
export function gremienVon(ctx: Context, person: PersonId): Gremium[] {
  const rollenIn = rollenVon(ctx, person);
  return gremien(ctx.tx).filter((eintrag) => {
    const rollen = rollenIn(eintrag);
    return mitmachende.some((rolle) => rollen.has(rolle));
  });
}

const mitmachende: readonly Rolle[] = ['tandem', 'umsetzungsgruppe', 'teilnehmend', 'steuerungsgruppe'];

/** Whether the acting person has this right for a Gremium; null: for at least one. */
export function darf(ctx: Acting, recht: string, subjekt: string | null): boolean {
  return istRecht(recht) && rollenFuer(ctx, ctx.actor, subjekt).some((rollen) => erlaubt(recht, rollen));
}

/** All rights of a person for a Gremium; null: those they have for at least one. */
export function rechteVon(ctx: Context, person: PersonId, subjekt: GremiumId | null): ReadonlySet<string> {
  const rollen = rollenFuer(ctx, person, subjekt);
  return new Set(
    Object.keys(rechte).filter((recht) => istRecht(recht) && rollen.some((menge) => erlaubt(recht, menge))),
  );
}

function rollenFuer(ctx: Context, person: PersonId, subjekt: string | null): Set<Rolle>[] {
  const betroffen = subjekt === null ? gremien(ctx.tx) : [gremiumById(ctx.tx, subjekt)];
  const rollenIn = rollenVon(ctx, person);
  // Some rights need no Gremium, and a city may have none yet.
  const rollen = subjekt === null ? [rollenIn(null)] : [];
  for (const eintrag of betroffen) if (eintrag !== null) rollen.push(rollenIn(eintrag));
  return rollen;
}

/**
 * In which Handlungsfelder a person may know what happens: in all of them, but where the channel is private only whoever
 * takes part. How much they read of it, their rights say.
 */
export function siehtFelder(ctx: Context, person: PersonId): (feld: Gremium) => boolean {
  const rollenIn = rollenVon(ctx, person);
  return (feld) => {
    const kanal = feld.kanalId === null ? null : kanalById(ctx.tx, feld.kanalId);
    return kanal?.private !== true || istEingeweiht(rollenIn(feld));
  };
}

/** How somebody takes part today, in words, and until when if that is known; empty: not at all. */
export function rollenWorte(ctx: Context, person: PersonId): string[] {
  return aemterVon(ctx.tx, person, ctx.heute).flatMap((eintrag) => {
    const gremium = gremiumById(ctx.tx, eintrag.gremiumId);
    if (gremium === null || gremium.geschlossen !== null) return [];
    const wort = rollenWort(eintrag, gremium);
    return [eintrag.bis === null ? wort : `${wort}, bis ${dateText(eintrag.bis)}`];
  });
}

/** Whether a city is there to work with, and where it came from. */
export const eingerichtet = (tx: Tx): 'datei' | 'chat' | null => {
  const wert = einstellungVon(tx, 'eingerichtet');
  return wert === 'datei' || wert === 'chat' ? wert : null;
};

/** What whoever may not do something reads where there is no city yet: who sets it up. Null: there is one. */
export function nochNichtEingerichtet(ctx: Acting): Message | null {
  if (eingerichtet(ctx.tx) !== null) return null;
  if (!darf(ctx, 'stadt.einrichten', null)) return privateMessage(nochNicht.vonAdmins);
  const knopf = { action: 'einrichtung.oeffnen', subject: 'stadt', label: nochNicht.knopf, style: 'primary' } as const;
  return privateMessage(nochNicht.vonIhnen, knopf);
}

/** What whoever may not do something reads: this sentence; where there is no city yet, who sets it up. */
export const lehntAb =
  (satz: string, ...knoepfe: readonly Button[]) =>
  (ctx: Acting): Message =>
    nochNichtEingerichtet(ctx) ?? privateMessage(satz, ...knoepfe);

/** Writes down a formal act that changes the city itself: from now on it is run from the chat, and not by its file. */
export function haltFest(ctx: Acting, akt: string, subject: string): void {
  record(ctx, akt, subject);
  setzeEinstellung(ctx.tx, 'eingerichtet', 'chat');
}

/** Who holds which role where has changed. Everything that shows it, or follows from it, is told. */
export function aemterGeaendert(ctx: Context, gremium: GremiumId): void {
  raise(ctx, 'amt.geaendert', { gremium });
}

/** A Gremium's title or channel has changed, or whether it works. */
export function gremiumGeaendert(ctx: Context, gremium: GremiumId): void {
  raise(ctx, 'gremium.geaendert', { gremium });
}

declare module '../../core/feature.ts' {
  interface Ereignisse {
    readonly 'amt.geaendert': { readonly gremium: GremiumId };
    /** What somebody shows to all was changed by others (null: by nobody in the chat), and is not shown any more. */
    readonly 'freigabe.beendet': {
      readonly person: PersonId;
      readonly vorher: string | null;
      readonly durch: PersonId | null;
    };
    readonly 'gremium.geaendert': { readonly gremium: GremiumId };
  }
}

function istRecht(recht: string): recht is Recht {
  return Object.hasOwn(rechte, recht);
}

/**
 * The roles of a person in a Gremium, or in none. What holds everywhere is looked up once, for however many Gremien. A
 * deactivated account has no roles at all.
 */
function rollenVon(ctx: Context, person: PersonId): (in_: Gremium | null) => Set<Rolle> {
  const konto = kontoOf(ctx.tx, person);
  if (konto?.deactivated === true) return () => new Set();
  const ueberall = new Set<Rolle>();
  if (konto !== null && !konto.foreign) ueberall.add('angemeldet');
  if (konto?.admin === true && !konto.foreign && erreichbareImBuero(ctx).size === 0) ueberall.add('admin');
  const aemter = aemterVon(ctx.tx, person, ctx.heute);
  if (aemter.some(({ rolle }) => rolle === 'leitung' || rolle === 'buero')) ueberall.add('buero');
  if (aemter.some(({ rolle }) => rolle === 'leitung')) ueberall.add('leitung');
  const offene = new Set(aemter.some(({ rolle }) => rolle === 'tandem') ? gremien(ctx.tx).map(({ id }) => id) : []);
  const gefuehrte = new Set(
    aemter.flatMap(({ rolle, gremiumId }) => (rolle === 'tandem' && offene.has(gremiumId) ? [gremiumId] : [])),
  );
  const inUmsetzung = gefuehrte.size > 0 || aemter.some(({ rolle }) => rolle === 'leitung' || rolle === 'fachperson');
  return (in_) => {
    const rollen = new Set(ueberall);
    if (in_ === null) return rollen;
    const steuert = aemter.some(({ rolle, gremiumId }) => rolle === 'steuerungsgruppe' && gremiumId === in_.id);
    if (steuert) rollen.add('steuerungsgruppe');
    const istUmsetzung = in_.art === 'umsetzungsgruppe';
    if (gefuehrte.has(in_.id) || (istUmsetzung && gefuehrte.size > 0)) rollen.add('tandem');
    if (istUmsetzung && inUmsetzung) rollen.add('umsetzungsgruppe');
    if (in_.kanalId !== null && isMember(ctx.tx, in_.kanalId, person)) rollen.add('teilnehmend');
    return rollen;
  };
}

export const stadt: Feature<Recht> = {
  name: 'stadt',
  buttons: { 'stadt.einladen': einladenKnopf, 'stadt.anheften': anheftenKnopf },
  ereignisse: { abgleich: ladeFehlendeEin, 'amt.geaendert': ladeFehlendeEin, 'gremium.geaendert': ladeFehlendeEin },
  // A term begins at midnight, and nobody does anything then.
  jobs: { 'stadt.mitglieder': { subjects: () => [''], next: daily('00:05'), run: ladeFehlendeEin } },
  channelResult: einladungBeendet,
  personendaten,
  // Roles are held, not left open: whoever hands one over ends it and gives the other person theirs.
  uebergib: () => [],
  gegenstand(ctx, subject) {
    const gremium = gremiumById(ctx.tx, subject);
    return gremium === null ? null : { titel: gremiumName(gremium), gremium: gremium.id };
  },
  parked: meldeNichtZugestellt,
  fileParked: meldeDateiNichtZugestellt,
};
