/** What a form is made of, in Word (`docx.ts`) and in PDF (`pdf.ts`) alike. */
export interface Kit<Block> {
  readonly title: (text: string) => Block;
  readonly heading: (text: string) => Block;
  readonly facts: (rows: readonly (readonly [label: string, value: string | null])[]) => Made<Block>;
  readonly box: (name: string, typed: string | null) => Made<Block>;
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => Block;
  readonly signature: (who: string, fields: readonly Column[]) => Made<Block>;
}

/** Word makes several of what PDF makes one. */
type Made<Block> = Block | readonly Block[];

interface Column {
  readonly title: string;
  readonly share: number;
}
