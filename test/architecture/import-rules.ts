/**
 * Who may import whom, as rules for dependency-cruiser. It reads with swc: under TypeScript 7 its own TypeScript
 * reader sees no module at all and still reports success, so whoever cruises also counts the modules.
 */
import type { IForbiddenRuleType } from 'dependency-cruiser';

/** From low to high. A feature may use the doors of those in lines before its own. */
const featureOrder: readonly (readonly string[])[] = [
  ['stadt'],
  ['erinnerung'],
  ['handlungsfeld'],
  ['tandem'],
  ['aufgabe'],
  ['sitzung'],
  ['protokoll', 'projektidee'],
  ['jahresziel'],
  ['jahreskonferenz', 'umsetzungsgruppe', 'steuerungsgruppe'],
  ['bericht'],
  ['startseite', 'einrichtung', 'datenschutz'],
];

/** What each room may import of src/, itself included; a room that is not named here may import nothing. */
const rooms: Readonly<Record<string, { readonly from: string; readonly may: readonly string[] }>> = {
  config: { from: '^src/config\\.ts$', may: ['core/log\\.ts$'] },
  app: { from: '^src/app\\.ts$', may: ['features/[^/]+/index\\.ts$', 'chat/', 'core/'] },
  adapters: { from: '^src/adapters/([^/]+)/', may: ['adapters/$1/', 'chat/', 'core/(ids|log)\\.ts$'] },
  core: { from: '^src/core/', may: ['core/', 'chat/'] },
  chat: { from: '^src/chat/', may: ['chat/', 'core/ids\\.ts$'] },
  documents: { from: '^src/documents/', may: ['documents/', 'core/(ids|calendar|document|hash)\\.ts$'] },
  emulator: { from: '^src/emulator/', may: ['emulator/'] },
  ...Object.fromEntries(
    featureOrder.flatMap((line, rank) => {
      const lower = featureOrder.slice(0, rank).flat();
      const doors = lower.length === 0 ? [] : [`features/(${lower.join('|')})/index\\.ts$`];
      return line.map((name) => [
        `features/${name}`,
        { from: `^src/features/${name}/`, may: [`features/${name}/`, ...doors, 'chat/', 'core/', 'documents/'] },
      ]);
    }),
  ),
};

/** Packages that have a room of their own. */
const packages: Readonly<Record<string, { readonly names: readonly string[]; readonly only: readonly string[] }>> = {
  drizzle: {
    names: ['drizzle-orm'],
    only: [
      'core/',
      'features/[^/]+/(schema|store|[^/]+\\.schema|[^/]+\\.store)\\.ts$',
      'features/[^/]+/[^/]+/(schema|store)\\.ts$',
    ],
  },
  sqlite: { names: ['better-sqlite3'], only: ['core/'] },
  slack: { names: ['@slack'], only: ['adapters/slack/'] },
  page: { names: ['hono', '@hono', 'ws', 'preact', 'htm'], only: ['emulator/'] },
  'development tools': { names: ['drizzle-kit', 'vitest', '@swc', 'dependency-cruiser', 'playwright-core'], only: [] },
};

const anyOf = (paths: readonly string[]): string => `^src/(${paths.join('|')})`;
const error = 'error' as const;

export const importRules: IForbiddenRuleType[] = [
  ...Object.entries(rooms).map(([room, { from, may }]) => ({
    name: `room ${room}`,
    severity: error,
    from: { path: from },
    to: { path: '^(src|test)/', pathNot: anyOf(may) },
  })),
  {
    name: 'topic',
    comment:
      'Folders of one feature are topics of their own, which its door puts together; what several need lies above.',
    severity: error,
    from: { path: '^src/features/([^/]+)/([^/]+)/' },
    to: { path: '^src/features/$1/[^/]+/', pathNot: '^src/features/$1/$2/' },
  },
  {
    name: 'room unknown',
    comment: 'A new room or feature states here what it may import.',
    severity: error,
    from: {
      path: '^src/',
      pathNot: [...Object.values(rooms).map(({ from }) => from), '^src/(main|start|demo)\\.ts$', '^src/demo/'],
    },
    to: {},
  },
  {
    name: 'config for start alone',
    severity: error,
    from: { path: '^src/', pathNot: '^src/start\\.ts$' },
    to: { path: '^src/config\\.ts$' },
  },
  ...Object.entries(packages).map(([name, { names, only }]) => ({
    name: `package ${name}`,
    severity: error,
    from: { path: '^src/', ...(only.length === 0 ? {} : { pathNot: anyOf(only) }) },
    to: { path: `(^|node_modules/)(${names.join('|')})(/|$)`, pathNot: '^src/' },
  })),
  {
    name: 'cycle',
    severity: error,
    from: {},
    to: { circular: true },
  },
];
