/** Everything a person can do in the chat. */
import type { ActionResult, PersonAction } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Person } from '../state.ts';
import type { World } from '../world.ts';
import { command } from './command.ts';
import { close, submit } from './modal.ts';
import { press } from './press.ts';
import { invite, join, leave, openHome, read, remove, say } from './rooms.ts';
import { sentenceFor } from './sentences.ts';

/** Does it and waits until the app has answered, where it is asked. */
export async function act(world: World, person: Person, action: PersonAction): Promise<ActionResult> {
  try {
    if (person.deactivated) throw new Refused('account_inactive');
    await carryOut(world, person, action);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, code: error.error, error: sentenceFor(error.error, world.app.name) };
  }
}

async function carryOut(world: World, person: Person, action: PersonAction): Promise<void> {
  switch (action.do) {
    case 'openHome':
      return openHome(world, person);
    case 'read':
      return read(world, person, action.conversation);
    case 'join':
      return join(world, person, action.conversation);
    case 'leave':
      return leave(world, person, action.conversation);
    case 'invite':
      return invite(world, person, action);
    case 'remove':
      return remove(world, person, action);
    case 'say':
      return say(world, person, action);
    case 'command':
      return command(world, person, action);
    case 'press':
      return press(world, person, action);
    case 'submit':
      return submit(world, person, action);
    case 'close':
      return close(world, person, action);
    case 'advance':
      return advance(world, action.to);
  }
}

async function advance(world: World, to: number): Promise<void> {
  const walk = world.clock.advance(to);
  world.state.changed();
  const moved = await walk;
  world.state.changed();
  if (!moved) throw new Refused('clock_not_movable');
}
