/** Reads XML as strictly as Word does, which refuses a whole file for one stray `&`. Without namespaces and comments. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** A tag, or the text before the next one. */
const token = /<\?xml [^?]*\?>|<(\/?)([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>|[^<]+/y;
/** XML 1.0 (2.2). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(/&([^;]*;)?/g, (all, name: string | undefined) => {
    const found = entities[name?.slice(0, -1) ?? ''];
    if (found === undefined) throw new Error(`no entity: ${all.slice(0, 20)}`);
    return found;
  });

/** The root. Throws if the text is not well-formed. */
export function parseXml(text: string): Element {
  if (forbidden.test(text)) throw new Error('a character that XML forbids');
  const document: Element = { name: '', attributes: {}, children: [] };
  const open = [document];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw new Error(`not XML: ${text.slice(at, at + 40)}`);
    const [all, end, name, attributes = '', empty] = found;
    if (name === undefined) {
      if (!all.startsWith('<?xml')) parent.children.push(unescaped(all));
    } else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      );
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (open.length !== 1 || typeof root !== 'object' || others.length > 0) throw new Error('not one root');
  return root;
}

/** Every element of this name, in the order of the text. */
export function all(within: Element, name: string): Element[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}
