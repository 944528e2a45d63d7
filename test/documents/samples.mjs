/**
 * `npm run samples -- FOLDER`: the minutes of a Sitzung, a Checkliste and a Raster with everything and with nothing
 * answered, a chart and a table, to look at. Their people and places do not exist.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from '../../dist/documents/index.js';
import { fragen } from '../../dist/features/projektidee/fragen.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('npm run samples -- FOLDER');

const protokoll = {
  stadt: 'Musterstadt',
  gremium: 'Wohnen',
  nummer: 'WOH-2026-03',
  thema: 'Nachbarschaft im Hochhaus',
  datum: '2026-10-14',
  beginn: '18:00',
  ende: '20:00',
  ort: 'Rathaus, Raum 3',
  leitung: ['Ada Muster', 'Bo Beispiel'],
  anwesend: { personen: 14, organisationen: 5, namen: [] },
  vereinbarungen: [
    'Wir laden die Hausverwaltungen zur nächsten Sitzung ein.',
    'Das Treppenhaus-Café beginnt im Januar.',
    'Wer neu einzieht, bekommt einen Besuch aus dem Haus.',
  ],
  aufgaben: [
    { was: 'Die Hausverwaltungen anschreiben', wer: 'Ada Muster', bis: '2026-10-30' },
    { was: 'Einen Raum für das Café suchen', wer: 'Amt für Soziales', bis: '2026-11-06' },
    {
      was: 'Für die Besuche einen Zettel in vier Sprachen schreiben',
      wer: 'Kulturverein Musterbach',
      bis: '2026-11-11',
    },
  ],
  hinweise: [
    {
      art: 'Beschluss',
      text: 'Die Stadt gibt 5.000 Euro für Nachbarschaftsprojekte.',
      quelle: 'Rat der Stadt',
      datum: '2026-09-24',
      fuer: 'Handlungsfeld Wohnen',
    },
  ],
  wieder: 'Mi., 11.11.2026, 18:00 Uhr',
  notizen:
    'Zuerst stellten sich alle vor. Zwei Familien erzählten, wie sie im Haus Kontakt gefunden haben.\n\nOffen blieb, wer die Kaffeemaschine bezahlt.',
  fassung: { nummer: 1, grund: null },
  stand: '2026-10-16',
};

const antworten = [
  'Amt für Soziales\nKulturamt',
  'Kulturverein Musterbach, Sportfreunde Nord',
  'Die Kirchengemeinden und das Stadtteilbüro',
  'Es fehlt Platz für Kinderwagen. Das könnten die Hausverwaltungen sagen.',
  'Ada Muster',
  'Der Raum im Erdgeschoss, 12 Tassen und viele Menschen, die mitmachen',
  'Eine Kaffeemaschine und 600 Euro im Jahr: Bürgerstiftung',
  'Fachausschuss: ob das Café im Bürgerhaus sein darf',
  null,
  '4.4.1-2 Begegnung im Wohnumfeld',
  null,
];

const checkliste = {
  stadt: 'Musterstadt',
  arbeitsgruppe: 'Wohnen',
  vertretenDurch: 'Ada Muster',
  projektidee: 'Treppenhaus-Café',
  stadtteil: 'Nordstadt',
  stand: 'in Klärung',
  fragen: fragen.map(({ nummer, frage }) => ({ nummer, frage, antwort: antworten[nummer - 1] ?? null })),
  schritte: [
    { was: 'Antrag an den Fachausschuss stellen', wer: 'Ada Muster', bis: '2026-11-30', erledigt: false },
    { was: 'Mit der Bürgerstiftung über die 600 Euro sprechen', wer: 'Bo Beispiel', bis: '2026-11-11', erledigt: true },
    { was: 'Das Stadtteilbüro ansprechen', wer: 'Kulturverein Musterbach', bis: '2026-11-20', erledigt: false },
  ],
  tag: '2026-10-14',
};

const leer = {
  ...checkliste,
  vertretenDurch: null,
  stadtteil: null,
  stand: 'Idee',
  fragen: checkliste.fragen.map((frage) => ({ ...frage, antwort: null })),
  schritte: [],
};

const raster = {
  stadt: 'Musterstadt',
  handlungsfeld: 'Wohnen',
  jahr: 2026,
  zustand: 'in Arbeit',
  titel: 'Nachbarn im Ükern kennen sich besser',
  checkliste: 'Treppenhaus-Café',
  leitziele: ['Bedürfnisse in der Wohnungspolitik beachten', 'Begegnung im Wohnumfeld fördern'],
  massnahmen: [
    { was: 'Sprachmittlerinnen und Sprachmittler schulen', wer: 'Ada Muster', bis: '2026-07-10', stand: 'offen' },
    { was: 'Einen Raum für das Café suchen', wer: 'Amt für Soziales', bis: '2026-02-27', stand: 'erledigt' },
  ],
  wirkungen: [
    {
      wirkung: 'Neue Familien haben Kontakt im Haus.',
      fuerWen: 'Familien, die im Jahr davor eingezogen sind',
      indikatoren: [
        {
          art: 'zahl',
          name: 'Familien mit Kontakt',
          einheit: 'Familien',
          startwert: 3,
          zielwert: 20,
          bis: '2026-09-10',
          quelle: 'Befragung durch das Stadtteilbüro',
          letzter: { wert: 12, tag: '2026-06-28' },
        },
        {
          art: 'zeichen',
          name: 'Im Treppenhaus hört man Grüße in vielen Sprachen',
          einheit: null,
          startwert: null,
          zielwert: null,
          bis: null,
          quelle: 'Hausverwaltung',
          letzter: { wert: 1, tag: '2026-05-31' },
        },
      ],
    },
    { wirkung: 'Wer schon lange dort wohnt, kommt gern ins Café.', fuerWen: null, indikatoren: [] },
  ],
  federfuehrend: 'Ada Muster',
  prueft: 'Volkshochschule',
  vorstellung: 'Mit Fotos und drei Stimmen aus dem Haus',
  stelltVor: 'Ada Muster',
  tag: '2026-07-06',
};

const rasterLeer = {
  ...raster,
  zustand: 'Entwurf',
  checkliste: null,
  leitziele: [],
  massnahmen: [],
  wirkungen: [],
  federfuehrend: null,
  prueft: null,
  vorstellung: null,
  stelltVor: null,
};

const diagramm = {
  titel: 'Familien mit Kontakt',
  einheit: 'Familien',
  werte: [
    { tag: '2025-10-14', wert: 3 },
    { tag: '2026-01-20', wert: 7 },
    { tag: '2026-04-02', wert: 6 },
    { tag: '2026-06-28', wert: 12 },
  ],
  ziel: { wert: 20, bis: '2026-09-10' },
};

const knapp = {
  titel: 'Wie oft im Treppenhaus mit 👋 gegrüßt wird, und das in einer Sprache, die dort vorher niemand gesprochen hat',
  einheit: null,
  werte: [{ tag: '2026-06-28', wert: 0.5 }],
  ziel: null,
};

const tabelle = {
  titel: 'Jahresziele 2026',
  spalten: [
    { titel: 'Jahresziel', art: 'text' },
    { titel: 'Indikator', art: 'text' },
    { titel: 'Wert', art: 'zahl' },
    { titel: 'Gezählt am', art: 'tag' },
  ],
  zeilen: [
    ['Nachbarn im Ükern kennen sich besser', 'Familien mit Kontakt', 12, '2026-06-28'],
    ['Nachbarn im Ükern kennen sich besser', 'Fahrtkosten je Familie, in Euro', 1250.5, '2026-06-28'],
    ['=1+1', 'Familien mit zwei Sprachen', 'unter 5', null],
  ],
};

const files = {
  'protokoll.docx': { kind: 'protokoll', data: protokoll },
  'checkliste.docx': { kind: 'checkliste.docx', data: checkliste },
  'checkliste.pdf': { kind: 'checkliste.pdf', data: checkliste },
  'checkliste-leer.docx': { kind: 'checkliste.docx', data: leer },
  'checkliste-leer.pdf': { kind: 'checkliste.pdf', data: leer },
  'raster.docx': { kind: 'raster.docx', data: raster },
  'raster.pdf': { kind: 'raster.pdf', data: raster },
  'raster-leer.docx': { kind: 'raster.docx', data: rasterLeer },
  'raster-leer.pdf': { kind: 'raster.pdf', data: rasterLeer },
  'diagramm.png': { kind: 'diagramm.png', data: diagramm },
  'diagramm-ein-wert.png': { kind: 'diagramm.png', data: knapp },
  'tabelle.xlsx': { kind: 'tabelle.xlsx', data: { tabellen: [tabelle] } },
  'tabelle.csv': { kind: 'tabelle.csv', data: tabelle },
};

await mkdir(folder, { recursive: true });
for (const [name, document] of Object.entries(files)) await writeFile(join(folder, name), await render(document));
