import { describe, expect, it } from 'vitest';
import { musterstadt, ohneTandem } from '../musterstadt.ts';
import {
  announced,
  changes,
  einladung,
  inhalt,
  letsFallOut,
  opens,
  start,
  termin,
  thread,
  value,
} from './announced.ts';

describe('changing a Sitzung', () => {
  it('edits the invitation, tells the thread and those who come, marks the report', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.luca.presses('Vielleicht', { conversation: stadt.wohnen });
    await stadt.sana.presses('Ich komme nicht', { conversation: stadt.wohnen });
    await opens(stadt, 'eren', 'Ändern …');
    expect(value(stadt.eren, 'datum')).toBe('2026-10-14');
    await stadt.eren.submits({ datum: '2026-10-21', ort: 'Treffpunkt Ükern' });
    expect(value(stadt.eren, 'thema')).toBe(inhalt.thema);
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toBe(
      'Danke. Die Änderung steht im Kanal. Wer zugesagt hat, bekommt eine Nachricht.',
    );
    await stadt.settle();

    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Einladung'))).toHaveLength(1);
    expect(einladung(stadt)?.text).toContain('Mi., 21.10.2026, 18:00–20:00 Uhr · Treffpunkt Ükern');
    expect(einladung(stadt)?.text).toContain('1 Person kommt · 1 vielleicht · 1 kommt nicht');
    const note = [
      'Geändert: Sitzung Wohnen: Nachbarschaften im Ükern',
      'Termin: Mi., 21.10.2026, 18:00–20:00 Uhr (vorher: Mi., 14.10.2026, 18:00–20:00 Uhr)',
      'Ort: Treffpunkt Ükern (vorher: Rathaus, Raum 3)',
    ].join('\n');
    expect(thread(stadt)).toEqual(['WOH-2026-01.ics', note, 'WOH-2026-01.ics']);
    expect(stadt.mara.readsDirect()).toEqual([
      expect.objectContaining({
        text: `${note}\nSie bekommen diese Nachricht, weil Sie „Ich komme“ geantwortet haben.`,
        buttons: ['✓ Ich komme', 'Vielleicht', 'Ich komme nicht'],
      }),
    ]);
    expect(stadt.luca.readsDirect()[0]?.text).toContain('weil Sie „Vielleicht“ geantwortet haben');
    expect(stadt.sana.readsDirect()).toEqual([]);
    expect(stadt.ada.readsDirect()).toEqual([]);
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toBe(
      [
        'Sitzungsmeldung WOH-2026-01',
        'Handlungsfeld 4, Wohnen',
        'Termin: Mi., 21.10.2026, 18:00–20:00 Uhr (vorher: Mi., 14.10.2026, 18:00–20:00 Uhr)',
        'Ort: Treffpunkt Ükern (vorher: Rathaus, Raum 3)',
        'Thema: Nachbarschaften im Ükern',
        'Gemeldet von: Ada Muster',
        'Geändert von: Eren Probe',
      ].join('\n'),
    );
  });

  it('keeps marked what was before when something else changes later', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await changes(stadt, 'ada', { datum: '2026-10-21' });
    await changes(stadt, 'mila', { thema: 'Treppenhaus-Café', tagesordnung: 'Bericht' });
    const meldung = stadt.jo.reads(stadt.buero)[0]?.text;
    expect(meldung).toContain('Termin: Mi., 21.10.2026, 18:00–20:00 Uhr (vorher: Mi., 14.10.2026, 18:00–20:00 Uhr)');
    expect(meldung).toContain('Thema: Treppenhaus-Café (vorher: Nachbarschaften im Ükern)');
    expect(meldung).toContain('Tagesordnung: geändert');
    expect(meldung).toContain('Geändert von: Mila Vorschlag');
  });

  it('keeps number and confirmation, even across the year', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await changes(stadt, 'ada', { datum: '2027-01-13' });
    expect(stadt.jo.reads(stadt.buero)[0]).toMatchObject({
      buttons: [],
      text: expect.stringMatching(/^Sitzungsmeldung WOH-2026-01\n(?:.*\n)*✓ Eingang bestätigt von Mila Vorschlag/),
    });
  });

  it('says so when nothing was changed, and tells nobody', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await changes(stadt, 'ada', {});
    expect(stadt.ada.form()?.text).toBe('Sie haben nichts geändert. Alles bleibt, wie es ist.');
    expect(thread(stadt)).toEqual(['WOH-2026-01.ics']);
  });

  it('is for Tandem and Büro', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'sana', 'Ändern …');
    await stadt.restart(ohneTandem);
    await stadt.sana.submits({ datum: '2026-10-21' });
    expect(stadt.sana.form()?.text).toContain('Ändern können eine Sitzung das Tandem und das Integrationsbüro');
  });

  it('counts a double tap once', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'ada', 'Ändern …');
    await stadt.ada.submits({ ort: 'VHS' });
    stadt.chat.deliverTwice();
    await stadt.ada.submits();
    await stadt.settle();
    expect(thread(stadt)).toHaveLength(3);
  });

  it('asks only about a new day, and then about changing', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { datum: '2026-10-14' });
    await opens(stadt, 'ada', 'Ändern …');
    await stadt.ada.submits({ datum: '2026-11-01' });
    await stadt.ada.submits();
    expect(stadt.ada.form()).toMatchObject({
      text: 'Am So., 01.11.2026 ist Feiertag (Allerheiligen). Möchten Sie die Sitzung trotzdem so ändern?',
      submit: 'Trotzdem ändern',
    });
    await stadt.ada.submits();
    await stadt.settle();
    await changes(stadt, 'ada', { ort: 'VHS' });
    expect(stadt.ada.form()?.text).toContain('Die Änderung steht im Kanal');
  });
});

describe('two editors of one Sitzung', () => {
  it('tells the second in the first step what changed, and keeps what they typed', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await changes(stadt, 'ada', { ort: 'VHS', datum: '2026-10-21' });
    await stadt.eren.submits({ ort: 'Treffpunkt Ükern' });
    expect(stadt.eren.form()?.text).toContain(
      'Ada Muster hat das inzwischen geändert in: „VHS“. Unten steht Ihre Antwort.',
    );
    expect(stadt.eren.form()?.text).toContain('Vorher stand hier: „14.10.2026“.');
    expect(value(stadt.eren, 'ort')).toBe('Treffpunkt Ükern');
    expect(value(stadt.eren, 'datum')).toBe('2026-10-21');
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Mi., 21.10.2026, 18:00–20:00 Uhr · Treffpunkt Ükern');
  });

  it('tells the second in the second step, too', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await stadt.eren.submits({ ort: 'Treffpunkt Ükern' });
    await changes(stadt, 'ada', { beginn: '17:00', thema: 'Treppenhaus-Café' });
    await stadt.eren.submits({ thema: 'Nachbarn im Haus' });
    expect(stadt.eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert in: „Treppenhaus-Café“');
    expect(value(stadt.eren, 'thema')).toBe('Nachbarn im Haus');
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toBe('Ada Muster hat das inzwischen geändert. Vorher stand hier: „18:00“.');
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Einladung: Nachbarn im Haus');
    expect(einladung(stadt)?.text).toContain('Mi., 14.10.2026, 17:00–20:00 Uhr · Treffpunkt Ükern');
  });

  it('tells the second even while they answer a question', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await stadt.eren.submits({ datum: '2026-11-01' });
    await stadt.eren.submits();
    await changes(stadt, 'ada', { ort: 'VHS' });
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert');
    expect(value(stadt.eren, 'ort')).toBe('VHS');
  });

  it('tells of all steps, one after the other', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await changes(stadt, 'ada', { beginn: '17:00', thema: 'Treppenhaus-Café' });
    await stadt.eren.submits({ ende: '21:00' });
    expect(stadt.eren.form()?.text).toContain('Vorher stand hier: „18:00“');
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toContain('Vorher stand hier: „Nachbarschaften im Ükern“');
    expect(value(stadt.eren, 'thema')).toBe('Treppenhaus-Café');
  });
});

describe('a Sitzung that cannot be changed any more', () => {
  const satz = 'Die Sitzung am Mi., 14.10.2026, 18:00–20:00 Uhr fällt aus.';

  it('is said in each step when the partner let it fall out meanwhile; nothing typed is lost', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await letsFallOut(stadt, 'ada', 'Der Raum ist nicht frei.');
    await stadt.eren.submits({ ort: 'Treffpunkt Ükern' });
    expect(stadt.eren.form()?.text).toBe(satz);
    await stadt.eren.submits({ thema: 'Nachbarn im Haus' });
    expect(stadt.eren.form()?.fields[0]).toMatchObject({ error: satz, value: 'Nachbarn im Haus' });
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Fällt aus: Nachbarschaften im Ükern');
  });

  it('opens no form any more', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.eren.presses('Mehr …', { conversation: stadt.wohnen });
    await letsFallOut(stadt, 'ada', 'Der Raum ist nicht frei.');
    await stadt.eren.presses('Ändern …', { conversation: stadt.wohnen });
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.text).toBe(satz);
    expect(stadt.eren.form()).toBeNull();
  });

  it('is over', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Ändern …');
    await stadt.goTo('2026-10-14 20:00');
    await stadt.eren.submits({ datum: '2026-10-21' });
    await stadt.eren.submits();
    expect(stadt.eren.form()?.fields[0]?.error).toContain('Sie ist schon vorbei');
  });
});

it('asks for a new day that is right, on its field', async () => {
  const stadt = await musterstadt(start);
  await announced(stadt);
  await announced(stadt, { datum: '2026-10-15' });
  await opens(stadt, 'ada', 'Ändern …');
  await stadt.ada.submits({ datum: termin.datum });
  expect(stadt.ada.form()?.fields.find(({ key }) => key === 'beginn')?.error).toContain(
    'schon eine Sitzung: WOH-2026-01',
  );
});
