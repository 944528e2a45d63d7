/** The chart of all fields, decoded again by another reader than the library that drew it. */
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/calendar.ts';
import { render, type ZielstandDokument, zielstandText } from '../../src/documents/index.ts';

const wohnen = {
  titel: 'Wohnen',
  anzahl: [
    [2, 1],
    [0, 1],
  ],
};
const zielstand: ZielstandDokument = {
  titel: 'Jahresziele nach Stand',
  tage: [day('2026-08-31'), day('2026-09-14')],
  gruppen: ['in Arbeit', 'erreicht'],
  felder: [wohnen],
};

async function picture(changes: Partial<ZielstandDokument> = {}) {
  const data = { ...zielstand, ...changes };
  const drawn = decode(await render({ kind: 'zielstand.png', data }));
  const at = (x: number, y: number) => drawn.data[(y * drawn.width + x) * drawn.channels] ?? 255;
  return { ...drawn, at };
}

/** Which part of a column's middle is dark, and how much of it is neither white nor black. */
function column({ at, height }: Awaited<ReturnType<typeof picture>>, x: number) {
  const down = Array.from({ length: height }, (_, y) => at(x, y));
  return { dark: down.filter((value) => value < 60).length, white: down.filter((value) => value > 250).length };
}

describe('the chart of goals by state', () => {
  test('is as wide as three pixels for each of a narrow phone, on white paper, without colour', async () => {
    const { width, height, data, channels, at } = await picture();
    expect(width).toBe(1080);
    for (const [x, y] of [
      [0, 0],
      [width - 1, 0],
      [0, height - 1],
      [width - 1, height - 1],
    ] as const)
      expect(at(x, y)).toBe(255);
    for (let pixel = 0; pixel < data.length; pixel += channels) {
      const [r, g, b] = [data[pixel] ?? 0, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 2) throw new Error(`a colour: ${r} ${g} ${b}`);
    }
  });

  test('tells eight states apart by their patterns alone', async () => {
    const seen = new Set<string>();
    for (let state = 0; state < 8; state++) {
      const gruppen = Array.from({ length: 8 }, (_, index) => `Zustand ${index}`);
      const anzahl = gruppen.map((_, index) => [index === state ? 1 : 0]);
      const drawn = await picture({ gruppen, tage: [day('2026-09-14')], felder: [{ titel: 'Feld', anzahl }] });
      // The only column of the only chart, upwards from above its lower edge.
      const rows = Array.from({ length: 60 }, (_, up) => drawn.height - 240 + up);
      seen.add(
        rows.map((y) => Array.from({ length: 40 }, (_, x) => (drawn.at(490 + x, y) < 128 ? 1 : 0)).join('')).join(),
      );
    }
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });

  test('has higher columns for more goals', async () => {
    const tage = zielstand.tage;
    const drawn = await picture({ gruppen: ['a'], tage, felder: [{ titel: 'F', anzahl: [[8, 2]] }] });
    const [links, rechts] = [102 + 408 / 2, 102 + 408 * 1.5].map((x) => column(drawn, Math.round(x)));
    // The grid is seen only where no column hides it.
    expect(links?.white).not.toBe(rechts?.white);
  });

  test.each([1000, 99_999, 1_234_567])('cuts no number off at its edge: %d', async (zahl) => {
    const anzahl = [
      [zahl, zahl],
      [zahl, zahl],
    ];
    const { width, height, at } = await picture({ felder: [{ titel: 'F', anzahl }] });
    for (const x of [width - 1, width - 3, 0, 2])
      for (let y = 0; y < height; y++) if (at(x, y) < 250) throw new Error(`ink at ${x}, ${y}`);
  });

  test('is low where a field has no goals', async () => {
    const leer = { titel: 'Kultur', anzahl: [[0, 0], []] };
    const [beide, eines] = [await picture({ felder: [wohnen, leer] }), await picture({ felder: [wohnen] })];
    expect(beide.height - eines.height).toBeGreaterThan(60);
    expect(beide.height - eines.height).toBeLessThan(200);
  });

  test.each<[string, Partial<ZielstandDokument>]>([
    [
      'twelve fields of any title',
      { felder: Array(12).fill({ ...wohnen, titel: 'Haus 🏠 مرحبا 你好\u0000 '.repeat(20) }) },
    ],
    ['one word that is wider than the picture', { titel: 'w'.repeat(500), gruppen: ['x'.repeat(300), ''] }],
    ['huge numbers', { felder: [{ titel: '', anzahl: [[1, 1e6], [99_999]] }] }],
    ['one day', { tage: [day('2026-09-14')] }],
  ])('is drawn of %s', async (_, changes) => {
    expect((await picture(changes)).width).toBe(1080);
  });

  test.each<[string, Partial<ZielstandDokument>]>([
    ['no field', { felder: [] }],
    ['no day', { tage: [] }],
    ['no state', { gruppen: [] }],
    ['more fields than fit', { felder: Array(13).fill(wohnen) }],
  ])('is not drawn of %s', async (_, changes) => {
    await expect(picture(changes)).rejects.toThrow(RangeError);
  });
});

describe('what it shows, in words', () => {
  test('are the numbers of the last day, field by field', () => {
    const leer = { titel: 'Kultur', anzahl: [[1, 0], []] };
    expect(zielstandText({ ...zielstand, felder: [wohnen, leer] })).toBe(
      'Diagramm „Jahresziele nach Stand“, Stand 14.09.2026. Wohnen: 1 in Arbeit, 1 erreicht. Kultur: keine.',
    );
  });

  test('say all numbers within 1000 characters, however long titles and states are', () => {
    const gruppen = Array.from({ length: 8 }, (_, index) => `Zustand ${index} mit einem langen Namen`);
    const felder = Array.from({ length: 12 }, (_, feld) => ({
      titel: `Feld ${feld} ${'mit langem Titel '.repeat(9)}`,
      anzahl: gruppen.map((_, gruppe) => [0, 100 + feld * 8 + gruppe]),
    }));
    const text = zielstandText({ ...zielstand, gruppen, felder });
    expect(text.length).toBeLessThanOrEqual(1000);
    for (let zahl = 100; zahl < 196; zahl++) expect(text).toMatch(new RegExp(`\\b${zahl}\\b`));
  });

  test('never end in half an emoji where a title is too long', () => {
    const titel = `${'x'.repeat(148)}🏠🏠`;
    expect(zielstandText({ ...zielstand, titel, felder: [] })).toContain(`„${'x'.repeat(148)}…“`);
  });

  test('say how many fields they leave out, where the numbers themselves are too long', () => {
    const gruppen = Array.from({ length: 8 }, (_, index) => `Zustand ${index} mit einem langen Namen`);
    const felder = Array.from({ length: 12 }, (_, feld) => ({
      titel: `Feld ${feld} ${'mit langem Titel '.repeat(9)}`,
      anzahl: gruppen.map(() => [0, 123_456_789]),
    }));
    const text = zielstandText({ ...zielstand, gruppen, felder });
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text).toMatch(/123456789\. [2-9] weitere Felder stehen nur im Bild\.$/);
  });
});
