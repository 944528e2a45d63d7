/** What the outbox tells a feature about what that wanted sent or done. */
import type { KanalId } from './directory.ts';
import type { PersonId, PostId } from './ids.ts';
import type { ChannelTaskKind } from './outbox.schema.ts';

/** How a task ended that a feature had set the outbox with `channels.ts`. */
export interface ChannelResult {
  readonly kind: ChannelTaskKind;
  /** As the feature named it. */
  readonly subject: string;
  /** Null for a channel that could not be made. */
  readonly kanal: KanalId | null;
  /** Who was to be invited or removed. */
  readonly person: PersonId | null;
  /** Null: done. Else a `ChannelRefusal`, or the platform's own word for why not. */
  readonly code: string | null;
}

/** A post that will never be sent, or pinned, as it is. */
export interface Parked {
  /** `pin`: it stands, but not pinned. */
  readonly kind: 'post' | 'pin';
  readonly post: PostId;
  readonly subject: string;
  readonly role: string;
  readonly kanal: KanalId | null;
  readonly code: string;
}

/** A post that has not been sent: what it is about, and to whom it goes. */
export interface Unsent {
  readonly subject: string;
  readonly kanal: KanalId | null;
  readonly person: PersonId | null;
}

/** A document that will never stand where it belongs. */
export interface ParkedFile {
  readonly subject: string;
  readonly role: string;
  /** As people read it above the file. */
  readonly title: string;
  /** Somebody gave it in a form. */
  readonly given: boolean;
}
