import type { Classification } from '../../src/core/classified.ts';

/**
 * What the city's record of processing activities (VVT, Art. 30 GDPR) needs of the bot's tables, as a Markdown table in
 * German: straight from the classed columns, so that it cannot say anything else than the code does.
 */
export function vvt(classifications: ReadonlyMap<string, Classification>): string {
  const rows = [...classifications]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([table, { columns, purpose }]) => {
      if (purpose === null) return [];
      const of = (kind: string) => Object.keys(columns).filter((column) => columns[column] === kind);
      const kinds = [
        ...(of('person').length === 0 ? [] : [`über Personen: ${of('person').join(', ')}`]),
        ...(of('content').length === 0 ? [] : [`Geschriebenes: ${of('content').join(', ')}`]),
      ];
      const kept = typeof purpose.kept === 'number' ? `${purpose.kept} Tage` : purpose.kept;
      return [[table, purpose.purpose, kinds.join('; '), purpose.readers, kept]];
    });
  return aligned([head, ...rows.map((row) => row.map(cell))]);
}

const head = ['Tabelle', 'Zweck', 'Arten der Daten', 'Wer sie liest', 'Wie lange'];

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** Every column as wide as its longest cell, as the formatter wants it. */
function aligned([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
