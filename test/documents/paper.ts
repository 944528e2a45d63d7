/** Opens a PDF with pdf.js, which did not write it: what is seen on each page, and what a screen reader reads. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Paper {
  readonly info: Readonly<Record<string, unknown>>;
  readonly tagged: boolean;
  readonly pages: readonly {
    /** All text, the edges too, as it stands from top to bottom. */
    readonly seen: string;
    /** What each part is, such as `H1`, and its text. */
    readonly read: readonly (readonly [role: string, text: string])[];
  }[];
}

/** A part of a document, or the id of its content. */
type Node = Awaited<ReturnType<Page['getStructTree']>>;
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

export async function openPdf(bytes: Uint8Array): Promise<Paper> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
    const { info } = await document.getMetadata();
    const tagged = new Map(Object.entries((await document.getMarkInfo()) ?? {})).get('Marked') === true;
    return { info: { ...info }, tagged, pages };
  } finally {
    await task.destroy();
  }
}

async function readPage(page: Page): Promise<Paper['pages'][number]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const contents = new Map<string, string>();
  const open: (string | null)[] = [];
  let seen = '';
  for (const item of items) {
    if ('str' in item) {
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      seen += text;
      const id = open.findLast((one) => one !== null);
      if (id !== undefined && id !== null) contents.set(id, (contents.get(id) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return { seen: squeezed(seen), read: parts(await page.getStructTree(), contents) };
}

function parts(node: Node, contents: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const text = node.children.map((child) => ('id' in child ? (contents.get(child.id) ?? '') : '')).join('');
  const within = node.children.flatMap((child) => ('role' in child ? parts(child, contents) : []));
  return [...(text === '' ? [] : [[node.role, squeezed(text)] as const]), ...within];
}

/** The places of lines and words say nothing of the spaces between them. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
