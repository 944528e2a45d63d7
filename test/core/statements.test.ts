import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { keepStatements } from '../../src/core/statements.ts';

function withColours(): Database.Database {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE colour (id INTEGER PRIMARY KEY, name TEXT)');
  keepStatements(database);
  database.prepare('INSERT INTO colour (name) VALUES (?)').run('red');
  return database;
}
const all = 'SELECT * FROM colour';

it('compiles a query once', () => {
  const database = withColours();
  expect(database.prepare(all)).toBe(database.prepare(all));
});

it('gives rows with names to one who asks after another who wanted none', () => {
  const database = withColours();
  expect(database.prepare(all).raw().all()).toEqual([[1, 'red']]);
  expect(database.prepare(all).all()).toEqual([{ id: 1, name: 'red' }]);
});

it('takes new values for what writes', () => {
  const database = withColours();
  for (const name of ['green', 'blue']) database.prepare('INSERT INTO colour (name) VALUES (?)').run(name);
  expect(database.prepare('SELECT name FROM colour').pluck().all()).toEqual(['red', 'green', 'blue']);
});

it('follows a table that has changed, and a file written anew', () => {
  const database = withColours();
  database.prepare(all).all();
  database.exec("ALTER TABLE colour ADD COLUMN light TEXT DEFAULT 'no'");
  database.exec('VACUUM');
  expect(database.prepare(all).all()).toEqual([{ id: 1, name: 'red', light: 'no' }]);
});

it('says every time what is wrong with a query', () => {
  const database = withColours();
  for (const _ of [1, 2]) expect(() => database.prepare('SELECT * FROM smell')).toThrow('no such table: smell');
});

it('keeps the last few hundred', () => {
  const database = withColours();
  const first = database.prepare(all);
  for (let n = 0; n < 600; n++) database.prepare(`${all} WHERE id = ${n}`);
  expect(database.prepare(all)).not.toBe(first);
  expect(database.prepare(all).all()).toEqual([{ id: 1, name: 'red' }]);
});
