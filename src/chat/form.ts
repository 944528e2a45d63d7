/**
 * Forms as plain data. Rendering, parsing and types come from the one object that `defineForm` returns and so cannot
 * drift apart. A form has one or more steps; each step is shown and saved as a whole.
 */
import { z } from 'zod';
import type { DraftId, PersonId } from '../core/ids.ts';
import { labelMax, type RichText } from './message.ts';
import { shortened } from './shorten.ts';

/** `value` at most 150 characters, `label` at most `labelMax`. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** … with as much of `label` as there is room for. */
export const optionOf = (value: string, label: string): Option => ({ value, label: shortened(label, labelMax) });

/** As many options as one field on the screen offers. */
export const optionsMax = 100;

export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'url'
  | 'choice'
  | 'choices'
  | 'date'
  | 'time'
  | 'person'
  | 'people'
  | 'channel'
  | 'file';

export interface Field<K extends FieldKind = FieldKind, R extends boolean = boolean> {
  readonly kind: K;
  readonly label: string;
  /** For tight places (a summary, a table head). At most 24 characters; default: the label. */
  readonly shortLabel?: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly required: R;
  /** Longest text in characters, largest number, most choices, or largest file in bytes. Text is at most `textMax`. */
  readonly max?: number;
  /** For `choice` and `choices`; options known only when the form opens are given to `FormView` instead. */
  readonly options?: readonly Option[];
  /** For `file`: which are taken, such as `pdf`. Only offered where the city lets the bot look at files. */
  readonly extensions?: readonly string[];
}

/** A document that a person gave in a form; it stays on the platform until it is fetched. */
export interface GivenFile {
  /** The platform's id of it. */
  readonly file: string;
  /** As the person's device calls it, with its extension. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** What a field holds: `null` = nothing. Dates are `YYYY-MM-DD`, times `HH:mm`, people are person ids. */
export type FieldValue = string | number | readonly string[] | GivenFile | null;

export const isFile = (value: FieldValue): value is GivenFile =>
  value !== null && typeof value === 'object' && 'file' in value;

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** How large a file is, in words. Rounded up: what is over a limit never reads like the limit. */
export function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${Math.ceil(bytes / kilobyte)} KB`;
  return `${String(Math.ceil((bytes / megabyte) * 10) / 10).replace('.', ',')} MB`;
}

type Held<F extends Field> = F['kind'] extends 'number'
  ? number
  : F['kind'] extends 'choices' | 'people'
    ? readonly string[]
    : F['kind'] extends 'person'
      ? PersonId
      : F['kind'] extends 'file'
        ? GivenFile
        : string;

type ValueOf<F extends Field> = F['required'] extends true ? Held<F> : Held<F> | null;

type Fields = Readonly<Record<string, Field>>;

export interface Step<F extends Fields = Fields> {
  readonly key: string;
  readonly fields: F;
}

/** The typed values of all steps of a form. */
export type FormValues<D extends FormDefinition> =
  D extends FormDefinition<infer S>
    ? {
        readonly [K in keyof UnionToIntersection<S[number]['fields']>]: UnionToIntersection<
          S[number]['fields']
        >[K] extends Field
          ? ValueOf<UnionToIntersection<S[number]['fields']>[K]>
          : never;
      }
    : never;

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

export interface FormDefinition<S extends readonly Step[] = readonly Step[]> {
  readonly id: string;
  /** At most 24 characters. */
  readonly title: string;
  /** Label of the last step's button; at most 24 characters. */
  readonly submit: string;
  readonly steps: S;
}

export function defineForm<const S extends readonly Step[]>(
  id: string,
  form: { readonly title: string; readonly submit: string; readonly steps: S },
): FormDefinition<S> {
  return { id, ...form };
}

/** What the smallest platform takes in one field. */
export const textMax = 3000;

/** Counted as platforms count, in UTF-16 units; zod counts most emoji once. */
const textUpTo = (maximum: number) =>
  z.string().superRefine((typed, ctx) => {
    if (typed.length > maximum) ctx.addIssue({ code: 'too_big', origin: 'string', maximum, inclusive: true });
  });

const fieldSchema: Record<FieldKind, (field: Field) => z.ZodType<FieldValue>> = {
  text: (field) => textUpTo(field.max ?? textMax),
  longText: (field) => textUpTo(field.max ?? textMax),
  url: (field) => textUpTo(field.max ?? textMax),
  number: () => z.number(),
  choice: () => z.string(),
  choices: () => z.array(z.string()),
  date: () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  time: () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  person: () => z.string(),
  people: () => z.array(z.string()),
  channel: () => z.string(),
  file: () => z.object({ file: z.string(), name: z.string(), size: z.number() }),
};

/** What one step's submitted values must look like. An empty answer is `null`, never an empty string. */
export function stepSchema(step: Step): z.ZodObject<Record<string, z.ZodType<FieldValue>>> {
  return z.object(
    Object.fromEntries(
      Object.entries(step.fields).map(([key, field]) => {
        const schema = fieldSchema[field.kind](field);
        return [key, field.required ? schema : schema.nullable()];
      }),
    ),
  );
}

/** A field as an adapter renders it: its definition, what it holds now and a remark above it. */
export interface ShownField extends Omit<Field, 'shortLabel'> {
  readonly key: string;
  readonly value: FieldValue;
  /** Shown directly above the field, such as the other person's answer or an error of an earlier step. */
  readonly remark?: string;
}

/** One step of a form as one person sees it now. */
export interface FormView<P = PersonId> {
  readonly form: string;
  readonly step: string;
  readonly draft: DraftId;
  /** Rises with every save of the draft; a submit says which one it was opened with. */
  readonly revision: number;
  readonly title: string;
  readonly submit: string;
  /** True: a button *Zurück* that saves this step and shows the one before. */
  readonly back: boolean;
  /** Sentences above the fields. */
  readonly intro: readonly RichText<P>[];
  readonly fields: readonly ShownField[];
  /**
   * A question instead of fields ("… ist Feiertag. Möchten Sie trotzdem einladen?"): the codes of all questions that
   * submitting this view answers with yes.
   */
  readonly confirms?: readonly string[];
}

/**
 * The button that opens a draft, such as on the message that stands in for a form which could not open in time; its
 * subject is the draft's id.
 */
export const reopenAction = 'formular.oeffnen';
