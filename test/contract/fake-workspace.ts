/** The workspace of the in-memory chat: who and what there is, and what people do to it without the bot. */
import type { AccountFacts, ConversationFacts, Listener } from '../../src/chat/chat.ts';
import type { Administration, Forbidden } from './administration.ts';
import { type FakeChannel, type FakeCity, FakeDirectory, factsOf, type NoticeContent } from './fake-directory.ts';

export class FakeWorkspace implements Administration {
  protected readonly directory: FakeDirectory;
  protected listener: Listener | null = null;
  protected readonly forbidden = new Set<Forbidden>();
  /** By id: what people gave in forms. */
  protected readonly given = new Map<string, Uint8Array>();
  #counter = 0;

  constructor(city: FakeCity) {
    this.directory = new FakeDirectory(city);
  }

  async accounts(): Promise<readonly AccountFacts[]> {
    return [...this.directory.accounts.values()];
  }

  async conversations(): Promise<readonly ConversationFacts[]> {
    return this.channels()
      .filter(({ conversation }) => this.directory.seen(conversation))
      .map(factsOf);
  }

  async members(conversation: string): Promise<readonly string[]> {
    const channel = this.directory.seen(conversation);
    if (!channel) throw new Error('channel_not_found');
    return [...channel.members];
  }

  /** All of them, as an administrator sees them. */
  channels(): readonly FakeChannel[] {
    return [...this.directory.channels.values()];
  }

  /** @throws if there is none of this name */
  channel(name: string): FakeChannel {
    const channel = this.channels().find((one) => one.name === name);
    if (!channel) throw new Error(`There is no channel #${name}.`);
    return channel;
  }

  /** Somebody new is there, and the bot has not been told yet. */
  arrives(account: AccountFacts): void {
    this.directory.learn({ kind: 'account', account });
  }

  rename(conversation: string, name: string): void {
    this.#happens(conversation, { kind: 'renamed', conversation, name });
  }

  archive(conversation: string): void {
    this.#happens(conversation, { kind: 'archived', conversation, archived: true });
  }

  unarchive(conversation: string): void {
    this.#happens(conversation, { kind: 'archived', conversation, archived: false });
  }

  remove(conversation: string): void {
    this.#happens(conversation, { kind: 'deleted', conversation });
  }

  join(conversation: string, account: string): void {
    this.#happens(conversation, { kind: 'joined', conversation, account });
  }

  leave(conversation: string, account: string): void {
    this.#happens(conversation, { kind: 'left', conversation, account });
  }

  inviteBot(conversation: string): void {
    const channel = this.directory.change(conversation, { member: true });
    this.notice({ kind: 'conversation', conversation: factsOf(channel) });
  }

  removeBot(conversation: string): void {
    this.notice({ kind: 'botLeft', conversation });
  }

  arrive(account: string, name: string): void {
    const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
    this.notice({ kind: 'account', account: { account, name, ...ordinary } });
  }

  deactivate(account: string): void {
    const facts = this.directory.accounts.get(account);
    if (!facts) throw new Error(`Nobody here has the account ${account}.`);
    // Slack takes them out of their channels without a word about it.
    for (const { conversation } of this.channels()) this.directory.learn({ kind: 'left', conversation, account });
    this.notice({ kind: 'account', account: { ...facts, admin: false, guest: false, deactivated: true } });
  }

  removeFile(file: string): void {
    this.given.delete(file);
  }

  forbid(what: Forbidden): void {
    this.forbidden.add(what);
  }

  /** The platform tells the bot about a change; `accounts()` and `conversations()` know it from then on. */
  notice(notice: NoticeContent): void {
    this.directory.learn(notice);
    this.listener?.notice({ key: `notice-${this.nextId()}`, ...notice });
  }

  /** The bot hears of people only where it is in, and of a private channel only then. */
  #happens(conversation: string, notice: NoticeContent): void {
    const channel = this.directory.seen(conversation);
    const people = notice.kind === 'joined' || notice.kind === 'left';
    if (channel && (channel.member || !people)) this.notice(notice);
    else this.directory.learn(notice);
  }

  protected nextId(): string {
    this.#counter += 1;
    return String(this.#counter).padStart(6, '0');
  }
}
