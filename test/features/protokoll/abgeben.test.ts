import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, alleGremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, letsFallOut } from '../sitzung/announced.ts';
import { abgegeben, answer, danach, ergebnis, getagt, inWohnen, opens, schritt2, start } from './abgegeben.ts';

const fehlerBei = (stadt: Musterstadt, key: string) =>
  stadt.ada.form()?.fields.find((field) => field.key === key)?.error ?? null;
const zusammenfassung = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Protokoll WOH-2026-01'));

describe('/protokoll', () => {
  it('asks in three steps, shows the summary, and brings it into the thread of the invitation', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    expect(answer(stadt, 'ada')).toMatchObject({
      onlyYou: true,
      buttons: ['Protokoll WOH-2026-01 abgeben', 'Beschluss oder Hinweis eintragen …', 'Suchen …'],
    });
    await stadt.ada.presses('Protokoll WOH-2026-01 abgeben', inWohnen(stadt));
    expect(stadt.ada.form()?.fields.map(({ label, value }) => [label, value])).toEqual([
      ['Was haben wir vereinbart?', null],
      ['Wer macht was bis wann?', null],
    ]);
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({ personen: 12, organisationen: 5 });
    expect(stadt.ada.form()?.text).toContain('• Ada Muster – Raum buchen – bis Di., 10.11.2026\n');
    expect(stadt.ada.form()?.text).toContain(
      '• Wohnungsamt – Liste schicken – bis Di., 01.12.2026 (ohne Konto: erinnert wird das Tandem)',
    );
    expect(stadt.ada.form()?.text).toContain('Im Kanal stehen die Aufgaben ohne Namen.');
    expect(zusammenfassung(stadt)).toEqual([]);
    await stadt.ada.submits({});
    await stadt.settle();
    const einladung = stadt.mara.reads(stadt.wohnen).find(({ text }) => text.startsWith('Einladung'));
    const [steht, ...weitere] = zusammenfassung(stadt);
    expect(weitere).toEqual([]);
    expect(steht?.thread).toBe(einladung?.id);
    expect(steht?.text.split('\n')).toEqual([
      'Protokoll WOH-2026-01: Nachbarschaften im Ükern',
      'Handlungsfeld Wohnen, Mi., 14.10.2026, 18:00–20:00 Uhr',
      'Vereinbart',
      '• Das Treppenhaus-Café findet monatlich statt.',
      '• Wir fragen die Wohnungsgesellschaft.',
      'Aufgaben',
      '• Raum buchen – bis 10.11.2026',
      '• Liste schicken – bis 01.12.2026',
      'Nächstes Treffen: Mi., 18.11.2026',
      'Dabei: 12 Personen aus 5 Organisationen',
      'Diese Zusammenfassung ist freigegeben. Fragen beantwortet das Tandem.',
    ]);
  });

  it('sends the Word document to Tandem and Büro alone, by direct message', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    const dateien = (name: 'ada' | 'eren' | 'sana' | 'jo' | 'mila' | 'mara' | 'luca' | 'pia') =>
      stadt[name].readsDirect().flatMap(({ files }) => files.map((file) => file.name));
    for (const name of ['ada', 'eren', 'sana', 'jo', 'mila'] as const) {
      expect(dateien(name), name).toEqual(['Protokoll-WOH-2026-01.docx']);
    }
    for (const name of ['mara', 'luca', 'pia'] as const) expect(dateien(name), name).toEqual([]);
    const imKanal = stadt.mara.reads(stadt.wohnen).flatMap(({ files }) => files.map((file) => file.name));
    expect(imKanal.filter((name) => name.endsWith('.docx'))).toEqual([]);
    const nachricht = stadt.eren.readsDirect().find(({ text }) => text.includes('Word-Dokument'));
    expect(nachricht?.text).toContain('Sie bekommen diese Nachricht, weil Sie das Handlungsfeld Wohnen mit leiten.');
  });

  it('tells nobody in the channel names, notes or who has which task', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    const steht = zusammenfassung(stadt)[0]?.text ?? '';
    for (const geheim of ['Olga', 'heikel', 'Ada', 'Wohnungsamt']) expect(steht).not.toContain(geheim);
  });

  it('opens from the pinned message, and offers nothing once all is handed in', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.eren.presses('Protokoll', inWohnen(stadt));
    expect(answer(stadt, 'eren')?.buttons).toContain('Protokoll WOH-2026-01 abgeben');
    await abgegeben(stadt);
    await stadt.eren.presses('Protokoll', inWohnen(stadt));
    expect(answer(stadt, 'eren')).toMatchObject({
      text: 'Zurzeit fehlt kein Protokoll.',
      buttons: ['Alle Protokolle', 'Suchen …'],
    });
  });

  it.each(['mara', 'luca'] as const)('tells %s who may', async (name) => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt[name].presses('Protokoll', inWohnen(stadt));
    expect(answer(stadt, name)?.text).toContain('das Tandem und das Integrationsbüro');
    await stadt[name].types(stadt.wohnen, '/protokoll');
    expect(answer(stadt, name)?.text).toContain('das Tandem und das Integrationsbüro');
  });

  it('has nothing to ask where nothing took place', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.sprache, '/protokoll');
    expect(stadt.ada.reads(stadt.sprache).at(-1)?.text).toBe('Zurzeit fehlt kein Protokoll.');
  });
});

describe('what is not right', () => {
  // One city for all of them: nothing is sent.
  let stadt: Musterstadt;
  beforeAll(async () => {
    stadt = await musterstadt(start);
    await getagt(stadt);
    await opens(stadt, 'ada');
  });

  it.each([
    ['aufgaben', { ...ergebnis, aufgaben: 'Raum buchen bis 10.11.' }, /Wer macht das: „Raum buchen bis 10\.11\.“\?/],
    ['aufgaben', { ...ergebnis, aufgaben: 'Ada: Raum buchen' }, /Bis wann: „Ada: Raum buchen“\?/],
    ['aufgaben', { ...ergebnis, aufgaben: 'Ada: Raum bis 1.10.' }, /schon vorbei: „Ada: Raum bis 1\.10\.“/],
    [
      'aufgaben',
      { ...ergebnis, aufgaben: 'Ada und Eren: Raum buchen bis 10.11.' },
      /für jede Person eine eigene Zeile/,
    ],
    ['vereinbarungen', { ...ergebnis, vereinbarungen: ' \u200b\n ' }, /was Sie vereinbart haben/],
  ])('is said on its field: %s %j', async (key, werte, satz) => {
    await stadt.ada.submits(werte);
    expect(fehlerBei(stadt, key)).toMatch(satz);
  });

  it('in the later steps: a day gone by, half a person, a link that is none', async () => {
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits({ wieder: '2026-10-14' });
    expect(fehlerBei(stadt, 'wieder')).toContain('Der 14.10.2026 ist schon vorbei.');
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({ personen: 1.5, organisationen: -1, weiteres: ['link'] });
    expect(fehlerBei(stadt, 'personen')).toBe('Bitte schreiben Sie eine ganze Zahl.');
    expect(fehlerBei(stadt, 'organisationen')).toBe('Bitte schreiben Sie eine ganze Zahl.');
    await stadt.ada.submits({ personen: 12, organisationen: 5 });
    await stadt.ada.submits({ link: 'http://ablage.example' });
    expect(fehlerBei(stadt, 'link')).toContain('https://');
  });
});

describe('a Sitzung of which there are no minutes', () => {
  async function mitFormular(): Promise<Musterstadt> {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await opens(stadt, 'ada');
    return stadt;
  }

  it('has not begun', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    expect(answer(stadt, 'ada')?.text).toBe('Zurzeit fehlt kein Protokoll.');
    const id = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from sitzung')[0]?.id ?? '');
    const effect = await stadt.app.listener.call({
      ...{ kind: 'button', key: 'zu früh', action: 'protokoll.abgeben', subject: id, message: null },
      actor: { account: stadt.ada.account, name: 'Ada', workspace: 'T1' },
    });
    expect(JSON.stringify(effect)).toContain('Das Protokoll können Sie abgeben, sobald sie begonnen hat.');
  });

  it('fell out', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await letsFallOut(stadt, 'ada', 'Krank');
    await stadt.goTo(danach);
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    expect(answer(stadt, 'ada')?.text).toBe('Zurzeit fehlt kein Protokoll.');
  });

  it('is more than a year ago', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await stadt.sleepUntil('2027-10-16 08:30');
    await stadt.ada.submits({ personen: 12 });
    expect(stadt.ada.form()?.text ?? '').not.toContain('Diese Zusammenfassung');
    await stadt.ada.presses('Protokoll WOH-2026-01 abgeben', inWohnen(stadt));
    expect(answer(stadt, 'ada')?.text).toContain('vor mehr als einem Jahr');
  });

  it('belongs to a field closed meanwhile: nothing is sent', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    stadt.workspace.tx((tx) => {
      const wohnen = alleGremien(tx).find(({ kuerzel }) => kuerzel === 'WOH');
      if (wohnen !== undefined) aendereGremium(tx, wohnen.id, { geschlossen: day('2026-10-15') });
    });
    await stadt.jo.types(stadt.wohnen, '/protokoll');
    expect(answer(stadt, 'jo')?.text).toBe('Zurzeit fehlt kein Protokoll.');
    await stadt.ada.submits({ personen: 12 });
    await stadt.settle();
    expect(zusammenfassung(stadt)).toEqual([]);
  });
});
