/** What a person submitted for a step: as it comes into the draft, and what is wrong with it. */
import type { Call } from '../chat/chat.ts';
import { type FieldKind, type FieldValue, isFile, type Step, stepSchema, textMax } from '../chat/form.ts';
import { mapPersons } from '../chat/persons.ts';
import { personOfAccount } from './directory.ts';
import type { Draft } from './drafts.ts';
import type { Acting, FieldErrors, FormHandler } from './feature.ts';
import { formCall } from './form-view.ts';
import { whyNotTaken } from './given-files.ts';

export type Submit = Extract<Call, { kind: 'submit' | 'back' }>;

/**
 * What was submitted for the fields of this step, people as persons instead of accounts. A field for a file never shows
 * the one given before: left empty, or with one that is `refused`, it keeps that.
 */
export function valuesOf(
  ctx: Acting,
  draft: Draft,
  step: Step,
  { values }: Submit,
  refused: FieldErrors,
): Record<string, FieldValue> {
  const before = formCall(ctx, draft).values;
  const held = (key: string, kind: FieldKind): FieldValue => {
    const value = values[key] ?? null;
    if (kind === 'file' && (value === null || key in refused)) return before[key] ?? null;
    return mapPersons(kind, value, (account) => personOfAccount(ctx.tx, account));
  };
  return Object.fromEntries(Object.entries(step.fields).map(([key, { kind }]) => [key, held(key, kind)]));
}

/** Files that their fields do not take: none of them comes into the draft, since nobody could take it out again. */
export function refusedFiles(step: Step, { values }: Submit): FieldErrors {
  const errors: Record<string, string> = {};
  for (const [key, field] of Object.entries(step.fields)) {
    const value = values[key] ?? null;
    const why = field.kind === 'file' && isFile(value) ? whyNotTaken(field, value) : null;
    if (why !== null) errors[key] = why;
  }
  return errors;
}

/** What is wrong with what the draft holds for this step. */
export function errorsOf(ctx: Acting, handler: FormHandler, draft: Draft, step: Step): FieldErrors {
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
    else if (issue.code === 'too_big')
      errors[key] = `Bitte kürzen Sie den Text auf höchstens ${field.max ?? textMax} Zeichen.`;
    else errors[key] = wrong[field.kind] ?? 'Bitte prüfen Sie diese Angabe.';
  }
  return errors;
}

const wrong: Partial<Record<FieldKind, string>> = {
  date: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  time: 'Diese Uhrzeit gibt es nicht. Bitte wählen Sie eine von 00:00 bis 23:59.',
};
