/** Patterns in black, white and grey that one tells apart at any size, also side by side. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { black, white } from './bild.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Pattern {
  readonly fill: (ink: SKRSContext2D, area: Area) => void;
}

const framed = (colour: string, draw: (ink: SKRSContext2D, area: Area) => void = () => {}): Pattern => ({
  fill(ink, area) {
    const { x, y, width, height } = area;
    ink.save();
    ink.beginPath();
    ink.rect(x, y, width, height);
    ink.clip();
    ink.fillStyle = colour;
    ink.fillRect(x, y, width, height);
    ink.strokeStyle = black;
    ink.fillStyle = black;
    ink.lineWidth = 1.2;
    draw(ink, area);
    ink.restore();
    ink.strokeStyle = black;
    ink.lineWidth = 1;
    ink.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
  },
});

/** Lines all over the area that rise by so much on their way across. */
const striped =
  (distance: number, rise: (width: number) => number) =>
  (ink: SKRSContext2D, { x, y, width, height }: Area): void => {
    const across = rise(width);
    // On the same raster everywhere, so that a low area has its line too.
    for (let at = distance / 2 - Math.abs(across); at < height + Math.abs(across); at += distance) {
      ink.beginPath();
      ink.moveTo(x, y + at);
      ink.lineTo(x + width, y + at - across);
      ink.stroke();
    }
  };

const dotted = (ink: SKRSContext2D, { x, y, width, height }: Area): void => {
  for (let down = 2.5; down < height; down += 4.5)
    for (let right = 2.5; right < width; right += 4.5) {
      ink.beginPath();
      ink.arc(x + right, y + down, 1.1, 0, 2 * Math.PI);
      ink.fill();
    }
};

const rising = striped(5, (width) => width);
const falling = striped(5, (width) => -width);
const level = striped(4, () => 0);

/** Neighbours differ most. */
export const patterns: readonly [Pattern, ...Pattern[]] = [
  framed(white),
  framed(white, rising),
  framed('#B4B4B4'),
  framed(white, dotted),
  framed(black),
  framed(white, level),
  framed('#707070'),
  framed(white, (ink, area) => {
    rising(ink, area);
    falling(ink, area);
  }),
];
