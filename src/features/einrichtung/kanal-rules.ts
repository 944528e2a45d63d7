/** How a Gremium comes to its channel, step by step. Pure: what the platform knows comes in as arguments. */
import type { Kanal } from '../../core/directory.ts';
import { schlicht } from '../handlungsfeld/index.ts';
import type { GremiumArt } from '../stadt/index.ts';
import type { Kanalauftrag } from './store.ts';

/** Those of a Handlungsfeld are for everybody; in the others people and expenses are spoken of. */
export const istOeffentlich = (art: GremiumArt): boolean => art === 'handlungsfeld';

const hoechstens = 5;

/** `hf-4-wohnen`, then `hf-4-wohnen-2` … `-5`: where a name is taken, the next is tried. Null: no more. */
export function kanalname(name: string, versuch: number): string | null {
  if (versuch >= hoechstens) return null;
  const ende = versuch === 0 ? '' : `-${versuch + 1}`;
  return name.slice(0, 80 - ende.length) + ende;
}

/** As channels are named; null: nothing is left of what was typed. */
export function alsKanalname(text: string): string | null {
  return schlicht(text).slice(0, 80).replace(/-+$/, '') || null;
}

export type Zugang = 'drin' | 'beitreten' | 'einladen';

/** How the bot gets into a channel that somebody chose. What it has never seen may be public: joining shows. */
export function zugang(kanal: Pick<Kanal, 'member' | 'private' | 'name'>): Zugang {
  if (kanal.member) return 'drin';
  return kanal.private && kanal.name !== '' ? 'einladen' : 'beitreten';
}

/**
 * Whether a channel that happens to have the wanted name is taken over unasked: one that everybody can read is none
 * for a Gremium that meets among itself.
 */
export function passt(kanal: Pick<Kanal, 'archived' | 'private' | 'member'>, art: GremiumArt): boolean {
  if (kanal.archived) return false;
  return istOeffentlich(art) ? kanal.member || !kanal.private : kanal.member && kanal.private;
}

/** The platform has been asked, and has not answered yet. */
export const laeuft = ({ stand }: Pick<Kanalauftrag, 'stand'>): boolean => stand === 'anlegen' || stand === 'beitreten';

/** The code of an order whose channel has become another Gremium's. */
export const vergeben = 'vergeben';

/** Its channel is taken over as soon as that is possible, whoever lets the bot in. */
export const wartet = ({ stand, code, kanalId }: Pick<Kanalauftrag, 'stand' | 'code' | 'kanalId'>): boolean =>
  kanalId !== null && (stand === 'beitreten' || stand === 'einladen' || (stand === 'gescheitert' && code !== vergeben));

/** Trying again may help: with the channel itself, or with what its head says. */
export const istGescheitert = ({ stand, kopf }: Pick<Kanalauftrag, 'stand' | 'kopf'>): boolean =>
  stand === 'gescheitert' || kopf !== null;
