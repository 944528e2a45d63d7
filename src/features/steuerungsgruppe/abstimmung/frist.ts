/** The Büro hears that the time of a Dringende Abstimmung is over, and once more if nothing has come of it. */
import { addDays } from '../../../core/calendar.ts';
import type { Context } from '../../../core/feature.ts';
import { placesOf } from '../../../core/posts.ts';
import type { Lage } from './lage.ts';
import { fristVon } from './lage.ts';
import { istInZeit } from './rules.ts';
import { aendereAbstimmung } from './store.ts';
import * as texte from './texts.ts';
import { zuTun } from './views.buero.ts';
import { zeigeDemBuero } from './zeigen.ts';

/** So many days later the Büro is reminded that it still runs. */
const erinnertNach = 7;

/** Tells the Büro once that the time is over, and a week later that it still is: it decides. */
export function meldeFrist(ctx: Context, lage: Lage): void {
  const { id, fristGemeldetAm } = lage.abstimmung;
  if (ctx.now < fristVon(ctx, lage.abstimmung)) return;
  if (fristGemeldetAm === null) {
    aendereAbstimmung(ctx.tx, id, { fristGemeldetAm: ctx.now });
    zeige(ctx, lage, 'gemeldet', null);
    return;
  }
  const wieder = addDays(ctx.calendar.dayAt(fristGemeldetAm), erinnertNach);
  if (ctx.heute < wieder || !istInZeit(ctx.calendar, ctx.now) || steht(ctx, lage, 'erinnert')) return;
  zeige(ctx, lage, 'erinnert', null);
  if (steht(ctx, lage, 'gemeldet')) zeige(ctx, lage, 'gemeldet', texte.stand.fristWeiterUnten);
}

/** `erledigt`: what the Büro has done about it. */
export function erledigeFrist(ctx: Context, lage: Lage, erledigt: string): void {
  for (const welche of ['gemeldet', 'erinnert'] as const) {
    if (steht(ctx, lage, welche)) zeige(ctx, lage, welche, erledigt);
  }
}

type Welche = 'gemeldet' | 'erinnert';

const rolle = ({ abstimmung: { fristTag, fristZeit } }: Lage, welche: Welche): string =>
  `frist ${fristTag} ${fristZeit} ${welche}`;

const steht = (ctx: Context, lage: Lage, welche: Welche): boolean =>
  placesOf(ctx.tx, lage.abstimmung.id, rolle(lage, welche)).length > 0;

function zeige(ctx: Context, lage: Lage, welche: Welche, erledigt: string | null): void {
  const { id, frage, fristTag, fristZeit, gestelltVon } = lage.abstimmung;
  const satz = texte.stand.frist[welche](lage.zahlen, texte.wann(fristTag, fristZeit));
  const message = zuTun(id, frage, satz, { kannVerlaengern: true, erledigt });
  zeigeDemBuero(ctx, id, rolle(lage, welche), message, gestelltVon);
}
