/** A person in the in-memory chat. Every act returns the effect with which the bot answered. */
import type { AccountFacts, Call, Effect, MessageRef, Target } from '../../src/chat/chat.ts';
import { type FieldValue, type FormView, type GivenFile, isFile, type ShownField } from '../../src/chat/form.ts';
import type { HomeDocument } from '../../src/chat/home.ts';
import type { Message, Shown } from '../../src/chat/message.ts';
import type { Standing } from './fake-chat.ts';
import { keepsForm } from './limits.ts';
import type { Answers, Person, Place, SeenForm, SeenHome, SeenMessage, Where } from './person.ts';
import { buttonsOf, linesOf, mentionsOf, plainText } from './plain.ts';

/** What a person needs of the chat they sit in. */
interface Seat {
  readonly workspace: string;
  /** Without it no form can ask for a file. */
  readonly readsFiles: boolean;
  nextId(): string;
  keep(file: string, bytes: Uint8Array): void;
  standing(target: string | Target): readonly Standing[];
  home(): HomeDocument<Shown> | null;
  showPrivately(conversation: string, parent: MessageRef | null, message: Message<Shown>): void;
  deliver(call: Call): Promise<Effect<Shown>>;
}

type Open =
  | { readonly is: 'form'; readonly view: FormView<Shown>; readonly values: Answers; readonly errors: Answers }
  | { readonly is: 'notice'; readonly message: Message<Shown> };

/** Where an answer appears. */
type Spot =
  | { readonly in: 'conversation'; readonly conversation: string; readonly parent: MessageRef | null }
  | { readonly in: 'form' | 'home' };

export class FakePerson implements Person {
  readonly account: string;
  readonly #facts: AccountFacts;
  readonly #seat: Seat;
  #open: Open | null = null;

  constructor(facts: AccountFacts, seat: Seat) {
    this.account = facts.account;
    this.#facts = facts;
    this.#seat = seat;
  }

  types(conversation: string, line: string): Promise<Effect<Shown>> {
    const [command = '', ...rest] = line.split(' ');
    const call: Call = { kind: 'command', ...this.#incoming(), command, text: rest.join(' '), conversation };
    return this.#act(call, { in: 'conversation', conversation, parent: null });
  }

  presses(label: string, where: Where = 'direct'): Promise<Effect<Shown>> {
    const { action, subject, message, spot } = this.#button(label, where);
    return this.#act({ kind: 'button', ...this.#incoming(), action, subject, message }, spot);
  }

  submits(answers: Answers = {}): Promise<Effect<Shown>> {
    return this.#send('submit', answers);
  }

  goesBack(answers: Answers = {}): Promise<Effect<Shown>> {
    return this.#send('back', answers);
  }

  async uploads(name: string, bytes: Uint8Array): Promise<GivenFile> {
    const file = `F-${this.#seat.nextId()}`;
    this.#seat.keep(file, bytes);
    return { file, name, size: bytes.byteLength };
  }

  async closesForm(): Promise<void> {
    this.#open = null;
  }

  opensHome(): Promise<Effect<Shown>> {
    return this.#act({ kind: 'homeOpened', ...this.#incoming() }, { in: 'home' });
  }

  reads(conversation: string): readonly SeenMessage[] {
    return this.#visible(conversation).map(seen);
  }

  readsDirect(): readonly SeenMessage[] {
    return this.#visible({ account: this.account }).map(seen);
  }

  async downloads(name: string, where: Place): Promise<Uint8Array> {
    const messages = this.#visible(where === 'direct' ? { account: this.account } : where.conversation);
    const file = messages.findLast((one) => one.file?.name === name)?.file;
    if (!file) throw new Error(`No file "${name}" to download.`);
    return file.bytes;
  }

  /** The form in the port's own words; null if none is open. */
  formView(): FormView<Shown> | null {
    return this.#open?.is === 'form' ? this.#open.view : null;
  }

  form(): SeenForm | null {
    if (!this.#open) return null;
    return this.#open.is === 'form' ? seenForm(this.#open) : seenNotice(this.#open.message);
  }

  home(): SeenHome | null {
    const home = this.#seat.home();
    return home && { text: home.parts.flatMap(linesOf).join('\n'), buttons: labels(home) };
  }

  #incoming() {
    const { account, name } = this.#facts;
    return { key: `input-${this.#seat.nextId()}`, actor: { account, name, workspace: this.#seat.workspace } };
  }

  #visible(target: string | Target): readonly Standing[] {
    return this.#seat.standing(target).filter((s) => s.onlyFor === null || s.onlyFor === this.account);
  }

  #button(label: string, where: Where) {
    if (where === 'home' || where === 'form') {
      const home = where === 'home' ? this.#seat.home() : this.#open?.is === 'notice' ? this.#open.message : null;
      const button = buttonsOf(home?.parts ?? []).find((b) => b.label === label);
      if (!button) throw new Error(`No button "${label}" (${where}).`);
      return { ...button, message: null, spot: { in: where } as const };
    }
    const target = where === 'direct' ? { account: this.account } : where.conversation;
    const id = where === 'direct' ? undefined : where.message;
    for (const { ref, parent, message, onlyFor } of [...this.#visible(target)].reverse()) {
      const button = buttonsOf(message.parts).find((b) => b.label === label);
      const spot = { in: 'conversation', conversation: ref.conversation, parent } as const;
      // A private reply is no message that the bot could come back to.
      if (button && (id === undefined || id === ref.id)) return { ...button, message: onlyFor ? null : ref, spot };
    }
    throw new Error(`No button "${label}" to press.`);
  }

  async #send(kind: 'submit' | 'back', answers: Answers): Promise<Effect<Shown>> {
    if (this.#open?.is !== 'form') throw new Error('No form is open.');
    const { view } = this.#open;
    if (kind === 'back' && !view.back) throw new Error('This form has no button Zurück.');
    const values = answered(view, { ...this.#open.values, ...answers });
    this.#open = { is: 'form', view, values, errors: {} };
    const { form, draft, step, revision, confirms } = view;
    const confirmed = kind === 'submit' ? (confirms ?? []) : [];
    const call: Call = { kind, ...this.#incoming(), form, draft, step, revision, values, confirmed };
    return this.#act(call, { in: 'form' });
  }

  async #act(call: Call, spot: Spot): Promise<Effect<Shown>> {
    const effect = await this.#seat.deliver(call);
    switch (effect.effect) {
      case 'reply':
        if (spot.in === 'conversation') this.#seat.showPrivately(spot.conversation, spot.parent, effect.message);
        else this.#open = { is: 'notice', message: effect.message };
        break;
      case 'openForm':
      case 'next':
      case 'back':
      case 'confirm':
        keepsForm(effect.view, this.#seat.readsFiles);
        this.#open = { is: 'form', view: effect.view, values: shownValues(effect.view), errors: {} };
        break;
      case 'errors':
        if (this.#open?.is === 'form') this.#open = { ...this.#open, errors: onShownFields(this.#open, effect.errors) };
        break;
      case 'close':
        this.#open = null;
        break;
      case 'none':
        // Nothing to show; a form that was submitted closes.
        if (call.kind === 'submit') this.#open = null;
    }
    return effect;
  }
}

const labels = (from: { readonly parts: Message<Shown>['parts'] }) => buttonsOf(from.parts).map((b) => b.label);

function seen({ ref, message, parent, pinned, onlyFor, file }: Standing): SeenMessage {
  return {
    id: ref.id,
    notification: message.notification,
    text: message.parts.flatMap(linesOf).join('\n'),
    buttons: labels(message),
    mentions: message.parts.flatMap(mentionsOf),
    onlyYou: onlyFor !== null,
    pinned,
    thread: parent?.id ?? null,
    files: file ? [{ name: file.name, title: file.title }] : [],
  };
}

function seenForm({ view, values, errors }: Open & { is: 'form' }): SeenForm {
  const remarks = view.fields.flatMap((field) => [field.remark ?? [], givenBefore(field)].flat());
  return {
    title: view.title,
    submit: view.submit,
    back: view.back,
    text: [...view.intro.map(plainText), ...remarks].join('\n'),
    fields: view.fields.map(({ key, label }) => {
      const error = errors[key];
      return { key, label, value: values[key] ?? null, error: typeof error === 'string' ? error : null };
    }),
    buttons: [],
  };
}

const seenNotice = (message: Message<Shown>): SeenForm => ({
  title: '',
  submit: null,
  back: false,
  text: message.parts.flatMap(linesOf).join('\n'),
  fields: [],
  buttons: labels(message),
});

/** No platform can put a file into a field: the one given before is named above it. */
const shownValues = (view: FormView<Shown>): Answers =>
  Object.fromEntries(view.fields.map((f) => [f.key, f.kind === 'file' ? null : f.value]));

const givenBefore = ({ value }: ShownField): string[] => (isFile(value) ? [`Bisher: ${value.name}`] : []);

function onShownFields({ view }: Open & { is: 'form' }, errors: Readonly<Record<string, string>>) {
  const unknown = Object.keys(errors).find((key) => !view.fields.some((field) => field.key === key));
  if (unknown !== undefined) throw new Error(`An error for the field ${unknown}, which this step does not show.`);
  return errors;
}

/** What the platform hands over: blank is nothing, text is trimmed, and only what the form offers can be chosen. */
function answered(view: FormView<Shown>, values: Answers): Answers {
  for (const key of Object.keys(values))
    if (!view.fields.some((field) => field.key === key)) throw new Error(`The form ${view.title} has no field ${key}.`);
  return Object.fromEntries(view.fields.map((field) => [field.key, handed(field, values[field.key] ?? null)]));
}

function handed(field: ShownField, value: FieldValue): FieldValue {
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  const offered = field.options?.map((option) => option.value);
  const strange = offered && chosen.find((one) => !offered.includes(one));
  if (strange !== undefined) throw new Error(`The field ${field.label} does not offer "${strange}".`);
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return Array.isArray(value) && value.length === 0 ? null : value;
}
