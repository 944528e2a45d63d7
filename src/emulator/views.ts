/** Modals and Home tabs: the stack of three, their hashes, what survives an update. */
import { elementsOf, stateOf, withIds } from './blocks.ts';
import { newId, newSecret } from './ids.ts';
import { asObject, asObjects, asText } from './json.ts';
import type { JsonObject } from './protocol.ts';
import { obey, Refused } from './refused.ts';
import { checkView } from './rules/index.ts';
import type { State, View } from './state.ts';
import type { Trigger } from './triggers.ts';

/** Slack's limit of modals on top of each other. */
const stackLimit = 3;

/** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element; the docs do not name the error. */
const filesScope = 'files:read';

export class Views {
  readonly #state: State;
  /** What the app may do. */
  readonly #scopes: ReadonlySet<string>;
  #hashes = 0;

  constructor(state: State, scopes: ReadonlySet<string>) {
    this.#state = state;
    this.#scopes = scopes;
  }

  blocks(view: View): readonly JsonObject[] {
    return asObjects(view.content.blocks);
  }

  /** Opens a modal: on top of the one the trigger came from, else as the person's only one. */
  open(trigger: Trigger, content: unknown): View {
    return this.#stackOn(trigger.view === null ? [] : this.#state.stack(trigger.person), trigger.person, content);
  }

  /** @throws Refused `push_limit_reached`, or what the rule book says */
  push(person: string, content: unknown): View {
    return this.#stackOn(this.#state.stack(person), person, content);
  }

  /**
   * Replaces what a modal shows. Values survive where block_id and action_id stay the same.
   * @throws Refused `hash_conflict` if `hash` is given and the view has changed since
   */
  update(view: View, content: unknown, hash = ''): View {
    this.#check(view.surface, content);
    if (hash !== '' && hash !== view.hash) throw new Refused('hash_conflict');
    const filled = this.#fill(content);
    this.#refuseTaken(filled, view.id);
    view.content = filled;
    view.hash = this.#hash();
    view.errors = {};
    view.state = stateOf(asObjects(filled.blocks), view.state);
    this.#state.changed();
    return view;
  }

  /** Shows `content` as a person's Home. */
  publish(person: string, content: unknown, hash: string): View {
    const current = this.#state.homes.get(person);
    if (current) return this.update(current, content, hash);
    if (hash !== '') throw new Refused('hash_conflict');
    const view = this.#create('home', person, undefined, content);
    this.#state.homes.set(person, view);
    this.#state.changed();
    return view;
  }

  /** The view with this id or, if `viewId` is empty, this `external_id`. */
  find(viewId: string, externalId = ''): View | undefined {
    return this.#all().find((view) =>
      viewId !== '' ? view.id === viewId : externalId !== '' && view.content.external_id === externalId,
    );
  }

  #all(): readonly View[] {
    return [...this.#state.homes.values(), ...[...this.#state.stacks.values()].flat()];
  }

  #stackOn(below: readonly View[], person: string, content: unknown): View {
    const view = this.#create('modal', person, below.at(-1), content);
    if (below.length >= stackLimit) throw new Refused('push_limit_reached');
    this.#state.stacks.set(person, [...below, view]);
    this.#state.changed();
    return view;
  }

  #create(surface: View['surface'], person: string, below: View | undefined, content: unknown): View {
    this.#check(surface, content);
    const filled = this.#fill(content);
    this.#refuseTaken(filled, null);
    const id = newId('V');
    return {
      id,
      surface,
      person,
      root: below?.root ?? id,
      previous: below?.id ?? null,
      hash: this.#hash(),
      content: filled,
      state: stateOf(asObjects(filled.blocks), {}),
      errors: {},
    };
  }

  /** @throws Refused what the rule book says; `missing_scope` if it asks for a file that the app could not read */
  #check(surface: View['surface'], content: unknown): void {
    obey(checkView(surface, content));
    const asksForFile = elementsOf(asObjects(asObject(content).blocks)).some(
      ({ element }) => element.type === 'file_input',
    );
    if (asksForFile && !this.#scopes.has(filesScope)) throw new Refused('missing_scope', { needed: filesScope });
  }

  #fill(content: unknown): JsonObject {
    const given = asObject(content);
    return { ...given, blocks: withIds(given.blocks) };
  }

  #refuseTaken(content: JsonObject, by: string | null): void {
    const externalId = asText(content.external_id);
    const holder = this.find('', externalId);
    if (holder && holder.id !== by) throw new Refused('duplicate_external_id');
  }

  #hash(): string {
    this.#hashes += 1;
    return `${this.#hashes}.${newSecret(4)}`;
  }
}
