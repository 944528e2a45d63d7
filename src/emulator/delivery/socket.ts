/** Socket Mode: the app holds WebSocket connections; each payload goes to one of them and is acknowledged by its id. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Limits } from '../clock.ts';
import { newSecret } from '../ids.ts';
import { asObject, asText, parseJson } from '../json.ts';
import type { JsonObject } from '../protocol.ts';
import type { Answer, Cargo, Courier, Retry } from './courier.ts';

/** How long (ms) the app's end may take to close. */
const patience = 300;

export class SocketCourier implements Courier {
  readonly #appId: string;
  readonly #limits: Limits;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #connections: WebSocket[] = [];
  readonly #awaiting = new Map<string, (answer: Answer) => void>();
  #gap = false;

  constructor(appId: string, limits: Limits) {
    this.#appId = appId;
    this.#limits = limits;
  }

  /** A ticket for one connection, good for the path that `apps.connections.open` hands out. */
  issueTicket(): string {
    const ticket = newSecret();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Takes over an HTTP upgrade of the app's. */
  connect(request: IncomingMessage, socket: Duplex, head: Buffer, ticket: string): void {
    if (this.#gap || !this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  deliver(cargo: Cargo, payload: JsonObject, retry?: Retry): Promise<Answer> {
    const connection = this.#next();
    if (!connection) return Promise.resolve({ answered: false, reason: 'connection_failed' });
    const envelope = newSecret();
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        this.#awaiting.delete(envelope);
        resolve(answer);
      };
      const timer = setTimeout(() => settle({ answered: false, reason: 'timeout' }), this.#limits.answerWithin);
      this.#awaiting.set(envelope, settle);
      const repeated = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
      connection.send(
        JSON.stringify({
          envelope_id: envelope,
          type: cargo,
          accepts_response_payload: cargo !== 'events_api',
          payload,
          ...(cargo === 'events_api' ? repeated : {}),
        }),
      );
    });
  }

  /** Asks the app to connect anew, as Slack does every few hours. */
  refresh(): void {
    for (const connection of this.#connections) {
      connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
    }
  }

  /** Drops all connections and accepts none until `end` is called. */
  gap(): { end(): void } {
    this.#gap = true;
    this.#drop();
    return {
      end: () => {
        this.#gap = false;
      },
    };
  }

  get connected(): number {
    return this.#connections.length;
  }

  /** Says goodbye first, so that the app sees an orderly end. */
  async stop(): Promise<void> {
    for (const settle of this.#awaiting.values()) settle({ answered: false, reason: 'connection_failed' });
    const closed = this.#connections.map((connection) => {
      connection.close(1001);
      return once(connection, 'close');
    });
    await Promise.race([Promise.all(closed), delay(patience)]);
    this.#drop();
    this.#server.close();
  }

  #drop(): void {
    for (const connection of this.#connections.splice(0)) connection.terminate();
  }

  /** Any connection may get a payload: they take turns. */
  #next(): WebSocket | undefined {
    const connection = this.#connections.shift();
    if (connection) this.#connections.push(connection);
    return connection;
  }

  #greet(connection: WebSocket): void {
    this.#connections.push(connection);
    connection.on('close', () => {
      const index = this.#connections.indexOf(connection);
      if (index >= 0) this.#connections.splice(index, 1);
    });
    connection.on('error', () => connection.terminate());
    connection.on('message', (data) => this.#acknowledge(String(data)));
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#connections.length,
        connection_info: { app_id: this.#appId },
        debug_info: { host: 'emulator' },
      }),
    );
  }

  #acknowledge(text: string): void {
    const said = asObject(parseJson(text));
    this.#awaiting.get(asText(said.envelope_id))?.({ answered: true, body: said.payload });
  }
}
