/** The bot as it is built, with the waits that Slack asks for shortened to `process.argv[2]` ms. */
import { start } from '../../dist/start.js';

await start(process.env, { pace: 0, settle: Number(process.argv[2]) });
