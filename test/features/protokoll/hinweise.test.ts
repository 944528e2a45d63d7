/** Beschlüsse und Hinweise that came up in a Sitzung belong to its minutes [5.2.4]. */
import { describe, expect, it } from 'vitest';
import { openWord } from '../../documents/word.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { abgegeben, answer, getagt, inWohnen, start } from './abgegeben.ts';

const zeile = 'Beschluss (Rat, 12.10.2026): Der Platz wird umgebaut. Betrifft: alle Vereine';
const zusammenfassung = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).find(({ text }) => text.startsWith('Protokoll WOH-2026-01'))?.text ?? '';

async function traegtEin(stadt: Musterstadt, text?: string): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/protokoll');
  await stadt.ada.presses('Beschluss oder Hinweis eintragen …', inWohnen(stadt));
  await fuelltAus(stadt, text);
}

async function fuelltAus(stadt: Musterstadt, text = 'Der Platz wird umgebaut.'): Promise<void> {
  await stadt.ada.submits({ art: 'beschluss', text });
  await stadt.ada.submits({ quelle: 'Rat', datum: '2026-10-12', fuer: 'alle Vereine' });
  await stadt.settle();
}

describe('what came from outside', () => {
  it('before the minutes stands in summary, document, and for whoever looks', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await traegtEin(stadt);
    await abgegeben(stadt);
    expect(zusammenfassung(stadt)).toContain(`Beschlüsse und Hinweise von außen\n• ${zeile}`);
    const word = openWord(await stadt.eren.downloads('Protokoll-WOH-2026-01.docx', 'direct'));
    expect(word.paragraphs.map(({ text }) => text)).toContainEqual(expect.stringContaining('Der Platz wird umgebaut.'));
    await stadt.mara.types(stadt.wohnen, '/protokoll liste');
    await stadt.mara.presses('WOH-2026-01 ansehen', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain(zeile);
  });

  it('after the minutes is offered at once, and the summary follows without another message', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    const vorher = stadt.mara.reads(stadt.wohnen).length;
    await stadt.ada.presses('Beschluss oder Hinweis eintragen …', 'form');
    await fuelltAus(stadt);
    expect(zusammenfassung(stadt)).toContain(zeile);
    expect(stadt.mara.reads(stadt.wohnen)).toHaveLength(vorher);
    expect(stadt.eren.readsDirect().flatMap(({ files }) => files)).toHaveLength(1);
  });

  it('stands in the summary as far as a message goes, and in the document whole', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    const lang = `${'Größe 😀 '.repeat(330)}Ende`;
    for (const text of [lang, 'zwei', 'drei', 'vier', 'fünf', 'sechs']) await traegtEin(stadt, text);
    await abgegeben(stadt);
    expect(zusammenfassung(stadt)).toContain('Grö … (gekürzt) Betrifft: alle Vereine');
    expect(zusammenfassung(stadt)).toContain('sechs');
    const word = openWord(await stadt.eren.downloads('Protokoll-WOH-2026-01.docx', 'direct'));
    const texte = word.paragraphs.map(({ text }) => text).join('\n');
    for (const ganz of [lang, 'sechs']) expect(texte).toContain(ganz);
  });
});
