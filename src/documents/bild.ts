/** What charts are drawn with: laid out for the narrowest phone, with three pixels for each of its own. */
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cutToFit } from './cut.ts';
import { faces } from './typesetting.ts';

for (const { name, bytes } of faces) GlobalFonts.register(bytes, `komm-in ${name}`);

export const density = 3;
export const margin = 10;
export const family = '"komm-in normal", "komm-in emoji"';
export const boldFamily = '"komm-in bold", "komm-in emoji"';
export const black = '#000000';
export const white = '#FFFFFF';
export const grey = '#D0D0D0';

/** As a canvas takes it; the size in pixels of the layout. */
export const normal = (size: number): string => `${size}px ${family}`;
export const bold = (size: number): string => `${size}px ${boldFamily}`;

/** In at most three lines of this width. What is left out is seen to be. */
export function broken(title: string, ink: SKRSContext2D, font: string, width: number): string[] {
  ink.font = font;
  const fits = (line: string) => ink.measureText(line).width <= width;
  const lines: string[] = [];
  for (const word of title.split(/\s+/).filter((word) => word !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
  return kept.map((line) => cutToFit(line, fits));
}
