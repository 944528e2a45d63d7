/** A worker that does what the title says, and crashes between two documents when it is told on `unruly`. */
import { BroadcastChannel, parentPort } from 'node:worker_threads';

const crash = new BroadcastChannel('unruly');
crash.onmessage = () => {
  throw new Error('out of order');
};
crash.unref();

parentPort.on('message', ({ data }) => {
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
  parentPort.postMessage(new TextEncoder().encode(titel));
});
