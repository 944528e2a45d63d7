/** How a person walks through a form: open, next, back, a question, an error on another step, done. */
import type { Call, Effect } from '../chat/chat.ts';
import { type FieldValue, type FormView, type Option, type ShownField, type Step, stepSchema } from '../chat/form.ts';
import { mapPersons } from '../chat/persons.ts';
import { dateText, parseDay } from './calendar.ts';
import { nameOf, personOfAccount } from './directory.ts';
import { type Conflict, type Draft, draftById, draftFor, fieldsOf, finishDraft, saveFields } from './drafts.ts';
import type { Acting, FieldErrors, FormCall, FormHandler } from './feature.ts';
import type { PersonId } from './ids.ts';
import { notice } from './notice.ts';

export type Submit = Extract<Call, { kind: 'submit' | 'back' }>;

/**
 * Opens a form at its first step. What the person saved there before is still in it; `values` come on top.
 * `subject` is what the form is about; null while there is nothing yet.
 */
export function openForm(
  ctx: Acting,
  handler: FormHandler,
  subject: string | null,
  values: Readonly<Record<string, FieldValue>> = {},
): Effect {
  const draft = draftFor(ctx, handler.form.id, subject);
  saveFields(ctx, draft.id, draft.revision, values);
  return { effect: 'openForm', view: viewOf(ctx, handler, draft, firstStep(handler)) };
}

/** Opens a draft again, such as by *Formular öffnen*. */
export function reopenForm(ctx: Acting, handler: FormHandler, draft: Draft): Effect {
  return { effect: 'openForm', view: viewOf(ctx, handler, draft, firstStep(handler)) };
}

export function formCall(ctx: Acting, draft: Draft): FormCall {
  const values = [...fieldsOf(ctx.tx, draft.id)].map(([key, field]) => [key, field.value] as const);
  return { draft: draft.id, subject: draft.subject, values: Object.fromEntries(values) };
}

/** *Weiter*, *Zurück* or the last button. The right has been checked for what the draft holds with these values. */
export function submitStep(ctx: Acting, handler: FormHandler, draft: Draft, submit: Submit): Effect {
  const at = handler.form.steps.findIndex((step) => step.key === submit.step);
  const step = handler.form.steps[at];
  if (step === undefined) throw new Error(`form ${handler.form.id} has no step ${submit.step}`);

  // A question has no fields; every step has some.
  const isQuestion = Object.keys(submit.values).length === 0;
  if (isQuestion && submit.kind === 'back') return show(ctx, handler, draft, step, 'back');
  if (!isQuestion) {
    const values = valuesOf(ctx, step, submit);
    const conflicts = saveFields(ctx, draft.id, submit.revision, values);
    if (conflicts.length > 0) return showConflicts(ctx, handler, draft, step, values, conflicts);
    const before = handler.form.steps[at - 1];
    if (submit.kind === 'back') return show(ctx, handler, draft, before ?? step, 'back');
    const errors = errorsOf(ctx, handler, draft, step);
    if (Object.keys(errors).length > 0) return { effect: 'errors', errors };
    const after = handler.form.steps[at + 1];
    if (after !== undefined) return show(ctx, handler, draft, after, 'next');
  }
  return finish(ctx, handler, draft, step, submit.confirmed, isQuestion ? null : step);
}

/** What was submitted for the fields of this step, people as persons instead of accounts. */
function valuesOf(ctx: Acting, step: Step, submit: Submit): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(step.fields).map(([key, { kind }]) => [
      key,
      mapPersons(kind, submit.values[key] ?? null, (account) => personOfAccount(ctx.tx, account)),
    ]),
  );
}

/** `open`: the step whose fields the person has before them; null while it is a question. */
function finish(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  step: Step,
  confirmed: readonly string[],
  open: Step | null,
): Effect {
  // Time has passed since the earlier steps were submitted: all of them must still be right.
  for (const earlier of handler.form.steps) {
    const errors = errorsOf(ctx, handler, draft, earlier);
    if (Object.keys(errors).length > 0) return showErrors(ctx, handler, draft, open, errors);
  }
  const outcome = handler.run(ctx, formCall(ctx, draft), confirmed);
  if ('errors' in outcome) return showErrors(ctx, handler, draft, open, outcome.errors);
  if ('ask' in outcome) {
    const { code, question, yes } = outcome.ask;
    const view = viewOf(ctx, handler, draft, step);
    return {
      effect: 'confirm',
      view: { ...view, submit: yes, back: true, intro: [question], fields: [], confirms: [...confirmed, code] },
    };
  }
  finishDraft(ctx, draft.id);
  return outcome.done;
}

function firstStep(handler: FormHandler): Step {
  const [first] = handler.form.steps;
  if (first === undefined) throw new Error(`form ${handler.form.id} has no steps`);
  return first;
}

function errorsOf(ctx: Acting, handler: FormHandler, draft: Draft, step: Step): FieldErrors {
  const call = formCall(ctx, draft);
  const held = Object.fromEntries(Object.keys(step.fields).map((key) => [key, call.values[key] ?? null]));
  const parsed = stepSchema(step).safeParse(held);
  if (parsed.success) return handler.check(ctx, call, step.key);
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0]);
    const field = step.fields[key];
    if (field === undefined) continue;
    if (held[key] === null) errors[key] = 'Bitte füllen Sie dieses Feld aus.';
    else if (issue.code === 'too_big') errors[key] = `Bitte kürzen Sie den Text auf höchstens ${field.max} Zeichen.`;
    else errors[key] = 'Bitte prüfen Sie diese Angabe.';
  }
  return errors;
}

function show(ctx: Acting, handler: FormHandler, draft: Draft, step: Step, effect: 'next' | 'back'): Effect {
  return { effect, view: viewOf(ctx, handler, draft, step) };
}

/** Errors on the open step stay there; those of another step reopen it, each above its field. */
function showErrors(ctx: Acting, handler: FormHandler, draft: Draft, open: Step | null, errors: FieldErrors): Effect {
  const keys = Object.keys(errors);
  if (open !== null && keys.every((key) => key in open.fields)) return { effect: 'errors', errors };
  const step = handler.form.steps.find((candidate) => keys.some((key) => key in candidate.fields));
  if (step === undefined) throw new Error(`form ${handler.form.id} has none of the fields ${keys.join(', ')}`);
  const remarks = Object.fromEntries(keys.map((key) => [key, `Bitte ändern: ${errors[key]}`]));
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks }) };
}

function showConflicts(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  step: Step,
  values: Readonly<Record<string, FieldValue>>,
  conflicts: readonly Conflict[],
): Effect {
  const options = handler.options(ctx, formCall(ctx, draft));
  const remarks = Object.fromEntries(
    conflicts.map(({ field, theirs }) => [
      field,
      `${nameOf(ctx.tx, theirs.authorId)} hat inzwischen geantwortet: ${answerText(ctx, step, field, theirs.value, options[field])}. Unten steht Ihre Antwort. Bitte entscheiden Sie, was gelten soll.`,
    ]),
  );
  const mine = Object.fromEntries(conflicts.map(({ field }) => [field, values[field] ?? null]));
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks, mine }) };
}

/** Somebody's answer as a person reads it: names, the words of an option, a date as it is written. */
function answerText(
  ctx: Acting,
  step: Step,
  key: string,
  value: FieldValue,
  dynamic: readonly Option[] | undefined,
): string {
  if (value === null) return 'nichts';
  const field = step.fields[key];
  const kind = field?.kind;
  const offered = dynamic ?? field?.options ?? [];
  const one = (item: string): string => {
    if (kind === 'person' || kind === 'people') return nameOf(ctx.tx, item as PersonId);
    const day = kind === 'date' ? parseDay(item) : null;
    if (day !== null) return dateText(day);
    return offered.find((option) => option.value === item)?.label ?? item;
  };
  return typeof value === 'object' ? value.map(one).join(', ') : `„${one(String(value))}“`;
}

interface Extra {
  readonly remarks?: Readonly<Record<string, string>>;
  /** Typed values to show instead of the saved ones. */
  readonly mine?: Readonly<Record<string, FieldValue>>;
}

function viewOf(ctx: Acting, handler: FormHandler, draft: Draft, step: Step, extra: Extra = {}): FormView {
  const { form } = handler;
  const call = formCall(ctx, draft);
  const values = { ...call.values, ...extra.mine };
  const options = handler.options(ctx, call);
  const fields = Object.entries(step.fields).map(([key, { shortLabel: _, ...field }]): ShownField => {
    const dynamic = options[key];
    const remark = extra.remarks?.[key];
    return {
      ...field,
      key,
      value: values[key] ?? null,
      ...(dynamic === undefined ? {} : { options: dynamic }),
      ...(remark === undefined ? {} : { remark }),
    };
  });
  const isLast = form.steps.at(-1)?.key === step.key;
  return {
    form: form.id,
    step: step.key,
    draft: draft.id,
    revision: draftById(ctx.tx, draft.id)?.revision ?? 0,
    title: form.title,
    submit: isLast ? form.submit : 'Weiter',
    back: form.steps[0]?.key !== step.key,
    intro: handler.intro(ctx, call, step.key),
    fields,
  };
}

/** For a click that comes too late or from somebody else. */
export const formGone = notice(
  'Dieses Formular ist schon abgeschickt oder gehört einer anderen Person. Sie können es neu öffnen.',
);
