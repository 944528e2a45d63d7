/** What can happen to a Tandem: load → rule → save → show, inside the transaction that dispatch opened. */
import { addDays, type Day } from '../../core/calendar.ts';
import { personById } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import {
  type Amt,
  addAmt,
  aemterGeaendert,
  amtById,
  changeAmt,
  haltFest,
  loescheAmt,
  type Seite,
  setzeOrganisation,
} from '../stadt/index.ts';
import { teileBeginnMit } from './mitteilungen.ts';
import { type Amtszeit, gilt } from './rules.ts';
import { addUebergabe, loescheUebergabe, type Uebergabe } from './store.ts';
import { aemterDesTandems } from './tandem.ts';
import type { Wechsel } from './uebergeben.ts';

export function nimmAuf(ctx: Acting, gremiumId: Amt['gremiumId'], amt: Amtszeit): void {
  const warDabei = aemterDesTandems(ctx.tx, gremiumId).some(
    (anderes) => anderes.personId === amt.personId && gilt(anderes, addDays(amt.von, -1)),
  );
  const neu = addAmt(ctx.tx, { ...amt, gremiumId, rolle: 'tandem' });
  haltFest(ctx, 'tandem.hinzufuegen', gremiumId);
  const eingetragen = amtById(ctx.tx, neu);
  // However long ago it began: somebody has just entered it, and nobody has said so yet.
  if (eingetragen !== null && gilt(eingetragen, ctx.heute) && !warDabei) teileBeginnMit(ctx, eingetragen, null);
  aemterGeaendert(ctx, gremiumId);
}

export interface Angaben {
  readonly seite: Seite | null;
  readonly organisation: string | null;
  readonly von: Day;
  readonly bis: Day | null;
}

/** @returns false if that is how it was */
export function aendere(ctx: Acting, amt: Amt, neu: Angaben): boolean {
  const { seite, organisation, von, bis } = neu;
  const warOrganisation = personById(ctx.tx, amt.personId)?.organisation ?? null;
  if (amt.seite === seite && amt.von === von && amt.bis === bis && warOrganisation === organisation) return false;
  changeAmt(ctx.tx, amt.id, { seite, von, bis });
  setzeOrganisation(ctx, amt.personId, organisation);
  haltFest(ctx, 'tandem.aendern', amt.gremiumId);
  aemterGeaendert(ctx, amt.gremiumId);
  return true;
}

export function beende(ctx: Acting, amt: Amt, bis: Day): void {
  changeAmt(ctx.tx, amt.id, { bis });
  haltFest(ctx, 'tandem.beenden', amt.gremiumId);
  aemterGeaendert(ctx, amt.gremiumId);
}

/** Ends the old term the day before, begins the new one. What is open follows on that day: `nachAenderung` if it is today. */
export function uebergib(ctx: Acting, altes: Amt, { an, ab, altesBis, bis }: Wechsel): void {
  const { gremiumId, seite } = altes;
  const neuesAmt = addAmt(ctx.tx, { personId: an, rolle: 'tandem', gremiumId, seite, von: ab, bis });
  changeAmt(ctx.tx, altes.id, { bis: altesBis });
  addUebergabe(ctx.tx, { altesAmt: altes.id, neuesAmt, gremiumId, vorherBis: altes.bis, ab });
  haltFest(ctx, 'tandem.uebergeben', gremiumId);
  aemterGeaendert(ctx, gremiumId);
}

/** A term that has not begun, and with it the handover it comes from. */
export function nimmZurueck(ctx: Acting, amt: Amt, uebergabe: Uebergabe | null): void {
  if (uebergabe !== null) {
    changeAmt(ctx.tx, uebergabe.altesAmt, { bis: uebergabe.vorherBis });
    loescheUebergabe(ctx.tx, uebergabe);
  }
  loescheAmt(ctx.tx, amt.id);
  haltFest(ctx, 'tandem.zuruecknehmen', amt.gremiumId);
  aemterGeaendert(ctx, amt.gremiumId);
}
