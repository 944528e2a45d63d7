/** A rule book is tested as a table: each rule with the payload that breaks it and the neighbour that just passes. */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/emulator/rules/index.ts';

/** What the rule is, a payload that keeps it, one that breaks it, what Slack says, and where. */
export type Rule = readonly [rule: string, passes: unknown, breaks: unknown, message: string, at: string];

interface Table {
  readonly check: (payload: unknown) => Refusal | null;
  /** Slack's code for every rule of the table. */
  readonly error: string;
  /** Where the payloads of the table stand. */
  readonly pointer: string;
  /** How many rules there are, so that the table cannot shrink unnoticed. */
  readonly floor: number;
  readonly rules: readonly Rule[];
}

export function keepsRules(name: string, { check, error, pointer, floor, rules }: Table): void {
  describe(name, () => {
    it.each(rules)('%s', (_rule, passes, breaks, message, at) => {
      expect(check(passes)).toBeNull();
      expect(check(breaks)).toEqual({ error, messages: [`[ERROR] ${message} [json-pointer:${pointer}${at}]`] });
    });

    it(`knows at least ${floor} rules, each under its own name`, () => {
      expect(new Set(rules.map(([rule]) => rule)).size).toBeGreaterThanOrEqual(floor);
    });
  });
}

export const x = (length: number): string => 'x'.repeat(length);
export const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const option = (value: string, more: object = {}) => ({ text: plain('Ja'), value, ...more });
export const options = (count: number) => times(count, (place) => option(`v${place}`));
export const divider = { type: 'divider' };
export const textInput = { type: 'plain_text_input', action_id: 'wert' };
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Thema'),
  element,
  ...more,
});
export const modal = (blocks: readonly unknown[], more: object = {}) => ({
  type: 'modal',
  title: plain('Sitzung melden'),
  submit: plain('Weiter'),
  blocks,
  ...more,
});

/** Slack's phrases, as its answers have been quoted in public bug reports. */
export const says = {
  missing: (field: string) => `missing required field: ${field}`,
  extra: (field: string) => `invalid additional property: ${field}`,
  unsupported: (type: string) => `unsupported type: ${type}`,
  longer: (max: number) => `must be less than ${max + 1} characters`,
  empty: 'must be more than 0 characters',
  most: (max: number) => `no more than ${max} items allowed`,
  least: 'must provide at least 1 items',
  notOneOf: 'must be a valid enum value',
  notA: (type: string) => `must provide ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`,
};
