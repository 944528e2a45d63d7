/** An Aufgabe in the one message of the morning, until somebody answers. */
import { describe, expect, it } from 'vitest';
import { erinnerungen, mitAufgabe, was } from './vergeben.ts';

describe('whoever holds an Aufgabe', () => {
  it('is reminded a week before, on the day, and then weekly; nobody else is', async () => {
    const stadt = await mitAufgabe();
    const tage: string[] = [];
    for (const tag of ['2026-10-06', '2026-10-07', '2026-10-13', '2026-10-14', '2026-10-20', '2026-10-21']) {
      await stadt.goTo(`${tag} 12:00`);
      tage.push(`${tag} ${erinnerungen(stadt.mara).length}`);
    }
    expect(tage).toEqual([
      '2026-10-06 0',
      '2026-10-07 1',
      '2026-10-13 1',
      '2026-10-14 2',
      '2026-10-20 2',
      '2026-10-21 3',
    ]);
    const [erste] = erinnerungen(stadt.mara);
    expect(erste?.text.split('\n')).toEqual([
      'Guten Morgen, Mara Plan. Heute geht es um eine Sache.',
      `Aufgabe: ${was}`,
      'Bis Mi., 14.10.2026 · Handlungsfeld Wohnen',
      'Sie bekommen diese Nachricht, weil Sie eine Aufgabe übernommen haben.',
    ]);
    expect(erste?.buttons).toEqual(['Erledigt', 'Später', 'An andere Person übergeben …']);
    for (const andere of [stadt.ada, stadt.eren, stadt.jo, stadt.luca]) expect(erinnerungen(andere)).toEqual([]);
  });
});
