/**
 * `npm run bench`: what is due for whom among 100,000 goals (or as many as the first argument says), and commands at
 * 1,000 rows and at 1,000,000 (or as many as the second says). Times are processor time, so that others on the machine
 * do not count. Prints two tables.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachablePersons } from '../../dist/core/directory.js';
import { offenesReihum } from '../../dist/features/erinnerung/offenes.js';
import { buero, channel, member, stadt, tandem } from './stadt.mjs';

const goals = Number(process.argv[2] ?? 100_000);
const rows = Number(process.argv[3] ?? 1_000_000);
const dir = mkdtempSync(join(tmpdir(), 'komm-in-jahresziel-'));
const quantile = (numbers, q) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * q)];
const mib = (bytes) => bytes / 2 ** 20;

/** Processor time of `work`, ms. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** Everybody's open things, one person after the other, as the daily sender asks for them. */
function due({ workspace, context }) {
  return workspace.tx((tx) => {
    const ctx = context(tx);
    const openFor = offenesReihum(ctx);
    let things = 0;
    let most = 0;
    for (const person of reachablePersons(tx)) {
      const open = openFor(person).filter(({ stufen }) => stufen.some(({ tag }) => tag === ctx.heute));
      things += open.length;
      most = Math.max(most, process.memoryUsage().rss);
    }
    return { things, most };
  });
}

const table = {};
for (const [share, current] of [
  ['one year of thirty', Math.round(goals / 30)],
  ['a tenth', Math.round(goals / 10)],
]) {
  for (const [which, start] of [
    ['ordinary day', '2027-08-25 09:00'],
    ['day of the ladder', '2027-08-17 09:00'],
  ]) {
    const folder = join(dir, `${current}-${start.slice(0, 10)}`);
    const city = await stadt(folder, start, { goals, current });
    for (let i = 0; i < 3; i++) due(city);
    const measured = Array.from({ length: 9 }, () => {
      globalThis.gc?.();
      const before = process.memoryUsage();
      const { ms, result } = timed(() => due(city));
      globalThis.gc?.();
      const after = process.memoryUsage();
      return { ms, things: result.things, peak: result.most - before.rss, kept: after.heapUsed - before.heapUsed };
    });
    const median = (pick) => quantile(measured.map(pick), 0.5);
    table[`${share} current (${current}), ${which}`] = {
      'due today': measured[0].things,
      'p50, ms': Math.round(median(({ ms }) => ms)),
      'most, ms': Math.round(
        quantile(
          measured.map(({ ms }) => ms),
          0.99,
        ),
      ),
      'more memory meanwhile, MiB': mib(
        quantile(
          measured.map(({ peak }) => peak),
          0.99,
        ),
      ).toFixed(1),
      'kept, MiB': mib(median(({ kept }) => kept)).toFixed(1),
    };
    await city.app.stop();
    city.workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
const { model } = cpus()[0];
console.log(`${cpus().length} × ${model}, Node ${process.version}; ${goals} goals, 12 fields, 300 people`);
console.table(table);

const start = '2027-08-25 10:00';
const size = (all) => Math.round(all / 17);
const cities = [];
for (const all of [1000, rows]) {
  // As many of this year as a page can show, at least: a short page is quick everywhere.
  const plan = { goals: size(all), current: Math.max(48, Math.round(size(all) / 30)), everything: true };
  cities.push(await stadt(join(dir, `rows-${all}`), start, plan));
}

let inputs = 0;
const runs = 200;
const type = (account, field, command, text = '') => ({
  ...{ kind: 'command', key: `k${inputs++}`, actor: { account, name: account, workspace: 'T1' } },
  ...{ command, text, conversation: channel(field) },
});
const press = (account, action, subject) => ({
  ...{ kind: 'button', key: `k${inputs++}`, actor: { account, name: account, workspace: 'T1' }, action, subject },
  message: { conversation: channel(0), id: '1' },
});
/** What people do, each time somebody else. */
const calls = {
  '/jahresziel': (i) => type(i % 2 === 0 ? tandem(i % 12)[0] : member(i % 12), i % 12, '/jahresziel'),
  '/jahresziel liste': (i) => type(i % 2 === 0 ? tandem(i % 12)[0] : member(i % 12), i % 12, '/jahresziel', 'liste'),
  '/jahresziel liste, Büro': (i) => type(buero, i % 12, '/jahresziel', 'liste'),
  '/komm-in aufgaben': (i) => type(tandem(i % 12)[0], i % 12, '/komm-in', 'aufgaben'),
  'Im Plan': (i) => press(tandem(i % 12)[0], 'jahresziel.imPlan', `ziel_${(i % 12) + 24}`),
  'Mehr …': (i) => press(tandem(i % 12)[0], 'jahresziel.mehr', `ziel_${(i % 12) + 24}`),
  '/sitzung liste': (i) => type(member(i % 12), i % 12, '/sitzung', 'liste'),
};
const commands = {};
for (const [name, call] of Object.entries(calls)) {
  const times = cities.map(() => []);
  for (let i = 0; i < runs + 40; i++) {
    for (const [which, city] of cities.entries()) {
      const before = process.cpuUsage();
      await city.app.listener.call(call(i));
      const { user, system } = process.cpuUsage(before);
      if (i >= 40) times[which].push((user + system) / 1000);
      await city.app.drain();
    }
  }
  const [small, large] = times.map((one) => quantile(one, 0.95));
  commands[name] = {
    [`p50, ms (${cities[0].rows})`]: quantile(times[0], 0.5).toFixed(1),
    [`p50, ms (${cities[1].rows})`]: quantile(times[1], 0.5).toFixed(1),
    [`p95, ms (${cities[0].rows})`]: small.toFixed(1),
    [`p95, ms (${cities[1].rows})`]: large.toFixed(1),
    'p95, times as long': (large / small).toFixed(2),
  };
}
console.table(commands);
for (const { app, workspace } of cities) {
  await app.stop();
  workspace.close();
}
rmSync(dir, { recursive: true, force: true });
