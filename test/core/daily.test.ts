import { expect, test } from 'vitest';
import { daily } from '../../src/core/daily.ts';
import { at, calendar } from './ground.ts';

test.each([
  ['on the same day', '2026-10-14 08:59', '2026-10-14'],
  ['on the next one from its own minute on', '2026-10-14 09:00', '2026-10-15'],
  ['over the night on which the clocks change', '2026-10-24 20:00', '2026-10-25'],
])('comes %s', (_, after, day) => {
  expect(daily('09:00', '17:00')({ calendar }, at(after))).toEqual({
    occurrence: day,
    from: at(`${day} 09:00`),
    uselessAfter: at(`${day} 17:00`),
  });
});

test('helps until the next one, where nothing else is said', () => {
  const { from, uselessAfter } = daily('03:10')({ calendar }, at('2026-10-24 03:10'));
  expect([from, uselessAfter]).toEqual([at('2026-10-25 03:10'), at('2026-10-26 03:10') - 1]);
});
