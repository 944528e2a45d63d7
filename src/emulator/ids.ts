import { randomBytes } from 'node:crypto';

/** An id as Slack writes them: a letter for the kind of thing, then capitals and digits. */
export const newId = (kind: string): string =>
  kind + randomBytes(10).reduce((id, byte) => id + (byte % 36).toString(36).toUpperCase(), '');

export const newSecret = (bytes = 16): string => randomBytes(bytes).toString('hex');
