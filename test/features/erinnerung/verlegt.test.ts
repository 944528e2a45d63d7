/** What is known of reminders when the thing they are about moves, or becomes two. */
import { expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/calendar.ts';
import type { Context, Feature } from '../../../src/core/feature.ts';
import { erinnerung, uebertrage, verlegt } from '../../../src/features/erinnerung/index.ts';
import { ground } from '../../core/ground.ts';

const montag = day('2026-09-14');

/** Two things, of which the second is not there yet; each asked about a week and a day before its last day. */
async function erinnertAn() {
  const dinge = new Map<string, Day>([['ding:1', addDays(montag, 7)]]);
  const feature: Feature = {
    name: 'dinge',
    faellig: () =>
      [...dinge].map(([key, bis]) => ({
        ...{ key, bis, titel: `${key}.`, parts: [], grund: 'es Sie gibt', bisBeantwortet: true },
        stufen: [7, 1].map((vor) => ({ name: `T-${vor}`, tag: addDays(bis, -vor) })),
      })),
  };
  const on = ground({ features: [erinnerung, feature], start: `${addDays(montag, -1)} 23:00` });
  on.person('ada');
  on.schedule.tick();
  const um = async (tag: Day): Promise<number> => {
    on.clock.set(`${tag} 09:00`);
    on.protocol.set(`${tag} 09:00`);
    on.schedule.tick();
    await on.outbox.drain();
    return on.chat.standing({ account: 'ada' }).length;
  };
  const tut = (was: (ctx: Context) => void): void => {
    on.tx((ctx) => was({ ...ctx, heute: montag }));
  };
  expect(await um(montag)).toBe(1);
  return { dinge, um, tut, on };
}

it('steps that are to come again are said again', async () => {
  const { dinge, um, tut, on } = await erinnertAn();
  dinge.set('ding:1', addDays(montag, 9));
  tut((ctx) => verlegt(ctx, 'ding:1', { bis: addDays(montag, 9), wiederOffen: ['T-7'] }));
  expect(await um(addDays(montag, 2))).toBe(2);
  await on.outbox.stop();
});

it('what was said is known until a month after the new day', async () => {
  const { dinge, um, tut, on } = await erinnertAn();
  const bis = addDays(montag, 21);
  dinge.set('ding:1', bis);
  tut((ctx) => verlegt(ctx, 'ding:1', { bis, wiederOffen: [] }));
  const spaeter = addDays(montag, 39);
  on.tx((ctx) => erinnerung.vergiss?.({ ...ctx, heute: spaeter }));
  expect(await um(addDays(montag, 18))).toBe(1);
  await on.outbox.stop();
});

it('what was split off is not asked about a second time', async () => {
  const { dinge, um, tut, on } = await erinnertAn();
  dinge.set('ding:2', addDays(montag, 7));
  tut((ctx) => uebertrage(ctx, 'ding:1', 'ding:2'));
  expect(await um(addDays(montag, 1))).toBe(1);
  expect(await um(addDays(montag, 7))).toBe(2);
  await on.outbox.stop();
});
