/** A field that stops within the time of a report: what came of its goals is told. */
import { expect, it } from 'vitest';
import { gehe } from '../../../src/features/jahresziel/leben.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { bericht, mitArbeit, sendet } from './berichtet.ts';

it('has the results of a field that was closed, which takes no Hinweis any more; the next one is silent of it', async () => {
  const { stadt, id } = await mitArbeit();
  await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    gehe(ctx, ziel, { nach: 'ergebnis', urteil: null, brauchtText: false }, 'Fertig');
    ctx.tx.run("update gremium set geschlossen = '2026-10-12' where kuerzel in ('WOH', 'SPR')");
  });
  await sendet(stadt);
  const { wurzel, thread, feld } = bericht(stadt);
  expect(wurzel?.text).toContain('1 neues Ergebnis: 1 noch nicht überprüft.');
  expect(feld('Wohnen (geschlossen am 12.10.2026)')).toMatchObject({
    text: expect.stringContaining('Nachbarn kennen sich besser · Ergebnis vom 12.10.2026, noch nicht überprüft'),
    buttons: [],
  });
  // Nothing came of anything there.
  expect(thread.filter(({ text }) => text.startsWith('Sprachförderung'))).toEqual([]);
  await stadt.sleepUntil('2026-10-13 10:00');
  await sendet(stadt);
  expect(bericht(stadt).wurzeln).toHaveLength(2);
  expect(bericht(stadt).feld('Wohnen')).toBeUndefined();
});
