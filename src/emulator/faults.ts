/** Things that go wrong at Slack's end, switched on for a number of calls. */
import type { SocketCourier } from './delivery/socket.ts';

export type Fault =
  /** 429; `retryAfter` in seconds. Nothing happens. */
  | { readonly fault: 'rateLimited'; readonly retryAfter: number }
  /** Status 500. Nothing happens. */
  | { readonly fault: 'serverError' }
  /** The call takes effect, but the connection is cut before the answer. */
  | { readonly fault: 'answerLost' }
  /** The call takes effect, but the answer never comes: the connection stays open. */
  | { readonly fault: 'answerHeld' }
  /** The connection stays open and no answer ever comes. Nothing happens. */
  | { readonly fault: 'timeout' };

export interface Faults {
  /**
   * From now on `fault` befalls the next `times` calls (default 1) of `method`; `*` means any method, `response_url` the
   * answers to interactions, `upload` a file's bytes.
   */
  webApi(method: string, fault: Fault, times?: number): void;
  /** Cuts all Socket Mode connections and accepts none until `end` is called. */
  socketGap(): { end(): void };
  /** Slack asks the app to reconnect (`disconnect`, `refresh_requested`). */
  refreshSockets(): void;
  /** The next `times` events go out twice, with the same `event_id`. */
  duplicateEvents(times?: number): void;
  /** Switches all faults off, except an open socket gap. */
  clear(): void;
}

/** The switches, and what the rest of the emulator asks them. */
export class FaultBox implements Faults {
  readonly #socket: SocketCourier | null;
  #planned: { readonly method: string; readonly fault: Fault; left: number }[] = [];
  #duplicates = 0;

  constructor(socket: SocketCourier | null) {
    this.#socket = socket;
  }

  webApi(method: string, fault: Fault, times = 1): void {
    this.#planned.push({ method, fault, left: times });
  }

  socketGap(): { end(): void } {
    if (!this.#socket) throw new Error('There is no socket in HTTP mode.');
    return this.#socket.gap();
  }

  refreshSockets(): void {
    this.#socket?.refresh();
  }

  duplicateEvents(times = 1): void {
    this.#duplicates += times;
  }

  clear(): void {
    this.#planned = [];
    this.#duplicates = 0;
  }

  /** The fault that befalls this call. */
  next(method: string): Fault | null {
    const plan = this.#planned.find((entry) => entry.left > 0 && (entry.method === method || entry.method === '*'));
    if (!plan) return null;
    plan.left -= 1;
    return plan.fault;
  }

  /** Whether this event goes out twice. */
  twice(): boolean {
    if (this.#duplicates === 0) return false;
    this.#duplicates -= 1;
    return true;
  }
}
