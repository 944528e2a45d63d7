import { describe, expect, it } from 'vitest';
import { unexecuted } from './builders.ts';
import { parse, sourcesIn } from './syntax.ts';

const found = (code: string): string[] => unexecuted(parse('a.ts', code));

it('every query that src/ builds is executed', () => {
  const sources = sourcesIn('src');
  expect(sources.flatMap(unexecuted)).toEqual([]);
  const queries = sources.flatMap(({ text }) => text.match(/\.(run|get|all)\(\)/g) ?? []);
  expect(queries.length).toBeGreaterThan(60);
});

describe('a builder that nobody executes is found', () => {
  it.each([
    ['tx.insert(post).values(row);', 'tx.insert.values'],
    ['ctx.tx.update(post).set(row).where(eq(post.id, id));', 'tx.update.set.where'],
    ['this.db.delete(post);', 'db.delete'],
    ['this.#db.delete(post);', 'db.delete'],
    ['function rows(tx: Tx) { return tx.select().from(post); }', 'tx.select.from'],
    ['const rows = tx.selectDistinct().from(post).where(eq(post.id, id));', 'tx.selectDistinct.from.where'],
    ['const rows = () => tx.with(recent).select().from(recent);', 'tx.with.select.from'],
    ['for (const id of ids) tx.delete(post).where(eq(post.id, id));', 'tx.delete.where'],
    ['done(tx.insert(post).values(row));', 'tx.insert.values'],
    ['const run = tx.insert(post).values(row).run;', 'tx.insert.values.run'],
    ['tx.insert(post).values({ at: tx.select().from(post).get() });', 'tx.insert.values'],
    ['tx.insert(post).values(row).returning();', 'tx.insert.values.returning'],
    ['workspace.tx((tx) => { tx.delete(post); });', 'tx.delete'],
    ['const old = tx.select().from(draft); tx.delete(post).where(inArray(post.id, ids)).run();', 'tx.select.from'],
  ])('%s', (code, chain) => {
    expect(found(code)).toEqual([`a.ts:1 ${chain}`]);
  });

  it('with its line, after text of more than one byte a letter', () => {
    expect(found('// Grüße\n\nconst a = 1;\ntx.delete(post);')).toEqual(['a.ts:4 tx.delete']);
  });
});

describe('under whatever name the Tx is known', () => {
  it.each([
    'function add(t: Tx) { t.delete(post); }',
    'const add = (world: { t: Tx }) => { world.t.delete(post); }',
    'const t = ctx.tx; t.delete(post);',
    'const { tx: t } = ctx; t.delete(post);',
    'workspace.tx((t) => { t.delete(post); });',
    'db.transaction(function (t) { t.delete(post); });',
  ])('%s', (code) => {
    expect(found(code)).toEqual(['a.ts:1 t.delete']);
  });
});

describe('what is executed, or builds nothing, is left alone', () => {
  it.each([
    'tx.insert(post).values(row).run();',
    'const name = ctx.tx.select().from(post).where(eq(post.id, id)).get()?.name ?? null;',
    'return_(tx.select().from(post).all().map((row) => row.id));',
    'tx.run(sql`delete from post`);',
    'tx.select().from(post).where(exists(tx.select().from(draft))).all();',
    'const old = tx.select().from(draft); tx.delete(post).where(inArray(post.id, old)).run();',
    'const newest = tx.select().from(post).as("newest");',
    'workspace.tx((tx) => keep(tx, row));',
    'known.delete(key);',
    'const { tx, now } = ctx;',
  ])('%s', (code) => {
    expect(found(code)).toEqual([]);
  });
});
