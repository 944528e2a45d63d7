/**
 * `npm run bench`: start time, memory, and command to acknowledgement, of the bot and of a bare Bolt app in turns, on
 * the same imitated Slack. Prints one table.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const starts = 7;
const commands = 1000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const apps = { 'komm-in': 'dist/main.js', 'bare Bolt': 'test/bench/bare-bolt.mjs' };

/** A process, and its lines one by one. */
function run(script, env) {
  const child = spawn(process.execPath, [join(root, script)], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.once('close', resolve));
  const line = async () => {
    const { done, value } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  return { child, ended, line };
}

/** Starts an app and waits until it is connected and at rest. */
async function start(name, env) {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-bench-'));
  const began = performance.now();
  const app = run(apps[name], { ...env, DATA_DIR: dir, CITY_FILE: join(root, 'src/demo/musterstadt.yml') });
  while ((await app.line())?.msg !== 'ready');
  const ms = performance.now() - began;
  void drain(app);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const [, kB] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${app.child.pid}/status`, 'utf8'));
  const stop = async () => {
    app.child.kill('SIGTERM');
    await app.ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { ms, mb: Number(kB) / 1024, stop };
}

/** Reads on, or a full pipe would hold the app up. */
async function drain(app) {
  while ((await app.line()) !== null);
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, q) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))];
const median = (numbers) => quantile(numbers, 0.5);

const slack = run('test/bench/slack.mjs', {});
const env = await slack.line();
const measured = Object.fromEntries(Object.keys(apps).map((name) => [name, { ms: [], mb: [], ack: [] }]));
for (let i = 0; i < starts; i++) {
  for (const name of Object.keys(apps)) {
    const app = await start(name, env);
    measured[name].ms.push(app.ms);
    measured[name].mb.push(app.mb);
    if (i === 0) {
      slack.child.stdin.write(`${commands}\n`);
      measured[name].ack = await slack.line();
    }
    await app.stop();
  }
}
slack.child.stdin.end();
await slack.ended;

const { model } = cpus()[0];
console.log(`${cpus().length} × ${model}, Node ${process.version}; ${starts} starts (median), ${commands} commands`);
console.table(
  Object.fromEntries(
    Object.entries(measured).map(([name, { ms, mb, ack }]) => [
      name,
      {
        'start, ms': Math.round(median(ms)),
        'RSS, MB': Math.round(median(mb)),
        'ack p50, ms': quantile(ack, 0.5).toFixed(1),
        'ack p99, ms': quantile(ack, 0.99).toFixed(1),
      },
    ]),
  ),
);
