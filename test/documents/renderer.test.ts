/** The renderer: in its worker as built, on this thread from source, and with a worker that misbehaves. */
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { day, time } from '../../src/core/calendar.ts';
import { type Document, render } from '../../src/documents/index.ts';
import { startRenderer } from '../../src/documents/renderer.ts';

const titled = (titel: string): Document => ({
  kind: 'ics',
  data: {
    timeZone: 'Europe/Berlin',
    events: [
      {
        uid: 'sitzung-1',
        sequence: 0,
        status: 'CONFIRMED',
        datum: day('2026-10-14'),
        beginn: time('18:00'),
        ende: time('20:00'),
        titel,
        ort: null,
        link: null,
        beschreibung: null,
        stamp: 0,
      },
    ],
  },
});
const nothing: Document = { kind: 'ics', data: { timeZone: 'Europe/Berlin', events: [] } };

function started(options: Parameters<typeof startRenderer>[0], start = startRenderer) {
  const renderer = start(options);
  onTestFinished(() => renderer.stop());
  return renderer;
}

async function built(): Promise<typeof startRenderer> {
  const dist = new URL('../../dist/documents/renderer.js', import.meta.url);
  const renderer: { startRenderer: typeof startRenderer } = await import(/* @vite-ignore */ dist.href);
  return renderer.startRenderer;
}

test.each([
  ['on this thread', async () => startRenderer],
  ['in a worker, as built', built],
])('renders %s, and goes on after a refusal', async (_, start) => {
  const renderer = started({}, await start());
  const [first, refused, second] = await Promise.allSettled([
    renderer.render(titled('Ükern 🏠')),
    renderer.render(nothing),
    renderer.render(titled('Zweite')),
  ]);
  expect(first).toEqual({ status: 'fulfilled', value: await render(titled('Ükern 🏠')) });
  expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(RangeError) });
  expect(second).toEqual({ status: 'fulfilled', value: await render(titled('Zweite')) });
});

test('finds the fonts of a PDF from its worker, as built', async () => {
  const checkliste = { stadt: 'M', arbeitsgruppe: 'W', vertretenDurch: null, projektidee: 'Ükern 🏠', stadtteil: null };
  const data = { ...checkliste, stand: 'Idee', fragen: [], schritte: [], tag: day('2026-10-14') };
  const bytes = await started({}, await built()).render({ kind: 'checkliste.pdf', data });
  expect(new TextDecoder().decode(bytes.slice(0, 8))).toBe('%PDF-1.7');
});

test('draws a chart in its worker, as built, and again in the next one', async () => {
  const start = await built();
  const data = { titel: 'Familien 🏠', einheit: null, werte: [{ tag: day('2026-10-14'), wert: 3 }], ziel: null };
  for (const renderer of [started({}, start), started({}, start)]) {
    const bytes = await renderer.render({ kind: 'diagramm.png', data });
    expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
    await renderer.stop();
  }
});

const unruly = (timeoutMs = 5_000) => started({ worker: new URL('./unruly.mjs', import.meta.url), timeoutMs });
const text = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes);

test.each([
  ['crashes', 'crash', 'out of order'],
  ['ends', 'exit', 'without an answer'],
  ['hangs', 'hang', 'not rendered within 1500 ms'],
])('gives up a document on which the worker %s, and renders those that wait', async (_, titel, reason) => {
  const renderer = unruly(titel === 'hang' ? 1500 : undefined);
  const bad = renderer.render(titled(titel));
  const waiting = renderer.render(titled('gut'));
  await expect(bad).rejects.toThrow(reason);
  expect(await text(waiting)).toBe('gut');
});

test('renders once what several want at the same time, and keeps nothing of it', async () => {
  const renderer = unruly();
  const wanted = ['count', 'gut', 'count', 'gut', 'count'].map((titel) => text(renderer.render(titled(titel))));
  expect(await Promise.all(wanted)).toEqual(['1', 'gut', '1', 'gut', '1']);
  expect(await text(renderer.render(titled('count')))).toBe('3');
});

test('survives a worker that crashes between two documents', async () => {
  const renderer = unruly();
  expect(await text(renderer.render(titled('gut')))).toBe('gut');
  const told = new BroadcastChannel('unruly');
  told.postMessage('crash');
  await setTimeout(100);
  told.close();
  // A document that comes while the worker is crashing may go down with it.
  await vi.waitFor(async () => expect(await text(renderer.render(titled('besser')))).toBe('besser'), 5000);
});

test('rejects what waits when it stops, and everything afterwards', async () => {
  const renderer = unruly();
  const running = renderer.render(titled('hang'));
  const waiting = renderer.render(titled('gut'));
  const both = Promise.allSettled([running, waiting]);
  await setTimeout(100);
  await renderer.stop();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(renderer.render(titled('gut'))).rejects.toThrow('stopped');
});
