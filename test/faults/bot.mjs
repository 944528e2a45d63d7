/** The bot as it is built, with the waits that Slack asks for shortened to `process.argv[2]` ms. */
import { runProcess } from '../../dist/core/process.js';
import { start } from '../../dist/start.js';

await runProcess((life) => start(process.env, life, { pace: 0, settle: Number(process.argv[2]) }));
