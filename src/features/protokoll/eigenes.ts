/** What somebody typed that is not what was sent: theirs to keep. */

import type { FieldValue } from '../../chat/form.ts';
import { dayText, parseDay } from '../../core/calendar.ts';
import type { Acting, FormCall } from '../../core/feature.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { abgebenForm, aendernForm } from './form.ts';
import { punkteAus } from './pruefen.ts';
import { liesAufgabe } from './rules.ts';
import type { Eigenes, Ganz } from './views.ts';

const felder = new Map(
  [aendernForm, abgebenForm].flatMap(({ steps }) => steps.flatMap(({ fields }) => Object.entries(fields))),
);

/** Every answer, as a person reads it. `gesendet`: the minutes that were sent instead; what they hold is left out. */
export function eigenesAus(ctx: Acting, typed: FormCall['values'], gesendet: Ganz | null): Eigenes[] {
  return [...felder].flatMap(([key, feld]) => {
    const wert = typed[key] ?? null;
    const text = alsText(wert, 'options' in feld ? feld.options : []);
    if (text === null || (gesendet !== null && stehtDarin(ctx, key, wert, gesendet))) return [];
    return [{ titel: 'shortLabel' in feld ? feld.shortLabel : feld.label, text }];
  });
}

/** Null: nothing was answered, or only which step is to come. */
function alsText(wert: FieldValue, options: readonly { value: string; label: string }[]): string | null {
  if (typeof wert === 'number') return String(wert);
  if (typeof wert === 'object') return wert !== null && 'file' in wert ? wert.name : null;
  const tag = parseDay(wert);
  if (tag !== null) return dayText(tag);
  return options.find(({ value }) => value === wert)?.label ?? (wert.trim() === '' ? null : wert);
}

function stehtDarin(ctx: Acting, key: string, wert: FieldValue, { fassung, vereinbarungen, aufgaben }: Ganz): boolean {
  const getippt = typeof wert === 'string' ? wert : null;
  switch (key) {
    case 'vereinbarungen':
      return punkteAus(getippt).join('\n') === vereinbarungen.join('\n');
    case 'aufgaben':
      return punkteAus(getippt).every((punkt) => {
        const gelesen = liesAufgabe(punkt, ctx.heute);
        return gelesen.ok && aufgaben.some(({ was, bis }) => was === gelesen.value.was && bis === gelesen.value.bis);
      });
    case 'notizen':
    case 'namen':
      return typedLines(getippt) === fassung[key];
    case 'link':
    case 'grund':
      return typedLine(getippt) === fassung[key];
    case 'wieder':
    case 'personen':
    case 'organisationen':
      return wert === fassung[key];
    case 'datei':
      return typeof wert === 'object' && wert !== null && 'file' in wert && wert.file === fassung.datei?.file;
    default:
      return false;
  }
}
