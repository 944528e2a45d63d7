/** One call of a Web API method, as its handler sees it. */
import { asObjects, parseJson } from '../json.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { Conversation, ConversationKind } from '../state.ts';
import type { World } from '../world.ts';

/** One scope for each kind of conversation. */
export type PerKind = Readonly<Record<ConversationKind, string>>;

export interface Method {
  readonly token: 'bot' | 'app' | 'none';
  /** One of these; or the one for the kind of conversation that is touched. An empty list asks for none. */
  readonly scopes: readonly string[] | PerKind;
  readonly required: readonly string[];
  readonly run: (call: Call) => JsonObject;
}

export class Call {
  readonly world: World;
  readonly method: Method;
  readonly args: Readonly<Record<string, unknown>>;

  constructor(world: World, method: Method, args: Readonly<Record<string, unknown>>) {
    this.world = world;
    this.method = method;
    this.args = args;
  }

  text(name: string): string {
    const value = this.args[name];
    return value === undefined || value === null ? '' : String(value);
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name));
  }

  objects(name: string): readonly JsonObject[] {
    return asObjects(this.args[name]);
  }

  /** @throws Refused `missing_scope` unless the bot may touch this kind of conversation with this method */
  need(kind: ConversationKind): void {
    const { scopes } = this.method;
    if (isPerKind(scopes)) requireScope(this.world, [scopes[kind]]);
  }

  /**
   * The conversation named by the argument, if the bot can see it.
   * @throws Refused `channel_not_found`, `missing_scope`
   */
  conversation(name = 'channel'): Conversation {
    const conversation = this.world.state.conversation(this.text(name));
    const seen = conversation.kind === 'public' || conversation.members.has(this.world.app.botUser);
    if (!seen) throw new Refused('channel_not_found');
    this.need(conversation.kind);
    return conversation;
  }
}

const isPerKind = (scopes: Method['scopes']): scopes is PerKind => !Array.isArray(scopes);

/** All scopes of which one is needed to call the method at all. */
export const scopesOf = ({ scopes }: Method): readonly string[] => (isPerKind(scopes) ? Object.values(scopes) : scopes);

/** @throws Refused `missing_scope` unless one of `scopes` is granted */
export function requireScope(world: World, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => world.app.scopes.has(scope))) return;
  throw new Refused('missing_scope', { needed: scopes.join(','), provided: [...world.app.scopes].join(',') });
}

/** Arguments that are JSON inside a form field. */
const structured = new Set(['blocks', 'attachments', 'metadata', 'view', 'files']);
const flags = new Set(['mrkdwn', 'link_names', 'unfurl_links', 'unfurl_media', 'reply_broadcast', 'as_user']);

/** On every call of Bolt's, and without meaning for a single workspace's token. */
const ignored = new Set(['token', 'team_id']);

/** Arguments as they mean, whether they came as form fields or as JSON. What cannot be read stays text. */
export function decodeArguments(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!ignored.has(name)) decoded[name] = typeof value === 'string' ? decodeText(name, value) : value;
  }
  return decoded;
}

function decodeText(name: string, value: string): Json {
  if (flags.has(name) && (value === 'true' || value === 'false')) return value === 'true';
  return structured.has(name) ? (parseJson(value) ?? value) : value;
}

/** Slack documents "an integer under 1000" for most lists; where it allows 1000, one less does no harm. */
const longestPage = 999;

/**
 * One page of `items`, by the arguments `limit` and `cursor`.
 * @throws Refused `invalid_cursor`, `invalid_limit`
 */
export function page<T>(call: Call, items: readonly T[], byDefault: number): { items: readonly T[]; next: string } {
  const limit = Number(call.text('limit'));
  if (!Number.isInteger(limit) || limit < 0 || limit > longestPage) throw new Refused('invalid_limit');
  const from = startOf(call.text('cursor'));
  const until = from + (limit || byDefault);
  const next = until < items.length ? Buffer.from(`from:${until}`).toString('base64') : '';
  return { items: items.slice(from, until), next };
}

function startOf(cursor: string): number {
  if (cursor === '') return 0;
  const match = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!match) throw new Refused('invalid_cursor');
  return Number(match[1]);
}

export const nextCursor = (next: string): JsonObject => ({ response_metadata: { next_cursor: next } });
