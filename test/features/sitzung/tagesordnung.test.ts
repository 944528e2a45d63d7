/** Whether what somebody proposed stands on a Tagesordnung, whatever was added to it there. */
import { expect, it } from 'vitest';
import { stehendePunkte } from '../../../src/features/sitzung/tagesordnung.ts';

it.each([
  ['Geld', 'Geld'],
  ['- geld', 'Geld'],
  ['TOP 2: Geld (15 Minuten)', 'Geld'],
  ['2. Geld, Jo Beispiel', 'Geld'],
  ['Jo: Geld', 'Geld'],
  ['10:15 Geld', 'Geld'],
  ['Geld – 15 Minuten', 'Geld'],
  ['Geld:15 Minuten', 'Geld'],
  ['Wer moderiert? Jo', 'Wer moderiert?'],
  ['Begrüßung\n1. Geld und Räume', '* Geld'],
])('%j names %j', (tagesordnung, punkt) => {
  expect([...stehendePunkte(tagesordnung, [punkt])]).toEqual([punkt]);
});

it.each([
  [null, 'Geld'],
  ['Geldautomaten', 'Geld'],
  ['Bericht über Geldautomaten', 'Geld'],
  ['Geld-Automaten', 'Geld'],
  ['Taschengeld', 'Geld'],
  ['Taschen-Geld', 'Geld'],
  ['Mitarbeiter:innen', 'Mitarbeiter'],
  ['Öffnung', 'Öff'],
  ['Was das Geld nicht löst', 'Geld'],
  ['Räume', 'Räume für Treffen'],
])('%j does not name %j', (tagesordnung, punkt) => {
  expect([...stehendePunkte(tagesordnung, [punkt])]).toEqual([]);
});

it('takes a line for the longer of two points of which one is in the other, and for both of two others', () => {
  expect([...stehendePunkte('Geld für Räume (Jo)', ['Geld', 'Geld für Räume'])]).toEqual(['Geld für Räume']);
  expect([...stehendePunkte('Geld für Räume\nGeld', ['Geld', 'Geld für Räume'])]).toEqual(['Geld', 'Geld für Räume']);
  expect([...stehendePunkte('Geld und Räume', ['Geld', 'Räume'])]).toEqual(['Geld', 'Räume']);
});
