/**
 * `npm run bench`: searching by word at 100,000 minutes (or as many as the first argument says), each with five
 * Vereinbarungen, three Aufgaben and 500 characters of notes, in twelve Gremien. The index is made by the migration, as
 * in a city's file; beside it, for comparison, one that only finds words by their beginning. Prints one table.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { openWorkspace } from '../../dist/core/workspace.js';
import { sucheIn } from '../../dist/features/protokoll/suche.store.js';
import { ausdruck, liesSuche } from '../../dist/features/protokoll/suche-rules.js';

const minutes = Number(process.argv[2] ?? 100_000);
const fields = 12;
const times = 25;
const root = fileURLToPath(new URL('../..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'komm-in-suche-'));

/** The migrations with `change` made to their texts; without it only those from before there was an index. */
function migrations(name, change) {
  const folder = join(dir, name);
  cpSync(join(root, 'drizzle'), folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  if (change === undefined) writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  const index = join(folder, '0001_suche.sql');
  if (change !== undefined) writeFileSync(index, change(readFileSync(index, 'utf8')));
  return folder;
}

let seed = 42;
function random() {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

const stems =
  'sprach wohn schul haus eltern kinder jugend arbeit bildung gesundheit stadt kultur sport verein familie frauen beratung kurs raum treff café fest markt garten bau miet recht amt büro projekt antrag plan ziel gruppe netz werk dienst hilfe schutz land bürger nachbar pflege alten mobil verkehr bus rad weg park spiel platz halle saal glaube dialog wahl rat beirat vortrag buch museum theater musik tanz kunst film medien presse straße grün umwelt klima energie wasser ordnung arzt impf küche essen'.split(
    ' ',
  );
const ends =
  'förderung beratung angebot stelle gruppe plan treffen ordnung hilfe raum haus tag woche stunde leitung'.split(' ');
const small = 'und die der wir mit für das ein eine nicht zu von auf in ist sind werden haben im am bis auch'.split(
  ' ',
);
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const words = stems.flatMap((a) => [...stems, ...ends, ''].map((b) => capital(a + b))).sort(() => random() - 0.5);

/** Few words often, most seldom, as in a language. */
const word = () =>
  random() < 0.4 ? small[Math.floor(random() * small.length)] : words[Math.floor(words.length * random() ** 3)];

function text(length) {
  let written = word();
  while (written.length < length) written += ` ${word()}`;
  return written;
}

function fill(file) {
  const db = new Database(file);
  const insert = (table, ...columns) =>
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`);
  const gremium = insert('gremium', 'id', 'art', 'kuerzel', 'nummer', 'titel');
  const sitzung = insert(
    ...['sitzung', 'id', 'gremium_id', 'nummer', 'jahr', 'laufend', 'datum', 'beginn', 'ende', 'thema'],
    ...['gemeldet_von', 'gemeldet_am'],
  );
  const protokoll = insert('protokoll', 'id', 'gremium_id', 'sitzung_id', 'fassung');
  const fassung = insert('protokoll_fassung', 'protokoll_id', 'nummer', 'von', 'am', 'notizen', 'namen');
  const vereinbarung = insert('protokoll_vereinbarung', 'protokoll_id', 'fassung', 'nummer', 'text');
  const aufgabe = insert(
    ...['aufgabe', 'id', 'gremium_id', 'was', 'person_id', 'stelle', 'bis', 'herkunft', 'herkunft_titel'],
    ...['angelegt_von', 'angelegt_am'],
  );
  db.transaction(() => {
    insert('person', 'id', 'name').run('p', 'Ada Muster');
    for (let g = 0; g < fields; g++) gremium.run(`g${g}`, 'handlungsfeld', `G${g}`, g, `Feld ${g}`);
    for (let i = 0; i < minutes; i++) {
      const g = i % fields;
      const day = new Date(Date.UTC(2000, 0, 1) + Math.floor((i / minutes) * 9000) * 86_400_000);
      const datum = day.toISOString().slice(0, 10);
      sitzung.run(`s${i}`, `g${g}`, `G${g}-${i}`, day.getUTCFullYear(), i, datum, '18:00', '20:00', text(30), 'p', 0);
      protokoll.run(`m${i}`, `g${g}`, `s${i}`, 1);
      fassung.run(`m${i}`, 1, 'p', 0, `Vertraulich. ${text(480)}${g === 11 ? ' Fremdwort' : ''}`, 'Olga Beispiel');
      for (let k = 1; k <= 5; k++) vereinbarung.run(`m${i}`, 1, k, k === 1 ? `Immer ${text(55)}` : text(60));
      for (let k = 1; k <= 3; k++) {
        const [person, stelle] = k === 1 ? ['p', null] : [null, 'Amt für Wohnen'];
        aufgabe.run(`a${i}-${k}`, `g${g}`, text(50), person, stelle, '2030-01-01', `m${i}`, 'Protokoll', 'p', 0);
      }
    }
  })();
  db.close();
}

const eins = ['g0'];
const alle = Array.from({ length: fields }, (_, g) => `g${g}`);
/** What is looked for, in which Gremien, with what only Tandem and Büro read or without. */
const cases = {
  'in every row': [['immer'], alle, true],
  'in every row, one field': [['immer'], eins, true],
  'in every note, which the person may not read': [['vertraulich'], alle, false],
  'in every row of another field': [['fremdwort'], eins, true],
  nowhere: [['xylophon'], alle, true],
  'nowhere, of letters that are everywhere': [['undein', 'nichtein', 'sindwir'], alle, true],
  frequent: [['raum', 'sprach', 'förderung', 'antrag'], alle, true],
  seldom: [['impfberatung', 'klimadialog'], alle, true],
  'two words': [['raum förderung', 'immer sprachförderung'], alle, true],
  'two letters': [['am', 'zu'], alle, true],
};

const quantile = (numbers, q) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * q)];

/** From the typed word to the ids of the first page; processor time, so that others on the machine do not count. */
function measure(workspace, gremien, genau, wort, beginning) {
  const worte = liesSuche(wort).value;
  const query = beginning ? worte.map(({ formen: [form] }) => `"${form}"*`).join(' ') : ausdruck(worte);
  const bereiche = gremien.map((gremium) => ({ gremium, genau }));
  const before = process.cpuUsage();
  const hits = workspace.tx((tx) => sucheIn(tx, query, bereiche, 0, 9)).length;
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, hits };
}

const before = join(dir, 'T1.db');
openWorkspace(dir, 'T1', migrations('before')).close();
fill(before);
const tokenizers = {
  trigram: migrations('trigram', (sql) => sql),
  unicode61: migrations('unicode61', (sql) =>
    sql.replace("'trigram remove_diacritics 1'", `'unicode61 remove_diacritics 2', prefix = '2 3 4'`),
  ),
};
const table = Object.fromEntries(Object.keys(cases).map((name) => [name, {}]));
const sizes = [];
for (const [name, folder] of Object.entries(tokenizers)) {
  const data = join(dir, name);
  cpSync(before, join(data, 'T1.db'));
  const began = performance.now();
  const workspace = openWorkspace(data, 'T1', folder);
  const seconds = Math.round((performance.now() - began) / 1000);
  for (const [what, [worte, gremien, genau]] of Object.entries(cases)) {
    const measured = Array.from({ length: times }, () =>
      worte.map((wort) => measure(workspace, gremien, genau, wort, name === 'unicode61')),
    ).flat();
    table[what][`${name}, hits`] = Math.max(...measured.map(({ hits }) => hits));
    for (const q of [0.5, 0.95]) {
      table[what][`p${q * 100}, ms (${name})`] = quantile(
        measured.map(({ ms }) => ms),
        q,
      ).toFixed(1);
    }
  }
  workspace.close();
  sizes.push(`${name}: ${Math.round(statSync(join(data, 'T1.db')).size / 1e6)} MB, made in ${seconds} s`);
  rmSync(data, { recursive: true, force: true });
}
rmSync(dir, { recursive: true, force: true });

const { model } = cpus()[0];
console.log(`${cpus().length} × ${model}, Node ${process.version}; ${minutes} minutes; ${sizes.join('; ')}`);
console.table(table);
