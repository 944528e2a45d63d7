/** The goals of all fields over the year, as a picture in the overview's thread. */
import { describe, expect, it } from 'vitest';
import { gehe } from '../../../src/features/jahresziel/leben.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { handelt, mitZiel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';

const wurzeln = (stadt: Musterstadt) =>
  stadt.ada
    .reads(stadt.umsetzung)
    .filter(({ thread, text, files }) => thread === null && files.length === 0 && text.startsWith('Überblick'));
const bilder = (stadt: Musterstadt) =>
  stadt.ada.reads(stadt.umsetzung).flatMap(({ files, thread }) => files.map((file) => ({ ...file, thread })));

describe('the picture of the goals', () => {
  it('hangs in the thread and says in words what it shows', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.sleepUntil('2026-09-28 09:30');
    expect(bilder(stadt)).toEqual([
      {
        name: 'Jahresziele-2026-09-28-1.png',
        title: 'Diagramm „Jahresziele im Lauf des Jahres“, Stand 28.09.2026. Wohnen: 1 in Arbeit.',
        thread: wurzeln(stadt).at(-1)?.id,
      },
    ]);
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(bilder(stadt)).toHaveLength(1);
    await handelt(stadt, 'jo', '2026-10-13', (ctx) => {
      const ziel = zielById(ctx.tx, id);
      if (ziel !== null) gehe(ctx, ziel, { nach: 'ergebnis', urteil: null, brauchtText: true }, 'Zwölf Familien');
    });
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(bilder(stadt).at(-1)?.title).toContain('Stand 26.10.2026. Wohnen: 1 Ergebnis liegt vor.');
    // Nobody is named, and no goal.
    expect(JSON.stringify(bilder(stadt))).not.toMatch(/Nachbarn|Mara|Familien/);
  });

  it('is not there where nothing is new, nor where there are no goals', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(wurzeln(stadt)).toHaveLength(2);
    expect(bilder(stadt)).toEqual([]);
  });

  it('goes with an overview that the chat did not take: only the new one stands', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.sleepUntil('2026-10-12 08:00');
    stadt.chat.fail('post', { code: 'internal' });
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    await stadt.sleepUntil('2026-10-12 08:30');
    await legtAn(stadt);
    await stadt.sleepUntil('2026-10-12 09:00');
    await stadt.settle();
    const namen = bilder(stadt).map(({ thread }) => thread);
    expect(namen).toEqual([wurzeln(stadt).at(-1)?.id]);
  });
});
