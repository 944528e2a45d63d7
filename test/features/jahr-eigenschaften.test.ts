/**
 * The whole bot under made-up lives: whatever people wish, answer, hand over and miss, and whatever becomes of the bot
 * meanwhile, each is reminded once a day at most, at a time they chose, of what is theirs and open, and of nothing too
 * late without a reason.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { einLeben } from './jahr-leben.ts';
import { rollen } from './jahr-soll.ts';
import { erlebe } from './jahr-welt.ts';

/** A property over nothing is none: with the usual seed, each of these happens. */
const geschieht = [
  ...rollen.flatMap((als) => [`erinnert: ${als}`, `vorher: ${als}`]),
  ...['frei', 'umgestellt', 'nicht zugestellt', 'nicht_angekommen', 'verfallen'].map(
    (grund) => `nicht gesagt: ${grund}`,
  ),
  ...['Im Plan', 'Braucht Unterstützung', 'Später', 'Ich übernehme', 'An andere Person übergeben …', 'Erledigt'],
  ...['Aufgabe erledigt', 'Aufgabe entfallen', 'Aufgabe uebergeben', 'berichtigt', 'verlegt'],
  ...['ergebnis', 'ruht', 'in_arbeit', 'endet in der Schlange', 'schlaeft', 'fehlt'],
  ...['wuenscht', 'willSpaeter', 'willFrueher'],
  ...['Zusammenfassung allein', 'Zusammenfassung am Ende', 'Zusammenfassung nachgeholt'],
];

describe('reminders', () => {
  const zaehlung = new Map<string, number>();

  it('come once a day at most, when they are wanted, of what is open, and before its day unless a reason is kept', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(einLeben, async (leben) => {
        const gesehen = await erlebe(leben);
        for (const [was, mal] of gesehen.zaehlung) zaehlung.set(was, (zaehlung.get(was) ?? 0) + mal);
        expect(gesehen.verstoesse).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('were of every kind, and everything that can happen to them did', () => {
    expect(geschieht.filter((was) => !zaehlung.has(was))).toEqual([]);
  });
});
