/** A step of a draft as one person sees it now. */

import type { Field, FieldValue, FormView, ShownField, Step } from '../chat/form.ts';
import { upTo } from '../chat/shorten.ts';
import { dateText, parseDay } from './calendar.ts';
import { nameOf } from './directory.ts';
import { type Draft, draftById, fieldsOf } from './drafts.ts';
import type { Acting, Current, FormCall, FormHandler } from './feature.ts';
import type { PersonId } from './ids.ts';

export function formCall(ctx: Acting, draft: Draft): FormCall {
  const values = [...fieldsOf(ctx.tx, draft.id)].map(([key, field]) => [key, field.value] as const);
  return { draft: draft.id, subject: draft.subject, values: Object.fromEntries(values) };
}

export interface Extra {
  readonly remarks?: Readonly<Record<string, string>>;
  /** Typed values to show instead of the saved ones. */
  readonly mine?: Readonly<Record<string, FieldValue>>;
}

/** The steps of a form as they are asked for this subject: without the fields left out, and without empty steps. */
export function stepsOf(ctx: Acting, handler: FormHandler, draft: Draft): readonly Step[] {
  const omitted = new Set(handler.omit(ctx, formCall(ctx, draft)));
  const isAsked = ([key, { kind }]: readonly [string, Field]): boolean =>
    !omitted.has(key) && (kind !== 'file' || ctx.readsFiles);
  return handler.form.steps
    .map(({ key, fields }) => ({ key, fields: Object.fromEntries(Object.entries(fields).filter(isAsked)) }))
    .filter(({ fields }) => Object.keys(fields).length > 0);
}

/** Every form asks something, whatever is left out. */
export function firstOf({ form }: FormHandler, steps: readonly Step[]): Step {
  const [first] = steps;
  if (first === undefined) throw new Error(`form ${form.id} asks nothing`);
  return first;
}

export function viewOf(ctx: Acting, handler: FormHandler, draft: Draft, step: Step, extra: Extra = {}): FormView {
  const { form } = handler;
  const call = formCall(ctx, draft);
  const values = { ...call.values, ...extra.mine };
  const options = handler.options(ctx, call);
  const remarks = { ...handler.remarks(ctx, call), ...extra.remarks };
  const steps = stepsOf(ctx, handler, draft);
  const fields = Object.entries(step.fields).map(([key, { shortLabel: _, ...field }]): ShownField => {
    const dynamic = options[key];
    const remark = remarks[key];
    return {
      ...field,
      key,
      value: values[key] ?? null,
      ...(dynamic === undefined ? {} : { options: dynamic }),
      ...(remark === undefined ? {} : { remark }),
    };
  });
  const isLast = steps.at(-1)?.key === step.key;
  return {
    form: form.id,
    step: step.key,
    draft: draft.id,
    revision: draftById(ctx.tx, draft.id)?.revision ?? 0,
    title: form.title,
    submit: isLast ? form.submit : 'Weiter',
    back: steps[0]?.key !== step.key,
    intro: handler.intro(ctx, call, step.key),
    fields,
  };
}

/** An answer as a person reads it: names, the words of an option, a date as it is written. */
export function answerText(ctx: Acting, handler: FormHandler, draft: Draft, key: string, value: FieldValue): string {
  if (value === null) return '';
  const field = handler.form.steps.find((step) => key in step.fields)?.fields[key];
  const offered = handler.options(ctx, formCall(ctx, draft))[key] ?? field?.options ?? [];
  const one = (item: string): string => {
    if (field?.kind === 'person' || field?.kind === 'people') return nameOf(ctx.tx, item as PersonId);
    const day = field?.kind === 'date' ? parseDay(item) : null;
    if (day !== null) return dateText(day);
    return offered.find((option) => option.value === item)?.label ?? item;
  };
  if (typeof value === 'object') return 'file' in value ? value.name : value.map(one).join(', ');
  return one(String(value));
}

/** A remark is no place for pages: what is longer stands in full where the subject is shown. */
const quotedUpTo = 600;

export function quoted(answer: string): string {
  if (answer === '') return 'nichts';
  if (answer.length <= quotedUpTo) return `„${answer}“`;
  // An emoji is two units: never cut between them.
  return `„${upTo(answer, quotedUpTo)} …“ (gekürzt)`;
}

/** How a person has to decide who has not yet seen what somebody else answered. */
export const decide = 'Unten steht Ihre Antwort. Bitte entscheiden Sie, was gelten soll.';

/** Above a field in which a person answers otherwise than what stands in the subject by now. */
export function disputeText(ctx: Acting, handler: FormHandler, draft: Draft, current: Current, key: string): string {
  const theirs = quoted(answerText(ctx, handler, draft, key, current.values[key] ?? null));
  return `${nameOf(ctx.tx, current.byField?.[key] ?? current.by)} hat das inzwischen geändert in: ${theirs}. ${decide}`;
}
