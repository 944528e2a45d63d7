/** How often the database is asked for the figures of fields. */
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import type { Acting } from '../../../src/core/feature.ts';
import { aufgabenzeilen, feldzeilen } from '../../../src/features/bericht/zahlen/bestand.ts';
import { liesZiele, zielblatt } from '../../../src/features/jahresziel/index.ts';
import { alleGremien } from '../../../src/features/stadt/index.ts';
import { alsMassnahme, handelt, mitZiel } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';

async function abfragen<T>(stadt: Musterstadt, was: (ctx: Acting) => T): Promise<{ ergab: T; anzahl: number }> {
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
  const ergebnisse: { ergab: T; anzahl: number }[] = [];
  await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
    const spione = (['get', 'all', 'run'] as const).map((wie) => vi.spyOn(statement, wie));
    const ergab = was(ctx);
    ergebnisse.push({ ergab, anzahl: spione.reduce((summe, { mock }) => summe + mock.calls.length, 0) });
    for (const spion of spione) spion.mockRestore();
  });
  const [ergebnis] = ergebnisse;
  if (ergebnis === undefined) throw new Error('nobody asked');
  return ergebnis;
}

it('is no more often for many goals than for one', async () => {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
    alsMassnahme(ctx, id, 'Hausverwaltung ansprechen', '2026-10-05');
    alsMassnahme(ctx, id, 'Plakate aufhängen', '2026-10-12');
  });
  const zeilen = () =>
    abfragen(stadt, (ctx) => {
      const gelesen = liesZiele(ctx, alleGremien(ctx.tx, 'handlungsfeld'), null);
      return zielblatt(ctx, gelesen, true).tabelle.zeilen;
    });
  const eines = await zeilen();
  expect(eines.ergab[0]?.slice(-3)).toEqual(['Hausverwaltung ansprechen', 'Mara Plan', 'VHS']);
  stadt.workspace.tx((tx) => {
    const mehr = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 150)';
    tx.run(`${mehr}
      insert into jahresziel (id, gremium_id, jahr, titel, feder_person, zustand, fragen_ab, angelegt_von, angelegt_am)
      select 'z' || i, gremium_id, jahr, titel, feder_person, zustand, fragen_ab, angelegt_von, angelegt_am
      from jahresziel, n`);
    tx.run(`${mehr} insert into jahresziel_zustand (ziel_id, nummer, zustand, von, am)
      select 'z' || i, 1, 'in_arbeit', angelegt_von, angelegt_am from n, (select * from jahresziel limit 1)`);
  });
  const viele = await zeilen();
  expect(viele.ergab).toHaveLength(151);
  expect(viele.anzahl).toBe(eines.anzahl);
});

it('is for no name where none is asked for', async () => {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  await handelt(stadt, 'ada', '2026-09-28', (ctx) => alsMassnahme(ctx, id, 'Plakate aufhängen', '2026-10-12'));
  const blaetter = (namen: boolean) =>
    abfragen(stadt, (ctx) => {
      const felder = alleGremien(ctx.tx, 'handlungsfeld');
      const umfang = { felder, jahre: { jahr: null, zieljahr: null }, namen };
      const aufgaben = aufgabenzeilen(ctx, umfang);
      return { felder: feldzeilen(ctx, umfang, [], aufgaben), aufgaben };
    });
  const ohne = await blaetter(false);
  // Once each for fields, Aufgaben, and goals.
  expect(ohne.anzahl).toBe(3);
  expect(JSON.stringify(ohne.ergab.felder.map(({ tandem }) => tandem))).toBe('[[],[],[],[],[]]');
  expect(ohne.ergab.aufgaben.map(({ wer }) => wer)).toEqual([null]);
  const mit = await blaetter(true);
  expect(mit.ergab.felder.flatMap(({ tandem }) => tandem)).toContain('Ada Muster');
  expect(mit.ergab.aufgaben.map(({ wer }) => wer)).toEqual(['Ada Muster']);
});
