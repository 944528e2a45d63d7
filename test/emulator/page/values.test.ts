import { describe, expect, it } from 'vitest';
import { heldIn, holding, valuesIn } from '../../../src/emulator/page/values.ts';
import type { JsonObject } from '../../../src/emulator/protocol.ts';

const input = (block_id: string, element: JsonObject): JsonObject => ({
  type: 'input',
  block_id,
  label: { type: 'plain_text', text: block_id },
  element: { action_id: 'a', ...element },
});

const wohnen: JsonObject = { text: { type: 'plain_text', text: 'Wohnen' }, value: 'WOH' };

describe('what stands in a form', () => {
  it.each<[JsonObject, JsonObject]>([
    [{ type: 'plain_text_input' }, { type: 'plain_text_input', value: null }],
    [
      { type: 'number_input', initial_value: '3' },
      { type: 'number_input', value: '3' },
    ],
    [{ type: 'url_text_input' }, { type: 'url_text_input', value: null }],
    [
      { type: 'static_select', initial_option: wohnen },
      { type: 'static_select', selected_option: wohnen },
    ],
    [{ type: 'radio_buttons' }, { type: 'radio_buttons', selected_option: null }],
    [
      { type: 'checkboxes', initial_options: [wohnen] },
      { type: 'checkboxes', selected_options: [wohnen] },
    ],
    [{ type: 'multi_static_select' }, { type: 'multi_static_select', selected_options: [] }],
    [
      { type: 'users_select', initial_user: 'U1' },
      { type: 'users_select', selected_user: 'U1' },
    ],
    [{ type: 'multi_users_select' }, { type: 'multi_users_select', selected_users: [] }],
    [{ type: 'conversations_select' }, { type: 'conversations_select', selected_conversation: null }],
    [{ type: 'channels_select' }, { type: 'channels_select', selected_channel: null }],
    [
      { type: 'datepicker', initial_date: '2026-10-14' },
      { type: 'datepicker', selected_date: '2026-10-14' },
    ],
    [{ type: 'timepicker' }, { type: 'timepicker', selected_time: null }],
  ])('%j begins as Slack would send it', (element, value) => {
    expect(valuesIn([input('b', element)], {})).toEqual({ b: { a: value } });
  });

  it('also holds what stands outside of input blocks, but no buttons', () => {
    const section = { type: 'section', block_id: 's', accessory: { type: 'datepicker', action_id: 'd' } };
    const elements = [
      { type: 'button', action_id: 'x' },
      { type: 'checkboxes', action_id: 'c' },
    ];
    expect(valuesIn([section, { type: 'actions', block_id: 'n', elements }], {})).toEqual({
      s: { d: { type: 'datepicker', selected_date: null } },
      n: { c: { type: 'checkboxes', selected_options: [] } },
    });
  });

  it('prefers what was typed to what the server remembers, and that to the prefilled', () => {
    const blocks = [input('ort', { type: 'plain_text_input', initial_value: 'Rathaus' })];
    const value = (words: string) => ({ ort: { a: holding('plain_text_input', words) } });
    expect(valuesIn(blocks, {})).toEqual(value('Rathaus'));
    expect(valuesIn(blocks, {}, value('VHS'))).toEqual(value('VHS'));
    expect(valuesIn(blocks, value('Café'), value('VHS'))).toEqual(value('Café'));
  });

  it('forgets an entry when its element became another one', () => {
    const entered = { b: { a: holding('plain_text_input', 'x') }, gone: { a: holding('plain_text_input', 'y') } };
    expect(valuesIn([input('b', { type: 'datepicker' })], entered)).toEqual({
      b: { a: { type: 'datepicker', selected_date: null } },
    });
  });

  it('holds nothing where the field was emptied', () => {
    expect(holding('plain_text_input', '')).toEqual({ type: 'plain_text_input', value: null });
    expect(heldIn({ type: 'datepicker', selected_date: '2026-10-14' })).toBe('2026-10-14');
  });
});
