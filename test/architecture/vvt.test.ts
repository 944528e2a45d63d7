import { readFileSync } from 'node:fs';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { classifications } from '../../src/core/classified.ts';
import { schemas } from './schemas.ts';
import { vvt } from './vvt.ts';

const readme = new URL('../../README.md', import.meta.url).pathname;

/** `npm run vvt` runs this with `-u`, which writes the README as it should be. */
it('the README says of all personal data what the classed columns say', async () => {
  await schemas();
  const written = readFileSync(readme, 'utf8');
  const section = /(?<=<!-- vvt -->\n).*?(?=<!-- \/vvt -->)/s;
  expect(written).toMatch(section);
  await expect(written.replace(section, () => `\n${vvt(classifications)}\n\n`)).toMatchFileSnapshot(readme);
});

it('says of each table why, what, for whom and how long, and leaves out what is technical', () => {
  const table = sqliteTable('zusage', { wer: text(), was: text(), am: integer() });
  const columns = { wer: 'person', was: 'content', am: 'technical' } as const;
  const purpose = { purpose: 'Einladen', readers: 'Tandem | Büro', kept: 30 };
  const said = vvt(
    new Map([
      ['zusage', { table, columns, purpose }],
      ['uhr', { table, columns: { am: 'technical' }, purpose: null }],
    ]),
  );
  expect(said.split('\n')).toEqual([
    '| Tabelle | Zweck    | Arten der Daten                        | Wer sie liest  | Wie lange |',
    '| ------- | -------- | -------------------------------------- | -------------- | --------- |',
    '| zusage  | Einladen | über Personen: wer; Geschriebenes: was | Tandem \\| Büro | 30 Tage   |',
  ]);
});
