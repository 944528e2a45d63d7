/** Files that people give in forms: which are taken, and what of one stays when its step is shown again. */
import { type Field, type GivenFile, sizeText } from '../chat/form.ts';

/** Why a field does not take this file, as a sentence on it; null: it does. */
export function whyNotTaken({ max, extensions = [] }: Field, { name, size }: GivenFile): string | null {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (extensions.length > 0 && !extensions.includes(extension))
    return `Bitte wählen Sie eine ${kindsOf(extensions)}-Datei.`;
  if (max !== undefined && size > max)
    return `Diese Datei ist zu groß: ${sizeText(size)}. Bitte höchstens ${sizeText(max)}.`;
  return null;
}

/** What people call a kind of file, where it is not its extension. */
const kinds: Readonly<Record<string, string>> = { doc: 'Word', docx: 'Word', odt: 'OpenDocument' };

/** `PDF- oder Word`, to be followed by `-Datei`. */
function kindsOf(extensions: readonly string[]): string {
  const names = [...new Set(extensions.map((extension) => kinds[extension] ?? extension.toUpperCase()))];
  const [last = '', ...before] = names.reverse();
  return before.length === 0 ? last : `${before.reverse().join('-, ')}- oder ${last}`;
}
