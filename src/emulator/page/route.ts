/**
 * Where the reader is, kept in the address: `?as=U1#C1/1789.1` is person U1 in conversation C1 with a thread open.
 * Without a `#` the page is at the list (which only a phone shows on its own).
 */
export interface Route {
  readonly as: string | null;
  readonly at: Spot;
}

export type Spot =
  | { readonly kind: 'list' }
  | { readonly kind: 'start' }
  | { readonly kind: 'conversation'; readonly id: string; readonly thread: string | null };

export function parseRoute(search: string, hash: string): Route {
  return { as: new URLSearchParams(search).get('as') || null, at: parseSpot(hash.replace(/^#/, '')) };
}

function parseSpot(hash: string): Spot {
  if (hash === '') return { kind: 'list' };
  if (hash === 'start') return { kind: 'start' };
  const [id = '', thread = ''] = hash.split('/');
  return { kind: 'conversation', id, thread: thread === '' ? null : thread };
}

export function hashOf(at: Spot): string {
  if (at.kind === 'list') return '#';
  if (at.kind === 'start') return '#start';
  return at.thread === null ? `#${at.id}` : `#${at.id}/${at.thread}`;
}

export const personHref = (id: string, hash: string): string => `?as=${encodeURIComponent(id)}${hash}`;
