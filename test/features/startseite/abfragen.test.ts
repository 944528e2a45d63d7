/** How often the database is asked for a Home, in a city in which much is going on. */
import { expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { abfragen, gibAufgaben, gibZiele, mitFeldern, personVon, start } from './grosse-stadt.ts';

it('asks no more often for the Büro, however many goals and Aufgaben others have', async () => {
  const stadt = await musterstadt(start, { datei: mitFeldern(25) });
  const oeffnet = () => abfragen(() => stadt.mila.opensHome());
  const andere = personVon(stadt, stadt.luca.account);
  gibZiele(stadt, andere, 25);
  await oeffnet();
  const wenige = await oeffnet();
  gibZiele(stadt, andere, 5_000, 25);
  gibAufgaben(stadt, andere, 10_000, '2026-09-20');
  await oeffnet();
  expect(await oeffnet()).toBeLessThan(wenige + 20);
  expect(wenige).toBeLessThan(1_000);
});

it('asks once about each open thing at most, and builds a Home once when it is opened', async () => {
  const stadt = await musterstadt(start);
  const oeffnet = () => abfragen(() => stadt.mara.opensHome());
  const mara = personVon(stadt, stadt.mara.account);
  gibAufgaben(stadt, mara, 1, '2026-09-20');
  await oeffnet();
  const mitEiner = await oeffnet();
  gibAufgaben(stadt, mara, 300, '2026-09-21', '', 1);
  await oeffnet();
  expect(await oeffnet()).toBeLessThan(mitEiner + 300 + 20);
});
