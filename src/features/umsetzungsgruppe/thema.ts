/** What the Umsetzungsgruppe wants to talk about in its own Sitzung [5.2.2]: collected, announced, held. */
import type { Acting, Context } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { type Sitzung, type SitzungId, sitzungById, stehtDrauf } from '../sitzung/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import { inDerGruppe } from './gruppe.ts';
import { addThema, beendeThema, laufendeThemen, setzeAufSitzung, type Thema } from './thema.store.ts';

export function bringeThemaEin(
  ctx: Acting,
  angaben: Pick<Thema, 'text' | 'warum'> & { readonly feldId: GremiumId | null },
): Thema {
  const thema = addThema(ctx.tx, { ...angaben, vonId: ctx.actor, am: ctx.now });
  record(ctx, 'umsetzungsgruppe.thema', thema.id);
  return thema;
}

/** Settled, or taken back: it is talked about no more. */
export function beende(ctx: Acting, thema: Thema, wie: 'erledigt' | 'zurueck'): void {
  beendeThema(ctx.tx, thema.id, ctx.heute);
  record(ctx, wie === 'erledigt' ? 'umsetzungsgruppe.themaErledigt' : 'umsetzungsgruppe.themaZurueck', thema.id);
}

export interface Themenstand {
  readonly thema: Thema;
  /** On whose Tagesordnung it stands; null: it waits. */
  readonly sitzung: Sitzung | null;
}

/** What waits first, then what stands on a Tagesordnung, each in the order in which it was brought. */
export function themenstand(ctx: Context): Themenstand[] {
  const alle = laufendeThemen(ctx.tx).map((thema) => ({ thema, sitzung: sitzungVon(ctx, thema) }));
  return [...alle.filter(({ sitzung }) => sitzung === null), ...alle.filter(({ sitzung }) => sitzung !== null)];
}

export const sitzungVon = ({ tx }: Context, { sitzungId }: Thema): Sitzung | null =>
  sitzungId === null ? null : sitzungById(tx, sitzungId);

/** What is filled in when somebody announces a Sitzung of the group. */
export function wartendeThemen(ctx: Context, gremium: string): string[] {
  if (gremium !== inDerGruppe(ctx)) return [];
  return laufendeThemen(ctx.tx).flatMap(({ text, sitzungId }) => (sitzungId === null ? [text] : []));
}

/** A Thema stands on a Sitzung as long as its Tagesordnung says so; from one that falls out, it comes back. */
export function folgeDerSitzung(ctx: Context, { sitzung: id }: { readonly sitzung: SitzungId }): void {
  const sitzung = sitzungById(ctx.tx, id);
  if (sitzung === null || sitzung.gremiumId !== inDerGruppe(ctx)) return;
  for (const thema of laufendeThemen(ctx.tx)) {
    const drauf = sitzung.abgesagtAm === null && stehtDrauf(sitzung.tagesordnung, thema.text);
    if (drauf && thema.sitzungId === null) setzeAufSitzung(ctx.tx, thema.id, id);
    else if (!drauf && thema.sitzungId === id) setzeAufSitzung(ctx.tx, thema.id, null);
  }
}

/** The morning after a Sitzung: what stood on its Tagesordnung has been talked about. */
export function erledigeBesprochenes(ctx: Context): void {
  for (const thema of laufendeThemen(ctx.tx)) {
    const sitzung = sitzungVon(ctx, thema);
    if (sitzung !== null && sitzung.datum < ctx.heute) beendeThema(ctx.tx, thema.id, ctx.heute);
  }
}
