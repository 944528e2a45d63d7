/**
 * A city of any size for measuring: 12 fields, 300 people, and as many goals with all that hangs on them as is asked
 * for, written straight into its file. The bot is the real one; only its chat is mute.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { buildApp, features } from '../../dist/app.js';
import { calendarOf, day, time } from '../../dist/core/calendar.js';
import { createLog } from '../../dist/core/log.js';
import { openWorkspace } from '../../dist/core/workspace.js';
import { liesStadtdatei } from '../../dist/features/einrichtung/index.js';

const fields = 12;
const people = 300;
const calendar = calendarOf('Europe/Berlin', 'NW');
/** `2027-08-18 09:00` in the city. */
export const at = (text) => {
  const [d, t] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
};

const account = (i) => `U${String(i).padStart(4, '0')}`;
const letters = (i) => `F${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`;
export const channel = (field) => `C-feld-${field}`;
/** The two of a field's Tandem; the next ones take part in it. */
export const tandem = (field) => [account(10 + 2 * field), account(11 + 2 * field)];
export const buero = account(0);
/** Somebody who takes part in a field. */
export const member = (field) => account(40 + field);

const city = `
stadt: Musterstadt
land: NW
jahreskonferenz: 2027-09-16
integrationsbuero: { kanal: buero, leitung: { konto: ${buero} }, personen: [{ konto: ${account(1)} }] }
umsetzungsgruppe: { kanal: umsetzung }
steuerungsgruppe: { kanal: steuerung, personen: [] }
handlungsfelder:
${Array.from(
  { length: fields },
  (_, i) =>
    `  - { nummer: ${i + 1}, kuerzel: ${letters(i)}, titel: Feld ${i + 1}, kanal: feld-${i}, tandem: [${tandem(i)
      .map((konto, k) => `{ konto: ${konto}, seite: ${k === 0 ? 'verwaltung' : 'freier_traeger'} }`)
      .join(', ')}] }`,
).join('\n')}
`;

const sent = async () => ({ state: 'sent', value: null });
let posted = 0;
/** Everything arrives at once. */
const chat = {
  connect: async () => ({ id: 'T1', name: 'Musterstadt', readsHistory: false, readsFiles: false }),
  start: async () => {},
  stop: async () => {},
  isReachable: async () => true,
  ...{ edit: sent, pin: sent, publishHome: sent, withdraw: sent, withdrawFile: sent, share: sent },
  ...{ describeChannel: sent, invite: sent, removeMember: sent },
  post: async () => ({ state: 'sent', value: { conversation: 'C', id: String(posted++) } }),
  transfer: async () => ({ state: 'sent', value: `F${posted++}` }),
  accounts: async () =>
    Array.from({ length: people }, (_, i) => ({
      ...{ account: account(i), name: `Vorname${i} Name${i}`, admin: i === 0 },
      ...{ guest: false, deactivated: false, foreign: false, bot: false },
    })),
  conversations: async () =>
    ['buero', 'umsetzung', 'steuerung', ...Array.from({ length: fields }, (_, i) => `feld-${i}`)].map((name) => ({
      ...{ conversation: `C-${name}`, name, archived: false, member: true, private: false },
    })),
  members: async (conversation) => {
    const field = Number(conversation.split('-')[2]);
    if (Number.isNaN(field)) return [buero, account(1)];
    return [
      ...tandem(field),
      ...Array.from({ length: people }, (_, i) => i)
        .filter((i) => i % fields === (field + 40) % fields)
        .map(account),
    ];
  },
};

/**
 * @param plan `goals`: how many; `current`: how many of them belong to the conference to come, three of four of these on
 *   their way; `everything`: with posts, operations, inputs, the Verlauf and Sitzungen in proportion
 * @returns the bot, what it runs on, and how many rows there are
 */
export async function stadt(dir, start, { goals, current, everything }) {
  mkdirSync(dir, { recursive: true });
  const clock = { now: () => at(start) };
  let workspace = openWorkspace(dir, 'T1');
  const build = () =>
    buildApp({
      ...{ chat, workspaceOnChat, workspace, clock, protocol: clock, timeZone: 'Europe/Berlin' },
      ...{ log: createLog('silent'), render: async () => new Uint8Array(), pace: 0, settle: 0 },
    });
  const workspaceOnChat = await chat.connect();
  const first = build();
  await first.prepare(liesStadtdatei(city));
  await first.drain();
  await first.stop();
  workspace.close();
  const rows = fill(join(dir, 'T1.db'), at(start), { goals, current, everything });
  workspace = openWorkspace(dir, 'T1');
  const app = build();
  await app.prepare(null);
  const context = (tx) => {
    const world = { now: clock.now(), heute: calendar.dayAt(clock.now()), calendar, features };
    return { tx, ...world, readsHistory: false, readsFiles: false, listens: false, since: 0 };
  };
  return { app, workspace, context, rows };
}

/** Numbers from 0 up to and without `count`, in SQL. */
const numbers = (count) => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;

/** Each row names what it belongs to by its number, so that none has to be looked up. */
function fill(file, now, { goals, current, everything }) {
  const db = new Database(file);
  for (const pragma of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -200000']) db.pragma(pragma);
  // The index for searching has a measurement of its own.
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(`
    CREATE TEMP TABLE p AS SELECT row_number() OVER (ORDER BY account) - 1 AS i, person_id AS id FROM konto;
    CREATE TEMP TABLE g AS SELECT nummer - 1 AS i, id FROM gremium WHERE art = 'handlungsfeld';
    CREATE UNIQUE INDEX temp.pi ON p(i); CREATE UNIQUE INDEX temp.gi ON g(i);
    INSERT OR IGNORE INTO datenschutz_hinweis (person_id, am) SELECT id, 0 FROM p;`);
  const person = (i) => `(SELECT id FROM p WHERE i = (${i}) % ${people})`;
  const field = `(SELECT id FROM g WHERE g.i = n.i % ${fields})`;
  const insert = (table, count, columns) =>
    db.exec(`INSERT INTO ${table} (${Object.keys(columns)}) ${numbers(count)} SELECT ${Object.values(columns)} FROM n`);
  const year = `iif(n.i < ${current}, 2027, 1997 + n.i % 30)`;
  const state = `iif(n.i < ${current}, CASE n.i / ${fields} % 8 WHEN 0 THEN 'entwurf' WHEN 1 THEN 'ergebnis' ELSE 'in_arbeit' END,
    CASE n.i / ${fields} % 2 WHEN 0 THEN 'abgeschlossen' ELSE 'uebernommen' END)`;
  const begun = `unixepoch((${year} - 1) || '-10-01') * 1000 + n.i`;
  db.transaction(() => {
    insert('jahresziel', goals, {
      ...{ id: `'ziel_' || n.i`, gremium_id: field, jahr: year, titel: `'Nachbarn lernen einander kennen ' || n.i` },
      ...{ feder_person: person(`n.i * 7 + 3`), prueft_person: person(`n.i * 11 + 5`), zustand: state },
      ...{ fragen_ab: `(${year} - 1) || '-11-01'`, angelegt_von: person(`10 + n.i % 24`), angelegt_am: begun },
    });
    for (const [k, name] of [
      [1, `'entwurf'`],
      [2, `iif(${state} = 'entwurf', 'entwurf', 'vereinbart')`],
      [3, state],
    ]) {
      insert('jahresziel_zustand', goals, {
        ...{ ziel_id: `'ziel_' || n.i`, nummer: k, zustand: name, von: person('n.i'), am: `${begun} + ${k}` },
      });
    }
    insert('jahresziel_wirkung', goals, {
      ...{ id: `'wirkung_' || n.i`, ziel_id: `'ziel_' || n.i`, nummer: 1, text: `'Neue Familien haben Kontakt'` },
    });
    insert('jahresziel_indikator', goals, {
      ...{ id: `'indikator_' || n.i`, wirkung_id: `'wirkung_' || n.i`, nummer: 1, art: `'zahl'` },
      ...{ name: `'Familien mit Kontakt'`, einheit: `'Familien'`, startwert: 2, zielwert: 20 },
    });
    insert('jahresziel_messwert', 2 * goals, {
      ...{ id: `'messwert_' || n.i`, indikator_id: `'indikator_' || n.i / 2`, wert: 'n.i % 20' },
      ...{ datum: `'2027-03-0' || (1 + n.i % 2)`, von: person('n.i'), am: 'n.i' },
    });
    insert('jahresziel_rueckmeldung', goals, {
      ...{ ziel_id: `'ziel_' || n.i`, nummer: 1, stand: `iif(n.i % 5 = 0, 'unterstuetzung', 'im_plan')` },
      ...{ von: person('n.i'), am: `unixepoch(${year} || '-03-01') * 1000` },
    });
    if (everything !== true) return;
    insert('aufgabe', goals, {
      ...{ id: `'aufgabe_' || n.i`, gremium_id: field, was: `'Raum finden ' || n.i`, person_id: person('n.i * 13') },
      ...{ bis: `(${year}) || '-08-20'`, herkunft: `'ziel_' || n.i`, herkunft_titel: `'Jahresziel'` },
      ...{ stand: `iif(n.i < ${current} AND n.i % 2 = 0, 'offen', 'erledigt')`, angelegt_von: person('n.i') },
      angelegt_am: begun,
    });
    insert('post', goals, {
      ...{ id: `'post_' || n.i`, subject: `'ziel_' || n.i`, role: `'karte'`, lane: `'alt'`, hash: `'h'` },
      ...{ shown_hash: `'h'`, conversation: `'C'`, message_id: 'n.i', updated_at: begun },
      kanal_id: `(SELECT kanal_id FROM gremium WHERE id = ${field})`,
    });
    insert('operation', goals, {
      ...{ id: `'operation_' || n.i`, kind: `'edit'`, post_id: `'post_' || n.i`, lane: `'alt'`, state: `'sent'` },
      ...{ attempts: 1, queued_at: now - 86_400_000, not_before: 0, finished_at: `${now - 86_400_000} + n.i` },
    });
    insert('input', 2 * goals, { key: `'alt' || n.i`, person_id: person('n.i'), at: `${now - 86_400_000} + n.i` });
    insert('verlauf', 2 * goals, {
      ...{ at: 'n.i', person_id: person('n.i'), akt: `'jahresziel.zustand'`, subject: `'ziel_' || n.i / 2` },
    });
    insert('erinnert', goals, {
      ...{ person_id: person('n.i * 7 + 3'), key: `'jahresziel:ziel_' || n.i`, stufe: `'T-180'` },
      ...{ bis: `${year} || '-09-16'`, am: `${year} || '-03-19'` },
    });
    insert('sitzung', goals, {
      ...{ id: `'sitzung_' || n.i`, gremium_id: field, nummer: `'S' || n.i`, jahr: '2000', laufend: 'n.i' },
      ...{
        datum: `iif(n.i < 48, date('2027-09-01', (n.i / 12) || ' days'), date('1997-01-01', (n.i / 12) || ' days'))`,
      },
      ...{ beginn: `'18:00'`, ende: `'20:00'`, thema: `'Treffen ' || n.i`, gemeldet_von: person('n.i') },
      ...{ gemeldet_am: 'n.i', eingang_von: person('0'), eingang_am: 'n.i' },
    });
    const jobs = db.prepare('SELECT DISTINCT job, subject FROM occurrence').all();
    for (const { job, subject } of jobs) {
      insert('occurrence', Math.ceil(goals / jobs.length), {
        ...{ job: `'${job}'`, subject: `'${subject}'`, occurrence: `'alt' || n.i`, state: `'erledigt'` },
        ...{ '"from"': `n.i`, useless_after: 'n.i', at: 'n.i' },
      });
    }
  })();
  for (const { sql } of triggers) db.exec(sql);
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'suche%'`).all();
  const rows = tables.reduce((sum, { name }) => sum + db.prepare(`SELECT count(*) AS n FROM "${name}"`).get().n, 0);
  db.close();
  return rows;
}
