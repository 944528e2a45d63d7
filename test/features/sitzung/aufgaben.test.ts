/** What is open in the field stands in the invitation to its next Sitzung. */
import { describe, expect, it } from 'vitest';
import { bis, vergibt, was } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, einladung, start } from './announced.ts';

const agenda = (stadt: Musterstadt): string[] | undefined => {
  const zeilen = einladung(stadt)?.text.split('\n') ?? [];
  const von = zeilen.indexOf('Offene Aufgaben');
  return von < 0 ? undefined : zeilen.slice(von + 1).filter((zeile) => zeile.startsWith('•'));
};

describe('the invitation', () => {
  it('lists what is open, without a person, and follows it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    expect(agenda(stadt)).toBeUndefined();
    await vergibt(stadt);
    expect(agenda(stadt)).toEqual([`• ${was} – bis Mi., 14.10.2026`]);
    expect(einladung(stadt)?.text).not.toContain('Mara');
    await stadt.mara.types(stadt.wohnen, '/komm-in aufgaben');
    await stadt.mara.presses('Erledigt', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(agenda(stadt)).toBeUndefined();
    await stadt.mara.presses('Rückgängig', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(agenda(stadt)).toHaveLength(1);
  });

  it('is that of the next Sitzung alone; when it is over, that of the one after it', async () => {
    const stadt = await musterstadt(start);
    await vergibt(stadt, { bis: '2026-11-30' });
    await announced(stadt);
    await announced(stadt, { datum: '2026-10-28', thema: 'Spielplätze' });
    const zweite = () => stadt.mara.reads(stadt.wohnen).find(({ text }) => text.startsWith('Einladung: Spielplätze'));
    expect(agenda(stadt)).toHaveLength(1);
    expect(zweite()?.text).not.toContain('Offene Aufgaben');
    await stadt.goTo('2026-10-15 09:00');
    expect(zweite()?.text).toContain('Offene Aufgaben');
  });

  it('says how many more there are, where the list would grow too long', async () => {
    const stadt = await musterstadt(start);
    for (let n = 1; n <= 12; n += 1) await vergibt(stadt, { was: `Aushang ${n}`, bis });
    await announced(stadt);
    expect(agenda(stadt)?.slice(-2)).toEqual(['• Aushang 10 – bis Mi., 14.10.2026', '• und 2 weitere']);
  });
});
