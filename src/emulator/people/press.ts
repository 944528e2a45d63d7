import { findElement, stateOf } from '../blocks.ts';
import { asObject } from '../json.ts';
import type { JsonObject, PersonAction, Place } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { findMessage, type Person, type View } from '../state.ts';
import { messageJson, viewJson } from '../wire.ts';
import type { World } from '../world.ts';
import { acknowledged, channelName, interaction, seenBy, topModal } from './interaction.ts';

type Press = Extract<PersonAction, { do: 'press' }>;

/** Where a press happened: the blocks there, and what the payload says about the place. */
interface Scene {
  readonly blocks: readonly JsonObject[];
  readonly payload: JsonObject;
  /** The view to remember what was entered; null for a message. */
  readonly view: View | null;
}

/**
 * Presses a button or changes an element. The app hears of it, except of changes inside an input block, which wait for
 * the submission unless the block asks for them (`dispatch_action`).
 */
export async function press(world: World, person: Person, action: Press): Promise<void> {
  const scene = sceneOf(world, person, action.place, enteredBy(action));
  const placed = findElement(scene.blocks, action.blockId, action.actionId);
  if (!placed) throw new Refused('action_not_found');
  const { block, element } = placed;
  if (block.type === 'input' && block.dispatch_action !== true) return;
  const { type, action_id, text, value, style } = element;
  const shown = type === 'button' ? { text, value, style } : {};
  const answer = await world.deliver('interactive', {
    ...interaction(world, person),
    type: 'block_actions',
    trigger_id: world.triggers.issue({
      person: person.id,
      view: scene.view?.surface === 'modal' ? scene.view.id : null,
    }),
    ...scene.payload,
    actions: [
      {
        type: type ?? '',
        action_id: action_id ?? '',
        block_id: action.blockId,
        ...Object.fromEntries(Object.entries({ ...shown, ...action.value }).filter(([, held]) => held !== undefined)),
        action_ts: world.clock.ts(),
      },
    ],
  });
  acknowledged(answer);
}

/** The state that comes along, with what this very action changed. */
function enteredBy({ blockId, actionId, value, state = {} }: Press): JsonObject {
  if (!value) return state;
  return { ...state, [blockId]: { ...asObject(state[blockId]), [actionId]: value } };
}

function sceneOf(world: World, person: Person, place: Place, entered: JsonObject): Scene {
  if (place.in === 'message') return messageScene(world, person, place, entered);
  const view = place.in === 'home' ? world.state.homes.get(person.id) : topModal(world, person, place.view);
  if (!view) throw new Refused('not_found');
  const blocks = world.views.blocks(view);
  view.state = stateOf(blocks, { ...view.state, ...entered });
  const payload = {
    container: { type: 'view', view_id: view.id },
    view: viewJson(world.state, world.app, view),
  };
  return { blocks, payload, view };
}

function messageScene(
  world: World,
  person: Person,
  place: Extract<Place, { in: 'message' }>,
  entered: JsonObject,
): Scene {
  const conversation = seenBy(world, person, place.conversation);
  const message = findMessage(conversation, place.ts);
  if (!message || (message.onlyFor !== null && message.onlyFor !== person.id)) throw new Refused('message_not_found');
  const isEphemeral = message.onlyFor !== null;
  const target = { person: person.id, conversation, origin: message };
  const payload: JsonObject = {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: conversation.id, name: channelName(conversation) },
    // Slack sends an ephemeral message's place, never its content.
    ...(isEphemeral ? {} : { message: messageJson(world, conversation, message) }),
    state: { values: stateOf(message.blocks, entered) },
    response_url: `${world.url()}/response/${world.responses.open(target)}`,
  };
  return { blocks: message.blocks, payload, view: null };
}
