/** When somebody wants to be reminded, and when they are away. */
import { describe, expect, it } from 'vitest';
import type { Answers, SeenMessage } from '../../contract/person.ts';
import { antwort, mitAufgabe, start, vergibt, was } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

const hier = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
const gelesen = (stadt: Musterstadt): readonly SeenMessage[] =>
  stadt.mara.readsDirect().filter(({ text }) => text.includes(was));

/** Mara chooses; the bot's sentence. */
async function stelltEin(stadt: Musterstadt, angaben: Answers): Promise<string> {
  await stadt.mara.types(stadt.wohnen, '/komm-in erinnerungen');
  await stadt.mara.submits(angaben);
  return stadt.mara.form()?.text ?? '';
}

async function meldetAb(stadt: Musterstadt, von: string, bis: string): Promise<string> {
  await stadt.mara.types(stadt.wohnen, '/komm-in abwesend');
  if (stadt.mara.form() === null) await stadt.mara.presses('Abwesenheit eintragen …', hier(stadt));
  await stadt.mara.submits({ von, bis });
  return stadt.mara.form()?.text ?? '';
}

describe('the own time', () => {
  it('is asked in one small form, from the command and from the foot of every message', async () => {
    const stadt = await mitAufgabe();
    await stadt.mara.types(stadt.wohnen, '/komm-in erinnerungen');
    const form = stadt.mara.form();
    expect(form?.fields.map(({ label, value }) => [label, value])).toEqual([
      ['Wann möchten Sie erinnert werden?', 'ueblich'],
      ['Auch an Wochenenden und Feiertagen?', 'nein'],
      ['An welchen Festen nicht?', []],
    ]);
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-07 09:00');
    await stadt.mara.presses('Erinnerungen einstellen');
    expect(stadt.mara.form()?.title).toBe('Erinnerungen');
  });

  it.each([
    [{ zeit: 'morgens' }, 'Danke. Ich erinnere Sie an Werktagen morgens um 8:00 Uhr.', '08:00'],
    [{ zeit: 'mittags', auchFrei: 'ja' }, 'Danke. Ich erinnere Sie jeden Tag mittags um 12:00 Uhr.', '12:00'],
    [{ zeit: 'abends' }, 'Danke. Ich erinnere Sie an Werktagen abends um 18:00 Uhr.', '18:00'],
    [
      { feste: ['Opferfest'] },
      'Danke. Ich erinnere Sie an Werktagen um 9:00 Uhr, aber nicht an diesen Festen: Opferfest.',
      '09:00',
    ],
  ])('%j: %s', async (angaben, satz, stunde) => {
    const stadt = await mitAufgabe();
    expect(await stelltEin(stadt, angaben)).toContain(satz);
    await stadt.mara.closesForm();
    const [hour = '', minute = ''] = stunde.split(':');
    await stadt.goTo(`2026-10-07 ${String(Number(hour) - 1).padStart(2, '0')}:59`);
    expect(gelesen(stadt)).toEqual([]);
    await stadt.goTo(`2026-10-07 ${hour}:${minute}`);
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.goTo('2026-10-07 23:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('is filled in as it stands, when it is opened again', async () => {
    const stadt = await musterstadt(start);
    await stelltEin(stadt, { zeit: 'abends', auchFrei: 'ja', feste: ['Opferfest', 'Newroz (Nevruz)'] });
    await stadt.mara.closesForm();
    await stadt.mara.types(stadt.wohnen, '/komm-in erinnerungen');
    expect(stadt.mara.form()?.fields.map(({ value }) => value)).toEqual([
      'abends',
      'ja',
      ['Opferfest', 'Newroz (Nevruz)'],
    ]);
  });

  it('changed after the message of the day brings no second one', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-07 10:00');
    const heute = gelesen(stadt);
    await stelltEin(stadt, { zeit: 'abends' });
    await stadt.mara.closesForm();
    await vergibt(stadt, { was: 'Aushang machen', bis: '2026-10-08' });
    await stadt.goTo('2026-10-08 12:00');
    // What has come since waits for the next day.
    expect(stadt.mara.readsDirect().filter(({ text }) => text.includes('Aushang machen'))).toEqual([]);
    expect(gelesen(stadt)).toEqual(heute);
    await stadt.goTo('2026-10-08 18:00');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain('Guten Abend, Mara Plan. Heute geht es um eine Sache.');
  });

  it('changed to one that is over today brings what came today tomorrow', async () => {
    const stadt = await mitAufgabe();
    await stelltEin(stadt, { zeit: 'abends' });
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-07 13:00');
    await stelltEin(stadt, { zeit: 'ueblich' });
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-07 22:00');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.goTo('2026-10-08 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('reaches into the weekend only of whoever wants that', async () => {
    const stadt = await mitAufgabe({ bis: '2026-10-16' });
    await stadt.goTo('2026-10-16 10:00');
    expect(gelesen(stadt)).toHaveLength(2);
    // Overdue by a week on a Friday, put off to a Saturday that moves to Monday.
    await stadt.goTo('2026-10-23 08:00');
    await stelltEin(stadt, { zeit: 'ueblich', auchFrei: 'ja' });
    await stadt.mara.closesForm();
    await meldetAb(stadt, '2026-10-23', '2026-10-23');
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-24 09:00');
    expect(gelesen(stadt)).toHaveLength(3);
  });

  it('passes over a feast somebody named, and its eve in the evening', async () => {
    // The Opferfest of 2027 is on 16 May, a Sunday, to 19 May.
    const stadt = await musterstadt('2027-05-10 08:30');
    await vergibt(stadt, { bis: '2027-05-18' });
    await stelltEin(stadt, { feste: ['Opferfest'] });
    await stadt.mara.closesForm();
    await stadt.goTo('2027-05-12 12:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.goTo('2027-05-19 12:00');
    expect(gelesen(stadt)).toHaveLength(1);
    await stadt.goTo('2027-05-20 12:00');
    expect(gelesen(stadt)).toHaveLength(2);
  });
});

describe('an absence', () => {
  it('is entered, listed and struck out; nothing comes in it, and what is open afterwards', async () => {
    const stadt = await mitAufgabe();
    const satz = await meldetAb(stadt, '2026-10-05', '2026-10-09');
    expect(satz).toContain(
      'Danke. Ich erinnere Sie von Mo., 05.10.2026 bis Fr., 09.10.2026 an nichts. Was dann noch offen ist, sage ich Ihnen danach.',
    );
    expect(satz).toContain('Andere erfahren davon nichts. 30 Tage danach lösche ich es.');
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-11 12:00');
    expect(gelesen(stadt)).toEqual([]);
    await stadt.goTo('2026-10-12 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('can be struck out, once', async () => {
    const stadt = await mitAufgabe();
    await meldetAb(stadt, '2026-10-05', '2026-10-09');
    await stadt.mara.closesForm();
    await stadt.mara.types(stadt.wohnen, '/komm-in abwesend');
    const streichen = 'Streichen: 05.10.2026 bis 09.10.2026';
    expect(antwort(await stadt.mara.presses(streichen, hier(stadt)))).toBe('Danke. Das ist gestrichen.');
    expect(antwort(await stadt.mara.presses(streichen, hier(stadt)))).toBe('Diese Abwesenheit gibt es nicht mehr.');
    await stadt.goTo('2026-10-07 09:00');
    expect(gelesen(stadt)).toHaveLength(1);
  });

  it('is one with what it touches', async () => {
    const stadt = await musterstadt(start);
    await meldetAb(stadt, '2026-10-05', '2026-10-09');
    await stadt.mara.closesForm();
    const satz = await meldetAb(stadt, '2026-10-08', '2026-10-14');
    expect(satz).toContain('Das gehört zu einer Zeit, die Sie schon eingetragen haben.');
    expect(stadt.mara.form()?.buttons).toEqual(['Streichen: 05.10.2026 bis 14.10.2026', 'Abwesenheit eintragen …']);
  });

  it.each([
    ['2026-10-09', '2026-10-05', { bis: 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie die Tage.' }],
    [
      '2026-09-01',
      '2026-09-27',
      { bis: 'Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.' },
    ],
    ['2026-10-01', '2027-10-02', { bis: 'Das ist mehr als ein Jahr. Bitte wählen Sie eine kürzere Zeit.' }],
    ['2027-10-01', '2027-10-02', { von: 'Das ist in mehr als einem Jahr. Bitte tragen Sie es später ein.' }],
  ])('from %s to %s is not taken', async (von, bis, saetze) => {
    const stadt = await musterstadt(start);
    await meldetAb(stadt, von, bis);
    const fehler = stadt.mara.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? [];
    expect(Object.fromEntries(fehler)).toEqual(saetze);
  });

  it('keeps nobody else from being reminded', async () => {
    const stadt = await mitAufgabe({}, { person: null, name: 'Wohnungsamt' });
    await stadt.ada.types(stadt.wohnen, '/komm-in abwesend');
    await stadt.ada.submits({ von: '2026-10-05', bis: '2026-10-07' });
    await stadt.goTo('2026-10-07 12:00');
    const zahl = (wer: Musterstadt['ada']) => wer.readsDirect().filter(({ text }) => text.includes(was)).length;
    expect([stadt.ada, stadt.eren].map(zahl)).toEqual([0, 1]);
    await stadt.goTo('2026-10-08 12:00');
    expect([stadt.ada, stadt.eren].map(zahl)).toEqual([1, 1]);
  });
});

it('is told and deleted with everything else about a person', async () => {
  const stadt = await mitAufgabe();
  await stelltEin(stadt, { zeit: 'abends', feste: ['Opferfest'] });
  await stadt.mara.closesForm();
  await meldetAb(stadt, '2026-10-05', '2026-10-07');
  await stadt.mara.closesForm();
  await stadt.goTo('2026-10-08 19:00');
  await vergibt(stadt, { was: 'Aushang machen', bis: '2026-10-20' });
  await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
  const auskunft =
    stadt.mara
      .reads(stadt.wohnen)
      .map(({ text }) => text)
      .join('\n') + (stadt.mara.form()?.text ?? '');
  expect(auskunft).toContain('an Werktagen abends um 18:00 Uhr, aber nicht an diesen Festen: Opferfest');
  expect(auskunft).toContain('05.10.2026 bis 07.10.2026');
  expect(auskunft).toContain('erinnert an etwas bis Mi., 14.10.2026');
});
