/** What becomes of open Aufgaben when their holder leaves the Tandem, or is erased. */
import { describe, expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { orderErasure } from '../../../src/core/erasure.ts';
import { musterstadt } from '../musterstadt.ts';
import { jo } from '../tandem/gespraech.ts';
import { erinnerungen, mitAufgabe, start, vergibt, was } from './vergeben.ts';

describe('an open Aufgabe', () => {
  it('goes to the successor in the Tandem, who reads of it', async () => {
    const stadt = await musterstadt(start);
    await vergibt(stadt, {}, { person: stadt.ada.account });
    await jo(stadt, 'Übergeben …');
    await stadt.jo.submits({ person: stadt.mara.account, ab: '2026-10-01' });
    await stadt.goTo('2026-10-02 12:00');
    expect(stadt.mara.readsDirect().some(({ text }) => text.includes(`Aufgabe bis 14.10.2026: ${was}`))).toBe(true);
    expect(erinnerungen(stadt.mara).at(-1)?.text).toContain(was);
    expect(erinnerungen(stadt.ada)).toEqual([]);
  });

  it('waits for somebody new once its holder is erased, and the Tandem is told', async () => {
    const stadt = await mitAufgabe();
    stadt.workspace.tx((tx) => {
      const person = personOfAccount(tx, stadt.mara.account);
      if (person === null) throw new Error('nobody has this account');
      const calendar = calendarOf('Europe/Berlin', 'NW');
      const world = { tx, now: 0, heute: day('2026-09-28'), calendar, features: [], since: 0 };
      const ctx = { ...world, readsHistory: false, readsFiles: false, listens: false };
      orderErasure(ctx, { person, places: [], kept: [] }, { notification: '', parts: [] });
    });
    await stadt.goTo('2026-09-29 12:00');
    expect(erinnerungen(stadt.ada)[0]?.text).toContain('Diese Aufgabe hat zurzeit niemand.');
  });

  it('is told to its holder with everything else that is stored', async () => {
    const stadt = await mitAufgabe();
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain(`Ihre Aufgabe: Aufgabe bis 14.10.2026: ${was}`);
  });
});
