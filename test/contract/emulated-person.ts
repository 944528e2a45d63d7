/** A person in the imitated Slack, in the same words as in the in-memory chat. */

import { fieldOf } from '../../src/adapters/slack/render/form.ts';
import type { GivenFile } from '../../src/chat/form.ts';
import type { Emulator } from '../../src/emulator/index.ts';
import type { JsonObject, MessageView, ModalView, PersonAction, Place, Snapshot } from '../../src/emulator/protocol.ts';
import { buttonsIn, inputsIn, linesIn, mentionsIn } from './blocks.ts';
import { stateFor, valueIn } from './inputs.ts';
import type { Answers, Person, Place as Room, SeenForm, SeenHome, SeenMessage, Where } from './person.ts';

export class EmulatedPerson implements Person {
  readonly account: string;
  readonly #person: ReturnType<Emulator['person']>;
  readonly #answered: () => Promise<void>;
  /** Where the platform keeps its files. */
  readonly #url: string;

  /** `answered` resolves when the bot has carried out its answer to the input just given. */
  constructor(account: string, emulator: Emulator, answered: () => Promise<void>) {
    this.account = account;
    this.#person = emulator.person(account);
    this.#answered = answered;
    this.#url = emulator.url;
  }

  types(conversation: string, line: string): Promise<void> {
    const [command = '', ...rest] = line.split(' ');
    return this.#act({ do: 'command', conversation, command, text: rest.join(' ') });
  }

  presses(label: string, where: Where = 'direct'): Promise<void> {
    for (const { place, blocks } of this.#scenes(where)) {
      const button = buttonsIn(blocks).find((one) => one.label === label);
      if (button) return this.#act({ do: 'press', place, blockId: button.blockId, actionId: button.actionId });
    }
    return Promise.reject(new Error(`No button "${label}" to press.`));
  }

  submits(answers: Answers = {}): Promise<void> {
    const modal = this.#modal();
    return this.#act({ do: 'submit', view: modal.id, state: entered(modal, answers) });
  }

  goesBack(answers: Answers = {}): Promise<void> {
    const modal = this.#modal();
    const button = buttonsIn(modal.blocks).find(({ label }) => label === 'Zurück');
    if (!button) return Promise.reject(new Error('This form has no button Zurück.'));
    const { blockId, actionId } = button;
    const place: Place = { in: 'modal', view: modal.id };
    return this.#act({ do: 'press', place, blockId, actionId, state: entered(modal, answers) });
  }

  async uploads(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<GivenFile> {
    const { id, size } = this.#person.upload(name, bytes);
    return { file: String(id), name, size: Number(size) };
  }

  async closesForm(): Promise<void> {
    await this.#person.act({ do: 'close', view: this.#modal().id, all: true });
  }

  opensHome(): Promise<void> {
    return this.#act({ do: 'openHome' });
  }

  reads(conversation: string): readonly SeenMessage[] {
    const snapshot = this.#person.see();
    const found = snapshot.conversations.find(({ id }) => id === conversation);
    return (found?.messages ?? []).map((message) => seen(message, snapshot));
  }

  readsDirect(): readonly SeenMessage[] {
    return this.reads(this.#directId());
  }

  async downloads(name: string, where: Room): Promise<Uint8Array> {
    const files = this.#messages(where).flatMap((message) => message.files);
    const file = files.findLast((one) => one.name === name);
    if (!file) throw new Error(`No file "${name}" to download.`);
    const answer = await fetch(new URL(file.url, this.#url));
    return new Uint8Array(await answer.arrayBuffer());
  }

  form(): SeenForm | null {
    const snapshot = this.#person.see();
    const modal = snapshot.modals.at(-1);
    if (!modal) return null;
    const labels = buttonsIn(modal.blocks).map(({ label }) => label);
    return {
      title: modal.title,
      submit: modal.submit,
      back: labels.includes('Zurück'),
      text: linesIn(modal.blocks, snapshot.people).join('\n'),
      fields: inputsIn(modal.blocks).map(({ blockId, label, element }) => ({
        key: fieldOf(blockId),
        label,
        value: valueIn(modal.state, blockId, element),
        error: modal.errors[blockId] ?? null,
      })),
      buttons: labels.filter((label) => label !== 'Zurück'),
    };
  }

  home(): SeenHome | null {
    const { home, people } = this.#person.see();
    if (!home) return null;
    const buttons = buttonsIn(home.blocks).map(({ label }) => label);
    return { text: linesIn(home.blocks, people).join('\n'), buttons };
  }

  async #act(action: PersonAction): Promise<void> {
    const result = await this.#person.act(action);
    if (!result.ok) throw new Error(`${result.code}: ${result.error}`);
    await this.#answered();
  }

  #modal(): ModalView {
    const modal = this.#person.see().modals.at(-1);
    if (!modal) throw new Error('No form is open.');
    return modal;
  }

  #messages(where: Room): readonly MessageView[] {
    const id = where === 'direct' ? this.#directId() : where.conversation;
    return this.#person.see().conversations.find((one) => one.id === id)?.messages ?? [];
  }

  #directId(): string {
    return this.#person.see().conversations.find(({ kind }) => kind === 'direct')?.id ?? '';
  }

  #scenes(where: Where): readonly { place: Place; blocks: readonly JsonObject[] }[] {
    const { home } = this.#person.see();
    if (where === 'home') return home ? [{ place: { in: 'home' }, blocks: home.blocks }] : [];
    if (where === 'form') {
      const modal = this.#modal();
      return [{ place: { in: 'modal', view: modal.id }, blocks: modal.blocks }];
    }
    const id = where === 'direct' ? this.#directId() : where.conversation;
    const only = where === 'direct' ? undefined : where.message;
    return [...this.#messages(where)]
      .reverse()
      .filter(({ ts }) => only === undefined || ts === only)
      .map(({ ts, blocks }) => ({ place: { in: 'message', conversation: id, ts }, blocks }));
  }
}

/** The whole state of a form in which the `answers` were entered. */
function entered(modal: ModalView, answers: Answers): JsonObject {
  const inputs = inputsIn(modal.blocks);
  const unknown = Object.keys(answers).find((key) => !inputs.some(({ blockId }) => fieldOf(blockId) === key));
  if (unknown !== undefined) throw new Error(`The form ${modal.title} has no field ${unknown}.`);
  const changed = inputs.flatMap(({ blockId, element }) => {
    const value = answers[fieldOf(blockId)];
    return value === undefined ? [] : [[blockId, stateFor(element, value)]];
  });
  return { ...modal.state, ...Object.fromEntries(changed) };
}

const seen = (message: MessageView, { people }: Snapshot): SeenMessage => ({
  id: message.ts,
  notification: message.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  text: linesIn(message.blocks, people).join('\n'),
  buttons: buttonsIn(message.blocks).map(({ label }) => label),
  mentions: mentionsIn(message.blocks),
  onlyYou: message.onlyYou,
  pinned: message.pinned,
  thread: message.threadTs,
  files: message.files.map(({ name, title }) => ({ name, title })),
});
