/** The life of a field in the imitated Slack, whose limits and rules the forms and messages must keep. */
import { expect, test } from 'vitest';
import { musterstadt } from './musterstadt.ts';

const sprache = 'C0SPRACHE';
const buero = { conversation: 'C0BUERO' };

test('a field is added, renamed, closed and opened again, its Leitziele are read and written', async () => {
  const { jo, mara, settle } = await musterstadt({ mode: 'socket', start: '2026-09-28 08:30' });
  const does = async (label: string, answers: Record<string, string | number>): Promise<void> => {
    await jo.types(buero.conversation, '/komm-in felder');
    await jo.presses(label, buero);
    await jo.submits(answers);
    await settle();
  };

  await does('Neues Handlungsfeld …', { titel: 'Wohlbefinden', jahr: '2026' });
  expect(jo.form()).toMatchObject({ submit: 'Mit WOL anlegen', back: true });
  await jo.submits();
  expect(jo.form()?.buttons).toContain('Kanal anlegen …');
  await does('Neues Handlungsfeld …', { titel: 'Familie', jahr: '2026', kuerzel: 'FAM', nummer: 4, kanal: sprache });
  const errors = jo.form()?.fields.map(({ key, error }) => [key, error !== null]);
  expect(Object.fromEntries(errors ?? [])).toMatchObject({ titel: false, kuerzel: false, nummer: true, kanal: true });

  await does('Umbenennen …', { titel: 'Sprache <&> Begegnung', jahr: '2025' });
  const pinned = () => mara.reads(sprache).find(({ pinned }) => pinned);
  expect(pinned()?.text).toContain('Handlungsfeld Sprache <&> Begegnung · Tandem: ');
  await does('Schließen …', { jahr: '2026' });
  expect(pinned()).toMatchObject({ text: expect.stringContaining('geschlossen seit 28.09.2026'), buttons: [] });
  await does('Wieder öffnen …', { jahr: '2026' });
  expect(pinned()?.buttons).toContain('Sitzung');

  const inSprache = { conversation: sprache };
  await jo.types(sprache, '/komm-in leitziele');
  await jo.presses('4.1.1-5', inSprache);
  await jo.presses('Ändern …', inSprache);
  await jo.submits({ wortlaut: 'W'.repeat(3000) });
  await jo.types(sprache, '/komm-in leitziele');
  await jo.presses('Grundlagen ändern …', inSprache);
  await jo.submits({ grundlagen: 'Leitbild\nKonzept https://stadt.example/konzept' });
  await mara.types(sprache, '/komm-in leitziele');
  expect(mara.reads(sprache).at(-1)?.text).toContain('Konzept');
  await mara.presses('4.1.1-5', inSprache);
  expect(mara.reads(sprache).at(-1)?.text).toContain('W'.repeat(3000));
});
