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

/** … for one person after the other, as far as they may have to be reminded of it. */
export function offenesReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const fragen = ctx.features.flatMap(({ faellig, faelligReihum }) => {
    if (faelligReihum !== undefined) return [faelligReihum(ctx)];
    return faellig === undefined ? [] : [(person: PersonId) => faellig(ctx, person)];
  });
  return (person) => fragen.flatMap((frage) => frage(person)).sort((a, b) => a.bis.localeCompare(b.bis));
}
