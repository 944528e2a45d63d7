/** How often the database is asked for a Home, in a city in which much is going on. */
import { expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { abfragen, gibAufgaben, gibErgebnisse, gibZiele, mitFeldern, personVon, start } from './grosse-stadt.ts';

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

it('asks as often for 300 open things as for 30: what stands on another page is not written', async () => {
  const stadt = await musterstadt(start);
  const oeffnet = async () => {
    await stadt.mara.opensHome();
    return abfragen(() => stadt.mara.opensHome());
  };
  const mara = personVon(stadt, stadt.mara.account);
  gibAufgaben(stadt, mara, 30, '2026-08-20');
  const mitWenigen = await oeffnet();
  gibAufgaben(stadt, mara, 270, '2026-09-21', '', 30);
  expect(await oeffnet()).toBe(mitWenigen);
});

it('asks as often for 300 results to check as for 30', async () => {
  const mit = async (anzahl: number): Promise<number> => {
    const stadt = await musterstadt(start);
    gibErgebnisse(stadt, personVon(stadt, stadt.jo.account), anzahl);
    await stadt.jo.opensHome();
    return abfragen(() => stadt.jo.opensHome());
  };
  expect(await mit(300)).toBe(await mit(30));
});
