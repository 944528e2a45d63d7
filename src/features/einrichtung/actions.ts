/** Setting a city up in the chat, and changing afterwards what was set up. */
import { addDays, type Day, day } from '../../core/calendar.ts';
import { kanalById, kanalOf, keepUnseenKanal, kontoOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { katalogVon, legeFeldAn } from '../handlungsfeld/index.ts';
import { setzeZielstufen } from '../jahresziel/index.ts';
import {
  type AmtRolle,
  addAmt,
  aemterGeaendert,
  aemterIn,
  beendeAmt,
  type FestRegel,
  type Gremium,
  type GremiumArt,
  type GremiumId,
  gremien,
  gremiumById,
  gremiumGeaendert,
  haltFest,
  keepGremium,
  loescheEinstellung,
  personAus,
  setzeEinstellung,
  setzeKonferenz,
  ueblicheFeste,
} from '../stadt/index.ts';
import { planAus, setzeDigestPlan } from '../umsetzungsgruppe/index.ts';
import { bueroHeute, sagWechsel } from './buerowechsel.ts';
import type { Angaben, BueroEingabe, ErinnerungenEingabe } from './form.ts';
import { besorgeKanal, merkeOffen } from './kanal.ts';
import { zeigeVerbliebene } from './noch-im-kanal.ts';
import { gewaehlteFeste, neubesetzt } from './rules.ts';
import { festeKuerzel } from './stadtdatei.ts';
import { beginneStand } from './stand.ts';

/** The Gremien that every city has: how each is called, and the name proposed for its channel. */
const feste = [
  { art: 'integrationsbuero', titel: 'Integrationsbüro', kanal: 'integrationsbuero', feld: 'kanalBuero' },
  { art: 'umsetzungsgruppe', titel: 'Umsetzungsgruppe', kanal: 'umsetzungsgruppe', feld: 'kanalUmsetzung' },
  { art: 'steuerungsgruppe', titel: 'Steuerungsgruppe', kanal: 'steuerungsgruppe', feld: 'kanalSteuerung' },
] as const;

/** An empty workspace becomes a city: Gremien, roles, settings; then the channels come one by one. */
export function richteStadtEin(ctx: Acting, angaben: Angaben): void {
  const { tx } = ctx;
  haltFest(ctx, 'stadt.einrichten', 'stadt');
  for (const { art, titel } of feste) gremiumDerArt(ctx, art, titel);
  setzeBuero(ctx, angaben);
  // The Leitung gets the message that says how far the channels are.
  sagWechsel(ctx, new Map(), [angaben.leitung]);
  setzeKonferenz(ctx, day(angaben.jahreskonferenz));
  setzeErinnerungen(ctx, angaben);
  setzeFeste(ctx, gewaehlteFeste(ueblicheFeste, ueblicheFeste, angaben.feste ?? []));

  const gewaehlt = katalogVon(tx).handlungsfelder.filter(({ kuerzel }) => angaben.felder.includes(kuerzel));
  const felder = gewaehlt.map(({ nummer, kuerzel, titel, kanal }) => ({
    kanal,
    id: legeFeldAn(ctx, { nummer, kuerzel, titel, kanalId: null }, null),
  }));
  for (const { id } of gremien(tx)) gremiumGeaendert(ctx, id);

  // What somebody chose comes first: another Gremium may take a channel over by its name.
  for (const { art, titel, feld } of feste) {
    const gewaehlter = gewaehlterKanal(ctx, angaben[feld]);
    if (gewaehlter !== null) besorgeKanal(ctx, gremiumDerArt(ctx, art, titel), gewaehlter);
  }
  for (const { art, titel, kanal, feld } of feste) {
    if (angaben[feld] === null) besorgeKanal(ctx, gremiumDerArt(ctx, art, titel), kanal);
  }
  for (const { id, kanal } of felder) {
    const gremium = gremiumById(tx, id);
    if (gremium === null) continue;
    if (angaben.feldKanaele === 'neu') besorgeKanal(ctx, gremium, kanal);
    else merkeOffen(ctx, gremium, kanal);
  }
  beginneStand(ctx, ctx.actor, angaben.leitung);
}

/** The channel somebody chose in a form, by the platform's id of it; null: none. */
export function gewaehlterKanal({ tx }: Pick<Acting, 'tx'>, conversation: string | null) {
  if (conversation === null) return null;
  return kanalOf(tx, conversation) ?? kanalById(tx, keepUnseenKanal(tx, conversation));
}

function gremiumDerArt({ tx }: Acting, art: GremiumArt & keyof typeof festeKuerzel, titel: string): Gremium {
  const vorhanden = gremien(tx, art)[0];
  if (vorhanden !== undefined) return vorhanden;
  const id = keepGremium(tx, { art, kuerzel: festeKuerzel[art], nummer: null, titel, kanalId: null });
  const neu = gremiumById(tx, id);
  if (neu === null) throw new Error(`the Gremium ${art} was not kept`);
  return neu;
}

export function aendereBuero(ctx: Acting, eingabe: BueroEingabe): void {
  const vorher = bueroHeute(ctx);
  haltFest(ctx, 'einrichtung.buero', 'stadt');
  setzeBuero(ctx, eingabe);
  sagWechsel(ctx, vorher);
  zeigeVerbliebene(ctx, new Set([...vorher.keys(), ...bueroHeute(ctx).keys()]));
}

function setzeBuero(ctx: Acting, { stadt, land, leitung, personen, beirat, beiratName }: BueroEingabe): void {
  const { tx } = ctx;
  setzeEinstellung(tx, 'stadt', stadt);
  setzeEinstellung(tx, 'land', land);
  const buero = gremiumDerArt(ctx, 'integrationsbuero', 'Integrationsbüro').id;
  // People fields show nobody without an account: whoever has none stays until somebody says otherwise.
  const ohneKonto = aemterIn(tx, buero, ctx.heute).filter(
    ({ rolle, personId }) => rolle === 'buero' && kontoOf(tx, personId) === null,
  );
  const staff = [...(personen ?? []).map((person) => person as PersonId), ...ohneKonto.map(({ personId }) => personId)];
  besetze(ctx, buero, 'leitung', [leitung]);
  besetze(
    ctx,
    buero,
    'buero',
    staff.filter((person) => person !== leitung),
  );
  const migrationsbeirat = gremiumDerArt(ctx, 'migrationsbeirat', 'Migrationsbeirat').id;
  const jemand = beirat !== null || beiratName !== null;
  const kontakt = jemand ? [personAus(ctx, { person: beirat, name: beiratName })] : [];
  besetze(ctx, migrationsbeirat, 'kontakt', kontakt);
  aemterGeaendert(ctx, buero);
  aemterGeaendert(ctx, migrationsbeirat);
}

/** From today on exactly these hold the role. */
function besetze(ctx: Acting, gremiumId: GremiumId, rolle: AmtRolle, personen: readonly PersonId[]): void {
  const ist = aemterIn(ctx.tx, gremiumId, ctx.heute).filter((amt) => amt.rolle === rolle);
  const { enden, neu } = neubesetzt(ist, personen);
  for (const amt of enden) beendeAmt(ctx, amt, addDays(ctx.heute, -1));
  for (const personId of neu) {
    addAmt(ctx.tx, { personId, rolle, gremiumId, seite: null, von: ctx.heute, bis: null });
  }
}

/** @returns false: it was so already */
export function aendereKonferenz(ctx: Acting, tag: Day): boolean {
  if (!setzeKonferenz(ctx, tag)) return false;
  haltFest(ctx, 'einrichtung.konferenz', 'stadt');
  return true;
}

export function aendereErinnerungen(ctx: Acting, eingabe: ErinnerungenEingabe): void {
  setzeErinnerungen(ctx, eingabe);
  const { rhythmus, wochentag, uhrzeit } = eingabe;
  setzeDigestPlan(ctx, planAus({ rhythmus, wochentag, stunde: uhrzeit }));
  haltFest(ctx, 'einrichtung.erinnerungen', 'stadt');
}

type Erinnerungen = Pick<ErinnerungenEingabe, 'imKanal' | 'persoenlich' | 'stunde' | 'jahresziele'>;

function setzeErinnerungen(ctx: Acting, { imKanal, persoenlich, stunde, jahresziele }: Erinnerungen): void {
  const { tx } = ctx;
  setzeEinstellung(tx, 'sitzung.imKanal', imKanal);
  setzeEinstellung(tx, 'sitzung.persoenlich', persoenlich);
  setzeEinstellung(tx, 'erinnerung.stunde', stunde);
  setzeZielstufen(ctx, (jahresziele ?? []).map(Number));
}

/** @param liste null: the usual one */
export function aendereFeste(ctx: Acting, liste: readonly FestRegel[] | null): void {
  setzeFeste(ctx, liste);
  haltFest(ctx, 'einrichtung.feste', 'stadt');
}

function setzeFeste({ tx }: Acting, liste: readonly FestRegel[] | null): void {
  if (liste === null) loescheEinstellung(tx, 'feste');
  else setzeEinstellung(tx, 'feste', JSON.stringify(liste));
}
