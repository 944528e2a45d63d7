/**
 * The port to a team chat. Features never see it: they answer a `Call` with an `Effect`, and the outbox sends what
 * should stand in the chat. An adapter implements all of it; what its platform lacks it substitutes itself.
 */
import type { DraftId, OperationId, PersonId } from '../core/ids.ts';
import type { FieldValue, FormView } from './form.ts';
import type { HomeDocument } from './home.ts';
import type { Message, Shown } from './message.ts';

/** Who acts, as the platform vouches for it. `name` is a fallback for somebody never seen before. */
export interface Actor {
  readonly account: string;
  readonly name: string;
  /** The workspace the account belongs to; differs from ours for other organisations in a shared channel. */
  readonly workspace: string;
}

interface Incoming {
  /** Identifies this input across redelivery and restarts; a repeat carries the same key. */
  readonly key: string;
  readonly actor: Actor;
}

export type Call =
  | (Incoming & {
      readonly kind: 'command';
      /** As typed, such as `/sitzung`. */
      readonly command: string;
      readonly text: string;
      readonly conversation: string;
    })
  | (Incoming & {
      readonly kind: 'button';
      readonly action: string;
      readonly subject: string;
      /** Where the button stands; null on Home and in a form. */
      readonly message: MessageRef | null;
    })
  | (Incoming & {
      /** `submit`: *Weiter* or the last step's button. `back`: *Zurück*. Both carry the whole step. */
      readonly kind: 'submit' | 'back';
      readonly form: string;
      readonly draft: DraftId;
      readonly step: string;
      readonly revision: number;
      /** People are still the platform's account ids here; core translates them. */
      readonly values: Readonly<Record<string, FieldValue>>;
      readonly confirmed: readonly string[];
    })
  | (Incoming & { readonly kind: 'homeOpened' });

/** Something about people or conversations changed on the platform. Handled once per `key`, never answered. */
export type Notice = { readonly key: string } & (
  | { readonly kind: 'account'; readonly account: AccountFacts }
  | { readonly kind: 'conversation'; readonly conversation: ConversationFacts }
  | { readonly kind: 'renamed'; readonly conversation: string; readonly name: string }
  | { readonly kind: 'archived'; readonly conversation: string; readonly archived: boolean }
  | { readonly kind: 'deleted'; readonly conversation: string }
  /** The bot itself was taken out of it. */
  | { readonly kind: 'botLeft'; readonly conversation: string }
  | { readonly kind: 'joined' | 'left'; readonly conversation: string; readonly account: string }
);

/** What a handler wants the acting person to see next. The adapter carries it out in time. */
export type Effect<P = PersonId> =
  /** Shown to the acting person alone, where they are: in the conversation, in the open form, over Home. */
  | {
      readonly effect: 'reply';
      readonly message: Message<P>;
      /** Kept nowhere: whoever repeats the input does not see it again. */
      readonly secret?: true;
    }
  | { readonly effect: 'openForm'; readonly view: FormView<P> }
  | { readonly effect: 'next' | 'back' | 'confirm'; readonly view: FormView<P> }
  /** Sentences by field key, on the step just submitted. */
  | { readonly effect: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly effect: 'close' }
  /** Nothing to show: what changed is visible where it stands. */
  | { readonly effect: 'none' };

/** The core's side of the port: answers are computed without waiting for the network. */
export interface Listener {
  call(call: Call): Promise<Effect<Shown>>;
  notice(notice: Notice): void;
}

export interface MessageRef {
  readonly conversation: string;
  readonly id: string;
}

/** Where a message goes: a channel, or one account's private conversation with the bot. */
export type Target = { readonly conversation: string } | { readonly account: string };

/**
 * How an attempt to deliver ended.
 * - `sent`: it stands.
 * - `rejected`: definitely not delivered and never will be as it is; `code` is the platform's word for why.
 * - `later`: definitely not delivered; worth another attempt after `afterMs`.
 * - `ambiguous`: nobody knows (time-out, reset, 5xx, unknown code).
 */
export type Delivery<T> =
  | { readonly state: 'sent'; readonly value: T }
  | { readonly state: 'rejected'; readonly code: string }
  | { readonly state: 'later'; readonly afterMs: number }
  | { readonly state: 'ambiguous'; readonly reason: string };

export interface PostRequest {
  /** Stored with the message as metadata, so that `find` can recognise it. */
  readonly operation: OperationId;
  readonly target: Target;
  /** The message to whose thread it belongs. */
  readonly parent: MessageRef | null;
  readonly message: Message<Shown>;
}

/** Whether a post whose delivery stayed unclear stands in the chat. `blind`: the city has not granted looking. */
export type Found = { readonly found: 'here'; readonly ref: MessageRef } | { readonly found: 'nowhere' | 'blind' };

/** A document as people get it. */
export interface OutgoingFile {
  /** With its extension, such as `sitzung.ics`. */
  readonly name: string;
  /** What people read above it. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Whether a transferred file stands where it belongs. `blind`: the city has not granted looking at files. */
export type Shared = 'yes' | 'no' | 'blind';

export interface AccountFacts {
  readonly account: string;
  readonly name: string;
  readonly admin: boolean;
  readonly guest: boolean;
  readonly deactivated: boolean;
  /** Belongs to another organisation's workspace. */
  readonly foreign: boolean;
  readonly bot: boolean;
}

export interface ConversationFacts {
  readonly conversation: string;
  readonly name: string;
  readonly archived: boolean;
  /** The bot is in it and can post. */
  readonly member: boolean;
  /** Not everybody in the workspace can see it and join. */
  readonly private: boolean;
}

/** A channel to be made. `name`: at most 80 lower-case letters a–z, digits and hyphens. */
export interface NewChannel {
  readonly name: string;
  readonly private: boolean;
}

/**
 * Why the platform refused to change a channel, where every platform knows the reason; any other `code` of a `rejected`
 * delivery is the platform's own word.
 * - `name_taken`: by a channel that the bot did not make, be it archived or out of its sight.
 * - `not_allowed`: the bot may not, by its scopes or by the workspace's rules.
 * - `gone`: there is no such channel, or the bot cannot see it.
 * - `archived`: nothing can be changed there.
 * - `private`: only a member can let the bot in.
 * - `not_in_channel`: the bot is not in it.
 * - `no_such_account`: the person's account is gone, deactivated, or may not be there (a guest).
 */
export type ChannelRefusal =
  | 'name_taken'
  | 'not_allowed'
  | 'gone'
  | 'archived'
  | 'private'
  | 'not_in_channel'
  | 'no_such_account';

export interface Workspace {
  /** The platform's id of the city's workspace; names the database file. */
  readonly id: string;
  readonly name: string;
  /** True if the city lets the bot look for its own posts in the history. Then the bot could read conversations. */
  readonly readsHistory: boolean;
  /** True if the city lets the bot look at files, such as its own after an unclear upload. */
  readonly readsFiles: boolean;
}

export interface Chat {
  /** Asks the platform who we are. Fails with one sentence if the credentials are wrong. */
  connect(): Promise<Workspace>;
  /** Begins to receive. `connect` comes first. */
  start(listener: Listener): Promise<void>;
  /** Stops receiving and lets what runs finish. */
  stop(): Promise<void>;
  /** Whether the platform answers us now, and what people do there has reached us within the last minute or could have. */
  isReachable(): Promise<boolean>;

  post(request: PostRequest): Promise<Delivery<MessageRef>>;
  /** Replaces the whole message. May be repeated without harm. */
  edit(ref: MessageRef, message: Message<Shown>): Promise<Delivery<null>>;
  /** Pins the message in its conversation. May be repeated without harm. */
  pin(ref: MessageRef): Promise<Delivery<null>>;
  publishHome(account: string, home: HomeDocument<Shown>): Promise<Delivery<null>>;
  /** Looks for the post of `request` among messages not older than `since` (ms since 1970). */
  find(request: Pick<PostRequest, 'operation' | 'target' | 'parent'>, since: number): Promise<Delivery<Found>>;

  /**
   * Brings a file to the platform, where nobody sees it yet; the value is the platform's id of it. May be repeated
   * without harm: what is never shared disappears.
   */
  transfer(file: OutgoingFile): Promise<Delivery<string>>;
  /** Lets a transferred file stand in a conversation, in the parent's thread if there is one. */
  share(file: string, target: Target, parent: MessageRef | null): Promise<Delivery<null>>;
  isShared(file: string, target: Target): Promise<Delivery<Shared>>;
  /** The bytes of a file that a person gave in a form. Only where `readsFiles`. May be repeated without harm. */
  fetch(file: string): Promise<Delivery<Uint8Array>>;
  /**
   * Takes back a file of the bot's own from wherever it stands. May be repeated without harm: one that is gone already
   * is taken back.
   */
  withdrawFile(file: string): Promise<Delivery<null>>;

  /** Takes back a message of the bot's own. May be repeated without harm: one that is gone already is taken back. */
  withdraw(ref: MessageRef): Promise<Delivery<null>>;

  /**
   * Makes a channel with the bot in it. May be repeated without harm: one of that name that the bot itself made, as
   * private as wanted and not archived, is the answer.
   */
  createChannel(channel: NewChannel): Promise<Delivery<ConversationFacts>>;
  /** Lets the bot into a public channel. May be repeated without harm. */
  joinChannel(conversation: string): Promise<Delivery<ConversationFacts>>;
  /** What a channel's head says: topic and purpose, at most 250 characters each. May be repeated without harm. */
  describeChannel(
    conversation: string,
    head: { readonly topic: string; readonly purpose: string },
  ): Promise<Delivery<null>>;
  /** May be repeated without harm: who is in it already is invited. */
  invite(conversation: string, account: string): Promise<Delivery<null>>;
  /** May be repeated without harm: who is not in it is removed. */
  removeMember(conversation: string, account: string): Promise<Delivery<null>>;

  /** Everybody in the workspace. Rejects if the platform cannot be reached. */
  accounts(): Promise<readonly AccountFacts[]>;
  /** All channels the bot can see. */
  conversations(): Promise<readonly ConversationFacts[]>;
  members(conversation: string): Promise<readonly string[]>;
}
