/** The weekly summary: in the daily message, on Mondays or the next day that suits, of what is new since the last. */
import { describe, expect, it } from 'vitest';
import { changeAmt, gremien, tandemVon } from '../../../src/features/stadt/index.ts';
import { feldNach, vergibt, was } from '../aufgabe/vergeben.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';
import { announced, changes, letsFallOut } from '../sitzung/announced.ts';
import { abonniert, mal, montag, nachrichten, start, zusammenfassungen } from './abonniert.ts';

const neueSitzung = 'Neu angekündigt: 1 Sitzung';
const neueIdee = 'Projektideen: 1 neue';

describe('somebody who follows a field', () => {
  it('reads on Monday, in the daily message alone, what is new', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH', 'SPR');
    await announced(stadt);
    await stadt.goTo('2026-10-04 10:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.goTo(montag);
    expect(nachrichten(stadt.pia)).toMatchObject([
      {
        notification: 'Guten Morgen. Heute gibt es etwas zu lesen: Ihre Zusammenfassung seit dem 28.09.2026.',
        buttons: ['Zusammenfassung ändern', 'Erinnerungen einstellen'],
      },
    ]);
    expect(nachrichten(stadt.pia)[0]?.text).toMatchInlineSnapshot(`
      "Guten Morgen, Pia Skizze. Heute gibt es etwas zu lesen.
      Ihre Zusammenfassung seit dem 28.09.2026
      Wohnen
      • Sitzungen: 1 ist geplant, am Mi., 14.10.2026
      • Jahresziele: zurzeit keine
      • Tandem: beide Seiten sind besetzt
      • Neu angekündigt: 1 Sitzung
      Nichts Neues gibt es hier: Sprachförderung.
      Sie bekommen diese Nachricht, weil Sie eine Zusammenfassung zu Handlungsfeldern abonniert haben."
    `);
  });

  it('reads titles only where they may read what has them', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await abonniert(stadt, stadt.mara, 'WOH');
    await legtAn(stadt);
    await stadt.goTo(montag);
    expect([stadt.mara, stadt.pia].map((wer) => mal(wer, neueIdee))).toEqual([1, 1]);
    expect([stadt.mara, stadt.pia].map((wer) => mal(wer, '„Café im Treppenhaus“ (Idee)'))).toEqual([1, 0]);
  });

  it('reads it below what else is due, in one message, and still when that is answered', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    await vergibt(stadt, { bis: '2026-10-12' });
    await announced(stadt);
    await stadt.goTo(montag);
    expect(nachrichten(stadt.mara)).toMatchObject([
      {
        notification:
          'Guten Morgen. Heute geht es um eine Sache. Und zum Lesen: Ihre Zusammenfassung seit dem 28.09.2026.',
      },
    ]);
    const [vorher = ''] = nachrichten(stadt.mara).map(({ text }) => text);
    expect(vorher.indexOf(was)).toBeLessThan(vorher.indexOf('\nIhre Zusammenfassung'));
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    const [nachher = '', ...mehr] = nachrichten(stadt.mara).map(({ text }) => text);
    expect(mehr).toEqual([]);
    expect(nachher).toContain('Was heute offen war, ist es nicht mehr.');
    expect(nachher).not.toContain(was);
    expect(nachher).toContain(neueSitzung);
  });

  it('does not find it among what is open for them', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    await announced(stadt);
    await stadt.goTo(montag);
    await stadt.mara.opensHome();
    expect(stadt.mara.home()?.text).not.toContain('Ihre Zusammenfassung seit');
    expect(zusammenfassungen(stadt.mara)[0]?.buttons).not.toContain('Später');
  });
});

/** Ada leads Wohnen for the Verwaltung up to this day only. */
const endet = (stadt: Musterstadt, am: string) =>
  handelt(stadt, 'jo', am, ({ tx, heute }) => {
    for (const { id, titel } of gremien(tx, 'handlungsfeld')) {
      const amt = tandemVon(tx, id, heute).find(({ seite }) => seite === 'verwaltung');
      if (titel === 'Wohnen' && amt !== undefined) changeAmt(tx, amt.id, { bis: heute });
    }
  });

describe('what is no longer as it was is new, too', () => {
  it.each([
    ['a Sitzung that falls out', (stadt: Musterstadt) => letsFallOut(stadt, 'ada', 'Krank'), '1 wurde abgesagt'],
    [
      'a Sitzung with another date',
      (stadt: Musterstadt) => changes(stadt, 'ada', { datum: '2026-10-21' }),
      'Geänderte Sitzungen: 1 hat einen neuen Termin',
    ],
    [
      'a side of the Tandem that nobody holds any more',
      (stadt: Musterstadt) => endet(stadt, '2026-10-06'),
      'Tandem: der Platz „Verwaltung“ ist jetzt frei',
    ],
  ])('%s', async (_, geschieht, zeile) => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo(montag);
    expect(mal(stadt.pia, zeile)).toBe(0);
    await geschieht(stadt);
    await stadt.goTo('2026-10-12 10:00');
    expect(mal(stadt.pia, zeile)).toBe(1);
    await stadt.goTo('2026-10-19 10:00');
    expect(mal(stadt.pia, zeile)).toBe(1);
  });

  it('but not another place, nor another date of what falls out or has begun since', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo(montag);
    await changes(stadt, 'ada', { ort: 'Treffpunkt Süd' });
    await stadt.goTo('2026-10-12 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
    await changes(stadt, 'ada', { datum: '2026-10-16' });
    await stadt.goTo('2026-10-19 10:00');
    expect(mal(stadt.pia, 'Sitzungen: 1 hat stattgefunden')).toBe(1);
    expect(mal(stadt.pia, 'neuen Termin')).toBe(0);
  });
});

describe('the next one', () => {
  it('tells what has happened since, and does not come where that is nothing', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo('2026-10-12 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
    await legtAn(stadt);
    await stadt.goTo('2026-10-18 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
    await stadt.goTo('2026-10-19 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(2);
    expect(mal(stadt.pia, 'Ihre Zusammenfassung seit dem 05.10.2026')).toBe(1);
    expect([mal(stadt.pia, neueSitzung), mal(stadt.pia, neueIdee)]).toEqual([1, 1]);
  });

  it('is one for the weeks in which somebody was away, on the day they are back', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await stadt.pia.types(stadt.wohnen, '/komm-in abwesend');
    await stadt.pia.submits({ von: '2026-10-01', bis: '2026-10-13' });
    await announced(stadt);
    await stadt.goTo('2026-10-12 23:00');
    await legtAn(stadt);
    await stadt.goTo('2026-10-13 23:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.goTo('2026-10-16 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
    expect(mal(stadt.pia, neueIdee)).toBe(1);
    expect(mal(stadt.pia, 'Ihre Zusammenfassung seit dem 28.09.2026')).toBe(1);
    expect(stadt.chat.standing({ account: stadt.pia.account }).at(-1)?.at).toBe(Date.parse('2026-10-14T09:00+02:00'));
  });

  it('comes on Tuesday where the bot slept over Monday, and not to whoever follows since then', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.sleepUntil('2026-10-06 07:00');
    await abonniert(stadt, stadt.mara, 'WOH');
    await legtAn(stadt);
    await stadt.goTo('2026-10-06 10:00');
    expect([stadt.pia, stadt.mara].map((wer) => zusammenfassungen(wer).length)).toEqual([1, 0]);
    expect(mal(stadt.pia, neueSitzung)).toBe(1);
    await stadt.goTo('2026-10-11 23:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
  });

  it('comes on Tuesday where Monday is a holiday, but to whoever is reminded on any day', async () => {
    const stadt = await musterstadt('2027-03-22 08:30');
    await abonniert(stadt, stadt.ines, 'WOH');
    await abonniert(stadt, stadt.luca, 'WOH');
    await stadt.luca.types(stadt.wohnen, '/komm-in erinnerungen');
    await stadt.luca.submits({ auchFrei: 'ja' });
    await legtAn(stadt, 'luca');
    await stadt.goTo('2027-03-29 23:00');
    expect([stadt.ines, stadt.luca].map((wer) => zusammenfassungen(wer).length)).toEqual([0, 1]);
    await stadt.goTo('2027-03-30 10:00');
    expect([stadt.ines, stadt.luca].map((wer) => zusammenfassungen(wer).length)).toEqual([1, 1]);
  });

  it('is of nothing new on the first day that suits: it does not come on a later one', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await stadt.pia.types(stadt.wohnen, '/komm-in abwesend');
    await stadt.pia.submits({ von: '2026-10-05', bis: '2026-10-05' });
    await stadt.goTo('2026-10-06 10:00');
    await announced(stadt);
    await stadt.goTo('2026-10-11 10:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.goTo('2026-10-12 10:00');
    expect(mal(stadt.pia, neueSitzung)).toBe(1);
  });
});

describe('what happens on its day when it has arrived', () => {
  it('is told the next time alone, also where the message is shown anew', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    await vergibt(stadt, { bis: '2026-10-12' });
    await announced(stadt);
    await stadt.goTo(montag);
    await legtAn(stadt);
    await stadt.mara.types(stadt.wohnen, '/komm-in abo');
    await stadt.mara.presses('Handlungsfelder auswählen …', { conversation: stadt.wohnen });
    await stadt.mara.submits({ felder: ['WOH', 'SPR'].map((eines) => feldNach(stadt, eines)) });
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-05 10:30');
    await stadt.mara.presses('Erledigt');
    await stadt.settle();
    expect(nachrichten(stadt.mara)[0]?.text).toContain('Was heute offen war, ist es nicht mehr.');
    expect([mal(stadt.mara, neueSitzung), mal(stadt.mara, neueIdee), mal(stadt.mara, 'Sprachförderung')]).toEqual([
      1, 0, 0,
    ]);
    await stadt.goTo('2026-10-12 10:00');
    expect([mal(stadt.mara, neueSitzung), mal(stadt.mara, neueIdee), mal(stadt.mara, 'Sprachförderung')]).toEqual([
      1, 1, 1,
    ]);
  });
});

describe('while the message waits', () => {
  it('what happens meanwhile comes into it, and not into the next', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo('2026-10-05 08:59');
    stadt.chat.fail('post', { afterMs: 3 * 3_600_000 }, 20);
    await stadt.goTo('2026-10-05 09:30');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.restart();
    await legtAn(stadt);
    await stadt.goTo('2026-10-12 10:00');
    expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
    expect([mal(stadt.pia, neueSitzung), mal(stadt.pia, neueIdee)]).toEqual([1, 1]);
  });

  it('it is dropped when they stop it', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo('2026-10-05 08:59');
    stadt.chat.fail('post', { afterMs: 3 * 3_600_000 }, 20);
    await stadt.goTo('2026-10-05 09:30');
    await stadt.pia.types(stadt.wohnen, '/komm-in abo');
    await stadt.pia.presses('Alles abbestellen', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 10:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
  });

  it('and never arrives, the next day tells it all', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH');
    await announced(stadt);
    await stadt.goTo('2026-10-05 08:59');
    stadt.chat.fail('post', { afterMs: 12 * 3_600_000 });
    await stadt.goTo('2026-10-05 23:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.goTo('2026-10-06 10:00');
    expect(mal(stadt.pia, 'Ihre Zusammenfassung seit dem 28.09.2026')).toBe(1);
    expect(mal(stadt.pia, neueSitzung)).toBe(1);
  });
});

it('nobody without an account is told, and whoever has one again is told all of it', async () => {
  const stadt = await musterstadt(start);
  await abonniert(stadt, stadt.mara, 'WOH');
  await announced(stadt);
  const mara = { account: stadt.mara.account, name: 'Mara Plan', admin: false, guest: false };
  const konto = (deactivated: boolean) => ({ ...mara, foreign: false, bot: false, deactivated });
  stadt.chat.notice({ kind: 'account', account: konto(true) });
  await stadt.goTo('2026-10-06 10:00');
  expect(nachrichten(stadt.mara)).toEqual([]);
  stadt.chat.notice({ kind: 'account', account: konto(false) });
  await stadt.goTo('2026-10-12 10:00');
  expect(mal(stadt.mara, neueSitzung)).toBe(1);
});
