import type { PersonId } from '../core/ids.ts';
import type { Part } from './message.ts';

/** What one person sees when opening the bot itself: a document from top to bottom, at most 100 parts. */
export interface HomeDocument<P = PersonId> {
  readonly parts: readonly Part<P>[];
}
