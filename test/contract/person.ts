/**
 * A person at the chat, as a test speaks of them: what they do and what they see. The in-memory chat and the imitated
 * Slack both offer it, so a dialogue written once runs on either.
 */
import type { FieldValue, GivenFile } from '../../src/chat/form.ts';

/** A message as one reader sees it. */
export interface SeenMessage {
  readonly id: string;
  /** The notification line, as the reader's phone shows it. */
  readonly notification: string;
  /** Everything written in it, one line per paragraph, fact, list item or progress bar. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** Accounts it mentions, so that they are notified. */
  readonly mentions: readonly string[];
  /** Only this reader sees it. */
  readonly onlyYou: boolean;
  readonly pinned: boolean;
  /** The id of the message to whose thread it belongs. */
  readonly thread: string | null;
  /** What hangs on it; a shared file is a message of its own, without words. */
  readonly files: readonly { readonly name: string; readonly title: string }[];
}

interface SeenField {
  readonly key: string;
  readonly label: string;
  readonly value: FieldValue;
  readonly error: string | null;
}

/** The form, or the notice over the chat, that a person has open. */
export interface SeenForm {
  readonly title: string;
  /** Null: a notice, nothing to send. */
  readonly submit: string | null;
  /** Has a button *Zurück*. */
  readonly back: boolean;
  /** What is written in it besides the fields' labels, remarks included. */
  readonly text: string;
  readonly fields: readonly SeenField[];
  readonly buttons: readonly string[];
}

export interface SeenHome {
  readonly text: string;
  readonly buttons: readonly string[];
}

/** Where a button stands: in a conversation (newest message first), on Home, or in what is open over the chat. */
export type Where = { readonly conversation: string; readonly message?: string } | 'direct' | 'home' | 'form';

/** A conversation, or the private one with the bot. */
export type Place = Exclude<Where, 'home' | 'form'>;

/** By field key; what is left out stays as the form shows it. */
export type Answers = Readonly<Record<string, FieldValue>>;

/**
 * Every act resolves when the chat has carried out the answer, and rejects if the person could not do it (no such
 * button, no form open).
 */
export interface Person {
  readonly account: string;
  /** Types a whole line, such as `/sitzung morgen`. */
  types(conversation: string, line: string): Promise<unknown>;
  presses(label: string, where?: Where): Promise<unknown>;
  submits(answers?: Answers): Promise<unknown>;
  goesBack(answers?: Answers): Promise<unknown>;
  /** Uploads a file from their device, as the field of a form does it; the value goes into `submits`. */
  uploads(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<GivenFile>;
  closesForm(): Promise<unknown>;
  opensHome(): Promise<unknown>;
  /** The newest file of this name that the person can see there. */
  downloads(file: string, where: Place): Promise<Uint8Array>;
  /** What stands in a conversation for this reader, oldest first, private replies and threads included. */
  reads(conversation: string): readonly SeenMessage[];
  /** The private conversation with the bot. */
  readsDirect(): readonly SeenMessage[];
  form(): SeenForm | null;
  home(): SeenHome | null;
}
