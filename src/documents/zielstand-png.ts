/**
 * One small chart for each field below each other, of stacked columns, drawn for the narrowest phone. The states differ
 * in their patterns, and how many there are on the last day stands beside it: nothing depends on colour.
 */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Day, dateText } from '../core/calendar.ts';
import { black, bold, broken, density, grey, margin, normal, white } from './bild.ts';
import { type Pattern, patterns } from './muster.ts';
import { printable } from './printable.ts';
import { felderHoechstens, gruppenHoechstens, tageHoechstens, type ZielstandDokument } from './zielstand.ts';

const width = 360;
const lineHeight = 17;
/** Where the columns stand, between the numbers of the axis and those of the last day. */
const plot = { left: 34, right: 306, height: 84 };
const swatch = { width: 16, height: 11 };

interface Feld {
  readonly titel: readonly string[];
  readonly anzahl: ZielstandDokument['felder'][number]['anzahl'];
}

/** The file's bytes. Throws a RangeError if there is nothing to count, or too much for one picture. */
export async function renderZielstand(zielstand: ZielstandDokument): Promise<Uint8Array> {
  const { tage, gruppen, felder } = zielstand;
  for (const [name, count, most] of [
    ['days', tage.length, tageHoechstens],
    ['states', gruppen.length, gruppenHoechstens],
    ['fields', felder.length, felderHoechstens],
  ] as const)
    if (count === 0 || count > most) throw new RangeError(`a chart of ${count} ${name}`);

  const ruler = createCanvas(1, 1).getContext('2d');
  const room = width - 2 * margin;
  const titel = broken(printable(zielstand.titel), ruler, bold(15), room);
  const key = gruppen.map((gruppe) => broken(printable(gruppe), ruler, normal(12), room - swatch.width - 8));
  const set = felder.map(({ titel, anzahl }) => ({
    titel: broken(printable(titel), ruler, bold(13), room),
    anzahl,
  }));
  const head = margin + (titel.length + key.flat().length) * lineHeight + 14;
  const height = head + set.reduce((sum, feld) => sum + heightOf(feld, gruppen.length), 0) + margin;

  const canvas = createCanvas(width * density, Math.ceil(height * density));
  const ink = canvas.getContext('2d');
  ink.scale(density, density);
  ink.fillStyle = white;
  ink.fillRect(0, 0, width, height);
  ink.textBaseline = 'alphabetic';

  let y = margin;
  y = words(ink, titel, bold(15), margin, y) + 6;
  // In the order in which they lie upon each other.
  for (const [index, lines] of [...key.entries()].reverse()) {
    pattern(index).fill(ink, { x: margin, y: y + 4, ...swatch });
    y = words(ink, lines, normal(12), margin + swatch.width + 8, y);
  }
  y = head;
  for (const feld of set) {
    drawFeld(ink, feld, tage, gruppen.length, y);
    y += heightOf(feld, gruppen.length);
  }
  return new Uint8Array(await canvas.encode('png'));
}

const pattern = (index: number): Pattern => patterns[index % patterns.length] ?? patterns[0];

/** Room for the total above the highest column; the chart itself; its days, and what parts it from the next. */
const above = 18;
const below = 34;
const plotHeight = (gruppen: number): number => Math.max(plot.height, gruppen * (swatch.height + 4));
const isEmpty = ({ anzahl }: Feld): boolean => anzahl.flat().every((zahl) => zahl === 0);
const heightOf = (feld: Feld, gruppen: number): number =>
  feld.titel.length * lineHeight + (isEmpty(feld) ? lineHeight + 16 : above + plotHeight(gruppen) + below);

/** The lines, the first with its upper edge at `y`; where the next one would stand. */
function words(ink: SKRSContext2D, lines: readonly string[], font: string, x: number, y: number): number {
  ink.font = font;
  ink.fillStyle = black;
  ink.textAlign = 'left';
  for (const [index, line] of lines.entries()) ink.fillText(line, x, y + index * lineHeight + 13);
  return y + lines.length * lineHeight;
}

function drawFeld(ink: SKRSContext2D, feld: Feld, tage: readonly Day[], gruppen: number, top: number): void {
  const y = words(ink, feld.titel, bold(13), margin, top);
  if (isEmpty(feld)) {
    words(ink, ['Keine Jahresziele in diesem Jahr'], normal(12), margin, y);
    return;
  }
  const upper = y + above;
  const height = plotHeight(gruppen);
  const lower = upper + height;
  const sums = tage.map((_, tag) => feld.anzahl.reduce((sum, zahlen) => sum + (zahlen[tag] ?? 0), 0));
  const most = even(Math.max(...sums));
  const up = (value: number) => (value / most) * height;

  for (const value of [0, most / 2, most]) {
    ink.fillStyle = value === 0 ? black : grey;
    ink.fillRect(plot.left, lower - up(value) - 0.5, plot.right - plot.left, 1);
    text(ink, String(value), { x: plot.left - 5, y: lower - up(value) + 4, room: plot.left - 8 }, 'right', normal(11));
  }
  const [erster, ...weitere] = tage;
  const letzter = weitere.at(-1);
  if (erster !== undefined) text(ink, dateText(erster), { x: plot.left, y: lower + 15 }, 'left', normal(11));
  if (letzter !== undefined) text(ink, dateText(letzter), { x: plot.right, y: lower + 15 }, 'right', normal(11));

  const step = (plot.right - plot.left) / tage.length;
  const width = Math.min(step * 0.72, 26);
  for (const tag of tage.keys()) {
    const x = plot.left + step * (tag + 0.5) - width / 2;
    let y = lower;
    for (const gruppe of range(gruppen)) {
      const rise = up(feld.anzahl[gruppe]?.[tag] ?? 0);
      y -= rise;
      if (rise > 0) pattern(gruppe).fill(ink, { x, y, width, height: rise });
    }
  }
  lastDay(ink, { upper, height, top: lower - up(sums.at(-1) ?? 0), middle: plot.right - step / 2 }, feld, gruppen);
}

/** What most people look for: how many there are now, in all above the last column, and of each state beside it. */
function lastDay(
  ink: SKRSContext2D,
  place: { readonly upper: number; readonly height: number; readonly top: number; readonly middle: number },
  { anzahl }: Feld,
  gruppen: number,
): void {
  const zahlen = range(gruppen).map((gruppe) => anzahl[gruppe]?.at(-1) ?? 0);
  const summe = zahlen.reduce((sum, zahl) => sum + zahl, 0);
  text(ink, String(summe), { x: place.middle, y: place.top - 4 }, 'center', bold(12));
  const x = plot.right + 6;
  for (const [gruppe, zahl] of zahlen.entries()) {
    if (zahl === 0) continue;
    const y = place.upper + place.height * (1 - (gruppe + 0.5) / gruppen);
    pattern(gruppe).fill(ink, { x, y: y - swatch.height / 2, ...swatch });
    const links = x + swatch.width + 5;
    text(ink, String(zahl), { x: links, y: y + 4.5, room: width - 3 - links }, 'left', bold(12));
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The upper end of the axis: its half is a whole number too. */
const even = (most: number): number => Math.max(2, most + (most % 2));

/** On white, so that it can be read upon lines; in narrower letters where it is wider than its room. */
function text(
  ink: SKRSContext2D,
  typed: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room?: number },
  align: 'left' | 'right' | 'center',
  font: string,
): void {
  ink.font = font;
  ink.textAlign = align;
  ink.lineWidth = 3;
  ink.strokeStyle = white;
  ink.fillStyle = black;
  ink.strokeText(typed, x, y, room);
  ink.fillText(typed, x, y, room);
}
