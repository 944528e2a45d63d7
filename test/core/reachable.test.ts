import { expect, test } from 'vitest';
import { addPerson, isReachable, keepAccount } from '../../src/core/directory.ts';
import { erasure } from '../../src/core/erasure.schema.ts';
import { memoryWorkspace } from '../../src/core/workspace.ts';

const facts = { name: 'Ada Muster', admin: false, guest: false, deactivated: false, foreign: false, bot: false };

test('the bot can write to whoever has an account that works, and is not being erased', () => {
  memoryWorkspace().tx((tx) => {
    expect(isReachable(tx, addPerson(tx, 'Wohnungsamt', null))).toBe(false);
    const ada = keepAccount(tx, { ...facts, account: 'U1' });
    expect(isReachable(tx, ada)).toBe(true);
    keepAccount(tx, { ...facts, account: 'U1', deactivated: true });
    expect(isReachable(tx, ada)).toBe(false);
    const eren = keepAccount(tx, { ...facts, account: 'U2', name: 'Eren Probe' });
    tx.insert(erasure)
      .values({ personId: eren, accountHash: null, state: 'ordered', places: [], kept: [], at: 0 })
      .run();
    expect(isReachable(tx, eren)).toBe(false);
  });
});
