import { randomBytes } from 'node:crypto';

/** An id of one kind of thing. Kinds cannot be mixed up: a `PersonId` is no `DraftId`. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type PersonId = Id<'person'>;
export type DraftId = Id<'draft'>;
export type OperationId = Id<'operation'>;
export type PostId = Id<'post'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new random id such as `person_7c0m4q…`: the kind, then 16 characters (80 bits) that nobody can guess or confuse
 * when reading them aloud.
 */
export function newId<Kind extends string>(kind: Kind): Id<Kind> {
  let text = `${kind}_`;
  for (const byte of randomBytes(16)) text += alphabet[byte % 32];
  return text as Id<Kind>;
}
