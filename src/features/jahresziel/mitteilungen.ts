/** What is told in private at once: that a goal needs support, that it was handed over, that nobody checks it. */
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, show } from '../../core/posts.ts';
import { anDasBuero, konferenzTag } from '../stadt/index.ts';
import { erreichbareImTandem, istErreichbar } from '../tandem/index.ts';
import { federfuehrend } from './raster.ts';
import { type Jahresziel, wirkungenDes } from './store.ts';
import { unterstuetzung } from './texts.faellig.ts';
import { abgegeben, brauchtUnterstuetzung, prueferFehlt, uebergabeAn } from './views.faellig.ts';

/** To the others of the Tandem; where none of them can be reached, to the Büro. */
export function teileUnterstuetzungMit(ctx: Acting, ziel: Jahresziel, hilfe: string | null): void {
  const andere = erreichbareImTandem(ctx, ziel.gremiumId).personen.filter((person) => person !== ctx.actor);
  const [an, grund]: [readonly Conversation[], string] =
    andere.length > 0
      ? [andere.map((person) => ({ person })), unterstuetzung.grundTandem]
      : [anDasBuero(ctx), unterstuetzung.grundBuero];
  const message = brauchtUnterstuetzung(ziel, ctx.actor, hilfe, grund);
  for (const to of an) show(ctx, { subject: ziel.id, role: einmal(ctx, 'unterstuetzung'), to }, message);
}

/** To who was federführend until now, and to who is. Whoever did it knows. */
export function teileUebergabeMit(ctx: Acting, vorher: Jahresziel, ziel: Jahresziel): void {
  const an = erreichbar(ctx, ziel.federPerson);
  if (an !== null) {
    const wirkungen = wirkungenDes(ctx.tx, ziel.id).map(({ text }) => text);
    const message = uebergabeAn(ziel, ctx.actor, wirkungen, konferenzTag(ctx.tx, ziel.jahr));
    show(ctx, { subject: ziel.id, role: einmal(ctx, 'uebergabe'), to: { person: an } }, message);
  }
  const von = erreichbar(ctx, vorher.federPerson);
  if (von === null) return;
  const nachfolge = ziel.federPerson === null ? (federfuehrend(ctx, ziel) ?? '') : { person: ziel.federPerson };
  show(ctx, { subject: ziel.id, role: einmal(ctx, 'abgegeben'), to: { person: von } }, abgegeben(ziel, nachfolge));
}

/** To the Büro, once for each who is federführend for what they should have checked. */
export function teilePrueferFehltMit(ctx: Context, ziel: Jahresziel): void {
  const wer = ziel.federPerson;
  if (wer === null) return;
  for (const to of anDasBuero(ctx)) {
    show(ctx, { subject: ziel.id, role: `ohne Prüfung ${wer}`, to }, prueferFehlt(ziel, wer));
  }
}

/** Each time it is another message. */
const einmal = ({ now }: Context, role: string): string => `${role} ${now}`;

const erreichbar = (ctx: Acting, person: PersonId | null): PersonId | null =>
  person !== null && person !== ctx.actor && istErreichbar(ctx.tx, person) ? person : null;
