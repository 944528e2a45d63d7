/** Which numbers may stand in a table that leaves the chat. Pure. */

/** Fewer than so many can be told apart. */
const erkennbar = 5;

export const unterFuenf = 'unter 5';

/**
 * What a Kennzahl counts, people or things, is a typed word: nobody can tell `Familien` from `Feste` for sure. So every
 * value of every Kennzahl that is more than 0 and under 5 is kept back, as well as its start and its target: where a
 * target of 4 was reached, the value is 4. 0 is about nobody, and stays.
 *
 * Counts of neither people nor things, and so shown as they are: years, a goal's number, how many of the Raster's seven
 * points are filled in, and whether a sign is there.
 *
 * What it cannot keep back is told to the reader (`texts.tabelle.ts`): where a number only grows, the difference of two
 * shown values is one too; and so is what is left of a sum when all its other parts are shown.
 */
export const gezeigt = (zahl: number | null): number | string | null =>
  zahl !== null && zahl > 0 && zahl < erkennbar ? unterFuenf : zahl;

/** Excel, or CSV. */
export type Tabellenart = 'xlsx' | 'csv';

/**
 * Rows of all sheets of one order, however many files that makes. They are gathered in one transaction while everybody
 * else waits: a thousand take 15 ms to 30 ms, by what they are made of. The worker then writes them one by one, for
 * Excel 80 ms and 4 MiB a thousand.
 */
export const zeilenHoechstens = 25_000;
