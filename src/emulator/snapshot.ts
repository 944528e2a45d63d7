/** The workspace as one person sees it. */
import { asObject, asObjects, asText } from './json.ts';
import { canSee } from './people/interaction.ts';
import type { ConversationView, MessageView, ModalView, PersonView, Snapshot } from './protocol.ts';
import type { Conversation, Message, Person, State, View } from './state.ts';
import type { World } from './world.ts';

export function snapshot(world: World, me: Person): Snapshot {
  const { state, app, clock } = world;
  const home = state.homes.get(me.id);
  const commands = me.team === state.team.id ? [...app.commands] : [];
  return {
    team: { id: state.team.id, name: state.team.name },
    me: personView(state, me),
    people: peopleViews(state),
    bot: personView(state, state.person(app.botUser)),
    conversations: [...state.conversations.values()]
      .filter((conversation) => canSee(conversation, me))
      .map((conversation) => conversationView(state, me, conversation)),
    home: home ? { blocks: asObjects(home.content.blocks), viewId: home.id } : null,
    modals: state.stack(me.id).map(modalView),
    commands: commands.map(([command, { hint, description }]) => ({ command, hint, description })),
    clock: {
      now: clock.now(),
      timeZone: clock.timeZone,
      movable: clock.movable,
      walking: clock.walking,
      walked: clock.walked,
    },
  };
}

/** Everybody but the bot. */
export const peopleViews = (state: State): readonly PersonView[] =>
  [...state.people.values()].filter(({ bot }) => !bot).map((person) => personView(state, person));

const personView = (state: State, person: Person): PersonView => ({
  id: person.id,
  name: person.name,
  title: person.title,
  guest: person.guest,
  admin: person.admin,
  bot: person.bot,
  deactivated: person.deactivated,
  foreign: person.team !== state.team.id,
});

function conversationView(state: State, me: Person, conversation: Conversation): ConversationView {
  const visible = conversation.messages.filter(({ onlyFor }) => onlyFor === null || onlyFor === me.id);
  const lastRead = conversation.read.get(me.id) ?? '';
  const other = [...conversation.members].find((member) => member !== me.id);
  const member = conversation.members.has(me.id);
  const replies = new Map<string, number>();
  for (const { threadTs } of visible) if (threadTs !== null) replies.set(threadTs, (replies.get(threadTs) ?? 0) + 1);
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: conversation.kind === 'direct' && other ? state.person(other).name : conversation.name,
    topic: conversation.topic,
    archived: conversation.archived,
    member,
    members: [...conversation.members],
    unread: member ? visible.filter(({ ts, user }) => ts > lastRead && user !== me.id).length : 0,
    messages: visible.map((message) => messageView(state, conversation, message, replies.get(message.ts) ?? 0)),
  };
}

const messageView = (state: State, conversation: Conversation, message: Message, replyCount: number): MessageView => ({
  ts: message.ts,
  user: message.user,
  text: message.text,
  blocks: message.blocks,
  edited: message.editedTs !== null,
  onlyYou: message.onlyFor !== null,
  pinned: conversation.pinned.has(message.ts),
  threadTs: message.threadTs,
  replyCount,
  files: message.files.flatMap((id) => {
    const file = state.files.get(id);
    return file ? [{ id, name: file.name, title: file.title, url: `/files/${id}` }] : [];
  }),
});

const modalView = ({ id, hash, content, errors, state }: View): ModalView => ({
  id,
  hash,
  title: plain(content.title),
  submit: content.submit ? plain(content.submit) : null,
  close: content.close ? plain(content.close) : 'Abbrechen',
  blocks: asObjects(content.blocks),
  errors,
  state,
});

const plain = (text: unknown): string => asText(asObject(text).text);
