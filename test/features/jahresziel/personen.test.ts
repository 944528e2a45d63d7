import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { macht } from '../tandem/gespraech.ts';
import { beginntZiel, fuelltAus, inWohnen, siehtRaster, start } from './begonnen.ts';

const willkommen = (stadt: Musterstadt): string =>
  stadt.mara.readsDirect().find(({ text }) => text.startsWith('Willkommen'))?.text ?? '';

describe('who hands over', () => {
  it('gives to the successor what they are federführend for, and what they check', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt, { titel: 'Zweites' });
    await stadt.goTo('2026-10-12 09:00');
    await beginntZiel(stadt, { titel: 'Erstes' });
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt.ada.account });
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    await macht(stadt, 'Übergeben …', { person: stadt.mara.account });
    expect(willkommen(stadt)).toContain('Jahresziel „Erstes“: federführend');
    expect(willkommen(stadt)).not.toContain('Zweites');
    expect(await siehtRaster(stadt, 'eren')).toContain('6. Federführend\nMara Plan');
  });

  it('gives nobody what they would have to check themselves', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt.mara.account });
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.ada.account });
    await macht(stadt, 'Übergeben …', { person: stadt.mara.account });
    expect(willkommen(stadt)).toContain('Wer federführend ist, prüft nicht selbst. Bitte bestimmen Sie, wer prüft.');
    const text = await siehtRaster(stadt, 'eren');
    expect(text).toContain('6. Federführend\nMara Plan');
    expect(text).toContain('7. Prüft die Kennzahlen und Indikatoren\nNoch offen.');
  });
});

describe('/komm-in meine-daten', () => {
  it('says of which goals somebody is part, and what they said', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.mara.account });
    await siehtRaster(stadt, 'mara');
    await stadt.mara.presses('Ergänzung vorschlagen …', inWohnen(stadt));
    await stadt.mara.submits({ text: 'Hausverwaltung fragen' });
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    await stadt.settle();
    const text = new TextDecoder().decode(await stadt.mara.downloads('meine-daten.txt', 'direct'));
    expect(text).toContain('- Nachbarn kennen sich besser: Sie prüfen');
    expect(text).toContain('- Nachbarn kennen sich besser, Ergänzung, 12.10.2026: Hausverwaltung fragen');
  });
});
