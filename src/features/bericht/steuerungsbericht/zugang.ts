/** Who may do what with a report, and what the others read. */
import type { Effect } from '../../../chat/chat.ts';
import type { Acting, ButtonHandler } from '../../../core/feature.ts';
import { notice } from '../../../core/notice.ts';
import { type Gremium, gremiumById, lehntAb, type Recht } from '../../stadt/index.ts';
import { gruppe } from '../../steuerungsgruppe/index.ts';
import { type Bericht, berichtById } from './store.ts';
import * as texte from './texts.ts';

export const nurBuero = {
  recht: 'bericht.verwalten',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
} as const;

/** A right of the Steuerungsgruppe, whatever field it is about. */
const derGruppe = {
  subjekt: (ctx: Acting) => gruppe(ctx)?.id ?? null,
  abgelehnt: lehntAb(texte.nurMitglieder),
};

export const zumLesen = { ...derGruppe, recht: 'bericht.lesen' } as const;
export const fuerHinweise = { ...derGruppe, recht: 'bericht.hinweis' } as const;

interface Worueber {
  readonly bericht: Bericht;
  readonly feld: Gremium;
}

/** Reads `<report>:<field>`; null: one of them is not there. */
export function worueber(ctx: Acting, subject: string | null): Worueber | null {
  const [id = '', feldId = ''] = (subject ?? '').split(':');
  const bericht = berichtById(ctx.tx, id);
  const feld = gremiumById(ctx.tx, feldId);
  return bericht?.stand === 'gesendet' && feld !== null ? { bericht, feld } : null;
}

/** A handler for *Hinweis geben …*: a field that was closed meanwhile takes none. */
export const hinweisZu = (run: (ctx: Acting, subject: string) => Effect): ButtonHandler<Recht> => ({
  ...fuerHinweise,
  run(ctx, { subject }) {
    const gemeint = worueber(ctx, subject);
    if (gemeint === null) return notice(texte.schonErledigt.gibtEsNicht);
    const { feld } = gemeint;
    return feld.geschlossen === null ? run(ctx, subject) : notice(texte.hinweis.geschlossen(feld.titel));
  },
});
