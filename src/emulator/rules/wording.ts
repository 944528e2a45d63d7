/** Says what a schema found wrong in the phrases of Slack's answers, as public bug reports quote them. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** `pointer` is where the judged payload stands in the call. */
export function messagesOf(error: z.ZodError, pointer: string): string[] {
  return error.issues.flatMap((issue) => {
    const path = isMissing(issue) ? issue.path.slice(0, -1) : issue.path;
    return sentencesOf(issue).map((sentence) => `[ERROR] ${sentence} [json-pointer:${pointer}${jsonPointer(path)}]`);
  });
}

function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isMissing(issue: Issue): boolean {
  if (issue.path.length === 0) return false;
  if (issue.code === 'invalid_union') return issue.discriminator !== undefined && typeIn(issue.input) === undefined;
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

function sentencesOf(issue: Issue): string[] {
  if (isMissing(issue)) return [`missing required field: ${String(issue.path.at(-1))}`];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key}`);
    case 'invalid_key':
      return issue.issues.flatMap(sentencesOf);
    case 'too_big':
      return [
        issue.origin === 'array'
          ? `no more than ${issue.maximum} items allowed`
          : `must be less than or equal to ${issue.maximum}`,
      ];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? `must provide at least ${issue.minimum} items`
          : `must be greater than or equal to ${issue.minimum}`,
      ];
    case 'invalid_type':
      return [`must provide ${nouns[issue.expected] ?? `a ${issue.expected}`}`];
    case 'invalid_value':
      return ['must be a valid enum value'];
    case 'invalid_union':
      return issue.discriminator === undefined
        ? ['failed to match all allowed schemas']
        : [`unsupported type: ${String(typeIn(issue.input))}`];
    default:
      // A format or a rule of ours, which says itself what is wrong.
      return [issue.message];
  }
}

const nouns: Partial<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'an array',
  int: 'an integer',
};

const typeIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
