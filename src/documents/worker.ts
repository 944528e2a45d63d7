/** Renders what it is sent, one document after the other, away from the thread that answers people. */
import { parentPort } from 'node:worker_threads';
import { type Document, render } from './index.ts';
import type { Answer } from './renderer.ts';

parentPort?.on('message', async (document: Document) => {
  parentPort?.postMessage(await answer(document));
});

async function answer(document: Document): Promise<Answer> {
  try {
    return { bytes: await render(document) };
  } catch (error) {
    return { refused: String(error) };
  }
}
