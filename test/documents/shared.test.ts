/** What several want is rendered once, and no more is kept of it than is needed. */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { day } from '../../src/core/calendar.ts';
import type { Document } from '../../src/documents/index.ts';
import { shared } from '../../src/documents/shared.ts';

const report = (titel: string, kind: 'bericht.docx' | 'bericht.pdf' = 'bericht.docx'): Document => ({
  kind,
  data: {
    ...{ titel, stadt: null, zeitraum: '', stand: day('2026-10-01'), kommentar: null },
    ...{ entscheidungen: [], ueberblick: [], erklaerung: [], felder: [] },
  },
});
const personal: Document = { kind: 'text', data: 'Ihre Daten' };

function counted(keptMs?: number) {
  let count = 0;
  const render = async (document: Document) => {
    await setTimeout(5);
    count++;
    if (document.kind === 'json') throw new Error('no document');
    return new Uint8Array([count]);
  };
  return { render: shared(render, keptMs), count: () => count };
}

test('renders a report once for each member of a group, however slowly they get it', async () => {
  const { render, count } = counted();
  for (let four = 0; four < 3; four++) {
    for (const kind of ['bericht.docx', 'bericht.pdf'] as const) {
      await Promise.all([1, 2, 3, 4].map(() => render(report('Erster', kind))));
    }
  }
  expect(count()).toBe(2);
});

test('keeps one report of a kind, for a time', async () => {
  const { render, count } = counted(50);
  await render(report('Erster'));
  await render(report('Zweiter'));
  await render(report('Zweiter'));
  expect(count()).toBe(2);
  await render(report('Erster'));
  expect(count()).toBe(3);
  await setTimeout(80);
  await render(report('Erster'));
  expect(count()).toBe(4);
});

test('gives the same to whoever wants it at once, and keeps nothing of a person and nothing that failed', async () => {
  const { render, count } = counted();
  await Promise.all([render(personal), render(personal)]);
  expect(count()).toBe(1);
  await render(personal);
  expect(count()).toBe(2);
  const broken: Document = { kind: 'json', data: null };
  await expect(render(broken)).rejects.toThrow('no document');
  await expect(render(broken)).rejects.toThrow('no document');
  expect(count()).toBe(4);
});
