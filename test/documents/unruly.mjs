/** A worker that does what the title says. */
import { parentPort } from 'node:worker_threads';

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
    case 'crash later':
      setImmediate(() => {
        throw new Error('out of order');
      });
  }
  parentPort.postMessage(new TextEncoder().encode(titel));
});
