import { describe, expect, test } from 'vitest';
import { addDays, time } from '../../src/core/calendar.ts';
import type { Instant } from '../../src/core/clock.ts';
import type { Context, Due, Feature } from '../../src/core/feature.ts';
import { calendar, ground } from './ground.ts';

/** Every day at `hour`, of use until 20:00. */
const dailyAt =
  (hour: string) =>
  ({ calendar: cal }: Context, after: Instant): Due => {
    let tag = cal.dayAt(after);
    while (cal.instantOf(tag, time(hour)) <= after) tag = addDays(tag, 1);
    const from = cal.instantOf(tag, time(hour));
    return { occurrence: tag, from, uselessAfter: cal.instantOf(tag, time('20:00')) };
  };

/** A feature with one job, and when it was done. */
function diary(hour: string, name = 'tagebuch') {
  const done: string[] = [];
  const feature: Feature = {
    name,
    jobs: {
      [name]: {
        subjects: () => [''],
        next: dailyAt(hour),
        run: (ctx) => void done.push(`${ctx.heute} ${calendar.timeAt(ctx.now)}`),
      },
    },
  };
  return { done, feature };
}

/** Ticks at each of these times. */
function ticks(on: ReturnType<typeof ground>, ...times: string[]): void {
  for (const text of times) {
    on.clock.set(text);
    on.schedule.tick();
  }
}

test('a job seen for the first time counts from now on', () => {
  const { done, feature } = diary('09:00');
  const on = ground({ features: [feature] });
  ticks(on, '2026-10-12 10:00', '2026-10-12 12:00');
  expect(done).toEqual([]);
  ticks(on, '2026-10-13 08:59', '2026-10-13 09:00', '2026-10-13 09:01');
  expect(done).toEqual(['2026-10-13 09:00']);
});

test('a tick at which the file is locked is passed over: the next one does what is due', () => {
  const { done, feature } = diary('09:00');
  const on = ground({ features: [feature] });
  ticks(on, '2026-10-13 08:59');
  const { tx } = on.workspace;
  on.workspace.tx = () => {
    throw new Error('database is locked');
  };
  expect(() => ticks(on, '2026-10-13 09:00')).not.toThrow();
  on.workspace.tx = tx;
  ticks(on, '2026-10-13 09:01');
  expect(done).toEqual(['2026-10-13 09:01']);
});

test('says when something is due next', () => {
  const on = ground({ features: [diary('09:00', 'a').feature, diary('07:30', 'b').feature] });
  on.schedule.tick();
  const next = on.schedule.nextDue() ?? 0;
  expect([calendar.dayAt(next), calendar.timeAt(next)]).toEqual(['2026-10-13', '07:30']);
  expect(ground().schedule.nextDue()).toBeNull();
});

describe('both nights in which the clocks change', () => {
  // 02:30 does not exist on 29.03. and comes twice on 25.10.
  test.each([
    ['spring', '2026-03-27 10:00', ['28', '29', '30'].map((d) => `2026-03-${d}`), '03:30'],
    ['autumn', '2026-10-23 10:00', ['24', '25', '26'].map((d) => `2026-10-${d}`), '02:30'],
  ])('%s: once a day, never none, never two', (_, start, days, inThatNight) => {
    const { done, feature } = diary('02:30');
    const on = ground({ features: [feature], start });
    for (let minute = 0; minute < 4 * 24 * 60; minute += 10) {
      on.schedule.tick();
      on.clock.passes(600_000);
    }
    const [before, night, after] = days;
    expect(done.slice(0, 3)).toEqual([`${before} 02:30`, `${night} ${inThatNight}`, `${after} 02:30`]);
  });
});

describe('silence', () => {
  test('of 25 hours lets lapse what is of no use any more, and repeats nothing', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 20:30', '2026-10-13 20:31');
    expect(done).toEqual([]);
    ticks(on, '2026-10-14 09:00', '2026-10-14 09:01');
    expect(done).toEqual(['2026-10-14 09:00']);
  });

  test('that ends while it is still of use makes up for it, late and once', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 19:00', '2026-10-13 19:01');
    expect(done).toEqual(['2026-10-13 19:00']);
  });

  test('of several days makes up only for what is of use now', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-19 11:00');
    expect(done).toEqual(['2026-10-19 11:00']);
  });

  test('of a restart is none: the file remembers', () => {
    const first = diary('09:00');
    const before = ground({ features: [first.feature] });
    ticks(before, '2026-10-12 10:00', '2026-10-13 09:00');
    const second = diary('09:00');
    const after = ground({ features: [second.feature], again: before });
    ticks(after, '2026-10-13 09:00', '2026-10-13 12:00', '2026-10-14 09:00');
    expect([first.done, second.done]).toEqual([['2026-10-13 09:00'], ['2026-10-14 09:00']]);
  });
});

describe('a clock that was wrong', () => {
  test('nine days ahead and set right silences nothing and repeats nothing', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-21 10:00');
    expect(done).toEqual(['2026-10-21 10:00']);
    ticks(on, '2026-10-12 10:05', '2026-10-13 09:00', '2026-10-14 09:00', '2026-10-14 09:01');
    expect(done.slice(1)).toEqual(['2026-10-13 09:00', '2026-10-14 09:00']);
    ticks(on, '2026-10-20 09:00', '2026-10-21 09:00', '2026-10-22 09:00');
    // What was done on the wrong day stays done.
    expect(done.slice(3)).toEqual(['2026-10-20 09:00', '2026-10-22 09:00']);
  });

  test('and so far ahead when the bot first started does not silence it either', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-21 10:00', '2026-10-12 10:00', '2026-10-13 09:00');
    expect(done).toEqual(['2026-10-13 09:00']);
  });

  test('a few minutes back does nothing twice', () => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 09:01', '2026-10-13 08:58', '2026-10-13 09:00', '2026-10-13 09:05');
    expect(done).toEqual(['2026-10-13 09:01']);
  });
});

describe('a job that fails', () => {
  const failing = (how: 'run' | 'next' | 'subjects', until: () => boolean): Feature => {
    const or = <A extends unknown[], T>(here: typeof how, work: (...args: A) => T) => {
      return (...args: A): T => {
        if (here === how && !until()) throw new Error('no');
        return work(...args);
      };
    };
    return {
      name: 'fällt',
      jobs: {
        fällt: { subjects: or('subjects', () => ['']), next: or('next', dailyAt('09:00')), run: or('run', () => {}) },
      },
    };
  };

  test.each(['run', 'next', 'subjects'] as const)('in %s leaves the others alone', (how) => {
    const { done, feature } = diary('09:00');
    const on = ground({ features: [failing(how, () => false), feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 09:00');
    expect(done).toEqual(['2026-10-13 09:00']);
  });

  test('is tried again at the next tick, and done once', () => {
    let works = false;
    const done: string[] = [];
    const feature: Feature = {
      name: 'f',
      jobs: {
        f: {
          subjects: () => [''],
          next: dailyAt('09:00'),
          run: (ctx) => {
            if (!works) throw new Error('no');
            done.push(ctx.heute);
          },
        },
      },
    };
    const on = ground({ features: [feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 09:00', '2026-10-13 09:01');
    works = true;
    ticks(on, '2026-10-13 09:02', '2026-10-13 09:03');
    expect(done).toEqual(['2026-10-13']);
  });

  test('by never getting on does not hang the bot', () => {
    const stuck: Feature = {
      name: 'steht',
      jobs: {
        steht: {
          subjects: () => [''],
          next: (_, after) => ({ occurrence: 'immer', from: after, uselessAfter: after }),
          run: () => {},
        },
      },
    };
    const { done, feature } = diary('09:00');
    const on = ground({ features: [stuck, feature] });
    ticks(on, '2026-10-12 10:00', '2026-10-13 09:00');
    expect(done).toEqual(['2026-10-13 09:00']);
  });
});
