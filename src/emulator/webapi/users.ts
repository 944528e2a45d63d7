import type { JsonObject } from '../protocol.ts';
import { userJson } from '../wire.ts';
import { type Call, nextCursor, page } from './call.ts';

export function info(call: Call): JsonObject {
  return { user: userJson(call.world.state.person(call.text('user')), call.world.app) };
}

export function list(call: Call): JsonObject {
  const { state, app } = call.world;
  const people = [...state.people.values()].map((person) => userJson(person, app));
  const { items, next } = page(call, [slackbot(state.team.id), ...people], 1000);
  return { members: items, ...nextCursor(next) };
}

/** In every workspace, and by Slack's account no bot. */
const slackbot = (team: string): JsonObject => ({
  id: 'USLACKBOT',
  team_id: team,
  name: 'slackbot',
  deleted: false,
  real_name: 'Slackbot',
  profile: { real_name: 'Slackbot', display_name: 'Slackbot', team },
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 0,
});
