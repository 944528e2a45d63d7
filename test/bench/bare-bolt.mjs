/** The least a Bolt app can be: one command, acknowledged. What the bot is measured against. */
import { App, LogLevel } from '@slack/bolt';

const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
const app = new App({ token, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });
app.command('/sitzung', async ({ ack }) => ack());
await app.start();
console.log(JSON.stringify({ msg: 'ready', ms: Math.round(performance.now()) }));
process.once('SIGTERM', () => process.exit(0));
