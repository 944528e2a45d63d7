import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Document } from './index.ts';
import { shared } from './shared.ts';

export interface Renderer {
  /**
   * Rejects if the data make no document, if it takes too long, or if the worker dies of it. The next one may work.
   * What several want is rendered once (`shared`).
   */
  render(document: Document): Promise<Uint8Array>;
  /** What is not rendered yet is rejected. Until then the worker keeps the process alive. */
  stop(): Promise<void>;
}

/** From source there is no worker to start: Node does not read TypeScript. */
const built = import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : null;

/**
 * Renders documents one after the other in a worker, which starts with the first and again after a crash.
 *
 * @param options.worker the script; null renders on this thread
 * @param options.timeoutMs how long one document may take
 */
export function startRenderer({
  worker = built,
  // A report on 5,000 goals takes 15 s of a slow machine.
  timeoutMs = 60_000,
}: {
  readonly worker?: URL | null;
  readonly timeoutMs?: number;
} = {}): Renderer {
  let running: Worker | null = null;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  function start(script: URL): Worker {
    const started = new Worker(script);
    // Without a listener a crash between two documents would end the whole process.
    started.on('error', () => {});
    started.on('exit', () => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  }

  async function renderNow(document: Document): Promise<Uint8Array> {
    if (stopped) throw new Error('the renderer has stopped');
    if (worker === null) return (await import('./index.ts')).render(document);
    const current = running ?? start(worker);
    try {
      return await ask(current, document, timeoutMs);
    } catch (error) {
      await current.terminate();
      throw error;
    }
  }

  return {
    render: shared((document) => {
      const rendered = last.then(() => renderNow(document));
      last = rendered.catch(() => {});
      return rendered;
    }),
    async stop() {
      stopped = true;
      await running?.terminate();
    },
  };
}

/** Rejects if the worker crashes, ends, or takes too long. */
async function ask(worker: Worker, document: Document, timeoutMs: number): Promise<Uint8Array> {
  const done = new AbortController();
  const { signal } = done;
  const fail = (why: string): never => {
    throw new Error(why);
  };
  try {
    worker.postMessage(document);
    const [bytes]: Uint8Array[] = await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => fail('the worker ended without an answer')),
      setTimeout(timeoutMs, null, { signal }).then(() => fail(`not rendered within ${timeoutMs} ms`)),
    ]);
    return bytes ?? fail('the worker answered nothing');
  } finally {
    done.abort();
  }
}
