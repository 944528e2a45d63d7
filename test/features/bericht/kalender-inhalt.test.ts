/** What stands in a calendar, for whom: read by a parser of somebody else's. */
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { newId } from '../../../src/core/ids.ts';
import type { Tx } from '../../../src/core/workspace.ts';
import { legeAufgabeAn } from '../../../src/features/aufgabe/index.ts';
import { kalenderVon } from '../../../src/features/bericht/kalender/inhalt.ts';
import { aendereGremium, type Gremium, gremien, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { mitZiel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { handelt } from '../projektidee/auf-dem-weg.ts';
import { announced, changes, letsFallOut, start, termin } from '../sitzung/announced.ts';
import { verlaesst, wirdPrivat } from '../stadt/privat.ts';
import { datei, hatAdresse, kalender, termine, text } from './abgeholt.ts';

function gremiumMit(tx: Tx, gesucht: string): Gremium {
  const gemeint = gremien(tx).find(({ kuerzel }) => kuerzel === gesucht);
  if (gemeint === undefined) throw new Error(gesucht);
  return gemeint;
}

/** Somebody of the Büro writes down what is to be done in Wohnen. */
const aufgabe = (stadt: Musterstadt, was: string, bis: string) =>
  handelt(stadt, 'jo', '2026-09-28', (ctx) => {
    const { id: gremium } = gremiumMit(ctx.tx, 'WOH');
    const woher = { herkunft: gremium, herkunftTitel: 'Wohnen' };
    legeAufgabeAn(ctx, { ...woher, gremium, was, wer: { stelle: 'Zita Quornfeld' }, bis: day(bis) });
  });

const konferenz = (stadt: Musterstadt, tag: string) =>
  handelt(stadt, 'jo', '2026-09-28', (ctx) => void setzeKonferenz(ctx, day(tag)));

test('empty is a calendar, too', async () => {
  const stadt = await musterstadt(start);
  const adresse = await hatAdresse(stadt, 'ada', 'WOH');
  expect(await termine(stadt, adresse)).toEqual([]);
  const gefunden = await kalender(stadt, adresse);
  expect(gefunden.getFirstPropertyValue('name')).toBe('KOMM-IN: Handlungsfeld Wohnen');
  expect(gefunden.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT4H');
});

describe('Sitzungen', () => {
  test('stand there with place and agenda, moved or called off, under the UID of their calendar file', async () => {
    const stadt = await musterstadt(start);
    const adresse = await hatAdresse(stadt, 'ada', 'WOH');
    await announced(stadt);
    expect(await termine(stadt, adresse)).toEqual(['2026-10-14T18:00:00 Sitzung Wohnen: Nachbarschaften im Ükern']);
    const [ereignis] = (await kalender(stadt, adresse)).getAllSubcomponents('vevent');
    expect(ereignis?.getFirstPropertyValue('location')).toBe('Rathaus, Raum 3');
    expect(ereignis?.getFirstPropertyValue('description')).toContain('1. Bericht des Mietervereins');
    expect(ereignis?.getFirstPropertyValue('sequence')).toBe(0);
    const ausDerDatei = new TextDecoder().decode(
      await stadt.mara.downloads('WOH-2026-01.ics', { conversation: stadt.wohnen }),
    );
    expect(ausDerDatei).toContain(`UID:${ereignis?.getFirstPropertyValue('uid')}\r\n`);

    await changes(stadt, 'ada', { datum: '2026-10-21' });
    const [verlegt] = (await kalender(stadt, adresse)).getAllSubcomponents('vevent');
    expect([verlegt?.getFirstPropertyValue('uid'), verlegt?.getFirstPropertyValue('sequence')]).toEqual([
      ereignis?.getFirstPropertyValue('uid'),
      1,
    ]);
    expect(String(verlegt?.getFirstPropertyValue('dtstart'))).toBe('2026-10-21T18:00:00');

    await letsFallOut(stadt, 'ada', 'Krank');
    expect(await termine(stadt, adresse)).toEqual([
      '2026-10-21T18:00:00 Fällt aus: Sitzung Wohnen: Nachbarschaften im Ükern (CANCELLED 2)',
    ]);
  });

  test('of a series stand there all, those too to which nobody has been invited yet', async () => {
    const stadt = await musterstadt(start);
    const adresse = await hatAdresse(stadt, 'ada', null);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    await stadt.ada.submits({ thema: 'Jour fixe', wiederholung: '4', bis: '2026-12-31' });
    await stadt.settle();
    expect((await termine(stadt, adresse)).map((zeile) => zeile.slice(0, 10))).toEqual([
      '2026-10-14',
      '2026-11-11',
      '2026-12-09',
    ]);
  });

  test('are there without place, link and agenda for who is not in the field', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const adresse = await hatAdresse(stadt, 'pia', null);
    expect(await termine(stadt, adresse)).toEqual(['2026-10-14T18:00:00 Sitzung Wohnen: Nachbarschaften im Ükern']);
    const inhalt = await text(stadt, adresse);
    for (const fremd of ['Rathaus', 'Mieterverein']) expect(inhalt).not.toContain(fremd);
  });

  test('of a private Gremium stand in nobody’s, nor those of other fields in one field’s', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.steuerung, '/sitzung');
    await stadt.jo.submits(termin);
    await stadt.jo.submits({ thema: 'Vertrauliches' });
    await stadt.pia.types(stadt.sprache, '/sitzung');
    await stadt.pia.submits({ ...termin, datum: '2026-10-06' });
    await stadt.pia.submits({ thema: 'Elternabende' });
    await stadt.settle();
    expect(await termine(stadt, await hatAdresse(stadt, 'jo', null))).toEqual([
      '2026-10-06T18:00:00 Sitzung Sprachförderung: Elternabende',
    ]);
    expect(await termine(stadt, await hatAdresse(stadt, 'jo', 'WOH'))).toEqual([]);
    expect(await termine(stadt, await hatAdresse(stadt, 'jo', 'STG'))).toEqual([]);
  });

  test('stay a year, and go then', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const titelAm = async (tag: string): Promise<string[]> => {
      let titel: string[] = [];
      await handelt(stadt, 'ada', tag, (ctx) => {
        const feed = { id: newId('feed'), personId: ctx.actor, gremiumId: null };
        titel = kalenderVon(ctx, feed).events.map((ereignis) => ereignis.titel);
      });
      return titel;
    };
    expect(await titelAm('2027-10-14')).toEqual(['Sitzung Wohnen: Nachbarschaften im Ükern']);
    expect(await titelAm('2027-10-15')).toEqual([]);
  });
});

describe('deadlines', () => {
  const indikatoren = [{ name: 'Familien mit Kontakt', bis: day('2027-06-30') }];

  test('are the days of goals and Indikatoren, one entry for each field and day, and the conference is a day', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit', indikatoren });
    await konferenz(stadt, '2027-09-16');
    const adresse = await hatAdresse(stadt, 'mara', null);
    expect(await termine(stadt, adresse)).toEqual([
      '2027-06-30 Wohnen, Frist: Familien mit Kontakt (Jahresziel „Nachbarn kennen sich besser“)',
      '2027-09-16 Jahreskonferenz',
      '2027-09-16 Wohnen, Frist: Jahresziel „Nachbarn kennen sich besser“',
    ]);
    expect(await text(stadt, adresse)).toContain('DTSTART;VALUE=DATE:20270916\r\nDTEND;VALUE=DATE:20270917\r\n');
    await konferenz(stadt, '2027-09-23');
    expect((await termine(stadt, adresse)).map((zeile) => zeile.slice(0, 10))).toEqual([
      '2027-06-30',
      '2027-09-23',
      '2027-09-23',
    ]);
  });

  test('have no title for who may not read it: a count is for all', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit', indikatoren });
    await aufgabe(stadt, 'Hausverwaltung ansprechen', '2027-06-30');
    const adresse = await hatAdresse(stadt, 'pia', 'WOH');
    expect(await termine(stadt, adresse)).toEqual(['2027-06-30 Wohnen: 2 Fristen', '2027-09-30 Wohnen: eine Frist']);
    for (const fremd of ['Nachbarn', 'Familien', 'Hausverwaltung']) {
      expect(await text(stadt, adresse)).not.toContain(fremd);
    }
  });

  test('but who is federführend reads the goal’s, though they left the channel', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit', indikatoren: [] });
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.mara.account });
    await aufgabe(stadt, 'Hausverwaltung ansprechen', '2027-06-30');
    expect(await termine(stadt, await hatAdresse(stadt, 'mara', 'WOH'))).toEqual([
      '2027-06-30 Wohnen: eine Frist',
      '2027-09-30 Wohnen, Frist: Jahresziel „Nachbarn kennen sich besser“',
    ]);
  });

  test('name nobody, and several of one day stand below each other', async () => {
    const { stadt } = await mitZiel({ indikatoren: [] });
    await aufgabe(stadt, 'Hausverwaltung ansprechen', '2026-10-14');
    await aufgabe(stadt, 'Plakate aufhängen', '2026-10-14');
    const adresse = await hatAdresse(stadt, 'mara', 'WOH');
    // The goal is a draft: nobody has agreed on its day.
    expect(await termine(stadt, adresse)).toEqual(['2026-10-14 Wohnen: 2 Fristen']);
    const [frist] = (await kalender(stadt, adresse)).getAllSubcomponents('vevent');
    expect(frist?.getFirstPropertyValue('description')).toBe('• Hausverwaltung ansprechen\n• Plakate aufhängen');
    expect(await text(stadt, adresse)).not.toMatch(/Zita|Quornfeld|Mara|Jo /);
  });
});

describe('where there is more than has room, what is furthest from today stays out:', () => {
  /** So many of each kind have room in the calendar of one field. */
  const platz = 300;
  const beschreibung = async (stadt: Musterstadt, adresse: string): Promise<string> =>
    String((await kalender(stadt, adresse)).getFirstPropertyValue('x-wr-caldesc'));

  /** Copies what is on the first day, so that there are so many: one day earlier each. */
  const davor = (stadt: Musterstadt, tabelle: 'aufgabe' | 'jahresziel_indikator', spalten: string, anzahl: number) =>
    stadt.workspace.tx((tx) =>
      tx.run(
        sql.raw(`
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${anzahl - 1})
          INSERT INTO ${tabelle} (id, bis, ${spalten})
          SELECT id || i, date(bis, '-' || i || ' days'), ${spalten} FROM n, (SELECT * FROM ${tabelle} ORDER BY bis LIMIT 1)`),
      ),
    );

  test('Aufgaben', async () => {
    const { stadt } = await mitZiel({ indikatoren: [] });
    await aufgabe(stadt, 'Längst vorbei', '2026-09-27');
    await aufgabe(stadt, 'Hausverwaltung ansprechen', '2026-10-14');
    const spalten = 'gremium_id, was, stelle, herkunft, herkunft_titel, angelegt_von, angelegt_am';
    davor(stadt, 'aufgabe', spalten, platz);
    const adresse = await hatAdresse(stadt, 'mara', 'WOH');
    expect(await beschreibung(stadt, adresse)).not.toContain('fehlen');
    expect(await termine(stadt, adresse)).toHaveLength(platz + 1);
    await aufgabe(stadt, 'Die eine zu viel', '2025-11-01');
    const gezeigt = await termine(stadt, adresse);
    expect(gezeigt).toHaveLength(platz + 1);
    expect(gezeigt.at(-1)).toBe('2026-10-14 Wohnen, Frist: Hausverwaltung ansprechen');
    expect(gezeigt.join()).not.toContain('zu viel');
    expect(await beschreibung(stadt, adresse)).toContain('Die am weitesten entfernten fehlen');
  });

  test('Indikatoren', async () => {
    const indikatoren = [
      { name: 'Längst vorbei', bis: day('2026-09-27') },
      { name: 'Der kommende', bis: day('2027-06-30') },
    ];
    const { stadt } = await mitZiel({ bis: 'in_arbeit', indikatoren });
    davor(stadt, 'jahresziel_indikator', 'wirkung_id, nummer, art, name', platz + 1);
    const adresse = await hatAdresse(stadt, 'mara', 'WOH');
    const gezeigt = await termine(stadt, adresse);
    // With the goal's own day.
    expect(gezeigt).toHaveLength(platz + 2);
    expect(gezeigt[0]).toContain('2025-12-02 ');
    expect(gezeigt.at(-2)).toContain('2027-06-30 Wohnen, Frist: Der kommende');
    expect(await beschreibung(stadt, adresse)).toContain('Die am weitesten entfernten fehlen');
  });

  test('goals', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit', indikatoren: [] });
    stadt.workspace.tx((tx) =>
      tx.run(sql`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${platz + 1})
        INSERT INTO jahresziel (id, gremium_id, jahr, titel, zustand, angelegt_von, angelegt_am, fragen_ab)
        SELECT 'z' || i, gremium_id, 2025, titel, zustand, angelegt_von, angelegt_am, fragen_ab FROM n,
          (SELECT * FROM jahresziel LIMIT 1)`),
    );
    const adresse = await hatAdresse(stadt, 'mara', 'WOH');
    expect(await termine(stadt, adresse)).toEqual([
      `2025-09-30 Wohnen: ${platz} Fristen`,
      '2027-09-30 Wohnen, Frist: Jahresziel „Nachbarn kennen sich besser“',
    ]);
  });
});

test('of a field that was closed only the name is left', async () => {
  const stadt = await musterstadt(start);
  await announced(stadt);
  const adresse = await hatAdresse(stadt, 'ada', 'WOH');
  stadt.workspace.tx((tx) => aendereGremium(tx, gremiumMit(tx, 'WOH').id, { geschlossen: day('2026-09-28') }));
  expect(await termine(stadt, adresse)).toEqual([]);
  expect((await kalender(stadt, adresse)).getFirstPropertyValue('name')).toBe(
    'KOMM-IN: Handlungsfeld Wohnen (geschlossen)',
  );
});

describe('of a field whose channel is private', () => {
  const mitFrist = async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await aufgabe(stadt, 'Hausverwaltung ansprechen', '2027-06-30');
    await konferenz(stadt, '2027-09-16');
    wirdPrivat(stadt);
    return stadt;
  };

  test('stands nothing in the calendars of others, though they had the address before', async () => {
    const stadt = await mitFrist();
    for (const name of ['pia', 'ines'] as const) {
      for (const feld of [null, 'WOH']) {
        const adresse = await hatAdresse(stadt, name, feld);
        expect(await termine(stadt, adresse)).toEqual(['2027-09-16 Jahreskonferenz']);
        wirdPrivat(stadt, false);
        expect(await termine(stadt, adresse)).toHaveLength(3);
        wirdPrivat(stadt);
      }
    }
  });

  test('all of it stands in those of its members, its Tandem and the Büro', async () => {
    const stadt = await mitFrist();
    for (const name of ['eren', 'mila'] as const) verlaesst(stadt, name);
    for (const name of ['mara', 'eren', 'mila'] as const) {
      for (const feld of [null, 'WOH']) {
        expect(await termine(stadt, await hatAdresse(stadt, name, feld))).toHaveLength(3);
      }
    }
  });
});

test('is the same version as long as nothing in it changes that day', async () => {
  const stadt = await musterstadt(start);
  await announced(stadt);
  const adresse = await hatAdresse(stadt, 'ada', 'WOH');
  const version = async () => (await datei(stadt, adresse))?.version;
  const erste = await version();
  await stadt.sleepUntil('2026-09-28 17:00');
  expect(await version()).toBe(erste);
  await changes(stadt, 'ada', { ort: 'Rathaus, Raum 4' });
  const zweite = await version();
  expect(zweite).not.toBe(erste);
  await stadt.sleepUntil('2026-09-29 08:00');
  expect(await version()).not.toBe(zweite);
});
