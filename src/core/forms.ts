/** Opening a form: anew, where it was left, or as others left it. */
import type { Effect } from '../chat/chat.ts';
import { type FieldValue, type FormView, reopenAction } from '../chat/form.ts';
import { actions, type Message, text } from '../chat/message.ts';
import { dateText } from './calendar.ts';
import {
  type Draft,
  draftsLeft,
  dropDraft,
  fieldsOf,
  keepBase,
  newDraft,
  overwriteFields,
  saveFields,
  sharedDraft,
  unkeptFields,
  type Whose,
} from './drafts.ts';
import type { Acting, FormHandler } from './feature.ts';
import { answerText, disputeText, type Extra, firstOf, stepsOf, viewOf } from './form-view.ts';
import { notice } from './notice.ts';

/**
 * Opens a form at its first step, or at the one named. `subject` is what the form is about; null while there is nothing
 * yet. `values` are filled in beforehand. Who left this form half-way is asked whether to go on with it, unless all they
 * had submitted is kept already. What is open elsewhere, on another device, stays open.
 */
export function openForm(
  ctx: Acting,
  handler: FormHandler,
  subject: string | null,
  values: Readonly<Record<string, FieldValue>> = {},
  step?: string,
): Effect {
  const whose = whoseOf(handler, subject);
  const theirs = whose.shared ? sharedDraft(ctx, whose) : null;
  if (theirs !== null) return { effect: 'openForm', view: viewAt(ctx, handler, theirs, step) };
  const [left] = whose.shared || handler.fleeting ? [] : draftsLeft(ctx, whose).filter(isHalfWay(ctx, handler));
  const current = subject === null ? null : (handler.current?.(ctx, subject) ?? null);
  const draft = newDraft(ctx, handler.form.id, subject);
  saveFields(ctx, draft.id, draft.revision, { ...current?.values, ...values });
  if (current !== null) keepBase(ctx.tx, draft.id, current.values);
  if (left === undefined) return { effect: 'openForm', view: viewAt(ctx, handler, draft, step) };
  return { effect: 'reply', message: goOnOrAnew(ctx, handler, left, draft) };
}

/** Something of it would be lost: where each step is kept in the subject, only what the person has yet to decide. */
const isHalfWay =
  ({ tx }: Acting, { saves }: FormHandler) =>
  (draft: Draft): boolean =>
    saves === null || unkeptFields(tx, draft).length > 0;

/** Opens a draft again where it was left, such as by *Formular öffnen*. Others left half-way go: that was the choice. */
export function reopenForm(ctx: Acting, handler: FormHandler, draft: Draft): Effect {
  for (const other of draftsLeft(ctx, whoseOf(handler, draft.subject))) {
    if (other.id !== draft.id) dropDraft(ctx.tx, other.id);
  }
  const remarks = bringUpToDate(ctx, handler, draft);
  return { effect: 'openForm', view: viewAt(ctx, handler, draft, draft.step, { remarks }) };
}

/**
 * Others have gone on with a subject that keeps each step: their answers stand where this person changed nothing, and
 * above the field elsewhere.
 */
function bringUpToDate(ctx: Acting, handler: FormHandler, draft: Draft): Readonly<Record<string, string>> {
  const current = draft.subject === null || handler.saves === null ? null : handler.current?.(ctx, draft.subject);
  if (current == null) return {};
  const own = new Set(unkeptFields(ctx.tx, draft).map(({ field }) => field));
  const theirs = Object.fromEntries(Object.entries(current.values).filter(([field]) => !own.has(field)));
  overwriteFields(ctx, draft.id, theirs);
  keepBase(ctx.tx, draft.id, { ...draft.base, ...theirs });
  const answered = [...own].filter((key) => (current.values[key] ?? null) !== null);
  return Object.fromEntries(answered.map((key) => [key, disputeText(ctx, handler, draft, current, key)]));
}

/** At the step of this key; at the first one if there is none such. */
function viewAt(
  ctx: Acting,
  handler: FormHandler,
  draft: Draft,
  key: string | null | undefined,
  extra?: Extra,
): FormView {
  const steps = stepsOf(ctx, handler, draft);
  const step = steps.find((one) => one.key === key) ?? firstOf(handler, steps);
  return viewOf(ctx, handler, draft, step, extra);
}

/** Whether the acting person may work on this draft: a shared one, or their own. */
export function isTheirs(ctx: Acting, handler: FormHandler, draft: Draft): boolean {
  return whoseOf(handler, draft.subject).shared || draft.personId === ctx.actor;
}

const whoseOf = ({ form, shared }: FormHandler, subject: string | null): Whose => ({
  form: form.id,
  subject,
  shared: subject !== null && shared,
});

/** What was left half-way, in a few words, and the choice between it and a new one. */
function goOnOrAnew(ctx: Acting, handler: FormHandler, left: Draft, fresh: Draft): Message {
  const { title, steps } = handler.form;
  const labels = new Map(steps.flatMap(({ fields }) => Object.entries(fields)).map(([key, { label }]) => [key, label]));
  const begun = handler.saves === null ? [...fieldsOf(ctx.tx, left.id).values()] : unkeptFields(ctx.tx, left);
  const facts = begun.flatMap(({ field, value }) =>
    value === null ? [] : [{ label: labels.get(field) ?? field, value: answerText(ctx, handler, left, field, value) }],
  );
  const since = `Am ${dateText(ctx.calendar.dayAt(left.updatedAt))} haben Sie „${title}“ begonnen und noch nicht abgeschickt.`;
  return {
    notification: `${since} Möchten Sie weitermachen?`,
    parts: [
      text(since),
      { part: 'facts', facts },
      text('Möchten Sie weitermachen? Wenn Sie neu anfangen, werden diese Angaben gelöscht.'),
      actions(
        { action: reopenAction, subject: left.id, label: 'Weitermachen', style: 'primary' },
        { action: reopenAction, subject: fresh.id, label: 'Neu anfangen' },
      ),
    ],
  };
}

/** For a click that comes too late or from somebody else. */
export const formGone = notice(
  'Dieses Formular ist schon abgeschickt oder gehört einer anderen Person. Sie können es neu öffnen.',
);
