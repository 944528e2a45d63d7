import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../../src/emulator/rules/index.ts';
import {
  boxes,
  button,
  channels,
  conversations,
  date,
  file,
  inActions,
  link,
  multi,
  multiUsers,
  number,
  overflow,
  radio,
  select,
  text,
  time,
  users,
} from './elements.ts';
import { input, modal, plain } from './table.ts';

describe('where elements may stand', () => {
  const anywhere = [
    boxes(),
    radio(),
    select(),
    multi(),
    users(),
    multiUsers(),
    conversations(),
    channels(),
    date(),
    time(),
  ];
  const accepts = {
    actions: (element: object) => inActions.check(element) === null,
    accessory: (element: object) =>
      checkMessage('chat.postMessage', { blocks: [{ type: 'section', text: plain('a'), accessory: element }] }) ===
      null,
    input: (element: object) => checkView('home', { type: 'home', blocks: [input(element)] }) === null,
  };

  it.each([...anywhere, button(), overflow()])('$type in actions and beside a section', (element) => {
    expect(accepts.actions(element) && accepts.accessory(element)).toBe(true);
  });
  it.each([...anywhere, text(), number(), link()])('$type in an input block', (element) => {
    expect(accepts.input(element)).toBe(true);
  });
  it.each([text(), number(), link(), file()])('$type not beside a section', (element) => {
    expect(accepts.accessory(element)).toBe(false);
  });

  it('file_input in an input block of a modal only, and only to be submitted', () => {
    const asking = (more: object = {}) => checkView('modal', modal([{ ...input(file()), ...more }]));
    expect(asking()).toBeNull();
    expect(accepts.input(file())).toBe(false);
    expect(asking({ dispatch_action: true })).not.toBeNull();
  });
});
