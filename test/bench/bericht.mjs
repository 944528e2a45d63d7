/**
 * `npm run bench`: the report to the Steuerungsgruppe on 50 fields and 5,000 goals (or as many as the first argument
 * says), as Word and as PDF. Times are processor time, so that others on the machine do not count. Prints a table.
 */
import { cpus } from 'node:os';
import { render } from '../../dist/documents/index.js';
import { dokument } from '../../dist/features/bericht/steuerungsbericht/dokument.js';

const goals = Number(process.argv[2] ?? 5_000);
const fields = 50;

const zahl = (name, wert, anteil) => ({
  ...{ name, art: 'zahl', einheit: 'Familien', zielwert: 20, anteil, bis: '2027-09-10' },
  letzter: { wert, am: '2027-06-28' },
});
const ziel = (nummer) => ({
  ...{ titel: `Nachbarn lernen einander kennen ${nummer}`, zustand: 'in_arbeit', still: '2027-06-28' },
  antwort: { stand: nummer % 5 === 0 ? 'unterstuetzung' : 'im_plan', am: '2027-06-28' },
  hilfe: nummer % 5 === 0 ? 'Es fehlt ein Raum für die Kinder, vormittags, in der Nordstadt.' : null,
  ergebnis: null,
  indikatoren: [zahl('Familien mit Kontakt im Haus', nummer % 20, (nummer % 20) / 20), zahl('Feste im Hof', 20, 1)],
});
const feld = (nummer) => ({
  ...{ id: `feld_${nummer}`, titel: `Handlungsfeld mit einem längeren Titel ${nummer}`, nichtVereinbart: 1, ruhend: 0 },
  ziele: Array.from({ length: goals / fields }, (_, ziele) => ziel(nummer * 100 + ziele)),
  ideen: { anzahl: 0, stellen: [], ohneStelle: 0, titel: [] },
});
const fakten = { stand: '2027-07-01', ab: '2027-04-01', felder: Array.from({ length: fields }, (_, i) => feld(i + 1)) };
const data = dokument('Musterstadt', { stand: 'gesendet', kommentar: null, entscheidungen: null }, fakten);

const table = {};
for (const kind of ['bericht.docx', 'bericht.pdf']) {
  const before = process.cpuUsage();
  const bytes = await render({ kind, data });
  const { user, system } = process.cpuUsage(before);
  table[kind] = { ms: Math.round((user + system) / 1000), kB: Math.round(bytes.length / 1024) };
}
const { model } = cpus()[0];
console.log(`${cpus().length} × ${model}, Node ${process.version}; ${goals} goals, ${fields} fields`);
console.table(table);
