/** Who is federführend for a goal, and who checks it: never the same, and whoever it concerns hears of it. */
import { describe, expect, it } from 'vitest';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { uebergib } from '../../../src/features/jahresziel/uebergib.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { siehtRaster } from './begonnen.ts';
import { aendert, drueckt, fehler, handelt, inWohnen, mitZiel, personVon, titel } from './im-leben.ts';
import { imAugust } from './im-sommer.ts';

/** The name was typed before its person had an account here. */
const piaGetippt = { prueftPerson: null, prueftName: 'Pia Skizze' };

const fuelltAus = async (stadt: Musterstadt, punkt: string, werte: Record<string, string | null>): Promise<void> => {
  await siehtRaster(stadt);
  await stadt.ada.presses(punkt, inWohnen(stadt));
  await stadt.ada.submits(werte);
  await stadt.settle();
};

const imBuero = (stadt: Musterstadt): string => stadt.jo.reads(stadt.buero).at(-1)?.text ?? '';

describe('nobody checks what they are federführend for, typed as a name or chosen as an account', () => {
  it('in the Raster', async () => {
    const { stadt } = await mitZiel(piaGetippt);
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt.pia.account });
    expect(fehler(stadt, 'ada').person).toContain('darf nicht selbst prüfen');
  });

  it('in the Raster, when the checker is named', async () => {
    const { stadt } = await mitZiel({ federPerson: null, federName: 'Pia Skizze' });
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.pia.account });
    expect(fehler(stadt, 'ada').person).toContain('darf nicht selbst federführend sein');
  });

  it('by An andere Person übergeben …', async () => {
    const { stadt, id } = await imAugust(piaGetippt);
    await stadt.goTo('2027-08-17 12:00');
    await stadt.mara.presses('An andere Person übergeben …');
    await stadt.mara.submits({ person: stadt.pia.account });
    expect(fehler(stadt, 'mara').person).toContain('darf nicht selbst prüfen');
    expect(await drueckt(stadt, 'pia', 'jahresziel.imPlan', id)).toContain('Federführend ist: Mara Plan');
  });

  it('by Ich übernehme: then nobody checks it, and the Büro hears of it', async () => {
    const { stadt, id } = await imAugust({ prueftPerson: null, prueftName: 'Ada Muster' });
    expect(await drueckt(stadt, 'ada', 'jahresziel.uebernehmen', id)).toContain('überprüft jetzt jemand anderes');
    await stadt.settle();
    expect(imBuero(stadt)).toContain(`Ada Muster ist federführend für „${titel}“ und sollte auch das Ergebnis`);
  });

  it('by a Tandem that changes hands: then nobody checks it, and the Büro hears of it', async () => {
    const { stadt, id } = await imAugust(piaGetippt);
    await aendert(stadt, id, { federPerson: personVon(stadt, 'ada') });
    const [von, an] = [personVon(stadt, 'ada'), personVon(stadt, 'pia')];
    await handelt(stadt, 'jo', '2027-08-16', (ctx) => {
      const gremium = zielById(ctx.tx, id)?.gremiumId ?? '';
      expect(uebergib(ctx, { von, an, gremium })).toContainEqual(expect.stringContaining('bestimmen Sie, wer prüft'));
    });
    expect(imBuero(stadt)).toContain(`Pia Skizze ist federführend für „${titel}“`);
    expect(await siehtRaster(stadt)).toContain('7. Prüft die Kennzahlen und Indikatoren\nNoch offen.');
  });
});
