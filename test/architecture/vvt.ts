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
  const head = ['Tabelle', 'Zweck', 'Arten der Daten', 'Wer sie liest', 'Wie lange'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
