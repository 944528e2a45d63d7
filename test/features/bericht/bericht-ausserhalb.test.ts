/** Members of the Steuerungsgruppe with an account who are not in its channel. */
import { expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { antwort, bericht, imBuero, mitArbeit, senden } from './berichtet.ts';

/** Sana has left the channel; Ines is in it. */
async function ohneSana(): Promise<Musterstadt> {
  const { stadt } = await mitArbeit();
  stadt.chat.notice({ kind: 'left', conversation: stadt.steuerung, account: stadt.sana.account });
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses(senden, imBuero(stadt));
  return stadt;
}

async function gesendet(): Promise<Musterstadt> {
  const stadt = await ohneSana();
  await stadt.jo.presses('Jetzt senden', imBuero(stadt));
  await stadt.settle();
  return stadt;
}

it('are counted before it is sent, and after', async () => {
  const stadt = await ohneSana();
  expect(antwort(stadt)?.text.split('\n').slice(0, 2)).toEqual([
    'Der Bericht geht in den Kanal #steuerungsgruppe.',
    '1 Mitglied ist nicht in diesem Kanal. Es bekommt den Bericht als private Nachricht.',
  ]);
  await stadt.jo.presses('Jetzt senden', imBuero(stadt));
  expect(antwort(stadt)?.text).toBe(
    'Danke. Der Bericht ist gesendet. 1 Mitglied ist nicht im Kanal #steuerungsgruppe und bekommt ihn als private Nachricht.',
  );
});

it('get it as a message with its documents, are told why, and answer from there', async () => {
  const stadt = await gesendet();
  const { wurzeln, wurzel, thread } = bericht(stadt, 'sana', null);
  expect(wurzeln).toHaveLength(1);
  expect(wurzel?.text).toContain(
    'Sie bekommen diesen Bericht als private Nachricht, weil Sie zur Steuerungsgruppe gehören und nicht in ihrem Kanal sind.',
  );
  expect(thread.flatMap(({ files }) => files)).toHaveLength(2);
  await stadt.sana.presses('Bericht lesen');
  expect(stadt.sana.readsDirect().at(-1)?.text).toContain('Seite 1 von 2');

  expect(bericht(stadt, 'ines', null).wurzeln).toEqual([]);
  expect(bericht(stadt, 'ines').wurzeln).toHaveLength(1);
  expect(bericht(stadt, 'ines').wurzel?.text).not.toContain('als private Nachricht');
});

it('get it once, whatever happens later', async () => {
  const stadt = await gesendet();
  stadt.chat.notice({ kind: 'joined', conversation: stadt.steuerung, account: stadt.sana.account });
  await stadt.restart();
  await stadt.sleepUntil('2026-10-13 10:00');
  expect(bericht(stadt, 'sana', null).wurzeln).toHaveLength(1);
  expect(bericht(stadt, 'sana').wurzeln).toHaveLength(1);
});
