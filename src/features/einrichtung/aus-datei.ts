/** The city from its file, as often as the bot starts. */
import {
  addPerson,
  type KanalId,
  kanalById,
  kanalNamed,
  kanalOf,
  personNamed,
  personOfAccount,
} from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import { legeFeldAn } from '../handlungsfeld/index.ts';
import { setzeZielstufen, ueblicheZielstufen } from '../jahresziel/index.ts';
import {
  type Amt,
  addAmt,
  aendereGremium,
  alleAemter,
  alleGremien,
  changeAmt,
  type EinstellungName,
  eingerichtet,
  einstellungVon,
  gremien,
  gremiumOfKanal,
  keepGremium,
  loescheEinstellung,
  type NeuesAmt,
  setzeEinstellung,
  setzeKonferenz,
  setzeOrganisation,
  vonAnfang,
} from '../stadt/index.ts';
import { setzeDigestPlan } from '../umsetzungsgruppe/index.ts';
import { gewechseltesFeld, veraenderteAemter } from './rules.ts';
import { festeKuerzel, type PersonInDatei, type Stadtdatei, StadtdateiFalsch } from './stadtdatei.ts';

/**
 * Makes the city what its file says: Gremien, channels, who holds which role. Whoever is no longer in the file held
 * their role until yesterday. The same file again changes nothing. Once the city is run from the chat, the file is left
 * alone.
 *
 * @throws {StadtdateiFalsch} a field has another number or Kürzel than before
 * @returns what the file names and the workspace does not have, one sentence each for the operator
 */
export function richteEin(ctx: Context, datei: Stadtdatei): string[] {
  const { tx } = ctx;
  if (eingerichtet(tx) === 'chat') return ['the city is run from the chat by now: the file is not read any more'];
  const fehlend: string[] = [];
  setzeEinstellung(tx, 'eingerichtet', 'datei');
  setzeEinstellung(tx, 'stadt', datei.stadt);
  setzeEinstellung(tx, 'land', datei.land);
  const { feste, erinnerung } = datei;
  setzeOderLoesche(ctx, 'feste', feste && JSON.stringify(feste));
  setzeOderLoesche(ctx, 'sitzung.imKanal', erinnerung.imKanal);
  setzeOderLoesche(ctx, 'sitzung.persoenlich', erinnerung.persoenlich);
  const { jahresziele = ueblicheZielstufen } = erinnerung;
  setzeZielstufen(ctx, jahresziele === 'nie' ? [] : jahresziele);
  setzeDigestPlan(ctx, datei.umsetzungsgruppe.ueberblick);
  if (datei.jahreskonferenz !== undefined) setzeKonferenz(ctx, datei.jahreskonferenz);

  const kanal = kanaele(ctx, fehlend);
  const person = (eintrag: PersonInDatei): PersonId | null => {
    const { konto, name, organisation } = eintrag;
    const id = konto === undefined ? ohneKonto(ctx, name ?? '') : personOfAccount(tx, konto);
    if (id === null) fehlend.push(`member ${konto} is not in this workspace`);
    // Somebody with two roles may have it written beside one of them only.
    else organisationen.set(id, organisation ?? organisationen.get(id) ?? null);
    return id;
  };

  const organisationen = new Map<PersonId, string | null>();
  const soll: Omit<Amt, 'id'>[] = [];
  const vergib = (eintrag: PersonInDatei, amt: Pick<NeuesAmt, 'rolle' | 'seite' | 'funktion' | 'gremiumId'>): void => {
    const personId = person(eintrag);
    if (personId !== null)
      soll.push({ funktion: null, ...amt, personId, von: eintrag.von ?? vonAnfang, bis: eintrag.bis ?? null });
  };

  const { integrationsbuero, umsetzungsgruppe, steuerungsgruppe } = datei;
  const buero = keepGremium(tx, {
    art: 'integrationsbuero',
    kuerzel: festeKuerzel.integrationsbuero,
    nummer: null,
    titel: 'Integrationsbüro',
    kanalId: kanal(integrationsbuero.kanal, festeKuerzel.integrationsbuero),
  });
  vergib(integrationsbuero.leitung, { rolle: 'leitung', seite: null, gremiumId: buero });
  for (const eintrag of integrationsbuero.personen) vergib(eintrag, { rolle: 'buero', seite: null, gremiumId: buero });

  keepGremium(tx, {
    art: 'umsetzungsgruppe',
    kuerzel: festeKuerzel.umsetzungsgruppe,
    nummer: null,
    titel: 'Umsetzungsgruppe',
    kanalId: kanal(umsetzungsgruppe.kanal, festeKuerzel.umsetzungsgruppe),
  });
  const steuerung = keepGremium(tx, {
    art: 'steuerungsgruppe',
    kuerzel: festeKuerzel.steuerungsgruppe,
    nummer: null,
    titel: 'Steuerungsgruppe',
    kanalId: kanal(steuerungsgruppe.kanal, festeKuerzel.steuerungsgruppe),
  });
  for (const eintrag of steuerungsgruppe.personen) {
    vergib(eintrag, { rolle: 'steuerungsgruppe', seite: null, funktion: eintrag.funktion, gremiumId: steuerung });
  }
  const wechsel = gewechseltesFeld(gremien(tx, 'handlungsfeld'), datei.handlungsfelder);
  if (wechsel !== null) throw new StadtdateiFalsch(`handlungsfelder: ${wechsel}`);
  for (const { nummer, kuerzel, titel, kanal: name, tandem } of datei.handlungsfelder) {
    const feld = legeFeldAn(ctx, { kuerzel, nummer, titel, kanalId: kanal(name, kuerzel) }, null);
    for (const eintrag of tandem) vergib(eintrag, { rolle: 'tandem', seite: eintrag.seite, gremiumId: feld });
  }

  uebernimmOrganisationen(ctx, organisationen);
  const { neu, geaendert } = veraenderteAemter(alleAemter(tx), soll, ctx.heute);
  for (const amt of geaendert) changeAmt(tx, amt.id, amt);
  for (const amt of neu) addAmt(tx, amt);
  return fehlend;
}

/** Only of whom the file says something new: people correct their own in the chat, and a restart is no reason to undo that. */
function uebernimmOrganisationen(ctx: Context, organisationen: ReadonlyMap<PersonId, string | null>): void {
  const zuletzt = new Set(einstellungVon(ctx.tx, 'datei.organisationen')?.split(' '));
  const gesagt = [...organisationen].map(([id, organisation]) => {
    const angabe = hashOf([id, organisation]);
    if (!zuletzt.has(angabe)) setzeOrganisation(ctx, id, organisation);
    return angabe;
  });
  setzeEinstellung(ctx.tx, 'datei.organisationen', gesagt.join(' '));
}

/**
 * Finds the channel a Gremium has by its file. Where the workspace has none of that name (it was renamed or deleted
 * since), the Gremium keeps the one it has: whoever reads it there should not lose it by a restart.
 */
function kanaele({ tx }: Context, fehlend: string[]): (name: string, kuerzel: string) => KanalId | null {
  const vergeben = new Set<KanalId>();
  return (name, kuerzel) => {
    const vorher = alleGremien(tx).find((gremium) => gremium.kuerzel === kuerzel)?.kanalId ?? null;
    const found = kanalNamed(tx, name) ?? kanalOf(tx, name);
    if (found === null) {
      const behalten = vorher === null ? null : kanalById(tx, vorher);
      fehlend.push(
        behalten === null
          ? `channel #${name} is not in this workspace, or private and without the bot`
          : `channel #${name} is not in this workspace: ${kuerzel} keeps the one it has, last seen as #${behalten.name}`,
      );
      if (vorher !== null) vergeben.add(vorher);
      return vorher;
    }
    if (vergeben.has(found.id)) {
      fehlend.push(`channel #${name} belongs to another Gremium already: ${kuerzel} has none`);
      return null;
    }
    vergeben.add(found.id);
    if (!found.member) fehlend.push(`the bot is not in channel #${name}: invite it there`);
    // Whoever had it before gets another one further down in the file.
    const anderes = gremiumOfKanal(tx, found.id);
    if (anderes !== null && anderes.kuerzel !== kuerzel) aendereGremium(tx, anderes.id, { kanalId: null });
    return found.id;
  };
}

/** What the file leaves out holds as if it had never been set. */
function setzeOderLoesche(ctx: Context, name: EinstellungName, wert: string | number | undefined): void {
  if (wert === undefined) loescheEinstellung(ctx.tx, name);
  else setzeEinstellung(ctx.tx, name, String(wert));
}

function ohneKonto(ctx: Context, name: string): PersonId {
  return personNamed(ctx.tx, name) ?? addPerson(ctx.tx, name, null);
}
