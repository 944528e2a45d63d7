/** The Checkliste as Word and as PDF, opened again by other readers than the libraries that wrote it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/calendar.ts';
import { type ChecklisteDokument, render } from '../../src/documents/index.ts';
import { openPdf, squeezed } from './paper.ts';
import { openWord, textOf } from './word.ts';
import { all } from './xml.ts';

const fragen = (antwort: (nummer: number) => string | null): ChecklisteDokument['fragen'] =>
  Array.from({ length: 11 }, (_, index) => ({
    nummer: index + 1,
    frage: `Was ist mit Punkt ${index + 1}?`,
    antwort: antwort(index + 1),
  }));

const checkliste: ChecklisteDokument = {
  stadt: 'Musterstadt',
  arbeitsgruppe: 'Wohnen',
  vertretenDurch: 'Ada Muster',
  projektidee: 'Treppenhaus-Café im Ükern',
  stadtteil: 'Nordstadt',
  stand: 'in Klärung',
  fragen: fragen((nummer) => `Antwort ${nummer}`),
  schritte: [
    { was: 'Einen Antrag schreiben', wer: 'Ada Muster', bis: day('2026-11-30'), erledigt: false },
    { was: 'Über 600 Euro sprechen', wer: 'Bürgerstiftung', bis: day('2026-11-11'), erledigt: true },
  ],
  tag: day('2026-10-14'),
};

/** As little as there may be. */
const leer: ChecklisteDokument = {
  ...checkliste,
  vertretenDurch: null,
  stadtteil: null,
  stand: 'Idee',
  fragen: fragen(() => null),
  schritte: [],
};

const word = async (changes: Partial<ChecklisteDokument> = {}) =>
  openWord(await render({ kind: 'checkliste.docx', data: { ...checkliste, ...changes } }));
const pdf = async (changes: Partial<ChecklisteDokument> = {}) =>
  openPdf(await render({ kind: 'checkliste.pdf', data: { ...checkliste, ...changes } }));

/** What both say, each in its order and with the styles of Word's navigation and of screen readers. */
const asWord = async (changes: Partial<ChecklisteDokument>) =>
  (await word(changes)).paragraphs.filter(({ text }) => text.trim() !== '').map(({ text }) => squeezed(text));
const asPdf = async (changes: Partial<ChecklisteDokument>) =>
  (await pdf(changes)).pages.flatMap(({ read }) => read.map(([, text]) => text));

describe.each([
  ['as Word', asWord],
  ['as PDF', asPdf],
])('%s', (_, lines) => {
  test('has the head, the questions with their answers, the steps and room to sign', async () => {
    expect(await lines({})).toEqual([
      'Checkliste zur Projektidee',
      'Projektidee Treppenhaus-Café im Ükern',
      'Arbeitsgruppe Wohnen',
      'Vertreten durch Ada Muster',
      'Stadtteil Nordstadt',
      'Stand in Klärung (14.10.2026)',
      'Fragen',
      ...checkliste.fragen.flatMap(({ nummer, frage }) => [`${nummer}. ${frage}`, `Antwort ${nummer}`]),
      'Umsetzungsplan',
      ...['Was', 'Wer', 'Bis wann', 'Stand'],
      ...['Einen Antrag schreiben', 'Ada Muster', '30.11.2026', 'offen'],
      ...['Über 600 Euro sprechen', 'Bürgerstiftung', '11.11.2026', 'erledigt'],
      'Unterschriften',
      'Für die Arbeitsgruppe Wohnen',
      'Ort Datum Unterschrift',
      'Für das Integrationsbüro',
      'Ort Datum Unterschrift',
    ]);
  });

  test('asks on paper what nobody answered', async () => {
    expect(await lines({ ...leer, fragen: leer.fragen.map((frage) => ({ ...frage, antwort: ' \n' })) })).toEqual([
      'Checkliste zur Projektidee',
      'Projektidee Treppenhaus-Café im Ükern',
      'Arbeitsgruppe Wohnen',
      'Vertreten durch',
      'Stand Idee (14.10.2026)',
      'Fragen',
      ...leer.fragen.map(({ nummer, frage }) => `${nummer}. ${frage}`),
      'Unterschriften',
      'Für die Arbeitsgruppe Wohnen',
      'Ort Datum Unterschrift',
      'Für das Integrationsbüro',
      'Ort Datum Unterschrift',
    ]);
  });

  test('keeps the numbers where a question is left out', async () => {
    const ohne = checkliste.fragen.filter(({ nummer }) => nummer !== 4);
    const shown = await lines({ fragen: ohne });
    expect(shown.filter((line) => /^\d+\. /.test(line))).toEqual(
      ohne.map(({ nummer, frage }) => `${nummer}. ${frage}`),
    );
  });

  test.each([
    ['with umlauts, accents and other alphabets', 'Ükern, Straße, Łódź, İstanbul, Ελληνικά, Привет'],
    ['that looks like markup', '<w:t>&amp; (fett) </w:body> ]]> \\(x\\) %PDF {liste-0} CURRENT'],
    ['that says nothing', 'undefined null [object Object]'],
  ])('shows text %s as it was typed', async (_, typed) => {
    const shown = await lines({
      arbeitsgruppe: typed,
      vertretenDurch: typed,
      projektidee: typed,
      stadtteil: typed,
      stand: typed,
      fragen: fragen(() => typed),
      schritte: [{ was: typed, wer: typed, bis: checkliste.tag, erledigt: false }],
    });
    expect(shown.filter((line) => line.includes(typed))).toHaveLength(5 + 11 + 2 + 1);
  });

  test('shows what was pasted from Word without what no document may hold', async () => {
    const pasted = 'eins\r\nzwei\vdrei\tvier\u00A0fünf\u0000\u0007\uFFFE\uD83C!';
    expect(await lines({ fragen: fragen(() => pasted) })).toContain('eins zwei drei vier fünf!');
  });
});

test('Word and PDF name the city as their author, and no person', async () => {
  const file = await word();
  expect(all(file.part('docProps/core.xml'), 'dc:creator')[0]?.children).toEqual(['Musterstadt']);
  const { info } = await pdf();
  expect(info).toMatchObject({ Title: 'Checkliste zur Projektidee', Author: 'Musterstadt', Creator: 'KOMM-IN' });
  expect(JSON.stringify(info)).not.toContain('Ada');
});

describe('in Word', () => {
  test('each question is a heading on the page of its answer, and both share a box', async () => {
    const file = await word({ fragen: fragen((nummer) => (nummer === 2 ? ' \n' : 'Ja')) });
    const styled = (style: string) => file.paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(styled('Heading1')).toEqual(['Fragen', 'Umsetzungsplan', 'Unterschriften']);
    expect(styled('Heading2')).toEqual(checkliste.fragen.map(({ nummer, frage }) => `${nummer}. ${frage}`));
    const heading2 = all(file.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'Heading2',
    );
    expect(heading2 && all(heading2, 'w:keepNext')).toHaveLength(1);
    const body = all(file.part('word/document.xml'), 'w:p');
    const boxed = body.filter((one) => all(one, 'w:pBdr').length > 0).map(textOf);
    expect(boxed.slice(0, 7)).toEqual([
      '1. Was ist mit Punkt 1?',
      'Ja',
      '2. Was ist mit Punkt 2?',
      ...['', '', '', ''],
    ]);
  });

  test('a head of two lines keeps off the title', async () => {
    const [head] = all((await word()).part('word/header1.xml'), 'w:spacing');
    expect(Number(head?.attributes['w:after'])).toBeGreaterThan(0);
  });

  test('the edges name the city, the day and the page', async () => {
    const file = await word();
    expect(textOf(file.part('word/header1.xml'))).toBe('Musterstadt · Wohnen');
    expect(textOf(file.part('word/footer1.xml'))).toBe(
      'Checkliste zur Projektidee · Stand vom 14.10.2026\tSeite {PAGE} von {NUMPAGES}',
    );
  });

  test('3,000 characters with emoji and every script stand there whole', async () => {
    const long = 'Sehr ähnlich & länger 🏠 👩‍👩‍👧 مرحبا 你好. '.repeat(90).slice(0, 3000);
    const texts = (await word({ fragen: fragen(() => long) })).paragraphs.filter(({ text }) => text === long);
    expect(texts).toHaveLength(11);
  });

  test('never says undefined or null', async () => {
    const files = unzipSync(await render({ kind: 'checkliste.docx', data: leer }));
    const xml = Object.values(files).map((part) => strFromU8(part));
    expect(xml.join('\n')).not.toMatch(/undefined|>null<|"null"|\[object/);
  });
});

describe('in PDF', () => {
  test('screen readers know its language, its title, its headings and its table', async () => {
    const { info, tagged, pages } = await pdf();
    expect(info).toMatchObject({ Language: 'de-DE' });
    expect(tagged).toBe(true);
    const read = pages.flatMap((page) => page.read);
    const roles = (role: string) => read.filter(([one]) => one === role).map(([, text]) => text);
    expect(roles('H1')).toEqual(['Checkliste zur Projektidee']);
    expect(roles('H2')).toEqual(['Fragen', 'Umsetzungsplan', 'Unterschriften']);
    expect(roles('H3')).toEqual(checkliste.fragen.map(({ nummer, frage }) => `${nummer}. ${frage}`));
    expect(roles('TH')).toEqual(['Was', 'Wer', 'Bis wann', 'Stand']);
    expect(roles('TD')).toHaveLength(8);
  });

  test('the edges of each page are seen, and not read aloud', async () => {
    const { pages } = await pdf(leer);
    expect(pages).toHaveLength(2);
    for (const [index, { seen, read }] of pages.entries()) {
      expect(seen).toContain('Musterstadt · Wohnen');
      expect(seen).toContain(`Checkliste zur Projektidee · Stand vom 14.10.2026 Seite ${index + 1} von 2`);
      expect(read.map(([, text]) => text).join()).not.toContain('Musterstadt');
    }
  });

  test('a head too long for one line ends where one sees that it goes on', async () => {
    const arbeitsgruppe = `${'Wohnen und Nachbarschaft 🏠 '.repeat(6)}Ende`;
    const { pages } = await pdf({ ...leer, arbeitsgruppe });
    for (const { seen } of pages) expect(seen).toMatch(/Musterstadt · Wohnen und Nachbarschaft 🏠 [^…]*…/u);
  });

  test('emoji stand there as signs, joined ones too; a script that no font has as a plain one', async () => {
    const typed = 'Haus 🏠, Familie 👩‍👩‍👧, gut 👍🏽, Herz ❤️, 你好, हिन्दी.';
    const shown = await asPdf({ fragen: fragen(() => typed) });
    expect(shown).toContain('Haus 🏠, Familie 👩‍👩‍👧, gut 👍, Herz ❤, ▯▯, ▯▯.');
  });

  test('Arabic and Hebrew run from right to left, in the order of the words', async () => {
    const shown = await asPdf({
      fragen: fragen((nummer) =>
        nummer === 1 ? 'مرحبا بالعالم' : 'In diesem Haus sagen wir שלום עולם oder auch einfach guten Tag.',
      ),
    });
    expect(shown).toContain('مرحبا بالعالم');
    expect(shown).toContain('In diesem Haus sagen wir שלום עולם oder auch einfach guten Tag.');
  });

  test('a heading stands on the page on which its answer begins', async () => {
    for (const zeilen of [1, 5, 13, 21]) {
      const { pages } = await pdf({ fragen: fragen(() => Array(zeilen).fill('Zeile').join('\n')) });
      for (const { read } of pages) expect(read.at(-1)?.[0]).not.toMatch(/^H/);
    }
  });

  test('a word wider than the page is cut, a soft hyphen is seen where it parts', async () => {
    const typed = `https://example.org/${'w'.repeat(300)} ${'Dampf\u00ADschiff\u00ADfahrt '.repeat(12)}`;
    const [answer = ''] = (await asPdf({ fragen: fragen(() => typed) })).filter((text) => text.startsWith('https'));
    expect(answer.match(/w/g)).toHaveLength(300);
    expect(answer.split(' ').length).toBeGreaterThan(4);
    expect(answer).toMatch(/Dampf- ?schiff|schiff- ?fahrt/);
    expect(answer).not.toContain('\u00AD');
  });

  test('eleven answers of 3,000 characters and 20 steps lose nothing over many pages', {
    timeout: 60_000,
  }, async () => {
    const long = Array.from({ length: 400 }, (_, index) => `${index} Ümläute 🏠`)
      .join(' ')
      .slice(0, 3000);
    const schritte = Array.from({ length: 20 }, (_, index) => ({
      was: index === 10 ? long : `Schritt ${index}`,
      wer: 'Amt für Soziales',
      bis: day('2026-11-30'),
      erledigt: index % 2 === 0,
    }));
    const { pages } = await pdf({ fragen: fragen(() => long), schritte });
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    const read = pages.flatMap((page) => page.read);
    const paragraphs = bare(read.flatMap(([role, text]) => (role === 'P' ? [text] : [])).join(''));
    expect(paragraphs.split(bare(long))).toHaveLength(12);
    const cells = read.flatMap(([role, text]) => (role === 'TD' ? [text] : []));
    expect(bare(cells.filter((cell) => cell.includes('Ümläute')).join(''))).toBe(bare(long));
    for (const { was } of schritte) if (was !== long) expect(cells).toContain(was);
    expect(pages.filter(({ seen }) => seen.includes('Bis wann')).length).toBeGreaterThan(1);
  });
});
