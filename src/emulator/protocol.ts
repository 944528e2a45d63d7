/**
 * What the emulator's page and tests see of the imitated workspace, and what a person can do in it. Everything is from
 * one person's point of view: a private message or a form of somebody else is not in it.
 *
 * Blocks and views travel as the bot sent them (Slack's JSON); only what Slack itself would add is added.
 */

/** Slack's JSON for a block, an element or a view's state: checked by `rules/` when it came in. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface PersonView {
  readonly id: string;
  /** Display name. */
  readonly name: string;
  /** One line under the name in the switch "ich bin …", such as "Tandem Wohnen · Gast". */
  readonly title: string;
  readonly guest: boolean;
  readonly admin: boolean;
  readonly bot: boolean;
  readonly deactivated: boolean;
  /** From another organisation's workspace. */
  readonly foreign: boolean;
}

export interface MessageView {
  readonly ts: string;
  readonly user: string;
  /** The message's `text` (with blocks: the notification line), entities still escaped as Slack stores it. */
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly edited: boolean;
  /** Only this reader sees it (an ephemeral message). Gone after `replace_original`/`delete_original`, or `Admin.reopen`. */
  readonly onlyYou: boolean;
  readonly pinned: boolean;
  /** Set on a reply in a thread. */
  readonly threadTs: string | null;
  /** On a thread's root. */
  readonly replyCount: number;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly url: string;
  }[];
}

export interface ConversationView {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'direct';
  /** Channel name without #, or the other person's name. */
  readonly name: string;
  readonly topic: string;
  readonly archived: boolean;
  /** The reader is a member. Public channels are listed either way. */
  readonly member: boolean;
  readonly members: readonly string[];
  /** Messages after the reader's last look. */
  readonly unread: number;
  /** Oldest first, replies included (see `threadTs`). Empty if the reader may not read it. */
  readonly messages: readonly MessageView[];
}

/** One modal of the reader's stack. */
export interface ModalView {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string;
  readonly blocks: readonly JsonObject[];
  /** By block_id, from the last `response_action: errors`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the person has entered so far, `{block_id: {action_id: value}}` in Slack's `view.state.values` shape. */
  readonly state: JsonObject;
}

export interface Snapshot {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly bot: PersonView;
  readonly conversations: readonly ConversationView[];
  /** The bot's Home for this person; null until it was published. */
  readonly home: { readonly blocks: readonly JsonObject[]; readonly viewId: string } | null;
  /** Bottom first; the last one is on top. At most three. */
  readonly modals: readonly ModalView[];
  readonly commands: readonly { readonly command: string; readonly hint: string; readonly description: string }[];
  readonly clock: {
    /** The display clock, ms since 1970. */
    readonly now: number;
    /** IANA name of the city's time zone. */
    readonly timeZone: string;
    /** False: no clock was given, the page hides its controls. */
    readonly movable: boolean;
    /** True while the clock is walking. */
    readonly walking: boolean;
    /** What happened on the last walk, oldest first. */
    readonly walked: readonly { readonly at: number; readonly what: string }[];
  };
}

/** Where an interactive element stands. */
export type Place =
  | { readonly in: 'message'; readonly conversation: string; readonly ts: string }
  | { readonly in: 'modal'; readonly view: string }
  | { readonly in: 'home' };

export type PersonAction =
  | { readonly do: 'openHome' }
  | { readonly do: 'read'; readonly conversation: string }
  | { readonly do: 'join' | 'leave'; readonly conversation: string }
  /** Lets somebody in or out, as `/invite` and `/remove` do. */
  | { readonly do: 'invite' | 'remove'; readonly conversation: string; readonly user: string }
  | { readonly do: 'say'; readonly conversation: string; readonly text: string; readonly threadTs?: string }
  | { readonly do: 'command'; readonly conversation: string; readonly command: string; readonly text: string }
  /**
   * Presses a button or changes an element outside an input block. `value` holds what changed in the shape of Slack's
   * `actions[0]` (`selected_option`, `selected_date` …); for a button it is left out. `state` is the whole view's or
   * message's state.
   */
  | {
      readonly do: 'press';
      readonly place: Place;
      readonly blockId: string;
      readonly actionId: string;
      readonly value?: JsonObject;
      readonly state?: JsonObject;
    }
  | { readonly do: 'submit'; readonly view: string; readonly state: JsonObject }
  /** Closes the top modal, or with `all` the whole stack. */
  | { readonly do: 'close'; readonly view: string; readonly all?: boolean }
  /** Walks the display clock forward to `to` (ms since 1970). */
  | { readonly do: 'advance'; readonly to: number };

/** `error` is a German sentence as the chat itself would show it, `code` Slack's word (`operation_timeout`). */
export type ActionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly error: string };

/** `file` is what a `file_input` holds of it. */
export type UploadResult =
  | { readonly ok: true; readonly file: JsonObject }
  | { readonly ok: false; readonly error: string };

/*
 * Over HTTP, for the page:
 *   GET  /page/state?as=U…          → Snapshot
 *   POST /page/do?as=U…  PersonAction → ActionResult
 *   POST /page/upload?as=U…&name=…  the bytes of a file chosen in a form → UploadResult
 *   WS   /page/live?as=U…           ← Snapshot, again after every change (merged within 30 ms)
 *   GET  /page/people               → PersonView[] (for the switch, before anyone is chosen)
 *   GET  /, /page/*                 → the page itself
 */
