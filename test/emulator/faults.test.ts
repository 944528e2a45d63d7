/** Things that go wrong at Slack's end, as the SDK sees them. */
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Emulator } from '../../src/emulator/index.ts';
import { clientOf, emulate, seenBy } from './city.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await emulate();
});
afterEach(() => emulator.stop());

const post = (client = clientOf(emulator)) => client.chat.postMessage({ channel: 'CWOHNEN', text: 'Hallo' });
const standing = () => seenBy(emulator, 'UADA').length;

it('429: nothing happens, the wait is named, and only for as many calls as said', async () => {
  emulator.faults.webApi('chat.postMessage', { fault: 'rateLimited', retryAfter: 7 }, 2);
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 });
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  expect(standing()).toBe(0);
  await post();
  expect(standing()).toBe(1);
  expect(emulator.calls.map(({ ok, error }) => error ?? ok)).toEqual(['ratelimited', 'ratelimited', true]);
});

it('500: nothing happens', async () => {
  emulator.faults.webApi('*', { fault: 'serverError' });
  await expect(post()).rejects.toMatchObject({ statusCode: 500 });
  expect(standing()).toBe(0);
});

it('answer lost: the message stands, the caller does not know', async () => {
  emulator.faults.webApi('chat.postMessage', { fault: 'answerLost' });
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(standing()).toBe(1);
});

it('timeout: nothing happens, no answer comes', async () => {
  emulator.faults.webApi('chat.postMessage', { fault: 'timeout' });
  const impatient = new WebClient(emulator.botToken, {
    slackApiUrl: emulator.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 60,
  });
  await expect(post(impatient)).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(standing()).toBe(0);
});

it('befalls the bytes of a file like a call', async () => {
  const upload = async (fault: 'serverError' | 'answerLost') => {
    const client = clientOf(emulator);
    const { upload_url: url = '' } = await client.files.getUploadURLExternal({ filename: 'a', length: 1 });
    emulator.faults.webApi('upload', { fault });
    return fetch(url, { method: 'POST', body: 'a' });
  };
  expect((await upload('serverError')).status).toBe(500);
  await expect(upload('answerLost')).rejects.toThrow('fetch failed');
});

it('befalls only the method it is meant for, until it is cleared', async () => {
  emulator.faults.webApi('chat.update', { fault: 'serverError' }, 5);
  const { ts = '' } = await post();
  emulator.faults.clear();
  await clientOf(emulator).chat.update({ channel: 'CWOHNEN', ts, text: 'neu' });
  expect(seenBy(emulator, 'UADA')).toMatchObject([{ text: 'neu' }]);
});
