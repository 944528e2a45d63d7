/** An idea from its first words to its first Aufgabe: real Bolt, imitated Slack, the whole bot, in both modes. */
import { describe, expect, test } from 'vitest';
import { openPdf } from '../documents/paper.ts';
import { openWord } from '../documents/word.ts';
import { files, musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const karte = ({ luca }: Stadt) => luca.reads(wohnen).find(({ text }) => text.startsWith('Projektidee: '));
const letzte = (stadt: Stadt, name: 'ada' | 'mara') => stadt[name].reads(wohnen).at(-1);
const keys = (person: Stadt['ada']) => person.form()?.fields.map(({ key }) => key);

/** Eren begins the idea, and goes on to the questions. */
async function legtAn({ eren, settle }: Stadt): Promise<void> {
  await eren.types(wohnen, '/checkliste');
  await eren.presses('Neue Projektidee', inWohnen);
  await eren.submits({ titel: 'Café im Treppenhaus', person: eren.account, stadtteil: 'Ükern' });
  expect(eren.form()?.text).toContain('Die Projektidee „Café im Treppenhaus“ ist im Handlungsfeld Wohnen angelegt.');
  await settle();
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test.each([
    ['without the file scope', []],
    ['with it', files],
  ])('an idea becomes a first Aufgabe, %s', async (_, granted) => {
    const stadt = await musterstadt({ mode, granted, start: '2026-10-12 08:30' });
    const { ada, eren, mara, settle } = stadt;
    await legtAn(stadt);
    expect(karte(stadt)?.text).toContain('Stand: Idee, seit 12.10.2026');
    expect(karte(stadt)?.text).toContain('Stadtteil: Ükern');

    // Eren fills in the first page; Mara finds it answered and goes on, while he has the next page open.
    await eren.presses('Checkliste ausfüllen', 'form');
    await eren.submits({ text1: 'Jugendamt', text3: 'Volkshochschule', text4: 'Nachbarschaft: Lärm am Abend' });
    await mara.presses('Checkliste ausfüllen', inWohnen);
    expect(keys(mara)).toContain('text1');
    expect(mara.form()?.text).toContain('Beantwortet von Eren Probe, 12.10.2026');
    await mara.submits({ text2: 'Sportverein Musterstadt 🏓' });
    await mara.submits({ text6: 'ein Raum am Dienstag' });
    await eren.submits({ person5: eren.account, text6: 'eine Küche', auswahl8: ['rat'], text8: 'Zuschuss' });
    expect(eren.form()?.text).toContain('Mara Plan hat das inzwischen geändert in: „ein Raum am Dienstag“.');
    await eren.submits({ text6: 'ein Raum am Dienstag, eine Küche', text7: '2.000 Euro: Stadtbücherei' });
    await mara.submits({ stelle9: 'Sportverein Musterstadt', text10: 'Nachbarn helfen sich', text11: 'Deutsch üben' });
    expect(mara.form()?.text).toBe('Danke. Alle elf Fragen sind beantwortet.');
    await settle();
    expect(karte(stadt)?.text).toContain('11 von 11');
    expect(karte(stadt)?.text).toContain('Es leitet: Eren Probe');

    await mara.presses('Ansehen', inWohnen);
    const gelesen = letzte(stadt, 'mara')?.text ?? '';
    expect(gelesen).toContain('Jugendamt\nBeantwortet von Eren Probe');
    expect(gelesen).toContain('Sportverein Musterstadt 🏓\nBeantwortet von Mara Plan');
    expect(gelesen).toContain('ein Raum am Dienstag, eine Küche\nBeantwortet von Eren Probe');

    await ada.presses('Mehr …', inWohnen);
    await ada.presses('Umsetzungsplan beginnen', inWohnen);
    expect(letzte(stadt, 'ada')?.text).toContain('Ansprechen und um Hilfe bitten: Volkshochschule');
    await ada.presses('Übernehmen …', inWohnen);
    expect(ada.form()?.fields.map(({ value }) => value)).toEqual([
      'Ansprechen und um Hilfe bitten: Volkshochschule',
      eren.account,
      null,
      '2026-11-09',
    ]);
    await ada.submits({ was: 'Die Volkshochschule fragen', bis: '2026-10-30' });
    await ada.closesForm();
    await settle();
    expect(karte(stadt)?.text).toContain('Stand: Umsetzungsplan');
    expect(karte(stadt)?.text).toContain('Nächster Schritt: Die Volkshochschule fragen – bis 30.10.2026');
    await eren.types(wohnen, '/komm-in aufgaben');
    expect(eren.reads(wohnen).at(-1)?.text).toContain('Die Volkshochschule fragen');

    await mara.presses('Mehr …', inWohnen);
    await mara.presses('Als Datei …', inWohnen);
    await mara.submits({ art: 'beide' });
    await settle();
    const name = 'Checkliste-cafe-im-treppenhaus-2026-10-12';
    const paper = await openPdf(await mara.downloads(`${name}.pdf`, 'direct'));
    const word = openWord(await mara.downloads(`${name}.docx`, 'direct'));
    for (const text of [word.paragraphs.map((one) => one.text).join('\n'), paper.pages.map((one) => one.seen).join()]) {
      for (const satz of ['Café im Treppenhaus', 'eine Küche', 'Die Volkshochschule fragen'])
        expect(text).toContain(satz);
      expect(text, 'concerns only on request').not.toContain('Lärm');
    }
    expect([...ada.readsDirect(), ...stadt.luca.readsDirect()].flatMap((one) => one.files)).toEqual([]);
  });
});
