/** What is open for a person, as all features tell it. */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';

/**
 * Everything open for this person, from all features: what cannot wait, then the rest, each by date; of one day in the
 * order in which a feature tells it, what has no deadline after the rest.
 */
export function offenes(ctx: Context, person: PersonId): Faellig[] {
  return ctx.features
    .flatMap((feature) => feature.faellig?.(ctx, person) ?? [])
    .sort((a, b) => zuerst(a, b) || nachTag(a, b));
}

/** … for one person after the other, as far as they may have to be reminded of it. */
export function offenesReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const fragen = ctx.features.flatMap(({ faellig, faelligReihum }) => {
    if (faelligReihum !== undefined) return [faelligReihum(ctx)];
    return faellig === undefined ? [] : [(person: PersonId) => faellig(ctx, person)];
  });
  return (person) => fragen.flatMap((frage) => frage(person)).sort(nachTag);
}

const zuerst = (a: Faellig, b: Faellig): number => Number(b.zuerst === true) - Number(a.zuerst === true);

function nachTag(a: Faellig, b: Faellig): number {
  if (a.bis !== b.bis) return a.bis < b.bis ? -1 : 1;
  return Number(a.ohneFrist === true) - Number(b.ohneFrist === true);
}
