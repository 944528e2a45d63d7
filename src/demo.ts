/** `npm run demo`: the whole bot in the browser, with no account. */
import { systemClock } from './core/clock.ts';
import { createLog } from './core/log.ts';
import { runProcess } from './core/process.ts';

await runProcess(async ({ unlessTold, atEnd }) => {
  const port = Number(process.env.PORT || 3000);
  if (!(port >= 0 && port < 65_536)) throw new Error('PORT must be a port number.');

  const city = process.env.DEMO_CITY || 'musterstadt';
  if (city !== 'musterstadt' && city !== 'leer') throw new Error('DEMO_CITY must be musterstadt or leer.');

  const { openDemo, startOf } = await unlessTold(import('./demo/start.ts'));
  const startAt = process.env.DEMO_START ? startOf(process.env.DEMO_START) : systemClock.now();
  const { demo, begin } = await openDemo({ port, startAt, city, goals: true, log: createLog('error') });
  atEnd(demo.stop);
  await unlessTold(begin());
  console.log(`KOMM-IN zum Ausprobieren: ${demo.url}\nBeenden mit Strg+C.`);
});
