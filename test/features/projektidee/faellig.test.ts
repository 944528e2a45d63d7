import { describe, expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { alle, antwort, beantwortet, inWohnen, mitIdee } from './auf-dem-weg.ts';

const frage = 'Alle Fragen der Checkliste sind beantwortet. Möchten Sie mit dem Umsetzungsplan beginnen?';
const erinnerungen = (stadt: Musterstadt, name: 'ada' | 'eren' | 'mara') =>
  stadt[name].readsDirect().filter(({ text }) => text.includes(frage));

describe('a complete Checkliste', () => {
  it('is told to both of the Tandem in their daily message, once, until one of them begins', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, { ...alle, 11: {} });
    await stadt.sleepUntil('2026-09-29 12:00');
    expect(erinnerungen(stadt, 'ada')).toEqual([]);
    await beantwortet(stadt, id, { 11: { text: 'Deutsch üben' } }, '2026-09-29');
    await stadt.sleepUntil('2026-10-02 12:00');
    expect(erinnerungen(stadt, 'mara')).toEqual([]);
    for (const name of ['ada', 'eren'] as const) {
      expect(erinnerungen(stadt, name)).toHaveLength(1);
      expect(erinnerungen(stadt, name)[0]?.text).toContain('Umsetzungsplan für „Treppenhaus-Café“');
    }
    expect(erinnerungen(stadt, 'ada')[0]?.buttons).toEqual([
      'Umsetzungsplan beginnen',
      'Ansehen',
      'Später',
      'Erinnerungen einstellen',
    ]);
    await stadt.ada.opensHome();
    await stadt.settle();
    expect(stadt.ada.home()?.text).toContain('Ohne festen Tag\nUmsetzungsplan für „Treppenhaus-Café“');
    await stadt.ada.presses('Später');
    await stadt.sleepUntil('2026-10-05 12:00');
    expect(erinnerungen(stadt, 'ada')).toHaveLength(2);
    expect(erinnerungen(stadt, 'eren')).toHaveLength(2);
    await stadt.eren.presses('Umsetzungsplan beginnen', inWohnen(stadt));
    expect(antwort(stadt, 'eren')?.text).toContain('Umsetzungsplan: Treppenhaus-Café');
    await stadt.settle();
    // Today's message asks no longer.
    expect(erinnerungen(stadt, 'ada')).toHaveLength(1);
    expect(stadt.ada.readsDirect().at(-1)?.text).toContain('Was heute offen war, ist es nicht mehr.');
    await stadt.ada.presses('Später');
    await stadt.sleepUntil('2026-10-08 12:00');
    expect(erinnerungen(stadt, 'ada')).toHaveLength(1);
  });
});
