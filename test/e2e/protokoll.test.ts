/** Minutes from end to end: real Bolt, imitated Slack, the whole bot, in both modes, with and without a given file. */
import { describe, expect, test } from 'vitest';
import { openWord } from '../documents/word.ts';
import { files, musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
const buero = { conversation: 'C0BUERO' };
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const vereinbarungen = 'Das Treppenhaus-Café findet monatlich statt.\nWir fragen die Wohnungsgesellschaft.';
const pdf = new TextEncoder().encode('%PDF-1.7 Das ganze Protokoll, wie wir es geschrieben haben.');

/** Wohnen met yesterday evening. */
async function getagt(mode: 'socket' | 'http', granted: readonly string[]): Promise<Stadt> {
  const stadt = await musterstadt({ mode, granted, start: '2026-10-14 08:30' });
  await stadt.ada.types(wohnen, '/sitzung 14.10. 18–20 Uhr Rathaus, Raum 3: Elternabende');
  await stadt.ada.submits();
  await stadt.ada.submits();
  await stadt.ada.closesForm();
  await stadt.goTo('2026-10-15 08:30');
  return stadt;
}

/** Ada opens the form and fills in what stands on the first three pages. */
async function beginnt({ ada }: Stadt, weiteres: readonly string[]): Promise<void> {
  await ada.types(wohnen, '/protokoll');
  await ada.presses('Protokoll WOH-2026-01 abgeben', inWohnen);
  await ada.submits({ vereinbarungen, aufgaben: 'Eren Probe: Raum buchen bis 10.11.' });
  await ada.submits({ wieder: '2026-11-18', notizen: 'Der Mietvertrag ist heikel.' });
  await ada.submits({ personen: 12, organisationen: 5, weiteres });
}

/** Eren gives a reason for another wording. */
async function aendert({ eren, settle }: Stadt): Promise<void> {
  await eren.presses('Ändern …');
  await eren.submits({ vereinbarungen: 'Das Treppenhaus-Café findet wöchentlich statt.' });
  while (eren.form()?.fields.every(({ key }) => key !== 'grund')) await eren.submits();
  await eren.submits({ grund: 'Wir haben uns vertippt.' });
  await eren.submits();
  await eren.closesForm();
  await settle();
}

type Leser = 'ada' | 'eren' | 'jo' | 'mara' | 'luca';
const dateien = (stadt: Stadt, name: Leser) =>
  stadt[name].readsDirect().flatMap((message) => message.files.map((file) => file.name));
const zusammenfassung = ({ mara }: Stadt) =>
  mara.reads(wohnen).find(({ text }) => text.startsWith('Protokoll WOH-2026-01'));
const meldung = ({ jo }: Stadt) =>
  jo.reads(buero.conversation).find(({ onlyYou, text }) => !onlyYou && text.startsWith('Protokoll WOH-2026-01'));

async function absaetze({ jo }: Stadt, name: string): Promise<string[]> {
  return openWord(await jo.downloads(name, 'direct')).paragraphs.map(({ text }) => text);
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('handed in by one of the Tandem, changed by the other, and found again', async () => {
    const stadt = await getagt(mode, []);
    const { ada, eren, jo, mara, luca, settle } = stadt;
    await expect(beginnt(stadt, ['datei']), 'no file where the bot may not look at any').rejects.toThrow('"datei"');

    // The partner has the same draft open.
    await eren.presses('Protokoll', inWohnen);
    await eren.presses('Protokoll WOH-2026-01 abgeben', inWohnen);
    expect(eren.form()?.fields[0]).toMatchObject({ key: 'vereinbarungen', value: vereinbarungen });
    await eren.closesForm();

    await ada.submits({ personen: 12, organisationen: 5, weiteres: ['namen'] });
    expect(ada.form()?.fields.map(({ key }) => key)).toEqual(['namen']);
    await ada.submits({ namen: 'Olga Beispiel' });
    expect(ada.form()?.text).toContain('Diese Zusammenfassung kommt in den Kanal:');
    expect(zusammenfassung(stadt), 'nothing before it is approved').toBeUndefined();
    await ada.submits();
    await ada.closesForm();
    await settle();

    const kanal = zusammenfassung(stadt)?.text ?? '';
    for (const satz of [
      'Das Treppenhaus-Café findet monatlich statt.',
      'Raum buchen – bis 10.11.2026',
      '12 Personen',
    ]) {
      expect(kanal).toContain(satz);
    }
    for (const geheim of ['Olga', 'heikel', 'Eren']) expect(kanal).not.toContain(geheim);
    for (const name of ['ada', 'eren', 'jo'] as const) {
      expect(dateien(stadt, name), name).toEqual(['Protokoll-WOH-2026-01.docx']);
    }
    expect([dateien(stadt, 'mara'), dateien(stadt, 'luca')]).toEqual([[], []]);
    const word = await absaetze(stadt, 'Protokoll-WOH-2026-01.docx');
    for (const satz of ['Olga Beispiel', 'Der Mietvertrag ist heikel.', 'Raum buchen'])
      expect(word.join()).toContain(satz);

    await jo.presses('Angekommen', buero);
    await settle();
    expect(meldung(stadt)?.text).toContain('✓ Angekommen, bestätigt von Jo Beispiel');

    await aendert(stadt);
    expect(zusammenfassung(stadt)?.text).toContain('findet wöchentlich statt.');
    for (const name of ['ada', 'eren', 'jo'] as const) {
      expect(dateien(stadt, name), `${name}: the old file is gone`).toEqual(['Protokoll-WOH-2026-01-Fassung-2.docx']);
    }
    expect((await absaetze(stadt, 'Protokoll-WOH-2026-01-Fassung-2.docx')).join()).toContain('wöchentlich');
    expect(meldung(stadt)?.buttons, 'to be confirmed anew').toContain('Angekommen');

    await mara.types(wohnen, '/protokoll suche treppenhaus');
    expect(mara.reads(wohnen).at(-1)).toMatchObject({ onlyYou: true, text: expect.stringContaining('Gefunden zu') });
    expect(mara.reads(wohnen).at(-1)?.text).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · Vereinbarung');
    await luca.types(wohnen, '/protokoll suche heikel');
    expect(luca.reads(wohnen).at(-1)?.text, 'notes are for the Tandem').toContain('habe ich nichts gefunden');
    await eren.types(wohnen, '/protokoll suche heikel');
    expect(eren.reads(wohnen).at(-1)?.text).toContain('WOH-2026-01');
  });

  test('a given file goes with the document, and with a new version', async () => {
    const stadt = await getagt(mode, files);
    const { ada, jo, mara, settle } = stadt;
    await beginnt(stadt, ['datei']);
    const foto = await ada.uploads('Foto vom Zettel.png', pdf);
    await expect(ada.submits({ datei: foto }), 'the chat takes no picture there').rejects.toThrow('invalid_input');
    await ada.submits({ datei: await ada.uploads('Unser Protokoll.PDF', pdf) });
    await ada.submits();
    await ada.closesForm();
    await settle();
    for (const name of ['ada', 'eren', 'jo'] as const) {
      const erwartet = ['Protokoll-WOH-2026-01.docx', 'Protokoll-WOH-2026-01-Datei.pdf'];
      expect(dateien(stadt, name), name).toEqual(erwartet);
    }
    expect(await jo.downloads('Protokoll-WOH-2026-01-Datei.pdf', 'direct')).toEqual(pdf);
    expect(dateien(stadt, 'mara')).toEqual([]);
    expect(mara.reads(wohnen).flatMap((one) => one.files.map(({ name }) => name))).toEqual(['WOH-2026-01.ics']);

    await aendert(stadt);
    for (const name of ['ada', 'eren', 'jo'] as const) {
      const erwartet = ['Protokoll-WOH-2026-01-Fassung-2.docx', 'Protokoll-WOH-2026-01-Fassung-2-Datei.pdf'];
      expect(dateien(stadt, name), name).toEqual(erwartet);
    }
    expect(await jo.downloads('Protokoll-WOH-2026-01-Fassung-2-Datei.pdf', 'direct')).toEqual(pdf);
  });
});
