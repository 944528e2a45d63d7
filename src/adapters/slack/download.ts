/** The bytes of a file that somebody gave in a form: only from where our token may be shown. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Delivery } from '../../chat/chat.ts';
import { bulkMs } from './clients.ts';
import { deliver, httpError } from './delivery.ts';

/** Slack itself takes no more in a form. https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const largest = 10 * 1024 * 1024;

const downloadable = z.object({ size: z.int(), url_private_download: z.string() });

export interface Access {
  readonly botToken: string;
  /** Where the Web API is, if not at Slack; files may lie there too. */
  readonly apiUrl?: string;
}

/**
 * Looks up where the file lies, and fetches it from there. Rejected, besides in Slack's words, as `no_address`,
 * `file_too_large`, `foreign_host`, `access_denied` and `not_the_file`: what is so stays so.
 */
export async function download(client: WebClient, access: Access, file: string): Promise<Delivery<Uint8Array>> {
  const answer = await deliver(() => client.files.info({ file }));
  if (answer.state !== 'sent') return answer;
  const { data } = downloadable.safeParse(answer.value.file);
  // What is being deleted this moment has none any more, and what lies with somebody else never had.
  if (!data) return { state: 'rejected', code: 'no_address' };
  const { size, url_private_download: address } = data;
  if (size > largest) return { state: 'rejected', code: 'file_too_large' };
  if (!isOwn(address, access)) return { state: 'rejected', code: 'foreign_host' };
  const fetched = await deliver(() => get(address, access.botToken));
  if (fetched.state !== 'sent') return fetched;
  if ('refused' in fetched.value) return { state: 'rejected', code: fetched.value.refused };
  // A page to log in on comes where the token opens nothing, with status 200 too.
  if (fetched.value.bytes.byteLength !== size) return { state: 'rejected', code: 'not_the_file' };
  return { state: 'sent', value: fetched.value.bytes };
}

function isOwn(address: string, { apiUrl }: Access): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && hostname.endsWith('.slack.com');
}

type Got = { readonly bytes: Uint8Array } | { readonly refused: string };

async function get(address: string, token: string): Promise<Got> {
  const signal = AbortSignal.timeout(bulkMs);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual', signal });
  const { status } = answer;
  if (status === 200) return readUpTo(largest, answer);
  await answer.body?.cancel();
  if (status === 404 || status === 410) return { refused: 'file_not_found' };
  if (status < 400 || status === 401 || status === 403) return { refused: 'access_denied' };
  throw httpError(answer);
}

/** However long the answer says it is: no more than this comes into memory. */
async function readUpTo(max: number, { body }: Response): Promise<Got> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of body ?? []) {
    read += chunk.byteLength;
    if (read > max) return { refused: 'file_too_large' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
