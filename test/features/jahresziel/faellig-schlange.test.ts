/** Nothing comes any more of what was answered, ended or handed over, also if it was in the queue already. */
import { describe, expect, it } from 'vitest';
import { loesche } from '../../../src/features/datenschutz/actions.ts';
import { gehe } from '../../../src/features/jahresziel/leben.ts';
import type { JahreszielId, Zustand } from '../../../src/features/jahresziel/schema.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { drueckt, handelt, personVon, titel } from './im-leben.ts';
import { erinnerungen, imAugust, zurueckZu } from './im-sommer.ts';

const gehtNach = (stadt: Musterstadt, id: JahreszielId, nach: Zustand) =>
  handelt(stadt, 'ada', '2027-08-17', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel !== null) gehe(ctx, ziel, { nach, urteil: null, brauchtText: false }, 'Weil');
  });

/** What stops a question, by somebody else than who is asked. */
const wege: Readonly<Record<string, (stadt: Musterstadt, id: JahreszielId) => Promise<unknown>>> = {
  answered: (stadt, id) => drueckt(stadt, 'ada', 'jahresziel.imPlan', id),
  finished: (stadt, id) => gehtNach(stadt, id, 'ergebnis'),
  paused: (stadt, id) => gehtNach(stadt, id, 'ruht'),
  withdrawn: (stadt, id) => gehtNach(stadt, id, 'zurueckgezogen'),
  'taken over': (stadt, id) => drueckt(stadt, 'ada', 'jahresziel.uebernehmen', id),
};

/** Mara alone was to be asked at nine, but nothing can be sent then. */
async function inDerSchlange() {
  const { stadt, id } = await imAugust();
  await stadt.goTo('2027-08-17 08:59');
  stadt.chat.fail('post', { afterMs: 15 * 60_000 });
  await stadt.goTo('2027-08-17 09:05');
  expect(erinnerungen(stadt.mara)).toEqual([]);
  return { stadt, id };
}

it('a goal to which nothing happened is asked about a little later', async () => {
  const { stadt } = await inDerSchlange();
  await stadt.goTo('2027-08-17 09:30');
  expect(erinnerungen(stadt.mara)).toHaveLength(1);
});

describe.each(Object.entries(wege))('a goal that is %s', (_, geschieht) => {
  it('is not asked about any more, be the question in the queue', async () => {
    const { stadt, id } = await inDerSchlange();
    await geschieht(stadt, id);
    await stadt.goTo('2027-08-19 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
  });

  it('is open no longer in the message that has come', async () => {
    const { stadt, id } = await imAugust({ um: '2027-08-17 08:59' });
    await stadt.goTo('2027-08-17 09:05');
    expect(erinnerungen(stadt.mara)[0]?.text).toContain(`Jahresziel: ${titel}`);
    await geschieht(stadt, id);
    await stadt.settle();
    const [nachher, ...mehr] = erinnerungen(stadt.mara);
    expect(mehr).toEqual([]);
    expect(nachher?.text).not.toContain(titel);
    expect(nachher?.buttons).not.toContain('Im Plan');
  });
});

it('a goal whose answer is taken back is open again in the message', async () => {
  const { stadt, id } = await imAugust({ um: '2027-08-17 08:59' });
  await stadt.goTo('2027-08-17 09:05');
  const [vorher] = erinnerungen(stadt.mara);
  await stadt.mara.presses('Im Plan');
  await stadt.settle();
  expect(erinnerungen(stadt.mara)[0]?.buttons).not.toContain('Im Plan');
  await drueckt(stadt, 'mara', 'jahresziel.zurueck', zurueckZu(stadt, id));
  await stadt.settle();
  expect(erinnerungen(stadt.mara)).toEqual([vorher]);
});

it('somebody who is erased gets nothing, be it in the queue', async () => {
  const { stadt } = await inDerSchlange();
  const person = personVon(stadt, 'mara');
  await handelt(stadt, 'jo', '2027-08-17', (ctx) => loesche(ctx, person, []));
  await stadt.goTo('2027-08-19 12:00');
  expect(stadt.mara.readsDirect().some(({ text }) => text.includes(titel))).toBe(false);
});
