/** Who may, and what those read who may not: the same for everything that concerns one idea. */
import type { Message } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { gremiumDer, lehntAb, nochNichtEingerichtet } from '../stadt/index.ts';
import { lesbareFelder } from './liste.ts';
import { ausSubjekt } from './rules.ts';
import { ideeById, type Projektidee } from './store.ts';
import * as texte from './texts.ts';
import { alleKnopf, werIstTandem } from './views.ts';

type About = { readonly subject: string | null };

/** The subject is an idea, or one question of it. */
export function ideeAus(ctx: Acting, subject: string | null): Projektidee | null {
  return ideeById(ctx.tx, ausSubjekt(subject).ideeId);
}

const feldDerIdee = (ctx: Acting, { subject }: About): string | null => ideeAus(ctx, subject)?.gremiumId ?? null;

export const zumLesen = {
  recht: 'projektidee.lesen',
  subjekt: feldDerIdee,
  abgelehnt: lehntAb(texte.nurImFeld),
} as const;
export const zumAusfuellen = {
  recht: 'projektidee.ausfuellen',
  subjekt: feldDerIdee,
  abgelehnt: lehntAb(texte.nurImFeld),
} as const;

/** The idea, if something about it can be changed; else why not: while its field is closed, nothing can. */
export function zuAendern(
  ctx: Acting,
  subject: string | null,
): { readonly idee: Projektidee } | { readonly hindernis: string } {
  const idee = ideeAus(ctx, subject);
  if (idee === null) return { hindernis: texte.gibtEsNicht };
  const gremium = gremiumDer(ctx.tx, idee.gremiumId);
  return gremium.geschlossen === null ? { idee } : { hindernis: texte.geschlossen(gremium) };
}

/** How to take part; that their fields are closed; while there is no city yet, who sets it up. */
export function ohneFeld(ctx: Acting): Message {
  const ohneStadt = nochNichtEingerichtet(ctx);
  if (ohneStadt !== null) return ohneStadt;
  const geschlossene = lesbareFelder(ctx).filter(({ geschlossen }) => geschlossen !== null);
  if (geschlossene.length === 0) return privateMessage(texte.inKeinemFeld, werIstTandem);
  return privateMessage(texte.nurGeschlossene(geschlossene.map(({ titel }) => titel)), alleKnopf);
}
