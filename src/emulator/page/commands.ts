import type { PersonAction, Snapshot } from '../protocol.ts';

export type Command = Snapshot['commands'][number];

/** The commands to offer for what has been typed so far; none once the command is complete and words follow. */
export function matchingCommands(typed: string, commands: readonly Command[]): readonly Command[] {
  if (!/^\/\S*$/.test(typed)) return [];
  return commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}

/** The chat's own commands, which reach no app: `/invite @Ada Muster`. */
const own: Readonly<Record<string, 'invite' | 'remove'>> = { '/invite': 'invite', '/remove': 'remove' };

/** What sending `typed` does: a known command is carried out, all else is said; null if there is nothing to send. */
export function actionFor(
  typed: string,
  conversation: string,
  { commands, people, bot }: Pick<Snapshot, 'commands' | 'people' | 'bot'>,
): Extract<PersonAction, { do: 'say' | 'command' | 'invite' | 'remove' }> | null {
  const text = typed.trim();
  if (text === '') return null;
  const [, word = '', rest = ''] = /^(\/\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const membership = own[word];
  if (membership !== undefined) {
    const named = [...people, bot].find(({ name }) => rest === `@${name}`);
    return { do: membership, conversation, user: named?.id ?? '' };
  }
  const known = commands.some(({ command }) => command === word.toLowerCase());
  return known
    ? { do: 'command', conversation, command: word.toLowerCase(), text: rest }
    : { do: 'say', conversation, text };
}
