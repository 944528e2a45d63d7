/** The Raster as Word and as PDF, opened again by other readers than the libraries that wrote it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/calendar.ts';
import { type RasterDokument, render } from '../../src/documents/index.ts';
import { openPdf, squeezed } from './paper.ts';
import { openWord } from './word.ts';
import { all } from './xml.ts';

const raster: RasterDokument = {
  stadt: 'Musterstadt',
  handlungsfeld: 'Wohnen',
  jahr: 2026,
  zustand: 'in Arbeit',
  titel: 'Nachbarn im Ükern kennen sich besser',
  checkliste: 'Treppenhaus-Café',
  leitziele: ['Begegnung im Wohnumfeld'],
  massnahmen: [{ was: 'Schulen', wer: 'Ada Muster', bis: day('2026-07-10'), stand: 'offen' }],
  wirkungen: [
    {
      wirkung: 'Neue Familien haben Kontakt im Haus.',
      fuerWen: 'Familien',
      indikatoren: [
        {
          art: 'zahl',
          name: 'Kontakte',
          einheit: 'Familien',
          startwert: 0,
          zielwert: 1250.5,
          bis: day('2026-09-10'),
          quelle: 'Befragung',
          letzter: { wert: 12, tag: day('2026-06-28') },
        },
        {
          art: 'zeichen',
          name: 'Man grüßt',
          einheit: null,
          startwert: null,
          zielwert: null,
          bis: null,
          quelle: null,
          letzter: { wert: 0, tag: day('2026-05-31') },
        },
      ],
    },
  ],
  federfuehrend: 'Ada Muster',
  prueft: 'Volkshochschule',
  vorstellung: 'Mit Fotos',
  stelltVor: 'Bo Beispiel',
  tag: day('2026-07-06'),
};

/** As little as there may be. */
const leer: RasterDokument = {
  ...raster,
  zustand: 'Entwurf',
  checkliste: null,
  leitziele: [],
  massnahmen: [],
  wirkungen: [],
  federfuehrend: null,
  prueft: ' ',
  vorstellung: null,
  stelltVor: null,
};

const word = async (data: RasterDokument) => openWord(await render({ kind: 'raster.docx', data }));
const pdf = async (data: RasterDokument) => openPdf(await render({ kind: 'raster.pdf', data }));

const asWord = async (data: RasterDokument) =>
  (await word(data)).paragraphs.filter(({ text }) => text.trim() !== '').map(({ text }) => squeezed(text));
const asPdf = async (data: RasterDokument) =>
  (await pdf(data)).pages.flatMap(({ read }) => read.map(([, text]) => text)).filter((text) => text !== '');

const kopf = (zustand: string) => [
  'Raster zum Jahresziel',
  'Handlungsfeld Wohnen',
  'Jahreskonferenz 2026',
  `Zustand ${zustand} (06.07.2026)`,
  'Die sieben Punkte',
];
const unterschriften = [
  'Unterschriften',
  ...['Federführend', 'Für das Handlungsfeld Wohnen', 'Für das Integrationsbüro'].flatMap((wer) => [
    wer,
    'Ort Datum Unterschrift',
  ]),
];

describe.each([
  ['as Word', asWord],
  ['as PDF', asPdf],
])('%s', (_, lines) => {
  test('has the seven points, each Wirkung with its Indikatoren, and room to sign', async () => {
    expect(await lines(raster)).toEqual([
      ...kopf('in Arbeit'),
      ...['1. Titel', 'Nachbarn im Ükern kennen sich besser Geprüft mit der Checkliste zu: Treppenhaus-Café'],
      ...['2. Leitziele, denen das Ziel dient', 'Begegnung im Wohnumfeld'],
      ...['3. Maßnahmen', 'Was', 'Wer', 'Bis wann', 'Stand', 'Schulen', 'Ada Muster', '10.07.2026', 'offen'],
      ...['4. Wirkung, und für wen', 'Neue Familien haben Kontakt im Haus. Für: Familien'],
      '5. Kennzahlen und Indikatoren',
      ...['Was man zählt oder bemerkt', 'Einheit', 'Start', 'Ziel, bis wann', 'Quelle', 'Zuletzt'],
      ...['Kontakte', 'Familien', '0', '1.250,5 10.09.2026', 'Befragung', '12 28.06.2026'],
      ...['Man grüßt', 'ja oder nein', 'ja', 'nein 31.05.2026'],
      ...['6. Wer ist federführend?', 'Ada Muster'],
      ...['7. Wer überprüft die Kennzahlen und Indikatoren?', 'Volkshochschule'],
      ...['Vorstellung auf der Jahreskonferenz', 'Mit Fotos Vorgestellt von: Bo Beispiel'],
      ...unterschriften,
    ]);
  });

  test('asks on paper for what nobody wrote down', async () => {
    expect(await lines(leer)).toEqual([
      ...kopf('Entwurf'),
      ...['1. Titel', 'Nachbarn im Ükern kennen sich besser'],
      '2. Leitziele, denen das Ziel dient',
      '3. Maßnahmen',
      '4. Wirkungen, und für wen',
      '5. Kennzahlen und Indikatoren',
      '6. Wer ist federführend?',
      '7. Wer überprüft die Kennzahlen und Indikatoren?',
      'Vorstellung auf der Jahreskonferenz',
      ...unterschriften,
    ]);
  });

  test('says of several Wirkungen to which one an Indikator belongs', async () => {
    const [erste] = raster.wirkungen;
    const zweite = { wirkung: 'Ältere kommen gern.', fuerWen: null, indikatoren: [] };
    const shown = await lines({ ...raster, wirkungen: [...(erste === undefined ? [] : [erste]), zweite] });
    expect(shown.filter((line) => /^[45]\. /.test(line))).toEqual([
      '4. Wirkung 1, und für wen',
      '5. Kennzahlen und Indikatoren zu Wirkung 1',
      '4. Wirkung 2, und für wen',
      '5. Kennzahlen und Indikatoren zu Wirkung 2',
    ]);
  });

  test.each([
    ['with umlauts, accents and other alphabets', 'Ükern, Straße, Łódź, İstanbul, Ελληνικά'],
    ['that looks like markup', '<w:t>&amp; </w:body> ]]> {liste-0}'],
    ['that says nothing', 'undefined null'],
  ])('shows text %s as it was typed', async (_, typed) => {
    const massnahme = { was: typed, wer: typed, bis: raster.tag, stand: typed };
    const texte = { handlungsfeld: typed, zustand: typed, titel: typed, leitziele: [typed], massnahmen: [massnahme] };
    const wer = { federfuehrend: typed, prueft: typed, vorstellung: typed, stelltVor: null, checkliste: null };
    const shown = await lines({ ...raster, ...texte, ...wer, wirkungen: [] });
    const bare = shown.join('').replaceAll(/\s/g, '');
    expect(bare.split(typed.replaceAll(/\s/g, ''))).toHaveLength(12);
  });
});

test('in Word every point is a heading, and nothing says undefined or null', async () => {
  const file = await word(leer);
  const points = file.paragraphs.filter(({ style }) => style === 'Heading2');
  expect(points.map(({ text }) => text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', 'Vo']);
  expect(all(file.part('docProps/core.xml'), 'dc:creator')[0]?.children).toEqual(['Musterstadt']);
  const xml = Object.values(unzipSync(await render({ kind: 'raster.docx', data: leer }))).map((part) =>
    strFromU8(part),
  );
  expect(xml.join('\n')).not.toMatch(/undefined|>null<|"null"|\[object/);
});

test('in PDF every point is a heading, and stands on the page on which it goes on', async () => {
  const roles = (read: readonly (readonly [string, string])[], role: string) => read.filter(([one]) => one === role);
  for (const zeilen of [1, 9, 20]) {
    const { tagged, info, pages } = await pdf({ ...raster, titel: Array(zeilen).fill('Zeile').join('\n') });
    expect(tagged).toBe(true);
    expect(info).toMatchObject({ Title: 'Raster zum Jahresziel', Author: 'Musterstadt', Language: 'de-DE' });
    const read = pages.flatMap((page) => page.read);
    expect(roles(read, 'H3')).toHaveLength(8);
    expect(roles(read, 'TH')).toHaveLength(10);
    for (const page of pages) expect(page.read.at(-1)?.[0]).not.toMatch(/^(H|TH)/);
  }
});
