/** The chart, decoded again by another reader than the library that drew it. */
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../src/core/calendar.ts';
import { type DiagrammDokument, diagrammText, render } from '../../src/documents/index.ts';

const wert = (tag: string, wert: number) => ({ tag: day(tag), wert });
const diagramm: DiagrammDokument = {
  titel: 'Familien mit Kontakt',
  einheit: 'Familien',
  werte: [wert('2025-10-14', 3), wert('2026-01-20', 7), wert('2026-06-28', 12)],
  ziel: { wert: 20, bis: day('2026-09-10') },
};

/** What is dark at a place: 0 is white paper. */
async function picture(changes: Partial<DiagrammDokument> = {}) {
  const { width, height, data, channels } = decode(
    await render({ kind: 'diagramm.png', data: { ...diagramm, ...changes } }),
  );
  const dark = (x: number, y: number) => (data[(y * width + x) * channels] ?? 255) < 60;
  const rows = Array.from({ length: height }, (_, y) => y);
  const columns = Array.from({ length: width }, (_, x) => x);
  return { width, height, data, channels, dark, rows, columns };
}

/** How many strokes of at least five pixels a row crosses. */
const strokes = ({ dark, columns }: Awaited<ReturnType<typeof picture>>, y: number): number =>
  columns
    .map((x) => (dark(x, y) ? '#' : ' '))
    .join('')
    .split(/ +/)
    .filter((stroke) => stroke.length >= 5).length;

describe('the chart', () => {
  test('is as wide as three pixels for each of a narrow phone, on white paper', async () => {
    const { width, height, data, channels } = await picture();
    expect([width, height]).toEqual([1080, 810]);
    for (const corner of [0, width - 1, (height - 1) * width, height * width - 1])
      expect([...data.subarray(corner * channels, corner * channels + 3)]).toEqual([255, 255, 255]);
  });

  test('has a line from value to value', async () => {
    const { dark, rows, columns } = await picture({
      ziel: null,
      werte: [wert('2026-01-01', 0), wert('2026-12-31', 100)],
    });
    const plot = columns.filter((x) => x > 320 && x < 900);
    const heights = plot.map((x) => rows.filter((y) => y > 150 && y < 520 && dark(x, y)));
    expect(heights.every((ys) => ys.length > 0)).toBe(true);
    const [left = 0, right = 0] = [heights.at(0)?.[0], heights.at(-1)?.[0]];
    expect(left - right).toBeGreaterThan(150);
  });

  test('has the target as a dashed line, which is not there without one', async () => {
    const dashed = async (changes: Partial<DiagrammDokument>) => {
      const drawn = await picture({ ...changes, werte: [wert('2026-01-01', 0), wert('2026-06-28', 1)] });
      return Math.max(...drawn.rows.filter((y) => y > 130 && y < 500).map((y) => strokes(drawn, y)));
    };
    expect(await dashed({})).toBeGreaterThan(12);
    expect(await dashed({ ziel: null })).toBeLessThan(8);
  });

  test('is of black, white and grey alone', async () => {
    const { data, channels, width, height } = await picture();
    for (let at = 0; at < width * height * channels; at += channels) {
      const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 2) throw new Error(`a colour: ${r} ${g} ${b}`);
    }
  });

  test.each<[string, Partial<DiagrammDokument>]>([
    ['one value', { werte: [wert('2026-01-20', 7)], ziel: null }],
    ['several values on one day', { werte: [wert('2026-01-20', 7), wert('2026-01-20', 8)] }],
    ['a target of a day before the last value', { ziel: { wert: 5, bis: day('2025-01-01') } }],
    ['a target without a day', { ziel: { wert: 5, bis: null } }],
    ['negative, broken and huge numbers', { werte: [wert('2026-01-20', -7.25), wert('2026-02-20', 1e12)] }],
    ['nothing but zero', { werte: [wert('2026-01-20', 0)], ziel: { wert: 0, bis: null } }],
    [
      'a long title of any script',
      { titel: `${'Haus 🏠 مرحبا 你好\n'.repeat(30)}\u0000${'w'.repeat(300)}`, einheit: 'x'.repeat(300) },
    ],
    ['many values', { werte: Array.from({ length: 366 }, (_, at) => wert(plus(at), at)) }],
  ])('is drawn of %s', async (_, changes) => {
    expect(await picture(changes)).toMatchObject({ width: 1080, height: 810 });
  });

  test('leaves out of a long unit whole signs only', async () => {
    const unit = async (einheit: string) => Buffer.from((await picture({ einheit })).data);
    expect((await unit(`${'x'.repeat(28)}🏠🏠`)).equals(await unit(`${'x'.repeat(28)}…`))).toBe(true);
  });

  test('is not drawn of no value', async () => {
    await expect(picture({ werte: [] })).rejects.toThrow(RangeError);
  });
});

const plus = (days: number): Day => day(new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

describe('what a chart shows, in a sentence', () => {
  test.each<[string, Partial<DiagrammDokument>]>([
    [
      'Diagramm „Familien mit Kontakt“: 3 Werte, von 3 Familien am 14.10.2025 zu 12 Familien am 28.06.2026; Ziel: 20 bis 10.09.2026.',
      {},
    ],
    [
      'Diagramm „Familien mit Kontakt“: 1.250,5 am 20.01.2026.',
      { einheit: null, werte: [wert('2026-01-20', 1250.5)], ziel: null },
    ],
    ['Diagramm „Familien mit Kontakt“: noch kein Wert; Ziel: 20.', { werte: [], ziel: { wert: 20, bis: null } }],
  ])('%s', (expected, changes) => {
    expect(diagrammText({ ...diagramm, ...changes })).toBe(expected);
  });
});
