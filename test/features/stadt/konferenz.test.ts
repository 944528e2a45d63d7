/** The days of the Jahreskonferenzen: set, moved, mistyped, held. */
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/calendar.ts';
import type { Context } from '../../../src/core/feature.ts';
import { type Konferenz, konferenzTag, letzteKonferenz } from '../../../src/features/stadt/konferenz.store.ts';
import { jahrDerKonferenz, setzeKonferenz } from '../../../src/features/stadt/konferenz.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { handelt } from '../projektidee/auf-dem-weg.ts';

type Gesetzt = readonly [jahr: number, tag: string];
const liste = (gesetzt: readonly Gesetzt[]): Konferenz[] => gesetzt.map(([jahr, tag]) => ({ jahr, tag: day(tag) }));

describe('whose goals are presented', () => {
  it.each<[string, readonly Gesetzt[], { heute: string; tag: string; jahr: number }]>([
    ['the first', [], { heute: '2026-10-12', tag: '2027-09-16', jahr: 2027 }],
    ['the first, in spring', [], { heute: '2026-10-12', tag: '2027-03-18', jahr: 2027 }],
    ['moved a week later', [[2027, '2027-09-16']], { heute: '2027-08-01', tag: '2027-09-23', jahr: 2027 }],
    ['moved to June', [[2027, '2027-09-16']], { heute: '2027-02-01', tag: '2027-06-17', jahr: 2027 }],
    ['moved past new year', [[2027, '2027-09-16']], { heute: '2027-08-01', tag: '2028-02-10', jahr: 2027 }],
    ['moved past new year again', [[2027, '2028-02-10']], { heute: '2027-12-01', tag: '2028-03-09', jahr: 2027 }],
    ['moved back from there', [[2027, '2028-02-10']], { heute: '2027-08-01', tag: '2027-11-18', jahr: 2027 }],
    ['mistyped by a year', [[2027, '2027-09-16']], { heute: '2027-08-01', tag: '2028-09-16', jahr: 2028 }],
    ['… and put right', [[2028, '2028-09-16']], { heute: '2027-08-01', tag: '2027-09-16', jahr: 2027 }],
    ['half a year too late, put right', [[2028, '2028-03-16']], { heute: '2027-02-01', tag: '2027-09-16', jahr: 2027 }],
    ['as far as it can be moved', [[2027, '2027-09-16']], { heute: '2027-08-01', tag: '2028-06-12', jahr: 2027 }],
    ['a day further', [[2027, '2027-09-16']], { heute: '2027-08-01', tag: '2028-06-13', jahr: 2028 }],
    ['put off on its day', [[2027, '2027-09-16']], { heute: '2027-09-16', tag: '2028-01-20', jahr: 2027 }],
    ['the next, on the day of one', [[2027, '2027-09-16']], { heute: '2027-09-16', tag: '2028-09-14', jahr: 2028 }],
    ['the next, after one', [[2027, '2027-09-16']], { heute: '2027-09-17', tag: '2028-09-14', jahr: 2028 }],
    ['the next, in spring', [[2027, '2027-09-16']], { heute: '2027-09-17', tag: '2028-03-09', jahr: 2028 }],
    ['made up for', [[2027, '2027-09-16']], { heute: '2027-09-20', tag: '2027-11-11', jahr: 2027 }],
    [
      'moved into a year that had its own',
      [
        [2028, '2028-03-09'],
        [2027, '2027-09-16'],
      ],
      { heute: '2027-10-04', tag: '2027-12-09', jahr: 2028 },
    ],
  ])('%s', (_was, gesetzt, { heute, tag, jahr }) => {
    expect(jahrDerKonferenz(liste(gesetzt), day(tag), day(heute))).toBe(jahr);
  });
});

describe('setting the day', () => {
  const setzt = async (stadt: Musterstadt, heute: string, tag: string): Promise<unknown> => {
    let gehoert: unknown = null;
    await handelt(stadt, 'jo', heute, (ctx) => {
      const hoert = { name: 'ohr', ereignisse: { 'konferenz.geaendert': merke } };
      function merke(_: Context, ereignis: unknown) {
        gehoert = ereignis;
      }
      setzeKonferenz({ ...ctx, features: [hoert] }, day(tag));
    });
    return gehoert;
  };
  const tage = (stadt: Musterstadt): Readonly<Record<number, Day | null>> =>
    stadt.workspace.tx((tx) => ({ 2027: konferenzTag(tx, 2027), 2028: konferenzTag(tx, 2028) }));

  it('tells of it, and of nothing where it was so already', async () => {
    const stadt = await musterstadt('2026-10-12 08:30');
    expect(stadt.workspace.tx(letzteKonferenz)).toBeNull();
    expect(await setzt(stadt, '2026-10-12', '2027-09-16')).toEqual({ jahr: 2027, tag: '2027-09-16', vorher: null });
    expect(await setzt(stadt, '2026-10-13', '2027-09-16')).toBeNull();
    expect(await setzt(stadt, '2026-10-14', '2027-06-17')).toEqual({
      jahr: 2027,
      tag: '2027-06-17',
      vorher: '2027-09-16',
    });
    expect(await setzt(stadt, '2026-10-15', '2028-01-20')).toEqual({
      jahr: 2027,
      tag: '2028-01-20',
      vorher: '2027-06-17',
    });
    expect(tage(stadt)).toEqual({ 2027: '2028-01-20', 2028: null });
  });

  it('a year mistyped leaves nothing behind once it is put right', async () => {
    const stadt = await musterstadt('2026-10-12 08:30');
    await setzt(stadt, '2026-10-12', '2027-09-16');
    await setzt(stadt, '2026-10-13', '2028-09-16');
    expect(tage(stadt)).toEqual({ 2027: null, 2028: '2028-09-16' });
    await setzt(stadt, '2026-10-13', '2027-09-16');
    expect(tage(stadt)).toEqual({ 2027: '2027-09-16', 2028: null });
  });

  it.each(['2027-09-16', '2027-09-17'])('the next one, on %s, leaves the one that was held', async (heute) => {
    const stadt = await musterstadt('2026-10-12 08:30');
    await setzt(stadt, '2026-10-12', '2027-09-16');
    expect(await setzt(stadt, heute, '2028-09-14')).toEqual({ jahr: 2028, tag: '2028-09-14', vorher: null });
    expect(tage(stadt)).toEqual({ 2027: '2027-09-16', 2028: '2028-09-14' });
    expect(stadt.workspace.tx(letzteKonferenz)?.jahr).toBe(2028);
  });
});
