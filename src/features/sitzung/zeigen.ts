/** Where a Sitzung stands in the chat: invitation, thread, report, calendar file, messages to those who come. */

import type { Message } from '../../chat/message.ts';
import { addDays, type Day, dateText } from '../../core/calendar.ts';
import { openKanal } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import type { PersonId, PostId } from '../../core/ids.ts';
import { postOf, show } from '../../core/posts.ts';
import { sealed } from '../../documents/index.ts';
import { type Aufgabe, offeneAufgaben } from '../aufgabe/index.ts';
import { anDasBuero, type GremiumId, gremiumById, gremiumDer } from '../stadt/index.ts';
import { alsEreignis } from './kalender.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei, vorherige } from './rules.ts';
import { antworten, anzahl, fassungen, kommendeSitzungen, type Sitzung, sitzungenDerReihe } from './store.ts';
import { teilDerReihe, titelDatei } from './texts.ts';
import { meldung, type Verlauf } from './views.meldung.ts';
import { anZusagende, einladung } from './views.ts';

/** To each Sitzung of a series people are invited so many days before; a channel full of invitations invites nobody. */
const vorlauf = 21;

const ende = (ctx: Context, sitzung: Sitzung): number => ctx.calendar.instantOf(sitzung.datum, sitzung.ende);

/** The invitation as it should stand; null: it is not time yet, or there is no channel. */
export function zeigeEinladung(ctx: Context, sitzung: Sitzung): PostId | null {
  const gremium = gremiumDer(ctx.tx, sitzung.gremiumId);
  if (gremium.kanalId === null) return null;
  if (!istEingeladen(ctx, sitzung) && !stehtImKanal(ctx, sitzung)) return null;
  const standing = { subject: sitzung.id, role: 'einladung', to: { kanal: gremium.kanalId } };
  const message = einladung(
    sitzung,
    gremium,
    anzahl(ctx.tx, sitzung.id),
    reiheDer(ctx, sitzung),
    aufgabenFuer(ctx, sitzung),
  );
  return show(ctx, { ...standing, validUntil: ende(ctx, sitzung) }, message);
}

/** What is open stands on the agenda of the Gremium's next Sitzung. */
function aufgabenFuer(ctx: Context, { id, gremiumId }: Sitzung): Aufgabe[] {
  const [naechste] = kommende(ctx, gremiumId);
  return naechste?.id === id ? offeneAufgaben(ctx.tx, gremiumId) : [];
}

function reiheDer(ctx: Context, { serieId }: Sitzung): string | null {
  const reihe = serieId === null ? [] : sitzungenDerReihe(ctx.tx, serieId);
  const letzte = reihe.at(-1);
  return letzte === undefined ? null : teilDerReihe(reihe.length, letzte.datum);
}

/** Whether its channel was invited, be it that the invitation is still on its way. */
export function stehtImKanal(ctx: Context, sitzung: Sitzung): boolean {
  const { kanalId } = gremiumDer(ctx.tx, sitzung.gremiumId);
  return kanalId !== null && postOf(ctx.tx, sitzung.id, 'einladung', { kanal: kanalId }) !== null;
}

function istEingeladen(ctx: Context, sitzung: Sitzung): boolean {
  if (sitzung.serieId === null || istErste(ctx, sitzung)) return true;
  // Nobody needs to hear of one that fell out before they were invited.
  return sitzung.abgesagtAm === null && eingeladenAb(ctx, sitzung) <= ctx.heute;
}

/** The day of its invitation: for the first of a series at once, for each other one when its time has come. */
export function eingeladenAb(ctx: Context, sitzung: Sitzung): Day {
  const gemeldet = ctx.calendar.dayAt(sitzung.gemeldetAm);
  const spaeter = addDays(sitzung.datum, -vorlauf);
  if (sitzung.serieId === null || spaeter < gemeldet || istErste(ctx, sitzung)) return gemeldet;
  return spaeter;
}

const istErste = (ctx: Context, { id, serieId }: Sitzung): boolean =>
  serieId !== null && sitzungenDerReihe(ctx.tx, serieId)[0]?.id === id;

/** In the invitation's thread, if there is one. */
export function imThread(ctx: Context, sitzung: Sitzung, role: string, message: Message): void {
  const parent = zeigeEinladung(ctx, sitzung);
  const { kanalId } = gremiumDer(ctx.tx, sitzung.gremiumId);
  if (parent === null || kanalId === null) return;
  show(ctx, { subject: sitzung.id, role, to: { kanal: kanalId }, parent, validUntil: ende(ctx, sitzung) }, message);
}

/** To everybody who comes or may come. */
export function anAlleZusagenden(ctx: Acting, sitzung: Sitzung, role: string, message: Message): void {
  for (const { personId, antwort } of antworten(ctx.tx, sitzung.id)) {
    // Whoever changed it knows.
    if (antwort === 'kommeNicht' || personId === ctx.actor) continue;
    const standing = { subject: sitzung.id, role, to: { person: personId }, validUntil: ende(ctx, sitzung) };
    show(ctx, standing, anZusagende(message, sitzung, antwort));
  }
}

/** In the Büro's channel: of this Sitzung, or of its series. */
export function zeigeMeldung(ctx: Context, sitzung: Sitzung): void {
  const { serieId } = sitzung;
  const reihe = serieId === null ? [] : sitzungenDerReihe(ctx.tx, serieId).map((eine) => verlaufVon(ctx, eine));
  const [erste = verlaufVon(ctx, sitzung), ...weitere] = reihe;
  const message = meldung(erste, weitere, gremiumDer(ctx.tx, sitzung.gremiumId), bestaetigtAm(ctx, sitzung));
  for (const to of anDasBuero(ctx)) show(ctx, { subject: serieId ?? sitzung.id, role: 'meldung', to }, message);
}

/** What is still to take place in a Gremium. */
export function kommende(ctx: Context, gremium: GremiumId): Sitzung[] {
  return kommendeSitzungen(ctx.tx, [gremium], ctx.heute).filter((sitzung) => !istVorbei(sitzung, jetzt(ctx)));
}

/** What is open in the Gremium has changed, or which Sitzung is its next. */
export function zeigeNaechste(ctx: Context, id: GremiumId): void {
  const [naechste] = kommende(ctx, id);
  if (naechste !== undefined && stehtImKanal(ctx, naechste)) zeigeEinladung(ctx, naechste);
}

/** Invitations and reports name the Gremium: they follow its title and its channel. */
export function zeigeKommende(ctx: Context, id: GremiumId): void {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null || gremium.geschlossen !== null || openKanal(ctx.tx, gremium.kanalId) === null) return;
  for (const sitzung of kommende(ctx, id)) {
    zeigeEinladung(ctx, sitzung);
    zeigeMeldung(ctx, sitzung);
  }
}

function verlaufVon(ctx: Context, jetzt: Sitzung): Verlauf {
  const alte = fassungen(ctx.tx, jetzt.id);
  return { jetzt, vorher: vorherige(jetzt, alte), angekuendigt: alte.at(-1) ?? jetzt };
}

export function bestaetigtAm(ctx: Context, sitzung: Sitzung): string | null {
  return sitzung.eingangAm === null ? null : dateText(ctx.calendar.dayAt(sitzung.eingangAm));
}

/** The calendar file of this version, in the invitation's thread. */
export function kalenderdateiImThread(ctx: Context, sitzung: Sitzung): void {
  const { kanalId } = gremiumDer(ctx.tx, sitzung.gremiumId);
  const parent = zeigeEinladung(ctx, sitzung);
  if (parent === null || kanalId === null) return;
  const standing = { subject: sitzung.id, role: `kalender ${sitzung.sequenz}`, to: { kanal: kanalId }, parent };
  attach(ctx, { ...standing, validUntil: ende(ctx, sitzung) }, kalenderdatei(ctx, sitzung));
}

/** … or to one person alone. */
export function kalenderdateiAn(ctx: Context, sitzung: Sitzung, person: PersonId): void {
  const standing = { subject: sitzung.id, role: `kalender ${sitzung.sequenz}`, to: { person } };
  attach(ctx, { ...standing, validUntil: ende(ctx, sitzung) }, kalenderdatei(ctx, sitzung));
}

function kalenderdatei(ctx: Context, sitzung: Sitzung) {
  const gremium = gremiumDer(ctx.tx, sitzung.gremiumId);
  const events = [alsEreignis(sitzung, gremium, ctx.now)];
  return {
    name: `${sitzung.nummer}.ics`,
    title: titelDatei(sitzung),
    document: sealed({ kind: 'ics', data: { timeZone: ctx.calendar.timeZone, events } }),
  };
}
