import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { abschiedeAm, endeDerFrist } from '../../../src/features/umsetzungsgruppe/mitglieder/rules.ts';

const person = (name: string) => name as PersonId;
const told = (name: string, ende: string, erledigtAm: string | null = null) => ({
  personId: person(name),
  ende: day(ende),
  erledigtAm: erledigtAm === null ? null : day(erledigtAm),
});
const heute = day('2026-10-08');

describe('who leaves the channel', () => {
  it.each([
    ['somebody who belongs there is left alone', ['ada'], ['ada'], [], { neu: [], hinfaellig: [], faellig: [] }],
    ['somebody who does not is told', ['ada'], [], [], { neu: ['ada'], hinfaellig: [], faellig: [] }],
    ['once', ['ada'], [], [told('ada', '2026-10-09')], { neu: [], hinfaellig: [], faellig: [] }],
    ['and leaves on the day', ['ada'], [], [told('ada', '2026-10-08')], { neu: [], hinfaellig: [], faellig: ['ada'] }],
    ['or later', ['ada'], [], [told('ada', '2026-10-01')], { neu: [], hinfaellig: [], faellig: ['ada'] }],
    ['once too', ['ada'], [], [told('ada', '2026-10-01', '2026-10-01')], { neu: [], hinfaellig: [], faellig: [] }],
    [
      'who belongs again is not told, and stays',
      ['ada'],
      ['ada'],
      [told('ada', '2026-10-08')],
      { neu: [], hinfaellig: ['ada'], faellig: [] },
    ],
    ['who has left', [], [], [told('ada', '2026-10-08')], { neu: [], hinfaellig: ['ada'], faellig: [] }],
  ])('%s', (_what, drin, duerfen, bekannt, expected) => {
    const { neu, hinfaellig, faellig } = abschiedeAm(heute, drin.map(person), new Set(duerfen.map(person)), bekannt);
    const names = (list: readonly { personId: PersonId }[]) => list.map(({ personId }) => personId);
    expect({ neu, hinfaellig: names(hinfaellig), faellig: names(faellig) }).toEqual(expected);
  });

  it('is told a week before', () => {
    expect(endeDerFrist(day('2026-12-28'))).toBe('2027-01-04');
  });
});
