/** What was thanked for is set back: nobody is thanked again for what was not reached, and the Tandem hears of it. */
import { describe, expect, it } from 'vitest';
import { aemterVon, loescheAmt } from '../../../src/features/stadt/index.ts';
import { drueckt, handelt, type Name, personVon, titel } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import {
  angebote,
  dankImKanal,
  dankt,
  erfolgZu,
  geht,
  heute,
  mitErreichtem,
  nimmtZurueck,
  privat,
  prueft,
} from './erfolgreich.ts';

const tandem = ['ada', 'eren', 'sana'] as const;
const letzte = (stadt: Musterstadt, name: Name) => privat(stadt, name).at(-1);
const zurueckgesetzte = (stadt: Musterstadt, name: Name) =>
  privat(stadt, name).filter(({ text }) => text.startsWith('Ein Dank stimmt nicht mehr'));

async function mitDank() {
  const { stadt, id } = await mitErreichtem();
  await dankt(stadt, 'ada', { text: 'Danke euch.' });
  return { stadt, id };
}

describe('a goal that is set back after the thanks', () => {
  it('is said to all of the Tandem anew, with what they can do', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    for (const name of tandem) {
      expect(zurueckgesetzte(stadt, name).map(({ text, buttons }) => [...text.split('\n'), ...buttons])).toEqual([
        [
          'Ein Dank stimmt nicht mehr',
          'Nachbarn kennen sich besser (Handlungsfeld Wohnen)',
          'Das Jahresziel wurde zurückgesetzt. Der Dank steht noch im Kanal. Sie können ihn ändern oder zurücknehmen.',
          'Sie bekommen diese Nachricht, weil Sie das Handlungsfeld leiten. Es genügt, wenn eine Person im Tandem das tut.',
          'Dank ändern …',
          'Dank zurücknehmen',
        ],
      ]);
      expect(privat(stadt, name).filter(({ text }) => text.includes('den Dank gesendet'))).toEqual([]);
    }
    expect(dankImKanal(stadt).map(({ text }) => text.split('\n')[0])).toEqual(['Danke – Jahresziel']);
  });

  it('counts no more, and only whoever leads the field reads in the list that the thanks still stand', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    await stadt.luca.types(stadt.wohnen, '/komm-in erfolge 2027');
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toContain('Es ist noch nichts eingetragen.');
    await stadt.eren.types(stadt.wohnen, '/komm-in erfolge 2027');
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.text).toContain('Wohnen: kein Erfolg, aber noch ein Dank im Kanal');
    await stadt.eren.presses('Wohnen', { conversation: stadt.wohnen });
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.text).toContain('Zurückgesetzt. Der Dank steht noch im Kanal.');
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.buttons).toContain('Dank zurücknehmen');
  });

  it('and then was not reached is thanked for no second time', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    await prueft(stadt, id, 'nicht_erreicht');
    await stadt.ada.presses('Dank zurücknehmen');
    await stadt.settle();
    expect(dankImKanal(stadt)).toEqual([]);
    expect(letzte(stadt, 'ada')?.buttons).toEqual([]);
    expect(letzte(stadt, 'eren')).toMatchObject({
      text: expect.stringContaining('Ada Muster hat den Dank am 28.09.2026 zurückgenommen.'),
      buttons: [],
    });
    expect(await drueckt(stadt, 'eren', 'erfolg.danken', erfolgZu(stadt, id).id)).toContain('wurde zurückgesetzt');
    await stadt.eren.types(stadt.wohnen, '/komm-in erfolge 2027');
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.text).toContain('Es ist noch nichts eingetragen.');
  });

  it('keeps thanks that say so', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    await stadt.eren.presses('Dank ändern …');
    await stadt.eren.submits({ text: 'Danke fürs Versuchen.' });
    await stadt.settle();
    expect(dankImKanal(stadt).map(({ text }) => text.split('\n').slice(0, 3))).toEqual([
      ['Danke – Jahresziel', titel, 'Danke fürs Versuchen.'],
    ]);
  });

  it('and then was reached after all needs nothing more', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    await prueft(stadt, id);
    for (const name of tandem) {
      expect(angebote(stadt, name)).toEqual([]);
      expect(zurueckgesetzte(stadt, name)).toEqual([]);
      expect(letzte(stadt, name)?.text).toContain('Ada Muster hat am 28.09.2026 den Dank gesendet.');
    }
    expect(dankImKanal(stadt).map(({ text }) => text.split('\n')[0])).toEqual(['Danke – Jahresziel erreicht']);
  });

  it('and then was reached in part is so in the channel and for the Tandem, who look at their words', async () => {
    const { stadt, id } = await mitDank();
    await nimmtZurueck(stadt, id);
    await prueft(stadt, id, 'teilweise');
    expect(dankImKanal(stadt).map(({ text }) => text.split('\n')[0])).toEqual([
      'Danke – Jahresziel teilweise erreicht',
    ]);
    for (const name of tandem) {
      expect(zurueckgesetzte(stadt, name)).toEqual([]);
      expect(letzte(stadt, name)?.text.split('\n').slice(0, 4)).toEqual([
        'Jahresziel teilweise erreicht',
        'Nachbarn kennen sich besser (Handlungsfeld Wohnen)',
        'Ada Muster hat am 28.09.2026 den Dank gesendet.',
        'Das Ergebnis ist jetzt ein anderes. Bitte prüfen Sie, ob Ihr Text noch stimmt.',
      ]);
      expect(letzte(stadt, name)?.buttons).toEqual(['Dank ändern …', 'Dank zurücknehmen']);
    }
    await stadt.eren.presses('Dank ändern …');
    await stadt.eren.submits({ text: 'Danke für den Anfang.' });
    await stadt.settle();
    expect(letzte(stadt, 'sana')?.text).not.toContain('Bitte prüfen Sie');
  });
});

describe('an idea that is set back after the thanks', () => {
  it('is said to the Tandem, and given anew once it is approved again', async () => {
    const { stadt, id } = await mitIdee();
    const dankDafuer = () => privat(stadt, 'mara').filter(({ text }) => text.startsWith('Danke für Ihre Idee'));
    await geht(stadt, id, 'bewilligt');
    await dankt(stadt, 'ada');
    await geht(stadt, id, 'antrag');
    expect(zurueckgesetzte(stadt, 'eren')[0]?.text).toContain('Die Projektidee ist nicht mehr so weit. Der Dank');
    expect(dankDafuer()).toEqual([]);
    await geht(stadt, id, 'bewilligt');
    expect(dankDafuer()).toHaveLength(1);
    expect(zurueckgesetzte(stadt, 'eren')).toEqual([]);
    expect(dankImKanal(stadt)).toHaveLength(1);
    expect(letzte(stadt, 'eren')?.text).not.toContain('Bitte prüfen Sie');
  });

  it('and then goes on at once is so in the channel and for the Tandem, who look at their words', async () => {
    const { stadt, id } = await mitIdee();
    await geht(stadt, id, 'bewilligt');
    await dankt(stadt, 'ada', { text: 'Unsere Idee ist bewilligt.' });
    await geht(stadt, id, 'antrag');
    await geht(stadt, id, 'laeuft');
    expect(dankImKanal(stadt).map(({ text }) => text.split('\n')[0])).toEqual(['Danke – Projektidee wird umgesetzt']);
    for (const name of tandem) {
      expect(zurueckgesetzte(stadt, name)).toEqual([]);
      expect(letzte(stadt, name)?.text.split('\n')).toEqual([
        'Projektidee wird umgesetzt',
        'Treppenhaus-Café (Handlungsfeld Wohnen)',
        'Ada Muster hat am 28.09.2026 den Dank gesendet.',
        'Die Projektidee ist jetzt auf einem anderen Stand. Bitte prüfen Sie, ob Ihr Text noch stimmt.',
      ]);
      expect(letzte(stadt, name)?.buttons).toEqual(['Dank ändern …', 'Dank zurücknehmen']);
    }
  });
});

describe('whoever does not lead the field any more', () => {
  it('reads nothing more of it', async () => {
    const { stadt } = await mitErreichtem();
    await handelt(stadt, 'jo', heute, (ctx) => {
      for (const { id } of aemterVon(ctx.tx, personVon(stadt, 'sana'), ctx.heute)) loescheAmt(ctx.tx, id);
    });
    await dankt(stadt, 'ada');
    expect(privat(stadt, 'eren').at(-1)?.text).toContain('den Dank gesendet');
    expect(privat(stadt, 'sana').filter(({ text }) => text.includes(titel))).toEqual([]);
  });
});
