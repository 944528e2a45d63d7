/** The Nachbereitung of a Jahreskonferenz [5.2.2]: asked for until the question stands, reminded once, given back once. */

import type { Message } from '../../../chat/message.ts';
import type { Acting, Context, Job } from '../../../core/feature.ts';
import { neverStood, type Post, placesOf, postOf, show } from '../../../core/posts.ts';
import { record } from '../../../core/verlauf.ts';
import { anDasBuero, type Konferenz, konferenzen, konferenzTag } from '../../stadt/index.ts';
import { gruppenkanal } from '../gruppe.ts';
import { istZuErinnern, istZuFragen, istZurueckzugeben, naechsterBlick } from './rules.ts';
import {
  anzahlBeitraege,
  beginneNachbereitung,
  beitragVon,
  loescheBeitrag,
  merkeNachbereitung,
  type Nachbereitung,
  nachbereitungen,
  nachbereitungVon,
  nochNichtZurueck,
  setzeBeitrag,
} from './store.ts';
import { doch, erinnerung, frage, ohneKanal, zurueck } from './views.ts';

const rolle = {
  frage: 'nachbereitung',
  erinnerung: 'nachbereitung erinnert',
  zurueck: 'nachbereitung zurück',
} as const;

export const nachbereitungsJob: Job = {
  subjects: () => [''],
  next: naechsterBlick,
  run(ctx) {
    if (!ctx.calendar.isWorkingDay(ctx.heute)) return;
    const gesetzte = konferenzen(ctx.tx);
    const letzte = gesetzte.find(({ tag }) => tag < ctx.heute);
    const naechste = gesetzte.find(({ tag }) => tag >= ctx.heute);
    if (letzte !== undefined) blickeZurueck(ctx, letzte);
    if (naechste !== undefined && istZurueckzugeben(ctx.calendar, naechste.tag, ctx.heute)) gibZurueck(ctx, naechste);
    if (gruppenkanal(ctx) !== null) nimmHinweiseZurueck(ctx);
  },
};

function blickeZurueck(ctx: Context, { jahr, tag }: Konferenz): void {
  const schon = nachbereitungVon(ctx.tx, jahr);
  if (schon === null || istZuHoeren(ctx, schon)) {
    if (istZuFragen(ctx.calendar, tag, ctx.heute)) frageGruppe(ctx, schon ?? beginneNachbereitung(ctx.tx, jahr));
    return;
  }
  const { id, gefragtAm, erinnertAm, zurueckAm } = schon;
  if (gefragtAm === null || erinnertAm !== null || zurueckAm !== null || anzahlBeitraege(ctx.tx, id) > 0) return;
  if (!istZuErinnern(ctx.calendar, gefragtAm, ctx.heute)) return;
  const wurzel = frageImKanal(ctx, schon);
  const kanal = gruppenkanal(ctx);
  if (wurzel === null || kanal === null) return;
  show(ctx, { subject: id, role: rolle.erinnerung, to: { kanal: kanal.id }, parent: wurzel.id }, erinnerung(schon));
  merkeNachbereitung(ctx.tx, id, { erinnertAm: ctx.heute });
}

/** Nobody in the group has heard the question: not asked yet, refused by the chat, or asked in another channel. */
function istZuHoeren(ctx: Context, von: Nachbereitung): boolean {
  if (von.zurueckAm !== null) return false;
  if (von.gefragtAm === null) return true;
  return anzahlBeitraege(ctx.tx, von.id) === 0 && gruppenkanal(ctx) !== null && frageImKanal(ctx, von) === null;
}

function frageGruppe(ctx: Context, neue: Nachbereitung): void {
  const kanal = gruppenkanal(ctx);
  if (kanal === null) {
    sagDemBuero(ctx, neue, rolle.frage);
    return;
  }
  const gefragt = merkeNachbereitung(ctx.tx, neue.id, { gefragtAm: ctx.heute });
  show(ctx, { subject: neue.id, role: rolle.frage, to: { kanal: kanal.id } }, frageMit(ctx, gefragt));
}

/** The question in the channel that the group has today; null: it was asked elsewhere, or did not get there. */
function frageImKanal(ctx: Context, { id }: Nachbereitung): Post | null {
  const kanal = gruppenkanal(ctx);
  if (kanal === null || neverStood(ctx.tx, id, rolle.frage, { kanal: kanal.id })) return null;
  return postOf(ctx.tx, id, rolle.frage, { kanal: kanal.id });
}

function frageMit(ctx: Context, von: Nachbereitung): Message {
  const tag = konferenzTag(ctx.tx, von.jahr);
  // Its year may have been given another day since.
  return frage(von, tag !== null && tag < ctx.heute ? tag : null, anzahlBeitraege(ctx.tx, von.id));
}

/** What nobody wrote anything for is closed in silence. */
function gibZurueck(ctx: Context, naechste: Konferenz): void {
  for (const von of nochNichtZurueck(ctx.tx, naechste.jahr)) {
    const anzahl = anzahlBeitraege(ctx.tx, von.id);
    const kanal = gruppenkanal(ctx);
    if (anzahl > 0 && kanal === null) {
      sagDemBuero(ctx, von, rolle.zurueck);
      continue;
    }
    const geschlossen = merkeNachbereitung(ctx.tx, von.id, { zurueckAm: ctx.heute });
    zeigeFrage(ctx, geschlossen);
    if (anzahl === 0 || kanal === null) continue;
    const to = { kanal: kanal.id };
    show(ctx, { subject: von.id, role: rolle.zurueck, to }, zurueck(von, naechste.tag, anzahl));
  }
}

/** Once: the same again changes nothing. The group hears of it as soon as it has a channel. */
function sagDemBuero(ctx: Context, von: Nachbereitung, was: string): void {
  for (const to of anDasBuero(ctx)) show(ctx, { subject: von.id, role: ohneKanalRolle(was), to }, ohneKanal(von));
}

/** The group has a channel by now. */
function nimmHinweiseZurueck(ctx: Context): void {
  for (const von of nachbereitungen(ctx.tx)) {
    for (const role of [rolle.frage, rolle.zurueck].map(ohneKanalRolle)) {
      for (const to of placesOf(ctx.tx, von.id, role)) show(ctx, { subject: von.id, role, to }, doch(von));
    }
  }
}

const ohneKanalRolle = (was: string): string => `${was} ohne Kanal`;

/** With the count as it is now, wherever it stands. */
function zeigeFrage(ctx: Context, von: Nachbereitung): void {
  for (const to of placesOf(ctx.tx, von.id, rolle.frage)) {
    show(ctx, { subject: von.id, role: rolle.frage, to }, frageMit(ctx, von));
  }
}

/** Of a conference that has been held: begun now, if nobody was asked yet. Null: it has not been held. */
export function offeneNachbereitung(ctx: Context, jahr: number): Nachbereitung | null {
  const schon = nachbereitungVon(ctx.tx, jahr);
  if (schon !== null) return schon;
  const tag = konferenzTag(ctx.tx, jahr);
  return tag === null || tag >= ctx.heute ? null : beginneNachbereitung(ctx.tx, jahr);
}

/** Keeps what somebody writes, or takes it back where nothing is left of it. */
export function schreibe(
  ctx: Acting,
  von: Nachbereitung,
  werte: { readonly gut: string | null; readonly naechstes: string | null },
): 'gespeichert' | 'geloescht' | 'leer' {
  const bisher = beitragVon(ctx.tx, von.id, ctx.actor);
  const leer = werte.gut === null && werte.naechstes === null;
  if (leer && bisher === null) return 'leer';
  if (leer && bisher !== null) loescheBeitrag(ctx.tx, bisher);
  else setzeBeitrag(ctx.tx, von.id, ctx.actor, { ...werte, am: ctx.heute });
  record(ctx, 'umsetzungsgruppe.beitrag', von.id);
  zeigeFrage(ctx, von);
  return leer ? 'geloescht' : 'gespeichert';
}
