/**
 * A worker that does what the title says, and crashes between two documents when it is told on `unruly`. Asked to
 * `count`, it answers how many it has rendered, that one included.
 */
import { BroadcastChannel, parentPort } from 'node:worker_threads';

const crash = new BroadcastChannel('unruly');
crash.onmessage = () => {
  throw new Error('out of order');
};
crash.unref();

let count = 0;
parentPort.on('message', ({ data }) => {
  count++;
  const { titel } = data.events[0];
  switch (titel) {
    case 'crash':
      throw new Error('out of order');
    case 'exit':
      process.exit();
      break;
    case 'hang':
      for (;;);
  }
  parentPort.postMessage(new TextEncoder().encode(titel === 'count' ? String(count) : titel));
});
