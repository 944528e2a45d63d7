/** For the Tandem: a Checkliste is complete, and nobody has begun the Umsetzungsplan. */
import { actions, text } from '../../chat/message.ts';
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { spaeterKnoepfe } from '../erinnerung/index.ts';
import { aemterVon, alleImTandem, type Gremium, gremien } from '../stadt/index.ts';
import { schluessel } from './plan.ts';
import { istVollstaendig } from './rules.ts';
import { vorDemPlan } from './rules.weg.ts';
import { antwortenZu, ideenMitStand, type Projektidee } from './store.ts';
import { grund, planFaellig } from './texts.plan.ts';
import { planKnopf } from './views.plan.ts';
import { knopf } from './views.weg.ts';
import { hatBegonnen } from './vorschlaege.ts';

export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const imTandem = aemterVon(ctx.tx, person, ctx.heute).filter(({ rolle }) => rolle === 'tandem');
  if (imTandem.length === 0) return [];
  const geleitet = gremien(ctx.tx, 'handlungsfeld').filter(
    ({ id, geschlossen }) => geschlossen === null && imTandem.some(({ gremiumId }) => gremiumId === id),
  );
  return geleitet.flatMap((feld) =>
    ideenMitStand(ctx.tx, [feld.id])
      .filter(({ stand, idee }) => vorDemPlan([stand]) && istVollstaendig(antwortenZu(ctx.tx, idee.id)))
      .filter(({ idee }) => !hatBegonnen(ctx, idee))
      .map(({ idee }) => alsFaellig(ctx, idee, feld)),
  );
}

/** Only a Tandem is asked. */
export function faelligReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const tandems = alleImTandem(ctx.tx, ctx.heute);
  return (person) => (tandems.has(person) ? faellig(ctx, person) : []);
}

function alsFaellig(ctx: Context, idee: Projektidee, feld: Gremium): Faellig {
  const ohneTag = { key: schluessel(idee), bis: ctx.heute, ohneFrist: true } as const;
  return {
    ...ohneTag,
    // One step, whichever answer was the last and however often answers change: nobody is told twice.
    stufen: [amTag(ctx.calendar.dayAt(idee.angelegtAm))],
    titel: planFaellig.titel(idee.titel),
    parts: [
      text(planFaellig.satz),
      actions(planKnopf(idee, 'beginnen'), knopf(idee, 'zeigen'), ...spaeterKnoepfe(ctx, ohneTag)),
    ],
    grund: grund(feld.titel),
    bisBeantwortet: true,
  };
}
