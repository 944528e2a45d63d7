/** Who may go the way with an idea, and which idea a button or a form means: an id, or an id and a number after a colon. */
import type { Message } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import type { Projektidee } from './store.ts';
import { nurImFeld } from './texts.ts';
import { nurTandem } from './texts.weg.ts';
import { zuAendern, zumLesen } from './zugang.ts';

interface Gemeint {
  readonly idee: Projektidee;
  /** What stands after the colon, such as the number of a state or of a step; 0: nothing. */
  readonly zahl: number;
}

/** The idea, as long as its field works; else the sentence that says why nothing can be done. */
export function gemeinte(ctx: Acting, subject: string | null): Gemeint | string {
  const moeglich = zuAendern(ctx, subject);
  if ('hindernis' in moeglich) return moeglich.hindernis;
  const zahl = Number((subject ?? '').split(':')[1] ?? 0);
  return { idee: moeglich.idee, zahl: Number.isSafeInteger(zahl) ? Math.max(0, zahl) : 0 };
}

/** Says who may; of a closed field, that nobody may. */
const abgelehntMit =
  (satz: string) =>
  (ctx: Acting, { subject }: { readonly subject: string | null }): Message => {
    const gemeint = gemeinte(ctx, subject);
    return privateMessage(typeof gemeint === 'string' ? gemeint : satz);
  };

export const wieLesende = { ...zumLesen, abgelehnt: abgelehntMit(nurImFeld) };

export const wieLeitende = {
  recht: 'projektidee.leiten',
  subjekt: zumLesen.subjekt,
  abgelehnt: abgelehntMit(nurTandem),
} as const;
