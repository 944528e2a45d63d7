/** `/checkliste` and the pinned message's button: what is still to answer, and the way to a new idea. */
import type { Effect } from '../../chat/chat.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import { type Gremium, gremiumById, gremiumOfKanal, lehntAb, type Recht } from '../stadt/index.ts';
import { eigeneFelder } from './pruefen.ts';
import * as texte from './texts.ts';
import { offeneIdeen } from './uebersicht.ts';
import { alleKnopf, uebersicht, werIstTandem } from './views.ts';
import { ohneFeld } from './zugang.ts';

/** `/checkliste`: the ideas with open questions; in a field's channel those of that field first. */
export const checklisteCommand: CommandHandler<Recht> = {
  recht: 'projektidee.liste',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
  run: (ctx, { kanal }) => zeigtOffene(ctx, eigeneFelder(ctx), kanal === null ? null : gremiumOfKanal(ctx.tx, kanal)),
};

/** The pinned message's button: the same for one field. */
const uebersichtKnopf: ButtonHandler<Recht> = {
  recht: 'projektidee.anlegen',
  subjekt: (_, { subject }) => (subject === 'stadt' ? null : subject),
  abgelehnt: lehntAb(texte.nurImFeld, werIstTandem),
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium), alleKnopf);
    return zeigtOffene(
      ctx,
      eigeneFelder(ctx).filter(({ id }) => gremium === null || id === gremium.id),
      gremium,
    );
  },
};

function zeigtOffene(ctx: Acting, felder: readonly Gremium[], hier: Gremium | null): Effect {
  if (felder.length === 0) return { effect: 'reply', message: ohneFeld(ctx) };
  // A new idea begins here only where this person may begin one.
  const eigenes = felder.find(({ id }) => id === hier?.id);
  return { effect: 'reply', message: uebersicht(offeneIdeen(ctx, felder, hier), eigenes?.id ?? 'stadt') };
}

export const uebersichtKnoepfe = { 'projektidee.uebersicht': uebersichtKnopf };
