import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Call } from './call.ts';

export function apiTest(call: Call): JsonObject {
  const error = call.text('error');
  if (error !== '') throw new Refused(error);
  return { args: Object.fromEntries(Object.keys(call.args).map((name) => [name, call.text(name)])) };
}

export function authTest({ world: { state, app } }: Call): JsonObject {
  return {
    url: `https://${state.team.domain}.slack.com/`,
    team: state.team.name,
    team_id: state.team.id,
    user: app.name.toLowerCase(),
    user_id: app.botUser,
    bot_id: app.botId,
    is_enterprise_install: false,
  };
}

export function connectionsOpen({ world: { socketUrl } }: Call): JsonObject {
  if (!socketUrl) throw new Refused('forbidden_team');
  return { url: socketUrl() };
}
