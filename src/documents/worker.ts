/**
 * Renders what it is sent, away from the thread that answers people. Data that make no document end it with their
 * error, which is how the `Renderer` learns of it; it starts the next one when it needs one.
 */
import { parentPort } from 'node:worker_threads';
import { type Document, render } from './index.ts';

parentPort?.on('message', async (document: Document) => {
  parentPort?.postMessage(await render(document));
});
