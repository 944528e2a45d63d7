/** The Jahreskonferenz is moved while people are asked about a goal: each step once, however often it is moved. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { erinnerungen, imAugust } from '../jahresziel/im-sommer.ts';
import type { Musterstadt } from '../musterstadt.ts';

async function verschiebt(stadt: Musterstadt, tag: string): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in einrichten');
  await stadt.jo.presses('Jahreskonferenz …', { conversation: stadt.buero });
  await stadt.jo.submits({ jahreskonferenz: tag });
  while (stadt.jo.form()?.submit != null) await stadt.jo.submits();
  await stadt.settle();
}

/** On which of these days Mara is reminded. Between them the bot sleeps: what it missed would come on the next. */
async function erinnertAn(stadt: Musterstadt, ...tage: readonly string[]): Promise<string[]> {
  const an: string[] = [];
  for (const tag of tage) {
    const vorher = erinnerungen(stadt.mara).length;
    await stadt.sleepUntil(`2027-${tag} 08:55`);
    await stadt.goTo(`2027-${tag} 09:30`);
    const neue = erinnerungen(stadt.mara).length - vorher;
    an.push(...Array.from({ length: neue }, () => tag));
  }
  return an;
}

/** Counts back from Thursday, 16.09.2027: T-30 is on 17.08. */
const imSommer = () => imAugust({ fragenAb: day('2027-08-10') });

describe('the day of the Jahreskonferenz', () => {
  it('is later: what was not asked yet moves with it', async () => {
    const { stadt } = await imSommer();
    expect(await erinnertAn(stadt, '08-17', '08-18')).toEqual(['08-17']);
    await verschiebt(stadt, '2027-09-30');
    expect(await erinnertAn(stadt, '08-31', '09-02', '09-09', '09-15', '09-16', '09-23')).toEqual(['09-16', '09-23']);
  });

  it('is earlier: a step that has passed by it is said on the next day', async () => {
    const { stadt } = await imSommer();
    expect(await erinnertAn(stadt, '08-17', '08-18')).toEqual(['08-17']);
    await verschiebt(stadt, '2027-08-24');
    expect(await erinnertAn(stadt, '08-19', '08-20', '08-23', '08-24', '08-27')).toEqual(['08-19', '08-23', '08-27']);
  });

  it('is so much earlier that several steps have passed: they are one question, and nobody else is asked', async () => {
    const { stadt } = await imAugust({ fragenAb: day('2027-07-20') });
    expect(await erinnertAn(stadt, '08-17', '08-18')).toEqual(['08-17']);
    await verschiebt(stadt, '2027-08-20');
    expect(await erinnertAn(stadt, '08-19', '08-20')).toEqual(['08-19']);
    expect(erinnerungen(stadt.ada)).toEqual([]);
  });

  it('is set for the first time when most steps have passed: they are one question, too', async () => {
    const { stadt } = await imAugust({ fragenAb: day('2026-10-01') });
    await verschiebt(stadt, '2028-09-14');
    await verschiebt(stadt, '2027-09-16');
    expect(await erinnertAn(stadt, '08-17', '08-18')).toEqual(['08-17']);
    expect(erinnerungen(stadt.ada).filter(({ text }) => text.includes('Können Sie helfen?'))).toEqual([]);
  });

  it('is near when the Büro first wants people to be asked: what has passed is one question, too', async () => {
    const { stadt } = await imAugust({ fragenAb: day('2027-01-01') });
    const fragen = async (jahresziele: readonly string[]) => {
      await stadt.jo.types(stadt.buero, '/komm-in einrichten');
      await stadt.jo.presses('Erinnerungen …', { conversation: stadt.buero });
      await stadt.jo.submits({ jahresziele });
      await stadt.settle();
    };
    await fragen([]);
    const vorher = erinnerungen(stadt.mara).length;
    expect(await erinnertAn(stadt, '08-17', '08-18')).toEqual([]);
    await fragen(['-90', '-60', '-30', '-14', '3']);
    expect(await erinnertAn(stadt, '08-19', '08-20', '09-02')).toEqual(['08-19', '09-02']);
    expect(erinnerungen(stadt.mara)).toHaveLength(vorher + 2);
    expect(erinnerungen(stadt.ada).filter(({ text }) => text.includes('Können Sie helfen?'))).toEqual([]);
  });

  it('changes twice on one day: nobody hears of it', async () => {
    const { stadt } = await imSommer();
    await verschiebt(stadt, '2027-08-24');
    await verschiebt(stadt, '2027-09-16');
    expect(await erinnertAn(stadt, '08-17', '08-18', '09-02')).toEqual(['08-17', '09-02']);
  });

  it('is moved away while the message waits in the queue: it does not come any more', async () => {
    const { stadt } = await imSommer();
    stadt.chat.fail('post', { afterMs: 15 * 60_000 });
    await stadt.goTo('2027-08-17 09:01');
    await verschiebt(stadt, '2027-09-30');
    await stadt.goTo('2027-08-17 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    // What never came is asked when its day comes once more.
    expect(await erinnertAn(stadt, '08-18', '09-02', '09-16')).toEqual(['09-02', '09-16']);
  });
});
