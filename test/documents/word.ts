/** Opens a Word document, without the library that wrote it. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, parseXml } from './xml.ts';

export interface Word {
  /** The root of a part, such as `word/document.xml`. */
  part(name: string): Element;
  /** Of the body, those in tables too. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
}

/** Throws if Word would not open it: broken XML, a part without a type, or something named that is not there. */
export function openWord(bytes: Uint8Array): Word {
  const files = unzipSync(bytes);
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, parseXml(strFromU8(content))]));
  const part = (name: string): Element => {
    const root = parts.get(name);
    if (root === undefined) throw new Error(`no part ${name}`);
    return root;
  };
  const names = (root: Element, element: string, attribute: string) =>
    new Set(all(root, element).map(({ attributes }) => attributes[attribute] ?? ''));

  const types = part('[Content_Types].xml');
  const typed = names(types, 'Override', 'PartName');
  for (const name of typed) part(name.slice(1));
  const byExtension = names(types, 'Default', 'Extension');
  for (const name of parts.keys()) {
    const known = name.endsWith('.rels') ? byExtension.has('rels') : typed.has(`/${name}`);
    if (!known && name !== '[Content_Types].xml') throw new Error(`no type for ${name}`);
  }
  for (const [name, root] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = posix.dirname(posix.dirname(name));
    for (const target of names(root, 'Relationship', 'Target')) part(posix.join(folder, target));
  }

  const body = part('word/document.xml');
  const styles = names(part('word/styles.xml'), 'w:style', 'w:styleId');
  for (const style of names(body, 'w:pStyle', 'w:val')) if (!styles.has(style)) throw new Error(`no style ${style}`);
  const lists = names(part('word/numbering.xml'), 'w:num', 'w:numId');
  for (const list of names(body, 'w:numId', 'w:val')) if (!lists.has(list)) throw new Error(`no list ${list}`);

  return { part, paragraphs: all(body, 'w:p').map((one) => ({ style: styleOf(one), text: textOf(one) })) };
}

const styleOf = (paragraph: Element): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';

/** As a reader sees it; a field such as the page's number as `{PAGE}`. */
export function textOf(within: Element): string {
  return within.children
    .map((child) => {
      if (typeof child === 'string') return '';
      switch (child.name) {
        case 'w:t':
          return child.children.join('');
        case 'w:instrText':
          return `{${child.children.join('')}}`;
        case 'w:br':
          return '\n';
        case 'w:tab':
          return '\t';
        // A tab in it is where one stops.
        case 'w:pPr':
          return '';
        default:
          return textOf(child);
      }
    })
    .join('');
}
