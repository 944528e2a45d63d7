/**
 * `npm run samples -- FOLDER`: the minutes of a Sitzung, a Checkliste and a Raster with everything and with nothing
 * answered, a report, charts and a table, to look at. Their people and places do not exist.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarOf, day, time } from '../../dist/core/calendar.js';
import { addPerson } from '../../dist/core/directory.js';
import { newId } from '../../dist/core/ids.js';
import { memoryWorkspace } from '../../dist/core/workspace.js';
import { render } from '../../dist/documents/index.js';
import { dokument } from '../../dist/features/bericht/steuerungsbericht/dokument.js';
import { erklaerung } from '../../dist/features/bericht/steuerungsbericht/texts.inhalt.js';
import { jahresziel, zielzustand } from '../../dist/features/jahresziel/schema.js';
import { fragen } from '../../dist/features/projektidee/fragen.js';
import { gremien, keepGremium } from '../../dist/features/stadt/index.js';
import { keepKonferenz } from '../../dist/features/stadt/konferenz.store.js';
import { bilder } from '../../dist/features/umsetzungsgruppe/digest/diagramm.js';

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

const indikator = (name, wert, ziel, anteil) => ({ name, wert, ziel, anteil });

const zahl = (name, einheit, letzter, zielwert, anteil) => ({
  ...{ name, art: 'zahl', einheit, zielwert, anteil, bis: '2027-09-10' },
  letzter: letzter === null ? null : { wert: letzter, am: '2026-09-28' },
});
const ohneIdeen = { anzahl: 0, stellen: [], ohneStelle: 0, titel: [] };
const imFeld = { nichtVereinbart: 0, ruhend: 0, ziele: [], ideen: ohneIdeen };
const inArbeit = { zustand: 'in_arbeit', still: '2026-09-21', hilfe: null, ergebnis: null };

/** As the bot writes it. */
const bericht = dokument(
  'Musterstadt',
  {
    stand: 'gesendet',
    kommentar:
      'Der Sommer war ruhig, und doch ist viel entstanden. Das Treppenhaus-Café hat jetzt einen festen Raum.\n\nFür die Sprachkurse fehlt weiter eine Zusage. Darüber möchten wir mit Ihnen sprechen.',
    entscheidungen:
      'Sollen die Sprachkurse im nächsten Jahr zuerst Räume bekommen?\nWer aus der Steuerungsgruppe spricht mit dem Bürgerhaus?',
  },
  {
    stand: '2026-10-01',
    naechsteFrage: '2027-03-19',
    ab: '2026-07-01',
    felder: [
      {
        ...imFeld,
        titel: 'Sprachförderung',
        nichtVereinbart: 1,
        ziele: [
          {
            ...inArbeit,
            titel: 'Eltern lernen Deutsch, während die Kinder betreut sind',
            antwort: { stand: 'unterstuetzung', am: '2026-09-21' },
            hilfe: 'Es fehlt ein Raum für die Kinder, vormittags, in der Nordstadt.',
            indikatoren: [
              zahl('Eltern in einem Kurs', 'Eltern', 18, 40, 0.45),
              zahl('Kurse mit Kinderbetreuung', 'Kurse', 6, 6, 1),
              zahl('Kinder in der Betreuung', 'Kinder', null, 20, null),
            ],
          },
          {
            ...inArbeit,
            titel: 'Beratung in sechs Sprachen',
            zustand: 'ueberprueft',
            antwort: { stand: 'im_plan', am: '2026-08-31' },
            ergebnis: {
              schluessel: 'ziel:7',
              am: '2026-09-14',
              urteil: 'erreicht',
              text: 'Jede Woche gibt es Beratung in sechs Sprachen.',
            },
            indikatoren: [zahl('Beratungen', 'Beratungen', 126, 100, 1.26)],
          },
        ],
        ideen: {
          anzahl: 2,
          stellen: [{ stelle: 'Fachausschuss', anzahl: 1 }],
          ohneStelle: 1,
          titel: ['Sprachcafé im Bürgerhaus'],
        },
      },
      {
        ...imFeld,
        titel: 'Wohnen',
        nichtVereinbart: 1,
        ideen: { anzahl: 1, stellen: [{ stelle: 'Rat', anzahl: 1 }], ohneStelle: 0, titel: [] },
        ziele: [
          {
            ...inArbeit,
            titel: 'Nachbarn im Ükern kennen sich besser',
            antwort: { stand: 'im_plan', am: '2026-09-21' },
            indikatoren: [
              zahl('Familien mit Kontakt', 'Familien', 12, 20, 0.6),
              zahl('Feste im Hof', 'Feste', 'unter 5', 12, null),
            ],
          },
          {
            ...inArbeit,
            titel: 'Mietverträge verstehen',
            antwort: { stand: 'im_plan', am: '2026-07-02' },
            still: '2026-07-02',
            indikatoren: [],
          },
        ],
      },
      { ...imFeld, titel: 'Kultureller Austausch' },
    ],
  },
);

const langerTitel =
  'Nachbarinnen und Nachbarn in den Häusern an der großen Straße im Ükern kennen sich besser, grüßen sich öfter und helfen sich im Treppenhaus und im Hof 🏠';
const schwierig = [
  langerTitel,
  'Café مرحبا بكم في الحي und שלום 👩‍👩‍👧‍👦',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeremonie'.repeat(2),
  '<w:t>&amp; {liste-0} =1+1',
];

const berichtHart = {
  ...bericht,
  titel: langerTitel,
  entscheidungen: schwierig,
  kommentar: `${'Vieles gelingt, manches braucht noch Zeit, und über einiges müssen wir sprechen. '.repeat(37)}\n\nZum Schluss: Danke 🌻`,
  felder: Array.from({ length: 12 }, (_, feld) => ({
    titel: schwierig[feld % 4],
    ueberblick: schwierig[(feld + 1) % 4],
    ziele: Array.from({ length: feld === 1 ? 0 : 2 }, (_, ziel) => ({
      titel: schwierig[(feld + ziel) % 4],
      stand: 'in Arbeit',
      ergebnis: ziel === 0 ? schwierig.join('\n') : null,
      indikatoren: Array.from({ length: feld === 0 && ziel === 0 ? 30 : 1 }, (_, index) =>
        indikator(
          schwierig[index % 4],
          '1.250,5 Gespräche, 28.06.2026',
          '20 bis 10.09.2027',
          [0, 0.004, 0.995, 12.5, -0.2][index % 5],
        ),
      ),
      hilfe: schwierig.join('\n'),
    })),
  })),
};

const berichtLeer = {
  ...bericht,
  stadt: null,
  kommentar: null,
  entscheidungen: [],
  erklaerung,
  ueberblick: ['Es gibt noch keine Jahresziele.'],
  felder: [],
};

/** The goals of three fields of the demo's city over a year, as the bot counts them; in the others there are none. */
async function zielstandDerStadt() {
  const calendar = calendarOf('Europe/Berlin', 'NW');
  const um12 = (tag) => calendar.instantOf(day(tag), time('12:00'));
  const heute = day('2027-09-20');
  const workspace = memoryWorkspace();
  const [bild] = workspace.tx((tx) => {
    const von = addPerson(tx, 'Ada Muster', null);
    for (const [jahr, tag] of [
      [2026, '2026-09-14'],
      [2027, '2027-09-23'],
    ])
      keepKonferenz(tx, { jahr, tag: day(tag) });
    const ziel = (gremiumId, ...weg) => {
      const id = newId('jahresziel');
      const schritte = weg.map(([tag, zustand]) => ({ zustand, am: um12(tag) }));
      const [{ am: angelegtAm }] = schritte;
      const kopf = { titel: 'Ziel', jahr: 2027, fragenAb: heute, angelegtVon: von, angelegtAm };
      tx.insert(jahresziel)
        .values({ ...kopf, id, gremiumId, zustand: schritte.at(-1).zustand })
        .run();
      for (const [i, schritt] of schritte.entries())
        tx.insert(zielzustand)
          .values({ ...schritt, zielId: id, nummer: i + 1, von })
          .run();
    };
    const feld = (nummer, kuerzel, titel) =>
      keepGremium(tx, { art: 'handlungsfeld', kuerzel, nummer, titel, kanalId: null });
    const sprache = feld(1, 'SPR', 'Sprachförderung');
    const kultur = feld(2, 'KUL', 'Kultureller Austausch');
    feld(3, 'EHR', 'Ehrenamt und Migration');
    const wohnen = feld(4, 'WOH', 'Wohnen');
    const bis = (zustand, entworfen, vereinbart, begonnen) => [
      [entworfen, 'entwurf'],
      [vereinbart, 'vereinbart'],
      ...(zustand === 'vereinbart' ? [] : [[begonnen, 'in_arbeit']]),
    ];
    ziel(sprache, ...bis('in_arbeit', '2026-08-20', '2026-09-14', '2026-10-12'));
    ziel(sprache, ...bis('in_arbeit', '2026-08-24', '2026-09-14', '2026-11-16'), ['2027-09-02', 'ergebnis']);
    ziel(sprache, ['2027-03-08', 'entwurf'], ['2027-05-10', 'in_arbeit']);
    ziel(kultur, ...bis('in_arbeit', '2026-08-20', '2026-09-14', '2026-12-01'), ['2027-04-20', 'ruht']);
    ziel(kultur, ...bis('vereinbart', '2026-09-01', '2026-09-14'));
    for (const begonnen of ['2026-10-01', '2026-10-05', '2027-01-11'])
      ziel(wohnen, ...bis('in_arbeit', '2026-08-17', '2026-09-14', begonnen));
    ziel(
      wohnen,
      ...bis('in_arbeit', '2026-08-17', '2026-09-14', '2026-10-01'),
      ['2027-06-14', 'ergebnis'],
      ['2027-07-05', 'ueberprueft'],
    );
    return bilder({ tx, heute, now: um12(heute), calendar }, gremien(tx, 'handlungsfeld'));
  });
  workspace.close();
  return bild;
}

const monate = [
  ...['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-14'],
];
const zielstandHart = {
  titel: langerTitel,
  tage: monate,
  gruppen: [
    'Entwurf',
    'vorgeschlagen',
    'in Arbeit',
    'pausiert',
    'erreicht',
    'zum Teil erreicht',
    'nicht erreicht',
    'aufgegeben',
  ],
  felder: Array.from({ length: 12 }, (_, feld) => ({
    titel: schwierig[feld % 4],
    anzahl: Array.from({ length: 8 }, (_, gruppe) =>
      monate.map((_, tag) => (tag * (gruppe + 1) * feld ** 2) % (7 + feld * 30)),
    ),
  })),
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
  'bericht.docx': { kind: 'bericht.docx', data: bericht },
  'bericht.pdf': { kind: 'bericht.pdf', data: bericht },
  'bericht-hart.docx': { kind: 'bericht.docx', data: berichtHart },
  'bericht-hart.pdf': { kind: 'bericht.pdf', data: berichtHart },
  'bericht-leer.docx': { kind: 'bericht.docx', data: berichtLeer },
  'bericht-leer.pdf': { kind: 'bericht.pdf', data: berichtLeer },
  'zielstand.png': { kind: 'zielstand.png', data: await zielstandDerStadt() },
  'zielstand-hart.png': { kind: 'zielstand.png', data: zielstandHart },
  'tabelle.xlsx': { kind: 'tabelle.xlsx', data: { tabellen: [tabelle] } },
  'tabelle.csv': { kind: 'tabelle.csv', data: tabelle },
};

await mkdir(folder, { recursive: true });
for (const [name, document] of Object.entries(files)) await writeFile(join(folder, name), await render(document));
