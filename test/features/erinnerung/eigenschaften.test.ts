/** The daily sender with made-up things, people and outages: what holds whatever they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/calendar.ts';
import type { Feature } from '../../../src/core/feature.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { stelleEin } from '../../../src/features/erinnerung/einstellen.ts';
import { beantwortet, erinnerung } from '../../../src/features/erinnerung/index.ts';
import { erinnert, type Tageszeit } from '../../../src/features/erinnerung/schema.ts';
import { addAbwesenheit, type Wunsch } from '../../../src/features/erinnerung/wunsch.store.ts';
import { calendar, ground } from '../../core/ground.ts';

/** A Monday. In between are two weekends, and Jom Kippur on the second Monday. */
const anfang = day('2026-09-14');
const dauer = 14;
const tage = Array.from({ length: dauer }, (_, i) => addDays(anfang, i));
const jomKippur = addDays(anfang, 7);
const leute = ['ada', 'eren', 'jo'] as const;
type Name = (typeof leute)[number];

const stunde: Readonly<Record<Tageszeit | 'ueblich', string>> = {
  ueblich: '09:00',
  morgens: '08:00',
  mittags: '12:00',
  abends: '18:00',
};
/** When something may happen on a day, in order. */
const stunden = ['08:00', '09:00', '10:00', '12:00', '15:00', '18:00', '19:30'] as const;
const nachmittag = stunden.indexOf('15:00');

const tag = fc.integer({ min: 0, max: dauer - 1 });
const wunsch: fc.Arbitrary<Wunsch> = fc.record({
  zeit: fc.constantFrom(null, 'morgens', 'mittags', 'abends'),
  auchFrei: fc.boolean(),
  feste: fc.constantFrom([], ['Jom Kippur']),
});
const person = fc.record({
  wunsch,
  /** They change their mind in the afternoon of that day. */
  dann: fc.option(fc.record({ am: tag, wunsch })),
  weg: fc.option(fc.record({ von: tag, tage: fc.integer({ min: 0, max: 6 }) })),
});
const stundennummer = fc.integer({ min: 0, max: stunden.length - 1 });
const ding = fc.record({
  wer: fc.subarray([...leute], { minLength: 1 }),
  bis: tag,
  stufen: fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
  bisBeantwortet: fc.boolean(),
  /** Entered on the day of its first step, after the hour with this number. */
  seit: stundennummer,
  /** Answered on that day, at the hour with this number. */
  fertig: fc.option(fc.record({ am: tag, um: stundennummer })),
});
const welt = fc.record({
  leute: fc.record({ ada: person, eren: person, jo: person }),
  dinge: fc.array(ding, { minLength: 1, maxLength: 5 }),
  ausfall: fc.option(fc.record({ von: tag, tage: fc.integer({ min: 1, max: 3 }) })),
});
type Welt = typeof welt extends fc.Arbitrary<infer W> ? W : never;
type Person = Welt['leute'][Name];

const amTag = (i: number): Day => addDays(anfang, i);
const isAusfall = ({ ausfall }: Welt, i: number): boolean =>
  ausfall !== null && i >= ausfall.von && i < ausfall.von + ausfall.tage;
/** The wish that counts at this hour. */
const giltFuer = ({ wunsch: zuerst, dann }: Person, i: number, um: number): Wunsch =>
  dann !== null && (dann.am < i || (dann.am === i && um > nachmittag)) ? dann.wunsch : zuerst;

function darf(wer: Person, i: number, zur: string, gilt: Wunsch): boolean {
  const heute = amTag(i);
  const { weg } = wer;
  if (weg !== null && i >= weg.von && i <= weg.von + weg.tage) return false;
  const feiert = gilt.feste.includes('Jom Kippur');
  if (feiert && (heute === jomKippur || (heute === addDays(jomKippur, -1) && zur >= '17:00'))) return false;
  return gilt.auchFrei || calendar.isWorkingDay(heute);
}

const gibtEs = ({ stufen, seit }: Welt['dinge'][number], i: number, um: number): boolean => {
  const erster = Math.min(...stufen);
  return i > erster || (i === erster && um > seit);
};

async function lebt(plan: Welt) {
  let jetzt = { i: 0, um: 0 };
  const fertig = new Set<number>();
  const ids = new Map<PersonId, Name>();
  const feature: Feature = {
    name: 'dinge',
    faellig: (ctx, wer) =>
      plan.dinge.flatMap((eines, nr) => {
        const name = ids.get(wer);
        const bis = amTag(eines.bis);
        if (name === undefined || !eines.wer.includes(name) || fertig.has(nr)) return [];
        if (!gibtEs(eines, jetzt.i, jetzt.um)) return [];
        if (bis < ctx.heute && !eines.bisBeantwortet) return [];
        const stufen = eines.stufen.map((i) => ({ name: `stufe${i}`, tag: amTag(i) }));
        const offen = { key: `ding:${nr}`, bis, stufen, titel: `Ding ${nr}.`, parts: [], grund: 'es Sie gibt' };
        return [eines.bisBeantwortet ? { ...offen, bisBeantwortet: true } : offen];
      }),
  };
  const on = ground({ features: [erinnerung, feature], start: `${addDays(anfang, -1)} 23:00` });
  for (const name of leute) ids.set(on.person(name), name);
  on.tx((ctx) => {
    for (const [id, name] of ids) {
      const { wunsch: zuerst, weg } = plan.leute[name];
      stelleEin({ ...ctx, actor: id }, zuerst);
      if (weg !== null) addAbwesenheit(ctx.tx, id, { von: amTag(weg.von), bis: amTag(weg.von + weg.tage) });
    }
  });
  on.schedule.tick();
  const gesehen: { name: Name; i: number; um: number; text: string }[] = [];
  for (let i = 0; i < dauer; i++) {
    for (const [um, zur] of stunden.entries()) {
      jetzt = { i, um };
      on.clock.set(`${amTag(i)} ${zur}`);
      on.protocol.set(`${amTag(i)} ${zur}`);
      const vorher = new Map(leute.map((name) => [name, on.chat.standing({ account: name }).length]));
      if (!isAusfall(plan, i)) on.schedule.tick();
      await on.outbox.drain();
      for (const name of leute) {
        const neue = on.chat.standing({ account: name }).slice(vorher.get(name));
        for (const { message } of neue) gesehen.push({ name, i, um, text: JSON.stringify(message) });
      }
      on.tx((ctx) => {
        for (const [id, name] of ids) {
          const { dann } = plan.leute[name];
          if (dann?.am === i && um === nachmittag) stelleEin({ ...ctx, actor: id }, dann.wunsch);
        }
        for (const [nr, eines] of plan.dinge.entries()) {
          if (eines.fertig?.am !== i || eines.fertig.um !== um) continue;
          fertig.add(nr);
          beantwortet(ctx, `ding:${nr}`);
        }
      });
      await on.outbox.drain();
    }
  }
  const rows = on.tx(({ tx }) => tx.select().from(erinnert).all());
  const vermerkt = new Set(rows.map(({ personId, key, stufe }) => `${ids.get(personId)} ${key} ${stufe}`));
  await on.outbox.stop();
  const gesagt = rows.flatMap(({ personId, key, am, grund }) =>
    grund === null ? [{ name: ids.get(personId), ding: key.replace('ding:', 'Ding '), i: tage.indexOf(am) }] : [],
  );
  return { gesehen, vermerkt, gesagt };
}

/** Whether on some day the bot was awake at this person's hour while the step had come and was open. */
function musste(plan: Welt, name: Name, nr: number, stufe: number): boolean {
  const eines = plan.dinge[nr];
  return tage.some((_, i) => {
    if (eines === undefined || i < stufe || isAusfall(plan, i)) return false;
    if (i > eines.bis && !eines.bisBeantwortet) return false;
    const um = stunden.findIndex((zur, j) => zur === stunde[giltFuer(plan.leute[name], i, j).zeit ?? 'ueblich']);
    return (
      um !== -1 &&
      gibtEs(eines, i, um) &&
      (eines.fertig === null || eines.fertig.am > i || (eines.fertig.am === i && eines.fertig.um >= um))
    );
  });
}

it('one message a day, at the chosen time, of what is open; each step is said or its reason is known', async () => {
  await fc.assert(
    fc.asyncProperty(welt, async (plan) => {
      const { gesehen, vermerkt, gesagt } = await lebt(plan);
      const jeTag = gesehen.map(({ name, i }) => `${name} ${i}`);
      expect(new Set(jeTag).size).toBe(jeTag.length);
      for (const { name, i, um, text } of gesehen) {
        const gilt = giltFuer(plan.leute[name], i, um);
        const zur = stunden[um] ?? '';
        expect(zur).toBe(stunde[gilt.zeit ?? 'ueblich']);
        expect(darf(plan.leute[name], i, zur, gilt)).toBe(true);
        for (const [nr, { fertig }] of plan.dinge.entries()) {
          const vorbei = fertig !== null && (fertig.am < i || (fertig.am === i && fertig.um < um));
          if (vorbei) expect(text).not.toContain(`Ding ${nr}.`);
        }
      }
      for (const { name, ding: titel, i } of gesagt) {
        const message = gesehen.find((eine) => eine.name === name && eine.i === i);
        expect(message?.text).toContain(`${titel}.`);
      }
      for (const [nr, { wer, stufen }] of plan.dinge.entries()) {
        for (const name of wer) {
          for (const stufe of stufen) {
            if (musste(plan, name, nr, stufe)) expect(vermerkt).toContain(`${name} ding:${nr} stufe${stufe}`);
          }
        }
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
