import { stateOf } from '../blocks.ts';
import { asObject } from '../json.ts';
import type { Json, PersonAction } from '../protocol.ts';
import { obey, Refused } from '../refused.ts';
import { checkErrors } from '../rules/index.ts';
import type { Person, View } from '../state.ts';
import { viewJson } from '../wire.ts';
import type { World } from '../world.ts';
import { checkInput } from './input.ts';
import { acknowledged, interaction, topModal } from './interaction.ts';

type Submit = Extract<PersonAction, { do: 'submit' }>;
type Close = Extract<PersonAction, { do: 'close' }>;

/**
 * Submits the modal; it stays open with its errors, changes, is covered or closes, as the app answers.
 * @throws Refused `invalid_input` if the chat itself does not let the input pass; the app hears nothing of it
 */
export async function submit(world: World, person: Person, action: Submit): Promise<void> {
  const { state, app, views } = world;
  const view = topModal(world, person, action.view);
  view.state = stateOf(views.blocks(view), { ...view.state, ...action.state });
  view.errors = checkInput(views.blocks(view), view.state);
  state.changed();
  if (Object.keys(view.errors).length > 0) throw new Refused('invalid_input');
  const answer = await world.deliver('interactive', {
    ...interaction(world, person),
    type: 'view_submission',
    trigger_id: world.triggers.issue({ person: person.id, view: view.id }),
    view: viewJson(state, app, view),
    response_urls: [],
  });
  react(world, view, acknowledged(answer));
}

/** @throws Refused `invalid_response`, or what the rule book says about the app's answer */
function react(world: World, view: View, body: Json | undefined): void {
  const said = asObject(body);
  switch (said.response_action) {
    case undefined:
      if (Object.keys(said).length > 0) throw new Refused('invalid_response');
      drop(world, view.person, (other) => other.id !== view.id);
      break;
    case 'errors':
      obey(checkErrors(said.errors, { blocks: world.views.blocks(view) }));
      view.errors = Object.fromEntries(Object.entries(asObject(said.errors)).map(([id, text]) => [id, String(text)]));
      world.state.changed();
      break;
    case 'update':
      world.views.update(view, said.view);
      break;
    case 'push':
      world.views.push(view.person, said.view);
      break;
    case 'clear':
      drop(world, view.person, () => false);
      break;
    default:
      throw new Refused('invalid_response');
  }
}

/** Closes the modal or, with `all`, the whole stack. The app hears of it where it asked to (`notify_on_close`). */
export async function close(world: World, person: Person, action: Close): Promise<void> {
  const view = topModal(world, person, action.view);
  const cleared = action.all === true || view.content.clear_on_close === true;
  const closed = cleared ? world.state.stack(person.id) : [view];
  drop(world, person.id, (other) => !closed.includes(other));
  for (const one of [...closed].reverse()) {
    if (one.content.notify_on_close !== true) continue;
    await world.deliver('interactive', {
      ...interaction(world, person),
      type: 'view_closed',
      view: viewJson(world.state, world.app, one),
      is_cleared: cleared,
    });
  }
}

function drop(world: World, person: string, keep: (view: View) => boolean): void {
  world.state.stacks.set(person, world.state.stack(person).filter(keep));
  world.state.changed();
}
