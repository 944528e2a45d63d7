import { readdirSync } from 'node:fs';

const source = new URL('../../src/', import.meta.url);

/** What every `schema.ts` and `*.schema.ts` below src/ exports, by file. */
export async function schemas(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/.])schema\.ts$/.test(file),
  );
  const exported: Readonly<Record<string, unknown>>[] = await Promise.all(
    files.map((file) => import(new URL(file, source).href)),
  );
  return new Map(files.map((file, index) => [file, exported[index] ?? {}]));
}
