/** What is open for a person, as all features tell it. */
import type { Faellig, NurAufHome, Offenes } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';

/**
 * Everything open for this person of which they are reminded, from all features, by date; of one day in the order in
 * which a feature tells it, what has no deadline after the rest.
 */
export function offenes(ctx: Context, person: PersonId): Faellig[] {
  return ctx.features.flatMap((feature) => feature.faellig?.(ctx, person) ?? []).sort(nachTag);
}

/** … and of which they are not; what cannot wait before everything else. */
export function offenesAufHome(ctx: Context, person: PersonId): (Faellig | NurAufHome)[] {
  return ctx.features
    .flatMap((feature) => [...(feature.faellig?.(ctx, person) ?? []), ...(feature.nurAufHome?.(ctx, person) ?? [])])
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

const zuerst = (a: NurAufHome, b: NurAufHome): number => Number(b.zuerst === true) - Number(a.zuerst === true);

function nachTag(a: Offenes, b: Offenes): number {
  if (a.bis !== b.bis) return a.bis < b.bis ? -1 : 1;
  return Number(a.ohneFrist === true) - Number(b.ohneFrist === true);
}
