/** What every payload about a person's interaction has in common. */
import type { Answer } from '../delivery/courier.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Conversation, Person, View } from '../state.ts';
import { loginName } from '../wire.ts';
import type { World } from '../world.ts';

export const interaction = ({ state, app }: World, person: Person): JsonObject => ({
  team: { id: state.team.id, domain: state.team.domain },
  user: { id: person.id, username: loginName(person), name: loginName(person), team_id: person.team },
  api_app_id: app.id,
  token: app.verificationToken,
  enterprise: null,
  is_enterprise_install: false,
});

/** A conversation's name in payloads: Slack keeps private names to itself. */
export const channelName = ({ kind, name }: Conversation): string =>
  ({ public: name, private: 'privategroup', direct: 'directmessage' })[kind];

/**
 * What the app said when it acknowledged.
 * @throws Refused `operation_timeout`, `dispatch_failed`
 */
export function acknowledged(answer: Answer): Json | undefined {
  if (answer.answered) return answer.body;
  throw new Refused(answer.reason.endsWith('timeout') ? 'operation_timeout' : 'dispatch_failed');
}

/** The conversation, if the person can see it. */
export function seenBy(world: World, person: Person, id: string): Conversation {
  const conversation = world.state.conversation(id);
  if (!canSee(conversation, person)) throw new Refused('channel_not_found');
  return conversation;
}

/** Guests and people of other workspaces see only what they belong to. */
export const canSee = (conversation: Conversation, person: Pick<Person, 'id' | 'guest'>): boolean =>
  conversation.members.has(person.id) || (conversation.kind === 'public' && !person.guest);

/** The modal on top of the person's stack, if it is this one: nothing below can be reached. */
export function topModal(world: World, person: Person, id: string): View {
  const top = world.state.stack(person.id).at(-1);
  if (top?.id !== id) throw new Refused('not_found');
  return top;
}
