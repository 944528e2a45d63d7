/** How often the database is asked for the Aufgaben of somebody who holds none. */
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { mitAufgabe } from './vergeben.ts';

it('asks no more often however many Aufgaben others hold', async () => {
  const stadt = await mitAufgabe();
  const oeffnet = async (): Promise<number> => {
    const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
    const spione = (['get', 'all', 'run'] as const).map((name) => vi.spyOn(statement, name));
    await stadt.pia.opensHome();
    const abfragen = spione.reduce((summe, { mock }) => summe + mock.calls.length, 0);
    for (const spion of spione) spion.mockRestore();
    return abfragen;
  };
  await oeffnet();
  const wenige = await oeffnet();
  const mehr = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 150)
    insert into aufgabe (id, gremium_id, was, person_id, bis, herkunft, herkunft_titel, angelegt_von, angelegt_am)
    select 'aufgabe_' || i, gremium_id, was, person_id, bis, herkunft, herkunft_titel, angelegt_von, angelegt_am
    from aufgabe, n`;
  stadt.workspace.tx((tx) => tx.run(mehr));
  // Each holder was looked up by themselves once.
  expect(await oeffnet()).toBeLessThan(wenige + 50);
});
