/** What documents are made of, in Word (`docx.ts`) and in PDF (`pdf.ts`) alike. */
export interface Kit<Block> {
  readonly title: (text: string) => Block;
  readonly heading: (text: string) => Block;
  readonly subheading: (text: string) => Block;
  readonly facts: (rows: readonly (readonly [label: string, value: string | null])[]) => Made<Block>;
  readonly paragraphs: (text: string) => Made<Block>;
  readonly lead: (text: string, weight?: 'normal' | 'bold') => Block;
  readonly list: (items: readonly string[]) => Made<Block>;
  readonly box: (name: string, typed: string | null) => Made<Block>;
  readonly table: (columns: readonly Column[], rows: readonly (readonly Cell[])[]) => Block;
  readonly gap: () => Block;
  readonly signature: (who: string, fields: readonly Column[]) => Made<Block>;
}

/** What stands around a document, and in its properties. */
export interface Rahmen {
  readonly titel: string;
  /** Empty: nobody has said. */
  readonly stadt: string;
  readonly kopfzeile: string;
  /** Beside `Seite 1 von 3`. */
  readonly fusszeile: string;
}

/** The city and whose document it is, as far as they are known. */
export const kopfzeile = (...teile: readonly string[]): string => teile.filter((teil) => teil !== '').join(' · ');

/** Word makes several of what PDF makes one. */
type Made<Block> = Block | readonly Block[];

export interface Column {
  readonly title: string;
  readonly share: number;
}

/** Text; or a part of a whole with a bar, which is empty at 0 and full from 1 on. The text says how much it is. */
export type Cell = string | { readonly text: string; readonly anteil: number };

export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** How much of a cell's bar is full, 0 to 1; null: it has none. */
export const full = (cell: Cell): number | null =>
  typeof cell === 'string' ? null : Math.min(1, Math.max(0, cell.anteil));
