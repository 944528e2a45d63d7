/** How often, on which weekday and when the overview comes: the city's own choice, or the usual one. */
import { parseTime } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Context } from '../../../core/feature.ts';
import type { Tx } from '../../../core/workspace.ts';
import { einstellungVon, setzeEinstellung } from '../../stadt/index.ts';
import { type DigestPlan, rhythmen, ueblicherPlan, wochentage } from './rules.rhythmus.ts';

export function digestPlan(tx: Tx): DigestPlan {
  return planAus({
    rhythmus: einstellungVon(tx, 'digest.rhythmus'),
    wochentag: einstellungVon(tx, 'digest.wochentag'),
    stunde: einstellungVon(tx, 'digest.stunde'),
  });
}

/** What was chosen, or as usual. */
export const planAus = (eingabe: Readonly<Record<keyof DigestPlan, string | null>>): DigestPlan => ({
  rhythmus: eines(rhythmen, eingabe.rhythmus) ?? ueblicherPlan.rhythmus,
  wochentag: eines(wochentage, eingabe.wochentag) ?? ueblicherPlan.wochentag,
  stunde: parseTime(eingabe.stunde ?? '') ?? ueblicherPlan.stunde,
});

export function setzeDigestPlan(ctx: Context, plan: DigestPlan): void {
  const { tx } = ctx;
  const { rhythmus, wochentag, stunde } = digestPlan(tx);
  if (plan.rhythmus === rhythmus && plan.wochentag === wochentag && plan.stunde === stunde) return;
  setzeEinstellung(tx, 'digest.rhythmus', plan.rhythmus);
  setzeEinstellung(tx, 'digest.wochentag', plan.wochentag);
  setzeEinstellung(tx, 'digest.stunde', plan.stunde);
  planGiltAbJetzt(ctx);
}

/** What would have been due before, by a new plan or for a new day of the Jahreskonferenz, does not come. */
export function planGiltAbJetzt({ tx, now }: Pick<Context, 'tx' | 'now'>): void {
  setzeEinstellung(tx, 'digest.seit', String(now - 1));
}

/** After this instant the plan counts. */
export const planGiltNach = (tx: Tx): Instant => Number(einstellungVon(tx, 'digest.seit') ?? 0);

const eines = <W extends string>(moegliche: readonly W[], wert: string | null): W | null =>
  moegliche.find((wort) => wort === wert) ?? null;
