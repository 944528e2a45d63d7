/**
 * What people typed or pasted, for a file: Word's line breaks as `\n`, tabs as they are, and without the characters
 * that neither XML 1.0 (2.2) nor RFC 5545 (3.3.11) lets stand: other control characters, halves of a pair, U+FFFE and
 * U+FFFF.
 */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
