declare const seal: unique symbol;

/**
 * Plain data for the renderer, of which the core knows no more. `documents/` alone makes one (`sealed`) and reads one
 * (`opened`): so whatever is given to be sent can be rendered.
 */
export interface SealedDocument {
  readonly [seal]: true;
}

/** Turns a document into bytes, off the thread that answers people. */
export type Render = (document: SealedDocument) => Promise<Uint8Array>;
