import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import {
  fastGleich,
  findePerson,
  liesAufgabe,
  nachfragen,
  nenntMehrere,
  standVon,
} from '../../../src/features/protokoll/rules.ts';

const heute = day('2026-10-15');

describe('a task in one line', () => {
  it.each([
    ['Ada Muster: Raum buchen bis 10.11.', 'Ada Muster', 'Raum buchen', '2026-11-10'],
    ['Ada: Raum buchen, bis zum 10.11.2026', 'Ada', 'Raum buchen', '2026-11-10'],
    ['Ada – Raum buchen – bis 10.11.26', 'Ada', 'Raum buchen', '2026-11-10'],
    ['Ada - Raum buchen (bis Di., 10.11.)', 'Ada', 'Raum buchen', '2026-11-10'],
    ['Wohnungsamt: Liste schicken bis 1. Dezember', 'Wohnungsamt', 'Liste schicken', '2026-12-01'],
    ['Wohnungsamt: Liste schicken bis 3. März 2027.', 'Wohnungsamt', 'Liste schicken', '2027-03-03'],
    ['Ada: Frage bis wann: klären bis 15.10.', 'Ada', 'Frage bis wann: klären', '2026-10-15'],
    ['Ada: Bericht bis 12.1.', 'Ada', 'Bericht', '2027-01-12'],
    ['Freie-Träger-Runde: 😀 Grüße bis 31.12.', 'Freie-Träger-Runde', '😀 Grüße', '2026-12-31'],
  ])('%s', (zeile, wer, was, bis) => {
    expect(liesAufgabe(zeile, heute)).toEqual({ ok: true, value: { wer, was, bis } });
  });

  it.each([
    ['Raum buchen bis 10.11.', 'kein_wer'],
    [': Raum buchen bis 10.11.', 'kein_wer'],
    ['Ada: bis 10.11.', 'kein_was'],
    ['Ada: Raum buchen', 'kein_bis'],
    ['Ada: Raum buchen bis bald', 'kein_tag'],
    ['Ada: Raum buchen bis 31.11.', 'kein_tag'],
    ['Ada: Raum buchen bis 10.13.', 'kein_tag'],
    ['Ada: Raum buchen bis 10.11.2026 um 18 Uhr', 'nicht_am_ende'],
    ['Ada Muster bis 10.11.: Raum buchen', 'nicht_am_ende'],
    ['Ada: Raum buchen bis 14.10.', 'vergangen'],
    ['Ada: Raum buchen bis 10.11.2025', 'vergangen'],
    [`Ada: ${'sehr '.repeat(61)}viel bis 10.11.`, 'zu_lang'],
    [`${'A'.repeat(121)}: Raum buchen bis 10.11.`, 'zu_lang'],
  ])('is asked back: %s', (zeile, code) => {
    expect(liesAufgabe(zeile, heute)).toEqual({ ok: false, code });
  });
});

describe('who is meant', () => {
  const personen = [
    { id: 1, name: 'Ada Muster' },
    { id: 2, name: 'Ada Lang' },
    { id: 3, name: 'Eren Probe' },
  ];
  it.each([
    ['Ada Muster', { ok: true, value: 1 }],
    ['@ada muster', { ok: true, value: 1 }],
    ['Eren', { ok: true, value: 3 }],
    ['Ada', { ok: false, code: 'mehrdeutig' }],
    ['Wohnungsamt', { ok: true, value: null }],
  ])('%s', (wer, gefunden) => expect(findePerson(wer, personen)).toEqual(gefunden));

  it.each([
    ['Ada Muster und Eren', true],
    ['Eren, Wohnungsamt', true],
    ['Amt für Jugend und Soziales', false],
    ['Eren', false],
  ])('several in %s: %s', (wer, mehrere) => expect(nenntMehrere(wer, personen)).toBe(mehrere));
});

it.each([
  ['Adda Muster', 'Ada Muster'],
  ['Ad Muster', 'Ada Muster'],
  ['Ada Mutser', 'Ada Muster'],
  ['Eren Brobe', 'Eren Probe'],
  ['Ada Muster', null],
  ['Ada Munster-Schmidt', null],
  ['alle', null],
])('%s is almost %s', (wer, name) => {
  const personen = [{ id: 1, name: 'Ada Muster' }, ...[{ id: 3, name: 'Eren Probe' }]];
  expect(fastGleich(wer, personen)?.name ?? null).toBe(name);
});

it('asks for missing minutes after 3 and 7 days', () => {
  expect(nachfragen(day('2026-10-14'))).toEqual(['2026-10-17', '2026-10-21']);
});

it.each([
  [null, 'offen'],
  [{ eingangAm: null, bestaetigtAm: null }, 'abgeschickt'],
  [{ eingangAm: 1, bestaetigtAm: null }, 'angekommen'],
  [{ eingangAm: 1, bestaetigtAm: 2 }, 'bestaetigt'],
  [{ eingangAm: null, bestaetigtAm: 2 }, 'bestaetigt'],
])('%j is %s', (protokoll, stand) => expect(standVon(protokoll)).toBe(stand));
