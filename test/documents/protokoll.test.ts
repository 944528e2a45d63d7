/** The minutes as a Word document, opened again by other readers than the library that wrote it. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day, time } from '../../src/core/calendar.ts';
import { type ProtokollDokument, render } from '../../src/documents/index.ts';
import { openWord, textOf, type Word } from './word.ts';
import { all } from './xml.ts';

const protokoll: ProtokollDokument = {
  stadt: 'Musterstadt',
  gremium: 'Wohnen',
  nummer: 'WOH-2026-03',
  thema: 'Nachbarschaften im Ükern',
  datum: day('2026-10-14'),
  beginn: time('18:00'),
  ende: time('20:00'),
  ort: 'Rathaus, Raum 3',
  leitung: ['Anna Krüger', 'Yusuf Demir'],
  anwesend: { personen: 14, organisationen: 5, namen: ['Olena Schewtschenko'] },
  vereinbarungen: ['Wir laden die Hausverwaltungen ein.', 'Das Treppenhaus-Café beginnt im Januar.'],
  aufgaben: [
    { was: 'Die Hausverwaltungen anschreiben', wer: 'Anna Krüger', bis: day('2026-10-30'), erledigt: true },
    { was: 'Einen Raum suchen', wer: 'Amt für Soziales', bis: day('2026-11-11'), erledigt: false },
  ],
  hinweise: [
    {
      art: 'Beschluss',
      text: 'Der Rat stellt 5.000 Euro bereit.',
      quelle: 'Rat der Stadt',
      datum: day('2026-09-24'),
      fuer: 'Handlungsfeld Wohnen',
    },
    { art: 'Hinweis', text: 'Das Wohngeld ändert sich.', quelle: 'Sozialamt', datum: null, fuer: null },
  ],
  wieder: 'Mi., 11.11.2026, 18:00 Uhr',
  notizen: 'Zuerst stellten sich alle vor.\n \n\n\tOffen blieb:\n\t- der Spielplatz',
  fassung: { nummer: 2, grund: 'Eine Aufgabe fehlte.' },
  stand: day('2026-10-19'),
};

/** What may be missing, missing. */
const leer: ProtokollDokument = {
  ...protokoll,
  ort: null,
  leitung: [],
  anwesend: { personen: null, organisationen: null, namen: [] },
  vereinbarungen: [],
  aufgaben: [],
  hinweise: [],
  wieder: null,
  notizen: null,
  fassung: { nummer: 1, grund: null },
};

const written = (changes: Partial<ProtokollDokument> = {}): Promise<Uint8Array> =>
  Promise.resolve(render({ kind: 'protokoll', data: { ...protokoll, ...changes } }));
const opened = async (changes: Partial<ProtokollDokument> = {}): Promise<Word> => openWord(await written(changes));
const lines = ({ paragraphs }: Word): string[] => paragraphs.map(({ text }) => text);

test('says what was agreed, who does what, and how it came to this version', async () => {
  expect(lines(await opened())).toEqual([
    'Protokoll der Sitzung WOH-2026-03',
    'Gremium\tWohnen',
    'Thema\tNachbarschaften im Ükern',
    'Zeit\tMi., 14.10.2026, 18:00 bis 20:00 Uhr',
    'Ort\tRathaus, Raum 3',
    'Leitung\tAnna Krüger, Yusuf Demir',
    'Anwesend\t14 Personen aus 5 Organisationen',
    'Namen\tOlena Schewtschenko',
    'Fassung\t2 vom 19.10.2026',
    'Grund der Änderung\tEine Aufgabe fehlte.',
    'Vereinbarungen',
    'Wir laden die Hausverwaltungen ein.',
    'Das Treppenhaus-Café beginnt im Januar.',
    'Aufgaben',
    ...['Wer', 'Was', 'Bis wann'],
    ...['Anna Krüger', 'Die Hausverwaltungen anschreiben', '30.10.2026 (erledigt)'],
    ...['Amt für Soziales', 'Einen Raum suchen', '11.11.2026'],
    'Beschlüsse und Hinweise von außen',
    'Beschluss vom 24.09.2026, Quelle: Rat der Stadt, für: Handlungsfeld Wohnen',
    'Der Rat stellt 5.000 Euro bereit.',
    'Hinweis, Quelle: Sozialamt',
    'Das Wohngeld ändert sich.',
    'Nächste Sitzung',
    'Mi., 11.11.2026, 18:00 Uhr',
    'Notizen',
    'Zuerst stellten sich alle vor.',
    '\tOffen blieb:\n\t- der Spielplatz',
  ]);
});

test('leaves out what is not there, or says that it is missing', async () => {
  expect(lines(await opened(leer))).toEqual([
    'Protokoll der Sitzung WOH-2026-03',
    'Gremium\tWohnen',
    'Thema\tNachbarschaften im Ükern',
    'Zeit\tMi., 14.10.2026, 18:00 bis 20:00 Uhr',
    'Fassung\t1 vom 19.10.2026',
    'Vereinbarungen',
    'Keine.',
    'Aufgaben',
    'Keine.',
    'Nächste Sitzung',
    'Noch nicht vereinbart.',
  ]);
});

test.each([
  [0, null, '0 Personen'],
  [1, 1, '1 Person aus 1 Organisation'],
  [null, 2, '2 Organisationen'],
])('counts %s people and %s organisations', async (personen, organisationen, shown) => {
  const anwesend = { personen, organisationen, namen: [] };
  expect(lines(await opened({ anwesend }))).toContain(`Anwesend\t${shown}`);
});

describe('is made for reading', () => {
  test('with headings that programs know, and a numbered list', async () => {
    const { paragraphs, part } = await opened();
    const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(styled('Title')).toEqual(['Protokoll der Sitzung WOH-2026-03']);
    expect(styled('Heading1')).toEqual([
      'Vereinbarungen',
      'Aufgaben',
      'Beschlüsse und Hinweise von außen',
      'Nächste Sitzung',
      'Notizen',
    ]);
    const listed = all(part('word/document.xml'), 'w:p').filter((one) => all(one, 'w:numPr').length > 0);
    expect(listed.map(textOf)).toEqual(protokoll.vereinbarungen);
  });

  test('with a table whose titles stand on every page', async () => {
    const rows = all((await opened()).part('word/document.xml'), 'w:tr');
    const titles = rows.filter((row) =>
      all(row, 'w:tblHeader').some(({ attributes }) => attributes['w:val'] !== 'off'),
    );
    expect(titles.map(textOf)).toEqual(['WerWasBis wann']);
    expect(rows.map(textOf)).toEqual([
      'WerWasBis wann',
      'Anna KrügerDie Hausverwaltungen anschreiben30.10.2026 (erledigt)',
      'Amt für SozialesEinen Raum suchen11.11.2026',
    ]);
  });

  test('on A4, with the page of how many at its foot', async () => {
    const { part } = await opened();
    expect(all(part('word/document.xml'), 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(textOf(part('word/header1.xml'))).toBe('Musterstadt · Wohnen');
    expect(textOf(part('word/footer1.xml'))).toBe(
      'Protokoll WOH-2026-03 · Fassung 2 vom 19.10.2026\tSeite {PAGE} von {NUMPAGES}',
    );
  });

  test('in German, and in a font that every computer has', async () => {
    const [defaults] = all((await opened()).part('word/styles.xml'), 'w:rPrDefault');
    const attributes = (name: string) =>
      (defaults === undefined ? [] : all(defaults, name)).map((one) => one.attributes);
    expect(attributes('w:lang')).toMatchObject([{ 'w:val': 'de-DE' }]);
    expect(attributes('w:rFonts')).toMatchObject([{ 'w:ascii': 'Arial', 'w:hAnsi': 'Arial' }]);
  });
});

test('names the city as its author, and no person', async () => {
  const { part } = await opened();
  const core = part('docProps/core.xml').children.map((one) =>
    typeof one === 'string' ? '' : [one.name, ...one.children],
  );
  expect(core.filter(([name]) => !name?.toString().startsWith('dcterms:'))).toEqual([
    ['dc:title', 'Protokoll WOH-2026-03'],
    ['dc:creator', 'Musterstadt'],
    ['cp:lastModifiedBy', 'Musterstadt'],
    ['cp:revision', '1'],
  ]);
});

describe('text', () => {
  /** Every place that takes what people typed, in the order of the document. */
  const everywhere = (typed: string): Partial<ProtokollDokument> => ({
    gremium: typed,
    thema: typed,
    ort: typed,
    leitung: [typed],
    anwesend: { personen: 2, organisationen: 3, namen: [typed] },
    vereinbarungen: [typed],
    aufgaben: [{ was: typed, wer: typed, bis: day('2026-10-30'), erledigt: false }],
    hinweise: [{ art: 'Hinweis', text: typed, quelle: typed, datum: null, fuer: typed }],
    wieder: typed,
    notizen: typed,
    fassung: { nummer: 2, grund: typed },
  });
  const places = (typed: string): string[] => [
    ...['Gremium', 'Thema', 'Ort', 'Leitung', 'Namen', 'Grund der Änderung'].map((label) => `${label}\t${typed}`),
    ...[typed, typed, typed, `Hinweis, Quelle: ${typed}, für: ${typed}`, typed, typed, typed],
  ];
  const found = async (typed: string, expected = typed): Promise<string[]> => {
    const shown = new Set(places(expected));
    return lines(await opened(everywhere(typed))).filter((line) => shown.has(line));
  };

  test.each([
    ['with umlauts, emoji and other scripts', 'Ükern, Straße 🏠 👩‍👩‍👧 مرحبا Привет 你好'],
    ['that looks like markup', '<w:t>&amp; "fett" </w:body> ]]> <!-- &#x41; \'x\' %1. *x* _x0041_'],
    ['that the library takes for page numbers', 'CURRENT'],
    ['that the library takes for a section', 'SECTION'],
    ['that the library takes for the number of its lists', '{liste-0} {default-bullet-numbering-0}'],
    ['that is spaced', '  zwei\t Tabs \t und\nZeilen  '],
    ['that is long', 'Sehr geehrte Damen und Herren, ähnlich & länger 🏠. '.repeat(60).slice(0, 3000)],
    ['that is one long word', 'https://example.org/'.padEnd(1000, 'x')],
    ['that says nothing', 'undefined null [object Object]'],
  ])('%s stands there as it was typed', async (_, typed) => {
    expect(await found(typed)).toEqual(places(typed));
  });

  test('stands there as it was typed, whatever it is', async () => {
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'<>&"\'{}%1\t ', '\n', 'CURRENT', '{liste-0}', ']]>', '&#0;', 'Ü', '🏠', '\u00AD', '\uFEFF'),
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 1 })
          .filter((one) => !/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/u.test(one)),
      ),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 20, maxLength: 20 }), async (vereinbarungen) => {
        const shown = lines(await opened({ vereinbarungen }));
        expect(shown.slice(shown.indexOf('Vereinbarungen') + 1, shown.indexOf('Aufgaben'))).toEqual(vereinbarungen);
      }),
      { numRuns: 20, seed: 20_261_014 },
    );
  });

  test('pasted from Word keeps its lines and loses what no document may hold', async () => {
    const pasted = 'eins\r\nzwei\vdrei\rvier\u2028fünf\u0000\u0007\u007F\uFFFE\uFFFF\uD83C!';
    const kept = 'eins\nzwei\ndrei\nvier\nfünf!';
    expect(await found(pasted, kept)).toEqual(places(kept));
  });

  test('of the city is text too', async () => {
    const { part } = await opened({ stadt: '<Stadt> & \u0000\u007F{liste-0}' });
    expect(textOf(part('word/header1.xml'))).toBe('<Stadt> & {liste-0} · Wohnen');
    expect(all(part('docProps/core.xml'), 'dc:creator')[0]?.children).toEqual(['<Stadt> & {liste-0}']);
  });

  test('never says undefined or null', async () => {
    for (const document of [protokoll, leer]) {
      const xml = Object.values(unzipSync(await written(document))).map((part) => strFromU8(part));
      expect(xml.join('\n')).not.toMatch(/undefined|>null<|"null"|\[object/);
    }
  });
});

describe('the reader refuses', () => {
  const main = 'word/document.xml';
  const changed = async (name: string, change: (xml: string) => string): Promise<Uint8Array> => {
    const files = unzipSync(await written({ thema: 'Lärm & Ruhe' }));
    const before = strFromU8(files[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...files, [name]: strToU8(after) });
  };

  test.each([
    ['a bare &', main, '&amp;', '&', 'no entity'],
    ['an element that nobody closes', main, '</w:p>', '', 'closes nothing'],
    ['a bare <', main, 'Ruhe', '<Ruhe', 'not XML'],
    ['a control character', main, 'Ruhe', '\u0007', 'forbids'],
    ['a style that is not there', main, '"Heading1"', '"Heading17"', 'no style'],
    ['a list that is not there', main, '<w:numId w:val="2"', '<w:numId w:val="{liste-0}"', 'no list'],
    ['a part that is not there', 'word/_rels/document.xml.rels', 'styles.xml', 'stile.xml', 'no part'],
    ['a part without a type', '[Content_Types].xml', 'Extension="rels"', 'Extension="rel"', 'no type'],
  ])('%s', async (_, name, before, after, reason) => {
    const broken = await changed(name, (xml) => xml.replace(before, after));
    expect(() => openWord(broken)).toThrow(reason);
  });

  test('a file that is cut off', async () => {
    const bytes = await written();
    expect(() => openWord(bytes.slice(0, bytes.length / 2))).toThrow();
  });
});
