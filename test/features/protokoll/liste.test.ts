/** `/protokoll liste` and the search forget nothing: not after a year, and not in a field that was closed. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, alleGremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { abgegeben, answer, getagt, inWohnen, start } from './abgegeben.ts';

async function mitProtokoll(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await abgegeben(stadt);
  return stadt;
}

function schliesst(stadt: Musterstadt): void {
  stadt.workspace.tx((tx) => {
    const wohnen = alleGremien(tx, 'handlungsfeld').find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen !== undefined) aendereGremium(tx, wohnen.id, { geschlossen: day('2026-10-15') });
  });
}

async function tippt(stadt: Musterstadt, name: Name, befehl: string) {
  await stadt[name].types(stadt.wohnen, befehl);
  return answer(stadt, name);
}

describe('after more than a year', () => {
  it('minutes are still there to read, and nothing is offered that would be refused', async () => {
    const stadt = await mitProtokoll();
    await stadt.sleepUntil('2027-11-02 08:30');
    for (const name of ['mara', 'jo'] as const) {
      expect(await tippt(stadt, name, '/protokoll liste')).toMatchObject({
        text: 'Protokolle, 1 bis 1 von 1\n• WOH-2026-01 · Wohnen, 14.10.2026 · abgeschickt',
        buttons: ['WOH-2026-01 ansehen', 'Suchen …'],
      });
    }
    await stadt.jo.presses('WOH-2026-01 ansehen', inWohnen(stadt));
    expect(answer(stadt, 'jo')?.text).toContain('heikel');
    expect(answer(stadt, 'jo')?.buttons).toEqual([]);
    await stadt.jo.presses('Ändern …', 'direct');
    expect(stadt.jo.form()).toBeNull();
    expect(stadt.jo.readsDirect().at(-1)?.text).toContain('nicht mehr abgeben oder ändern');
    expect(stadt.jo.readsDirect().at(-1)?.text).not.toContain('sprechen Sie das Integrationsbüro an');
  });

  it('what was never handed in is not asked for any more', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.sleepUntil('2027-11-02 08:30');
    expect((await tippt(stadt, 'eren', '/protokoll liste'))?.text).toBe('Zurzeit gibt es keine Protokolle.');
  });
});

describe('in a closed field', () => {
  it('minutes stay in the list, marked; Tandem and Büro read everything, and nobody is offered a change', async () => {
    const stadt = await mitProtokoll();
    schliesst(stadt);
    for (const [name, genau] of [
      ['eren', true],
      ['jo', true],
      ['mara', false],
    ] as const) {
      expect(await tippt(stadt, name, '/protokoll liste')).toMatchObject({
        text: 'Protokolle, 1 bis 1 von 1\n• WOH-2026-01 · Wohnen (geschlossen), 14.10.2026 · abgeschickt',
        buttons: ['WOH-2026-01 ansehen', 'Suchen …'],
      });
      await stadt[name].presses('WOH-2026-01 ansehen', inWohnen(stadt));
      expect(answer(stadt, name)?.text.includes('heikel'), name).toBe(genau);
      expect(answer(stadt, name)?.buttons).toEqual([]);
    }
    expect((await tippt(stadt, 'pia', '/protokoll liste'))?.text).toBe('Zurzeit gibt es keine Protokolle.');
  });

  it('nothing that is missing stands in the list', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    schliesst(stadt);
    expect((await tippt(stadt, 'jo', '/protokoll liste'))?.text).toBe('Zurzeit gibt es keine Protokolle.');
  });

  it('the Tandem goes on finding what it wrote for itself', async () => {
    const stadt = await mitProtokoll();
    schliesst(stadt);
    expect((await tippt(stadt, 'eren', '/protokoll suche heikel'))?.text).toContain('Gefunden zu „heikel“');
    expect((await tippt(stadt, 'mara', '/protokoll suche heikel'))?.text).toContain('nichts gefunden');
    expect((await tippt(stadt, 'mara', '/protokoll suche treppen'))?.text).toContain('Gefunden zu „treppen“');
  });
});
