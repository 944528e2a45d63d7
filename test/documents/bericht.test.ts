/** The report as Word and as PDF, opened again by other readers than the libraries that wrote it. */
import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/calendar.ts';
import { type BerichtDokument, render } from '../../src/documents/index.ts';
import { openPdf, squeezed } from './paper.ts';
import { openWord } from './word.ts';
import { all } from './xml.ts';

const ziel: BerichtDokument['felder'][number]['ziele'][number] = {
  titel: 'Nachbarn kennen sich',
  stand: 'in Arbeit, im Plan',
  ergebnis: 'Ergebnis: zwölf Familien.',
  indikatoren: [
    { name: 'Familien mit Kontakt', wert: '12 Familien, 28.06.2026', ziel: '20 bis 10.09.2027', anteil: 0.6 },
    { name: 'Man grüßt', wert: 'noch kein Wert', ziel: 'ja', anteil: null },
  ],
  hilfe: 'Das würde helfen: ein Raum.',
};

const bericht: BerichtDokument = {
  titel: 'Bericht für die Steuerungsgruppe',
  stadt: 'Musterstadt',
  zeitraum: '01.07.2026 bis 30.09.2026',
  stand: day('2026-10-01'),
  kommentar: 'Erster Absatz.\n\nZweiter Absatz.',
  entscheidungen: ['Mehr Räume?', 'Mehr Geld?'],
  erklaerung: ['„unter 5“ heißt: 1 bis 4.'],
  ueberblick: ['5 Ziele sind in Arbeit.'],
  felder: [
    { titel: 'Wohnen', ueberblick: '1 von 1 Ziel ist im Plan.', ziele: [ziel] },
    { titel: 'Kultur', ueberblick: 'Es gibt noch keine Jahresziele.', ziele: [] },
  ],
};

const word = async (data: BerichtDokument) => openWord(await render({ kind: 'bericht.docx', data }));
const pdf = async (data: BerichtDokument) => openPdf(await render({ kind: 'bericht.pdf', data }));

const asWord = async (data: BerichtDokument) =>
  (await word(data)).paragraphs.map(({ text }) => squeezed(text)).filter((text) => text !== '');
const asPdf = async (data: BerichtDokument) =>
  (await pdf(data)).pages
    .flatMap(({ read }) => read.map(([, text]) => text))
    .filter((text) => text !== '' && text !== '•');

describe.each([
  ['as Word', asWord],
  ['as PDF', asPdf],
])('the report %s', (_, lines) => {
  test('has the comment, what is to be decided, the overview, how to read it, and of each field its goals', async () => {
    expect(await lines(bericht)).toEqual([
      ...['Bericht für die Steuerungsgruppe', 'Zeitraum 01.07.2026 bis 30.09.2026'],
      ...['Vom Integrationsbüro', 'Erster Absatz.', 'Zweiter Absatz.'],
      ...['Das ist zu entscheiden', 'Mehr Räume?', 'Mehr Geld?'],
      ...['Überblick', '5 Ziele sind in Arbeit.'],
      ...['So lesen Sie den Bericht', '„unter 5“ heißt: 1 bis 4.'],
      ...['Wohnen', '1 von 1 Ziel ist im Plan.'],
      ...['Nachbarn kennen sich', 'Stand: in Arbeit, im Plan', 'Ergebnis: zwölf Familien.'],
      ...['Was gezählt wird', 'Zuletzt', 'Ziel', 'Davon erreicht'],
      ...['Familien mit Kontakt', '12 Familien, 28.06.2026', '20 bis 10.09.2027', '60 %'],
      ...['Man grüßt', 'noch kein Wert', 'ja', '–'],
      ...['Das würde helfen: ein Raum.'],
      ...['Kultur', 'Es gibt noch keine Jahresziele.'],
    ]);
  });

  test('leaves out the headings of what there is nothing of', async () => {
    const data = {
      ...bericht,
      stadt: null,
      kommentar: null,
      entscheidungen: [],
      ueberblick: [],
      erklaerung: [],
      felder: [],
    };
    expect(await lines(data)).toEqual(['Bericht für die Steuerungsgruppe', 'Zeitraum 01.07.2026 bis 30.09.2026']);
  });

  test.each([
    [0, '0 %'],
    [0.004, '0 %'],
    [0.29, '29 %'],
    [0.9999, '99 %'],
    [1, '100 %'],
    [12.5, '1250 %'],
    [-0.2, '-20 %'],
    [Number.POSITIVE_INFINITY, '–'],
    [Number.NaN, '–'],
  ])('says of a part of %d that it is %s', async (anteil, said) => {
    const [indikator] = ziel.indikatoren;
    if (indikator === undefined) throw new Error('an Indikator');
    const ziele = [{ ...ziel, indikatoren: [{ ...indikator, anteil }] }];
    const shown = await lines({ ...bericht, felder: [{ titel: 'Wohnen', ueberblick: '', ziele }] });
    expect(shown[shown.indexOf('20 bis 10.09.2027') + 1]).toBe(said);
  });

  test('shows what was typed as it was typed, and loses none of it over many pages', async () => {
    const typed = ['Ükern, Łódź, Ελληνικά', '<w:t>&amp; {liste-0}', 'undefined null', 'lang '.repeat(300).trim()];
    // A cell that goes on on the next page is read in two parts.
    const kurz = typed.slice(0, 3);
    const indikatoren = kurz.flatMap((wort) =>
      Array.from({ length: 10 }, () => ({ name: wort, wert: wort, ziel: wort, anteil: 0.5 })),
    );
    const ziele = [
      { titel: typed.join('\n'), stand: '', ergebnis: typed.join('\n'), indikatoren, hilfe: typed.join('\n') },
    ];
    const felder = [{ titel: 'Feld', ueberblick: typed.join('\n'), ziele }];
    const ganz = { ...bericht, kommentar: typed.join('\n\n'), entscheidungen: typed, felder };
    const bare = (await lines(ganz)).join('').replaceAll(/\s/g, '');
    for (const wort of typed)
      expect(bare.split(wort.replaceAll(/\s/g, '')).length - 1).toBe(kurz.includes(wort) ? 30 + 6 : 6);
  });
});

test('in Word fields and goals are headings, titles of columns are repeated, and a bar is as long as its part', async () => {
  const file = await word(bericht);
  const styled = (name: string) => file.paragraphs.filter(({ style }) => style === name).map(({ text }) => text);
  expect(styled('Title')).toEqual(['Bericht für die Steuerungsgruppe']);
  expect(styled('Heading1')).toEqual([
    ...['Vom Integrationsbüro', 'Das ist zu entscheiden', 'Überblick', 'So lesen Sie den Bericht'],
    ...['Wohnen', 'Kultur'],
  ]);
  expect(styled('Heading2')).toEqual(['Nachbarn kennen sich']);
  const body = file.part('word/document.xml');
  expect(all(body, 'w:tblHeader').filter(({ attributes }) => attributes['w:val'] !== 'off')).toHaveLength(1);
  const bars = all(body, 'w:p').filter((one) => all(one, 'w:shd').length > 0);
  const [column] = all(body, 'w:gridCol').slice(-1);
  const width = Number(column?.attributes['w:w']) - 200;
  expect(bars.map((one) => Number(all(one, 'w:ind')[0]?.attributes['w:right']) / width)).toEqual([
    expect.closeTo(0.4, 2),
  ]);
});

test('in PDF every part is tagged, and no heading stands alone at the end of a page', async () => {
  for (const ziele of [1, 7, 9, 12]) {
    const [feld] = bericht.felder;
    const felder = [{ titel: 'Wohnen', ueberblick: '', ...feld, ziele: Array(ziele).fill(ziel) }];
    const { tagged, info, pages } = await pdf({ ...bericht, felder });
    expect(tagged).toBe(true);
    expect(info).toMatchObject({ Title: bericht.titel, Author: 'Musterstadt', Language: 'de-DE' });
    const roles = pages.flatMap(({ read }) => read.map(([role]) => role));
    expect(roles.filter((role) => role === 'H3')).toHaveLength(ziele);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(4 * ziele);
    expect(roles.filter((role) => role === 'LBody')).toHaveLength(4);
    for (const { read } of pages) expect(read.at(-1)?.[0]).not.toMatch(/^(H|TH|Lbl)/);
  }
});

test('in PDF a field of one sentence stands on the page that has room for it', async () => {
  const felder = Array.from({ length: 5 }, (_, i) => ({ titel: `Feld ${i}`, ueberblick: 'Nichts Neues.', ziele: [] }));
  expect((await pdf({ ...bericht, felder })).pages).toHaveLength(1);
});
