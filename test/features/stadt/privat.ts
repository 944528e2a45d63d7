import type { Musterstadt } from '../musterstadt.ts';

/** From now on only its members see the channel of Wohnen: the Tandem, Mara, Luca and the Büro. Or again everybody. */
export function wirdPrivat(stadt: Musterstadt, privat = true): void {
  const facts = { conversation: stadt.wohnen, name: 'hf-4-wohnen', archived: false, member: true, private: privat };
  stadt.chat.notice({ kind: 'conversation', conversation: facts });
}

export const verlaesst = (stadt: Musterstadt, name: 'mara' | 'eren' | 'mila'): void =>
  stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt[name].account });
