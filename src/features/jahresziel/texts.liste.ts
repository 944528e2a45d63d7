/** German sentences above and below the list of goals. */
import { standWort, zustandWort } from './texts.leben.ts';

interface Umfang {
  /** To what it was narrowed, in words. */
  readonly nur: readonly string[];
  readonly meine: boolean;
  readonly ab: number;
  readonly bis: number;
  readonly alle: string;
}

/** `Ihre Jahresziele (Wohnen, in Arbeit), 1 bis 8 von 12` */
export function titel({ nur, meine, ab, bis, alle }: Umfang): string {
  const was = meine ? 'Ihre Jahresziele' : 'Jahresziele';
  return `${was}${nur.length === 0 ? '' : ` (${nur.join(', ')})`}, ${ab} bis ${bis} von ${alle}`;
}

export const anzahl = (wieviele: number, zaehlbar: number): string =>
  wieviele > zaehlbar ? `mehr als ${zaehlbar}` : String(wieviele);

export const leer = 'Zurzeit gibt es keine Jahresziele, die Sie lesen können.';
export const keineEigenen = 'Sie sind zurzeit bei keinem Jahresziel federführend und prüfen keines.';
export const keinSolches = 'Zurzeit gibt es kein solches Jahresziel, das Sie lesen können.';
export const meine = 'Nur meine';
export const enger =
  'Nur einen Teil sehen? Schreiben Sie zum Beispiel: /jahresziel liste Wohnen in Arbeit. Oder: /jahresziel liste meine';

export const unbekannt = (wort: string, felder: readonly string[]): string =>
  `„${wort}“ passt hier nicht. Nach „/jahresziel liste“ können Sie ein Handlungsfeld schreiben (${felder.join(', ')}), einen Zustand (${Object.values(zustandWort).join(', ')}), eine Rückmeldung (${Object.values(standWort).join(', ')}) und „meine“.`;
