/** What the bot asks before it invites: never a refusal. */
import type { Day } from '../../core/calendar.ts';
import type { Context, FormOutcome } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import { festeDerStadt, type Gremium, gremiumDer, gremiumName } from '../stadt/index.ts';
import { weitVoraus } from './pruefen.ts';
import { type Termin, ueberschneidet } from './rules.ts';
import { sitzungenAm } from './store.ts';
import { frage } from './texts.ts';

/** From then on an evening has begun that somebody may want to spend otherwise: sunset in winter. */
const abend = '16:00';

/** More sentences are no question any more. */
const hoechstens = 12;

/**
 * One question for everything there is to consider, unless exactly that was answered with yes. Null: nothing to ask.
 */
export function rueckfrage(
  ctx: Context,
  anlass: keyof typeof frage.trotzdem,
  gremium: Gremium,
  termin: Termin,
  tage: readonly Day[],
  confirmed: readonly string[],
): Extract<FormOutcome, { ask: unknown }> | null {
  const saetze = tage.flatMap((datum) => bedenken(ctx, gremium, { ...termin, datum }));
  // The form carries it while the question is open, and has little room.
  const code = hashOf(saetze);
  if (saetze.length === 0 || confirmed.includes(code)) return null;
  const rest = saetze.length - hoechstens;
  const gezeigt = [...saetze.slice(0, hoechstens), ...(rest > 0 ? [frage.weitere(rest)] : [])];
  const { satz, knopf } = frage.trotzdem[anlass];
  return { ask: { code, question: [...gezeigt, satz].join(' '), yes: knopf } };
}

function bedenken(ctx: Context, gremium: Gremium, termin: Termin): string[] {
  const { datum } = termin;
  const feiertag = ctx.calendar.holiday(datum);
  const feste = festeDerStadt(ctx.tx, datum).filter((fest) => !fest.abends || termin.ende > abend);
  const andere = sitzungenAm(ctx.tx, datum).filter(
    (sitzung) => sitzung.gremiumId !== gremium.id && ueberschneidet(termin, sitzung),
  );
  return [
    ...(feiertag === null ? [] : [frage.feiertag(datum, feiertag)]),
    ...feste.map((fest) => frage.fest(datum, fest)),
    ...(datum > weitVoraus(ctx.heute) ? [frage.weit(datum)] : []),
    ...andere.map((sitzung) => frage.andere(gremiumName(gremiumDer(ctx.tx, sitzung.gremiumId)), sitzung)),
  ];
}
