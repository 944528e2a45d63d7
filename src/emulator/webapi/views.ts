import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { View } from '../state.ts';
import { viewJson } from '../wire.ts';
import type { Call } from './call.ts';

export function open(call: Call): JsonObject {
  const trigger = call.world.triggers.exchange(call.text('trigger_id'));
  return answer(call, call.world.views.open(trigger, call.args.view));
}

export function push(call: Call): JsonObject {
  const { person, view } = call.world.triggers.exchange(call.text('trigger_id'));
  if (view === null || !call.world.views.find(view)) throw new Refused('not_found');
  return answer(call, call.world.views.push(person, call.args.view));
}

export function update(call: Call): JsonObject {
  const { views } = call.world;
  const view = views.find(call.text('view_id'), call.text('external_id'));
  if (!view) throw new Refused('not_found');
  return answer(call, views.update(view, call.args.view, call.text('hash')));
}

export function publish(call: Call): JsonObject {
  const { state, app, views } = call.world;
  if (!app.homeTab) throw new Refused('not_enabled');
  const person = state.person(call.text('user_id'));
  return answer(call, views.publish(person.id, call.args.view, call.text('hash')));
}

const answer = (call: Call, view: View): JsonObject => ({ view: viewJson(call.world.state, call.world.app, view) });
