import type { PersonId } from '../core/ids.ts';
import type { Part } from './message.ts';

/** How much stands on one Home, as `roomOf` counts it. */
export const homeRoom = 100;

/** What one person sees when opening the bot itself: a document from top to bottom, within `homeRoom`. */
export interface HomeDocument<P = PersonId> {
  readonly parts: readonly Part<P>[];
}
