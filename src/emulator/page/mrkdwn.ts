/**
 * Slack's mrkdwn as a tree: `*bold*`, `_italic_`, `~strike~`, code, quotes, links, mentions, emoji codes. Of HTML's
 * entities only `&amp; &lt; &gt;` mean something in it (docs.slack.dev, messaging/formatting-message-text).
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly children: readonly Span[] }
  | { readonly kind: 'code' | 'pre'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly name: string }
  | { readonly kind: 'broadcast'; readonly name: string }
  | { readonly kind: 'emoji'; readonly name: string };

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

export const plain = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? '');

export function parseMrkdwn(source: string): readonly Span[] {
  return source.split(/```\n?([\s\S]+?)\n?```/).flatMap((piece, index): readonly Span[] => {
    if (index % 2 === 1) return [{ kind: 'pre', text: plain(piece) }];
    return piece === '' ? [] : quotesAndLines(piece);
  });
}

function quotesAndLines(source: string): readonly Span[] {
  const spans: Span[] = [];
  // Consecutive lines that begin with an escaped `>` form one quote.
  for (const piece of source.split(/((?:^&gt;.*(?:\n|$))+)/m)) {
    if (piece === '') continue;
    if (piece.startsWith('&gt;')) {
      const inner = piece.replace(/\n$/, '').replace(/^&gt; ?/gm, '');
      spans.push({ kind: 'quote', children: parseInline(inner) });
    } else spans.push(...parseInline(piece));
  }
  return spans;
}

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

const token =
  /`(?<code>[^`\n]+)`|<(?<angle>[^<>\n]+)>|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<marked>.+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])|:(?<emoji>[a-z0-9_+'-]+):|(?<url>https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]])/gu;

function parseInline(source: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of source.matchAll(token)) {
    if (match.index > end) spans.push({ kind: 'text', text: plain(source.slice(end, match.index)) });
    spans.push(spanOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < source.length) spans.push({ kind: 'text', text: plain(source.slice(end)) });
  return spans;
}

function spanOf({ code, angle, mark, marked, emoji, url }: Readonly<Record<string, string | undefined>>): Span {
  if (code !== undefined) return { kind: 'code', text: plain(code) };
  if (angle !== undefined) return reference(angle);
  if (emoji !== undefined) return { kind: 'emoji', name: emoji };
  if (url !== undefined) return { kind: 'link', url: plain(url), text: plain(url) };
  const kind = mark === '*' || mark === '_' || mark === '~' ? marks[mark] : 'bold';
  return { kind, children: parseInline(marked ?? '') };
}

/** What stands between `<` and `>`. */
function reference(inside: string): Span {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = plain(bar < 0 ? '' : inside.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), name: label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), name: label };
  if (target.startsWith('!')) {
    const name = target.slice(1);
    // `<!date^…|words>` and `<!subteam^…|words>` bring their own words.
    return name.includes('^') ? { kind: 'text', text: label || name } : { kind: 'broadcast', name };
  }
  const url = plain(target);
  return { kind: 'link', url, text: label || url.replace(/^mailto:/, '') };
}
