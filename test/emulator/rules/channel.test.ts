import { expect, it } from 'vitest';
import { checkChannelName, checkTopic } from '../../../src/emulator/rules/index.ts';
import { x } from './table.ts';

it.each([
  ['required', 'w', '', 'invalid_name_required'],
  ['given', 'w', undefined, 'invalid_name_required'],
  ['a string', '7', 7, 'invalid_name'],
  ['at most 80', x(80), x(81), 'invalid_name_maxlength'],
  ['lowercase', 'wohnen', 'Wohnen', 'invalid_name_specials'],
  ['without umlauts', 'handlungsfeld-4_fuerth', 'fürth', 'invalid_name_specials'],
  ['without spaces', 'hf-wohnen', 'hf wohnen', 'invalid_name_specials'],
  ['without #', 'wohnen', '#wohnen', 'invalid_name_specials'],
  ['not only punctuation', '-4-', '-_-', 'invalid_name_punctuation'],
])('a channel name is %s', (_rule, passes, breaks, error) => {
  expect(checkChannelName(passes)).toBeNull();
  expect(checkChannelName(breaks)).toEqual({ error, messages: [] });
});

it.each([
  ['at most 250', x(250), x(251), 'too_long'],
  ['a string, empty to clear it', '', undefined, 'invalid_arguments'],
])('a topic is %s', (_rule, passes, breaks, error) => {
  expect(checkTopic(passes)).toBeNull();
  expect(checkTopic(breaks)?.error).toBe(error);
});
