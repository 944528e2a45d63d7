import { type IcsData, renderIcs } from './ics.ts';

export type { IcsData, IcsEvent } from './ics.ts';

/** What a feature wants as a file: plain data, so that it can be stored, and sent to a worker. */
export type Document = { readonly kind: 'ics'; readonly data: IcsData };

/** The file's bytes. Call it where waiting is harmless: handlers leave it to the `Renderer`. */
export function render(document: Document): Uint8Array | Promise<Uint8Array> {
  switch (document.kind) {
    case 'ics':
      return renderIcs(document.data);
  }
}
