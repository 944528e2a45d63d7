/** How a person walks through an open form: next, back, a question, an error on another step, done. */
import type { Effect } from '../chat/chat.ts';
import type { FieldValue, Step } from '../chat/form.ts';
import { nameOf } from './directory.ts';
import {
  type Conflict,
  type Draft,
  fieldsOf,
  finishDraft,
  keepBase,
  keepStep,
  overwriteFields,
  saveFields,
} from './drafts.ts';
import type { Acting, FieldErrors, FormCall, FormHandler } from './feature.ts';
import { answerText, decide, disputeText, firstOf, formCall, quoted, stepsOf, viewOf } from './form-view.ts';
import { formGone } from './forms.ts';
import { hashOf } from './hash.ts';
import { errorsOf, refusedFiles, type Submit, valuesOf } from './submitted.ts';

/** *Weiter*, *Zurück* or the last button. The right has been checked for what the draft holds with these values. */
export function submitStep(ctx: Acting, handler: FormHandler, draft: Draft, submit: Submit): Effect {
  const steps = stepsOf(ctx, handler, draft);
  const at = steps.findIndex((step) => step.key === submit.step);
  const step = steps[at];
  // What it asked is asked no more, such as a file where the city has taken back that the bot looks at files.
  if (step === undefined) return show(ctx, handler, draft, firstOf(handler, steps), 'next');

  // A question has no fields; every step has some.
  const isQuestion = Object.keys(submit.values).length === 0;
  if (isQuestion) {
    if (submit.kind === 'back') return show(ctx, handler, draft, step, 'back');
    const meanwhile = catchUp(ctx, handler, draft, step);
    if (meanwhile !== null) return meanwhile;
  } else {
    const goesBack = submit.kind === 'back';
    const refused = refusedFiles(step, submit);
    const values = valuesOf(ctx, draft, step, submit, refused);
    keepStep(ctx.tx, draft.id, step.key);
    const conflicts = saveFields(ctx, draft.id, submit.revision, values);
    if (conflicts.length > 0) return showConflicts(ctx, handler, draft, step, values, conflicts, refused);
    if (Object.keys(refused).length > 0) {
      const wrong = goesBack ? refused : { ...errorsOf(ctx, handler, draft, step), ...refused };
      return showOwnErrors(ctx, handler, draft, step, submit, wrong);
    }
    const meanwhile = catchUp(ctx, handler, draft, step);
    if (meanwhile !== null) return meanwhile;
    if (goesBack && handler.saves === null) return show(ctx, handler, draft, steps[at - 1] ?? step, 'back');
    const errors = errorsOf(ctx, handler, draft, step);
    if (Object.keys(errors).length > 0) return showOwnErrors(ctx, handler, draft, step, submit, errors);
    keepInSubject(ctx, handler, draft, step);
    if (goesBack) return show(ctx, handler, draft, steps[at - 1] ?? step, 'back');
    // Values given in this step may ask for another one.
    const asked = stepsOf(ctx, handler, draft);
    const after = asked[asked.findIndex(({ key }) => key === step.key) + 1];
    if (after !== undefined) {
      fillIn(ctx, handler, draft, after);
      return show(ctx, handler, draft, after, 'next');
    }
  }
  return finish(ctx, handler, draft, step, submit.confirmed, isQuestion ? null : step);
}

/**
 * The subject now holds the step, and the form shows what stands in it, others' answers to other steps included.
 * `disputed`: what others answered where this person answers otherwise; it stands until they have decided.
 */
function keepInSubject(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  { key }: Step,
  disputed: FormCall['values'] = {},
): void {
  if (handler.saves === null || draft.subject === null) return;
  const call = formCall(ctx, draft);
  handler.saves(ctx, { ...call, values: { ...call.values, ...disputed } }, key);
  const current = handler.current?.(ctx, draft.subject) ?? null;
  if (current === null) return;
  const undisputed = Object.entries(current.values).filter(([field]) => !(field in disputed));
  overwriteFields(ctx, draft.id, Object.fromEntries(undisputed));
  keepBase(ctx.tx, draft.id, current.values);
}

/** Going on to a step: what somebody answered there, or took out, stays as it is. */
function fillIn(ctx: Acting, handler: FormHandler, draft: Draft, { key }: Step): void {
  const answered = fieldsOf(ctx.tx, draft.id);
  const filled = Object.entries(handler.fills(ctx, formCall(ctx, draft), key)).filter(
    ([field]) => !answered.has(field),
  );
  if (filled.length > 0) overwriteFields(ctx, draft.id, Object.fromEntries(filled));
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
  for (const earlier of stepsOf(ctx, handler, draft)) {
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

function show(ctx: Acting, handler: FormHandler, draft: Draft, step: Step, effect: 'next' | 'back'): Effect {
  keepStep(ctx.tx, draft.id, step.key);
  return { effect, view: viewOf(ctx, handler, draft, step) };
}

/** Errors of the step just submitted. *Zurück* is a button in the form, and has no answer but another view. */
function showOwnErrors(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  step: Step,
  { kind }: Submit,
  errors: FieldErrors,
): Effect {
  if (kind === 'submit') return showErrors(ctx, handler, draft, step, errors);
  return { effect: 'back', view: viewOf(ctx, handler, draft, step, { remarks: toChange(errors) }) };
}

/** Errors on the open step stay there; those of another step reopen it, each above its field. */
function showErrors(ctx: Acting, handler: FormHandler, draft: Draft, open: Step | null, errors: FieldErrors): Effect {
  const keys = Object.keys(errors);
  if (open !== null && keys.every((key) => key in open.fields)) return { effect: 'errors', errors };
  const step = stepsOf(ctx, handler, draft).find((candidate) => keys.some((key) => key in candidate.fields));
  if (step === undefined) throw new Error(`form ${handler.form.id} has none of the fields ${keys.join(', ')}`);
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks: toChange(errors) }) };
}

/** Errors on a step that is shown anew. */
const toChange = (errors: FieldErrors): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([key, error]) => [key, `Bitte ändern: ${error}`]));

function showConflicts(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  step: Step,
  values: Readonly<Record<string, FieldValue>>,
  conflicts: readonly Conflict[],
  refused: FieldErrors,
): Effect {
  const answered = conflicts.map(({ field, theirs }) => {
    const answer = quoted(answerText(ctx, handler, draft, field, theirs.value));
    const how = isGivenIn(step, field) ? chooseAgain : decide;
    return [field, `${nameOf(ctx.tx, theirs.authorId)} hat inzwischen geantwortet: ${answer}. ${how}`] as const;
  });
  const remarks = { ...Object.fromEntries(answered), ...toChange(refused) };
  const own = conflicts.filter(({ field }) => !isGivenIn(step, field));
  const mine = Object.fromEntries(own.map(({ field }) => [field, values[field] ?? null]));
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks, mine }) };
}

const isGivenIn = ({ fields }: Step, key: string): boolean => fields[key]?.kind === 'file';

/** No field can show a file that is not in the draft. */
const chooseAgain = 'Soll Ihre Datei gelten, wählen Sie sie bitte noch einmal.';

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
  const looked = handler.saves === null ? [open, ...stepsOf(ctx, handler, draft)] : [open];
  const step = looked.find((one) => news(one).length > 0);
  if (step === undefined) {
    keepBase(ctx.tx, draft.id, current.values);
    return null;
  }
  const remarks: Record<string, string> = {};
  const taken: Record<string, FieldValue> = {};
  const disputed: Record<string, FieldValue> = {};
  for (const [key, value] of news(step)) {
    const who = nameOf(ctx.tx, current.byField?.[key] ?? current.by);
    const told = (answer: FieldValue): string => quoted(answerText(ctx, handler, draft, key, answer));
    if (same(mine[key], base[key])) {
      taken[key] = value;
      remarks[key] = `${who} hat das inzwischen geändert. Vorher stand hier: ${told(base[key] ?? null)}.`;
    } else {
      disputed[key] = value;
      remarks[key] = disputeText(ctx, handler, draft, current, key);
    }
  }
  keepBase(ctx.tx, draft.id, { ...base, ...Object.fromEntries(news(step)) });
  overwriteFields(ctx, draft.id, taken);
  // Whoever closes the window now has submitted the rest.
  if (Object.keys(errorsOf(ctx, handler, draft, step)).length === 0) keepInSubject(ctx, handler, draft, step, disputed);
  return { effect: 'next', view: viewOf(ctx, handler, draft, step, { remarks }) };
}
