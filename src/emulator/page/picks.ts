/** What a select offers: the bot's options, people or conversations. */
import type { ConversationView, Json, JsonObject, Snapshot } from '../protocol.ts';
import { objectAt, objectsAt, textAt, textsAt } from './json.ts';
import { nameOf } from './names.ts';
import { words } from './text.ts';

export interface Pick {
  readonly key: string;
  readonly label: string;
  /** What the element holds when this is picked. */
  readonly holds: Json;
}

interface PickGroup {
  /** Empty for picks without a group. */
  readonly label: string;
  readonly picks: readonly Pick[];
}

/** An option is known by its value, a person or conversation by its id. */
export function keyOf(held: Json | undefined): string {
  if (typeof held === 'string') return held;
  return typeof held === 'object' && held !== null && 'value' in held && typeof held.value === 'string'
    ? held.value
    : '';
}

export function pickGroups(element: JsonObject, snapshot: Snapshot): readonly PickGroup[] {
  const groups = objectsAt(element, 'option_groups');
  if (groups.length === 0) return [{ label: '', picks: ungrouped(element, snapshot) }];
  return groups.map((group) => ({ label: words(objectAt(group, 'label')), picks: options(group) }));
}

function ungrouped(element: JsonObject, snapshot: Snapshot): readonly Pick[] {
  const type = textAt(element, 'type');
  if (type.endsWith('users_select')) return people(snapshot);
  if (type === 'channels_select') return conversations(snapshot, ['public']);
  if (type !== 'conversations_select') return options(element);
  const include = textsAt(objectAt(element, 'filter'), 'include');
  return conversations(snapshot, include.length > 0 ? include : ['public', 'private', 'im']);
}

const options = (holder: JsonObject): readonly Pick[] =>
  objectsAt(holder, 'options').map((option) => ({
    key: textAt(option, 'value'),
    label: words(objectAt(option, 'text')),
    holds: option,
  }));

const people = (snapshot: Snapshot): readonly Pick[] =>
  snapshot.people
    .filter(({ deactivated, bot }) => !deactivated && !bot)
    .map(({ id, name }) => ({ key: id, label: name, holds: id }));

/** What Slack's filter calls our kinds. */
const filterNames: Readonly<Record<ConversationView['kind'], string>> = {
  public: 'public',
  private: 'private',
  direct: 'im',
};

const conversations = (snapshot: Snapshot, include: readonly string[]): readonly Pick[] =>
  snapshot.conversations
    .filter(({ kind, archived }) => !archived && include.includes(filterNames[kind]))
    .map((conversation) => ({ key: conversation.id, label: nameOf(conversation), holds: conversation.id }));
