/** What is known of reminders when the thing they are about moves, or becomes two. */
import { expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar.ts';
import { uebertrage, verlegt } from '../../../src/features/erinnerung/index.ts';
import { ding, mitDingen, montag } from './dinge.ts';

/** Said on Monday for the first time. */
async function erinnert() {
  const stadt = mitDingen();
  stadt.setze(ding(1, addDays(montag, 7)));
  expect(await stadt.am(montag)).toHaveLength(1);
  return stadt;
}

it('steps that are to come again are said again', async () => {
  const { setze, am, tut } = await erinnert();
  setze(ding(1, addDays(montag, 9)));
  tut((ctx) => verlegt(ctx, 'ding:1', { bis: addDays(montag, 9), wiederOffen: ['T-7'] }));
  expect(await am(addDays(montag, 2))).toHaveLength(2);
});

it('what was said is known until a month after the new day', async () => {
  const { setze, am, tut } = await erinnert();
  const bis = addDays(montag, 60);
  setze(ding(1, bis, [46, 1]));
  tut((ctx) => {
    verlegt(ctx, 'ding:1', { bis, wiederOffen: ['T-7'] });
  });
  expect(await am(addDays(montag, 14))).toHaveLength(2);
  expect(await am(addDays(montag, 39))).toHaveLength(2);
});

it('what was split off is not asked about a second time', async () => {
  const { setze, am, tut } = await erinnert();
  setze(ding(2, addDays(montag, 7)));
  tut((ctx) => uebertrage(ctx, 'ding:1', 'ding:2'));
  expect(await am(addDays(montag, 1))).toHaveLength(1);
  expect(await am(addDays(montag, 7))).toHaveLength(2);
});
