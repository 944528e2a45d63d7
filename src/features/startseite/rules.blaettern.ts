/** Lists on Home that are read page by page: as much of them on each as there is room for. */

/** One page of a list: what stands on it, how many stand before it, and where the pages beside it begin. */
export interface Seite {
  readonly ab: number;
  /** How many stand on it and before it. */
  readonly bis: number;
  /** Null: it is the first one. */
  readonly vorher: number | null;
  /** Null: it is the last one. */
  readonly danach: number | null;
}

interface Raum {
  readonly platz: number;
  readonly hoechstens: number;
}

/**
 * The page that begins after `gewuenscht` of them: as many as there is room for, at least one. Since it was turned to, the
 * list may have become shorter: past its end it is the last page, and never an empty one.
 *
 * @param groesse how much room the thing takes that so many stand before; asked only about this page and the one before
 */
export function seite(anzahl: number, groesse: (i: number) => number, gewuenscht: number, raum: Raum): Seite {
  /** Where the page begins that ends before this one. */
  const zurueck = (bis: number): number => bis - passen(bis, (i) => groesse(bis - 1 - i), raum);
  const ab = gewuenscht < anzahl ? Math.max(0, gewuenscht) : zurueck(anzahl);
  const bis = ab + passen(anzahl - ab, (i) => groesse(ab + i), raum);
  return { ab, bis, vorher: ab === 0 ? null : zurueck(ab), danach: bis === anzahl ? null : bis };
}

/** How many of them have room beside each other, taken one after the other; the first always has. */
function passen(anzahl: number, groesse: (i: number) => number, { platz, hoechstens }: Raum): number {
  let passend = 0;
  for (let voll = 0; passend < Math.min(anzahl, hoechstens); passend++) {
    voll += groesse(passend);
    if (voll > platz && passend > 0) break;
  }
  return passend;
}

/** The lists on Home that have pages. */
export type Liste = 'offen' | 'felder';

/** Which page somebody turns to, from a button's subject: anybody may have written that. Null: it means none. */
export function liesBlaettern(subject: string): { readonly liste: Liste; readonly ab: number } | null {
  const [, liste, ab] = /^(offen|felder):(\d{1,5})$/.exec(subject) ?? [];
  return liste === 'offen' || liste === 'felder' ? { liste, ab: Number(ab) } : null;
}
