/** What was to be said and was not: it is when it can be, once, and counts for nothing. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar.ts';
import { erinnertOhneAntwort, spaeter } from '../../../src/features/erinnerung/index.ts';
import { addAbwesenheit } from '../../../src/features/erinnerung/wunsch.store.ts';
import { ding, mitDingen, montag } from './dinge.ts';

const dienstag = addDays(montag, 1);

/** At nine nothing can be sent; it is tried again a quarter of an hour later. */
async function inDerSchlange() {
  const stadt = mitDingen();
  stadt.setze(ding(1, addDays(montag, 7)));
  stadt.on.chat.fail('post', { afterMs: 15 * 60_000 });
  expect(await stadt.am(montag)).toEqual([]);
  return stadt;
}

describe('while the message waits', () => {
  it('a thing that moves is said on its new day', async () => {
    const { setze, am } = await inDerSchlange();
    setze(ding(1, addDays(montag, 9)));
    expect(await am(montag, '09:30')).toEqual([]);
    expect(await am(addDays(montag, 2))).toEqual([expect.stringContaining('Ding 1.')]);
  });

  it('an absence keeps it back, and it is said afterwards', async () => {
    const { am, tut } = await inDerSchlange();
    tut((ctx) => addAbwesenheit(ctx.tx, ctx.actor, { von: montag, bis: dienstag }));
    expect(await am(montag, '09:30')).toEqual([]);
    expect(await am(dienstag)).toEqual([]);
    expect(await am(addDays(montag, 2))).toEqual([expect.stringContaining('Ding 1.')]);
  });

  it('what was dropped counts as no reminder', async () => {
    const { am, tut, setze } = await inDerSchlange();
    setze(ding(1, addDays(montag, 30)));
    await am(montag, '09:30');
    tut((ctx) => expect(erinnertOhneAntwort({ ...ctx, heute: dienstag }, 'ding:1')).toBe(0));
  });
});

it('what never arrived counts as no reminder', async () => {
  const { am, tut, setze, on } = mitDingen();
  setze(ding(1, addDays(montag, 7)));
  on.chat.fail('post', { code: 'msg_too_long' });
  expect(await am(montag)).toEqual([]);
  expect(await am(dienstag)).toHaveLength(1);
  tut((ctx) => expect(erinnertOhneAntwort({ ...ctx, heute: addDays(montag, 2) }, 'ding:1')).toBe(1));
});

it('what nobody answers is said once, however long it stays open', async () => {
  const { am, setze } = mitDingen();
  setze(ding(1, addDays(montag, 7)));
  for (let i = 0; i < 90; i++) await am(addDays(montag, i));
  expect(await am(addDays(montag, 90))).toHaveLength(2);
});

it('what stands on Home alone is not said when it was put off', async () => {
  const { am, setze, tut } = mitDingen();
  setze(ding(1, addDays(montag, 7), []));
  tut((ctx) => spaeter(ctx, 'ding:1', dienstag));
  expect(await am(addDays(montag, 2))).toEqual([]);
});
