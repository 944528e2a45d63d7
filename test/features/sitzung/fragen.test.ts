import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, inhalt, start, termin } from './announced.ts';

/** What Ada is asked before she invites on this day. */
async function asked(stadt: Musterstadt, values: Partial<typeof termin>): Promise<string | undefined> {
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  await stadt.ada.submits({ ...termin, ...values });
  await stadt.ada.submits(inhalt);
  return stadt.ada.form()?.text;
}

describe('before inviting', () => {
  it.each([
    ['a public holiday', { datum: '2026-11-01' }, 'Am So., 01.11.2026 ist Feiertag (Allerheiligen).'],
    ['a feast the moon decides', { datum: '2027-03-10' }, 'Am 10.03.2027 ist voraussichtlich'],
    ['an evening of Ramadan', { datum: '2027-02-17' }, 'Am Abend des 17.02.2027 ist voraussichtlich'],
    ['the evening a feast begins on', { datum: '2027-10-01' }, 'Am Abend des 01.10.2027 beginnt'],
    ['more than a year ahead', { datum: '2027-10-20' }, 'Der 20.10.2027 ist mehr als ein Jahr entfernt.'],
  ])('the bot asks about %s', async (_, values, sentence) => {
    const stadt = await musterstadt(start);
    const frage = await asked(stadt, values);
    expect(frage).toContain(sentence);
    expect(frage).toMatch(/ Möchten Sie trotzdem einladen\?$/);
    expect(stadt.ada.form()).toMatchObject({ submit: 'Trotzdem einladen', back: true });
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('ist gemeldet');
  });

  it.each([
    ['a Saturday', { datum: '2026-10-17' }],
    ['a Sunday', { datum: '2026-10-18' }],
    ['a morning in Ramadan', { datum: '2027-02-17', beginn: '10:00', ende: '12:00' }],
    ['a year ahead to the day', { datum: '2027-09-28' }],
  ])('the bot does not ask about %s', async (_, values) => {
    const stadt = await musterstadt(start);
    expect(await asked(stadt, values)).toContain('ist gemeldet');
  });

  it('asks about the Sitzung of another field at that time', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.pia.types(stadt.sprache, '/sitzung');
    await stadt.pia.submits({ ...termin, beginn: '19:00', ende: '21:00' });
    await stadt.pia.submits(inhalt);
    expect(stadt.pia.form()?.text).toBe(
      'Zur selben Zeit hat Handlungsfeld Wohnen eine Sitzung: Mi., 14.10.2026, 18:00–20:00 Uhr. Möchten Sie trotzdem einladen?',
    );
    await stadt.pia.goesBack();
    await stadt.pia.goesBack();
    await stadt.pia.submits({ beginn: '20:00' });
    await stadt.pia.submits();
    expect(stadt.pia.form()?.text).toContain('SPR-2026-01 ist gemeldet');
  });

  it('asks one question about all of it, and anew when something is added', async () => {
    const stadt = await musterstadt(start);
    await stadt.pia.types(stadt.sprache, '/sitzung');
    await stadt.pia.submits({ ...termin, datum: '2026-11-01' });
    await stadt.pia.submits(inhalt);
    expect(stadt.pia.form()?.text).not.toContain('Zur selben Zeit');
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-11-01' });
    await stadt.ada.submits(inhalt);
    await stadt.ada.submits();
    await stadt.pia.submits();
    expect(stadt.pia.form()?.text).toMatch(/^Am So., 01\.11\.2026 ist Feiertag .* Zur selben Zeit hat .* trotzdem/);
    await stadt.pia.submits();
    expect(stadt.pia.form()?.text).toContain('ist gemeldet');
  });

  it('fits into the form, however much there is to ask about', async () => {
    const stadt = await musterstadt(start, {
      datei: { ...stadtdatei, feste: [{ name: 'ein langes Fest in der Stadt', kalender: 'gregorianisch', monat: 2 }] },
    });
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-10-14' });
    await stadt.ada.submits({ ...inhalt, wiederholung: '1', bis: '2027-10-06' });
    const view = stadt.ada.formView();
    expect(JSON.stringify(view?.confirms).length).toBeLessThan(100);
    expect(stadt.ada.form()?.text.length).toBeLessThan(3_000);
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('52 Sitzungen sind gemeldet');
  });

  it('asks by the city’s own list of feasts', async () => {
    const feste = [{ name: 'Tag der Nachbarn', datum: day(termin.datum) }];
    const stadt = await musterstadt(start, { datei: { ...stadtdatei, feste } });
    expect(await asked(stadt, {})).toContain('Am 14.10.2026 ist Tag der Nachbarn.');
  });
});
