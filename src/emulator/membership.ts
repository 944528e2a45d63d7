/** Who belongs to a conversation, and what the app hears of it: only about those it is in itself. */
import type { Conversation, Person } from './state.ts';
import type { World } from './world.ts';

export function memberJoined(world: World, conversation: Conversation, person: Person): void {
  if (conversation.members.has(person.id)) return;
  conversation.members.add(person.id);
  world.state.changed();
  if (conversation.members.has(world.app.botUser)) tell(world, 'member_joined_channel', conversation, person);
}

/** Whoever is out hears something else than those who stay. @param by who took them out */
export function memberLeft(world: World, conversation: Conversation, person: Person, by = person): void {
  if (!conversation.members.delete(person.id)) return;
  const { state, app, events } = world;
  state.changed();
  if (person.id === app.botUser) {
    const type = conversation.kind === 'public' ? 'channel_left' : 'group_left';
    events.emit({ type, channel: conversation.id, actor_id: by.id });
  } else if (conversation.members.has(app.botUser)) tell(world, 'member_left_channel', conversation, person);
}

function tell(world: World, type: string, conversation: Conversation, person: Person): void {
  world.events.emit({
    type,
    user: person.id,
    channel: conversation.id,
    channel_type: conversation.kind === 'public' ? 'C' : 'G',
    team: person.team,
  });
}
