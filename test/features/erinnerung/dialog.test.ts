/** The one message of the morning, by the Sitzungen of two fields. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, start } from '../sitzung/announced.ts';

/** Sitzungen of Wohnen and of Sprachförderung, by default on the same Wednesday. Mara comes to both. */
async function zwei(datum = '2026-10-14'): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await announced(stadt);
  await stadt.pia.types(stadt.sprache, '/sitzung');
  await stadt.pia.submits({ datum, beginn: '16:00', ende: '17:00', ort: 'Volkshochschule' });
  await stadt.pia.submits({ thema: 'Sprachcafé' });
  await stadt.settle();
  await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
  await stadt.mara.presses('Vielleicht', { conversation: stadt.sprache });
  return stadt;
}

describe('the reminder', () => {
  it('holds everything that is due, soonest first, with every reason', async () => {
    const stadt = await zwei();
    await stadt.goTo('2026-10-13 09:00');
    const [message, ...more] = stadt.mara.readsDirect();
    expect(more).toEqual([]);
    expect(message?.notification).toBe('Guten Morgen. Heute geht es um zwei Dinge.');
    expect(message?.text.split('\n')).toEqual([
      'Guten Morgen, Mara Plan. Heute geht es um zwei Dinge.',
      'Sitzung Sprachförderung: Sprachcafé',
      'Mi., 14.10.2026, 16:00–17:00 Uhr · Volkshochschule',
      'Sitzung Wohnen: Nachbarschaften im Ükern',
      'Mi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3',
      'Sie bekommen diese Nachricht, weil Sie vielleicht zu der Sitzung kommen und weil Sie zu der Sitzung kommen möchten.',
    ]);
  });

  it('is one for each working day on which something is due', async () => {
    const stadt = await zwei('2026-10-15');
    await stadt.goTo('2026-10-16 12:00');
    expect(stadt.mara.readsDirect().map(({ text }) => /Sitzung (\S+):/.exec(text)?.[1])).toEqual([
      'Wohnen',
      'Sprachförderung',
    ]);
  });

  it('does not come where nothing is due', async () => {
    const stadt = await zwei();
    await stadt.goTo('2026-10-16 12:00');
    for (const person of [stadt.eren, stadt.ada, stadt.pia, stadt.luca, stadt.jo, stadt.ines]) {
      expect(person.readsDirect(), person.account).toEqual([]);
    }
  });

  it('does not come to an account that was deactivated, and does again once it works', async () => {
    const stadt = await zwei('2026-10-15');
    const mara = {
      account: stadt.mara.account,
      name: 'Mara Plan',
      admin: false,
      guest: false,
      foreign: false,
      bot: false,
    };
    stadt.chat.notice({ kind: 'account', account: { ...mara, deactivated: true } });
    await stadt.goTo('2026-10-13 12:00');
    expect(stadt.mara.readsDirect()).toEqual([]);
    stadt.chat.notice({ kind: 'account', account: { ...mara, deactivated: false } });
    await stadt.goTo('2026-10-14 09:00');
    // What could not be said the day before is made up for.
    expect(stadt.mara.readsDirect().map(({ text }) => text)).toEqual([expect.stringContaining('zwei Dinge')]);
  });

  it('comes to somebody who left the channel: they said that they come', async () => {
    const stadt = await zwei();
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.mara.account });
    await stadt.goTo('2026-10-13 09:00');
    expect(stadt.mara.readsDirect()[0]?.text).toContain('Sitzung Wohnen');
  });

  it.each([
    ['late, until eight in the evening', '2026-10-13 19:59', 1],
    ['not at night', '2026-10-13 20:01', 0],
  ])('comes %s, after the bot stood still', async (_what, awake, messages) => {
    const stadt = await zwei();
    await stadt.goTo('2026-10-12 12:00');
    await stadt.sleepUntil(awake);
    expect(stadt.mara.readsDirect()).toHaveLength(messages);
  });
});
