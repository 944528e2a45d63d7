/** What stands in the daily message to be read: it comes on its day, or on the next one that suits, and asks nothing. */
import type { Day } from '../../core/calendar.ts';
import type { Stufe } from '../../core/faellig.ts';
import type { Context, Lesestoff } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Lesehinweis, Leseinhalt } from '../../core/lesestoff.ts';
import type { Hindernis } from './schema.ts';
import { merkeErinnert, merkeNichtsNeues, vermerktUnter } from './store.ts';

/** What has come for a person today. */
interface Gekommenes {
  readonly stoff: Lesestoff;
  readonly stufe: Stufe;
}

/** Which keys a person's message of a day has, and their steps. */
type Gesagt = ReadonlyMap<string, ReadonlySet<string>>;

const stoffe = ({ features }: Pick<Context, 'features'>): Lesestoff[] =>
  features.flatMap(({ lesestoff }) => lesestoff ?? []);

/** For one person after the other, what has come and is not told yet. Whether there is anything new is not known. */
export function lesestoffReihum(ctx: Context): (person: PersonId) => Gekommenes[] {
  const alle = stoffe(ctx).map((stoff) => ({ stoff, tagFuer: stoff.tag(ctx) }));
  return (person) =>
    alle.flatMap(({ stoff, tagFuer }) => {
      const tag = tagFuer(person);
      if (tag === null || istErzaehlt(ctx, person, stoff.key, tag)) return [];
      return [{ stoff, stufe: { name: tag, tag } }];
    });
}

/** @param grund why it is not said today; null: it is */
export function vermerkeLesestoff(
  { tx, heute: am }: Context,
  person: PersonId,
  gekommen: readonly Gekommenes[],
  grund: Hindernis | null,
): void {
  for (const { stoff, stufe } of gekommen) merkeErinnert(tx, person, { key: stoff.key, bis: am }, stufe, { am, grund });
}

/** Whether what was to come on this day was told, or held nothing new; what only could not be told yet was not. */
export const istErzaehlt = ({ tx }: Pick<Context, 'tx'>, person: PersonId, key: string, tag: Day): boolean =>
  vermerktUnter(tx, person, key, tag) === 'gesagt';

export const istLesestoff = (ctx: Context, key: string): boolean => stoffe(ctx).some((stoff) => stoff.key === key);

/** What the message of this day holds of it. */
export const inhalteAm = (ctx: Context, person: PersonId, am: Day, gesagt: Gesagt): Leseinhalt[] =>
  darin(ctx, gesagt).flatMap((stoff) => stoff.inhalt(ctx, person, am) ?? []);

/** The message is being sent: what there is nothing new in does not stand in it, and does not come later. */
export function inhalteZumSenden(ctx: Context, person: PersonId, am: Day, gesagt: Gesagt): Leseinhalt[] {
  return darin(ctx, gesagt).flatMap((stoff) => {
    // An earlier attempt has told nobody anything: this one tells what has happened meanwhile, too.
    stoff.nichtGesagt(ctx, person, am);
    const inhalt = stoff.inhalt(ctx, person, am);
    if (inhalt !== null) {
      stoff.gesagt(ctx, person, am);
      return [inhalt];
    }
    merkeNichtsNeues(ctx.tx, person, am, stoff.key);
    return [];
  });
}

/** The message of this day did not reach this person. */
export function nichtGelesen(ctx: Context, person: PersonId, am: Day, gesagt: Gesagt): void {
  for (const stoff of darin(ctx, gesagt)) stoff.nichtGesagt(ctx, person, am);
}

/** What somebody gets to read besides: a sentence, and the button with which they change it. */
export const lesehinweise = (ctx: Context, person: PersonId): Lesehinweis[] =>
  stoffe(ctx).flatMap(({ hinweis }) => hinweis(ctx, person) ?? []);

const darin = (ctx: Context, gesagt: Gesagt): Lesestoff[] => stoffe(ctx).filter(({ key }) => gesagt.has(key));
