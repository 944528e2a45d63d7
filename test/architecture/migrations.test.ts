import { readFileSync } from 'node:fs';
import { generateSQLiteDrizzleJson } from 'drizzle-kit/api';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemas } from './schemas.ts';

const meta = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../drizzle/meta/${name}`, import.meta.url), 'utf8'));

const snapshotShape = z.object({ tables: z.record(z.string(), z.unknown()) });

/** The tables as the last migration left them. */
function migrated(): unknown {
  const { entries } = z.object({ entries: z.array(z.object({ tag: z.string() })) }).parse(meta('_journal.json'));
  const number = entries.at(-1)?.tag.slice(0, 4);
  return snapshotShape.parse(meta(`${number}_snapshot.json`)).tables;
}

/** The tables as the schema files have them. */
async function declared(more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  // Two files may export the same name.
  const exported = [...(await schemas()).values(), more].flatMap((file) => Object.values(file));
  const json = JSON.stringify(await generateSQLiteDrizzleJson({ ...exported }, undefined, 'snake_case'));
  return snapshotShape.parse(JSON.parse(json)).tables;
}

describe('the migrations lead to the tables of the schema files', () => {
  it('otherwise `npm run migration` was forgotten', async () => {
    expect(await declared()).toEqual(migrated());
  });

  it('a table without a migration is found', async () => {
    const wetter = sqliteTable('wetter', { grad: integer() });
    expect(await declared({ wetter })).not.toEqual(migrated());
  });
});
