/** The index holds what stands in the tables, whatever changes them; and a file that had none gets one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ownMigrations } from '../../../src/core/migrate.ts';
import { openWorkspace, type Tx, type Workspace } from '../../../src/core/workspace.ts';
import { sucheIn } from '../../../src/features/protokoll/suche.store.ts';
import { satzzeichen } from '../../../src/features/protokoll/suche-rules.ts';
import type { GremiumId } from '../../../src/features/stadt/index.ts';
import { vergibt } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { abgegeben, getagt, start } from './abgegeben.ts';

const texte = (tx: Tx): string[] => tx.all<{ text: string }>(sql`SELECT text FROM suche`).map(({ text }) => text);

/** Every text stands in the index at its own place, and the index has no other; FTS5 checks itself too. */
function stimmt(tx: Tx): void {
  const soll = sql`SELECT d.id + t.leser AS id, t.text FROM suchtext t JOIN suchdokument d ON d.herkunft = t.herkunft`;
  expect(tx.all(sql`SELECT rowid AS id, text FROM suche ORDER BY rowid`)).toEqual(tx.all(sql`${soll} ORDER BY id`));
  expect(tx.all(sql`SELECT herkunft FROM suchtext GROUP BY 1`)).toEqual(
    tx.all(sql`SELECT herkunft FROM suchdokument ORDER BY 1`),
  );
  tx.run(sql`INSERT INTO suche (suche, rank) VALUES ('integrity-check', 1)`);
}

describe('whatever changes a text changes the index', () => {
  let stadt: Musterstadt;
  beforeAll(async () => {
    stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await vergibt(stadt, { was: 'Hausmeister ansprechen', bis: '2026-11-20' });
    stadt.workspace.tx(stimmt);
    expect(stadt.workspace.tx(texte)).toHaveLength(3);
  });

  const gremium = (kuerzel: string) => sql`(SELECT id FROM gremium WHERE kuerzel = ${kuerzel})`;
  it.each([
    ['a note', sql`UPDATE protokoll_fassung SET notizen = 'Zebra'`],
    ['a Vereinbarung', sql`UPDATE protokoll_vereinbarung SET text = 'Zebra' WHERE nummer = 1`],
    ['one taken away', sql`DELETE FROM protokoll_vereinbarung WHERE nummer = 1`],
    [
      'one more',
      sql`INSERT INTO protokoll_vereinbarung SELECT protokoll_id, fassung, 9, 'Zebra' FROM protokoll_vereinbarung LIMIT 1`,
    ],
    ['a Thema', sql`UPDATE sitzung SET thema = 'Zebra'`],
    ['an earlier day', sql`UPDATE sitzung SET datum = '2026-10-01'`],
    ['an Aufgabe of the minutes', sql`UPDATE aufgabe SET was = 'Zebra' WHERE herkunft LIKE 'protokoll%'`],
    ['its office', sql`UPDATE aufgabe SET stelle = 'Zebra' WHERE herkunft LIKE 'protokoll%' AND person_id IS NULL`],
    ['an Aufgabe by itself', sql`UPDATE aufgabe SET was = 'Zebra' WHERE herkunft LIKE 'gremium%'`],
    ['one handed over', sql`UPDATE aufgabe SET person_id = NULL, stelle = 'Zebra'`],
    ['one of another Gremium', sql`UPDATE aufgabe SET gremium_id = ${gremium('SPR')} WHERE herkunft LIKE 'gremium%'`],
    ['one that comes from elsewhere', sql`UPDATE aufgabe SET herkunft = 'woanders' WHERE herkunft LIKE 'protokoll%'`],
    ['one taken away', sql`DELETE FROM aufgabe WHERE herkunft LIKE 'gremium%'`],
    ['one that fell away', sql`UPDATE aufgabe SET stand = 'entfallen' WHERE herkunft LIKE 'protokoll%'`],
    ['a name', sql`UPDATE person SET name = 'Zebra' WHERE name = 'Ada Muster'`],
    ['an earlier version', sql`UPDATE protokoll SET fassung = 0`],
    ['no minutes', sql`DELETE FROM protokoll`],
    ['no version', sql`DELETE FROM protokoll_fassung`],
  ])('%s', (_was, aenderung) => {
    const undone = new Error('only to see');
    const probieren = () =>
      stadt.workspace.tx((tx) => {
        const vorher = tx.all(sql`SELECT rowid, text FROM suche`);
        tx.run(sql`PRAGMA defer_foreign_keys = ON`);
        tx.run(aenderung);
        stimmt(tx);
        expect(tx.all(sql`SELECT rowid, text FROM suche`)).not.toEqual(vorher);
        throw undone;
      });
    expect(probieren).toThrow(undone);
  });
});

it('every sign beside a word is a space in it', () => {
  const workspace = openWorkspace(ohneIndex(), 'T1');
  onTestFinished(() => workspace.close());
  const text = [...satzzeichen].map((zeichen) => `x${zeichen}ag`).join(' ');
  workspace.tx((tx) => tx.run(sql`UPDATE protokoll_vereinbarung SET text = ${text}`));
  const steht = workspace.tx(texte).find((einer) => einer.includes('ag')) ?? '';
  expect(steht.match(/x ag/g)).toHaveLength([...satzzeichen].length);
  expect([...satzzeichen].filter((zeichen) => steht.includes(zeichen))).toEqual([]);
});

/** A data folder whose file was made before there was an index, with minutes and two Aufgaben in it. */
function ohneIndex(): string {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const erste = join(dir, 'drizzle');
  cpSync(ownMigrations, erste, { recursive: true });
  const journal = join(erste, 'meta/_journal.json');
  const { entries, ...rest }: { entries: unknown[] } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  const alte = openWorkspace(dir, 'T1', erste);
  alte.tx((tx) => {
    for (const zeile of [
      sql`INSERT INTO person (id, name) VALUES ('p', 'Ada Muster')`,
      sql`INSERT INTO gremium (id, art, kuerzel, titel) VALUES ('g', 'handlungsfeld', 'WOH', 'Wohnen')`,
      sql`INSERT INTO sitzung (id, gremium_id, nummer, jahr, laufend, datum, beginn, ende, thema, gemeldet_von, gemeldet_am)
        VALUES ('s', 'g', 'WOH-2026-01', 2026, 1, '2026-10-14', '18:00', '20:00', 'Nachbarschaften', 'p', 0)`,
      sql`INSERT INTO protokoll (id, gremium_id, sitzung_id, fassung) VALUES ('pr', 'g', 's', 1)`,
      sql`INSERT INTO protokoll_fassung (protokoll_id, nummer, von, am, notizen) VALUES ('pr', 1, 'p', 0, 'heikel')`,
      sql`INSERT INTO protokoll_vereinbarung VALUES ('pr', 1, 1, 'Sprachförderung')`,
      sql`INSERT INTO aufgabe (id, gremium_id, was, stelle, bis, herkunft, herkunft_titel, angelegt_von, angelegt_am)
        VALUES ('a', 'g', 'Raum buchen', 'Amt', '2026-12-01', 'pr', '', 'p', 0), ('b', 'g', 'Brot', 'Amt', '2026-12-01', 'g', '', 'p', 0)`,
    ]) {
      tx.run(zeile);
    }
  });
  alte.close();
  return dir;
}

const findet = (workspace: Workspace, wort: string, genau: boolean): string[] =>
  workspace.tx((tx) => sucheIn(tx, wort, [{ gremium: 'g' as GremiumId, genau }], 0, 9).map(({ herkunft }) => herkunft));

it('a file that was made before there was an index has one after the start, also when it was restored', () => {
  const dir = ohneIndex();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dir, `kopie${suffix}`), { force: true });
  cpSync(join(dir, 'T1.db'), join(dir, 'kopie'));
  for (const zurueckgespielt of [false, true]) {
    if (zurueckgespielt) cpSync(join(dir, 'kopie'), join(dir, 'T1.db'));
    const workspace = openWorkspace(dir, 'T1');
    workspace.tx(stimmt);
    expect(findet(workspace, 'förderung', false)).toEqual(['pr']);
    expect(findet(workspace, 'heikel', true)).toEqual(['pr']);
    expect(findet(workspace, 'heikel', false)).toEqual([]);
    expect(findet(workspace, 'brot', true)).toEqual(['b']);
    expect(findet(workspace, 'brot', false)).toEqual([]);
    workspace.tx((tx) => tx.run(sql`UPDATE aufgabe SET was = 'Tee' WHERE id = 'b'`));
    expect(findet(workspace, 'brot', true)).toEqual([]);
    workspace.tx(stimmt);
    workspace.close();
  }
  const wieder = openWorkspace(dir, 'T1');
  onTestFinished(() => wieder.close());
  expect(findet(wieder, 'raum', false)).toEqual(['pr']);
});

/** The bot's own migrations and one more. */
function mitMigration(dir: string, anweisungen: string): string {
  const spaetere = join(dir, 'spaetere');
  cpSync(ownMigrations, spaetere, { recursive: true });
  const journal = join(spaetere, 'meta/_journal.json');
  const { entries, ...rest }: { entries: { when: number }[] } = JSON.parse(readFileSync(journal, 'utf8'));
  const weitere = { ...entries.at(-1), idx: 9999, when: (entries.at(-1)?.when ?? 0) + 1, tag: '9999_neu' };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, weitere] }));
  writeFileSync(join(spaetere, '9999_neu.sql'), anweisungen);
  return spaetere;
}

it('a later migration may leave the index in fewer pages', () => {
  const dir = ohneIndex();
  const workspace = openWorkspace(dir, 'T1');
  // Each of them is a piece of its own, until they are merged.
  for (let i = 0; i < 5; i++) workspace.tx((tx) => tx.run(sql`UPDATE aufgabe SET was = ${`Brot ${i}`} WHERE id = 'b'`));
  workspace.close();
  const migriert = openWorkspace(dir, 'T1', mitMigration(dir, "INSERT INTO suche (suche) VALUES ('optimize');"));
  onTestFinished(() => migriert.close());
  migriert.tx(stimmt);
});

describe('a later migration that makes an indexed table anew', () => {
  /** How the table and what keeps its index were made. */
  const gemacht = (dir: string, typ: 'table' | 'trigger'): string[] => {
    const workspace = openWorkspace(dir, 'T1');
    const alle = sql`SELECT sql FROM sqlite_master WHERE type = ${typ} AND tbl_name = 'aufgabe'`;
    const gefunden = workspace.tx((tx) => tx.all<{ sql: string }>(alle)).map((eins) => eins.sql);
    workspace.close();
    return gefunden;
  };
  /** As drizzle-kit writes it. */
  const neu = (dir: string): string[] => [
    ...gemacht(dir, 'table').map((tabelle) => tabelle.replace('`aufgabe`', '`__new_aufgabe`')),
    'INSERT INTO `__new_aufgabe` SELECT * FROM `aufgabe`',
    'DROP TABLE `aufgabe`',
    'ALTER TABLE `__new_aufgabe` RENAME TO `aufgabe`',
  ];
  const migration = (anweisungen: readonly string[]) => anweisungen.join(';\n--> statement-breakpoint\n');

  it('is refused when it forgets what keeps the index', () => {
    const dir = ohneIndex();
    const migrationen = mitMigration(dir, migration(neu(dir)));
    expect(() => openWorkspace(dir, 'T1', migrationen)).toThrow('a migration lost trigger suche_aufgabe, trigger ');
    const wieder = openWorkspace(dir, 'T1');
    onTestFinished(() => wieder.close());
    wieder.tx((tx) => tx.run(sql`UPDATE aufgabe SET was = 'Kuchen' WHERE id = 'b'`));
    expect(findet(wieder, 'kuchen', true)).toEqual(['b']);
  });

  it('is welcome when it makes that anew too', () => {
    const dir = ohneIndex();
    const migrationen = mitMigration(dir, migration([...neu(dir), ...gemacht(dir, 'trigger')]));
    const migriert = openWorkspace(dir, 'T1', migrationen);
    onTestFinished(() => migriert.close());
    migriert.tx((tx) => tx.run(sql`UPDATE aufgabe SET was = 'Kuchen' WHERE id = 'b'`));
    expect(findet(migriert, 'kuchen', true)).toEqual(['b']);
    migriert.tx(stimmt);
  });
});

it('what is taken out of the index leaves its pages at once', () => {
  const workspace = openWorkspace(ohneIndex(), 'T1');
  onTestFinished(() => workspace.close());
  const einstellung = sql`SELECT v FROM suche_config WHERE k = 'secure-delete'`;
  expect(workspace.tx((tx) => tx.all(einstellung))).toEqual([{ v: 1 }]);
});
