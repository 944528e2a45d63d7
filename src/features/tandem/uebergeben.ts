/** Handing over: on its day everything open goes from one person to the other, and both hear what it was. */
import type { Day } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, aemterGeaendert, amtById, changeAmt, type GremiumId, offenesFeld } from '../stadt/index.ts';
import { teileBeginnMit, teileEndeMit } from './mitteilungen.ts';
import { alleUebergaben, faelligeUebergaben, loescheUebergabe } from './store.ts';
import { geplanteUebergabe } from './texts.ts';

/** What a handover makes of a term. */
export interface Wechsel {
  readonly an: PersonId;
  /** The first day of the new term. */
  readonly ab: Day;
  /** The last day of the old one, and of the new one. */
  readonly altesBis: Day;
  readonly bis: Day | null;
}

/** Carries out every handover whose day has come, once; that of a closed field waits until it works again. */
export function vollziehe(ctx: Context): void {
  verwirfHaltlose(ctx);
  for (const uebergabe of faelligeUebergaben(ctx.tx, ctx.heute)) {
    if (offenesFeld(ctx.tx, uebergabe.gremiumId) === null) continue;
    loescheUebergabe(ctx.tx, uebergabe);
    const altes = amtById(ctx.tx, uebergabe.altesAmt);
    const neues = amtById(ctx.tx, uebergabe.neuesAmt);
    if (altes !== null && neues !== null) uebergibOffenes(ctx, altes, neues);
  }
}

/** One that lacks a term, because a person was erased, is no handover any more: the old term runs on as it did before. */
function verwirfHaltlose(ctx: Context): void {
  for (const uebergabe of alleUebergaben(ctx.tx)) {
    const altes = amtById(ctx.tx, uebergabe.altesAmt);
    if (altes !== null && amtById(ctx.tx, uebergabe.neuesAmt) !== null) continue;
    loescheUebergabe(ctx.tx, uebergabe);
    if (altes === null) continue;
    changeAmt(ctx.tx, altes.id, { bis: uebergabe.vorherBis });
    aemterGeaendert(ctx, uebergabe.gremiumId);
  }
}

/** Nobody takes over from somebody who was erased: the new term begins like any other. */
export function verwirfUebergabenVon(ctx: Context, person: PersonId): void {
  for (const uebergabe of alleUebergaben(ctx.tx)) {
    if (amtById(ctx.tx, uebergabe.altesAmt)?.personId === person) loescheUebergabe(ctx.tx, uebergabe);
  }
}

/** The handovers that are planned in a field, a line each. */
export function geplanteUebergaben(ctx: Context, gremium: GremiumId): string[] {
  return alleUebergaben(ctx.tx).flatMap(({ gremiumId, altesAmt, neuesAmt, ab }) => {
    const altes = amtById(ctx.tx, altesAmt);
    const neues = amtById(ctx.tx, neuesAmt);
    if (gremiumId !== gremium || altes === null || neues === null) return [];
    return [geplanteUebergabe(nameOf(ctx.tx, altes.personId), nameOf(ctx.tx, neues.personId), ab)];
  });
}

function uebergibOffenes(ctx: Context, altes: Amt, neues: Amt): void {
  const wechsel = { von: altes.personId, an: neues.personId, gremium: neues.gremiumId };
  const offenes = ctx.features.flatMap((feature) => feature.uebergib?.(ctx, wechsel) ?? []);
  teileBeginnMit(ctx, neues, { von: altes.personId, offenes });
  teileEndeMit(ctx, altes, { an: neues.personId, offenes });
}
