/** What one person may do, as the features say it in their lines of the help. */
import type { Button } from '../../chat/message.ts';
import type { Context, Hilfe } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { darf, type Gremium, rechteVon } from '../stadt/index.ts';

/** The subject of a button that is about no Gremium. */
export const ganzeStadt = 'stadt';

/**
 * A line for every command that this person may use for a Gremium; null: for any. Of several lines about one command
 * the first counts that is theirs.
 */
export function befehleVon(ctx: Context, person: PersonId, gremium: Gremium | null): Hilfe[] {
  const rechte = rechteVon(ctx, person, gremium?.id ?? null);
  const genannt = new Set<string>();
  return ctx.features
    .flatMap((feature) => feature.hilfe ?? [])
    .filter(({ recht, moeglich }) => rechte.has(recht) && moeglich?.(ctx) !== false)
    .filter(({ befehl }) => !genannt.has(befehl) && genannt.add(befehl));
}

/** The buttons that do the same as the commands. */
export function knoepfeFuer(befehle: readonly Hilfe[], gremium: Gremium | null): Button[] {
  const subject = gremium?.id ?? ganzeStadt;
  return befehle.flatMap(({ knopf }) => (knopf === undefined ? [] : [{ ...knopf, subject }]));
}

/** The button, if this person may press it; else none. */
export function fallsErlaubt(ctx: Context, person: PersonId, button: Button): Button[] {
  const handler = ctx.features.flatMap(({ buttons }) => buttons?.[button.action] ?? [])[0];
  if (handler === undefined) return [];
  const acting = { ...ctx, actor: person };
  const subjekt = handler.subjekt(acting, { subject: button.subject, onHome: true });
  return darf(acting, handler.recht, subjekt) ? [button] : [];
}
