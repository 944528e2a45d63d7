/** A name in what people wrote, found in every classed table and taken out of the places chosen. */
import { sql } from 'drizzle-orm';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { classify } from '../../src/core/classified.ts';
import { blankPlaces, placesNaming } from '../../src/core/free-text.ts';
import { ground } from './ground.ts';

/** Known by the words that stand in it: whoever takes them out must not lose sight of the row. */
const zettel = sqliteTable('zettel', { wort: text(), ort: text(), notiz: text() }, (table) => [
  primaryKey({ columns: [table.wort, table.ort] }),
]);
classify(
  zettel,
  { wort: 'content', ort: 'content', notiz: 'content' },
  { purpose: 'Erproben', readers: 'niemand', kept: 1 },
);

function zettelkasten() {
  const on = ground();
  on.tx(({ tx }) => {
    tx.run(sql`CREATE TABLE zettel (wort text, ort text, notiz text, PRIMARY KEY (wort, ort))`);
    tx.insert(zettel)
      .values([
        { wort: 'Ada Muster fragen', ort: 'bei Ada Muster', notiz: 'Frau Muster weiß es' },
        { wort: 'Eren Probe fragen', ort: 'hier', notiz: 'nicht Ada Muster' },
      ])
      .run();
  });
  return on;
}

test('every column of a row loses the name, whatever the row is known by', () => {
  const on = zettelkasten();
  on.tx(({ tx }) => blankPlaces(tx, 'Ada Muster', new Set(placesNaming(tx, 'Ada Muster').map(({ key }) => key))));
  expect(on.tx(({ tx }) => tx.select().from(zettel).all())).toEqual([
    { wort: 'Gelöschte Person fragen', ort: 'bei Gelöschte Person', notiz: 'Frau Gelöschte Person weiß es' },
    { wort: 'Eren Probe fragen', ort: 'hier', notiz: 'nicht Gelöschte Person' },
  ]);
});

test('only the places chosen lose it', () => {
  const on = zettelkasten();
  on.tx(({ tx }) => {
    const chosen = placesNaming(tx, 'Ada Muster').filter(({ value }) => value === 'bei Ada Muster');
    blankPlaces(tx, 'Ada Muster', new Set(chosen.map(({ key }) => key)));
  });
  expect(on.tx(({ tx }) => tx.select().from(zettel).all())[0]).toEqual({
    wort: 'Ada Muster fragen',
    ort: 'bei Gelöschte Person',
    notiz: 'Frau Muster weiß es',
  });
});
