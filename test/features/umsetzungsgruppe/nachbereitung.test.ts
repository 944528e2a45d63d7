/** The Umsetzungsgruppe looks back on a Jahreskonferenz, and reads it again before the next one. */
import { describe, expect, it } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import { kanalOf } from '../../../src/core/directory.ts';
import { aendereGremium, gremien, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { umsetzungsgruppe } from '../../../src/features/umsetzungsgruppe/index.ts';
import {
  istZuErinnern,
  istZuFragen,
  istZurueckzugeben,
  naechsterBlick,
} from '../../../src/features/umsetzungsgruppe/nachbereitung/rules.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import { handelt, personVon } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { imKanal } from './im-kanal.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
const titel = 'Rückblick auf die Jahreskonferenz 2026';

/** On Thursday, 1 October; so they are asked on the 15th. */
async function mitKonferenz(tag = '2026-10-01'): Promise<Musterstadt> {
  const stadt = await musterstadt('2026-09-28 08:30');
  await konferenz(stadt, tag);
  return stadt;
}
const konferenz = (stadt: Musterstadt, tag: string, am = '2026-09-28') =>
  handelt(stadt, 'jo', am, (ctx) => setzeKonferenz(ctx, day(tag)));

const gelesen = (stadt: Musterstadt) =>
  stadt.ada.reads(stadt.umsetzung).filter(({ onlyYou, notification }) => !onlyYou && /Rückblick/.test(notification));
const letztes = (stadt: Musterstadt, wer: FakePerson) => wer.reads(stadt.umsetzung).findLast(({ onlyYou }) => onlyYou);

async function schreibt(stadt: Musterstadt, wer: FakePerson, gut: string | null, naechstes: string | null = null) {
  await wer.presses('Beitrag schreiben …', imKanal(stadt));
  await wer.submits({ gut, naechstes });
  await wer.closesForm();
  await stadt.settle();
}

function setzeKanal(stadt: Musterstadt, da: boolean): void {
  stadt.workspace.tx((tx) => {
    const [gruppe] = gremien(tx, 'umsetzungsgruppe');
    if (gruppe === undefined) throw new Error('no group');
    kanal ??= gruppe.kanalId;
    aendereGremium(tx, gruppe.id, { kanalId: da ? kanal : null });
  });
}
let kanal: ReturnType<typeof gremien>[number]['kanalId'] = null;

/** The group moves to the channel that was Wohnen's. */
function zieheUm(stadt: Musterstadt): void {
  stadt.workspace.tx((tx) => {
    const neuer = kanalOf(tx, stadt.wohnen)?.id ?? null;
    const alle = gremien(tx);
    for (const { id } of alle.filter(({ kanalId }) => kanalId === neuer)) aendereGremium(tx, id, { kanalId: null });
    const [gruppe] = alle.filter(({ art }) => art === 'umsetzungsgruppe');
    if (gruppe !== undefined) aendereGremium(tx, gruppe.id, { kanalId: neuer });
  });
}

describe('the Nachbereitung', () => {
  it('is asked for two weeks after the conference, counts who has written, and keeps one for each person', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 08:59');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-15 09:00');
    expect(gelesen(stadt)).toMatchObject([
      {
        notification: titel,
        text: [
          titel,
          'Die Jahreskonferenz war am Do., 01.10.2026. Was ist gut gelaufen? Was braucht die nächste? Bitte schreiben Sie es in den nächsten zwei Wochen auf, ein paar Worte genügen.',
          'Noch kein Beitrag',
          'Sie bekommen diese Frage, weil Sie zur Umsetzungsgruppe gehören. Ihren Beitrag können Sie später noch ändern. Ihn lesen die Umsetzungsgruppe und das Integrationsbüro. Acht Wochen vor der nächsten Jahreskonferenz bekommt die Umsetzungsgruppe alle Beiträge zurück.',
        ].join('\n'),
        buttons: ['Beitrag schreiben …', 'Beiträge lesen'],
        mentions: [],
      },
    ]);
    await stadt.pia.presses('Beitrag schreiben …', imKanal(stadt));
    expect(stadt.pia.form()).toMatchObject({ title: 'Rückblick', text: titel });
    await stadt.pia.submits({ gut: null, naechstes: null });
    expect(stadt.pia.form()?.fields[0]?.error).toBe('Bitte schreiben Sie etwas in eines der beiden Felder.');
    await stadt.pia.submits({ gut: 'Die *Musik*', naechstes: 'Mehr Zeit\nund Räume' });
    await stadt.pia.closesForm();
    await schreibt(stadt, stadt.jo, null, 'Übersetzung');
    expect(gelesen(stadt)).toMatchObject([{ buttons: ['Beitrag schreiben …', 'Beiträge lesen'] }]);
    expect(gelesen(stadt)[0]?.text).toContain('2 Beiträge');
    // What was written is not in the channel.
    expect(gelesen(stadt)[0]?.text).not.toMatch(/Musik|Pia/);

    await stadt.pia.presses('Beitrag schreiben …', imKanal(stadt));
    expect(stadt.pia.form()?.fields.map(({ value }) => value)).toEqual(['Die *Musik*', 'Mehr Zeit\nund Räume']);
    await stadt.pia.submits({ gut: 'Die Musik' });
    await stadt.pia.closesForm();
    await stadt.ada.presses('Beiträge lesen', imKanal(stadt));
    expect(letztes(stadt, stadt.ada)).toMatchObject({
      text: [
        `${titel} · 1–2 von 2`,
        'Gut gelaufen: Die Musik',
        'Für die nächste: Mehr Zeit',
        'und Räume',
        'geschrieben von Pia Skizze am 15.10.2026',
        'Für die nächste: Übersetzung',
        'geschrieben von Jo Beispiel am 15.10.2026',
        'Sie bekommen diese Liste, weil Sie danach gefragt haben.',
      ].join('\n'),
      buttons: ['Beitrag schreiben …'],
    });
    // Whoever takes everything out takes it back.
    await schreibt(stadt, stadt.pia, null);
    await stadt.settle();
    expect(gelesen(stadt)[0]?.text).toContain('1 Beitrag\n');
    await stadt.sleepUntil('2026-10-22 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('is asked for once more in the same thread, if nobody has written anything', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 09:00');
    await stadt.sleepUntil('2026-10-21 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-22 09:00');
    const [frage, ...weitere] = gelesen(stadt);
    expect(weitere).toMatchObject([
      {
        thread: frage?.id,
        text: [
          'Zum Rückblick auf die Jahreskonferenz 2026 gibt es noch keinen Beitrag. Was wir heute noch wissen, haben wir in einem Jahr vergessen. Zwei Sätze helfen schon.',
          'KOMM-IN erinnert daran nur dieses eine Mal.',
        ].join('\n'),
        buttons: ['Beitrag schreiben …'],
      },
    ]);
    await stadt.restart();
    await stadt.sleepUntil('2026-11-20 09:00');
    expect(gelesen(stadt)).toHaveLength(2);
  });

  it('is asked for again, where the chat refused the question', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 08:59');
    const gefragt = stadt.sleepUntil('2026-10-15 09:00');
    stadt.chat.archive(stadt.umsetzung);
    await gefragt;
    stadt.chat.unarchive(stadt.umsetzung);
    await stadt.settle();
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-16 08:59');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-16 09:00');
    expect(gelesen(stadt)).toMatchObject([{ notification: titel }]);
    // A week after the question came to stand.
    await stadt.sleepUntil('2026-10-22 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-23 09:00');
    expect(gelesen(stadt)).toHaveLength(2);
  });

  it('is asked for again in another channel, unless somebody has written', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 09:00');
    zieheUm(stadt);
    const imNeuen = () => stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith(titel));
    await stadt.sleepUntil('2026-10-16 09:00');
    expect(imNeuen()).toMatchObject([{ notification: titel, buttons: ['Beitrag schreiben …', 'Beiträge lesen'] }]);
    await stadt.sleepUntil('2026-10-21 09:00');
    expect(imNeuen()).toHaveLength(1);
  });

  it('is not asked for again in another channel, when somebody has written', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 09:00');
    await schreibt(stadt, stadt.pia, 'Die Musik');
    zieheUm(stadt);
    await stadt.sleepUntil('2026-10-19 09:00');
    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith(titel))).toEqual([]);
  });

  it('is asked for once, however the conference is moved, and once after an outage', async () => {
    const stadt = await mitKonferenz();
    await konferenz(stadt, '2026-10-08', '2026-09-29');
    await stadt.sleepUntil('2026-10-20 09:00');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-31 10:00');
    // A Saturday.
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-11-02 08:00');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-11-02 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await schreibt(stadt, stadt.ada, 'Alles');
    await konferenz(stadt, '2026-12-01', '2026-11-02');
    await stadt.sleepUntil('2026-11-09 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await schreibt(stadt, stadt.pia, 'Vieles');
    expect(gelesen(stadt)[0]?.text).toContain('2 Beiträge');
    expect(gelesen(stadt)[0]?.text).not.toContain('01.12.2026');
    await stadt.sleepUntil('2026-12-15 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('comes back eight weeks before the next conference, once, and is closed then', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 09:00');
    await schreibt(stadt, stadt.pia, 'Die Musik');
    await konferenz(stadt, '2027-09-16', '2026-11-02');
    await stadt.sleepUntil('2027-07-21 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.mila.types(stadt.buero, '/komm-in nachbereitung');
    await stadt.mila.presses('Beitrag schreiben …', { conversation: stadt.buero });
    await stadt.sleepUntil('2027-07-22 09:00');
    expect(gelesen(stadt).map(({ text, buttons }) => ({ text, buttons }))).toEqual([
      {
        text: [
          titel,
          'Abgeschlossen am 22.07.2027: Die Umsetzungsgruppe hat die Beiträge für die nächste Jahreskonferenz zurückbekommen.',
          '1 Beitrag',
        ].join('\n'),
        buttons: ['Beiträge lesen'],
      },
      {
        text: [
          titel,
          'Am Do., 16.09.2027 ist die nächste Jahreskonferenz. Nach der Jahreskonferenz 2026 hat die Umsetzungsgruppe aufgeschrieben, was gut war und was die nächste braucht: 1 Beitrag. Bitte lesen Sie das, bevor Sie planen.',
          'Sie bekommen diese Nachricht einmal, acht Wochen vor der Jahreskonferenz, weil Sie zur Umsetzungsgruppe gehören.',
        ].join('\n'),
        buttons: ['Beiträge lesen'],
      },
    ]);
    await stadt.mila.submits({ gut: 'Zu spät' });
    expect(stadt.mila.form()?.fields[0]).toMatchObject({
      value: 'Zu spät',
      error: expect.stringContaining('Dieser Rückblick ist abgeschlossen.'),
    });
    await konferenz(stadt, '2027-10-07', '2027-07-22');
    await stadt.sleepUntil('2027-08-20 09:00');
    expect(gelesen(stadt)).toHaveLength(2);
    expect(gelesen(stadt)[1]?.text).toContain('Am Do., 16.09.2027');
    await stadt.ada.types(stadt.umsetzung, '/komm-in nachbereitung 2026');
    expect(letztes(stadt, stadt.ada)).toMatchObject({ buttons: [] });
    expect(letztes(stadt, stadt.ada)?.text).toContain('Gut gelaufen: Die Musik');
  });

  it('tells the Büro where the group has no channel, and loses nothing', async () => {
    const stadt = await mitKonferenz();
    setzeKanal(stadt, false);
    await stadt.sleepUntil('2026-10-20 09:00');
    const imBuero = () => stadt.mila.reads(stadt.buero).filter(({ notification }) => notification === titel);
    expect(imBuero()).toMatchObject([
      {
        text: [
          titel,
          'KOMM-IN kann der Umsetzungsgruppe nicht schreiben: Sie hat keinen Kanal, in dem KOMM-IN dabei ist. Sobald es einen gibt, kommt die Nachricht dort an. Bis dahin geht es auch mit /komm-in nachbereitung.',
          'Sie bekommen diese Nachricht einmal, weil Sie im Integrationsbüro sind.',
        ].join('\n'),
        buttons: ['Beitrag schreiben …', 'Beiträge lesen'],
      },
    ]);
    await stadt.mila.presses('Beitrag schreiben …', { conversation: stadt.buero });
    await stadt.mila.submits({ gut: 'Das Essen' });
    await stadt.mila.closesForm();
    setzeKanal(stadt, true);
    await stadt.sleepUntil('2026-10-21 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
    expect(gelesen(stadt)[0]?.text).toContain('1 Beitrag');
    expect(imBuero()).toMatchObject([
      {
        text: `${titel}\nErledigt: Die Umsetzungsgruppe hat jetzt einen Kanal. KOMM-IN schreibt ihr dort.`,
        buttons: [],
      },
    ]);
  });

  it('is read by the year, page by page, by the group and the Büro', async () => {
    const stadt = await mitKonferenz();
    const liest = async (wer: FakePerson, was: string) => {
      await wer.types(stadt.umsetzung, `/komm-in nachbereitung${was}`);
      return letztes(stadt, wer)?.text;
    };
    expect(await liest(stadt.jo, '')).toContain('Zu einer Jahreskonferenz gibt es noch keinen Rückblick.');
    await stadt.sleepUntil('2026-10-15 09:00');
    expect(await liest(stadt.jo, ' 2024')).toContain(
      'Zu der Jahreskonferenz 2024 gibt es noch keinen Rückblick. Es gibt Rückblicke auf: 2026.',
    );
    expect(await liest(stadt.jo, ' letztes')).toContain('Bitte schreiben Sie das Jahr mit vier Ziffern');
    expect(await liest(stadt.jo, '')).toContain('Noch hat niemand etwas geschrieben.');
    const lang = 'ä'.repeat(1200);
    for (const wer of [stadt.ada, stadt.eren, stadt.sana, stadt.jo]) await schreibt(stadt, wer, lang, lang);
    expect(await liest(stadt.jo, ' 2026')).toContain('1–3 von 4');
    await stadt.jo.presses('Weitere zeigen (1)', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)?.text).toContain('4–4 von 4');
    expect(letztes(stadt, stadt.jo)?.buttons).toEqual(['Frühere zeigen (3)', 'Meinen Beitrag ändern …']);
    await stadt.mara.types(stadt.wohnen, '/komm-in nachbereitung');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('schreiben und lesen die Umsetzungsgruppe');
  });

  it('stays without the name of somebody who is deleted, and tells them before what they wrote', async () => {
    const stadt = await mitKonferenz();
    await stadt.sleepUntil('2026-10-15 09:00');
    await schreibt(stadt, stadt.pia, 'Die Musik', 'Mehr Zeit');
    await stadt.pia.types(stadt.umsetzung, '/komm-in meine-daten');
    expect(letztes(stadt, stadt.pia)?.text).toContain('Jahreskonferenz 2026: Die Musik');
    const pia = personVon(stadt, 'pia');
    await handelt(stadt, 'jo', '2026-10-15', (ctx) => umsetzungsgruppe.personendaten?.loesche(ctx, pia));
    await stadt.jo.presses('Beiträge lesen', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)?.text).toContain(
      'Für die nächste: Mehr Zeit\nWer das geschrieben hat, ist nicht mehr gespeichert',
    );
    expect(letztes(stadt, stadt.jo)?.text).not.toContain('Pia');
  });

  it('is not asked about a conference that is still to come', async () => {
    const stadt = await mitKonferenz('2026-10-14');
    await stadt.ada.types(stadt.umsetzung, '/komm-in nachbereitung 2026');
    expect(letztes(stadt, stadt.ada)?.text).toContain('Zu der Jahreskonferenz 2026 gibt es noch keinen Rückblick.');
  });
});

describe('the days', () => {
  it.each([
    ['2026-10-01', '2026-10-14', false],
    ['2026-10-01', '2026-10-15', true],
    // The 1st of November is a Sunday, and a holiday.
    ['2026-10-18', '2026-11-01', false],
    ['2026-10-18', '2026-11-02', true],
    ['2026-10-01', '2027-03-30', true],
    ['2026-10-01', '2027-03-31', false],
  ])('after a conference on %s, on %s: asked %s', (tag, heute, fragt) => {
    expect(istZuFragen(calendar, day(tag), day(heute))).toBe(fragt);
  });

  it.each([
    ['2026-10-15', '2026-10-21', false],
    ['2026-10-15', '2026-10-22', true],
    ['2026-10-15', '2026-11-12', true],
    ['2026-10-15', '2026-11-13', false],
  ])('asked on %s, on %s: reminded %s', (gefragt, heute, erinnert) => {
    expect(istZuErinnern(calendar, day(gefragt), day(heute))).toBe(erinnert);
  });

  it.each([
    ['2027-09-16', '2027-07-21', false],
    ['2027-09-16', '2027-07-22', true],
    ['2027-09-16', '2027-09-16', true],
    ['2027-09-16', '2027-09-17', false],
  ])('before a conference on %s, on %s: given back %s', (tag, heute, zurueck) => {
    expect(istZurueckzugeben(calendar, day(tag), day(heute))).toBe(zurueck);
  });

  it('are looked at from nine to six, and never at night', () => {
    const at = (tag: string, stunde: string) => calendar.instantOf(day(tag), time(stunde));
    expect(naechsterBlick({ calendar }, at('2026-10-15', '08:59'))).toEqual({
      occurrence: '2026-10-15',
      from: at('2026-10-15', '09:00'),
      uselessAfter: at('2026-10-15', '18:00'),
    });
    expect(naechsterBlick({ calendar }, at('2026-10-15', '09:00')).occurrence).toBe('2026-10-16');
  });
});
