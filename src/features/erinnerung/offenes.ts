/** What is open for a person, as all features tell it. */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';

/** Everything open for this person, from all features, by date; of one day in the order in which a feature tells it. */
export function offenes(ctx: Context, person: PersonId): Faellig[] {
  return ctx.features
    .flatMap((feature) => feature.faellig?.(ctx, person) ?? [])
    .sort((a, b) => a.bis.localeCompare(b.bis));
}
