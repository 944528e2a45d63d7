import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../../src/core/workspace.ts';
import {
  KatalogFalsch,
  kanalnameFuer,
  katalogVon,
  liesKatalog,
  uebernimmKatalog,
} from '../../../src/features/handlungsfeld/index.ts';
import { setzeEinstellung } from '../../../src/features/stadt/index.ts';

const beispiel = readFileSync(new URL('../../../src/demo/katalog.yml', import.meta.url), 'utf8');

describe('the usual catalogue', () => {
  const katalog = memoryWorkspace().tx(katalogVon);

  it('has the five fields of the concept and all their Leitziele', () => {
    expect(
      katalog.handlungsfelder.map(({ nummer, kuerzel, kanal, leitziele }) => [
        nummer,
        kuerzel,
        kanal,
        leitziele.length,
      ]),
    ).toEqual([
      [1, 'SPR', 'hf-1-sprachfoerderung', 5],
      [2, 'KUL', 'hf-2-kultureller-austausch', 4],
      [3, 'EHR', 'hf-3-ehrenamt', 14],
      [4, 'WOH', 'hf-4-wohnen', 3],
      [5, 'BIL', 'hf-5-bildung', 7],
    ]);
  });

  it('keeps every limit that a city’s own has to keep', () => {
    expect(liesKatalog(JSON.stringify(katalog))).toEqual(katalog);
  });
});

describe('a city’s own catalogue', () => {
  it('is read whole', () => {
    expect(liesKatalog(beispiel)).toEqual({
      handlungsfelder: [
        {
          nummer: 1,
          kuerzel: 'FAM',
          titel: 'Familie',
          kanal: 'hf-1-familie',
          leitziele: [
            { nummer: '1.1', titel: 'Familien finden früh Hilfe', wortlaut: null },
            {
              nummer: '1.2',
              titel: 'Eltern lernen einander kennen',
              wortlaut: 'Eltern aus allen Stadtteilen sollen einander kennenlernen und sich gegenseitig unterstützen.',
            },
          ],
          grundlagen: [
            { text: 'Leitbild der Stadt', link: null },
            { text: 'Familienkonzept', link: 'https://stadt.example/familie' },
          ],
        },
        {
          nummer: 2,
          kuerzel: 'SPO',
          titel: 'Sport und Bewegung',
          kanal: 'hf-2-sport',
          leitziele: [],
          grundlagen: [],
        },
      ],
    });
  });

  it('replaces the usual one until the city is set up, and not after', () => {
    const workspace = memoryWorkspace();
    const eigener = liesKatalog(beispiel);
    const usual = workspace.tx(katalogVon);
    expect(workspace.tx((tx) => uebernimmKatalog(tx, usual))).toBe(true);
    expect(workspace.tx((tx) => uebernimmKatalog(tx, eigener))).toBe(true);
    expect(workspace.tx(katalogVon)).toEqual(eigener);
    workspace.tx((tx) => setzeEinstellung(tx, 'eingerichtet', 'chat'));
    expect(workspace.tx((tx) => uebernimmKatalog(tx, usual))).toBe(false);
    expect(workspace.tx(katalogVon)).toEqual(eigener);
  });
});

const eineGrundlage = 'must be a text of at most 300 characters, or text and link (https://…)';
const lineOf = (yaml: string, text: string): number => yaml.slice(0, yaml.indexOf(text)).split('\n').length;

describe('a catalogue that is wrong is refused with its line', () => {
  it.each([
    ['no YAML', 'titel: Familie\n', 'titel: Familie: ]\n', 'is not valid YAML'],
    ['a key twice', 'kanal: hf-2-sport', 'kuerzel: XYZ', 'is not valid YAML'],
    ['an alias', 'Familie\n', '*gross\n', 'refers to another place, which is not possible here'],
    ['an unknown key', 'kanal: hf-2-sport', 'channel: x', 'channel is not known here'],
    ['an unknown key in a Leitziel', 'wortlaut: >', 'satz: >', 'satz is not known here'],
    ['an empty title', 'Familie\n', "' '\n", 'titel: must not be empty'],
    ['no title', 'titel: Familie', 'titel:', 'titel: must not be empty'],
    ['a list for a title', 'titel: Familie', 'titel: [Familie]', 'titel: must be a text'],
    ['a title on two lines', 'titel: Familie', 'titel: "Familie\\nund Kind"', 'titel: must stand on one line'],
    ['a title of another Gremium', 'titel: Familie', 'titel: Integrationsbüro', 'titel: is that of another Gremium'],
    ['its channel', 'hf-2-sport', 'integrationsbuero', 'kanal: is that of another Gremium'],
    [
      'a title twice but for its capitals',
      'titel: Sport und Bewegung',
      'titel: FAMILIE',
      'titel: FAMILIE occurs twice',
    ],
    ['a number with a comma', 'nummer: 2', 'nummer: 1.5', 'nummer: must be a whole number'],
    ['a number too large', 'nummer: 2', 'nummer: 1000', 'nummer: must be at most 999'],
    ['a Leitziel without words', 'nummer: "1.2"', 'nummer: ""', 'nummer: must not be empty'],
    ['a title too long', 'Familie\n', `${'F'.repeat(61)}\n`, 'titel: must have at most 60 characters'],
    ['a Leitziel too long', 'Familien finden früh Hilfe', 'F'.repeat(76), 'titel: must have at most 75 characters'],
    ['a word for a number', 'nummer: 2', 'nummer: zwei', 'nummer: must be a whole number'],
    ['the number 0', 'nummer: 2', 'nummer: 0', 'nummer: must be at least 1'],
    ['a Leitziel’s bare number', '"1.2"', '1.20', 'nummer: must be in quotes, or it is read as a number'],
    ['a small Kürzel', 'kuerzel: FAM', 'kuerzel: Fam', 'kuerzel: must be three capital letters'],
    ['a Kürzel of another Gremium', 'kuerzel: FAM', 'kuerzel: UMS', 'kuerzel: is that of another Gremium'],
    ['a channel', 'hf-2-sport', 'HF 2', 'kanal: must be at most 80 lower-case letters a–z, digits and hyphens'],
    [
      'a link without https',
      '{ text: Familienkonzept, link: https:',
      '{ text: Familienkonzept, link: http:',
      'link: must be an address that begins with https://',
    ],
    ['an empty Grundlage', '- Leitbild der Stadt', "- ''", `grundlagen: ${eineGrundlage}`],
    ['a number twice', 'nummer: 2', 'nummer: 1 #', 'nummer: 1 occurs twice'],
    ['a Kürzel twice', 'kuerzel: SPO', 'kuerzel: FAM #', 'kuerzel: FAM occurs twice'],
    ['a title twice', 'titel: Sport und Bewegung', 'titel: Familie #', 'titel: Familie occurs twice'],
    ['a channel twice', 'hf-2-sport', 'hf-1-familie #', 'kanal: hf-1-familie occurs twice'],
    ['a Leitziel twice', '"1.2"', '"1.1" #', 'nummer: 1.1 occurs twice'],
  ])('%s', (_what, right, wrong, reason) => {
    const yaml = beispiel.replace(right, wrong);
    expect(yaml).not.toBe(beispiel);
    expect(() => liesKatalog(yaml)).toThrow(new KatalogFalsch(`line ${lineOf(yaml, wrong)}: ${reason}`));
  });

  it.each([
    ['nothing', '', 'line 1: must begin with “handlungsfelder:”'],
    ['a list', '- 1', 'line 1: must begin with “handlungsfelder:”'],
    ['no fields', '\nhandlungsfelder: []', 'line 2: handlungsfelder: must not be empty'],
    ['another section', `${beispiel}stadt: X`, `line ${beispiel.split('\n').length}: stadt is not known here`],
  ])('%s', (_what, yaml, sentence) => {
    expect(() => liesKatalog(yaml)).toThrow(new KatalogFalsch(sentence));
  });

  it('where something is missing: that of what lacks it', () => {
    const yaml = beispiel.replace('    titel: Familie\n', '');
    const line = lineOf(yaml, 'nummer: 1\n');
    expect(() => liesKatalog(yaml)).toThrow(new KatalogFalsch(`line ${line}: titel: is missing`));
  });

  it.each([
    ['a field', 'handlungsfelder: [Wohnen]', 'handlungsfelder: must consist of keys and values, such as “nummer: 1”'],
    ['the list', 'handlungsfelder: Wohnen', 'handlungsfelder: must be a list'],
    ['everything', 'Wohnen', 'must begin with “handlungsfelder:”'],
    ['the only key', '{}', 'handlungsfelder: is missing'],
  ])('%s of another shape', (_what, yaml, sentence) => {
    expect(() => liesKatalog(yaml)).toThrow(new KatalogFalsch(`line 1: ${sentence}`));
  });

  it('the first of two mistakes', () => {
    const yaml = beispiel.replace('hf-2-sport', 'HF').replace('kuerzel: FAM', 'kuerzel: F');
    expect(() => liesKatalog(yaml)).toThrow(`line ${lineOf(yaml, 'kuerzel: F\n')}: kuerzel: `);
  });
});

describe('the name of a channel', () => {
  it.each([
    [4, 'Wohnen', 'hf-4-wohnen'],
    [6, 'Gesundheit & Pflege (für Ältere)', 'hf-6-gesundheit-pflege-fuer-aeltere'],
    [7, 'Straße, Öffentlichkeit', 'hf-7-strasse-oeffentlichkeit'],
    [8, 'Şehir ve ışık – Łódź', 'hf-8-sehir-ve-isik-lodz'],
    [9, '  Café  ', 'hf-9-cafe'],
    [10, '☺', 'hf-10'],
    [11, `${'a'.repeat(73)} ${'b'.repeat(30)}`, `hf-11-${'a'.repeat(73)}`],
  ])('%i %s: %s', (nummer, titel, name) => {
    expect(kanalnameFuer({ nummer, titel })).toBe(name);
  });
});
