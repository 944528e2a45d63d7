import { actions, bold, heading, type Part, text } from '../../chat/message.ts';
import type { Context, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { darf, gremienVon } from '../stadt/index.ts';
import { ohneGremium } from './handlers.melden.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import { antwortVon, kommendeSitzungen } from './store.ts';
import { keineSitzungen, titelSitzung } from './texts.ts';
import { mitEigenerAntwort } from './views.ts';
import { gremiumDer } from './zeigen.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** The next Sitzungen of this person's Gremien with their own answer, and a button for whoever may announce one. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const eigene = gremienVon(ctx, person).map(({ id }) => id);
  const sitzungen = kommendeSitzungen(ctx.tx, eigene, ctx.heute)
    .filter((sitzung) => !istVorbei(sitzung, jetzt(ctx)))
    .slice(0, hoechstens);
  const parts: Part[] = sitzungen.flatMap((sitzung) => [
    text(bold(titelSitzung(gremiumDer(ctx, sitzung), sitzung))),
    ...mitEigenerAntwort(sitzung, antwortVon(ctx.tx, sitzung.id, person)),
  ]);
  const melden: Part[] = darf({ ...ctx, actor: person }, 'sitzung.melden', null)
    ? [actions({ action: 'sitzung.neu', subject: ohneGremium, label: 'Sitzung melden' })]
    : [];
  return [
    {
      order: 20,
      parts: [heading('Nächste Sitzungen'), ...(parts.length === 0 ? [text(keineSitzungen)] : parts), ...melden],
    },
  ];
}
