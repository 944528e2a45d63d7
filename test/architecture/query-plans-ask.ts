/** Asks everything that the bot can ask its file: each function that takes a transaction, with made-up values. */
import { readdirSync, readFileSync } from 'node:fs';
import { features } from '../../src/app.ts';
import { calendarOf, day } from '../../src/core/calendar.ts';
import type { Context } from '../../src/core/feature.ts';
import type { Tx, Workspace } from '../../src/core/workspace.ts';

const source = new URL('../../src/', import.meta.url);

const thing: unknown = new Proxy({}, { get: (_, key) => (typeof key === 'string' ? 'x' : undefined) });
/** What a parameter may be: a word, several, something of which every property is a word, a number. */
const kinds: readonly unknown[] = ['x', ['x', 'y'], thing, 1];

function choices(count: number): (readonly unknown[])[] {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]));
}

/** A transaction that is a context, too: which of the two a function takes does not show from outside. */
function either(tx: Tx): Tx & Context {
  const world = { now: 1, heute: day('2026-10-12'), calendar: calendarOf('Europe/Berlin', 'NW'), features, since: 0 };
  return Object.assign(Object.create(tx), {
    tx,
    actor: 'x',
    readsHistory: true,
    readsFiles: true,
    listens: true,
    ...world,
  });
}

const isAsking = (file: string): boolean =>
  /^(core|features)\/.*\.ts$/.test(file) && readFileSync(new URL(file, source), 'utf8').includes(`'drizzle-orm'`);

/** Nothing of it stays. What a function makes of values without any sense does not matter: it has asked by then. */
export async function askEverything({ tx: inTx }: Pick<Workspace, 'tx'>): Promise<void> {
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(isAsking)) {
    const exported: Readonly<Record<string, unknown>> = await import(new URL(file, source).href);
    for (const one of Object.values(exported)) {
      if (typeof one !== 'function' || String(one).startsWith('class')) continue;
      for (const values of choices(Math.min(3, Math.max(0, one.length - 1)))) {
        try {
          inTx((tx) => {
            one(either(tx), ...values);
            throw new Error('nothing of it stays');
          });
        } catch {
          // That
          // That, or the values made no sense.
        }
      }
    }
  }
}
