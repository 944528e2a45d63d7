/** As large as a city gets: 50 fields and 5,000 goals, each with long titles and many Indikatoren. */
import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import type { Message } from '../../../src/chat/message.ts';
import { day } from '../../../src/core/calendar.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { checkMessage } from '../../../src/emulator/rules/index.ts';
import type { Fakten } from '../../../src/features/bericht/steuerungsbericht/rules.ts';
import type { BerichtId } from '../../../src/features/bericht/steuerungsbericht/schema.ts';
import type { Bericht } from '../../../src/features/bericht/steuerungsbericht/store.ts';
import { lesen, vorschau } from '../../../src/features/bericht/steuerungsbericht/views.buero.ts';
import { feldNachricht, imThread, seiten, wurzel } from '../../../src/features/bericht/steuerungsbericht/views.ts';

const heute = day('2026-10-12');
const lang = (worum: string, laenge: number): string =>
  `${worum} ${'Räume für Übermorgen '.repeat(200)}`.slice(0, laenge);

function grosse(anzahlFelder: number, zieleJeFeld: number, indikatoren: number): Fakten {
  const felder = Array.from({ length: anzahlFelder }, (_, f) => ({
    id: newId('gremium'),
    titel: lang(`Feld ${f}`, 60),
    ziele: Array.from({ length: zieleJeFeld }, (_, z) => ({
      titel: `Ziel ${f}-${z}; ${lang('', 120)}`,
      zustand: 'in_arbeit' as const,
      antwort: { stand: 'unterstuetzung' as const, am: day('2026-01-01') },
      still: day('2026-01-01'),
      hilfe: z === 0 ? lang('Hilfe', 3000) : null,
      ergebnis: null,
      indikatoren: Array.from({ length: indikatoren }, (_, i) => ({
        name: lang(`Indikator ${f}-${z}-${i};`, 150),
        art: 'zahl' as const,
        einheit: lang('Familien', 40),
        letzter: { wert: 123_456_789, am: heute },
        zielwert: 999_999_999,
        bis: heute,
        anteil: 0.1,
      })),
    })),
    nichtVereinbart: 99_999,
    ruhend: 99_999,
    ideen: {
      anzahl: 100,
      stellen: ['Amtsleitung', 'Dezernat', 'Fachausschuss', 'Rat'].map((stelle) => ({ stelle, anzahl: 99_999 })),
      ohneStelle: 99_999,
      titel: [lang(`Idee ${f}`, 150), lang(`Andere ${f}`, 150)],
    },
  }));
  return { stand: heute, ab: day('2026-07-01'), naechsteFrage: day('2027-03-19'), felder };
}

const bericht: Bericht = {
  ...{ id: newId('bericht') as BerichtId, stand: 'entwurf', ab: null, ideen: [], bearbeitetVon: null },
  ...{ kommentar: lang('Kommentar', 3000), entscheidungen: lang('Entscheidung', 2000), angelegtAm: 0 },
  ...{
    gefragt: heute,
    fragen: 1,
    nachQuartal: 1,
    erledigtAm: null,
    erledigtVon: newId('person') as PersonId,
    fakten: null,
  },
};

function passt({ notification, parts }: Message): void {
  const gezeigt = parts as Parameters<typeof renderMessage>[0]['parts'];
  const { blocks } = renderMessage({ notification, parts: gezeigt });
  expect(checkMessage('chat.postMessage', { text: notification, blocks })).toBeNull();
}

it.each([
  ['5,000 goals in 50 fields', 50, 100, 2],
  ['goals with a hundred Indikatoren', 3, 3, 100],
  ['a field without any goal', 1, 0, 0],
])('%s stand in messages that the chat takes, and nothing is left out', (_, felder, ziele, indikatoren) => {
  const fakten = grosse(felder, ziele, indikatoren);
  passt(wurzel(bericht, fakten, 'Sie bekommen diesen Bericht, weil Sie zur Steuerungsgruppe gehören.'));
  for (const { message } of imThread(bericht, fakten)) passt(message);
  const alle = seiten(fakten, bericht);
  // Some of the pages as they are shown, and what stands on all of them.
  passt(vorschau(bericht, fakten, 1, 'abcdef', 'Vorschau.'));
  passt(lesen(bericht, fakten, String(alle.length - 1)));
  expect(alle.flatMap((seite) => seite.felder)).toEqual(fakten.felder.map(({ id }) => id));
  const geschrieben = JSON.stringify(alle);
  const gezeigteZiele = new Set(geschrieben.match(/Ziel \d+-\d+;/g) ?? []);
  const gezeigteIndikatoren = new Set(geschrieben.match(/Indikator \d+-\d+-\d+;/g) ?? []);
  expect([gezeigteZiele.size, gezeigteIndikatoren.size]).toEqual([felder * ziele, felder * ziele * indikatoren]);
});

it('a field that has more goals than one message says where the others are', () => {
  const fakten = grosse(1, 100, 2);
  const [feld] = fakten.felder;
  if (feld === undefined) throw new Error('no field');
  const nachricht = JSON.stringify(feldNachricht(bericht, feld, fakten));
  const gezeigt = new Set(nachricht.match(/Ziel \d+-\d+;/g) ?? []).size;
  expect(gezeigt).toBeGreaterThan(1);
  expect(nachricht).toContain(`${100 - gezeigt} weitere Ziele stehen unter „Alle Ziele lesen“ und im Dokument.`);
  expect(nachricht).toContain('"label":"Alle Ziele lesen"');
});

it('50 fields without anything stand together, and each takes a Hinweis', () => {
  const nichts = { nichtVereinbart: 0, ruhend: 0, ideen: { anzahl: 0, stellen: [], ohneStelle: 0, titel: [] } };
  const fakten = grosse(50, 0, 0);
  const leer = { ...fakten, felder: fakten.felder.map((feld) => ({ ...feld, ...nichts })) };
  const nachrichten = imThread(bericht, leer);
  for (const { message } of nachrichten) passt(message);
  expect(new Set(nachrichten.map(({ role }) => role)).size).toBe(3);
  expect(JSON.stringify(nachrichten).match(/bericht\.hinweis/g)).toHaveLength(50);
});
