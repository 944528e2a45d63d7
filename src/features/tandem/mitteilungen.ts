/** Whoever begins in a Tandem is welcomed, whoever ends is thanked: once each, by private message. */
import { type Message, note } from '../../chat/message.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { type Amt, type Gremium, gremiumDer, tandemVon } from '../stadt/index.ts';
import { beginnende, endende } from './rules.ts';
import { merkeMitteilung } from './store.ts';
import { aemterDesTandems, erreichbareImTandem, wegZu } from './tandem.ts';
import { grundBeginn, grundEnde, grundWeitergabe, tandemName } from './texts.ts';
import { dank, weitergabe, willkommen } from './views.person.ts';

/** Of terms begun or ended within the last days, however that came about. */
export function teileMit(ctx: Context, gremium: Gremium): void {
  const alle = aemterDesTandems(ctx.tx, gremium.id);
  for (const amt of beginnende(alle, ctx.heute)) teileBeginnMit(ctx, amt, null);
  for (const amt of endende(alle, ctx.heute)) teileEndeMit(ctx, amt, null);
}

/** `uebernommen`: from whom, and a line for everything open that came over. */
export function teileBeginnMit(
  ctx: Context,
  amt: Amt,
  uebernommen: { readonly von: PersonId; readonly offenes: readonly string[] } | null,
): void {
  const gremium = gremiumDer(ctx.tx, amt.gremiumId);
  if (!merkeMitteilung(ctx.tx, amt.id, 'beginn', ctx.heute)) return;
  const andere = tandemVon(ctx.tx, gremium.id, ctx.heute)
    .map(({ personId }) => personId)
    .filter((person) => person !== amt.personId);
  const knoepfe = ctx.features.flatMap((feature) => feature.feldKnoepfe?.(gremium.id) ?? []);
  sende(ctx, amt, 'willkommen', willkommen(amt, gremium, andere, uebernommen, knoepfe), grundBeginn);
}

/** `uebergeben`: to whom, and a line for everything open that went over. */
export function teileEndeMit(
  ctx: Context,
  amt: Amt,
  uebergeben: { readonly an: PersonId; readonly offenes: readonly string[] } | null,
): void {
  const gremium = gremiumDer(ctx.tx, amt.gremiumId);
  const was = `ende ${amt.bis}`;
  if (merkeMitteilung(ctx.tx, amt.id, was, ctx.heute)) {
    sende(ctx, amt, was, dank(amt, gremium, uebergeben), grundEnde);
  }
}

/** `grund`: why the person gets it. Whoever passes it on gets it for another reason. */
function sende(ctx: Context, amt: Amt, role: string, message: Message, grund: (tandem: string) => string): void {
  const { id, personId, gremiumId } = amt;
  const tandem = tandemName(gremiumDer(ctx.tx, amt.gremiumId));
  const { ziele, weiterAn } = wegZu(ctx, personId, gremiumId);
  const imTandem = erreichbareImTandem(ctx, gremiumId).personen.length > 0;
  const warum =
    weiterAn.length === 0
      ? note(grund(tandem))
      : note(grundWeitergabe.anfang, { person: personId }, grundWeitergabe.ende(tandem, imTandem));
  const parts = [...weitergabe(weiterAn), ...message.parts, warum];
  for (const to of ziele) show(ctx, { subject: id, role, to }, { ...message, parts });
}
