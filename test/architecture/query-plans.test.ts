import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryWorkspace, type Tx, type Workspace } from '../../src/core/workspace.ts';
import { offeneVon } from '../../src/features/aufgabe/store.ts';
import { lebt, stehtImPlan, stehtImProtokoll, wirdGeloescht } from '../features/datenschutz/zita.ts';
import { musterstadt } from '../features/musterstadt.ts';
import { type Asked, slownessOf, watchQueries } from './query-plans.ts';
import { askEverything } from './query-plans-ask.ts';

/** Tables that stay small however long a city works with the bot, and why. Each other one grows. */
const small: Readonly<Record<string, readonly string[]>> = {
  'one row for each person, account, channel or membership': [
    ...['person', 'konto', 'kanal', 'mitglied', 'erasure', 'home_page', 'datenschutz_hinweis', 'loeschantrag'],
    ...['erinnerungswunsch', 'kanaleinladung', 'ohne_aufgabe', 'abschied', 'abo', 'abostand', 'feed'],
  ],
  'as many as the city has fields, groups, offices and terms of office': [
    ...['gremium', 'leitziel', 'grundlage', 'feldbeschluss', 'kanalauftrag', 'beobachtet', 'suchgremium'],
    ...['amt', 'uebergabe', 'tandem_hinweis', 'tandem_mitteilung'],
  ],
  'one row for the file, each setting, each year': [
    'workspace',
    'einstellung',
    'jahreskonferenz',
    'nachbereitung',
    '__drizzle_migrations',
  ],
  'what is under way, and forgotten soon after': [
    ...['draft', 'draft_field', 'abwesenheit', 'unbeantwortet', 'sitzung_vorschlag', 'nachricht'],
  ],
};
const stays = new Set(Object.values(small).flat());

/** What may read a whole table, and why. */
const exceptions: readonly { readonly from: RegExp; readonly why: string }[] = [
  { from: /^src\/core\/free-text\.ts/, why: 'who is erased is looked for in every text, a few times a year' },
  { from: /^src\/core\/erasure-messages\.ts/, why: 'who is erased is looked for in all that was said' },
  { from: /^src\/core\/verlauf\.ts/, why: 'the Büro reads the Verlauf of everything, seldom' },
  { from: /^src\/features\/jahresziel\/liste\.store\.ts/, why: 'puts one person’s own goals in order' },
  {
    from: /^src\/features\/jahresziel\/kalender\.store\.ts/,
    why: 'puts Indikatoren of one field’s running goals in order',
  },
];

/** Tables by name, and the indices that hold some rows of one only. */
function schema(tx: Tx): { readonly tables: ReadonlySet<string>; readonly partial: ReadonlySet<string> } {
  const known = tx.all<{ name: string; type: string; sql: string | null }>(
    sql`SELECT name, type, sql FROM sqlite_master`,
  );
  const named = (rows: typeof known): ReadonlySet<string> => new Set(rows.map(({ name }) => name));
  return {
    tables: named(known.filter(({ type }) => type === 'table')),
    partial: named(known.filter((row) => row.type === 'index' && row.sql?.includes(' WHERE ') === true)),
  };
}

/** Each query that is slow, by who asks. */
function slow(asked: readonly Asked[], workspace: Workspace): { readonly from: string; readonly says: string }[] {
  const { tables, partial } = workspace.tx(schema);
  const grows = (table: string): boolean => tables.has(table) && !stays.has(table);
  return asked.flatMap((query) =>
    slownessOf(query, { grows, partial }).map((line) => ({
      from: query.from,
      says: `${query.from}: ${line} in ${query.sql}`,
    })),
  );
}

function opened(): Workspace {
  const workspace = memoryWorkspace();
  onTestFinished(() => workspace.close());
  return workspace;
}

it('no query reads a table that grows but by an index', { timeout: 60_000 }, async () => {
  const watch = watchQueries();
  const workspaces = [opened(), opened()] as const;
  const stadt = await musterstadt('2026-09-28 08:30', { neu: true });
  await lebt(stadt);
  await stehtImProtokoll(stadt);
  await stehtImPlan(stadt);
  await wirdGeloescht(stadt);
  await stadt.sleepUntil('2026-10-16 09:00');
  await askEverything(workspaces[0]);
  watch.findsAlways();
  await askEverything(workspaces[1]);
  const asked = watch.end();
  expect(asked.length).toBeGreaterThan(300);
  const found = slow(asked, workspaces[0]);
  const excepted = (from: string): boolean => exceptions.some((exception) => exception.from.test(from));
  expect(found.filter(({ from }) => !excepted(from)).map(({ says }) => says)).toEqual([]);
  // An exception that nothing needs any more is one too many.
  expect(exceptions.filter(({ from }) => !found.some((one) => from.test(one.from)))).toEqual([]);
});

describe('what is slow is found', () => {
  const growing = { grows: (table: string) => table === 'sitzung', partial: new Set(['sitzung_offen']) };

  it.each([
    ['a whole table', ['SCAN sitzung'], ['SCAN sitzung']],
    ['a whole index', ['SCAN sitzung USING COVERING INDEX sitzung_datum'], 1],
    ['an index made up on the spot', ['SEARCH sitzung USING AUTOMATIC COVERING INDEX (gremium_id=?)'], 1],
    ['rows sorted of which some are wanted', ['SEARCH sitzung USING INDEX a (b=?)', 'USE TEMP B-TREE FOR ORDER BY'], 1],
    ['but no row that is looked up', ['SEARCH sitzung USING INDEX sitzung_datum (datum>?)'], 0],
    ['nor what waits, in an index of its own', ['SCAN sitzung USING INDEX sitzung_offen'], 0],
    ['nor a table that stays small', ['SCAN gremium'], 0],
  ])('%s', (_, plan, expected) => {
    const found = slownessOf({ sql: 'select * from "sitzung" limit ?', plan }, growing);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('by another name, in a virtual table, and behind a list that is empty', () => {
    const spaeter = { sql: 'select * from "sitzung" "spaeter"', plan: ['SCAN spaeter'] };
    expect(slownessOf(spaeter, growing)).toEqual(['SCAN spaeter']);
    const suche = { grows: () => true, partial: new Set<string>() };
    expect(slownessOf({ sql: '', plan: ['SCAN suche VIRTUAL TABLE INDEX 0:M1'] }, suche)).toEqual([]);
    expect(slownessOf({ sql: '', plan: ['SCAN suche VIRTUAL TABLE INDEX 0:'] }, suche)).toHaveLength(1);
    expect(slownessOf({ sql: 'select * from "sitzung" where false', plan: ['SCAN sitzung'] }, growing)).toEqual([]);
  });

  it('when an index is gone', () => {
    const asks = (change: (tx: Tx) => void): string[] => {
      const watch = watchQueries();
      const workspace = opened();
      workspace.tx((tx) => {
        change(tx);
        offeneVon(tx, 'x' as Parameters<typeof offeneVon>[1]);
      });
      return slow(watch.end(), workspace).map(({ says }) => says);
    };
    expect(asks(() => {})).toEqual([]);
    expect(asks((tx) => void tx.run(sql`DROP INDEX aufgabe_person`))).toEqual([
      expect.stringMatching(/^src\/features\/aufgabe\/store\.ts:\d+: SCAN aufgabe/),
    ]);
  });
});
