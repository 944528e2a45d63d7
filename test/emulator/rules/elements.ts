/** The least of each element that Slack takes, and more of it where a test asks. */
import { checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import { input, modal, option, options, plain, textInput, times } from './table.ts';

export const button = (more: object = {}) => ({ type: 'button', text: plain('Ich komme'), ...more });
export const overflow = (more: object = {}) => ({ type: 'overflow', options: options(2), ...more });
export const boxes = (more: object = {}) => ({ type: 'checkboxes', options: options(2), ...more });
export const radio = (more: object = {}) => ({ type: 'radio_buttons', options: options(2), ...more });
export const select = (more: object = {}) => ({ type: 'static_select', options: options(2), ...more });
export const multi = (more: object = {}) => ({ type: 'multi_static_select', options: options(2), ...more });
export const users = (more: object = {}) => ({ type: 'users_select', ...more });
export const multiUsers = (more: object = {}) => ({ type: 'multi_users_select', ...more });
export const conversations = (more: object = {}) => ({ type: 'conversations_select', ...more });
export const channels = (more: object = {}) => ({ type: 'channels_select', ...more });
export const date = (more: object = {}) => ({ type: 'datepicker', ...more });
export const time = (more: object = {}) => ({ type: 'timepicker', ...more });
export const text = (more: object = {}) => ({ ...textInput, ...more });
export const number = (more: object = {}) => ({ type: 'number_input', is_decimal_allowed: false, ...more });
export const link = (more: object = {}) => ({ type: 'url_text_input', ...more });

export const file = (more: object = {}) => ({ type: 'file_input', ...more });

export const confirm = (more: object = {}) => ({
  confirm: { title: plain('Absagen'), text: plain('Sicher?'), confirm: plain('Ja'), deny: plain('Nein'), ...more },
});
export const groups = (count: number, size = 1) =>
  times(count, (group) => ({ label: plain('Feld'), options: times(size, (place) => option(`v${group}.${place}`)) }));
export const grouped = (count: number, size?: number) => ({
  type: 'static_select',
  option_groups: groups(count, size),
});

/** How a table judges elements of an actions block. */
export const inActions = {
  check: (element: unknown) =>
    checkMessage('chat.postMessage', { text: 'Einladung', blocks: [{ type: 'actions', elements: [element] }] }),
  error: 'invalid_blocks',
  pointer: '/blocks/0/elements/0',
};

/** How a table judges elements of an input block. */
export const inInput = {
  check: (element: unknown) => checkView('modal', modal([input(Object(element))])),
  error: 'invalid_arguments',
  pointer: '/view/blocks/0/element',
};
