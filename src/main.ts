/** `npm start`: the bot in production. */
import { start } from './start.ts';

await start(process.env);
