/**
 * What befalls channels and accounts without anybody asking the bot: the Büro is told once, with the button that repairs
 * it, and the message says so when it is repaired. By state, not by event: nothing is missed while the bot is off.
 */

import type { Message } from '../../chat/message.ts';
import { type Kanal, kanalById, kontoOf, nameOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { type Conversation, placesOf, show } from '../../core/posts.ts';
import {
  type Amt,
  aemterIn,
  amtById,
  anDasBuero,
  type Gremium,
  gremien,
  gremiumById,
  gremiumName,
  rollenWort,
} from '../stadt/index.ts';
import type { Zustand } from './schema.ts';
import { type Beobachtet, beobachtetVon, inaktive, merkeBeobachtet } from './store.ts';
import * as texteKanal from './texts.kanal.ts';
import * as texte from './texts.ts';
import { inaktivesKonto, kanalProblem, umbenannterKanal, vonSelbst } from './views.beobachten.ts';

export function beobachte(ctx: Context): void {
  for (const gremium of gremien(ctx.tx)) {
    const kanal = gremium.kanalId === null ? null : kanalById(ctx.tx, gremium.kanalId);
    if (kanal !== null) beobachteKanal(ctx, gremium, kanal);
    for (const amt of aemterIn(ctx.tx, gremium.id, ctx.heute)) beobachteAmt(ctx, gremium, amt);
  }
  for (const row of inaktive(ctx.tx)) schliesseAmt(ctx, row);
}

/** For a channel this stands for nothing that anybody has been told. */
const ungesehen = (subject: string, kanal: Kanal, zustand: Zustand): Beobachtet => ({
  subject,
  zustand,
  nummer: 0,
  offen: null,
  kanalId: kanal.id,
  kanalName: kanal.name,
});

function beobachteKanal(ctx: Context, gremium: Gremium, kanal: Kanal): void {
  const zustand = zustandVon(kanal);
  const vorher = beobachtetVon(ctx.tx, gremium.id);
  // What was so from the start, whoever named the channel knows.
  if (vorher === null) {
    merkeBeobachtet(ctx.tx, ungesehen(gremium.id, kanal, zustand));
    return;
  }
  const gewechselt = vorher.kanalId !== kanal.id;
  const neuerName = !gewechselt && vorher.kanalName !== kanal.name;
  if (!gewechselt && !neuerName && vorher.zustand === zustand) return;

  const name = gremiumName(gremium);
  let { nummer, offen } = vorher;
  const melde = (an: readonly Conversation[], message: Message): number => {
    nummer += 1;
    for (const to of an) show(ctx, { subject: gremium.id, role: rolle(nummer), to }, message);
    return nummer;
  };
  if (neuerName && vorher.kanalName) {
    melde(anDasBuero(ctx), umbenannterKanal(gremium, vorher.kanalName, kanal.name));
  }
  if (gewechselt || vorher.zustand !== zustand) {
    const gut = zustand === 'in_ordnung';
    if (offen !== null) {
      const satz = gut ? texteKanal.wiederInOrdnung(name, kanal.name) : texteKanal.andersGeworden(name);
      ersetze(ctx, gremium.id, offen, vonSelbst(satz));
    }
    offen = gut ? null : melde(anDasBuero(ctx, kanal.id), kanalProblem(gremium, kanal, zustand));
  }
  merkeBeobachtet(ctx.tx, { ...vorher, zustand, nummer, offen, kanalId: kanal.id, kanalName: kanal.name });
}

function zustandVon(kanal: Kanal): Exclude<Zustand, 'inaktiv'> {
  if (kanal.deleted) return 'geloescht';
  if (kanal.archived) return 'archiviert';
  return kanal.member ? 'in_ordnung' : 'entfernt';
}

const rolle = (nummer: number): string => `beobachtet ${nummer}`;

/** Edits a message wherever it was sent: there is nothing left to do about it. */
function ersetze(ctx: Context, subject: string, nummer: number, message: Message): void {
  for (const to of placesOf(ctx.tx, subject, rolle(nummer))) show(ctx, { subject, role: rolle(nummer), to }, message);
}

/** Of a Tandem, its own feature tells. */
function beobachteAmt(ctx: Context, gremium: Gremium, amt: Amt): void {
  if (amt.rolle === 'tandem' || kontoOf(ctx.tx, amt.personId)?.deactivated !== true) return;
  const vorher = beobachtetVon(ctx.tx, amt.id);
  if (vorher?.zustand === 'inaktiv') return;
  const nummer = (vorher?.nummer ?? 0) + 1;
  const message = inaktivesKonto(amt, nameOf(ctx.tx, amt.personId), rollenWort(amt, gremium));
  for (const to of anDasBuero(ctx)) show(ctx, { subject: amt.id, role: rolle(nummer), to }, message);
  merkeBeobachtet(ctx.tx, {
    subject: amt.id,
    zustand: 'inaktiv',
    nummer,
    offen: nummer,
    kanalId: null,
    kanalName: null,
  });
}

/** The account works again, or the role is somebody else's by now. */
function schliesseAmt(ctx: Context, row: Beobachtet): void {
  const amt = amtById(ctx.tx, row.subject as Amt['id']);
  const gremium = amt === null ? null : gremiumById(ctx.tx, amt.gremiumId);
  const endet = amt === null || gremium === null || (amt.bis !== null && amt.bis < ctx.heute);
  if (!endet && kontoOf(ctx.tx, amt.personId)?.deactivated === true) return;
  merkeBeobachtet(ctx.tx, { ...row, zustand: 'in_ordnung', offen: null });
  if (amt === null || gremium === null || row.offen === null) return;
  const satz = texte.kontoErledigt(nameOf(ctx.tx, amt.personId), rollenWort(amt, gremium));
  ersetze(ctx, row.subject, row.offen, vonSelbst(satz));
}
