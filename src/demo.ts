/** `npm run demo`: the whole bot in the browser, with no account. */
import { createLog } from './core/log.ts';
import { runProcess } from './core/process.ts';

await runProcess(async ({ unlessTold, atEnd }) => {
  const port = Number(process.env.PORT || 3000);
  const startAt = process.env.DEMO_START ? Date.parse(process.env.DEMO_START) : Date.now();
  if (!(port >= 0 && port < 65_536)) throw new Error('PORT must be a port number.');
  if (Number.isNaN(startAt)) throw new Error('DEMO_START must be a date and time such as 2026-09-28T08:30.');

  const city = process.env.DEMO_CITY || 'musterstadt';
  if (city !== 'musterstadt' && city !== 'leer') throw new Error('DEMO_CITY must be musterstadt or leer.');

  const { openDemo } = await unlessTold(import('./demo/start.ts'));
  const { demo, begin } = await openDemo({ port, startAt, city, goals: true, log: createLog('error') });
  atEnd(demo.stop);
  await unlessTold(begin());
  console.log(`KOMM-IN zum Ausprobieren: ${demo.url}\nBeenden mit Strg+C.`);
});
