import { describe, expect, it } from 'vitest';
import { actionFor, matchingCommands } from '../../../src/emulator/page/commands.ts';

const sitzung = { command: '/sitzung', hint: '', description: 'Eine Sitzung melden' };
const hilfe = { command: '/komm-in', hint: 'hilfe', description: 'Hilfe' };
const commands = [sitzung, hilfe];

const person = (id: string, name: string, bot = false) => ({
  ...{ id, name, bot, title: '', guest: false, admin: false, deactivated: false, foreign: false },
});
const chat = { commands, people: [person('UADA', 'Ada Muster')], bot: person('UBOT', 'KOMM-IN', true) };

describe('typing a command', () => {
  it('offers what can still be meant', () => {
    expect(matchingCommands('/', commands)).toEqual(commands);
    expect(matchingCommands('/Si', commands)).toEqual([sitzung]);
    expect(matchingCommands('/komm-in ', commands)).toEqual([]);
    expect(matchingCommands('Hallo /', commands)).toEqual([]);
  });

  it.each([
    ['/sitzung', { do: 'command', conversation: 'C1', command: '/sitzung', text: '' }],
    ['/komm-in  hilfe bitte\n', { do: 'command', conversation: 'C1', command: '/komm-in', text: 'hilfe bitte' }],
    ['/unbekannt', { do: 'say', conversation: 'C1', text: '/unbekannt' }],
    ['  Guten Tag ', { do: 'say', conversation: 'C1', text: 'Guten Tag' }],
    ['/invite @KOMM-IN', { do: 'invite', conversation: 'C1', user: 'UBOT' }],
    ['/remove @Ada Muster ', { do: 'remove', conversation: 'C1', user: 'UADA' }],
    ['/remove Ada', { do: 'remove', conversation: 'C1', user: '' }],
    [' \n', null],
  ])('%j', (typed, action) => {
    expect(actionFor(typed, 'C1', chat)).toEqual(action);
  });
});
