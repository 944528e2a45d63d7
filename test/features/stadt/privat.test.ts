import { expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { aendereGremium, gremien, siehtFelder } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { verlaesst, wirdPrivat } from './privat.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
const names = ['ada', 'eren', 'sana', 'jo', 'mila', 'pia', 'ines', 'mara', 'luca'] as const;

/** Who may know what happens in Wohnen. */
const sehenWohnen = (stadt: Musterstadt): string =>
  stadt.workspace.tx((tx) => {
    const welt = { tx, now: 0, since: 0, heute: day('2026-09-28'), calendar, features: [] };
    const ctx = { ...welt, readsHistory: false, readsFiles: false, listens: false };
    const wohnen = gremien(tx).filter(({ kuerzel }) => kuerzel === 'WOH');
    return names
      .filter((name) => {
        const person = personOfAccount(tx, stadt[name].account);
        return person !== null && wohnen.some(siehtFelder(ctx, person));
      })
      .join(' ');
  });

const alle = names.join(' ');

it('what happens in a field everybody may know, in one with a private channel those who take part', async () => {
  const stadt = await musterstadt('2026-09-28 08:30');
  expect(sehenWohnen(stadt)).toBe(alle);
  wirdPrivat(stadt);
  expect(sehenWohnen(stadt)).toBe('ada eren sana jo mila mara luca');
  for (const name of ['eren', 'mila', 'mara'] as const) verlaesst(stadt, name);
  expect(sehenWohnen(stadt)).toBe('ada eren sana jo mila luca');
  wirdPrivat(stadt, false);
  expect(sehenWohnen(stadt)).toBe(alle);
});

it('… also in one that has no channel', async () => {
  const stadt = await musterstadt('2026-09-28 08:30');
  wirdPrivat(stadt);
  stadt.workspace.tx((tx) => {
    for (const { id } of gremien(tx, 'handlungsfeld')) aendereGremium(tx, id, { kanalId: null });
  });
  expect(sehenWohnen(stadt)).toBe(alle);
});
