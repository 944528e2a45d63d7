/** What elements need to know of the message, form or Home they stand in. */
import type { JsonObject, PersonAction, Place } from '../protocol.ts';
import { textAt } from './json.ts';
import type { Chat } from './store.ts';
import type { Values } from './values.ts';

export type Enter = (blockId: string, actionId: string, value: JsonObject) => void;

export interface Scope {
  /** Makes ids unique on the page. */
  readonly prefix: string;
  readonly place: Place;
  readonly values: Values;
  readonly enter: Enter;
  /** Sentences by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Carries out an action and shows a refusal where the person is looking. */
  readonly act: (action: PersonAction) => Promise<unknown>;
  readonly chat: Chat;
}

/** How one element is bound to its surroundings. */
export interface Binding {
  readonly id: string;
  /** The accessible name where no visible label points to `id`; empty otherwise. */
  readonly name: string;
  readonly required: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
  readonly chat: Chat;
}

export function bind(scope: Scope, blockId: string, element: JsonObject, more: Partial<Binding>): Binding {
  const actionId = textAt(element, 'action_id');
  return {
    id: `${scope.prefix}-${blockId}-${actionId}`,
    name: '',
    required: false,
    describedBy: undefined,
    invalid: false,
    value: scope.values[blockId]?.[actionId] ?? {},
    change: (value) => scope.enter(blockId, actionId, value),
    chat: scope.chat,
    ...more,
  };
}

/** Sends the press of an element; `value` as in `PersonAction`. Resolves when the bot has answered. */
export type Press = (value?: JsonObject) => Promise<unknown>;

export const presser =
  (scope: Scope, blockId: string, element: JsonObject): Press =>
  (value) =>
    scope.act({
      do: 'press',
      place: scope.place,
      blockId,
      actionId: textAt(element, 'action_id'),
      ...(value === undefined ? {} : { value }),
      ...(Object.keys(scope.values).length === 0 ? {} : { state: scope.values }),
    });
