/** Handing over: on its day everything open goes from one person to the other, and both hear what it was. */
import type { Day } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, amtById } from '../stadt/index.ts';
import { teileBeginnMit, teileEndeMit } from './mitteilungen.ts';
import { faelligeUebergaben, loescheUebergabe } from './store.ts';

/** What a handover makes of a term. */
export interface Wechsel {
  readonly an: PersonId;
  /** The first day of the new term. */
  readonly ab: Day;
  /** The last day of the old one, and of the new one. */
  readonly altesBis: Day;
  readonly bis: Day | null;
}

/** Carries out every handover whose day has come, once. */
export function vollziehe(ctx: Context): void {
  for (const uebergabe of faelligeUebergaben(ctx.tx, ctx.heute)) {
    loescheUebergabe(ctx.tx, uebergabe);
    const altes = amtById(ctx.tx, uebergabe.altesAmt);
    const neues = amtById(ctx.tx, uebergabe.neuesAmt);
    if (altes !== null && neues !== null) uebergibOffenes(ctx, altes, neues);
  }
}

function uebergibOffenes(ctx: Context, altes: Amt, neues: Amt): void {
  const wechsel = { von: altes.personId, an: neues.personId, gremium: neues.gremiumId };
  const offenes = ctx.features.flatMap((feature) => feature.uebergib?.(ctx, wechsel) ?? []);
  teileBeginnMit(ctx, neues, { von: altes.personId, offenes });
  teileEndeMit(ctx, altes, { an: neues.personId, offenes });
}
