import { asObject } from '../json.ts';
import { post, respond } from '../messages.ts';
import type { PersonAction } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Person } from '../state.ts';
import { loginName } from '../wire.ts';
import type { World } from '../world.ts';
import { acknowledged, channelName, seenBy } from './interaction.ts';

type Command = Extract<PersonAction, { do: 'command' }>;

/** Types a slash command. People of other workspaces have none of this one's commands. */
export async function command(world: World, person: Person, action: Command): Promise<void> {
  const { state, app } = world;
  const conversation = seenBy(world, person, action.conversation);
  if (!app.commands.has(action.command) || person.team !== state.team.id) throw new Refused('unknown_command');
  const target = { person: person.id, conversation, origin: null };
  const answer = await world.deliver('slash_commands', {
    token: app.verificationToken,
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: conversation.id,
    channel_name: channelName(conversation),
    user_id: person.id,
    user_name: loginName(person),
    command: action.command,
    text: action.text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: `${world.url()}/response/${world.responses.open(target)}`,
    trigger_id: world.triggers.issue({ person: person.id, view: null }),
  });
  const body = acknowledged(answer);
  const said = typeof body === 'string' ? { text: body } : asObject(body);
  if (Object.keys(said).length === 0) return;
  if (said.response_type === 'in_channel') {
    post(world, conversation, { user: person.id, text: `${action.command} ${action.text}`.trim() });
  }
  respond(world, target, said);
}
