import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { liesStadtdatei, StadtdateiFalsch } from '../../../src/features/einrichtung/index.ts';

const example = readFileSync(new URL('../../../src/demo/musterstadt.yml', import.meta.url), 'utf8');

type Path = readonly (string | number)[];

/** The example with something else in one place; `undefined` takes out what is there. */
function withAt(path: Path, value: unknown): string {
  const put = (node: unknown, [key, ...rest]: Path): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(node)) return Object.assign([...node], { [key]: put(node[Number(key)], rest) });
    const { [key]: old, ...others }: Record<string, unknown> = { ...(node as object) };
    const changed = put(old, rest);
    return changed === undefined ? others : { ...others, [key]: changed };
  };
  return stringify(put(parse(example), path));
}

const feld = (field: string): Path => ['handlungsfelder', 3, field];
const tandem = (field: string): Path => ['handlungsfelder', 3, 'tandem', 0, field];
const festIn = (regel: object): readonly [Path, unknown] => [
  ['feste'],
  [{ name: 'Stadtfest', datum: '2026-07-04' }, regel],
];

describe('the shipped example', () => {
  const stadt = liesStadtdatei(example);

  it('is a city', () => {
    expect(stadt).toMatchObject({ stadt: 'Musterstadt', land: 'NW', erinnerung: {} });
    expect(stadt.feste).toBeUndefined();
    expect(stadt.handlungsfelder.map(({ kuerzel }) => kuerzel)).toEqual(['SPR', 'KUL', 'EHR', 'WOH', 'BIL']);
    expect(stadt.handlungsfelder.flatMap(({ tandem }) => tandem)).toHaveLength(11);
  });
});

describe('a file may say', () => {
  it.each<[string, Path, unknown, object]>([
    ['a channel with its #', ['umsetzungsgruppe'], { kanal: '#alle' }, { umsetzungsgruppe: { kanal: 'alle' } }],
    [
      'that the Büro has nobody but its Leitung',
      ['integrationsbuero', 'personen'],
      undefined,
      { integrationsbuero: { personen: [] } },
    ],
    [
      'when to remind',
      ['erinnerung'],
      { imKanal: 14, persoenlich: 2 },
      { erinnerung: { imKanal: 14, persoenlich: 2 } },
    ],
    ['never to remind', ['erinnerung'], { imKanal: 'nie' }, { erinnerung: { imKanal: 'nie' } }],
    [
      'when to ask about goals',
      ['erinnerung'],
      { jahresziele: [-30, -7, 3] },
      { erinnerung: { jahresziele: [-30, -7, 3] } },
    ],
    ['never to ask', ['erinnerung'], { jahresziele: 'nie' }, { erinnerung: { jahresziele: 'nie' } }],
    ['the next conference', ['jahreskonferenz'], '2027-09-16', { jahreskonferenz: '2027-09-16' }],
    ['its own feasts', ['feste'], [{ name: 'Stadtfest', datum: '2026-07-04' }], { feste: [{ name: 'Stadtfest' }] }],
    ['that it asks about no feast', ['feste'], [], { feste: [] }],
    [
      'two terms of one person',
      ['handlungsfelder', 0, 'tandem'],
      [
        { konto: 'U1', seite: 'verwaltung', von: '2026-01-01', bis: '2026-06-30' },
        { konto: 'U1', seite: 'verwaltung', von: '2027-01-01' },
      ],
      {},
    ],
    ['a term of one day', tandem('bis'), '2026-01-01', {}],
  ])('%s', (_what, path, value, read) => {
    expect(liesStadtdatei(withAt(path, value))).toMatchObject(read);
  });
});

describe('a mistake is one sentence that names its place', () => {
  it.each<[string, string | RegExp]>([
    ['', /^the file: Invalid input/],
    ['- a\n- b', /^the file: Invalid input/],
    ['stadt: [', 'line 1 is not valid YAML'],
    ['stadt: A\nstadt: B', 'line 2 is not valid YAML'],
    [`${example}\nfarbe: blau`, 'the file: Unrecognized key: "farbe"'],
  ])('%j', (text, sentence) => expect(() => liesStadtdatei(text)).toThrow(sentence));

  it.each<[Path, unknown, string | RegExp]>([
    [['stadt'], undefined, /^stadt: Invalid input/],
    [['stadt'], '', /^stadt: Too small/],
    [['land'], 'Nordrhein-Westfalen', /^land: Invalid option: .*"NW"/],
    [['handlungsfelder'], [], /^handlungsfelder: Too small/],
    [['integrationsbuero', 'leitung'], undefined, /^integrationsbuero\.leitung: Invalid input/],
    [['integrationsbuero', 'leitung', 'alter'], 40, 'integrationsbuero.leitung: Unrecognized key: "alter"'],
    [['steuerungsgruppe', 'kanal'], '#', 'steuerungsgruppe.kanal: must name a channel'],
    [feld('nummer'), 0, /^handlungsfelder\.3\.nummer: Too small/],
    [feld('nummer'), 1.5, /^handlungsfelder\.3\.nummer: Invalid input/],
    [feld('nummer'), 1, 'nummer 1 occurs twice'],
    [feld('kuerzel'), 'Woh', 'handlungsfelder.3.kuerzel: must be three capital letters'],
    [feld('kuerzel'), 'SPR', 'kuerzel SPR occurs twice'],
    [feld('kuerzel'), 'STG', 'handlungsfelder.3.kuerzel: is that of another Gremium'],
    [feld('titel'), 'W'.repeat(61), /^handlungsfelder\.3\.titel: Too big/],
    [feld('kanal'), 'hf-5-bildung', 'kanal hf-5-bildung occurs twice'],
    [feld('kanal'), '#integrationsbuero', 'kanal integrationsbuero occurs twice'],
    [tandem('seite'), 'links', /^handlungsfelder\.3\.tandem\.0\.seite: Invalid option/],
    [tandem('konto'), undefined, 'handlungsfelder.3.tandem.0: needs either konto or name'],
    [tandem('konto'), '', /^handlungsfelder\.3\.tandem\.0\.konto: Too small/],
    [tandem('name'), 'Ada Muster', 'handlungsfelder.3.tandem.0: needs either konto or name'],
    [tandem('von'), '01.01.2026', 'handlungsfelder.3.tandem.0.von: must be a date such as 2026-01-31'],
    [tandem('bis'), '2026-02-30', 'handlungsfelder.3.tandem.0.bis: must be a date such as 2026-01-31'],
    [tandem('bis'), '2025-12-31', 'handlungsfelder.3.tandem.0.bis: must not come before von'],
    [
      ['handlungsfelder', 3, 'tandem', 1, 'konto'],
      'U0ADAMUST',
      'handlungsfelder.3.tandem.1: occurs twice; give each term its von',
    ],
    [
      ['integrationsbuero', 'personen'],
      [{ name: 'Robin' }, { name: 'Robin' }],
      'integrationsbuero.personen.1: occurs twice; give each term its von',
    ],
    [['erinnerung'], { imKanal: 0 }, /^erinnerung\.imKanal: Too small/],
    [['erinnerung'], { imKanal: 61 }, /^erinnerung\.imKanal: Too big/],
    [['erinnerung'], { persoenlich: 'niemals' }, 'erinnerung.persoenlich: must be a number of days, or nie'],
    [['erinnerung'], { jahresziele: 30 }, /^erinnerung\.jahresziele: must be a list of days before \(-30\)/],
    [['erinnerung'], { jahresziele: 'niemals' }, /^erinnerung\.jahresziele: must be a list of days before \(-30\)/],
    [['erinnerung'], { jahresziele: [] }, /^erinnerung\.jahresziele: Too small/],
    [['erinnerung'], { jahresziele: [-30, 0] }, /^erinnerung\.jahresziele\.1: must be days before or after/],
    [['erinnerung'], { jahresziele: [-400] }, /^erinnerung\.jahresziele\.0: Too small/],
    [['erinnerung'], { jahresziele: [-7, -7] }, 'erinnerung.jahresziele: names a day twice'],
    [['erinnerung'], { jahresziele: [-7.5] }, /^erinnerung\.jahresziele: must be a list of days/],
    [['jahreskonferenz'], 'September 2027', 'jahreskonferenz: must be a date such as 2026-01-31'],
    [['erinnerung'], { perMail: 1 }, 'erinnerung: Unrecognized key: "perMail"'],
    [...festIn({ name: 'Fest' }), /^feste\.1: needs name, and one of/],
    [...festIn({ datum: '2026-02-30', name: 'Fest' }), /^feste\.1(\.datum)?: /],
    [...festIn({ kalender: 'maya', monat: 1, tag: 1, name: 'Fest' }), /^feste\.1(\.kalender)?: /],
  ])('%j as %j', (path, value, sentence) => {
    const reads = () => liesStadtdatei(withAt(path, value));
    expect(reads).toThrow(StadtdateiFalsch);
    expect(reads).toThrow(sentence);
    expect(reads).not.toThrow('\n');
  });
});
