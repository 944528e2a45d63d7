import { bold, heading, type Part, text } from '../../chat/message.ts';
import type { Context, HomeSection, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { eingerichtet, type GremiumId, gremienVon } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import { antwortVon, kommendeSitzungen, type Sitzung } from './store.ts';
import { keineSitzungen, keinTermin, terminText, titelSitzung } from './texts.ts';
import { mitEigenerAntwort } from './views.ts';
import { gremiumDer } from './zeigen.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** The next Sitzungen of this person's Gremien with their own answer. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  if (eingerichtet(ctx.tx) === null) return [];
  const eigene = gremienVon(ctx, person).map(({ id }) => id);
  const sitzungen = kommende(ctx, eigene).slice(0, hoechstens);
  const parts: Part[] = sitzungen.flatMap((sitzung) => [
    text(bold(titelSitzung(gremiumDer(ctx, sitzung), sitzung))),
    ...mitEigenerAntwort(sitzung, antwortVon(ctx.tx, sitzung.id, person)),
  ]);
  return [
    { order: 20, parts: [heading('Nächste Sitzungen'), ...(parts.length === 0 ? [text(keineSitzungen)] : parts)] },
  ];
}

/** For the Büro's table of the fields: when each comes together next. */
export function feldSpalten(ctx: Context, gremium: string): Spalte[] {
  const naechste = kommende(ctx, [gremium as GremiumId])[0];
  return [{ label: 'nächste Sitzung', wert: naechste === undefined ? keinTermin : terminText(naechste) }];
}

function kommende(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  return kommendeSitzungen(ctx.tx, gremien, ctx.heute).filter((sitzung) => !istVorbei(sitzung, jetzt(ctx)));
}
