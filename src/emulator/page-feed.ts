/** Sends every open page its person's snapshot, again after each change. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { snapshot } from './snapshot.ts';
import type { Person } from './state.ts';
import type { World } from './world.ts';

/** Changes closer together than this (ms) are sent as one. */
const mergeWithin = 30;

export class PageFeed {
  readonly #world: World;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #pages = new Map<WebSocket, Person>();
  readonly #unwatch: () => void;
  #due: NodeJS.Timeout | undefined;

  constructor(world: World) {
    this.#world = world;
    this.#unwatch = world.state.watch(() => {
      this.#due ??= setTimeout(() => this.#send(), mergeWithin);
    });
  }

  connect(request: IncomingMessage, socket: Duplex, head: Buffer, person: Person): void {
    this.#server.handleUpgrade(request, socket, head, (page) => {
      this.#pages.set(page, person);
      page.on('close', () => this.#pages.delete(page));
      page.on('error', () => page.terminate());
      page.send(JSON.stringify(snapshot(this.#world, person)));
    });
  }

  stop(): void {
    this.#unwatch();
    clearTimeout(this.#due);
    for (const page of this.#pages.keys()) page.terminate();
    this.#server.close();
  }

  #send(): void {
    this.#due = undefined;
    for (const [page, person] of this.#pages) page.send(JSON.stringify(snapshot(this.#world, person)));
  }
}
