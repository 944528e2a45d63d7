/** What the platform refuses besides messages: the Büro is told, once, and can have it tried again. */
import { expect, it } from 'vitest';
import { leererWorkspace, richtetEin } from '../einrichtung/ersteinrichtung.ts';
import { musterstadt } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

it('a pinned message that could not be pinned is named, and pinned at last', async () => {
  const stadt = await leererWorkspace();
  stadt.chat.fail('pin', { code: 'not_pinnable' }, 1);
  await richtetEin(stadt, stadt.jo);
  const buero = stadt.chat.channel('integrationsbuero').conversation;
  const gesagt = () => stadt.mila.reads(buero).filter(({ text }) => text.includes('konnte KOMM-IN nicht anheften'));
  expect(gesagt()).toHaveLength(1);
  const angeheftet = () =>
    stadt.chat.channels().filter(({ conversation }) => stadt.chat.standing(conversation).some(({ pinned }) => pinned));
  expect(angeheftet()).toHaveLength(1);
  await stadt.mila.presses('Erneut versuchen', { conversation: buero });
  await stadt.settle();
  expect(angeheftet()).toHaveLength(2);
  expect(gesagt()).toHaveLength(1);
});

it('the head of a channel that does not follow its field is named, and written at last', async () => {
  const stadt = await musterstadt(start);
  stadt.chat.fail('describeChannel', { code: 'not_allowed' }, 1);
  await stadt.mila.types(stadt.buero, '/komm-in felder');
  await stadt.mila.presses('Umbenennen …', { conversation: stadt.buero });
  await stadt.mila.submits({ titel: 'Sprache', jahr: '2026' });
  await stadt.settle();
  const gesagt = () => stadt.mila.reads(stadt.buero).find(({ text }) => text.includes('Thema und Zweck des Kanals'));
  expect(gesagt()?.text).toContain('#hf-1-sprachfoerderung konnte KOMM-IN nicht ändern');
  await stadt.mila.presses('Erneut versuchen', { conversation: stadt.buero });
  await stadt.settle();
  expect(gesagt()?.text).toContain('stimmen wieder');
  expect(stadt.chat.channel('hf-1-sprachfoerderung').topic).toContain('Sprache');
});
