/** What may be changed about an Indikator once something was counted. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { zaehle } from '../../../src/features/jahresziel/leben.ts';
import { indikatorenDes, zielById } from '../../../src/features/jahresziel/store.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { siehtRaster } from './begonnen.ts';
import { fehler, handelt, inWohnen, mitZiel } from './im-leben.ts';

/** A goal at work of which one number was entered. */
async function gezaehlt(): Promise<Musterstadt> {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    const [indikator] = indikatorenDes(ctx.tx, id);
    if (ziel === null || indikator === undefined) throw new Error('nothing to count');
    zaehle(ctx, ziel, indikator, { wert: 12, datum: day('2026-09-20'), notiz: null, korrigiert: null });
  });
  return stadt;
}

async function aendert(stadt: Musterstadt, werte: Record<string, string | null>): Promise<void> {
  await siehtRaster(stadt);
  await stadt.ada.presses('Indikator 1.1 ändern …', inWohnen(stadt));
  await stadt.ada.submits(werte);
  await stadt.settle();
}

describe('an Indikator of which there are values', () => {
  it('stays a number: read as a sign, its values would be false', async () => {
    const stadt = await gezaehlt();
    await aendert(stadt, { art: 'zeichen', einheit: null, startwert: null, zielwert: null });
    expect(fehler(stadt, 'ada').art).toContain('Legen Sie bitte einen neuen Indikator an, und lassen Sie diesen weg.');
    expect(await siehtRaster(stadt)).toContain('Ziel: 20 Familien');
  });

  it('asks before what was counted goes by another unit', async () => {
    const stadt = await gezaehlt();
    await aendert(stadt, { einheit: 'Personen' });
    expect(stadt.ada.form()?.text).toContain('gezählt in „Familien“');
    await stadt.ada.submits();
    expect(await siehtRaster(stadt)).toContain('Ziel: 20 Personen');
  });

  it('takes everything else without a question', async () => {
    const stadt = await gezaehlt();
    await aendert(stadt, { zielwert: '30', quelle: 'Umfrage' });
    expect(stadt.ada.form()?.text).toContain('Der Indikator ist gespeichert.');
  });
});

it('is asked about an activity word only when it gets another name or unit', async () => {
  const { stadt } = await mitZiel({ indikatoren: [{ name: 'Besuchte Kurse', einheit: 'Kurse', zielwert: 20 }] });
  await aendert(stadt, { bis: '2027-06-30' });
  expect(stadt.ada.form()?.text).toContain('Der Indikator ist gespeichert.');
  await aendert(stadt, { name: 'Kurse im Haus' });
  expect(stadt.ada.form()?.text).toContain('Hier steht „Kurse“.');
});

it('may become a sign as long as nothing was counted', async () => {
  const { stadt } = await mitZiel({ bis: 'in_arbeit' });
  await aendert(stadt, { art: 'zeichen', einheit: null, zielwert: null });
  expect(await siehtRaster(stadt)).toContain('Man kann es sehen oder hören');
});
