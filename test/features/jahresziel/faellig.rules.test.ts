/** When people are asked about a goal, as tables. */
import { describe, expect, it } from 'vitest';
import { addDays, calendarOf, type Day, day } from '../../../src/core/calendar.ts';
import {
  abFrage,
  danach,
  frageNachVorschlaegen,
  type Gefragt,
  grenze,
  grenzeDanach,
  leiter,
  offeneFragen,
  pruefung,
  stufenFuer,
  stufenMit,
} from '../../../src/features/jahresziel/rules.faellig.ts';
import { ueblicheZielstufen } from '../../../src/features/jahresziel/zielstufen.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
/** A Thursday. */
const konferenz = day('2027-09-16');
const usual = leiter(calendar, konferenz, ueblicheZielstufen);

describe('the ladder', () => {
  it.each([
    // Of 20.03.2027, a Saturday: the Friday before.
    ['T-180', '2027-03-19'],
    ['T-90', '2027-06-18'],
    // A Saturday.
    ['T-60', '2027-07-16'],
    ['T-30', '2027-08-17'],
    ['T-14', '2027-09-02'],
    ['T-7', '2027-09-09'],
    ['T-1', '2027-09-15'],
    // A Sunday: after the conference the next working day.
    ['T+3', '2027-09-20'],
    ['T+7', '2027-09-23'],
  ])('%s of a conference on 16.09.2027 is on %s', (name, tag) => {
    expect(usual.find((stufe) => stufe.name === name)?.tag).toBe(tag);
  });

  it.each<[string, string, number, string]>([
    ['Easter Monday, and Sunday, Saturday and Good Friday before it', '2027-04-12', -14, '2027-03-25'],
    ['Easter Monday after the conference', '2027-03-22', 7, '2027-03-30'],
    ['3 October, on a Sunday', '2027-10-10', -7, '2027-10-01'],
    ['3 October, on a Saturday, after the conference', '2026-09-26', 7, '2026-10-05'],
    ['1 May, on a Friday', '2026-05-08', -7, '2026-04-30'],
    ['Christmas', '2027-01-02', -7, '2026-12-24'],
    ['the day itself', '2027-09-16', 0, '2027-09-16'],
  ])('never falls on %s', (_, tag, abstand, erwartet) => {
    expect(leiter(calendar, day(tag), [abstand]).map((stufe) => stufe.tag)).toEqual([erwartet]);
  });

  it('keeps the names of its steps when the conference is moved', () => {
    const verschoben = leiter(calendar, day('2027-09-23'), ueblicheZielstufen);
    expect(verschoben.map(({ name }) => name)).toEqual(usual.map(({ name }) => name));
    expect(verschoben.find(({ name }) => name === 'T-30')?.tag).toBe('2027-08-24');
  });
});

const namen = (fragenAb: string, antwort: string | null, heute: string) =>
  offeneFragen(usual, { fragenAb: day(fragenAb), antwort: antwort === null ? null : day(antwort) }, day(heute)).map(
    ({ name }) => name,
  );

describe('the open questions', () => {
  it.each<[string, string | null, string, string[]]>([
    ['2026-09-17', null, '2027-03-18', []],
    ['2026-09-17', null, '2027-03-19', ['T-180']],
    ['2026-09-17', null, '2027-08-17', ['T-180', 'T-90', 'T-60', 'T-30']],
    // Agreed on mid-ladder, handed over, or going on after a pause: what was before is not asked.
    ['2027-06-18', null, '2027-07-16', ['T-60']],
    ['2027-07-16', null, '2027-08-16', []],
    // An answer settles what has come, and what comes within 14 days …
    ['2026-09-17', '2027-07-16', '2027-08-17', ['T-30']],
    ['2026-09-17', '2027-07-15', '2027-07-16', []],
    ['2026-09-17', '2027-08-03', '2027-08-20', []],
    ['2026-09-17', '2027-08-02', '2027-08-20', ['T-30']],
    // … but from T-14 on everybody is asked at each step.
    ['2026-09-17', '2027-09-01', '2027-09-02', ['T-14']],
    ['2026-09-17', '2027-09-02', '2027-09-09', ['T-7']],
    ['2026-09-17', '2027-09-14', '2027-09-15', ['T-1']],
    // After the conference only a result ends it.
    ['2026-09-17', '2027-09-16', '2027-10-30', ['T+3', 'T+7']],
  ])('of a goal asked about since %s, answered on %s, are on %s: %j', (fragenAb, antwort, heute, erwartet) => {
    expect(namen(fragenAb, antwort, heute)).toEqual(erwartet);
  });

  it('are fewer again when the conference is moved back', () => {
    const verschoben = leiter(calendar, day('2027-10-14'), ueblicheZielstufen);
    const seit = { fragenAb: day('2026-09-17'), antwort: null };
    expect(offeneFragen(verschoben, seit, day('2027-08-17'))).toHaveLength(2 + 1);
  });
});

describe('who is asked', () => {
  const seit = { fragenAb: day('2026-09-17'), antwort: null };
  const am = (heute: string, wer: Gefragt) =>
    stufenFuer(offeneFragen(usual, seit, day(heute)), wer)?.map(({ name }) => name) ?? null;

  it.each<[string, Partial<Record<Gefragt, string[] | null>>]>([
    ['2027-03-18', { feder: null, statt: null, tandem: null, prueft: null, buero: null }],
    ['2027-03-19', { feder: ['T-180'], statt: ['T-180'], tandem: null, prueft: null, buero: null }],
    ['2027-06-18', { feder: ['T-180', 'T-90'], tandem: null, prueft: null, buero: null }],
    ['2027-07-16', { feder: ['T-180', 'T-90', 'T-60'], tandem: ['T-60'], prueft: null, buero: null }],
    ['2027-08-17', { tandem: ['T-60', 'T-30'], prueft: ['T-30'], buero: null }],
    ['2027-09-02', { tandem: ['T-60', 'T-30', 'T-14'], prueft: ['T-30', 'T-14'], buero: [] }],
  ])('on %s: %j', (heute, erwartet) => {
    for (const [wer, stufen] of Object.entries(erwartet)) expect(am(heute, wer as Gefragt)).toEqual(stufen);
  });

  it('counts two steps on one day as one question', () => {
    // Saturday and Sunday before a Monday.
    const eng = leiter(calendar, day('2027-09-20'), [-3, -2, -1]);
    expect(new Set(eng.map(({ tag }) => tag))).toEqual(new Set(['2027-09-17']));
    const offene = offeneFragen(eng, seit, day('2027-09-17'));
    expect(stufenFuer(offene, 'feder')).toHaveLength(3);
    expect(stufenFuer(offene, 'tandem')).toBeNull();
  });

  it('is the same whether goals are looked through one by one, or by what they must look like', () => {
    const eng = leiter(calendar, day('2027-09-20'), [-20, -15, -14, -3, -2, -1, 3]);
    for (const stufen of [usual, eng]) {
      for (let heute: Day = day('2027-07-01'); heute < '2027-10-05'; heute = addDays(heute, 1)) {
        for (const wer of Object.keys(abFrage) as Gefragt[]) {
          const vor = grenze(stufen, heute, wer);
          for (const fragenAb of ['2026-09-17', '2027-08-17', '2027-09-03', heute].map(day)) {
            for (const antwort of [null, '2027-07-03', '2027-08-20', '2027-09-02', '2027-09-17', heute]) {
              const bekannt = { fragenAb, antwort: antwort === null ? null : day(antwort) };
              const gefunden =
                vor !== null && fragenAb < vor.fragenVor && (antwort === null || antwort < vor.antwortVor);
              expect(gefunden).toBe(stufenFuer(offeneFragen(stufen, bekannt, heute), wer) !== null);
            }
          }
        }
      }
    }
  });
});

describe('after the last step for a result', () => {
  const spaet = (fragenAb: string, antwort: string | null, heute: string, stufen = usual) =>
    danach(calendar, stufen, { fragenAb: day(fragenAb), antwort: antwort === null ? null : day(antwort) }, day(heute));
  const tage = (...bekannt: Parameters<typeof spaet>) => spaet(...bekannt)?.stufen.map(({ tag }) => tag) ?? null;

  it.each<[string, string | null, string, string[] | null, boolean]>([
    // T+7 is on 23.09.
    ['2026-09-17', null, '2027-09-22', null, false],
    ['2026-09-17', null, '2027-09-23', [], false],
    ['2026-09-17', null, '2027-10-06', [], false],
    ['2026-09-17', null, '2027-10-07', ['2027-10-07'], false],
    ['2026-09-17', null, '2027-10-21', ['2027-10-07', '2027-10-21'], false],
    ['2026-09-17', null, '2027-11-17', ['2027-10-07', '2027-10-21', '2027-11-04'], false],
    // Eight weeks: then nobody is reminded any more.
    ['2026-09-17', null, '2027-11-18', ['2027-10-07', '2027-10-21', '2027-11-04', '2027-11-18'], true],
    ['2026-09-17', null, '2028-09-01', ['2027-10-07', '2027-10-21', '2027-11-04', '2027-11-18'], true],
    // It takes longer: from then on. A day that is not a working day moves.
    ['2026-09-17', '2027-09-23', '2027-10-07', ['2027-10-07'], false],
    ['2026-09-17', '2027-09-25', '2027-10-10', [], false],
    ['2026-09-17', '2027-09-25', '2027-10-11', ['2027-10-11'], false],
    ['2026-09-17', '2027-09-16', '2027-10-07', ['2027-10-07'], false],
    // A result that came back.
    ['2027-10-12', '2027-09-25', '2027-10-25', [], false],
    ['2027-10-12', '2027-09-25', '2027-10-26', ['2027-10-26'], false],
  ])('asked about since %s, answered on %s, it is on %s: %j', (fragenAb, antwort, heute, erwartet, ruht) => {
    expect(tage(fragenAb, antwort, heute)).toEqual(erwartet);
    expect(spaet(fragenAb, antwort, heute)?.ruht ?? false).toBe(ruht);
  });

  it('is never reached where nobody is asked after the conference', () => {
    expect(spaet('2026-09-17', null, '2027-12-01', leiter(calendar, konferenz, [-30, -1]))).toBeNull();
  });

  it('stands on Home of whoever answers, and at last of the Büro', () => {
    const wer = (als: Gefragt, heute: string) => stufenMit([], spaet('2026-09-17', '2027-09-23', heute), als);
    for (const als of ['feder', 'statt'] as const) {
      expect(wer(als, '2027-09-22')).toBeNull();
      expect(wer(als, '2027-09-23')).toEqual([]);
      expect(wer(als, '2027-10-08')).toHaveLength(1);
    }
    for (const als of ['tandem', 'prueft'] as const) expect(wer(als, '2027-12-08')).toBeNull();
    expect(wer('buero', '2027-11-17')).toBeNull();
    expect(wer('buero', '2027-11-18')).toEqual([]);
  });

  it('is the same by what goals must look like', () => {
    for (let heute: Day = day('2027-09-18'); heute < '2027-12-05'; heute = addDays(heute, 1)) {
      for (const als of ['statt', 'buero'] as const) {
        const vor = grenzeDanach(usual, heute, als);
        for (const fragenAb of ['2026-09-17', '2027-09-24', '2027-10-12']) {
          for (const antwort of [null, '2027-07-03', '2027-09-23', '2027-10-04']) {
            if (fragenAb > heute || (antwort ?? '') > heute) continue;
            const gefunden = vor !== null && fragenAb < vor.fragenVor && (antwort === null || antwort < vor.antwortVor);
            expect(gefunden).toBe(stufenMit([], spaet(fragenAb, antwort, heute), als) !== null);
          }
        }
      }
    }
  });
});

describe('the check of a result', () => {
  it.each([
    ['2027-09-01', '2027-09-01'],
    ['2027-09-07', '2027-09-01'],
    ['2027-09-08', '2027-09-08'],
    // Four times; then it rests.
    ['2027-09-22', '2027-09-22'],
    ['2027-09-30', '2027-09-22'],
    ['2027-12-30', '2027-09-22'],
  ])('entered on 01.09. is asked for, on %s, since %s', (heute, stufe) => {
    expect(pruefung(day('2027-09-01'), day(heute))).toEqual({ bis: '2027-09-15', stufe });
  });
});

describe('the goals of the next year', () => {
  it.each([
    ['2027-07-15', null],
    ['2027-07-16', 'T-60'],
    ['2027-09-16', 'T-60'],
    ['2027-09-17', null],
  ])('are asked for on %s: %s', (heute, name) => {
    expect(frageNachVorschlaegen(calendar, konferenz, day(heute))?.name ?? null).toBe(name);
  });
});
