/**
 * What people and administrators do to a workspace without asking the bot. The platform tells the bot of it as far as
 * the bot may see it. Both chats of the tests offer this.
 */
export interface Administration {
  rename(conversation: string, name: string): void;
  archive(conversation: string): void;
  unarchive(conversation: string): void;
  /** Deletes the channel. */
  remove(conversation: string): void;
  join(conversation: string, account: string): void;
  leave(conversation: string, account: string): void;
  inviteBot(conversation: string): void;
  removeBot(conversation: string): void;
  arrive(account: string, name: string): void;
  deactivate(account: string): void;
  /** Whoever gave a file in a form deletes it. */
  removeFile(file: string): void;
  /** From now on a rule of the workspace keeps the bot from it. */
  forbid(what: Forbidden): void;
}

export type Forbidden = 'createChannels' | 'inviteGuests' | 'removeMembers';
