/** The proposals to a goal: a list of its own, in which the Tandem settles them. */
import type { Effect } from '../../chat/chat.ts';
import { dateText } from '../../core/calendar.ts';
import type { Acting, ButtonHandler } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import { darf, type Recht } from '../stadt/index.ts';
import { erledige } from './actions.ts';
import { offeneErgaenzungen } from './ergaenzungen.store.ts';
import type { Jahresziel } from './store.ts';
import { gemeintes, wieLeitende, wieLesende } from './subjekt.leben.ts';
import * as texte from './texts.ergaenzungen.ts';
import { ergaenzungenSeite } from './views.ergaenzungen.ts';
import { knopf } from './views.ts';

function zeigt(ctx: Acting, ziel: Jahresziel, ab: number, leer: string): Effect {
  const offene = offeneErgaenzungen(ctx.tx, ziel.id);
  if (offene.length === 0) return notice(leer, knopf(ziel, 'raster'));
  const leitet = darf(ctx, 'jahresziel.leiten', ziel.gremiumId);
  const message = ergaenzungenSeite({ ziel, offene, ab, leitet, tag: ({ am }) => dateText(ctx.calendar.dayAt(am)) });
  return { effect: 'reply', message };
}

/** The subject is the goal, and behind a colon how many stand before the page. */
const liste: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    return typeof gemeint === 'string'
      ? notice(gemeint)
      : zeigt(ctx, gemeint.ziel, Math.max(0, gemeint.nummer), texte.keine(gemeint.ziel.titel));
  },
};

/** The subject is the goal, and behind a colon the number of one, or `alle:` and that of the last one shown. */
const erledigt: ButtonHandler<Recht> = {
  ...wieLeitende,
  run(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return notice(gemeint);
    const [, was, bis] = subject.split(':');
    erledige(ctx, gemeint.ziel, was === 'alle' ? { bis: Number(bis) } : { nummer: gemeint.nummer });
    return zeigt(ctx, gemeint.ziel, 0, texte.fertig(gemeint.ziel.titel));
  },
};

export const ergaenzungenKnoepfe = {
  'jahresziel.ergaenzungen': liste,
  'jahresziel.ergaenzungErledigt': erledigt,
};
