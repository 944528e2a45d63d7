import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { deliver } from '../../../src/adapters/slack/delivery.ts';
import type { Delivery } from '../../../src/chat/chat.ts';

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const network = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
const timeout = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError');

test.each<[Error, Delivery<never>]>([
  [new WebAPIRateLimitedError(30), { state: 'later', afterMs: 30_000 }],
  [refused('ratelimited'), { state: 'later', afterMs: 5_000 }],
  [refused('invalid_auth'), { state: 'later', afterMs: 60_000 }],
  [refused('token_revoked'), { state: 'later', afterMs: 60_000 }],
  [refused('channel_not_found'), { state: 'rejected', code: 'channel_not_found' }],
  [refused('is_archived'), { state: 'rejected', code: 'is_archived' }],
  [refused('msg_blocks_too_long'), { state: 'rejected', code: 'msg_blocks_too_long' }],
  ...['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'a_code_of_tomorrow'].map(
    (code): [Error, Delivery<never>] => [refused(code), { state: 'ambiguous', reason: code }],
  ),
  [refused('<html>502 Bad Gateway</html>'), { state: 'ambiguous', reason: 'unreadable_answer' }],
  [new WebAPIHTTPError(503, 'Service Unavailable', {}), { state: 'ambiguous', reason: 'http_503' }],
  [network('ECONNREFUSED'), { state: 'later', afterMs: 5_000 }],
  [network('ENOTFOUND'), { state: 'later', afterMs: 5_000 }],
  [network('ECONNRESET'), { state: 'ambiguous', reason: 'ECONNRESET' }],
  [network('UND_ERR_SOCKET'), { state: 'ambiguous', reason: 'UND_ERR_SOCKET' }],
  [new WebAPIRequestError(timeout()), { state: 'ambiguous', reason: 'timeout' }],
  [timeout(), { state: 'ambiguous', reason: 'timeout' }],
])('%s', async (error, delivery) => {
  expect(await deliver(() => Promise.reject(error))).toEqual(delivery);
});

test('an error of our own is no delivery', async () => {
  await expect(deliver(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow('not a function');
});
