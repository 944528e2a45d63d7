/** Who gets which file, by direct message only; and what a new version takes back. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { abgegeben, ergebnis, getagt, inWohnen, opens, schritt2, start } from './abgegeben.ts';

const bytes = new TextEncoder().encode('Das ganze Protokoll, wie wir es geschrieben haben.');
const alle = ['ada', 'eren', 'sana', 'jo', 'mila', 'mara', 'luca', 'pia'] as const;
const beteiligte: readonly Name[] = ['ada', 'eren', 'sana', 'jo', 'mila'];

const dateien = (stadt: Musterstadt, name: Name) =>
  stadt[name].readsDirect().flatMap(({ files }) => files.map((file) => file.name));
const imKanal = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).flatMap(({ files }) => files.map((file) => file.name));

async function mitDatei(): Promise<Musterstadt> {
  const stadt = await musterstadt(start, { readsFiles: true });
  await gibtMitDateiAb(stadt);
  return stadt;
}

async function gibtMitDateiAb(stadt: Musterstadt, werte: object = {}): Promise<void> {
  await getagt(stadt);
  await opens(stadt, 'ada');
  await stadt.ada.submits({ ...ergebnis, ...werte });
  await stadt.ada.submits(schritt2);
  await stadt.ada.submits({ personen: 12, weiteres: ['datei'] });
  await stadt.ada.submits({ datei: await stadt.ada.uploads('Unser Protokoll.PDF', bytes) });
  await stadt.ada.submits({});
  await stadt.settle();
}

/** Eren changes one word; what else there is stays. */
async function aendert(stadt: Musterstadt, weiteres?: readonly string[] | null): Promise<void> {
  await stadt.eren.presses('Ändern …', 'direct');
  await stadt.eren.submits({ vereinbarungen: 'Das Treppenhaus-Café findet wöchentlich statt.' });
  await stadt.eren.submits();
  await stadt.eren.submits(weiteres === undefined ? {} : { weiteres });
  if (stadt.eren.form()?.fields.every(({ key }) => key !== 'grund')) await stadt.eren.submits();
  await stadt.eren.submits({ grund: 'Ein Irrtum' });
  await stadt.eren.submits({});
  await stadt.settle();
}

describe('a file that the Tandem gives', () => {
  it('goes to Tandem and Büro with the document, and nowhere else', async () => {
    const stadt = await mitDatei();
    for (const name of alle) {
      const erwartet = ['Protokoll-WOH-2026-01.docx', 'Protokoll-WOH-2026-01-Datei.pdf'];
      expect(dateien(stadt, name), name).toEqual(beteiligte.includes(name) ? erwartet : []);
    }
    expect(imKanal(stadt).filter((name) => !name.endsWith('.ics'))).toEqual([]);
    expect(await stadt.eren.downloads('Protokoll-WOH-2026-01-Datei.pdf', 'direct')).toEqual(bytes);
    expect(stadt.eren.readsDirect().map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Das Word-Dokument und die Datei des Tandems hängen an dieser Nachricht.'),
    );
  });

  it('stays with a new version, and can be left out of it', async () => {
    const stadt = await mitDatei();
    await aendert(stadt);
    expect(dateien(stadt, 'jo')).toEqual([
      'Protokoll-WOH-2026-01-Fassung-2.docx',
      'Protokoll-WOH-2026-01-Fassung-2-Datei.pdf',
    ]);
    const neue = await mitDatei();
    await aendert(neue, null);
    expect(dateien(neue, 'jo')).toEqual(['Protokoll-WOH-2026-01-Fassung-2.docx']);
  });

  it('is not asked for where the bot may not look at files', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await opens(stadt, 'ada');
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    const optionen = stadt.ada.formView()?.fields.find(({ key }) => key === 'weiteres')?.options;
    expect(optionen?.map(({ value }) => value)).toEqual(['namen', 'link']);
  });

  it.each([
    ['bild.png', 5, 'PDF'],
    ['gross.pdf', 11 * 1024 * 1024, '10 MB'],
  ])('gets a sentence on its field: %s', async (name, size, satz) => {
    const stadt = await musterstadt(start, { readsFiles: true });
    await getagt(stadt);
    await opens(stadt, 'ada');
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({ weiteres: ['datei'] });
    await stadt.ada.submits({ datei: await stadt.ada.uploads(name, new Uint8Array(size)) });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'datei')?.error).toContain(satz);
  });
});

describe('a new version', () => {
  it('takes back the old file from everybody, and says so there', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await aendert(stadt);
    for (const name of beteiligte) {
      expect(dateien(stadt, name), name).toEqual(['Protokoll-WOH-2026-01-Fassung-2.docx']);
      const texte = stadt[name].readsDirect().map(({ text }) => text);
      expect(texte).toContainEqual(expect.stringContaining('Das war eine alte Fassung.'));
      expect(texte.filter((text) => text.includes('Das Word-Dokument hängt an dieser Nachricht.'))).toHaveLength(1);
    }
  });
});

describe('what each of the Tandem can pass on', () => {
  it('comes with the document: what was agreed, without names, notes and link', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    for (const name of beteiligte) {
      const nachrichten = stadt[name].readsDirect().filter(({ text }) => text.includes('Das Protokoll WOH-2026-01'));
      expect(nachrichten).toHaveLength(1);
      const [, text = ''] = nachrichten[0]?.text.split('Zum Weitergeben in Ihrer Organisation') ?? [];
      expect(text.includes('• Wir fragen die Wohnungsgesellschaft.'), name).toBe(
        ['ada', 'eren', 'sana'].includes(name),
      );
      for (const geheim of ['Olga', 'heikel', 'Ada', 'Wohnungsamt', 'Raum']) expect(text).not.toContain(geheim);
    }
  });
});

it('is taken back from everybody when somebody is erased whom the minutes name', async () => {
  const stadt = await musterstadt(start, { readsFiles: true });
  await gibtMitDateiAb(stadt, { vereinbarungen: 'Luca Musterfrau spricht mit der Schule.' });
  await stadt.luca.types(stadt.wohnen, '/komm-in meine-daten');
  await stadt.luca.presses('Löschen …', inWohnen(stadt));
  await stadt.luca.presses('Löschung beantragen', inWohnen(stadt));
  await stadt.settle();
  await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
  await stadt.jo.submits();
  await stadt.jo.submits();
  expect(stadt.jo.form()?.text).toContain('Das Original liegt weiter bei der Person, die sie hochgeladen hat.');
  await stadt.settle();
  for (const name of ['eren', 'jo'] as const) {
    expect(dateien(stadt, name), name).toEqual(['Protokoll-WOH-2026-01.docx']);
  }
});

it('tells the Büro once when a given file is gone before everybody has it', async () => {
  const stadt = await musterstadt(start, { readsFiles: true });
  stadt.chat.fail('fetch', { code: 'file_not_found' }, beteiligte.length);
  await gibtMitDateiAb(stadt);
  const gesagt = stadt.mila.reads(stadt.buero).filter(({ text }) => text.includes('konnte KOMM-IN nicht zustellen'));
  expect(gesagt).toHaveLength(1);
  expect(gesagt[0]?.text).toContain('Protokoll WOH-2026-01');
  expect(dateien(stadt, 'jo')).toEqual(['Protokoll-WOH-2026-01.docx']);
});
