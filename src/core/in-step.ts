/** Keeps what is known of people, channels and members in step with the platform: at start, and where a notice opens more. */
import type { Chat, Notice } from '../chat/chat.ts';
import { type KanalId, keepKanaele, keepListed, keepMembers, openKanal, personOfAccount } from './directory.ts';
import { type Context, raise } from './feature.ts';
import { refreshHomes } from './homes.ts';
import { describeError, type Log } from './log.ts';
import type { Tx, Workspace } from './workspace.ts';

export interface Step {
  /**
   * Takes over everything as it is now. Rejects if the platform cannot be reached.
   * @returns what `takeOver` had to say
   */
  keep(): Promise<readonly string[]>;
  /** After a notice: looks again where it tells less than there is to know. */
  follow(notice: Notice): void;
  /** Reads the members of channels that have become the city's, once this transaction is over. */
  readNew(tx: Tx): void;
  /** Resolves when all is read that is to be read by now; another promise as soon as there is more. */
  reading(): Promise<unknown>;
}

export function createStep(deps: {
  readonly workspace: Workspace;
  readonly chat: Chat;
  readonly log: Log;
  readonly context: (tx: Tx) => Context;
  /** The channels whose members are of interest. */
  readonly kanaele: (tx: Tx) => readonly KanalId[];
  /** Runs once people and channels are known, in the same transaction. */
  readonly takeOver: (ctx: Context) => readonly string[];
  /** There may be something to send. */
  readonly afterwards: () => void;
}): Step {
  const { workspace, chat, log, context } = deps;
  /** Of these channels the members are known; what happens to them afterwards, notices tell. */
  const read = new Set<KanalId>();
  const unread = (tx: Tx): KanalId[] => deps.kanaele(tx).filter((id) => !read.has(id));
  let underWay: Promise<unknown> = Promise.resolve();

  async function keep(): Promise<readonly string[]> {
    const [accounts, conversations] = await Promise.all([chat.accounts(), chat.conversations()]);
    const told = workspace.tx((tx) => {
      for (const account of accounts) keepListed(tx, account);
      keepKanaele(tx, conversations);
      return deps.takeOver(context(tx));
    });
    await keepMembersIn(workspace.tx(deps.kanaele));
    return told;
  }

  async function keepMembersIn(kanaele: readonly KanalId[]): Promise<void> {
    for (const id of kanaele) {
      const kanal = workspace.tx((tx) => openKanal(tx, id));
      if (kanal !== null) {
        const members = await chat.members(kanal.conversation);
        workspace.tx((tx) => keepMembers(tx, id, members));
      }
      read.add(id);
    }
    workspace.tx((tx) => {
      raise(context(tx), 'abgleich', { kanaele: true });
      refreshHomes(context(tx));
    });
    deps.afterwards();
  }

  /** The bot came to a channel, or somebody unknown joined one. */
  function opensMore(notice: Notice): boolean {
    if (notice.kind === 'conversation') return notice.conversation.member;
    return notice.kind === 'joined' && workspace.tx((tx) => personOfAccount(tx, notice.account)) === null;
  }

  /** One after the other: whoever writes last must be the one who looked last. */
  function then(work: () => Promise<unknown>): void {
    underWay = underWay
      .then(work)
      .catch((error: unknown) => log.error(describeError(error), 'people and channels could not be read'));
  }

  return {
    keep,
    follow(notice) {
      if (opensMore(notice)) then(keep);
    },
    readNew(tx) {
      if (unread(tx).length > 0) then(() => keepMembersIn(workspace.tx(unread)));
    },
    reading: () => underWay,
  };
}
