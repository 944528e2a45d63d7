import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/calendar.ts';
import { liesPhrase, type Phrase } from '../../../src/features/sitzung/phrase.ts';

/** A Tuesday. */
const heute = day('2026-09-01');
const nichts = { datum: null, beginn: null, ende: null, ort: null, link: null, thema: null };
const lies = (text: string): Phrase => liesPhrase(text, heute);

describe('a whole phrase', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      '14.10. 18 Uhr Rathaus, Raum 3: Elternabende',
      { datum: '2026-10-14', beginn: '18:00', ort: 'Rathaus, Raum 3', thema: 'Elternabende' },
    ],
    [
      'Mi., 14.10., 18:00–20:00 Uhr, Rathaus, Raum 3: Elternabende',
      { datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3', thema: 'Elternabende' },
    ],
    ['morgen 18:30 VHS: Neue Wege', { datum: '2026-09-02', beginn: '18:30', ort: 'VHS', thema: 'Neue Wege' }],
    ['Mi 18:00 Elternabende', { datum: '2026-09-02', beginn: '18:00', thema: 'Elternabende' }],
    [
      'Rathaus, am Mittwoch, den 14. Oktober um 18 Uhr: Elternabende',
      { datum: '2026-10-14', beginn: '18:00', ort: 'Rathaus', thema: 'Elternabende' },
    ],
    ['Rathaus, morgen – 18 Uhr', { datum: '2026-09-02', beginn: '18:00', thema: 'Rathaus' }],
    ['Wir treffen uns 18 Uhr, übermorgen', { datum: '2026-09-03', beginn: '18:00', thema: 'Wir treffen uns' }],
    ['14.10. – 18 Uhr – Rathaus', { datum: '2026-10-14', beginn: '18:00', thema: 'Rathaus' }],
    [
      '14.10. 18 Uhr: Elternabende (siehe https://a.example.de/x?um=18:00), danach Tee',
      {
        datum: '2026-10-14',
        beginn: '18:00',
        link: 'https://a.example.de/x?um=18:00',
        thema: 'Elternabende (siehe ), danach Tee',
      },
    ],
    ['https://a.example.de/?am=14.10.&um=18:00', { link: 'https://a.example.de/?am=14.10.&um=18:00' }],
    ['  14.10.\n\t18   Uhr  ', { datum: '2026-10-14', beginn: '18:00' }],
    ['', {}],
    [' \n ', {}],
  ])('%j', (text, gelesen) => {
    expect(lies(text)).toEqual({ ...nichts, ...gelesen });
  });
});

describe('a day', () => {
  test.each([
    ['14.10.', '2026-10-14'],
    ['4.1.', '2027-01-04'],
    ['01.09.', '2026-09-01'],
    ['31.08.', '2027-08-31'],
    ['29.02.', '2028-02-29'],
    ['14.10.27', '2027-10-14'],
    ['14.10.2026', '2026-10-14'],
    ['14.10. 2026', '2026-10-14'],
    ['14. Oktober', '2026-10-14'],
    ['14. Okt. 2027', '2027-10-14'],
    ['am 3. märz', '2027-03-03'],
    ['mi 14.10.', '2026-10-14'],
    ['heute', '2026-09-01'],
    ['Morgen', '2026-09-02'],
    ['übermorgen', '2026-09-03'],
    ['am Mittwoch', '2026-09-02'],
    ['Montag', '2026-09-07'],
    ['Dienstag', '2026-09-08'],
    ['nächsten Mittwoch', '2026-09-02'],
    ['am kommenden Mi.', '2026-09-02'],
    ['in zwei Wochen', '2026-09-15'],
    ['heute in einer Woche', '2026-09-08'],
    ['in 10 Tagen', '2026-09-11'],
  ])('%s', (text, datum) => {
    expect(lies(text)).toEqual({ ...nichts, datum });
  });

  test('is reached by every word for a number', () => {
    const zahlen = ['einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
    const gelesen = zahlen.map((zahl) => lies(`in ${zahl} Wochen`).datum);
    expect(gelesen).toEqual(zahlen.map((_, i) => addDays(heute, 7 * (i + 1))));
  });

  test('that its weekday contradicts is taken, and the weekday stays to be seen', () => {
    expect(lies('Di., den 14.10. Rathaus')).toEqual({ ...nichts, datum: '2026-10-14', thema: 'Di., Rathaus' });
  });

  test.each([
    '31.02. Rathaus',
    '29. Februar 2027',
    '32. Mai',
    '14.13.',
    '14.–16.10. Klausur',
    '14. und 15. Oktober',
    '14.10. bis 16.10.26 Klausur',
    'Anmeldung bis Mi., 14.10.',
    'Protokoll vom 03.10.',
    'jeden Mittwoch',
    'am ersten Mittwoch im Monat',
    'Mittwoch in zwei Wochen',
    'nächste Woche Mittwoch',
    'Mittwoch nächster Woche',
    'in einigen Wochen',
    'in einem Monat',
    'Guten Morgen, 25 Uhr',
    'Wohnen heute und morgen',
    'Das Team So fragt',
    'So geht es weiter',
    'Fr. Probe berichtet',
    'Frühstück, Gemorgenheit, Montagsrunde',
    'Raum 3, Kapitel 1.2.3',
    '14.10.18 Uhr',
  ])('is not certain in %j, which stays as it is', (text) => {
    expect(lies(text)).toEqual({ ...nichts, thema: text });
  });
});

describe('a time', () => {
  test.each([
    ['18 Uhr', '18:00', null],
    ['9 uhr', '09:00', null],
    ['18:30', '18:30', null],
    ['18.30 Uhr', '18:30', null],
    ['um 18 Uhr', '18:00', null],
    ['ab 18:30 Uhr', '18:30', null],
    ['18 h', '18:00', null],
    ['18–20 Uhr', '18:00', '20:00'],
    ['18 - 20 Uhr', '18:00', '20:00'],
    ['18:00-20:00', '18:00', '20:00'],
    ['18:30-20', '18:30', '20:00'],
    ['18.00 Uhr bis 20.15 Uhr', '18:00', '20:15'],
    ['von 18 bis 20 Uhr', '18:00', '20:00'],
    ['20–18 Uhr', '20:00', '18:00'],
    ['0 Uhr', '00:00', null],
  ])('%s', (text, beginn, ende) => {
    expect(lies(text)).toEqual({ ...nichts, beginn, ende });
  });

  test.each([
    '25 Uhr',
    '24:00',
    '18:60',
    '18–24 Uhr',
    'Tore 1:2:3',
    'Workshop, 2 h',
    'Anmeldung bis 12 Uhr',
    '18-Uhr-Runde',
    'Raum 3',
  ])('is not in %j, which stays as it is', (text) => {
    expect(lies(text)).toEqual({ ...nichts, thema: text });
  });

  test('does not begin with the number of a room', () => {
    expect(lies('Raum 3 – 18 Uhr')).toEqual({ ...nichts, beginn: '18:00', thema: 'Raum 3' });
  });
});

describe('the rest', () => {
  test.each([
    ['Haus der Mieter:innen', null, 'Haus der Mieter:innen'],
    ['Rathaus: Teil 1: Anfang', 'Rathaus', 'Teil 1: Anfang'],
    ['Rathaus:', 'Rathaus', null],
    [': Elternabende', null, 'Elternabende'],
    ['http://a.example.de/14.10./18:00 lesen', null, 'http://a.example.de/14.10./18:00 lesen'],
    ['https://intranet und https://', null, 'https://intranet und https://'],
  ])('of %j', (text, ort, thema) => {
    expect(lies(text)).toEqual({ ...nichts, ort, thema });
  });

  test('keeps a second date, time and link', () => {
    const thema = 'nicht mehr 15.10. 19 Uhr https://b.example.de';
    const gelesen = lies(`14.10. 18 Uhr https://a.example.de ${thema}`);
    expect(gelesen).toEqual({ ...nichts, datum: '2026-10-14', beginn: '18:00', link: 'https://a.example.de', thema });
  });
});

const zweistellig = (n: number): string => String(n).padStart(2, '0');
const monatsname = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' });
const tagesname = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' });

/** Ways to write the day `tage` after today. */
const datumsformen = (datum: Day, tage: number): string[] => {
  const [jahr = '', monat = '', tag = ''] = datum.split('-');
  const date = new Date(datum);
  const name = monatsname.format(date);
  const wochentag = tagesname.format(date);
  const kurz = wochentag.slice(0, 2);
  const zahl = `${Number(tag)}.${Number(monat)}.`;
  return [
    ...[`${tag}.${monat}.`, zahl, `${zahl}${jahr.slice(2)}`, `${tag}.${monat}.${jahr}`, `am ${zahl}`],
    ...[`${Number(tag)}. ${name}`, `${Number(tag)}. ${name} ${jahr}`, `${tag}. ${name.slice(0, 3)}. ${jahr}`],
    ...[`${kurz}., ${zahl}`, `${kurz} ${tag}.${monat}.${jahr}`, `am ${wochentag}, den ${Number(tag)}. ${name}`],
    ...(tage >= 1 && tage <= 7
      ? [wochentag, `am ${wochentag}`, `nächsten ${wochentag}`, `kommenden ${kurz}.`, `am ${kurz}`]
      : []),
    ...(tage <= 2 ? [['heute', 'morgen', 'übermorgen'][tage] ?? ''] : []),
    ...(tage === 7 ? ['in einer Woche'] : tage === 14 ? ['in zwei Wochen', 'heute in 2 Wochen'] : []),
    ...(tage >= 2 && tage <= 99 ? [`in ${tage} Tagen`] : []),
  ];
};

const zeitformen = (stunde: number, minute: number): string[] => [
  `${stunde}:${zweistellig(minute)}`,
  `${zweistellig(stunde)}:${zweistellig(minute)} Uhr`,
  `${stunde}.${zweistellig(minute)} Uhr`,
  ...(minute === 0 ? [`${stunde} Uhr`, `${stunde} uhr`] : []),
  ...(minute === 0 && stunde >= 7 ? [`${stunde} h`, `${stunde}h`] : []),
];

const tagWort = fc
  .record({
    ab: fc.integer({ min: 0, max: 20_000 }).map((tage) => addDays(day('2020-01-01'), tage)),
    tage: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 364 })),
  })
  .chain(({ ab, tage }) => {
    const datum = addDays(ab, tage);
    return fc.record({
      ab: fc.constant(ab),
      datum: fc.constant(datum),
      wort: fc.constantFrom(...datumsformen(datum, tage)),
    });
  });

const uhrzeit = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 15, 30, 59)).chain(([stunde, minute]) =>
  fc.record({
    zeit: fc.constant(`${zweistellig(stunde)}:${zweistellig(minute)}`),
    wort: fc.constantFrom(...zeitformen(stunde, minute)),
  }),
);
const zeitWort = fc.oneof(
  fc.record({ vor: fc.constantFrom('', 'um ', 'ab '), uhr: uhrzeit }).map(({ vor, uhr }) => ({
    beginn: uhr.zeit,
    ende: null,
    wort: vor + uhr.wort,
  })),
  fc
    .record({ von: uhrzeit, bis: uhrzeit, zwischen: fc.constantFrom('–', '-', ' - ', ' bis ') })
    .map(({ von, bis, zwischen }) => ({
      beginn: von.zeit,
      ende: bis.zeit,
      wort: `${zwischen === ' bis ' ? 'von ' : ''}${von.wort.replace(/ ?h$/, '')}${zwischen}${bis.wort}`,
    })),
);
const orte = fc.constantFrom('Rathaus', 'Rathaus, Raum 3', 'VHS – Saal 12', 'Café Frühstück', 'Haus der Mieter:innen');
const themen = fc.constantFrom(
  'Elternabende',
  'So geht es weiter',
  'Bericht vom 03.10. und Plan für den 04.11., 19 Uhr',
  '2. Treffen: Frühlingsfest 🙂',
  'Wohnen heute & morgen – 3:1 für alle',
  'Übergänge von 4 bis 6',
);

test('10,000 phrases made from known days and times are read back', () => {
  const phrase = fc.record({
    tag: tagWort,
    zeit: zeitWort,
    ort: orte,
    thema: themen,
    trenner: fc.constantFrom(' ', ', ', ' – '),
    folge: fc.constantFrom('tag zeit ort', 'zeit tag ort', 'ort tag zeit', 'tag ort zeit'),
  });
  fc.assert(
    fc.property(phrase, ({ tag, zeit, ort, thema, trenner, folge }) => {
      const teile = new Map([
        ['tag', tag.wort],
        ['zeit', zeit.wort],
        ['ort', ort],
      ]);
      const text = `${folge
        .split(' ')
        .map((teil) => teile.get(teil))
        .join(trenner)}: ${thema}`;
      const { beginn, ende } = zeit;
      expect(liesPhrase(text, tag.ab), text).toEqual({ datum: tag.datum, beginn, ende, ort, link: null, thema });
    }),
    { numRuns: 10_000 },
  );
});

test('no word is lost, whatever the text', () => {
  const stuecke = fc.oneof(
    { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 2 },
    {
      arbitrary: fc.constantFrom(
        ...['14.10.', '14. Oktober', '2027', '31.02.', '18 Uhr', '18:30', '–', ', ', ':', '. ', '(', '25 Uhr', 'bis'],
        ...[
          'am',
          'um',
          'Mi',
          'Mi.,',
          'So',
          'nächsten',
          'Mittwoch',
          'morgen',
          'in zwei Wochen',
          'Frühstück',
          '14.–16.10.',
        ],
        ...['https://a.example.de/x', 'https://b', 'Rathaus, Raum 3', 'Mieter:innen', '🙂', '-20', ',x'],
      ),
      weight: 5,
    },
  );
  const text = fc
    .array(fc.tuple(stuecke, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 12 })
    .map((paare) => paare.flat().join(''));
  // Each sign by itself: an address may take some of a run and leave the rest.
  const worte = (von: string): string[] => von.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N},;.:–—-]/gu) ?? [];
  const vonTagOderZeit =
    /^(?:\d{1,4}h?|uhr|h|am|de[nm]|um|bis|mi|so|mittwoch|nächsten|morgen|in|zwei|wochen|oktober)$/i;

  fc.assert(
    fc.property(text, (geschrieben) => {
      const { datum, beginn, link, ort, thema } = lies(geschrieben);
      const uebrig = worte(`${ort ?? ''} ${thema ?? ''}`);
      const fehlend: string[] = [];
      for (const wort of worte(geschrieben)) {
        if (wort === uebrig[0]) uebrig.shift();
        else fehlend.push(wort);
      }
      expect(uebrig, 'nothing is added or moved').toEqual([]);
      const verstanden = worte(link ?? '');
      expect(fehlend.filter((wort) => !vonTagOderZeit.test(wort) && !verstanden.includes(wort))).toEqual([]);
      if (datum === null && beginn === null && link === null) expect(fehlend).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['umlauts and emoji', 'Übergänge für Mütter 👩‍👩‍👧 – äöüß, '],
  ['blanks', ' '],
  ['letters', 'a'],
  ['digits', '1'],
  ['commas', ','],
  ['dashes', '- '],
  ['colons', ':'],
  ['impossible dates', 'Mi., 31.02. bis '],
  ['impossible times', 'von 25–26 Uhr '],
  ['names of days', 'am nächsten '],
  ['half a duration', 'heute in zwei '],
  ['days nobody can be sure of', 'Mittwoch in zwei Wochen '],
  ['half an address', 'https://'],
])('3,000 characters of %s take less than 50 ms', (_, muster) => {
  const text = `x${muster.repeat(3000).slice(0, 2998)}x`;
  const dauern = [1, 2, 3].map(() => {
    const anfang = performance.now();
    lies(text);
    return performance.now() - anfang;
  });
  expect(Math.min(...dauern)).toBeLessThan(50);
});
