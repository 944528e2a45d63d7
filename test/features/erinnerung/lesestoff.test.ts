/** What is only to be read: at the end of the daily message, on its day or the next that suits, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { text } from '../../../src/chat/message.ts';
import { addDays, type Day } from '../../../src/core/calendar.ts';
import type { Lesestoff } from '../../../src/core/feature.ts';
import { beantwortet } from '../../../src/features/erinnerung/index.ts';
import { offenes } from '../../../src/features/erinnerung/offenes.ts';
import { addAbwesenheit } from '../../../src/features/erinnerung/wunsch.store.ts';
import { ding, mitDingen, montag } from './dinge.ts';

const dienstag = addDays(montag, 1);

/** Comes every seventh day from `montag` on, as long as there is something `neues`. */
function mitLesestoff() {
  const gerufen: string[] = [];
  const heft = { neues: 'Erstes Heft', tag: (heute: Day): Day | null => (heute < montag ? null : wocheVon(heute)) };
  const lesestoff: Lesestoff = {
    key: 'heft',
    tag:
      ({ heute }) =>
      () =>
        heft.tag(heute),
    inhalt: () =>
      heft.neues === ''
        ? null
        : {
            titel: 'Ihr Heft',
            abschnitte: [[text(heft.neues)]],
            schluss: (gezeigt) => [text(`${gezeigt} von 1`)],
            grund: 'Sie es lesen möchten',
          },
    gesagt: (_, __, am) => void gerufen.push(`gesagt ${am}`),
    nichtGesagt: (_, __, am) => void gerufen.push(`nicht gesagt ${am}`),
    hinweis: () => null,
  };
  const stadt = mitDingen({ lesestoff });
  const am = async (tag: Day, um?: string): Promise<string[]> =>
    (await stadt.am(tag, um)).filter((nachricht) => nachricht.includes('Ada Muster'));
  return { ...stadt, am, heft, gerufen };
}
const wocheVon = (tag: Day): Day => {
  let seit = montag;
  while (addDays(seit, 7) <= tag) seit = addDays(seit, 7);
  return seit;
};

describe('something to read', () => {
  it('is a message of its own where nothing is due, once', async () => {
    const { am, gerufen } = mitLesestoff();
    expect(await am(montag)).toEqual([
      [
        'Guten Morgen, Ada Muster. Heute gibt es etwas zu lesen.',
        'Ihr Heft',
        'Erstes Heft',
        '1 von 1',
        'Sie bekommen diese Nachricht, weil Sie es lesen möchten.',
      ].join('\n'),
    ]);
    expect(await am(addDays(montag, 6))).toHaveLength(1);
    expect(await am(addDays(montag, 7))).toHaveLength(2);
    expect(new Set(gerufen.filter((ruf) => ruf.startsWith('gesagt')))).toEqual(
      new Set([`gesagt ${montag}`, `gesagt ${addDays(montag, 7)}`]),
    );
  });

  it('stands below what is due, is none of the things, and stays when they are answered', async () => {
    const { am, setze, offen, tut, on } = mitLesestoff();
    setze(ding(1, addDays(montag, 7)));
    const [nachricht = ''] = await am(montag);
    expect(nachricht).toContain('Heute geht es um eine Sache. Und zum Lesen: Ihr Heft.');
    expect(nachricht.indexOf('Ding 1.')).toBeLessThan(nachricht.indexOf('\nIhr Heft'));
    tut((ctx) => expect(offenes(ctx, ctx.actor).map(({ key }) => key)).toEqual(['ding:1']));
    offen.clear();
    tut((ctx) => beantwortet(ctx, 'ding:1'));
    await on.outbox.drain();
    const [danach = '', ...mehr] = await am(montag, '10:00');
    expect(mehr).toEqual([]);
    expect(danach).toContain('Was heute offen war, ist es nicht mehr.');
    expect(danach).toContain('Erstes Heft');
    expect(danach).not.toContain('Ding');
  });

  it('with nothing in it comes not at all, also not when something comes into it later', async () => {
    const { am, heft, gerufen } = mitLesestoff();
    heft.neues = '';
    expect(await am(montag)).toEqual([]);
    heft.neues = 'Spät';
    expect(await am(dienstag)).toEqual([]);
    expect(gerufen.filter((ruf) => ruf.startsWith('gesagt'))).toEqual([]);
    expect(await am(addDays(montag, 7))).toHaveLength(1);
  });

  it('comes on the first day after an absence, and then on its own day again', async () => {
    const { am, tut } = mitLesestoff();
    tut((ctx) => addAbwesenheit(ctx.tx, ctx.actor, { von: montag, bis: addDays(montag, 16) }));
    for (let i = 0; i < 17; i++) expect(await am(addDays(montag, i))).toEqual([]);
    expect(await am(addDays(montag, 17))).toHaveLength(1);
    expect(await am(addDays(montag, 20))).toHaveLength(1);
    expect(await am(addDays(montag, 21))).toHaveLength(2);
  });

  it('comes on the day after an outage over its own day, once, and then on its own day again', async () => {
    const { am } = mitLesestoff();
    expect(await am(dienstag, '07:00')).toEqual([]);
    expect(await am(dienstag)).toHaveLength(1);
    expect(await am(addDays(montag, 6))).toHaveLength(1);
    expect(await am(addDays(montag, 7))).toHaveLength(2);
  });

  it('with nothing in it on the day after an outage comes on no later day', async () => {
    const { am, heft } = mitLesestoff();
    heft.neues = '';
    expect(await am(dienstag)).toEqual([]);
    heft.neues = 'Spät';
    expect(await am(addDays(montag, 6))).toEqual([]);
    expect(await am(addDays(montag, 7))).toHaveLength(1);
  });

  it('says what it has to say when it is sent', async () => {
    const { am, heft, on } = mitLesestoff();
    on.chat.fail('post', { afterMs: 15 * 60_000 });
    expect(await am(montag)).toEqual([]);
    heft.neues = 'Zweites Heft';
    expect(await am(montag, '09:30')).toEqual([expect.stringContaining('Zweites Heft')]);
  });

  it('that never arrived is said the next day', async () => {
    const { am, on, gerufen } = mitLesestoff();
    on.chat.fail('post', { code: 'msg_too_long' });
    expect(await am(montag)).toEqual([]);
    expect(await am(dienstag)).toHaveLength(1);
    expect(gerufen).toContain(`nicht gesagt ${montag}`);
    expect(gerufen.at(-1)).toBe(`gesagt ${dienstag}`);
  });
});
