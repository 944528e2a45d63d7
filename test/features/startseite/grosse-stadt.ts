/** A city in which much is going on: many fields, goals and Aufgaben. */
import Database from 'better-sqlite3';
import { vi } from 'vitest';
import { personOfAccount } from '../../../src/core/directory.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, stadtdatei } from '../musterstadt.ts';

/** A Monday. */
export const start = '2026-09-28 08:30';

/** The sample city with so many fields, each with the title that takes most room. */
export function mitFeldern(anzahl: number): Stadtdatei {
  const [feld] = stadtdatei.handlungsfelder;
  if (feld === undefined) throw new Error('the sample city has fields');
  const kuerzel = (i: number): string => `X${String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26))}`;
  const weitere = Array.from({ length: anzahl - stadtdatei.handlungsfelder.length }, (_, i) => ({
    ...feld,
    nummer: i + stadtdatei.handlungsfelder.length + 1,
    kuerzel: kuerzel(i),
    titel: `Feld mit einem langen Titel, der auch Platz braucht ${i + 6}`,
    kanal: `hf-${i + 6}`,
  }));
  return { ...stadtdatei, handlungsfelder: [...stadtdatei.handlungsfelder, ...weitere] };
}

export function personVon(stadt: Musterstadt, account: string): PersonId {
  const person = stadt.workspace.tx((tx) => personOfAccount(tx, account));
  if (person === null) throw new Error(`nobody has ${account}`);
  return person;
}

/** So many open Aufgaben of this person in Wohnen, one for each day from this one on. */
export function gibAufgaben(
  stadt: Musterstadt,
  person: PersonId,
  anzahl: number,
  ab: string,
  mehr = '',
  nach = 0,
): void {
  stadt.workspace.tx((tx) => {
    const wohnen = gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id ?? '';
    tx.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${anzahl})
      insert into aufgabe (id, gremium_id, was, person_id, bis, herkunft, herkunft_titel, angelegt_von, angelegt_am)
      select 'aufgabe_${person}_' || (i + ${nach}), '${wohnen}', 'Sache Nummer ' || i || '${mehr}', '${person}', date('${ab}', '+' || (i - 1) || ' days'),
        '${wohnen}', 'Handlungsfeld Wohnen', '${person}', i from n`);
  });
}

/** Goals that somebody is federführend for, over all fields and in all states. */
export function gibZiele(stadt: Musterstadt, person: PersonId, anzahl: number, nach = 0): void {
  stadt.workspace.tx((tx) => {
    tx.run(`with recursive n(i) as (select ${nach} union all select i + 1 from n where i < ${nach + anzahl} - 1),
      f as (select id, row_number() over (order by nummer) - 1 as r, count(*) over () as k from gremium where art = 'handlungsfeld')
      insert into jahresziel (id, gremium_id, jahr, titel, feder_person, zustand, fragen_ab, angelegt_von, angelegt_am)
      select 'jahresziel_' || i, f.id, 2027, 'Ziel ' || i, '${person}',
        case (i / f.k) % 4 when 0 then 'entwurf' when 1 then 'vereinbart' when 2 then 'in_arbeit' else 'abgeschlossen' end,
        '2026-09-01', '${person}', i from n join f on f.r = i % f.k`);
    tx.run(`insert into jahresziel_zustand (ziel_id, nummer, zustand, von, am)
      select id, 1, zustand, angelegt_von, angelegt_am from jahresziel where angelegt_am >= ${nach}`);
  });
}

/** Goals whose result this person is to check, each with much to read about it. */
export function gibErgebnisse(stadt: Musterstadt, person: PersonId, anzahl: number): void {
  gibZiele(stadt, personVon(stadt, stadt.luca.account), anzahl);
  const lang = 'Was erreicht wurde. '.repeat(140);
  stadt.workspace.tx((tx) => {
    tx.run(`update jahresziel set zustand = 'ergebnis', prueft_person = '${person}'`);
    tx.run(`update jahresziel_zustand set zustand = 'ergebnis', grund = '${lang}'`);
    tx.run(`insert into jahresziel_wirkung (id, ziel_id, nummer, text)
      select 'wirkung_' || id, id, 1, titel from jahresziel`);
    tx.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 60)
      insert into jahresziel_indikator (id, wirkung_id, nummer, art, name, einheit, zielwert)
      select w.id || '-' || i, w.id, i, 'zahl', 'Familien mit Kontakt im Haus, gezählt im Stadtteil ' || i, 'Familien', 20
      from jahresziel_wirkung w, n`);
  });
}

/** What the database does meanwhile. */
export async function abfragen(tut: () => Promise<unknown>): Promise<number> {
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
  const spione = (['get', 'all', 'run'] as const).map((name) => vi.spyOn(statement, name));
  await tut();
  const summe = spione.reduce((bisher, { mock }) => bisher + mock.calls.length, 0);
  for (const spion of spione) spion.mockRestore();
  return summe;
}
