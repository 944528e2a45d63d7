/**
 * Who was erased, beside the database and not in it: a backup that is restored is older than the erasure, and this
 * list repeats it. It holds ids and fingerprints, nothing that can be read.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { PersonId } from './ids.ts';

const entryShape = z.object({
  person: z.string().transform((id) => id as PersonId),
  account: z.string().nullable(),
  places: z.array(z.string()),
  kept: z.array(z.string()),
});

/** `places` and `kept`: keys of places in free text, as `erasure.schema.ts` has them. */
type ErasedEntry = Readonly<z.infer<typeof entryShape>>;

export interface ErasedList {
  /** Stands on the disk when this returns. One that stands already is not written again. */
  add(entry: ErasedEntry): void;
  all(): readonly ErasedEntry[];
}

/** One line of JSON for each. A line that a crash cut off was of an erasure that had not begun. */
export function erasedListIn(file: string): ErasedList {
  const all = (): ErasedEntry[] =>
    readOrNothing(file)
      .split('\n')
      .flatMap((line) => {
        const entry = entryShape.safeParse(parsed(line));
        return entry.success ? [entry.data] : [];
      });
  return {
    all,
    add(entry) {
      if (all().some(({ person }) => person === entry.person)) return;
      const opened = openSync(file, 'a', 0o600);
      try {
        // Before it too: what was cut off must not swallow this one.
        writeSync(opened, `\n${JSON.stringify(entry)}\n`);
        fsyncSync(opened);
      } finally {
        closeSync(opened);
      }
    },
  };
}

/** For a workspace that lives in memory: it is never restored. */
export function erasedListInMemory(): ErasedList {
  const entries: ErasedEntry[] = [];
  return { all: () => entries, add: (entry) => void entries.push(entry) };
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
