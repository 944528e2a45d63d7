/** German sentences about splitting a goal. */

export const eineWirkung =
  'Dieses Jahresziel hat nur eine Wirkung. Teilen kann man ein Ziel, das mehrere hat. Tragen Sie im Raster zuerst eine zweite Wirkung ein, oder legen Sie ein neues Jahresziel an.';
export const keineWirkung =
  'Dieses Jahresziel hat noch keine Wirkung. Teilen kann man ein Ziel, das mehrere hat. Tragen Sie im Raster zuerst die Wirkungen ein, oder legen Sie ein neues Jahresziel an.';

export const anleitung = (titel: string): string =>
  `Aus „${titel}“ werden zwei Ziele. Das zweite bekommt dasselbe Jahr, dieselben Leitziele und denselben Zustand. Auch wer federführend ist und wer prüft, bleibt gleich. Das können Sie danach im Raster ändern.`;

export const fehler = {
  alle: 'Mindestens eine Wirkung muss beim ersten Ziel bleiben. Bitte wählen Sie nicht alle.',
  fremde:
    'Jemand hat die Wirkungen inzwischen geändert. Bitte schließen Sie diese Seite und öffnen Sie sie noch einmal.',
  keine: 'Bitte wählen Sie mindestens eine Wirkung.',
  fremdeMassnahme:
    'Eine dieser Maßnahmen gehört nicht mehr zu diesem Ziel. Bitte schließen Sie diese Seite und öffnen Sie sie noch einmal.',
} as const;

export const trotzdem = 'Trotzdem teilen';

export const dank = (erstes: string, zweites: string): string =>
  `Danke. Aus einem Ziel sind zwei geworden: „${erstes}“ und „${zweites}“. Bitte sehen Sie beide noch einmal durch.`;

export const knopf = {
  erstes: 'Erstes Raster ansehen',
  zweites: 'Zweites Raster ansehen',
} as const;

/** What stands in the history of the first … */
export const geteilt = (zweites: string): string => `Geteilt: „${zweites}“ ist jetzt ein eigenes Jahresziel.`;
/** … and in that of the second. */
export const geteiltAus = (erstes: string): string => `Aus dem Jahresziel „${erstes}“ geteilt.`;

/** What the Büro reads in the Verlauf. */
export const verlaufTexteTeilen = { 'jahresziel.teilen': 'Jahresziel geteilt' } as const;
