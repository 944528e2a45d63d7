import { expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { addPerson } from '../../../src/core/directory.ts';
import { addAmt, alleAemter, funktionen } from '../../../src/features/stadt/index.ts';
import { musterstadt } from '../musterstadt.ts';
import { bekommen, gestellt, stand, start, werte } from './abgestimmt.ts';

const boese = '<!channel> *fett* `x` & <https://boese.example|hier> \u202e😀 ';
const lang = (laenge: number): string =>
  boese
    .repeat(Math.ceil(laenge / boese.length))
    .slice(0, laenge - 1)
    .trim();

it('with the longest texts, all functions held by long names, and many past ones, a vote keeps all limits', async () => {
  const stadt = await musterstadt(start);
  stadt.workspace.tx((tx) => {
    const amt = alleAemter(tx).find(({ rolle }) => rolle === 'steuerungsgruppe');
    if (amt === undefined) throw new Error('nobody is in the Steuerungsgruppe');
    for (const funktion of funktionen) {
      if (alleAemter(tx).some((eines) => eines.funktion === funktion)) continue;
      const personId = addPerson(tx, `Ana-Maria ${'von und zu '.repeat(5)}Beispiel ${funktion}`.slice(0, 80), null);
      addAmt(tx, { ...amt, personId, funktion, von: day('2026-01-01') });
    }
  });
  const [frage, worum, ergebnis] = [lang(250), lang(1500), lang(1000)];
  for (let i = 0; i < 6; i += 1) {
    await gestellt({ ...werte, frage, worum }, stadt);
    expect(bekommen(stadt.ines).at(-1)?.text).toContain(frage);
    expect(bekommen(stadt.ines).at(-1)?.mentions).toEqual([]);
    expect(stand(stadt)?.text).toContain('von 10 haben geantwortet');
    await stadt.ines.presses('Bedenken …');
    await stadt.ines.submits({ was: lang(500) });
    await stadt.ines.closesForm();
    await stadt.jo.presses('Beenden …', { conversation: stadt.buero });
    await stadt.jo.submits({ ergebnis });
    await stadt.jo.submits({});
    await stadt.jo.closesForm();
    await stadt.settle();
  }
  await stadt.jo.types(stadt.buero, '/komm-in abstimmung liste');
  const liste = stadt.jo.reads(stadt.buero).at(-1);
  expect(liste?.text.split(`Ergebnis: ${ergebnis}`)).toHaveLength(6);
  expect(liste?.buttons.at(-2)).toContain('Weitere');
  await stadt.jo.presses(liste?.buttons.at(-2) ?? '', { conversation: stadt.buero });
  expect(stadt.jo.reads(stadt.buero).at(-1)?.text.split(`Ergebnis: ${ergebnis}`)).toHaveLength(2);
});
