/** The time of day in a phrase: `18 Uhr`, `18:30`, `um 18.30 Uhr`, `18 h`, `18–20 Uhr`, `von 18 bis 20:30 Uhr`. */
import { parseTime, type Time } from '../../core/calendar.ts';

/** Where in a text something is said (UTF-16 units, `bis` not included), and what. */
export interface Stelle<W> {
  readonly von: number;
  readonly bis: number;
  readonly wert: W;
}

interface Uhrzeit {
  readonly beginn: Time;
  readonly ende: Time | null;
}

/** `\b` knows no umlauts: to it, `Frühstück` begins with the word `Fr`. */
export const wortanfang = String.raw`(?<![\p{L}\p{M}\p{N}.:/_–-])`;
export const wortende = String.raw`(?![\p{L}\p{M}\p{N}]|-\p{L})`;

const ziffern = String.raw`\d{1,2}(?:[:.]\d\d)?`;
/** Says by itself that it is a time. A small number of hours (`2 h`) is how long something takes. */
const mitUhr = String.raw`(?:${ziffern} ?Uhr|\d{1,2}:\d\d(?![:.]\d)|(?:0?[7-9]|[12]\d)(?:[:.]\d\d)? ?h)`;

const um = '(?:(?:um|ab|von|gegen) )?';
const von = `${ziffern}(?: ?Uhr)?(?: ?[-–—] ?| bis )`;

/** What looks like a time, or like two that belong together; whether they exist is not its question. */
export const zeitform = `${um}(?:${von})?${mitUhr}`;

// A bare hour ends a span only right after minutes: `18:00-20`.
const ende = String.raw`${mitUhr}|(?<=:\d\d[-–])\d{1,2}`;
// A number after these is a room's; a time after `bis` or `vor` is a limit, not a beginning.
const raum = String.raw`(?<!(?:Raum|Saal|Zimmer|Nr\.?) )`;
const muster = new RegExp(
  `${wortanfang}${raum}(?<grenze>(?:bis|seit|vor|nach) )?${um}(?:(?<beginn>${von})(?<ende>${ende})|(?<allein>${mitUhr}))${wortende}`,
  'giu',
);

/** The first time that exists; `25 Uhr` and `18–24 Uhr` are none. An end before the beginning is the form's to ask about. */
export function ersteZeit(text: string): Stelle<Uhrzeit> | null {
  for (const fund of text.matchAll(muster)) {
    const { grenze, beginn: von, ende: bis, allein } = fund.groups ?? {};
    const beginn = uhrzeit(von ?? allein ?? '');
    const ende = bis === undefined ? null : uhrzeit(bis);
    if (grenze !== undefined || beginn === null || (bis !== undefined && ende === null)) continue;
    return { von: fund.index, bis: fund.index + fund[0].length, wert: { beginn, ende } };
  }
  return null;
}

function uhrzeit(form: string): Time | null {
  const [, stunde = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?/.exec(form) ?? [];
  return parseTime(`${stunde.padStart(2, '0')}:${minute}`);
}
