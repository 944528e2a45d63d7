/** What the Umsetzungsgruppe wants to talk about in its own Sitzung [5.2.2]: collected, announced, held. */
import type { Acting, Context } from '../../../core/feature.ts';
import { record } from '../../../core/verlauf.ts';
import {
  istBegonnen,
  nochNichtBegonnen,
  type Sitzung,
  type SitzungId,
  sitzungById,
  sitzungenMit,
  stehendePunkte,
} from '../../sitzung/index.ts';
import { gruppe, inDerGruppe } from '../gruppe.ts';
import { addThema, beendeThema, laufendeThemen, setzeAufSitzung, type Thema } from './store.ts';

export function bringeThemaEin(ctx: Acting, angaben: Pick<Thema, 'text' | 'warum'>): void {
  const { id } = addThema(ctx.tx, { ...angaben, vonId: ctx.actor, am: ctx.now });
  record(ctx, 'umsetzungsgruppe.thema', id);
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
  const alle = laufendeMitSitzung(ctx);
  return [...alle.filter(({ sitzung }) => sitzung === null), ...alle.filter(({ sitzung }) => sitzung !== null)];
}

function laufendeMitSitzung({ tx }: Context): Themenstand[] {
  const themen = laufendeThemen(tx);
  const ids = new Set(themen.flatMap(({ sitzungId }) => (sitzungId === null ? [] : [sitzungId])));
  const sitzungen = new Map(sitzungenMit(tx, [...ids]).map((sitzung) => [sitzung.id, sitzung]));
  return themen.map((thema) => ({
    thema,
    sitzung: thema.sitzungId === null ? null : (sitzungen.get(thema.sitzungId) ?? null),
  }));
}

export const sitzungVon = ({ tx }: Context, { sitzungId }: Thema): Sitzung | null =>
  sitzungId === null ? null : sitzungById(tx, sitzungId);

/** What is filled in when somebody announces a Sitzung of the group. */
export function wartendeThemen(ctx: Context, gremium: string): string[] {
  if (gremium !== inDerGruppe(ctx)) return [];
  return laufendeThemen(ctx.tx).flatMap(({ text, sitzungId }) => (sitzungId === null ? [text] : []));
}

/**
 * A Thema stands on the next Sitzung of which the Tagesordnung says so. From one that falls out, or is changed, it comes
 * back or goes to another one of its series.
 */
export function folgeDerSitzung(ctx: Context, { sitzung: id }: { readonly sitzung: SitzungId }): void {
  const gremium = gruppe(ctx);
  if (gremium === null || sitzungById(ctx.tx, id)?.gremiumId !== gremium.id) return;
  const alle = laufendeMitSitzung(ctx);
  const texte = alle.map(({ thema }) => thema.text);
  const kommende = nochNichtBegonnen(ctx, [gremium.id]).map(({ id, tagesordnung }) => ({
    id,
    punkte: stehendePunkte(tagesordnung, texte),
  }));
  for (const { thema, sitzung: bisher } of alle) {
    if (bisher !== null && istBegonnen(ctx, bisher)) continue;
    const auf = kommende.find(({ punkte }) => punkte.has(thema.text))?.id ?? null;
    if (auf !== thema.sitzungId) setzeAufSitzung(ctx.tx, thema.id, auf);
  }
}

/** The morning after a Sitzung: what stood on its Tagesordnung has been talked about. */
export function erledigeBesprochenes(ctx: Context): void {
  for (const { thema, sitzung } of laufendeMitSitzung(ctx)) {
    if (sitzung !== null && sitzung.datum < ctx.heute) beendeThema(ctx.tx, thema.id, ctx.heute);
  }
}
