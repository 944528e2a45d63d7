/** Who may thank, who may read, and which success a button or a form means. */
import type { Acting } from '../../../core/feature.ts';
import { darf, type Gremium, gremien, gremiumById, lehntAb } from '../../stadt/index.ts';
import { feldDes } from './erfolge.ts';
import { type Erfolg, erfolgById } from './store.ts';
import * as texte from './texts.ts';

type About = { readonly subject: string | null };

/** The success that is meant, and behind a colon when it was last decided about: a form keeps what it was opened with. */
const idAus = (subject: string | null): string => (subject ?? '').split(':')[0] ?? '';

const wieEsStand = ({ entschiedenAm }: Erfolg): string => String(entschiedenAm ?? 0);

export const mitStand = (erfolg: Erfolg): string => `${erfolg.id}:${wieEsStand(erfolg)}`;

/** Whether it still is as it was when the form was opened. */
export const istUnveraendert = (erfolg: Erfolg, subject: string | null): boolean => subject === mitStand(erfolg);

export const erfolgAusSubjekt = ({ tx }: Acting, subject: string | null): Erfolg | null =>
  erfolgById(tx, idAus(subject));

/** Its subject is a success. */
export const zumDanken = {
  recht: 'erfolg.danken',
  subjekt: (ctx: Acting, { subject }: About): string | null => {
    const id = idAus(subject);
    return erfolgById(ctx.tx, id)?.gremiumId ?? gremiumById(ctx.tx, id)?.id ?? null;
  },
  abgelehnt: lehntAb(texte.nurTandem),
} as const;

/** Of several fields: the handler asks for each of them. */
export const zurTabelle = { ...zumDanken, subjekt: () => null } as const;

export const zumLesen = {
  recht: 'erfolg.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
} as const;

/** The success, if it is one; else the sentence that says why nothing can be done. */
export function vorhandener(ctx: Acting, subject: string | null): Erfolg | string {
  const erfolg = erfolgAusSubjekt(ctx, subject);
  if (erfolg === null) return texte.gibtEsNicht;
  if (erfolg.stand === 'entfallen') return erfolg.art === 'eigener' ? texte.gibtEsNicht : texte.entfallen;
  return erfolg;
}

/** … as long as its field works. */
export function gemeinter(ctx: Acting, subject: string | null): Erfolg | string {
  const erfolg = vorhandener(ctx, subject);
  if (typeof erfolg === 'string') return erfolg;
  const feld = feldDes(ctx, erfolg);
  return feld.geschlossen === null ? erfolg : texte.geschlossen(`Handlungsfeld ${feld.titel}`);
}

/** The fields at work for which this person may thank. */
export const geleitete = (ctx: Acting): Gremium[] =>
  gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'erfolg.danken', id));
