import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broken, cruiseSources } from './cruise.ts';

const root = new URL('../..', import.meta.url).pathname;

describe('the imports of src/', () => {
  it('keep to the rooms, and all of them were seen', async () => {
    const result = await cruiseSources(root);
    expect(broken(result)).toEqual([]);
    const seen = result.modules.filter(({ source }) => source.startsWith('src/'));
    expect(seen.length).toBeGreaterThan(190);
    expect(seen.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(500);
  }, 60_000);
});

/** A line of code in a file that may not hold it, and the rule that says so. */
const canaries: readonly (readonly [rule: string, file: string, code: string, target: string])[] = [
  ['room config', 'config.ts', `import './core/clock.ts';`, 'core/clock.ts'],
  ['room app', 'app.ts', `import './features/stadt/store.ts';`, 'features/stadt/store.ts'],
  ['room app', 'app.ts', `import './adapters/slack/index.ts';`, 'adapters/slack/index.ts'],
  ['room adapters', 'adapters/slack/index.ts', `import '../../core/clock.ts';`, 'core/clock.ts'],
  ['room adapters', 'adapters/mattermost/index.ts', `import '../slack/index.ts';`, 'adapters/slack/index.ts'],
  ['room core', 'core/dispatch.ts', `import '../features/stadt/index.ts';`, 'features/stadt/index.ts'],
  ['room core', 'core/drafts.ts', `const app = await import('../app.ts');`, 'app.ts'],
  ['room chat', 'chat/chat.ts', `import type { Clock } from '../core/clock.ts';`, 'core/clock.ts'],
  ['room chat', 'chat/form.ts', `export type { Clock } from '../core/clock.ts';`, 'core/clock.ts'],
  ['room chat', 'chat/home.ts', `export * from '../core/clock.ts';`, 'core/clock.ts'],
  ['room documents', 'documents/ics.ts', `import { type Clock } from '../core/clock.ts';`, 'core/clock.ts'],
  ['room emulator', 'emulator/state.ts', `import type { Call } from '../chat/chat.ts';`, 'chat/chat.ts'],
  ['room features/stadt', 'features/stadt/store.ts', `import '../sitzung/index.ts';`, 'features/sitzung/index.ts'],
  ['room features/sitzung', 'features/sitzung/views.ts', `import '../stadt/store.ts';`, 'features/stadt/store.ts'],
  ['room features/sitzung', 'features/sitzung/schema.ts', `import '../stadt/schema.ts';`, 'features/stadt/schema.ts'],
  [
    'room features/protokoll',
    'features/protokoll/index.ts',
    `import '../projektidee/index.ts';`,
    'features/projektidee/index.ts',
  ],
  [
    'room features/bericht',
    'features/bericht/index.ts',
    `import '../../adapters/slack/index.ts';`,
    'adapters/slack/index.ts',
  ],
  ['topic', 'features/bericht/abo/rules.ts', `import '../zahlen/rules.ts';`, 'features/bericht/zahlen/rules.ts'],
  ['room unknown', 'features/wetter/index.ts', `import '../../chat/message.ts';`, 'chat/message.ts'],
  ['room unknown', 'extras/index.ts', `import '../chat/message.ts';`, 'chat/message.ts'],
  ['config for start alone', 'demo.ts', `import './config.ts';`, 'config.ts'],
  ['package drizzle', 'features/stadt/rules.ts', `import { eq } from 'drizzle-orm';`, 'drizzle-orm'],
  [
    'package drizzle',
    'features/stadt/texts.ts',
    `import type { X } from 'drizzle-orm/sqlite-core';`,
    'drizzle-orm/sqlite-core',
  ],
  ['package sqlite', 'features/stadt/store.ts', `import Database from 'better-sqlite3';`, 'better-sqlite3'],
  ['package slack', 'features/stadt/views.ts', `import type { types } from '@slack/bolt';`, '@slack/bolt'],
  ['package slack', 'emulator/server.ts', `import { WebClient } from '@slack/web-api';`, '@slack/web-api'],
  ['package page', 'core/http.ts', `import { Hono } from 'hono';`, 'hono'],
  ['package page', 'main.ts', `import { WebSocketServer } from 'ws';`, 'ws'],
  ['package page', 'features/bericht/views.ts', `import { html } from 'htm/preact';`, 'htm/preact'],
  ['package development tools', 'core/workspace.ts', `import 'drizzle-kit/api';`, 'drizzle-kit/api'],
  ['cycle', 'core/a.ts', `import './b.ts';`, 'core/b.ts'],
];

/** What the rules must let pass; the last line closes the cycle that `core/a.ts` begins. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ['start.ts', `import './config.ts'; import './adapters/slack/index.ts'; import './features/stadt/index.ts';`],
  ['demo/start.ts', `import '../emulator/state.ts'; import '../app.ts';`],
  ['features/sitzung/handlers.ts', `import '../stadt/index.ts'; import './views.ts'; import '../../documents/ics.ts';`],
  ['features/sitzung/store.ts', `import { eq } from 'drizzle-orm'; import './schema.ts';`],
  ['features/projektidee/index.ts', `import '../sitzung/index.ts';`],
  ['features/bericht/abo/views.ts', `import '../knoepfe.ts';`],
  ['features/bericht/knoepfe.ts', `import '../stadt/index.ts';`],
  ['core/workspace.schema.ts', `import { text } from 'drizzle-orm/sqlite-core'; import './clock.ts';`],
  ['adapters/slack/posts.ts', `import '@slack/web-api'; import '../../core/ids.ts'; import '../../chat/chat.ts';`],
  ['chat/message.ts', `import type { PersonId } from '../core/ids.ts';`],
  ['core/ids.ts', `import { randomBytes } from 'node:crypto';`],
  ['core/b.ts', `import type { A } from './a.ts';`],
];

describe('a planted violation is found', () => {
  const planted = mkdtempSync(join(tmpdir(), 'rooms-'));
  let found: string[] = [];
  beforeAll(async () => {
    const sources = new Map<string, string>();
    for (const [file, code] of [...allowed, ...canaries.map(([, file, code]) => [file, code] as const)]) {
      sources.set(file, `${sources.get(file) ?? ''}${code}\n`);
    }
    for (const [, , , target] of canaries) if (target.endsWith('.ts') && !sources.has(target)) sources.set(target, '');
    for (const [file, code] of sources) {
      mkdirSync(dirname(join(planted, 'src', file)), { recursive: true });
      writeFileSync(join(planted, 'src', file), code);
    }
    found = broken(await cruiseSources(planted));
  }, 60_000);
  afterAll(() => rmSync(planted, { recursive: true }));

  it.each(canaries)('%s: %s says %s', (rule, file, _code, target) => {
    expect(found).toContain(`${rule}: src/${file} -> ${target.endsWith('.ts') ? `src/${target}` : target}`);
  });

  it('and nothing that is allowed', () => {
    const known = canaries.map(([rule, file]) => `${rule}: src/${file} -> `);
    expect(found.filter((line) => !known.some((start) => line.startsWith(start)))).toEqual([]);
  });
});
