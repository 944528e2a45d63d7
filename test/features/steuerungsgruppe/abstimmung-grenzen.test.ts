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
    await stadt.ada.types(stadt.wohnen, '/komm-in abstimmung');
    await stadt.ada.submits({ ...werte, frage, worum });
    await stadt.ada.closesForm();
  }
  for (let i = 0; i < 6; i += 1) {
    await gestellt({ ...werte, frage, worum }, stadt);
    expect(bekommen(stadt.ines).at(-1)?.text).toContain(frage);
    expect(bekommen(stadt.ines).at(-1)?.mentions).toEqual([]);
    expect(stand(stadt)?.text).toMatch(/von 10 (hat|haben) geantwortet/);
    await stadt.ines.presses('Bedenken …');
    await stadt.ines.submits({ was: lang(500) });
    await stadt.ines.closesForm();
    await stadt.jo.presses('Beenden …', { conversation: stadt.buero });
    await stadt.jo.submits({ ergebnis });
    await stadt.jo.submits({});
    await stadt.jo.closesForm();
    await stadt.settle();
  }
  await stadt.jo.opensHome();
  await stadt.settle();
  expect(stadt.jo.home()?.buttons.filter((knopf) => knopf === 'Stellen …')).toHaveLength(6);
  await stadt.jo.types(stadt.buero, '/komm-in abstimmung liste');
  // Six requests and six votes, by five.
  const gesehen = { bitten: 0, ergebnisse: 0 };
  for (let seite = 0; seite < 3; seite += 1) {
    const liste = stadt.jo.reads(stadt.buero).at(-1);
    gesehen.bitten += liste?.buttons.filter((knopf) => knopf === 'Stellen …').length ?? 0;
    gesehen.ergebnisse += (liste?.text.split(`Ergebnis: ${ergebnis}`).length ?? 1) - 1;
    const weiter = liste?.buttons.find((knopf) => knopf.includes('Weitere'));
    if (weiter !== undefined) await stadt.jo.presses(weiter, { conversation: stadt.buero });
  }
  expect(gesehen).toEqual({ bitten: 6, ergebnisse: 6 });
});
