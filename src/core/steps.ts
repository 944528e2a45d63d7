/** How a person walks through an open form: next, back, a question, an error on another step, done. */
import type { Call, Effect } from '../chat/chat.ts';
import { type FieldKind, type FieldValue, type Step, stepSchema } from '../chat/form.ts';
import { mapPersons } from '../chat/persons.ts';
import { nameOf, personOfAccount } from './directory.ts';
import { type Conflict, type Draft, finishDraft, keepBase, keepStep, saveFields } from './drafts.ts';
import type { Acting, FieldErrors, FormHandler } from './feature.ts';
import { answerText, formCall, viewOf } from './form-view.ts';
import { formGone } from './forms.ts';
import { hashOf } from './hash.ts';

type Submit = Extract<Call, { kind: 'submit' | 'back' }>;

/** *Weiter*, *Zurück* or the last button. The right has been checked for what the draft holds with these values. */
export function submitStep(ctx: Acting, handler: FormHandler, draft: Draft, submit: Submit): Effect {
  const at = handler.form.steps.findIndex((step) => step.key === submit.step);
  const step = handler.form.steps[at];
  if (step === undefined) throw new Error(`form ${handler.form.id} has no step ${submit.step}`);

  // A question has no fields; every step has some.
  const isQuestion = Object.keys(submit.values).length === 0;
  if (isQuestion) {
    if (submit.kind === 'back') return show(ctx, handler, draft, step, 'back');
    const meanwhile = catchUp(ctx, handler, draft, step);
    if (meanwhile !== null) return meanwhile;
  } else {
    const values = valuesOf(ctx, step, submit);
    keepStep(ctx.tx, draft.id, step.key);
    const conflicts = saveFields(ctx, draft.id, submit.revision, values);
    if (conflicts.length > 0) return showConflicts(ctx, handler, draft, step, values, conflicts);
    const meanwhile = catchUp(ctx, handler, draft, step);
    if (meanwhile !== null) return meanwhile;
    const before = handler.form.steps[at - 1];
    if (submit.kind === 'back') return show(ctx, handler, draft, before ?? step, 'back');
    const errors = errorsOf(ctx, handler, draft, step);
    if (Object.keys(errors).length > 0) return showErrors(ctx, handler, draft, step, errors);
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
    else errors[key] = wrong[field.kind] ?? 'Bitte prüfen Sie diese Angabe.';
  }
  return errors;
}

const wrong: Partial<Record<FieldKind, string>> = {
  date: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  time: 'Diese Uhrzeit gibt es nicht. Bitte wählen Sie eine von 00:00 bis 23:59.',
};

function show(ctx: Acting, handler: FormHandler, draft: Draft, step: Step, effect: 'next' | 'back'): Effect {
  keepStep(ctx.tx, draft.id, step.key);
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
  const remarks = Object.fromEntries(
    conflicts.map(({ field, theirs }) => [
      field,
      `${nameOf(ctx.tx, theirs.authorId)} hat inzwischen geantwortet: ${quoted(answerText(ctx, handler, draft, field, theirs.value))}. ${decide}`,
    ]),
  );
  const mine = Object.fromEntries(conflicts.map(({ field }) => [field, values[field] ?? null]));
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks, mine }) };
}

/** A remark is no place for pages: what is longer stands in full where the subject is shown. */
const quotedUpTo = 600;

function quoted(answer: string): string {
  if (answer === '') return 'nichts';
  if (answer.length <= quotedUpTo) return `„${answer}“`;
  // An emoji is two units: never cut between them.
  return `„${answer.slice(0, quotedUpTo).replace(/[\ud800-\udbff]$/, '')} …“ (gekürzt)`;
}
const decide = 'Unten steht Ihre Antwort. Bitte entscheiden Sie, was gelten soll.';

/**
 * What others changed of the subject since this form was opened comes into the draft where the person left it as it
 * was; where both changed something, theirs stands above the field. Null: nothing of that kind happened.
 */
function catchUp(ctx: Acting, handler: FormHandler, draft: Draft, open: Step): Effect | null {
  if (handler.current === null || draft.subject === null || draft.base === null) return null;
  const { base } = draft;
  const current = handler.current(ctx, draft.subject);
  if (current === null) return formGone;
  const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
    hashOf(a ?? null) === hashOf(b ?? null);
  const mine = formCall(ctx, draft).values;
  const news = ({ fields }: Step): [string, FieldValue][] =>
    Object.entries(current.values).filter(
      ([key, value]) => key in fields && !same(value, base[key]) && !same(value, mine[key]),
    );
  // One step at a time: what is said stands above its field, and each is shown once.
  const step = [open, ...handler.form.steps].find((one) => news(one).length > 0);
  if (step === undefined) {
    keepBase(ctx.tx, draft.id, current.values);
    return null;
  }
  const who = nameOf(ctx.tx, current.by);
  const remarks: Record<string, string> = {};
  const taken: Record<string, FieldValue> = {};
  for (const [key, value] of news(step)) {
    const told = (answer: FieldValue): string => quoted(answerText(ctx, handler, draft, key, answer));
    if (same(mine[key], base[key])) {
      taken[key] = value;
      remarks[key] = `${who} hat das inzwischen geändert. Vorher stand hier: ${told(base[key] ?? null)}.`;
    } else remarks[key] = `${who} hat das inzwischen geändert in: ${told(value)}. ${decide}`;
  }
  keepBase(ctx.tx, draft.id, { ...base, ...Object.fromEntries(news(step)) });
  saveFields(ctx, draft.id, Number.MAX_SAFE_INTEGER, taken);
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks }) };
}
