import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { inhalt, start, termin, thread } from './announced.ts';

/** Ada announces several at once: every four weeks, and the day of the last. */
async function reihe(stadt: Musterstadt, bis: string, wiederholung = '4', datum = termin.datum): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  await stadt.ada.submits({ ...termin, datum });
  await stadt.ada.submits({ ...inhalt, wiederholung, bis });
  if (stadt.ada.form()?.text.includes('Möchten Sie')) await stadt.ada.submits();
  await stadt.settle();
}

const einladungen = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).filter(({ text }) => /^(Einladung|Fällt aus): /.test(text));
const roots = (stadt: Musterstadt) => einladungen(stadt).filter(({ thread: parent }) => parent === null);
const zeilen = (stadt: Musterstadt) =>
  stadt.jo
    .reads(stadt.buero)[0]
    ?.text.split('\n')
    .filter((z) => z.startsWith('• '));

/** One of the forms behind *Mehr …* of the invitation that says so. */
async function opens(stadt: Musterstadt, day: string, label: string): Promise<void> {
  const message = roots(stadt).find(({ text }) => text.includes(day))?.id ?? '';
  await stadt.eren.presses('Mehr …', { conversation: stadt.wohnen, message });
  await stadt.eren.presses(label, { conversation: stadt.wohnen });
}

describe('a series', () => {
  it('is one report with a number for each, per year, and one invitation at first', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2027-01-31');
    expect(stadt.ada.form()?.text).toContain('4 Sitzungen sind gemeldet, WOH-2026-01 bis WOH-2027-01.');
    expect(roots(stadt)).toHaveLength(1);
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toBe(
      [
        'Sitzungsmeldung WOH-2026-01 bis WOH-2027-01',
        'Handlungsfeld 4, Wohnen',
        'Ort: Rathaus, Raum 3',
        'Thema: Nachbarschaften im Ükern',
        'Gemeldet von: Ada Muster',
        '• WOH-2026-01: Mi., 14.10.2026, 18:00–20:00 Uhr',
        '• WOH-2026-02: Mi., 11.11.2026, 18:00–20:00 Uhr',
        '• WOH-2026-03: Mi., 09.12.2026, 18:00–20:00 Uhr',
        '• WOH-2027-01: Mi., 06.01.2027, 18:00–20:00 Uhr',
      ].join('\n'),
    );
  });

  it('invites to each 21 days before, once, also when the first has passed', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await stadt.goTo('2026-10-21 08:59');
    expect(roots(stadt)).toHaveLength(1);
    await stadt.goTo('2026-10-21 09:00');
    expect(roots(stadt)).toHaveLength(2);
    await stadt.restart();
    await stadt.goTo('2026-11-17 12:00');
    expect(roots(stadt)).toHaveLength(2);
    await stadt.goTo('2026-11-18 12:00');
    expect(roots(stadt).map(({ text }) => text.split('\n')[1]?.slice(0, 15))).toEqual([
      'Mi., 14.10.2026',
      'Mi., 11.11.2026',
      'Mi., 09.12.2026',
    ]);
    expect(thread(stadt).filter((line) => line.endsWith('.ics'))).toEqual([
      'WOH-2026-01.ics',
      'WOH-2026-02.ics',
      'WOH-2026-03.ics',
    ]);
  });

  it('is confirmed as a whole, and stays so', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await opens(stadt, '14.10.2026', 'Ändern …');
    await stadt.eren.submits({ ort: 'VHS' });
    await stadt.eren.submits();
    await stadt.settle();
    expect(stadt.jo.reads(stadt.buero)[0]?.buttons).toEqual([]);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain('✓ Eingang bestätigt von Mila Vorschlag');
  });

  it('changes one without the others, and the report marks just that one', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await stadt.goTo('2026-10-21 09:00');
    await opens(stadt, '11.11.2026', 'Ändern …');
    // Before the first: the numbers and the head of the report stay as they were.
    await stadt.eren.submits({ datum: '2026-10-28', ort: 'VHS' });
    await stadt.eren.submits();
    await stadt.settle();
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toMatch(/^Sitzungsmeldung WOH-2026-01 bis WOH-2026-03\n/);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain('\nOrt: Rathaus, Raum 3\n');
    expect(zeilen(stadt)).toEqual([
      '• WOH-2026-01: Mi., 14.10.2026, 18:00–20:00 Uhr',
      '• WOH-2026-02: Mi., 28.10.2026, 18:00–20:00 Uhr (vorher: Mi., 11.11.2026, 18:00–20:00 Uhr), Ort: VHS (vorher: Rathaus, Raum 3) – Eren Probe',
      '• WOH-2026-03: Mi., 09.12.2026, 18:00–20:00 Uhr',
    ]);
    await stadt.goTo('2026-11-18 12:00');
    expect(roots(stadt)).toHaveLength(3);
  });

  it('keeps head and numbers when the first moves behind the last', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await opens(stadt, '14.10.2026', 'Ändern …');
    await stadt.eren.submits({ datum: '2026-12-16' });
    await stadt.eren.submits({ thema: 'Jahresende' });
    await stadt.settle();
    const meldung = stadt.jo.reads(stadt.buero)[0]?.text;
    expect(meldung).toMatch(/^Sitzungsmeldung WOH-2026-01 bis WOH-2026-03\n/);
    expect(meldung).toContain('\nThema: Nachbarschaften im Ükern\n');
    expect(zeilen(stadt)?.[0]).toContain('Thema: Jahresende (vorher: Nachbarschaften im Ükern)');
  });

  it('invites for the first time, without talk of a change, to one that moves nearer', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await opens(stadt, '14.10.2026', 'Termine der Reihe …');
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.buttons).toEqual([
      'Mi., 14.10.2026 …',
      'Mi., 11.11.2026 …',
      'Mi., 09.12.2026 …',
    ]);
    await stadt.eren.presses('Mi., 09.12.2026 …', { conversation: stadt.wohnen });
    await stadt.eren.presses('Ändern …', { conversation: stadt.wohnen });
    await stadt.eren.submits({ datum: '2026-12-10' });
    await stadt.eren.submits();
    await stadt.settle();
    expect(roots(stadt)).toHaveLength(1);
    await stadt.eren.presses('Mi., 11.11.2026 …', { conversation: stadt.wohnen });
    await stadt.eren.presses('Ändern …', { conversation: stadt.wohnen });
    await stadt.eren.submits({ datum: '2026-10-15' });
    await stadt.eren.submits();
    await stadt.settle();
    expect(roots(stadt)).toHaveLength(2);
    expect(thread(stadt)).toEqual(['WOH-2026-01.ics', 'WOH-2026-02.ics']);
    expect(zeilen(stadt)?.[2]).toContain('Do., 10.12.2026, 18:00–20:00 Uhr (vorher: Mi., 09.12.2026');
  });

  it('lets the whole rest fall out, and invites to none of it', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2027-01-31');
    await stadt.goTo('2026-10-21 09:00');
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await opens(stadt, '11.11.2026', 'Alle weiteren fallen aus …');
    expect(stadt.eren.form()?.text.match(/\w\w\., .*/g)).toEqual([
      'Mi., 11.11.2026, 18:00–20:00 Uhr',
      'Mi., 09.12.2026, 18:00–20:00 Uhr',
      'Mi., 06.01.2027, 18:00–20:00 Uhr',
    ]);
    await stadt.eren.submits({ grund: 'Das Haus wird umgebaut.' });
    expect(stadt.eren.form()?.text).toContain('3 Sitzungen fallen aus.');
    await stadt.settle();
    await stadt.goTo('2026-11-19 12:00');
    expect(roots(stadt).map(({ text }) => text.split(':')[0])).toEqual(['Einladung', 'Fällt aus']);
    expect(stadt.mara.readsDirect()).toHaveLength(1);
    expect(zeilen(stadt)?.map((zeile) => zeile.includes('fällt aus'))).toEqual([false, true, true, true]);
    expect(zeilen(stadt)?.[3]).toContain('Grund: Das Haus wird umgebaut. – Eren Probe');
  });

  it('lets the rest fall out although this one did meanwhile', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await opens(stadt, '14.10.2026', 'Alle weiteren fallen aus …');
    await stadt.ada.presses('Mehr …', { conversation: stadt.wohnen });
    await stadt.ada.presses('Sitzung fällt aus …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ grund: 'Krank' });
    await stadt.eren.submits({ grund: 'Das Haus wird umgebaut.' });
    expect(stadt.eren.form()?.text).toContain('2 Sitzungen fallen aus.');
  });

  it('asks one question about all of its days', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-10-03' });
    await stadt.ada.submits({ ...inhalt, wiederholung: '2', bis: '2026-11-01' });
    expect(stadt.ada.form()?.text).toMatch(/^Am Sa., 03.10.2026 ist Feiertag \(Tag der Deutschen Einheit\)\./);
    await stadt.ada.goesBack();
    await stadt.ada.submits({ wiederholung: '4' });
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('2 Sitzungen sind gemeldet');
  });

  it.each([
    [{ wiederholung: '1', bis: null }, 'bis', 'bis wann die Sitzung wiederholt wird'],
    [{ wiederholung: null, bis: '2026-12-01' }, 'wiederholung', 'wie oft die Sitzung stattfindet'],
    [{ wiederholung: '1', bis: '2026-10-01' }, 'bis', 'endet vor der ersten Sitzung'],
    [{ wiederholung: 'monat', bis: '2026-10-31' }, 'bis', 'nur eine Sitzung'],
    [{ wiederholung: '1', bis: '2028-10-01' }, 'bis', 'höchstens 52 Sitzungen'],
    [{ wiederholung: '1', bis: '2062-10-01' }, 'bis', 'höchstens 52 Sitzungen'],
    [{ wiederholung: '1', bis: '2027-02-30' }, 'bis', 'bis wann die Sitzung wiederholt wird'],
  ])('refuses %j on its field', async (values, key, sentence) => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    await stadt.ada.submits({ ...inhalt, ...values });
    expect(stadt.ada.form()?.fields.find((field) => field.key === key)?.error).toContain(sentence);
  });

  it('refuses a day on which the Gremium meets already', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2026-12-31');
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-10-07' });
    await stadt.ada.submits({ ...inhalt, wiederholung: '1', bis: '2026-12-31' });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'bis')?.error).toContain(
      'schon eine Sitzung: WOH-2026-01',
    );
  });

  it('takes a year of weekly Sitzungen', async () => {
    const stadt = await musterstadt(start);
    await reihe(stadt, '2027-10-06', '1');
    expect(stadt.ada.form()?.text).toContain('52 Sitzungen sind gemeldet, WOH-2026-01 bis WOH-2027-40.');
  });
});
