import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Zahlen } from '../../../src/features/umsetzungsgruppe/digest/rules.ts';
import { nichtsNeues, stille, warum, zahlen } from '../../../src/features/umsetzungsgruppe/digest/texts.ts';

const keine: Zahlen = { imPlan: 0, anDerArbeit: 0, still: 0, protokolleOffen: 0, ideenNeu: 0 };

describe('the three figures', () => {
  it.each([
    ['nothing, as before', keine, keine, 'Zurzeit ist kein Jahresziel in Arbeit'],
    [
      'the last ones have come to their end',
      keine,
      { ...keine, imPlan: 1, anDerArbeit: 2 },
      'Zurzeit ist kein Jahresziel in Arbeit (beim letzten Mal 2)',
    ],
    ['none of one', { ...keine, anDerArbeit: 1 }, keine, '0 von 1 Jahresziel ist im Plan'],
    ['none of two', { ...keine, anDerArbeit: 2 }, null, '0 von 2 Jahreszielen sind im Plan'],
    [
      'as many of as many',
      { ...keine, imPlan: 1, anDerArbeit: 2 },
      { ...keine, imPlan: 1, anDerArbeit: 2 },
      '1 von 2 Jahreszielen ist im Plan (wie beim letzten Mal)',
    ],
    [
      'as many of more',
      { ...keine, imPlan: 1, anDerArbeit: 3 },
      { ...keine, imPlan: 1, anDerArbeit: 2 },
      '1 von 3 Jahreszielen ist im Plan (beim letzten Mal 1 von 2)',
    ],
    [
      'fewer of as many',
      { ...keine, imPlan: 0, anDerArbeit: 2 },
      { ...keine, imPlan: 2, anDerArbeit: 2 },
      '0 von 2 Jahreszielen sind im Plan (beim letzten Mal 2)',
    ],
    ['one of two', { ...keine, imPlan: 1, anDerArbeit: 2 }, null, '1 von 2 Jahreszielen ist im Plan'],
  ] as const)('%s', (_, jetzt, vorher, ziele) => {
    expect(zahlen(jetzt, vorher)).toBe(`${ziele} · kein Protokoll ist offen · keine neue Projektidee`);
  });

  it('say how it was where it was otherwise', () => {
    expect(zahlen({ ...keine, ideenNeu: 1 }, { ...keine, protokolleOffen: 2 })).toContain(
      'kein Protokoll ist offen (beim letzten Mal 2) · 1 neue Projektidee (beim letzten Mal 0)',
    );
  });
});

it.each([
  [1, null, null, '1 Ziel ist seit mehr als 60 Tagen ohne Rückmeldung. Es zählt nicht als „im Plan“.'],
  [
    2,
    2,
    day('2027-03-19'),
    '2 Ziele sind seit mehr als 60 Tagen ohne Rückmeldung (wie beim letzten Mal). Sie zählen nicht als „im Plan“. KOMM-IN fragt nur an festen Tagen nach, das nächste Mal am 19.03.2027.',
  ],
])('of %s goals nobody has heard, of %s before', (still, vorher, naechste, satz) => {
  expect(stille({ ...keine, still }, vorher === null ? null : { ...keine, still: vorher }, naechste)).toBe(satz);
});

describe('how often it comes', () => {
  it.each([
    [57, 'alle zwei Wochen, in den acht Wochen vor der Jahreskonferenz jede Woche'],
    [56, 'zurzeit jede Woche, nach der Jahreskonferenz wieder alle zwei Wochen'],
    [null, 'alle zwei Wochen, in den acht Wochen vor der Jahreskonferenz jede Woche'],
  ] as const)('%s days before the conference', (tage, wieOft) => {
    expect(warum('zweiwoechig', tage)).toBe(`Die Umsetzungsgruppe bekommt diesen Überblick ${wieOft}.`);
  });
});

it.each([
  [null, ''],
  [0, ' Heute ist die Jahreskonferenz.'],
  [1, ' Noch 1 Tag bis zur Jahreskonferenz.'],
] as const)('nothing new, %s days before the conference', (tage, noch) => {
  expect(nichtsNeues(day('2026-10-26'), day('2026-10-12'), tage)).toBe(
    `Überblick vom 26.10.2026: Seit dem 12.10.2026 gibt es nichts Neues.${noch}`,
  );
});
