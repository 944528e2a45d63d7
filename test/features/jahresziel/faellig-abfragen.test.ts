/** How often the database is asked for what is open about goals. */
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { faellig } from '../../../src/features/jahresziel/faellig.ts';
import { handelt, type Name, personVon } from './im-leben.ts';
import { imAugust } from './im-sommer.ts';

it('is asked a few times for somebody without a goal, and no more often for somebody with many', async () => {
  const { stadt } = await imAugust();
  const abfragen = async (name: Name): Promise<{ readonly offen: number; readonly anzahl: number }> => {
    const person = personVon(stadt, name);
    const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
    let [offen, anzahl] = [0, 0];
    await handelt(stadt, 'jo', '2027-08-17', (ctx) => {
      const spione = (['get', 'all', 'run'] as const).map((was) => vi.spyOn(statement, was));
      offen = faellig(ctx, person).filter(({ key }) => key.startsWith('jahresziel:')).length;
      anzahl = spione.reduce((summe, { mock }) => summe + mock.calls.length, 0);
      for (const spion of spione) spion.mockRestore();
    });
    return { offen, anzahl };
  };
  const ohne = await abfragen('luca');
  expect(ohne.offen).toBe(0);
  expect(ohne.anzahl).toBeLessThanOrEqual(10);
  const einzelnes = await abfragen('mara');
  expect(einzelnes).toEqual({ offen: 1, anzahl: ohne.anzahl });
  const mehr = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 150)
    insert into jahresziel (id, gremium_id, jahr, titel, feder_person, zustand, fragen_ab, angelegt_von, angelegt_am)
    select 'jahresziel_' || i, gremium_id, jahr, titel, feder_person, zustand, fragen_ab, angelegt_von, angelegt_am
    from jahresziel, n`;
  stadt.workspace.tx((tx) => tx.run(mehr));
  expect(await abfragen('mara')).toEqual({ offen: 151, anzahl: ohne.anzahl });
  expect(await abfragen('luca')).toEqual(ohne);
  // The Tandem is not asked yet, and the Büro neither; they, too, are not looked up one by one.
  expect((await abfragen('ada')).anzahl).toBeLessThanOrEqual(ohne.anzahl + 8);
  expect((await abfragen('jo')).anzahl).toBeLessThanOrEqual(ohne.anzahl + 8);
});
