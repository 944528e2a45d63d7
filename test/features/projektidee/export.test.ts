import { describe, expect, it } from 'vitest';
import { openWord } from '../../documents/word.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { fuelltAllesAus, inWohnen, legtAn, siehtAn, start } from './angelegt.ts';

const name = 'Checkliste-cafe-im-treppenhaus-2026-10-12';
const dateien = (stadt: Musterstadt, wer: Name) =>
  stadt[wer].readsDirect().flatMap(({ files }) => files.map((file) => file.name));

async function bestellt(stadt: Musterstadt, wer: Name, werte: Record<string, string | string[]>): Promise<void> {
  await siehtAn(stadt, wer);
  await stadt[wer].presses('Als Datei …', inWohnen(stadt));
  await stadt[wer].submits(werte);
  await stadt.settle();
}

async function gelesen(stadt: Musterstadt, wer: Name): Promise<string> {
  const { paragraphs } = openWord(await stadt[wer].downloads(`${name}.docx`, 'direct'));
  return paragraphs.map(({ text }) => text).join('\n');
}

describe('the Checkliste as a file', () => {
  it('comes by direct message to whoever asks for it, and to nobody else', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    await bestellt(stadt, 'mara', { art: 'beide' });
    expect(stadt.mara.form()?.text).toBe('Danke. Die Dateien kommen gleich als Nachricht von KOMM-IN.');
    expect(dateien(stadt, 'mara')).toEqual([`${name}.docx`, `${name}.pdf`]);
    expect(dateien(stadt, 'ada')).toEqual([]);
    const pdf = await stadt.mara.downloads(`${name}.pdf`, 'direct');
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
    const text = await gelesen(stadt, 'mara');
    for (const antwort of ['Jugendamt', 'Eren Probe', 'Fachausschuss', 'Deutsch üben']) expect(text).toContain(antwort);
  });

  it('leaves concerns out unless they are asked for', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    await bestellt(stadt, 'mara', { art: 'docx' });
    expect(await gelesen(stadt, 'mara')).not.toContain('Lärm');
    expect(stadt.mara.readsDirect().at(0)?.text).toContain('Frage 4 (Hindernisse und Bedenken) ist nicht dabei.');
    await stadt.goTo('2026-10-12 09:00');
    await bestellt(stadt, 'mara', { art: 'docx', bedenken: ['ja'] });
    expect(await gelesen(stadt, 'mara')).toContain('Nachbarschaft: Lärm am Abend');
  });

  it('leaves out with them the Aufgaben that settle them', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    await stadt.ada.presses('Mehr …', inWohnen(stadt));
    await stadt.ada.presses('Umsetzungsplan beginnen', inWohnen(stadt));
    await stadt.ada.presses('Übernehmen …', inWohnen(stadt));
    await stadt.ada.submits({ was: 'Volkshochschule anrufen' });
    await stadt.ada.presses('Mehr …', inWohnen(stadt));
    await stadt.ada.presses('Umsetzungsplan …', inWohnen(stadt));
    await stadt.ada.presses('Übernehmen …', inWohnen(stadt));
    await stadt.ada.submits({ was: 'Über Lärm sprechen' });
    await bestellt(stadt, 'mara', { art: 'docx' });
    const ohne = await gelesen(stadt, 'mara');
    expect(ohne).toContain('Volkshochschule anrufen');
    expect(ohne).not.toContain('Lärm');
    await stadt.goTo('2026-10-12 09:00');
    await bestellt(stadt, 'mara', { art: 'docx', bedenken: ['ja'] });
    expect(await gelesen(stadt, 'mara')).toContain('Über Lärm sprechen');
  });

  it('brings what stands there now, also twice on one day', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    await bestellt(stadt, 'mara', { art: 'docx' });
    await siehtAn(stadt, 'ada');
    await stadt.ada.presses('Frage 1 ändern', inWohnen(stadt));
    await stadt.ada.submits({ text1: 'Bauamt' });
    await stadt.goTo('2026-10-12 11:00');
    await bestellt(stadt, 'mara', { art: 'docx' });
    expect(await gelesen(stadt, 'mara')).toContain('Bauamt');
  });
});
