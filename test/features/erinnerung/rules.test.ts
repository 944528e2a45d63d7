import { describe, expect, it } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import { amTag, type Faellig } from '../../../src/core/faellig.ts';
import { behaltenTage } from '../../../src/features/erinnerung/rules.spaeter.ts';
import {
  faelligeStufen,
  hindernisAn,
  mitHeute,
  naechsteErinnerung,
  sagbarTage,
  stunden,
  vorHeute,
} from '../../../src/features/erinnerung/rules.ts';

const inNordrhein = calendarOf('Europe/Berlin', 'NW');

const neun = time('09:00');

const at = (text: string, calendar = inNordrhein): number => {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
};

describe('the next reminder', () => {
  it.each([
    ['in the morning of the same day', '2026-09-28 08:59', '2026-09-28'],
    ['not the one that is being sent', '2026-09-28 09:00', '2026-09-29'],
    ['the next day, later on', '2026-09-28 23:59', '2026-09-29'],
    ['on any day: somebody may want it on a Saturday', '2026-09-25 09:00', '2026-09-26'],
    ['… on a public holiday', '2026-12-24 12:00', '2026-12-25'],
    ['over the night without 02:30', '2026-03-28 12:00', '2026-03-29'],
    ['over the night with 02:30 twice', '2026-10-24 12:00', '2026-10-25'],
  ])('comes %s', (_what, after, tag) => {
    const due = naechsteErinnerung(inNordrhein, null, neun, at(after));
    expect(due).toEqual({ occurrence: tag, from: at(`${tag} 09:00`), uselessAfter: at(`${tag} 20:00`) });
  });

  it.each([
    ['morgens', '08:00', '20:00'],
    ['mittags', '12:00', '20:00'],
    ['abends', '18:00', '21:00'],
  ] as const)('comes %s at %s, and helps until %s', (zeit, stunde, schluss) => {
    expect(stunden[zeit]).toBe(stunde);
    const due = naechsteErinnerung(inNordrhein, zeit, stunden[zeit], at('2026-09-28 07:00'));
    expect(due).toEqual({
      occurrence: '2026-09-28',
      from: at(`2026-09-28 ${stunde}`),
      uselessAfter: at(`2026-09-28 ${schluss}`),
    });
  });

  it.each([
    ['spring', '2026-03-28', '2026-03-29', 23],
    ['autumn', '2026-10-24', '2026-10-25', 25],
    ['no change of time', '2026-09-25', '2026-09-26', 24],
  ])('is at nine by the clocks of the city: %s', (_season, tag, danach, hours) => {
    const [first, next] = [at(`${tag} 09:00`), at(`${danach} 09:00`)];
    expect(next - first).toBe(hours * 3_600_000);
    expect(naechsteErinnerung(inNordrhein, null, neun, first).from).toBe(next);
  });
});

describe('what keeps the bot from reminding', () => {
  const fest = { name: 'Opferfest', abends: false };
  /** Its eve, or a day of a fast. */
  const abend = { name: 'Opferfest', abends: true };
  const werktag = { werktag: true, feste: [], stunde: neun };
  const person = { abwesend: false, auchFrei: false, feste: [] };
  const feiernd = { ...person, feste: ['Opferfest'] };
  it.each([
    ['nothing on a working day', werktag, person, null],
    ['a free day', { ...werktag, werktag: false }, person, 'frei'],
    ['nothing, if they want free days', { ...werktag, werktag: false }, { ...person, auchFrei: true }, null],
    ['an absence', werktag, { ...person, abwesend: true }, 'frei'],
    ['… and anything else', { ...werktag, feste: [fest], werktag: false }, { ...feiernd, abwesend: true }, 'frei'],
    ['a feast they named', { ...werktag, feste: [fest] }, feiernd, 'frei'],
    ['… also where they want free days', { ...werktag, feste: [fest] }, { ...feiernd, auchFrei: true }, 'frei'],
    ['no feast of others', { ...werktag, feste: [fest] }, person, null],
    ['not its eve, or a day of a fast, by day', { ...werktag, feste: [abend] }, feiernd, null],
    ['but in the evening', { ...werktag, feste: [abend], stunde: stunden.abends }, feiernd, 'frei'],
  ])('%s', (_what, tag, wer, hindernis) => {
    expect(hindernisAn(tag, wer)).toBe(hindernis);
  });
});

describe('the steps that have come', () => {
  const gesagt = (stufen: readonly string[]) => new Map(stufen.map((stufe) => [stufe, 'gesagt'] as const));
  const eins = day('2026-10-05');
  const zwei = day('2026-10-13');
  const bis = day('2026-10-14');
  const faellig: Faellig = {
    key: 'sitzung:1',
    bis,
    stufen: [amTag(eins), amTag(zwei)],
    titel: '',
    parts: [],
    grund: '',
  };

  it.each([
    ['none before the first', '2026-10-04', [], []],
    ['the first on its day', '2026-10-05', [], [eins]],
    ['… and as long as nobody was reminded', '2026-10-12', [], [eins]],
    ['none again', '2026-10-12', ['sitzung:1 2026-10-05'], []],
    ['both, after a long silence', '2026-10-13', [], [eins, zwei]],
    ['the second after the first', '2026-10-13', ['sitzung:1 2026-10-05'], [zwei]],
    ['the second on the last day', '2026-10-14', ['sitzung:1 2026-10-05'], [zwei]],
    ['none when it is over', '2026-10-15', [], []],
    ['whatever else the person was reminded of', '2026-10-05', ['sitzung:2 2026-10-05', 'sitzung:1'], [eins]],
  ])('%s', (_what, heute, erinnert, stufen) => {
    expect(faelligeStufen(faellig, day(heute), gesagt(erinnert), null)).toEqual(stufen.map(amTag));
  });

  it('are none where there is nothing to remind of', () => {
    expect(faelligeStufen({ ...faellig, stufen: [] }, bis, new Map(), null)).toEqual([]);
  });

  it('go on past the last day of what stays open until somebody answers', () => {
    const offen = { ...faellig, bisBeantwortet: true } as const;
    expect(faelligeStufen(offen, day('2026-10-15'), gesagt(['sitzung:1 2026-10-05']), null)).toEqual([amTag(zwei)]);
  });

  it.each([
    ['while it is four weeks ago', '2026-11-10', {}, null, [zwei]],
    ['but no later: nobody is told again when it is forgotten that they were', '2026-11-11', {}, null, []],
    ['except what somebody could not be told', '2026-11-11', { 'sitzung:1 2026-10-13': 'nachzuholen' }, null, [zwei]],
    ['and what was put off', '2026-11-11', {}, '2026-10-12', [day('2026-10-12')]],
  ] as const)('are said %s', (_what, heute, vermerkt, wieder, stufen) => {
    const offen = { ...faellig, bisBeantwortet: true } as const;
    const aufschub = wieder === null ? null : amTag(day(wieder));
    expect(faelligeStufen(offen, day(heute), new Map(Object.entries(vermerkt)), aufschub)).toEqual(stufen.map(amTag));
  });

  it('are forgotten only when they are not said any more', () => {
    expect(behaltenTage).toBeGreaterThan(sagbarTage);
  });

  it.each([
    ['none before the day of *Später*', '2026-10-13', '2026-10-14', []],
    ['that day is one more', '2026-10-14', '2026-10-14', [day('2026-10-14')]],
    ['and is made up for', '2026-10-15', '2026-10-14', [day('2026-10-14')]],
  ])('%s', (_what, heute, wieder, stufen) => {
    const offen = { ...faellig, bisBeantwortet: true } as const;
    const erinnert = gesagt(['sitzung:1 2026-10-05', 'sitzung:1 2026-10-13']);
    expect(faelligeStufen(offen, day(heute), erinnert, amTag(day(wieder)))).toEqual(stufen.map(amTag));
  });
});

describe('reminders without an answer', () => {
  const [gestern, heute] = [day('2026-10-12'), day('2026-10-13')];

  it('count once a day, however many people get them', () => {
    const bisher = { tage: 2, zuletzt: gestern, wieder: null };
    const einmal = mitHeute(bisher, heute);
    expect(einmal).toEqual({ tage: 3, zuletzt: heute, wieder: null });
    expect(mitHeute(einmal, heute)).toEqual(einmal);
    expect(mitHeute({ tage: 0, zuletzt: heute, wieder: null }, heute).tage).toBe(1);
  });

  it('count from the next day on: who is reminded later on the same day is asked the same', () => {
    expect(vorHeute({ tage: 3, zuletzt: heute, wieder: null }, heute)).toBe(2);
    expect(vorHeute({ tage: 3, zuletzt: gestern, wieder: null }, heute)).toBe(3);
    expect(vorHeute({ tage: 0, zuletzt: heute, wieder: null }, heute)).toBe(0);
  });
});
