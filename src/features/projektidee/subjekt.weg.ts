/** Which idea a button or a form is about: an id, or an id and a number behind a colon. */

import type { Acting } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import type { Gremium } from '../stadt/index.ts';
import { feldDer } from './karte.ts';
import { ideeById, type Projektidee } from './store.ts';
import * as texte from './texts.ts';
import { nurTandem } from './texts.weg.ts';

type About = { readonly subject: string | null };

export interface Gemeint {
  readonly idee: Projektidee;
  readonly feld: Gremium;
  /** What stands behind the colon; 0: nothing. */
  readonly zahl: number;
}

/** The idea, as long as its field works; else the sentence that says why nothing can be done. */
export function gemeinte(ctx: Acting, subject: string | null): Gemeint | string {
  const [id = '', zahl = '0'] = (subject ?? '').split(':');
  const idee = ideeById(ctx.tx, id);
  if (idee === null) return texte.gibtEsNicht;
  const feld = feldDer(ctx, idee);
  if (feld.geschlossen !== null) return texte.geschlossen(feld);
  return { idee, feld, zahl: Number.isSafeInteger(Number(zahl)) ? Math.max(0, Number(zahl)) : 0 };
}

const feldDerIdee = (ctx: Acting, { subject }: About): string =>
  ideeById(ctx.tx, (subject ?? '').split(':')[0] ?? '')?.gremiumId ?? '';

/** Says who may; of a closed field, that nobody may. */
const abgelehntMit =
  (satz: string) =>
  (ctx: Acting, { subject }: About) => {
    const gemeint = gemeinte(ctx, subject);
    return privateMessage(typeof gemeint === 'string' ? gemeint : satz);
  };

export const wieLesende = {
  recht: 'projektidee.lesen' as const,
  subjekt: feldDerIdee,
  abgelehnt: abgelehntMit(texte.nurImFeld),
};

export const wieLeitende = {
  recht: 'projektidee.leiten' as const,
  subjekt: feldDerIdee,
  abgelehnt: abgelehntMit(nurTandem),
};
