/**
 * `npm run bench`: the overview for the Umsetzungsgruppe over 50 fields and 5,000 goals (or as many as the first argument
 * says) with all that hangs on them: facts, messages, pictures' data, and all of it written down. Times are processor
 * time, so that others on the machine do not count. What the pictures show is in it, and drawing them is not: that is done
 * later, one after the other. Prints a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { gremien, keepGremium } from '../../dist/features/stadt/index.js';
import { bilder } from '../../dist/features/umsetzungsgruppe/digest/diagramm.js';
import { entwurf, sendeDigest } from '../../dist/features/umsetzungsgruppe/digest/digest.js';
import { at, stadt } from './stadt.mjs';

const goals = Number(process.argv[2] ?? 5_000);
const fields = 50;
const runs = 15;
const dir = mkdtempSync(join(tmpdir(), 'komm-in-digest-'));
const quantile = (numbers, q) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * q)];

const city = await stadt(dir, '2027-08-23 09:00', { goals, current: goals, everything: true });
const letters = (i) => `G${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`;
city.workspace.tx((tx) => {
  for (let nummer = 13; nummer <= fields; nummer++) {
    const titel = `Handlungsfeld mit einem längeren Titel ${nummer}`;
    keepGremium(tx, { art: 'handlungsfeld', kuerzel: letters(nummer), nummer, titel, kanalId: null });
  }
  for (const table of ['jahresziel', 'sitzung', 'aufgabe']) {
    // Of this table: the Gremium in the subquery has an id, too.
    const number = sql.raw(`cast(substr(${table}.id, instr(${table}.id, '_') + 1) AS integer) % ${fields} + 1`);
    tx.run(sql`UPDATE ${sql.identifier(table)}
      SET gremium_id = (SELECT g.id FROM gremium g WHERE g.art = 'handlungsfeld' AND g.nummer = ${number})`);
  }
  // A hundred Sitzungen a field, one every two weeks, four still to come; two of three of the others have minutes.
  const count = sql.raw(`cast(substr(sitzung.id, instr(sitzung.id, '_') + 1) AS integer)`);
  const today = '2027-08-23';
  const anybody = sql.raw('(SELECT id FROM person LIMIT 1)');
  tx.run(sql`UPDATE sitzung SET datum = date(${today}, (57 - 14 * (${count} / ${fields})) || ' days')`);
  tx.run(sql`INSERT INTO protokoll (id, gremium_id, sitzung_id, fassung)
    SELECT 'protokoll_' || id, gremium_id, id, 1 FROM sitzung WHERE datum < ${today} AND ${count} % 3 > 0`);
  tx.run(sql`INSERT INTO protokoll_fassung (protokoll_id, nummer, von, am)
    SELECT id, 1, ${anybody}, ${at('2027-08-16 09:00')} FROM protokoll`);
  tx.run(sql`INSERT INTO protokoll_vereinbarung (protokoll_id, fassung, nummer, text)
    SELECT id, 1, 1, 'Wir treffen uns wieder' FROM protokoll`);
  // Ten ideas a field, half of them on their way.
  tx.run(sql`INSERT INTO projektidee (id, gremium_id, titel, angelegt_von, angelegt_am)
    SELECT 'idee_' || substr(id, 6), gremium_id, 'Ein Fest', ${anybody}, angelegt_am FROM jahresziel LIMIT ${10 * fields}`);
  tx.run(sql`INSERT INTO projektidee_stand (idee_id, nummer, stand, seit, angegeben, von, am)
    SELECT id, 1, iif(rowid % 2 = 0, 'klaerung', 'plan'), ${today}, 0, ${anybody}, angelegt_am FROM projektidee`);
});

/** Nothing of it stays, so that each time is the first. */
class Undone extends Error {}

/** Processor time, ms. */
function timed(context, work) {
  let ms = 0;
  try {
    city.workspace.tx((tx) => {
      const ctx = context(tx);
      const before = process.cpuUsage();
      work(ctx);
      const { user, system } = process.cpuUsage(before);
      ms = (user + system) / 1000;
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return ms;
}

const table = {};
function measure(name, context, work) {
  const times = Array.from({ length: runs + 3 }, () => timed(context, work)).slice(3);
  table[name] = { 'p50, ms': Math.round(quantile(times, 0.5)), 'most, ms': Math.round(Math.max(...times)) };
}

measure('the first: all that is known', city.context, sendeDigest);
// From here on there is one that was seen, and one goal in ten has been answered since.
city.workspace.tx((tx) => {
  sendeDigest({ ...city.context(tx), now: at('2027-08-09 09:00') });
  tx.run(sql`UPDATE post SET message_id = id WHERE role LIKE 'digest%'`);
  tx.run(sql`UPDATE jahresziel_rueckmeldung SET am = ${at('2027-08-16 09:00')} WHERE rowid % 10 = 0`);
});
measure('two weeks after the last one', city.context, sendeDigest);
measure('… of that the facts and messages', city.context, entwurf);
measure('… of that the data of the pictures', city.context, (ctx) => bilder(ctx, gremien(ctx.tx, 'handlungsfeld')));

const { model } = cpus()[0];
console.log(`${cpus().length} × ${model}, Node ${process.version}; ${goals} goals, ${fields} fields`);
console.table(table);
await city.app.stop();
city.workspace.close();
rmSync(dir, { recursive: true, force: true });
