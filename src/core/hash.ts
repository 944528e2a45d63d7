import { createHash } from 'node:crypto';

/** Tells whether two plain values are the same, without keeping them. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
