/** Files that people give in forms: which are taken, and what of one stays when its step is shown again. */
import type { Field, FieldValue, GivenFile } from '../chat/form.ts';

/** Why a field does not take this file, as a sentence on it; null: it does. */
export function whyNotTaken({ max, extensions = [] }: Field, { name, size }: GivenFile): string | null {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (extensions.length > 0 && !extensions.includes(extension))
    return `Bitte wählen Sie eine ${kindsOf(extensions)}-Datei.`;
  if (max !== undefined && size > max)
    return `Diese Datei ist zu groß: ${sizeText(size)}. Bitte höchstens ${sizeText(max)}.`;
  return null;
}

export const isFile = (value: FieldValue): value is GivenFile =>
  value !== null && typeof value === 'object' && 'file' in value;

/** What people call a kind of file, where it is not its extension. */
const kinds: Readonly<Record<string, string>> = { doc: 'Word', docx: 'Word', odt: 'OpenDocument' };

/** `PDF- oder Word`, to be followed by `-Datei`. */
function kindsOf(extensions: readonly string[]): string {
  const names = [...new Set(extensions.map((extension) => kinds[extension] ?? extension.toUpperCase()))];
  const [last = '', ...before] = names.reverse();
  return before.length === 0 ? last : `${before.reverse().join('-, ')}- oder ${last}`;
}

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** Rounded up: what is over a limit never reads like the limit. */
function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${Math.ceil(bytes / kilobyte)} KB`;
  return `${String(Math.ceil((bytes / megabyte) * 10) / 10).replace('.', ',')} MB`;
}
