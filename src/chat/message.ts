/**
 * What stands in the chat, as plain data. No platform word occurs here: an adapter renders it.
 *
 * Text that people typed needs no care: every `string` is shown as it was typed, on every platform, and never works as
 * a mention, a link or formatting. Formatting is only what the data says.
 *
 * `P` is how a person is named: a `PersonId` as features write it, a `Shown` as adapters receive it.
 */
import type { PersonId } from '../core/ids.ts';

/** A person as an adapter shows them. `account` is the platform's id; null for people without an account. */
export interface Shown {
  readonly name: string;
  readonly account: string | null;
}

export type Inline<P = PersonId> =
  | string
  | { readonly text: string; readonly bold?: true; readonly italic?: true }
  /** The name. Only with `mention` is the person notified. */
  | { readonly person: P; readonly mention?: true }
  /** `link` must be http(s). */
  | { readonly link: string; readonly text: string };

export type RichText<P = PersonId> = Inline<P> | readonly Inline<P>[];

/** A button. `action` is the name a feature registered (`sitzung.ichKomme`), `subject` the id it is about. */
export interface Button {
  readonly action: string;
  readonly subject: string;
  /** At most 75 characters. */
  readonly label: string;
  readonly style?: 'primary' | 'danger';
}

export type Part<P = PersonId> =
  /** One line, at most 150 characters. */
  | { readonly part: 'heading'; readonly text: string }
  | { readonly part: 'text'; readonly text: RichText<P> }
  | { readonly part: 'facts'; readonly facts: readonly { readonly label: string; readonly value: RichText<P> }[] }
  | { readonly part: 'list'; readonly ordered?: true; readonly items: readonly RichText<P>[] }
  /** A bar in text, with its numbers beside it. 0 ≤ value, 0 < target. */
  | {
      readonly part: 'progress';
      readonly label: string;
      readonly value: number;
      readonly target: number;
      readonly note?: string;
    }
  /** Small print. */
  | { readonly part: 'note'; readonly text: RichText<P> }
  | { readonly part: 'divider' }
  /** 1 to 25 buttons. */
  | { readonly part: 'actions'; readonly buttons: readonly Button[] };

export interface Message<P = PersonId> {
  /** What the phone's notification and a screen reader say. At most 300 characters, one line. */
  readonly notification: string;
  readonly parts: readonly Part<P>[];
}

/** A text over a limit of the platform. It is never cut silently: it fails where tests see it. */
export class MessageTooLong extends Error {
  override readonly name = 'MessageTooLong';
}

export const notificationMax = 300;

export const heading = (text: string): Part<never> => ({ part: 'heading', text });
export const text = <P = never>(...inline: Inline<P>[]): Part<P> => ({ part: 'text', text: inline });
export const note = <P = never>(...inline: Inline<P>[]): Part<P> => ({ part: 'note', text: inline });
export const bold = (text: string): Inline<never> => ({ text, bold: true });
export const divider: Part<never> = { part: 'divider' };
export const actions = (...buttons: Button[]): Part<never> => ({ part: 'actions', buttons });
