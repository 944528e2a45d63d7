/**
 * A chat in memory: implements the port, keeps what stands in it, and lets a test act as any person.
 *
 * ```ts
 * const chat = fakeChat({ accounts: [{ account: 'U1', name: 'Ada Muster' }], conversations: [{ conversation: 'C1', name: 'wohnen', members: ['U1'] }] });
 * await chat.connect(); await chat.start(listener);
 * const ada = chat.person('U1');
 * await ada.types('C1', '/sitzung');            // → the Effect
 * await ada.submits({ ort: 'Rathaus' });
 * ada.reads('C1').at(-1)?.text;
 * chat.channel('hf-1-bildung').topic;           // whoever made it
 * chat.removeBot('C1');                         // what people do to the workspace, and the bot is told
 * ```
 */
import type {
  Chat,
  Delivery,
  Found,
  Listener,
  MessageRef,
  OutgoingFile,
  PostRequest,
  Shared,
  Target,
} from '../../src/chat/chat.ts';
import type { HomeDocument } from '../../src/chat/home.ts';
import type { Message, Shown } from '../../src/chat/message.ts';
import type { OperationId } from '../../src/core/ids.ts';
import { type ChannelDoor, FakeChannels } from './fake-channels.ts';
import type { FakeCity } from './fake-directory.ts';
import { FakePerson } from './fake-person.ts';
import type { FakeWorkspace } from './fake-workspace.ts';
import { keepsHome, keepsMessage } from './limits.ts';

/** A message as it stands, in the port's own words. */
export interface Standing {
  readonly ref: MessageRef;
  readonly operation: OperationId;
  readonly parent: MessageRef | null;
  readonly message: Message<Shown>;
  readonly at: number;
  readonly pinned: boolean;
  readonly edits: number;
  /** Who alone sees it; null = everybody in the conversation. */
  readonly onlyFor: string | null;
  /** A shared file is a message of its own, without words. */
  readonly file: OutgoingFile | null;
}

/** How an attempt goes wrong. `lost`: it took place, but nobody was told. `down`: it did not, and nobody was told. */
export type Fault = { readonly code: string } | { readonly afterMs: number } | 'lost' | 'down';
type Door =
  | ChannelDoor
  | ('post' | 'edit' | 'pin' | 'withdraw' | 'publishHome' | 'find')
  | ('transfer' | 'share' | 'isShared' | 'fetch' | 'withdrawFile');

export interface FakeChat extends Chat, Pick<FakeWorkspace, keyof FakeWorkspace> {
  person(account: string): FakePerson;
  /** What stands in a conversation, oldest first; `{ account }` for somebody's private conversation with the bot. */
  standing(target: string | Target): readonly Standing[];
  homeOf(account: string): HomeDocument<Shown> | null;
  /** The next `times` attempts through this door end so. */
  fail(door: Door, fault: Fault, times?: number): void;
  /** The next input of a person is delivered twice, with the same key. */
  deliverTwice(): void;
}

const wordless: Message<Shown> = { notification: '', parts: [] };

export function fakeChat(city: FakeCity): FakeChat {
  return new MemoryChat(city);
}

class MemoryChat extends FakeChannels implements FakeChat {
  readonly #city: FakeCity;
  readonly #people = new Map<string, FakePerson>();
  readonly #homes = new Map<string, HomeDocument<Shown>>();
  /** By id: transferred, and where each stands once it is shared. */
  readonly #files = new Map<string, { readonly file: OutgoingFile; readonly sharedIn: string | null }>();
  readonly #faults: { door: Door; fault: Fault }[] = [];
  #standing: Standing[] = [];
  #connected = false;
  #twice = false;

  constructor(city: FakeCity) {
    super(city);
    this.#city = city;
  }

  async connect() {
    this.#connected = true;
    const { id = 'T1', name = 'Musterstadt', readsHistory = false, readsFiles = false } = this.#city;
    return { id, name, readsHistory, readsFiles };
  }

  async start(listener: Listener): Promise<void> {
    if (!this.#connected) throw new Error('connect() comes before start().');
    this.listener = listener;
  }

  async stop(): Promise<void> {
    this.listener = null;
  }

  async isReachable(): Promise<boolean> {
    return this.listener !== null;
  }

  async post(request: PostRequest): Promise<Delivery<MessageRef>> {
    keepsMessage(request.message);
    const conversation = this.#conversationOf(request.target);
    const refused = this.#whyNotThere(conversation, request.parent);
    return this.attempt('post', refused, () => {
      const ref = { conversation, id: this.nextId() };
      const { operation, parent, message } = request;
      this.#stand({ ref, operation, parent, message, onlyFor: null, file: null });
      return ref;
    });
  }

  async edit(ref: MessageRef, message: Message<Shown>): Promise<Delivery<null>> {
    keepsMessage(message);
    const refused = this.#find(ref) ? null : 'message_not_found';
    return this.attempt('edit', refused, () => this.#change(ref, (old) => ({ message, edits: old.edits + 1 })));
  }

  async pin(ref: MessageRef): Promise<Delivery<null>> {
    const refused = this.#find(ref) ? null : 'message_not_found';
    return this.attempt('pin', refused, () => this.#change(ref, () => ({ pinned: true })));
  }

  async withdraw(ref: MessageRef): Promise<Delivery<null>> {
    const refused = this.directory.whyNoPost(ref.conversation);
    return this.attempt('withdraw', refused === 'is_archived' ? null : refused, () => {
      this.#standing = this.#standing.filter((s) => s.ref.id !== ref.id || s.ref.conversation !== ref.conversation);
      return null;
    });
  }

  async publishHome(account: string, home: HomeDocument<Shown>): Promise<Delivery<null>> {
    keepsHome(home);
    return this.attempt('publishHome', this.directory.accounts.has(account) ? null : 'user_not_found', () => {
      this.#homes.set(account, home);
      return null;
    });
  }

  async find(request: Pick<PostRequest, 'operation' | 'target' | 'parent'>, since: number): Promise<Delivery<Found>> {
    return this.attempt('find', null, (): Found => {
      if (!this.#city.readsHistory) return { found: 'blind' };
      const conversation = this.#conversationOf(request.target);
      const match = this.#standing.find(
        (s) =>
          s.operation === request.operation &&
          s.ref.conversation === conversation &&
          s.parent?.id === request.parent?.id &&
          s.at >= since,
      );
      return match ? { found: 'here', ref: match.ref } : { found: 'nowhere' };
    });
  }

  async transfer(file: OutgoingFile): Promise<Delivery<string>> {
    return this.attempt('transfer', null, () => {
      const id = `F-${this.nextId()}`;
      this.#files.set(id, { file, sharedIn: null });
      return id;
    });
  }

  async share(id: string, target: Target, parent: MessageRef | null): Promise<Delivery<null>> {
    const conversation = this.#conversationOf(target);
    const transferred = this.#files.get(id);
    // Shared once, a transfer is used up.
    const file = transferred?.sharedIn === null ? transferred.file : null;
    const refused = file ? this.#whyNotThere(conversation, parent) : 'file_not_found';
    return this.attempt('share', refused, () => {
      if (!file) return null;
      this.#files.set(id, { file, sharedIn: conversation });
      const ref = { conversation, id: this.nextId() };
      this.#stand({ ref, operation: '' as OperationId, parent, message: wordless, onlyFor: null, file });
      return null;
    });
  }

  async fetch(id: string): Promise<Delivery<Uint8Array>> {
    const bytes = this.given.get(id) ?? this.#files.get(id)?.file.bytes;
    const refused = this.#city.readsFiles ? (bytes === undefined ? 'file_not_found' : null) : 'missing_scope';
    return this.attempt('fetch', refused, () => bytes ?? new Uint8Array());
  }

  async withdrawFile(id: string): Promise<Delivery<null>> {
    return this.attempt('withdrawFile', this.given.has(id) ? 'cant_delete_file' : null, () => {
      const file = this.#files.get(id)?.file;
      this.#standing = this.#standing.filter((s) => s.file === null || s.file !== file);
      this.#files.delete(id);
      return null;
    });
  }

  async isShared(id: string, target: Target): Promise<Delivery<Shared>> {
    return this.attempt('isShared', null, (): Shared => {
      if (!this.#city.readsFiles) return 'blind';
      return this.#files.get(id)?.sharedIn === this.#conversationOf(target) ? 'yes' : 'no';
    });
  }

  person(account: string): FakePerson {
    const facts = this.directory.accounts.get(account);
    if (!facts) throw new Error(`Nobody here has the account ${account}.`);
    const known = this.#people.get(account);
    if (known) return known;
    const person = new FakePerson(facts, {
      workspace: facts.foreign ? 'T_FOREIGN' : (this.#city.id ?? 'T1'),
      readsFiles: this.#city.readsFiles ?? false,
      nextId: () => this.nextId(),
      keep: (id, bytes) => this.given.set(id, bytes),
      standing: (target) => this.standing(target),
      home: () => this.homeOf(account),
      showPrivately: (conversation, parent, message) => {
        keepsMessage(message);
        const ref = { conversation, id: this.nextId() };
        this.#stand({ ref, operation: '' as OperationId, parent, message, onlyFor: account, file: null });
      },
      deliver: async (call) => {
        if (!this.listener) throw new Error('The chat is not started.');
        const again = this.#twice;
        this.#twice = false;
        const effect = await this.listener.call(call);
        if (again) await this.listener.call(call);
        return effect;
      },
    });
    this.#people.set(account, person);
    return person;
  }

  standing(target: string | Target): readonly Standing[] {
    const conversation = typeof target === 'string' ? target : this.#conversationOf(target);
    return this.#standing.filter((s) => s.ref.conversation === conversation);
  }

  homeOf(account: string): HomeDocument<Shown> | null {
    return this.#homes.get(account) ?? null;
  }

  fail(door: Door, fault: Fault, times = 1): void {
    for (let i = 0; i < times; i++) this.#faults.push({ door, fault });
  }

  deliverTwice(): void {
    this.#twice = true;
  }

  #conversationOf(target: Target): string {
    return 'conversation' in target ? target.conversation : `D-${target.account}`;
  }

  #whyNotThere(conversation: string, parent: MessageRef | null): string | null {
    return this.directory.whyNoPost(conversation) ?? (parent && !this.#find(parent) ? 'no_parent' : null);
  }

  protected attempt<T>(door: Door, refused: string | null, act: () => T): Delivery<T> {
    const at = this.#faults.findIndex((f) => f.door === door);
    const fault = at < 0 ? null : this.#faults.splice(at, 1)[0]?.fault;
    if (fault === 'down') return { state: 'ambiguous', reason: 'down' };
    if (fault && fault !== 'lost')
      return 'code' in fault ? { state: 'rejected', code: fault.code } : { state: 'later', afterMs: fault.afterMs };
    if (refused) return { state: 'rejected', code: refused };
    const value = act();
    return fault === 'lost' ? { state: 'ambiguous', reason: 'lost' } : { state: 'sent', value };
  }

  #stand(message: Omit<Standing, 'at' | 'pinned' | 'edits'>): void {
    this.#standing.push({ ...message, at: (this.#city.now ?? Date.now)(), pinned: false, edits: 0 });
  }

  #find(ref: MessageRef): Standing | undefined {
    return this.#standing.find((s) => s.ref.id === ref.id && s.ref.conversation === ref.conversation);
  }

  #change(ref: MessageRef, change: (old: Standing) => Partial<Standing>): null {
    this.#standing = this.#standing.map((s) => (s.ref.id === ref.id ? { ...s, ...change(s) } : s));
    return null;
  }
}
