/** Lets a fault happen to one HTTP request. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Fault } from '../faults.ts';

export type Web = Context<{ Bindings: HttpBindings }>;

/** Answers the request by `carryOut`, as far as `fault` lets it come to that; `spare` hears of what never happened. */
export async function afflict(
  web: Web,
  fault: Fault | null,
  carryOut: () => Response,
  spare: (error: string) => void,
): Promise<Response> {
  switch (fault?.fault) {
    case 'rateLimited':
      spare('ratelimited');
      return web.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(fault.retryAfter) });
    case 'serverError':
      spare('internal_error');
      return web.text('Internal Server Error', 500);
    case 'timeout':
      spare('timeout');
      // The connection ends when the app hangs up or the emulator stops.
      return new Promise<Response>(() => {});
    case 'answerHeld':
      carryOut();
      return new Promise<Response>(() => {});
    case 'answerLost':
      carryOut();
      web.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case undefined:
      return carryOut();
  }
}
