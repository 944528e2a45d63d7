import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { answer, legtAn, oeffnet, start, zweiter } from './angelegt.ts';
import { mitIdee } from './auf-dem-weg.ts';

interface Arbeit {
  readonly abfragen: number;
  readonly zeilen: number;
}

/** What the database does meanwhile: how often it is asked, and how many rows it gives. */
async function arbeit(tut: () => Promise<unknown>): Promise<Arbeit> {
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
  const spione = (['get', 'all', 'run'] as const).map((name) => vi.spyOn(statement, name));
  await tut();
  const ergebnisse = spione.flatMap(({ mock }) => mock.results.map(({ value }) => value));
  for (const spion of spione) spion.mockRestore();
  const zeilen = ergebnisse.reduce((summe: number, eines) => summe + (Array.isArray(eines) ? eines.length : 1), 0);
  return { abfragen: ergebnisse.length, zeilen };
}

describe('a submitted step', () => {
  it('asks the database little, and no more of it for what was answered often', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    const einmal = await arbeit(() => stadt.ada.submits(zweiter(stadt)));
    expect(einmal.abfragen).toBeLessThan(200);
    const fassungen = `with recursive n(i) as (select 2 union all select i + 1 from n where i < 60)
      insert into projektidee_antwort (idee_id, frage, nummer, text, von, am)
      select idee_id, frage, i, 'Fassung ' || i, von, am from projektidee_antwort, n where nummer = 1 and frage <= 4`;
    stadt.workspace.tx((tx) => tx.run(fassungen));
    await stadt.ada.goesBack();
    const oft = await arbeit(() => stadt.ada.submits({ ...zweiter(stadt), text6: 'eine Küche' }));
    expect(oft.zeilen).toBeLessThan(einmal.zeilen + 10);
  });
});

describe('the list', () => {
  it('asks no more often for many ideas than for the eight it shows', async () => {
    const { stadt } = await mitIdee();
    const schaut = () => arbeit(() => stadt.mara.types(stadt.wohnen, '/checkliste liste'));
    for (let i = 2; i <= 9; i++) await mitIdee({}, stadt);
    const wenige = await schaut();
    for (let i = 10; i <= 15; i++) await mitIdee({}, stadt);
    const viele = await schaut();
    expect(answer(stadt, 'mara')?.text).toContain('von 15');
    expect(viele.abfragen).toBe(wenige.abfragen);
  });
});
