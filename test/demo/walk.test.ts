import { expect, it } from 'vitest';
import { duesUntil } from '../../src/demo/walk.ts';

/** Those that are due; whoever is told of one does it. */
const walked = (dues: number[], to: number): number[] => {
  const done: number[] = [];
  for (const due of duesUntil({ nextDue: () => dues[0] ?? null }, to)) {
    done.push(due);
    dues.shift();
  }
  return done;
};

it('comes by everything that is due up to the end, in order', () => {
  expect(walked([1, 2, 5, 6], 5)).toEqual([1, 2, 5]);
  expect(walked([], 5)).toEqual([]);
});

it('ends where the same stays due', () => {
  const again = duesUntil({ nextDue: () => 1_000 }, 2_000);
  expect(again.next()).toEqual({ done: false, value: 1_000 });
  expect(() => again.next()).toThrow('what is due at 1970-01-01T00:00:01.000Z fails again and again');
});
