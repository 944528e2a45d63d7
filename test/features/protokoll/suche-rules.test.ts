import { describe, expect, it } from 'vitest';
import { ausdruck, fundstelle, liesSuche } from '../../../src/features/protokoll/suche-rules.ts';

const gelesen = (getippt: string) => {
  const worte = liesSuche(getippt);
  return worte.ok ? worte.value : [];
};

describe('the query', () => {
  it.each([
    ['Raum', '("raum")'],
    ['Raum  buchen', '("raum") AND ("buchen")'],
    ['raum Raum', '("raum")'],
    ['Büro', '("buro")'],
    ['Buero', '("buero" OR "buro")'],
    ['neu', '("neu")'],
    ['Straße', '("strasse")'],
    ['AG', '(" ag")'],
    ['a Raum', '("raum")'],
    ['(Raum)', '("raum")'],
    ['O"Neill', '("o neill")'],
    ['WOH-2026-01', '("woh 2026 01")'],
    ['Yıldız', '("yildiz")'],
    ['İzmir', '("izmir")'],
    ['raum* NEAR -x', '("raum") AND ("near")'],
  ])('of %s is %s', (getippt, gleich) => {
    expect(ausdruck(gelesen(getippt))).toBe(gleich);
  });

  it('quotes whatever a word holds', () => {
    expect(ausdruck([{ formen: ['o"neill'], amAnfang: false }])).toBe('("o""neill")');
  });

  it.each([
    ['', 'leer'],
    [' \t\n', 'leer'],
    ['"*-', 'leer'],
    ['\ud83d', 'leer'],
    ['x', 'zu_kurz'],
    ['a b', 'zu_kurz'],
    ['a'.repeat(101), 'zu_lang'],
  ])('of %j there is none: %s', (getippt, code) => {
    expect(liesSuche(getippt)).toEqual({ ok: false, code });
  });
});

describe('where it stands', () => {
  const stelle = (wort: string, ...texte: readonly string[]) =>
    fundstelle(
      texte.map((text, i) => ({ wo: String(i), text })),
      gelesen(wort),
    );
  const fett = (text: string) => ({ text, bold: true });

  it.each([
    ['größe', 'Die Grösse zählt', ['Die ', fett('Grösse'), ' zählt']],
    ['strasse', 'Lange Straße 3', ['Lange ', fett('Straße'), ' 3']],
    ['foerderung', 'Sprachförderung', ['Sprach', fett('förderung')]],
    ['fo\u0308rder', 'Förderung', [fett('Förder'), 'ung']],
    ['förder', 'Fo\u0308r\u00adderung', [fett('Fo\u0308r\u00adder'), 'ung']],
    ['raum', '🙂 Raum 🙂 raum', ['🙂 ', fett('Raum'), ' 🙂 ', fett('raum')]],
    ['ag', 'Tag der AG', ['Tag der ', fett('AG')]],
    ['ag', 'Tag der (AG)', ['Tag der (', fett('AG'), ')']],
    ['kita-kw', 'Die Kita/KW 12', ['Die ', fett('Kita/KW'), ' 12']],
    ['yildiz', 'Frau Yıldız', ['Frau ', fett('Yıldız')]],
    ['raum umbau', 'Raumbau, Raumumbau', [fett('Raumbau'), ', ', fett('Raumumbau')]],
    ['raum', 'Ein\v\tRaum\u00a0mehr', ['Ein ', fett('Raum'), ' mehr']],
    ['raum', 'nichts davon', ['nichts davon']],
  ])('%s in %s', (wort, text, auszug) => {
    expect(stelle(wort, text)).toEqual({ wo: '0', auszug });
  });

  it('is where most of the words stand', () => {
    expect(stelle('raum buchen', 'Raum', 'Wir buchen den Raum', 'buchen')?.wo).toBe('1');
    expect(stelle('raum', 'nichts', 'Raum', 'Raum')?.wo).toBe('1');
    expect(stelle('raum')).toBeNull();
  });

  it.each([
    ['words', 'lang '.repeat(60), 'Raum', ' lang'.repeat(600)],
    ['emoji', '😀'.repeat(700), 'Raum', '😀'.repeat(700)],
  ])('shows a little of what stands around it, cutting no character: %s', (_was, davor, wort, danach) => {
    const auszug = stelle(wort, `${davor}${wort}${danach}`)?.auszug ?? [];
    const zeile = auszug
      .map((teil) => (typeof teil === 'object' && 'text' in teil ? teil.text : String(teil)))
      .join('');
    expect(zeile).toContain('Raum');
    expect(zeile.length).toBeLessThan(150);
    expect(zeile.startsWith('… ')).toBe(true);
    expect(zeile.endsWith(' …')).toBe(true);
    expect(zeile).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });
});
