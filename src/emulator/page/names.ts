import type { ConversationView, PersonView } from '../protocol.ts';

export const nameOf = ({ kind, name }: ConversationView): string => (kind === 'direct' ? name : `#${name}`);

export const talksToBot = ({ kind, members }: ConversationView, bot: PersonView): boolean =>
  kind === 'direct' && members.includes(bot.id);
