/** `npm start`: the bot in production. */
import { runProcess } from './core/process.ts';

await runProcess(async (life) => {
  // Loading the bot takes most of a second; signals are heard before.
  const { start } = await life.unlessTold(import('./start.ts'));
  await start(process.env, life);
});
