/** A report that the channel of the Steuerungsgruppe does not take. */
import { expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { antwort, bericht, imBuero, kommtZurPruefung, mitArbeit, sendet } from './berichtet.ts';

const neues = '1 neues Ergebnis: 1 noch nicht überprüft.';

/** There is a result to tell, and the bot has been taken out of the channel without hearing of it. */
async function abgewiesen(): Promise<Musterstadt> {
  const { stadt, id } = await mitArbeit();
  await kommtZurPruefung(stadt, id, '2026-10-12', 'ergebnis');
  stadt.chat.fail('post', { code: 'not_in_channel' });
  await sendet(stadt);
  expect(bericht(stadt).wurzeln).toEqual([]);
  return stadt;
}

const gesagt = (stadt: Musterstadt) =>
  stadt.mila.reads(stadt.buero).filter(({ onlyYou, text }) => !onlyYou && /nicht (zugestellt|zustellen)/.test(text));

async function siehtWohnen(stadt: Musterstadt): Promise<string> {
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses('Weiter', imBuero(stadt));
  return antwort(stadt)?.text ?? '';
}

it('is told to the Büro once, by its name, and sent from there when the channel takes it', async () => {
  const stadt = await abgewiesen();
  expect(gesagt(stadt)).toMatchObject([
    {
      text: [
        'Bericht an die Steuerungsgruppe vom 12.10.2026',
        'Eine Nachricht im Kanal #steuerungsgruppe konnte nicht zugestellt werden. Bitte prüfen Sie, ob es das Ziel noch gibt und ob KOMM-IN dort Mitglied ist.',
      ].join('\n'),
      buttons: ['Noch einmal senden', 'Status ansehen'],
    },
  ]);
  await stadt.mila.presses('Noch einmal senden', imBuero(stadt));
  await stadt.settle();
  const { wurzeln, thread } = bericht(stadt);
  expect(wurzeln).toHaveLength(1);
  expect(thread.flatMap(({ files }) => files)).toHaveLength(2);
  expect(thread).toHaveLength(4);
  expect(await siehtWohnen(stadt)).not.toContain(neues);
});

it.each(['2026-10-13 10:00', '2026-11-30 10:00'])('tells nobody anything: the next one, on %s, does', async (tag) => {
  const stadt = await abgewiesen();
  await stadt.goTo(tag);
  expect(await siehtWohnen(stadt)).toContain(neues);
  await stadt.jo.presses('Zurück', imBuero(stadt));
  expect(antwort(stadt)?.text).toContain('Das ist der erste Bericht.');
  await sendet(stadt);
  expect(bericht(stadt).wurzeln).toHaveLength(1);
  expect(await siehtWohnen(stadt)).not.toContain(neues);

  // Nobody gets two at once.
  await stadt.mila.presses('Noch einmal senden', imBuero(stadt));
  expect(antwort(stadt, 'mila')?.text).toContain('Diese Nachricht wartet nicht mehr');
  await stadt.settle();
  expect(bericht(stadt).wurzeln).toHaveLength(1);
});

it('reaches who is not in the channel, and still does not count for the group', async () => {
  const { stadt, id } = await mitArbeit();
  await kommtZurPruefung(stadt, id, '2026-10-12', 'ergebnis');
  stadt.chat.notice({ kind: 'left', conversation: stadt.steuerung, account: stadt.sana.account });
  stadt.chat.fail('post', { code: 'is_archived' });
  await sendet(stadt);
  expect(bericht(stadt).wurzeln).toEqual([]);
  expect(bericht(stadt, 'sana', null).wurzeln).toHaveLength(1);
  expect(await siehtWohnen(stadt)).toContain(neues);
});

it('says of a document that did not arrive what helps: nobody has it but KOMM-IN', async () => {
  const { stadt } = await mitArbeit();
  stadt.chat.fail('share', { code: 'restricted_action' });
  await sendet(stadt);
  expect(gesagt(stadt).map(({ text }) => text)).toEqual([
    'Die Datei „Bericht an die Steuerungsgruppe vom 12.10.2026“ konnte KOMM-IN nicht zustellen, mindestens an einer Stelle. Bitte prüfen Sie, ob es das Ziel noch gibt und ob KOMM-IN dort Mitglied ist.',
  ]);
});
