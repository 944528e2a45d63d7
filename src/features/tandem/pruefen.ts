/** What there is to object to, and what to ask, before a Tandem changes. */
import { nameOf } from '../../core/directory.ts';
import type { Acting, FormOutcome } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, type Gremium, zeitText } from '../stadt/index.ts';
import { type Amtszeit, neueLuecke, ueberschneidung } from './rules.ts';
import { aemterDesTandems } from './tandem.ts';
import { fehler, frage, seiteText, tandemName } from './texts.ts';

/** The sentence for a person who has another term in these days; null: none. `ausser`: the one that makes room for it. */
export function schonDabei(
  ctx: Acting,
  gremium: Gremium,
  neu: Amtszeit,
  ausser: Amt['id'] | null = null,
): string | null {
  const andere = aemterDesTandems(ctx.tx, gremium.id).filter(({ id }) => id !== ausser);
  const amt = ueberschneidung(andere, neu);
  if (amt === null) return null;
  return fehler.schon_dabei(nameOf(ctx.tx, amt.personId), zeitText(amt, ctx.heute), seiteText(amt.seite));
}

/** A change after which a side is missing is no error, but asked about. `nachher`: all terms as they will be. */
export function frageNachLuecke(
  ctx: Acting,
  gremium: Gremium,
  nachher: readonly Amtszeit[],
  confirmed: readonly string[],
): FormOutcome | null {
  const luecke = neueLuecke(aemterDesTandems(ctx.tx, gremium.id), nachher, ctx.heute);
  if (luecke === null) return null;
  const question = frage.luecke(luecke, ctx.heute, tandemName(gremium));
  const code = hashOf(question);
  return confirmed.includes(code) ? null : { ask: { code, question, yes: frage.lueckeKnopf } };
}

/** The Tandem's terms with one of them changed, or without it. */
export function mit(aemter: readonly Amt[], id: Amt['id'], neu: Partial<Amtszeit> | null): Amtszeit[] {
  return aemter.flatMap((amt) => (amt.id === id ? (neu === null ? [] : [{ ...amt, ...neu }]) : [amt]));
}

/** Stands for somebody whom nobody here knows yet, and who so holds no other term. */
export const nochNiemand = '' as PersonId;
