/** How a person wants to be reminded, and whether that is possible today. */
import { addDays, type Day, type Time } from '../../core/calendar.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { festeDerStadt, stundeDerErinnerung } from '../stadt/index.ts';
import { hindernisAn, stunden } from './rules.ts';
import type { Hindernis, Tageszeit } from './schema.ts';
import { abwesendeAm, type Wunsch, wunschVon } from './wunsch.store.ts';

/** When reminders come to whoever chose this time of day; null: to whoever did not. */
export const stundeDer = ({ tx }: Pick<Context, 'tx'>, zeit: Tageszeit | null): Time =>
  zeit === null ? stundeDerErinnerung(tx) : stunden[zeit];

export const stundeFuer = (ctx: Context, person: PersonId): Time => stundeDer(ctx, wunschVon(ctx.tx, person).zeit);

/** Whether today somebody may be reminded at this time: looks at the day once, for all of them. */
export function heutigeHindernisse(
  ctx: Context,
  zeit: Tageszeit | null,
): (person: PersonId, wunsch: Wunsch) => Hindernis | null {
  const abwesende = abwesendeAm(ctx.tx, ctx.heute);
  const tag = {
    werktag: ctx.calendar.isWorkingDay(ctx.heute),
    feste: festeDerStadt(ctx.tx, ctx.heute),
    stunde: stundeDer(ctx, zeit),
  };
  return (person, wunsch) => hindernisAn(tag, { ...wunsch, abwesend: abwesende.has(person) });
}

/** Longer than anybody is away, in days. */
const vorausschau = 400;

/** The first day from `ab` on whose message can reach this person; today only where its hour is still to come. */
export function naechsteNachricht(ctx: Context, person: PersonId, ab: Day): Day {
  const wunsch = wunschVon(ctx.tx, person);
  const vorbei = ab <= ctx.heute && ctx.calendar.timeAt(ctx.now) >= stundeDer(ctx, wunsch.zeit);
  const erster = vorbei ? addDays(ctx.heute, 1) : ab;
  for (let tag = erster; tag < addDays(erster, vorausschau); tag = addDays(tag, 1)) {
    if (heutigeHindernisse({ ...ctx, heute: tag }, wunsch.zeit)(person, wunsch) === null) return tag;
  }
  return erster;
}
