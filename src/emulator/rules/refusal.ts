import type { z } from 'zod';

/** Why Slack would refuse a payload, in the words of its answer. */
export interface Refusal {
  /** Slack's error code, such as `invalid_blocks`. */
  readonly error: string;
  /** `response_metadata.messages`, such as `[ERROR] no more than 50 items allowed [json-pointer:/blocks]`. */
  readonly messages: readonly string[];
}

/** A refusal without details: the code says it all. */
export const refuse = (error: string, ...messages: readonly string[]): Refusal => ({ error, messages });

/**
 * Holds `payload` against `schema`. `pointer` is where the payload stands in the call (`/view`), so that messages point
 * to it as Slack's do.
 */
export function judge(schema: z.ZodType, payload: unknown, error: string, pointer: string): Refusal | null {
  const outcome = schema.safeParse(payload, { reportInput: true });
  if (outcome.success) return null;
  return { error, messages: outcome.error.issues.flatMap((issue) => messagesFor(issue, pointer)) };
}

type Issue = z.core.$ZodIssue;

function messagesFor(issue: Issue, pointer: string): string[] {
  if (isMissing(issue)) {
    return [message(`missing required field: ${String(issue.path.at(-1))}`, pointer, issue.path.slice(0, -1))];
  }
  return sentences(issue).map((sentence) => message(sentence, pointer, issue.path));
}

function message(sentence: string, pointer: string, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return `[ERROR] ${sentence} [json-pointer:${pointer}${steps}]`;
}

function isMissing(issue: Issue): boolean {
  if (issue.path.length === 0) return false;
  if (issue.code === 'invalid_union') return !hasDiscriminator(issue.input);
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

const hasDiscriminator = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'type' in input && input.type !== undefined;

/** Slack's phrases, as its answers have been quoted in public bug reports. */
function sentences(issue: Issue): string[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key}`);
    case 'too_big':
      if (issue.origin === 'string') return [`must be less than ${Number(issue.maximum) + 1} characters`];
      if (issue.origin === 'array') return [`no more than ${issue.maximum} items allowed`];
      return [`must be less than or equal to ${issue.maximum}`];
    case 'too_small':
      if (issue.origin === 'string') return [`must be more than ${Number(issue.minimum) - 1} characters`];
      if (issue.origin === 'array') return [`must provide at least ${issue.minimum} items`];
      return [`must be greater than or equal to ${issue.minimum}`];
    case 'invalid_type':
      return [`must provide ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`];
    case 'invalid_value':
      return ['must be a valid enum value'];
    case 'invalid_union':
      return issue.discriminator === undefined
        ? ['failed to match all allowed schemas']
        : [`unsupported type: ${typeIn(issue.input)}`];
    default:
      // The schema itself says what is wrong: a custom check or a format.
      return [issue.message];
  }
}

const typeIn = (input: unknown): string => (hasDiscriminator(input) ? String(Object(input).type) : 'none');
