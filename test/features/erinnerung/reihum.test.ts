import { expect, it } from 'vitest';
import { reachablePersons } from '../../../src/core/directory.ts';
import type { Faellig } from '../../../src/core/faellig.ts';
import { offenes, offenesReihum } from '../../../src/features/erinnerung/offenes.ts';
import { handelt, mitZiel } from '../jahresziel/im-leben.ts';
import { announced } from '../sitzung/announced.ts';
import { gibAufgaben, personVon } from '../startseite/grosse-stadt.ts';

/** What somebody may be reminded of, the same however it was looked up. */
const zuSagen = (alle: readonly Faellig[], heute: string): string[] =>
  alle
    .filter(({ stufen }) => stufen.some(({ tag }) => tag <= heute))
    .map(({ key, bis, stufen, titel, parts }) => JSON.stringify([key, bis, stufen, titel, parts]))
    .sort();

const tage = ['2026-10-13', '2026-10-19', '2027-03-22', '2027-08-18', '2027-09-23'];

it.each([
  ['an office federführend', { bis: 'in_arbeit', federPerson: null, federName: 'VHS' }],
  ['somebody federführend, and Aufgaben', { bis: 'in_arbeit' }],
  ['a result that an office checks', { bis: 'ergebnis' }],
] as const)('asks everybody in turn the same as each one alone: %s', async (_, ziel) => {
  const { stadt } = await mitZiel(ziel);
  gibAufgaben(stadt, personVon(stadt, stadt.mara.account), 3, '2026-10-14');
  await announced(stadt, {});
  await stadt.ada.presses('Ich komme', { conversation: stadt.wohnen });
  const gefragte = new Set<string>();
  for (const tag of tage) {
    await handelt(stadt, 'jo', tag, (ctx) => {
      const reihum = offenesReihum(ctx);
      for (const person of reachablePersons(ctx.tx)) {
        const allein = zuSagen(offenes(ctx, person), tag);
        expect(zuSagen(reihum(person), tag)).toEqual(allein);
        if (allein.length > 0) gefragte.add(person);
      }
    });
  }
  expect(gefragte.size).toBeGreaterThan(2);
});
