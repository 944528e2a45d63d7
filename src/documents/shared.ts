import { setTimeout } from 'node:timers/promises';
import { hashOf } from '../core/hash.ts';
import type { Document } from './index.ts';

type Render = (document: Document) => Promise<Uint8Array>;

/**
 * What goes to each member of a group, one after the other; of anything else nothing is kept. A report may name somebody
 * in the Büro's own words. Keeping it does no harm: it is given out for the very same report alone, to those who get that
 * anyway, and what is kept is one Word document and one PDF, for ten minutes.
 */
const forMany: ReadonlySet<Document['kind']> = new Set(['bericht.docx', 'bericht.pdf']);

/**
 * Renders once what several want: while it is under way, and the last report of each kind for as long as the rest of a
 * group may still want it.
 *
 * @param keptMs how long after it was rendered
 */
export function shared(render: Render, keptMs = 600_000): Render {
  const known = new Map<string, Promise<Uint8Array>>();
  const kept = new Map<Document['kind'], string>();

  function keep(kind: Document['kind'], key: string): void {
    const before = kept.get(kind);
    if (before !== undefined && before !== key) known.delete(before);
    kept.set(kind, key);
    void setTimeout(keptMs, null, { ref: false }).then(() => known.delete(key));
  }

  return (document) => {
    const key = hashOf(document);
    const same = known.get(key);
    if (same !== undefined) return same;
    const rendered = render(document);
    known.set(key, rendered);
    rendered.then(
      () => (forMany.has(document.kind) ? keep(document.kind, key) : known.delete(key)),
      () => known.delete(key),
    );
    return rendered;
  };
}
