/** What can happen to a function of the Steuerungsgruppe: filled, changed, ended [5.2.1]. */
import type { Message } from '../../../chat/message.ts';
import { addDays, type Day } from '../../../core/calendar.ts';
import { isReachable } from '../../../core/directory.ts';
import type { Acting, Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { postOf, show } from '../../../core/posts.ts';
import {
  type Amt,
  type Amtszeit,
  addAmt,
  aemterGeaendert,
  alleAemter,
  beendeAmt,
  changeAmt,
  type Funktion,
  type Gremium,
  haltFest,
  setzeOrganisation,
} from '../../stadt/index.ts';
import { dank, geaendert, willkommen, zurueckgenommen } from './views.ts';

/** A term in the Steuerungsgruppe always has a function. */
export type Besetzung = Amt & { readonly funktion: Funktion };

/** All that go on or are to come, by their first day. */
export function besetzungen(ctx: Context, gremium: Gremium): Besetzung[] {
  return alleAemter(ctx.tx)
    .filter((amt) => amt.gremiumId === gremium.id && (amt.bis === null || amt.bis >= ctx.heute))
    .flatMap(({ funktion, ...amt }) => (funktion === null ? [] : [{ ...amt, funktion }]))
    .sort((a, b) => a.von.localeCompare(b.von));
}

/** `vorgaenger`: who holds it until then, and makes room the day before. */
export function besetze(
  ctx: Acting,
  gremium: Gremium,
  neu: Amtszeit & { readonly personId: PersonId; readonly funktion: Funktion },
  vorgaenger: Besetzung | null,
): void {
  if (vorgaenger !== null) beendeEine(ctx, gremium, vorgaenger, addDays(neu.von, -1));
  const id = addAmt(ctx.tx, { ...neu, rolle: 'steuerungsgruppe', seite: null, gremiumId: gremium.id });
  haltFest(ctx, 'steuerungsgruppe.besetzen', gremium.id);
  if (isReachable(ctx.tx, neu.personId)) {
    const to = { person: neu.personId };
    show(ctx, { subject: id, role: begonnen, to }, willkommen(neu, neu.funktion, gremium));
  }
  aemterGeaendert(ctx, gremium.id);
}

export function aendere(
  ctx: Acting,
  gremium: Gremium,
  amt: Besetzung,
  { organisation, ...zeit }: Amtszeit & { readonly organisation: string | null },
): void {
  changeAmt(ctx.tx, amt.id, { von: zeit.von, bis: zeit.bis });
  setzeOrganisation(ctx, amt.personId, organisation);
  haltFest(ctx, 'steuerungsgruppe.aendern', gremium.id);
  aendereWillkommen(ctx, amt, willkommen(zeit, amt.funktion, gremium));
  if (zeit.von !== amt.von || zeit.bis !== amt.bis) sageNeu(ctx, amt, geaendert(zeit, amt.funktion));
  aemterGeaendert(ctx, gremium.id);
}

export function beende(ctx: Acting, gremium: Gremium, amt: Besetzung, ende: Day): 'beendet' | 'geloescht' {
  const wie = beendeEine(ctx, gremium, amt, ende);
  aemterGeaendert(ctx, gremium.id);
  return wie;
}

function beendeEine(ctx: Acting, gremium: Gremium, amt: Besetzung, ende: Day): 'beendet' | 'geloescht' {
  const wie = beendeAmt(ctx, amt, ende);
  haltFest(ctx, 'steuerungsgruppe.beenden', gremium.id);
  if (wie === 'geloescht') aendereWillkommen(ctx, amt, zurueckgenommen(amt.funktion));
  sageNeu(ctx, amt, wie === 'beendet' ? dank(amt.funktion, ende, ctx.heute) : zurueckgenommen(amt.funktion));
  return wie;
}

/** The message with which it began no longer says what is so. Nobody notices that by itself. */
function aendereWillkommen(ctx: Context, { id: subject, personId: person }: Besetzung, message: Message): void {
  const to = { person };
  if (postOf(ctx.tx, subject, begonnen, to) !== null) show(ctx, { subject, role: begonnen, to }, message);
}

/** A message of its own, each time. */
function sageNeu(ctx: Context, { id: subject, personId: person }: Besetzung, message: Message): void {
  if (isReachable(ctx.tx, person)) show(ctx, { subject, role: `neu ${ctx.now}`, to: { person } }, message);
}

const begonnen = 'besetzung';
