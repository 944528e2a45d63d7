import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import {
  type Beteiligung,
  fehltZumVorschlag,
  liesZaehltag,
  moeglicheSchritte,
  naechsteMassnahme,
  schluessel,
} from '../../../src/features/jahresziel/rules.leben.ts';
import { liesWert } from '../../../src/features/jahresziel/rules.zahl.ts';
import type { Zustand } from '../../../src/features/jahresziel/schema.ts';

describe('where a goal can go next', () => {
  const tandem: Beteiligung[] = ['leitet'];
  const buero: Beteiligung[] = ['leitet', 'buero'];
  // The present state first, then those before it; who; what they may enter.
  it.each<[[Zustand, ...Zustand[]], Beteiligung[], string[]]>([
    [['entwurf'], [], []],
    [['entwurf'], ['feder'], []],
    [['entwurf'], tandem, ['vorgeschlagen', 'ruht', 'zurueckgezogen']],
    [['vorgeschlagen'], tandem, ['entwurf', 'ruht', 'zurueckgezogen']],
    [['vorgeschlagen'], buero, ['vereinbart', 'entwurf', 'ruht', 'zurueckgezogen']],
    [['vereinbart'], ['feder'], ['in_arbeit', 'ergebnis']],
    [['vereinbart'], tandem, ['in_arbeit', 'ergebnis', 'ruht']],
    [['in_arbeit'], ['feder'], ['ergebnis']],
    [['in_arbeit'], ['prueft'], []],
    [['ergebnis'], ['prueft'], ['erreicht', 'teilweise', 'nicht_erreicht', 'in_arbeit']],
    [['ergebnis'], buero, ['erreicht', 'teilweise', 'nicht_erreicht', 'in_arbeit']],
    [['ergebnis'], tandem, []],
    [['ergebnis'], ['feder', 'prueft', ...buero], []],
    [['ueberprueft'], tandem, ['uebernommen', 'abgeschlossen']],
    [['ueberprueft'], ['feder'], []],
    [['abgeschlossen'], buero, []],
    [['uebernommen'], buero, []],
    [['zurueckgezogen'], buero, []],
    [['ruht', 'in_arbeit'], tandem, ['in_arbeit']],
    [['ruht', 'vorgeschlagen'], ['feder'], []],
  ])('from %j for %j: %j', ([jetzt, ...frueher], wer, erwartet) => {
    const lauf = [{ zustand: jetzt }, ...frueher.map((zustand) => ({ zustand }))] as const;
    expect(moeglicheSchritte(lauf, new Set(wer)).map(schluessel)).toEqual(erwartet);
  });

  it.each([
    ['erreicht', false],
    ['teilweise', true],
    ['nicht_erreicht', true],
    ['in_arbeit', true],
  ])('says why with %s: %s', (welcher, braucht) => {
    const schritte = moeglicheSchritte([{ zustand: 'ergebnis' }], new Set(['prueft']));
    expect(schritte.find((schritt) => schluessel(schritt) === welcher)?.brauchtText).toBe(braucht);
  });
});

describe('what was counted', () => {
  it.each([
    ['zahl', { wert: '0' }, 0],
    ['zahl', { wert: '12,5' }, 12.5],
    ['zahl', { wert: null }, 'keine_zahl'],
    ['zahl', { wert: '9999999999' }, 'zu_gross'],
    ['zeichen', { zeichen: 'ja' }, 1],
    ['zeichen', { zeichen: 'nein' }, 0],
    ['zeichen', { wert: '3', zeichen: null }, 'kein_zeichen'],
  ] as const)('%s %j: %s', (art, eingabe, erwartet) => {
    const gelesen = liesWert(art, eingabe);
    expect(gelesen.ok ? gelesen.value : gelesen.code).toBe(erwartet);
  });

  it.each([
    ['2026-02-30', 'kein_datum'],
    [null, 'kein_datum'],
    ['2026-10-02', 'zukunft'],
    ['2026-10-01', '2026-10-01'],
  ])('on %s: %s', (typed, erwartet) => {
    const gelesen = liesZaehltag(typed, day('2026-10-01'));
    expect(gelesen.ok ? gelesen.value : gelesen.code).toBe(erwartet);
  });
});

it('says all that a proposal lacks', () => {
  const ziel = { titel: '', federPerson: null, federName: null } as Parameters<typeof fehltZumVorschlag>[0]['ziel'];
  expect(fehltZumVorschlag({ ziel, wirkungen: [] })).toEqual(['titel', 'wirkung', 'feder']);
});

it('takes the soonest Maßnahme that is open and not late', () => {
  const massnahmen = [
    { stand: 'offen', bis: day('2026-09-30') },
    { stand: 'erledigt', bis: day('2026-10-02') },
    { stand: 'offen', bis: day('2026-11-01') },
    { stand: 'offen', bis: day('2026-10-05') },
  ];
  expect(naechsteMassnahme(massnahmen, day('2026-10-01'))?.bis).toBe('2026-10-05');
  expect(naechsteMassnahme(massnahmen, day('2026-12-01'))).toBeNull();
});
