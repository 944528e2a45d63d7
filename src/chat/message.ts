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
  /** At most `labelMax` characters. */
  readonly label: string;
  readonly style?: 'primary' | 'danger';
}

export type Part<P = PersonId> =
  /** One line, at most `headingMax` characters. */
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
  /** 1 to `buttonsMax` buttons. */
  | { readonly part: 'actions'; readonly buttons: readonly Button[] };

export interface Message<P = PersonId> {
  /** What the phone's notification and a screen reader say. At most `notificationMax` characters, one line. */
  readonly notification: string;
  readonly parts: readonly Part<P>[];
}

/** A text over a limit of the platform. It is never cut silently: it fails where tests see it. */
export class MessageTooLong extends Error {
  override readonly name = 'MessageTooLong';
}

/** What the smallest platform takes, in UTF-16 units. */
export const notificationMax = 300;
export const headingMax = 150;
/** Of a button, and of an option. */
export const labelMax = 75;

/** As many as stand in one row. */
export const buttonsMax = 25;

/** How much the parts of one message may hold together, as `amountOf` counts it; a platform may refuse more. */
export const amountMax = 12_500;

/** Platforms count more than letters: about as much for every paragraph, list and line of a list. */
const container = 100;
/** A longer paragraph is several of them. */
const paragraphUpTo = 2_500;
/** The name is known only when the message is sent. */
const nameUpTo = 80;

/** The characters of all parts, and what a platform adds for what holds them: never less than it counts itself. */
export function amountOf(parts: readonly Part[]): number {
  return sum(parts.map(amountOfPart));
}

function amountOfPart(part: Part): number {
  switch (part.part) {
    case 'heading':
      return container + part.text.length;
    case 'divider':
      return container;
    case 'actions':
      return container + sum(part.buttons.map(({ label }) => label.length));
    case 'text':
    case 'note':
      return paragraph(lengthOf(part.text));
    case 'progress':
      return paragraph(part.label.length + (part.note?.length ?? 0) + nameUpTo);
    case 'facts':
      return paragraph(sum(part.facts.map(({ label, value }) => label.length + 3 + lengthOf(value))));
    case 'list':
      return paragraph(sum(part.items.map(lengthOf))) + container * part.items.length;
  }
}

/** Small print is cut earlier than a paragraph. */
const smallPrintUpTo = 1_500;

/** … and of all blocks together the size, in bytes; this much of it is one block's share. */
const share = 2_400;

/**
 * How much of a page a part takes on a platform that limits the number of blocks, the size of each and of all together,
 * in blocks: never less than it counts itself.
 */
export function roomOf(part: Part): number {
  return Math.max(blocksOf(part), Math.ceil(bytesOf(part) / share));
}

function blocksOf(part: Part): number {
  switch (part.part) {
    case 'heading':
    case 'divider':
    case 'actions':
    case 'progress':
      return 1;
    case 'text':
      return pieces(lengthOf(part.text), paragraphUpTo);
    case 'note':
      return pieces(lengthOf(part.text), smallPrintUpTo);
    case 'facts':
      return pieces(sum(part.facts.map(({ label, value }) => label.length + 3 + lengthOf(value))), paragraphUpTo);
    case 'list':
      return pieces(sum(part.items.map((item) => 5 + lengthOf(item))), paragraphUpTo);
  }
}

/** As JSON, with what a platform writes around every part of it. */
function bytesOf(part: Part): number {
  return new TextEncoder().encode(JSON.stringify(part)).length + 100 * (1 + elementsIn(part));
}

function elementsIn(part: Part): number {
  const inText = (text: RichText): number => sum(inlinesOf(text).map((inline) => (isPerson(inline) ? 2 : 1)));
  switch (part.part) {
    case 'heading':
    case 'divider':
    case 'progress':
      return 1;
    case 'actions':
      return part.buttons.length;
    case 'text':
    case 'note':
      return inText(part.text);
    case 'facts':
      return sum(part.facts.map(({ value }) => 2 + inText(value)));
    case 'list':
      return sum(part.items.map((item) => 1 + inText(item)));
  }
}

const pieces = (length: number, upTo: number): number => Math.max(1, Math.ceil(length / upTo));

const paragraph = (length: number): number => length + 2 * container * pieces(length, paragraphUpTo);

function lengthOf(text: RichText): number {
  return sum(
    inlinesOf(text).map((inline) => {
      if (typeof inline === 'string') return inline.length;
      return isPerson(inline) ? nameUpTo : inline.text.length;
    }),
  );
}

const inlinesOf = (text: RichText): readonly Inline[] =>
  typeof text === 'string' || !('length' in text) ? [text] : text;

const isPerson = (inline: Inline): inline is Extract<Inline, { readonly person: PersonId }> =>
  typeof inline === 'object' && 'person' in inline;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const heading = (text: string): Part<never> => ({ part: 'heading', text });
export const text = <P = never>(...inline: Inline<P>[]): Part<P> => ({ part: 'text', text: inline });
export const note = <P = never>(...inline: Inline<P>[]): Part<P> => ({ part: 'note', text: inline });
export const bold = (text: string): Inline<never> => ({ text, bold: true });
export const divider: Part<never> = { part: 'divider' };
export const actions = (...buttons: Button[]): Part<never> => ({ part: 'actions', buttons });
