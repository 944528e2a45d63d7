/** The bot as a process of its own, on an imitated Slack in the test's process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { demoWorkspace } from '../../src/demo/workspace.ts';
import { type Emulator, startEmulator } from '../../src/emulator/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const production = join(root, 'dist/main.js');
const programs = {
  production: [production],
  /** Waits as long (ms) for the history as this machine's imitated one may lag. */
  shortened: [join(root, 'test/faults/bot.mjs'), '200'],
  demo: [join(root, 'dist/demo.js')],
};

/** What the bot is built to; `npm test` builds it before. */
export function build(): void {
  if (!existsSync(production)) execFileSync('npm', ['run', '-s', 'build'], { cwd: root });
}

/** @param lacking a scope that the app was installed without */
export async function chat(granted: readonly string[] = [], lacking = 'none'): Promise<Emulator> {
  const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const manifest: unknown = parse(text.replace(`      - ${lacking}\n`, ''));
  const emulator = await startEmulator({ workspace: demoWorkspace, manifest, granted, delivery: { mode: 'socket' } });
  onTestFinished(() => emulator.stop());
  return emulator;
}

export function dataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'komm-in-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export const environment = ({ botToken, appToken, apiUrl }: Emulator, dir: string) => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_API_URL: apiUrl,
  DATA_DIR: dir,
  CITY_FILE: join(root, 'src/demo/musterstadt.yml'),
});

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

export class Bot {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  stdout = '';
  #stderr = '';

  constructor(env: Readonly<Record<string, string>>, program: keyof typeof programs = 'shortened') {
    this.#child = spawn(process.execPath, programs[program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (chunk) => {
      this.stdout += String(chunk);
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#stderr += String(chunk);
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => resolve({ code, signal, stderr: this.#stderr }));
    });
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  async ready(): Promise<this> {
    await Promise.race([eventually(() => this.stdout.includes('"msg":"ready"')), this.ended]);
    expect(this.stdout, this.#stderr).toContain('"msg":"ready"');
    return this;
  }

  /** Sends the signals, the later ones while the first is being obeyed. */
  async kill(...signals: ('SIGKILL' | 'SIGTERM' | 'SIGINT')[]): Promise<Ended> {
    for (const signal of signals) {
      this.#child.kill(signal);
      await Promise.race([wait(100), this.ended]);
    }
    return this.ended;
  }
}

export const eventually = (holds: () => boolean): Promise<void> =>
  expect.poll(holds, { timeout: 15_000, interval: 20 }).toBe(true);

export const history = ['channels:history', 'groups:history', 'im:history'];
const fields = ['C0SPRACHE', 'C0KULTUR', 'C0EHRENA', 'C0WOHNEN', 'C0BILDUN'];

/** How many messages stand in each field's channel; one is right: the pinned one. */
export const standing = (emulator: Emulator): number[] =>
  fields.map(
    (id) =>
      emulator
        .person('U0JOBEISP')
        .see()
        .conversations.find((one) => one.id === id)?.messages.length ?? 0,
  );
export const posts = (emulator: Emulator) =>
  emulator.calls.filter(({ method }) => method === 'chat.postMessage').length;
export const pins = (emulator: Emulator) =>
  emulator.calls.filter(({ method, ok }) => method === 'pins.add' && ok).length;
