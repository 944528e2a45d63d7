/** Where minutes stand in the chat: the summary in the channel, the report to the Büro, the document. */
import { dateText } from '../../core/calendar.ts';
import { openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { placesOf, show } from '../../core/posts.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { hinweiseAus } from '../handlungsfeld/index.ts';
import { einladungVon, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { anDasBuero, type Gremium, gremiumDer } from '../stadt/index.ts';
import { zuProtokollieren } from './pruefen.ts';
import type { ProtokollId } from './schema.ts';
import { fassungVon, type Protokoll, protokollById, protokollDer, vereinbarungenVon } from './store.ts';
import { meldung } from './views.meldung.ts';
import { type Ganz, neueFassung, zusammenfassung } from './views.ts';

export function ganz(ctx: Context, protokoll: Protokoll): Ganz {
  const { tx } = ctx;
  const sitzung = sitzungById(tx, protokoll.sitzungId);
  if (sitzung === null) throw new Error('a Sitzung is never deleted');
  return {
    protokoll,
    fassung: fassungVon(tx, protokoll),
    vereinbarungen: vereinbarungenVon(tx, protokoll),
    aufgaben: aufgabenAus(tx, protokoll.id),
    hinweise: hinweiseAus(tx, sitzung.id),
    sitzung,
    gremium: gremiumDer(ctx.tx, sitzung.gremiumId),
    bestaetigtIn: protokoll.bestaetigtIn === null ? null : sitzungById(tx, protokoll.bestaetigtIn),
    aenderbar: zuProtokollieren(ctx, sitzung.id).ok,
  };
}

/** Whether a Gremium has a channel in which the bot can write. */
export function hatKanal(ctx: Context, { kanalId }: Gremium): boolean {
  return openKanal(ctx.tx, kanalId) !== null;
}

/** In the thread of the invitation, or by itself where none stands in the channel. */
export function zeigeZusammenfassung(ctx: Context, alles: Ganz): void {
  const { protokoll, fassung, sitzung, gremium } = alles;
  if (gremium.kanalId === null || !hatKanal(ctx, gremium)) return;
  const einladung = einladungVon(ctx, sitzung);
  const standing = { subject: protokoll.id, to: { kanal: gremium.kanalId } };
  const thread = einladung === null ? {} : { parent: einladung };
  const id = show(ctx, { ...standing, ...thread, role: 'zusammenfassung' }, zusammenfassung(alles));
  if (fassung.nummer === 1) return;
  show(ctx, { ...standing, parent: einladung ?? id, role: `fassung ${fassung.nummer}` }, neueFassung(alles));
}

/** What comes from outside later stands in the summary at once, and in the document from the next version on. */
export function folgeHinweis(ctx: Context, herkunft: string): void {
  const protokoll = protokollDer(ctx.tx, herkunft as SitzungId);
  if (protokoll !== null) erneuere(ctx, protokoll);
}

/** … as does what becomes of an Aufgabe that was agreed there. */
export function folgeAufgabe(ctx: Context, herkunft: string): void {
  const protokoll = protokollById(ctx.tx, herkunft as ProtokollId);
  if (protokoll !== null) erneuere(ctx, protokoll);
}

function erneuere(ctx: Context, protokoll: Protokoll): void {
  const message = zusammenfassung(ganz(ctx, protokoll));
  // Only where it stands: after months its place is forgotten, and nobody needs it a second time.
  const standing = { subject: protokoll.id, role: 'zusammenfassung' };
  for (const to of placesOf(ctx.tx, protokoll.id, standing.role)) show(ctx, { ...standing, to }, message);
}

export function zeigeMeldung(ctx: Context, alles: Ganz): void {
  const message = meldung(alles, angekommenAm(ctx, alles.protokoll));
  for (const to of anDasBuero(ctx)) show(ctx, { subject: alles.protokoll.id, role: 'meldung', to }, message);
}

export function angekommenAm(ctx: Context, { eingangAm }: Protokoll): string | null {
  return eingangAm === null ? null : dateText(ctx.calendar.dayAt(eingangAm));
}
