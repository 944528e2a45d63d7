/** What follows: the Büro's receipt, the askings, the list, a change, and two who hand in at once. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { abgegeben, answer, ergebnis, getagt, inWohnen, opens, schritt2, start } from './abgegeben.ts';

const meldung = (stadt: Musterstadt) =>
  stadt.mila.reads(stadt.buero).find(({ text }) => text.startsWith('Protokoll WOH-2026-01'));
const fragtNach = (stadt: Musterstadt, name: Name) =>
  stadt[name].readsDirect().filter(({ text }) => text.includes('Protokoll Wohnen, Sitzung am 14.10.2026'));

describe('the Büro', () => {
  it('confirms once that the minutes have arrived', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    expect(meldung(stadt)).toMatchObject({ buttons: ['Angekommen'] });
    await stadt.mila.presses('Angekommen', { conversation: stadt.buero });
    await stadt.settle();
    expect(meldung(stadt)?.buttons).toEqual([]);
    expect(meldung(stadt)?.text).toContain('✓ Angekommen, bestätigt von Mila Vorschlag am 15.10.2026');
  });

  it('sees in its table which minutes are missing, and since when', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.jo.opensHome();
    expect(stadt.jo.home()?.text).toContain('1 offen seit 14.10.2026');
    await abgegeben(stadt);
    await stadt.jo.opensHome();
    expect(stadt.jo.home()?.text).not.toContain('offen seit');
  });
});

describe('missing minutes', () => {
  it('are asked for 3 and 7 days after the Sitzung, on working days, of the Tandem alone', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.goTo('2026-10-16 12:00');
    expect(fragtNach(stadt, 'eren')).toEqual([]);
    // The 17th is a Saturday.
    await stadt.goTo('2026-10-19 12:00');
    expect(fragtNach(stadt, 'eren')).toHaveLength(1);
    expect(fragtNach(stadt, 'eren')[0]?.buttons).toContain('Protokoll WOH-2026-01 abgeben');
    await stadt.goTo('2026-10-30 12:00');
    expect(fragtNach(stadt, 'eren')).toHaveLength(2);
    expect(fragtNach(stadt, 'mara')).toEqual([]);
  });

  it('are not asked for once they are there', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await stadt.goTo('2026-10-22 12:00');
    expect(fragtNach(stadt, 'ada')).toEqual([]);
  });
});

describe('/protokoll liste', () => {
  async function lists(stadt: Musterstadt, name: Name) {
    await stadt[name].types(stadt.wohnen, '/protokoll liste');
    return answer(stadt, name);
  }

  it('shows by field and state; to whoever only takes part what was handed in', async () => {
    const stadt = await musterstadt(start);
    expect((await lists(stadt, 'mara'))?.text).toBe('Zurzeit gibt es keine Protokolle.');
    await getagt(stadt);
    expect(await lists(stadt, 'eren')).toMatchObject({
      text: 'Protokolle, 1 bis 1 von 1\n• WOH-2026-01 · Wohnen, 14.10.2026 · offen',
      buttons: ['Protokoll WOH-2026-01 abgeben', 'Suchen …'],
    });
    expect((await lists(stadt, 'mara'))?.text).toBe('Zurzeit gibt es keine Protokolle.');
    await abgegeben(stadt);
    expect(await lists(stadt, 'mara')).toMatchObject({
      text: 'Protokolle, 1 bis 1 von 1\n• WOH-2026-01 · Wohnen, 14.10.2026 · abgeschickt',
      buttons: ['WOH-2026-01 ansehen', 'Suchen …'],
    });
  });

  it('lets Tandem and Büro read everything, and the others what the channel was told', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    for (const [name, genau] of [
      ['eren', true],
      ['jo', true],
      ['mara', false],
    ] as const) {
      await lists(stadt, name);
      await stadt[name].presses('WOH-2026-01 ansehen', inWohnen(stadt));
      const text = answer(stadt, name)?.text ?? '';
      expect(text).toContain('Das Treppenhaus-Café findet monatlich statt.');
      for (const wort of ['heikel', 'Olga', 'Wohnungsamt']) expect(text.includes(wort), `${name} ${wort}`).toBe(genau);
    }
  });
});

describe('a change', () => {
  it('is a new version with a reason, which the Büro confirms anew', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await stadt.mila.presses('Angekommen', { conversation: stadt.buero });
    await stadt.eren.presses('Ändern …', 'direct');
    await stadt.eren.submits({ vereinbarungen: 'Das Treppenhaus-Café findet wöchentlich statt.', aufgaben: null });
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.eren.submits({ grund: 'Ein Irrtum' });
    await stadt.eren.submits({});
    await stadt.settle();
    const imKanal = stadt.mara.reads(stadt.wohnen).map(({ text }) => text);
    const steht = imKanal.filter((text) => text.startsWith('Protokoll WOH-2026-01'));
    expect(steht).toHaveLength(1);
    expect(steht[0]).toContain('wöchentlich');
    expect(steht[0]).toContain('Raum buchen – bis 10.11.2026');
    expect(imKanal).toContain('Das Protokoll WOH-2026-01 ist geändert.\nGrund: Ein Irrtum');
    expect(meldung(stadt)).toMatchObject({ buttons: ['Angekommen'] });
    const dateien = stadt.ada.readsDirect().flatMap(({ files }) => files.map(({ name }) => name));
    expect(dateien).toEqual(['Protokoll-WOH-2026-01-Fassung-2.docx']);
    await stadt.mara.types(stadt.wohnen, '/protokoll liste');
    await stadt.mara.presses('WOH-2026-01 ansehen', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain(
      'Ada Muster hat dieses Protokoll am 15.10.2026 abgegeben. Eren Probe hat es am 15.10.2026 zuletzt geändert.',
    );
  });

  it('shows before sending all Aufgaben that will stand there; one that fell away stands nowhere any more', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    const imKanal = () => stadt.mara.reads(stadt.wohnen).find(({ text }) => text.startsWith('Protokoll WOH-2026-01'));
    await answersAufgabe(stadt, 'entfaellt', 'Liste schicken');
    expect(imKanal()?.text).not.toContain('Liste schicken');
    await answersAufgabe(stadt, 'erledigt', 'Raum buchen');
    expect(imKanal()?.text).toContain('Raum buchen – bis 10.11.2026 (erledigt)');
    await answersAufgabe(stadt, 'rueckgaengig', 'Raum buchen');
    expect(imKanal()?.text).not.toContain('erledigt');
    await stadt.eren.presses('Ändern …', 'direct');
    await stadt.eren.submits({ aufgaben: 'Wohnungsamt: Liste mailen bis 4.12.' });
    for (let step = 0; step < 3; step++) await stadt.eren.submits();
    await stadt.eren.submits({ grund: 'Ein Irrtum' });
    const frage = stadt.eren.form()?.text ?? '';
    expect(frage).toContain('Aufgaben:\n• Ada Muster – Raum buchen – bis 10.11.2026\n');
    expect(frage).toContain('Neue Aufgaben:\n• Wohnungsamt – Liste mailen – bis Fr., 04.12.2026');
    expect(frage).not.toContain('Liste schicken');
  });

  /** What somebody taps in the reminder of an Aufgabe. */
  async function answersAufgabe(stadt: Musterstadt, tat: string, was: string): Promise<void> {
    const id = sql`SELECT id FROM aufgabe WHERE was = ${was}`;
    const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>(id)[0]?.id ?? '');
    const actor = { account: stadt.ada.account, name: 'ada', workspace: 'T1' };
    const call = { key: `${tat} ${was}`, actor, action: `aufgabe.${tat}`, subject, message: null };
    await stadt.app.listener.call({ ...call, kind: 'button' });
    await stadt.settle();
  }
});

describe('two at once', () => {
  it('work on the same draft; whoever comes second sees what the first handed in', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await opens(stadt, 'ada');
    await opens(stadt, 'eren');
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({ personen: 12 });
    await stadt.ada.submits({});
    await stadt.eren.submits({ vereinbarungen: 'Ganz etwas anderes', aufgaben: 'Ada: Raum buchen bis 10.11.' });
    await stadt.settle();
    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Protokoll WOH'))).toHaveLength(1);
    expect(seen(stadt)).toContain('Ada Muster hat dieses Protokoll am 15.10.2026 abgegeben.');
    expect(seen(stadt)).toContain('Das Treppenhaus-Café findet monatlich statt.');
    expect(seen(stadt)).toContain('Vereinbarungen\nGanz etwas anderes');
    // It is still there when the form is closed, and only what is theirs.
    expect(stadt.eren.readsDirect().at(-1)?.text).toBe(
      [
        'Ada Muster hat dieses Protokoll am 15.10.2026 abgegeben.',
        'Ihr eigener Text ist nicht abgeschickt. Hier ist er zum Kopieren:',
        'Vereinbarungen',
        'Ganz etwas anderes',
      ].join('\n'),
    );
  });

  it('… and gets back every other field, too', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await opens(stadt, 'ada');
    await stadt.ada.submits(ergebnis);
    await opens(stadt, 'eren');
    await stadt.eren.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({ personen: 12 });
    await stadt.ada.submits({});
    await stadt.eren.submits({ wieder: '2026-11-25', notizen: schritt2.notizen });
    await stadt.settle();
    const text = stadt.eren.readsDirect().at(-1)?.text ?? '';
    expect(text).toContain('Wann wieder?\nMi., 25.11.2026');
    expect(text).not.toContain('heikel');
  });

  it('change the same minutes; what the second one wrote is given back', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await stadt.ada.presses('Ändern …', 'direct');
    await stadt.eren.presses('Ändern …', 'direct');
    await stadt.ada.submits({ vereinbarungen: 'Das Treppenhaus-Café findet wöchentlich statt.' });
    for (let step = 0; step < 3; step++) await stadt.ada.submits();
    await stadt.ada.submits({ grund: 'Ein Irrtum' });
    await stadt.ada.submits({});
    await stadt.eren.submits({ vereinbarungen: 'Ganz etwas anderes' });
    await stadt.settle();
    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.includes('ist geändert'))).toHaveLength(1);
    expect(seen(stadt)).toContain('Das Treppenhaus-Café findet wöchentlich statt.');
    expect(seen(stadt)).toContain('Hier ist er zum Kopieren:\nVereinbarungen\nGanz etwas anderes');
  });

  const seen = (stadt: Musterstadt): string => stadt.eren.form()?.text ?? answer(stadt, 'eren')?.text ?? '';
});
