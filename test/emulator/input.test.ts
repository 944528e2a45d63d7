/** What the chat's own form does not let pass. */
import { expect, it } from 'vitest';
import { checkInput } from '../../src/emulator/people/input.ts';
import type { Json, JsonObject } from '../../src/emulator/protocol.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const options = [option('a'), option('b')];

const check = (element: JsonObject, held: JsonObject, optional = false) =>
  checkInput([{ type: 'input', block_id: 'feld', optional, element: { ...element, action_id: 'wert' } }], {
    feld: { wert: { type: element.type ?? '', ...held } },
  });

const broken: readonly (readonly [type: string, more: JsonObject, key: string, fails: Json, passes: Json])[] = [
  ['plain_text_input', {}, 'value', null, 'x'],
  ['plain_text_input', {}, 'value', '', 'x'],
  ['plain_text_input', { max_length: 3 }, 'value', 'vier', 'drei'.slice(1)],
  ['plain_text_input', { min_length: 3 }, 'value', 'zw', 'dre'],
  ['number_input', { is_decimal_allowed: false }, 'value', '1.5', '1'],
  ['number_input', { is_decimal_allowed: true }, 'value', 'zwei', '1.5'],
  ['number_input', { is_decimal_allowed: false, min_value: '2' }, 'value', '1', '2'],
  ['number_input', { is_decimal_allowed: false, max_value: '2' }, 'value', '3', '2'],
  ['url_text_input', {}, 'value', 'rathaus', 'https://example.org'],
  ['static_select', { options }, 'selected_option', option('c'), option('a')],
  ['static_select', { option_groups: [{ options }] }, 'selected_option', option('c'), option('a')],
  ['radio_buttons', { options }, 'selected_option', option('c'), option('b')],
  ['multi_static_select', { options }, 'selected_options', [option('a'), option('c')], options],
  ['multi_static_select', { options, max_selected_items: 1 }, 'selected_options', options, [option('a')]],
  ['checkboxes', { options }, 'selected_options', [], options],
  ['multi_users_select', { max_selected_items: 1 }, 'selected_users', ['U1', 'U2'], ['U1']],
  ['users_select', {}, 'selected_user', null, 'U1'],
  ['datepicker', {}, 'selected_date', '14.10.2026', '2026-10-14'],
  ['timepicker', {}, 'selected_time', '18 Uhr', '18:00'],
  ['file_input', {}, 'files', [], [{ name: 'a.pdf' }]],
  ['file_input', { filetypes: ['pdf'] }, 'files', [{ name: 'pdf.zip' }], [{ name: 'A.PDF' }]],
  ['file_input', { max_files: 1 }, 'files', [{ name: 'a' }, { name: 'b' }], [{ name: 'a' }]],
];

it.each(broken)('%s %j: %s', (type, more, key, fails, passes) => {
  expect(check({ type, ...more }, { [key]: fails })).toEqual({ feld: expect.stringMatching(/\.$/) });
  expect(check({ type, ...more }, { [key]: passes })).toEqual({});
});

it('lets an optional field be empty, but not wrong', () => {
  expect(check({ type: 'url_text_input' }, { value: null }, true)).toEqual({});
  expect(check({ type: 'url_text_input' }, { value: 'rathaus' }, true)).toHaveProperty('feld');
});
