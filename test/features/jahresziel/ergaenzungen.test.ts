import { describe, expect, it } from 'vitest';
import { schlageErgaenzungVor } from '../../../src/features/jahresziel/actions.ts';
import { faelligReihum } from '../../../src/features/jahresziel/faellig.reihum.ts';
import { faellig } from '../../../src/features/jahresziel/faellig.ts';
import type { JahreszielId } from '../../../src/features/jahresziel/schema.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { drueckt, handelt, karte, karten, mitZiel, personVon } from './im-leben.ts';
import { home } from './im-sommer.ts';

const schlaegtVor = (stadt: Musterstadt, id: JahreszielId, ...vorschlaege: readonly string[]): Promise<void> =>
  handelt(stadt, 'mara', '2026-09-28', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    for (const text of vorschlaege) schlageErgaenzungVor(ctx, ziel, text);
  });

const sieben = ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben'];

describe('additions that are proposed to a draft', () => {
  it('stand on its card, with the button to propose one', async () => {
    const { stadt, id } = await mitZiel();
    expect(karten(stadt)[0]?.buttons).toContain('Ergänzung vorschlagen …');
    await schlaegtVor(stadt, id, 'Eins', 'Zwei');
    expect(karte(stadt)).toContain('2 Vorschläge warten auf das Tandem.');
  });

  it('are shown to the Tandem until each is settled, a page at a time', async () => {
    const { stadt, id } = await mitZiel();
    await schlaegtVor(stadt, id, ...sieben);
    expect(await home(stadt, stadt.ada)).toContain('7 Vorschläge zu: Nachbarn kennen sich besser');
    expect(await home(stadt, stadt.mara)).not.toContain('Vorschläge zu:');
    await stadt.ada.presses('Vorschläge ansehen', 'home');
    expect(stadt.ada.form()?.text).toContain('Eins (Mara Plan, 28.09.2026)');
    expect(stadt.ada.form()?.text).not.toContain('Sechs');
    expect(await drueckt(stadt, 'ada', 'jahresziel.ergaenzungen', `${id}:5`)).toContain('Sieben');
    expect(await drueckt(stadt, 'ada', 'jahresziel.ergaenzungErledigt', `${id}:7`)).not.toContain('Sieben');
    expect(await drueckt(stadt, 'ada', 'jahresziel.ergaenzungErledigt', `${id}:alle:6`)).toContain(
      'Alles ist erledigt',
    );
    await stadt.settle();
    expect(karte(stadt).join()).not.toContain('Vorschläge warten');
    expect(await home(stadt, stadt.ada)).not.toContain('Vorschläge zu:');
  });

  it('are settled by the Tandem and the Büro alone, and read by all in the field', async () => {
    const { stadt, id } = await mitZiel();
    await schlaegtVor(stadt, id, 'Eins');
    expect(await drueckt(stadt, 'mara', 'jahresziel.ergaenzungErledigt', `${id}:1`)).toContain('das Tandem');
    const liste = await drueckt(stadt, 'mara', 'jahresziel.ergaenzungen', id);
    expect(liste).toContain('Eins');
    expect(liste).not.toContain('Erledigt');
  });

  it('are due for everybody in turn as for each', async () => {
    const { stadt, id } = await mitZiel();
    await schlaegtVor(stadt, id, 'Eins');
    await handelt(stadt, 'jo', '2026-09-29', (ctx) => {
      const ada = personVon(stadt, 'ada');
      const einzeln = faellig(ctx, ada).map(({ key, stufen }) => ({ key, stufen }));
      expect(einzeln).toEqual([
        { key: `jahresziel-ergaenzungen:${id}`, stufen: [{ name: '2026-09-28', tag: '2026-09-28' }] },
      ]);
      expect(faelligReihum(ctx)(ada).map(({ key, stufen }) => ({ key, stufen }))).toEqual(einzeln);
    });
  });
});
