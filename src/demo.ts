/** `npm run demo`: the whole bot in the browser, with no account. */
import { createLog } from './core/log.ts';
import { startDemo } from './demo/start.ts';

const { url, stop } = await startDemo({
  port: Number(process.env.PORT ?? 3000),
  startAt: Date.parse(process.env.DEMO_START ?? '') || Date.now(),
  log: createLog('error'),
});
console.log(`KOMM-IN zum Ausprobieren: ${url}\nBeenden mit Strg+C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await stop();
    process.exit(0);
  });
}
