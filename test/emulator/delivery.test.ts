/** How things reach the app: signatures, repetitions, several sockets, late answers. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.ts';
import { clientOf, connect, emulate, seenBy } from './city.ts';
import { plainApp } from './plain-app.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const stopLater = <T extends { stop(): Promise<void> }>(thing: T): T => {
  stops.push(() => thing.stop());
  return thing;
};

const sitzung = { do: 'command', conversation: 'CWOHNEN', command: '/sitzung', text: '' } as const;
const retryDelays = [1, 1, 1];

describe('over HTTP', () => {
  const start = async (options: Partial<EmulatorOptions> = {}) =>
    stopLater(await plainApp({ retryDelays, ...options }));
  const events = (app: Awaited<ReturnType<typeof plainApp>>) =>
    app.received.filter(({ payload }) => payload.type === 'event_callback');

  it('signs every request over its time and body', async () => {
    const now = 1_789_023_600_000;
    const app = await start({ limits: { now: () => now } });
    await app.emulator.person('UADA').act(sitzung);
    const [received] = app.received;
    expect(received?.headers['x-slack-request-timestamp']).toBe('1789023600');
    const hmac = createHmac('sha256', app.emulator.signingSecret)
      .update(`v0:1789023600:${received?.body}`)
      .digest('hex');
    expect(received?.headers['x-slack-signature']).toBe(`v0=${hmac}`);
  });

  it('repeats an event three times with its number and the reason', async () => {
    const app = await start();
    app.answer({ status: 500 });
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await vi.waitFor(() => expect(events(app)).toHaveLength(4));
    expect(events(app).map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(events(app)[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(events(app).map(({ payload }) => payload.event_id)).size).toBe(1);
  });

  it('repeats an event that was answered too late', async () => {
    const app = await start({ limits: { answerWithin: 50 }, retryDelays: [1] });
    app.answer({ after: 80 });
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await vi.waitFor(() => expect(events(app)).toHaveLength(2));
    expect(events(app)[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('leaves it at that when the app asks for no repetition', async () => {
    const app = await start();
    app.answer({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await app.emulator.idle();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(events(app)).toHaveLength(1);
  });

  it('never repeats a command', async () => {
    const app = await start({ limits: { answerWithin: 50 } });
    app.answer({ after: 80 });
    expect(await app.emulator.person('UADA').act(sitzung)).toMatchObject({ ok: false, code: 'operation_timeout' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(app.received).toHaveLength(1);
  });

  it('delivers an event twice if told to', async () => {
    const app = await start();
    app.emulator.faults.duplicateEvents();
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await app.emulator.idle();
    const ids = events(app).map(({ payload }) => payload.event_id);
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
  });

  it('carries who the event is for', async () => {
    const app = await start();
    await app.emulator.person('UADA').act({ do: 'openHome' });
    await app.emulator.idle();
    expect(app.last()).toMatchObject({
      type: 'event_callback',
      team_id: 'TCITY',
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ team_id: 'TCITY', user_id: 'UKOMMINBOT', is_bot: true }],
      event: { event_ts: expect.stringMatching(/^\d{10}\.\d{6}$/) },
    });
  });

  it('delivers messages only where the app subscribes and may read', async () => {
    const app = await start();
    await app.emulator.person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text: 'Hallo' });
    await app.emulator.idle();
    expect(events(app)).toEqual([]);
  });
});

describe('over sockets', () => {
  const start = async (options: Partial<EmulatorOptions> = {}) => stopLater(await emulate({ retryDelays, ...options }));

  /** A connection that acknowledges everything, unless told otherwise. */
  async function connection(emulator: Emulator, acknowledge = true) {
    const { url = '' } = await clientOf(emulator, emulator.appToken).apps.connections.open();
    const envelopes: { type: string; envelope_id: string; retry_attempt?: number; reason?: string }[] = [];
    const socket = new WebSocket(url);
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data));
      envelopes.push(envelope);
      if (acknowledge && envelope.envelope_id) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
    await vi.waitFor(() => expect(envelopes).toMatchObject([{ type: 'hello' }]));
    return { url, socket, envelopes };
  }

  it('lets connections take turns', async () => {
    const emulator = await start();
    const one = await connection(emulator);
    const two = await connection(emulator);
    for (let i = 0; i < 4; i += 1) expect(await emulator.person('UADA').act(sitzung)).toEqual({ ok: true });
    expect([emulator.connections(), one.envelopes.length, two.envelopes.length]).toEqual([2, 3, 3]);
  });

  it('lets nobody in without a ticket, or with a used one', async () => {
    const emulator = await start();
    const { url } = await connection(emulator);
    for (const again of [url, url.replace(/ticket=\w+/, 'ticket=geraten')]) {
      const [error] = await once(new WebSocket(again), 'error');
      expect(String(error)).toContain('403');
    }
  });

  it('repeats an unacknowledged event with the number of the attempt', async () => {
    const emulator = await start({ limits: { answerWithin: 20 } });
    const { envelopes } = await connection(emulator, false);
    await emulator.person('UADA').act({ do: 'openHome' });
    await vi.waitFor(() => expect(envelopes).toHaveLength(5));
    expect(envelopes.slice(1).map(({ retry_attempt }) => retry_attempt)).toEqual([0, 1, 2, 3]);
    expect(envelopes[2]).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_reason: 'timeout',
    });
  });

  it('tells the person when the acknowledgement is late or the app is away', async () => {
    const emulator = await start({ limits: { answerWithin: 20 } });
    const ada = emulator.person('UADA');
    expect(await ada.act(sitzung)).toMatchObject({ ok: false, code: 'dispatch_failed' });
    await connection(emulator, false);
    expect(await ada.act(sitzung)).toMatchObject({ ok: false, code: 'operation_timeout' });
  });

  it('asks to reconnect', async () => {
    const emulator = await start();
    const { envelopes } = await connection(emulator);
    emulator.faults.refreshSockets();
    await vi.waitFor(() => expect(envelopes[1]).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' }));
  });

  it('survives a gap: Bolt comes back, and a missed event is repeated', async () => {
    const opened: string[] = [];
    const { emulator } = stopLater(
      await connect(
        'socket',
        (app) => app.event('app_home_opened', async ({ event }) => void opened.push(event.user)),
        {
          retryDelays: [30, 300, 1500],
        },
      ),
    );
    const gap = emulator.faults.socketGap();
    expect(emulator.connections()).toBe(0);
    await emulator.person('UADA').act({ do: 'openHome' });
    await emulator.idle();
    expect(opened).toEqual([]);
    gap.end();
    await vi.waitFor(() => expect(opened).toEqual(['UADA']), 5000);
  });
});

describe('a response_url', () => {
  const start = async (options: Partial<EmulatorOptions> = {}) => {
    const app = stopLater(await plainApp(options));
    await app.trigger('UADA');
    const url = String(app.last().response_url);
    const send = async (body: unknown, to = url) => {
      const answer = await fetch(to, { method: 'POST', body: JSON.stringify(body) });
      return answer.status === 200 ? 'ok' : ((await answer.json()) as { error: string }).error;
    };
    return { app, send };
  };

  it('is good for five answers', async () => {
    const { app, send } = await start();
    for (let i = 1; i <= 5; i += 1) expect(await send({ text: `Antwort ${i}` })).toBe('ok');
    expect(await send({ text: 'zu viel' })).toBe('used_url');
    expect(seenBy(app.emulator, 'UADA')).toHaveLength(5);
    expect(seenBy(app.emulator, 'UEREN')).toEqual([]);
  });

  it('is good for thirty minutes', async () => {
    let now = Date.now();
    const { send } = await start({ limits: { now: () => now } });
    now += 30 * 60_000;
    expect(await send({ text: 'gerade noch' })).toBe('ok');
    now += 1;
    expect(await send({ text: 'zu spät' })).toBe('expired_url');
  });

  it('is recorded among the calls, and faults befall it too', async () => {
    const { app, send } = await start();
    app.emulator.faults.webApi('response_url', { fault: 'rateLimited', retryAfter: 1 });
    expect(await send({ text: 'zu schnell' })).toBe('ratelimited');
    expect(await send({ text: 'jetzt' })).toBe('ok');
    expect(app.emulator.calls).toMatchObject([
      { method: 'response_url', args: { text: 'zu schnell' }, ok: false, error: 'ratelimited' },
      { method: 'response_url', args: { text: 'jetzt' }, ok: true },
    ]);
  });

  it('checks what it is sent', async () => {
    const { send } = await start();
    expect(await send({})).toBe('no_text');
    expect(await send({ blocks: [{ type: 'carousel' }] })).toBe('invalid_blocks');
  });

  it('replaces and deletes the message whose button was pressed, even a private one', async () => {
    const { app, send } = await start();
    const button = { type: 'button' as const, action_id: 'ja', text: { type: 'plain_text' as const, text: 'Ja' } };
    const blocks = [{ type: 'actions' as const, block_id: 'b', elements: [button] }];
    const question = { channel: 'CWOHNEN', user: 'UADA', text: 'Wirklich?', blocks };
    const { message_ts: ts = '' } = await app.client.chat.postEphemeral(question);
    const place = { in: 'message', conversation: 'CWOHNEN', ts } as const;
    await app.emulator.person('UADA').act({ do: 'press', place, blockId: 'b', actionId: 'ja' });
    const url = String(app.last().response_url);
    await send({ text: 'Danke.', replace_original: true }, url);
    expect(seenBy(app.emulator, 'UADA')).toMatchObject([{ ts, text: 'Danke.', blocks: [], onlyYou: true }]);
    await send({ delete_original: true }, url);
    expect(seenBy(app.emulator, 'UADA')).toEqual([]);
  });
});
