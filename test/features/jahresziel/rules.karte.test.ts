import { expect, test } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { istSpaet, letzterTag } from '../../../src/features/jahresziel/rules.karte.ts';
import type { Stand, Zustand } from '../../../src/features/jahresziel/schema.ts';

test.each<[Zustand, Stand | null, string, boolean]>([
  ['in_arbeit', null, '2026-09-17', false],
  ['in_arbeit', 'im_plan', '2026-09-18', true],
  ['in_arbeit', 'laenger', '2026-01-10', true],
  ['ergebnis', null, '2026-09-18', true],
  ['ruht', null, '2026-12-01', true],
  ['ueberprueft', null, '2026-12-01', false],
  ['abgeschlossen', 'im_plan', '2028-12-01', false],
])('%s, answered %s, on %s: late %s', (zustand, stand, heute, spaet) => {
  expect(istSpaet({ zustand, stand }, day('2026-09-17'), day(heute))).toBe(spaet);
});

test('without a day that was set, September is the end', () => {
  expect(letzterTag(2026, null)).toBe('2026-09-30');
});
