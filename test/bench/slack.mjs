/**
 * The imitated Slack in a process of its own, so that it shares no event loop with what is measured. Says where it is
 * in one line; each line it then reads is a number of commands to give, one after the other, each answered with their
 * times from command to acknowledgement (ms).
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { demoWorkspace } from '../../dist/demo/workspace.js';
import { startEmulator } from '../../dist/emulator/index.js';

const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
const emulator = await startEmulator({ workspace: demoWorkspace, manifest, delivery: { mode: 'socket' } });
const { botToken, appToken, apiUrl } = emulator;
console.log(JSON.stringify({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl }));

const command = { do: 'command', conversation: 'C0WOHNEN', command: '/sitzung', text: '' };
for await (const line of createInterface({ input: process.stdin })) {
  const ada = emulator.person('U0ADAMUST');
  const times = [];
  for (let i = 0; i < Number(line); i++) {
    const began = performance.now();
    const result = await ada.act(command);
    times.push(performance.now() - began);
    if (!result.ok) throw new Error(result.code);
    await closed(ada);
  }
  console.log(JSON.stringify(times));
}
await emulator.stop();

/** The form that the bot opened, if there is one, is closed again: Slack allows three. */
async function closed(person) {
  const [modal] = person.see().modals;
  if (modal !== undefined) await person.act({ do: 'close', view: modal.id, all: true });
}
