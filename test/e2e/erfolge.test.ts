/** An idea is approved, the Tandem thanks, and it is collected for the conference: real Bolt, imitated Slack. */
import { expect, test } from 'vitest';
import { openExcel } from '../documents/excel.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
const titel = 'Café im Treppenhaus';

test('what was reached is thanked for in the channel, and stands in the collection and its table', async () => {
  const stadt = await musterstadt({ mode: 'socket', start: '2026-10-12 08:30' });
  const { ada, eren, jo, luca, mara, settle } = stadt;
  await luca.types(wohnen, '/checkliste');
  await luca.presses('Neue Projektidee', inWohnen);
  await luca.submits({ titel });
  await luca.closesForm();
  await settle();
  await ada.presses('Mehr …', inWohnen);
  await ada.presses('Stand ändern …', inWohnen);
  await ada.submits({ stand: 'bewilligt', grund: 'Das Geld ist schon da.' });
  await ada.closesForm();
  await settle();

  expect(luca.readsDirect().at(-1)?.text).toContain(
    `Ihre Projektidee „${titel}“ (Handlungsfeld Wohnen) ist bewilligt.`,
  );
  const angebot = ada.readsDirect().at(-1);
  expect(angebot?.text).toContain('Ein Grund zum Danken: Projektidee bewilligt');
  expect(angebot?.text).toContain(`Unsere Projektidee „${titel}“ ist bewilligt (12.10.2026).`);
  await ada.presses('Ansehen und senden …');
  await ada.submits({ text: 'Danke an *alle* Nachbarn <3', genannt: [mara.account] });
  await ada.closesForm();
  await settle();
  const dank = () => luca.reads(wohnen).filter(({ text }) => text.includes('Danke – Projektidee bewilligt'));
  expect(dank().map(({ text }) => text)).toEqual([expect.stringContaining('Danke an *alle* Nachbarn <3')]);
  expect(dank()[0]?.text).toContain('Mara Plan');
  expect(eren.readsDirect().at(-1)?.text).toContain('Ada Muster hat am 12.10.2026 den Dank gesendet.');

  await stadt.restart();
  await eren.presses('Dank ändern …');
  await eren.submits({ text: 'Danke an alle im Haus.' });
  await eren.closesForm();
  await settle();
  expect(dank().map(({ text }) => text)).toEqual([expect.stringContaining('Danke an alle im Haus.')]);

  await luca.types(wohnen, '/komm-in erfolge');
  expect(luca.reads(wohnen).at(-1)?.text).toContain('Wohnen: 1 Erfolg, mit Dank');
  await luca.presses('Weiter', inWohnen);
  expect(luca.reads(wohnen).at(-1)?.text).toContain('Danke an alle im Haus.');
  await jo.types(wohnen, '/komm-in erfolge');
  await jo.presses('Als Tabelle …', inWohnen);
  await jo.submits({});
  await jo.closesForm();
  await settle();
  const { rows } = openExcel(await jo.downloads('Erfolge-2027-Stand-2026-10-12.xlsx', 'direct'));
  expect(rows('Erfolge')[1]?.slice(0, 4)).toEqual(['Wohnen', '2027', 'Projektidee bewilligt', titel]);
});
