/** Where a Dringende Abstimmung stands in the chat, and how it gets there. */
import type { Message } from '../../../chat/message.ts';
import { isReachable, nameOf, openKanal } from '../../../core/directory.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type Conversation, placesOf, postOf, show, withdraw } from '../../../core/posts.ts';
import { anDasBuero } from '../../stadt/index.ts';
import { erreichbareImTandem } from '../../tandem/index.ts';
import { fragerolle, letzteDa } from './erreicht.ts';
import {
  beteiligte,
  endetVonSelbst,
  feldTitel,
  fristVon,
  funktionenVon,
  gefragtes,
  gegeben,
  type Lage,
  zeitpunkt,
} from './lage.ts';
import { schlussAm } from './rules.ts';
import { type Abstimmung, type Antwort, aendereGefragte, angabeZu, type Gefragte, type Wunsch } from './store.ts';
import * as texte from './texts.ts';
import { meldung, stand, wunsch } from './views.buero.ts';
import { type Fragestand, frage } from './views.ts';

/** Lets a message stand before the Büro, and everywhere it has stood; if nobody is there, before `sonst`. */
export function zeigeDemBuero(
  ctx: Context,
  subject: string,
  role: string,
  message: Message,
  sonst: PersonId | null,
): void {
  const dort = anDasBuero(ctx);
  const ersatz = sonst !== null && isReachable(ctx.tx, sonst) ? [{ person: sonst }] : [];
  const ziele = dort.length > 0 ? dort : ersatz;
  const frueher = placesOf(ctx.tx, subject, role).filter((to) => istErreichbar(ctx, to) && !ziele.some(gleich(to)));
  for (const to of [...ziele, ...frueher]) show(ctx, { subject, role, to }, message);
}

const gleich =
  (a: Conversation) =>
  (b: Conversation): boolean =>
    'kanal' in a ? 'kanal' in b && a.kanal === b.kanal : 'person' in b && a.person === b.person;

function istErreichbar(ctx: Context, to: Conversation): boolean {
  return 'person' in to ? isReachable(ctx.tx, to.person) : openKanal(ctx.tx, to.kanal) !== null;
}

/** The Büro's message that follows everything. */
export function zeigeStand(ctx: Context, lage: Lage): void {
  const { abstimmung } = lage;
  const { beendetAm, ergebnis, gestelltVon: von } = abstimmung;
  const vonSelbst = beendetAm === null ? endetVonSelbst(ctx, lage) : null;
  const message = stand({
    id: abstimmung.id,
    gefragtes: gefragtes(ctx, abstimmung),
    zahlen: lage.zahlen,
    beteiligte: beteiligte(ctx, lage),
    von,
    am: zeitpunkt(ctx, abstimmung.gestelltAm),
    endetUm: vonSelbst === null ? null : zeitpunkt(ctx, vonSelbst),
    ende: beendetAm === null ? null : { am: zeitpunkt(ctx, beendetAm), ergebnis: ergebnis ?? '' },
  });
  zeigeDemBuero(ctx, abstimmung.id, 'stand', message, von);
}

/**
 * Asks a member with a new message, for only that is noticed; the one before gives way to it. What the chat has refused
 * is sent once more instead: nobody has read that one.
 */
export function frageAn(ctx: Context, lage: Lage, wen: Gefragte, erinnert: boolean): void {
  const { abstimmung } = lage;
  const istNeu = letzteDa(ctx, wen) === wen.nachrichten;
  const nachrichten = wen.nachrichten + (istNeu ? 1 : 0);
  const neu = aendereGefragte(ctx.tx, wen, {
    nachrichten,
    zuletztAm: ctx.now,
    erinnert: wen.erinnert + (erinnert && istNeu ? 1 : 0),
  });
  const frist = fristVon(ctx, abstimmung);
  // What asks again does not come after hours, be it that the chat could not be reached until then.
  const validUntil = erinnert ? Math.min(schlussAm(ctx.calendar, ctx.heute), frist) : frist;
  const standing = { subject: abstimmung.id, role: fragerolle(nachrichten), to: { person: wen.personId }, validUntil };
  show(ctx, standing, frage(abstimmung.id, gefragtes(ctx, abstimmung), nachrichten > 1, { ist: 'offen' }));
  zeigeFragen(ctx, lage, neu);
}

/** All messages with which somebody was asked, as they stand now. Nobody is asked by it who was not. */
export function zeigeFragen(ctx: Context, { abstimmung, letzte }: Lage, wem: Gefragte): void {
  const { personId: person, nachrichten } = wem;
  if (!isReachable(ctx.tx, person)) return;
  const antwort = letzte.get(person);
  const letzteHier = letzteDa(ctx, wem);
  for (let nummer = 1; nummer <= nachrichten; nummer += 1) {
    const standing = { subject: abstimmung.id, role: fragerolle(nummer), to: { person } };
    const steht = postOf(ctx.tx, standing.subject, standing.role, standing.to);
    if (steht === null) continue;
    const wie = fragestand(ctx, abstimmung, wem, antwort, nummer >= letzteHier);
    // What has not been sent yet helps nobody any more.
    if (steht.messageId === null && wie.ist !== 'offen') {
      withdraw(ctx, steht.id);
      continue;
    }
    // Only asking anew sends what was refused.
    if (nummer > letzteHier) continue;
    const bis = steht.messageId === null ? steht.validUntil : null;
    const message = frage(abstimmung.id, gefragtes(ctx, abstimmung), nummer > 1, wie);
    show(ctx, { ...standing, ...(bis === null ? {} : { validUntil: bis }) }, message);
  }
}

function fragestand(
  ctx: Context,
  { beendetAm }: Abstimmung,
  { ausgeschiedenAm }: Gefragte,
  antwort: Antwort | undefined,
  istLetzte: boolean,
): Fragestand {
  const wort = antwort === undefined ? null : gegeben(ctx, antwort);
  if (beendetAm !== null) return { ist: 'zuEnde', am: zeitpunkt(ctx, beendetAm), gegeben: wort };
  if (ausgeschiedenAm !== null) return { ist: 'ausgeschieden' };
  if (!istLetzte) return { ist: 'ueberholt' };
  return wort === null ? { ist: 'offen' } : { ist: 'beantwortet', gegeben: wort };
}

/** What the Büro reads of concerns, or of a call that is wanted. */
export function zeigeMeldung(ctx: Context, { abstimmung, letzte }: Lage, antwort: Antwort): void {
  const gilt = letzte.get(antwort.personId)?.id === antwort.id;
  const angabe = angabeZu(ctx.tx, antwort.id);
  const erledigt = erledigtDurch(ctx, antwort, gilt);
  const message = meldung({
    id: antwort.id,
    frage: abstimmung.frage,
    antwort: antwort.antwort,
    person: antwort.personId,
    als: funktionenVon(ctx, abstimmung)(antwort.personId),
    am: zeitpunkt(ctx, antwort.am),
    was: angabe?.was ?? null,
    // A telephone number stands there only as long as somebody needs it.
    erreichbar: erledigt === null ? (angabe?.erreichbar ?? null) : null,
    erledigt,
  });
  zeigeDemBuero(ctx, antwort.id, 'meldung', message, abstimmung.gestelltVon);
}

/** Why nobody has to do anything about it any more; null: somebody has. */
function erledigtDurch(ctx: Context, { zurueckgerufenVon, zurueckgerufenAm }: Antwort, gilt: boolean): string | null {
  if (zurueckgerufenVon !== null && zurueckgerufenAm !== null)
    return texte.stand.zurueckgerufen(nameOf(ctx.tx, zurueckgerufenVon), zeitpunkt(ctx, zurueckgerufenAm));
  return gilt ? null : texte.stand.nichtMehrNoetig;
}

/** A Tandem's request, before the Büro. */
export function zeigeWunsch(ctx: Context, bitte: Wunsch): void {
  const { entschiedenVon, entschiedenAm, abgelehnt } = bitte;
  const wer = entschiedenVon === null ? '' : nameOf(ctx.tx, entschiedenVon);
  const am = entschiedenAm === null ? '' : zeitpunkt(ctx, entschiedenAm);
  const satz = abgelehnt === null ? texte.wunsch.gestelltVon : texte.wunsch.abgelehntVon;
  const entschieden = entschiedenAm === null ? null : satz(wer, am);
  const feld = feldTitel(ctx, bitte.feldId) ?? '';
  const message = wunsch(bitte, feld, zeitpunkt(ctx, bitte.am), entschieden);
  zeigeDemBuero(ctx, bitte.id, 'wunsch', message, null);
}

/** Everybody who leads the field today and can be reached, but `ausser`: they have it already. @returns whether there was anybody */
export function sageDemTandem(
  ctx: Context,
  bitte: Wunsch,
  role: string,
  message: Message,
  ausser: readonly PersonId[] = [],
): boolean {
  const { personen } = erreichbareImTandem(ctx, bitte.feldId);
  for (const person of personen) {
    if (!ausser.includes(person)) show(ctx, { subject: bitte.id, role, to: { person } }, message);
  }
  return personen.length > 0;
}
