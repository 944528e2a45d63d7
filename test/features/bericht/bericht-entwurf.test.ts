/** What was written for a report, and what is looked at before it is sent. */
import { describe, expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { anfragen, antwort, bericht, imBuero, meldet, mitArbeit, senden } from './berichtet.ts';

const schreibt = async (stadt: Musterstadt, kommentar: string): Promise<void> => {
  await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
  await stadt.jo.submits({ kommentar });
  await stadt.jo.closesForm();
};
const texte = 'select kommentar from bericht order by angelegt_am, rowid';
const kommentare = (stadt: Musterstadt) =>
  stadt.workspace.tx((tx) => tx.all<{ kommentar: string | null }>(texte)).map(({ kommentar }) => kommentar);

describe('words of a report that is left out', () => {
  it('stand in the next draft, and nowhere else', async () => {
    const { stadt } = await mitArbeit();
    await schreibt(stadt, 'Ein schweres Jahr');
    await stadt.mila.presses('Diesmal nicht', imBuero(stadt));
    expect(antwort(stadt, 'mila')?.text).toContain('Was dazu geschrieben ist, steht im nächsten Entwurf.');
    await stadt.settle();
    await stadt.mila.presses('Bericht vorbereiten', imBuero(stadt));
    expect(antwort(stadt, 'mila')?.text).toContain('Vom Integrationsbüro\nEin schweres Jahr');
    await stadt.settle();
    expect(anfragen(stadt).at(-1)?.text).toContain('Ein Kommentar ist geschrieben.');
    expect(kommentare(stadt)).toEqual([null, 'Ein schweres Jahr']);
    await stadt.mila.presses('Diesmal nicht', imBuero(stadt));
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    expect(antwort(stadt)?.text).toContain('Ein schweres Jahr');
    expect(kommentare(stadt)).toEqual([null, null, 'Ein schweres Jahr']);
  });

  it('do not come back after they were sent', async () => {
    const { stadt } = await mitArbeit();
    await schreibt(stadt, 'Ein schweres Jahr');
    await stadt.mila.presses('Diesmal nicht', imBuero(stadt));
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    expect(antwort(stadt)?.text).not.toContain('Ein schweres Jahr');
  });
});

describe('from the preview', () => {
  it('it says to whom it goes before it is sent, and what is sent is what was looked at', async () => {
    const { stadt, id } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses(senden, imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('Der Bericht geht in den Kanal #steuerungsgruppe.');
    await meldet(stadt, id, '2026-10-12', { stand: 'im_plan' });
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('hat sich etwas geändert. Er ist noch nicht gesendet.');
    await stadt.settle();
    expect(bericht(stadt).wurzeln).toEqual([]);
  });

  it('one that is not as it was looked at is shown again before anybody is asked', async () => {
    const { stadt, id } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await meldet(stadt, id, '2026-10-12', { stand: 'im_plan' });
    await stadt.jo.presses(senden, imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('hat sich etwas geändert. Er ist noch nicht gesendet.');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    expect(bericht(stadt).wurzel?.text).toContain('1 von 1 Ziel im Plan.');
  });
});
