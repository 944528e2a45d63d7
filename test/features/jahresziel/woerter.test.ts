import { describe, expect, it, test } from 'vitest';
import { liesWoerter, taetigkeitswoerter, ueblicheWoerter } from '../../../src/features/jahresziel/taetigkeit.ts';
import { ganzerVerlauf } from '../ganzer-verlauf.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { beginntZiel, eineWirkung, einIndikator, fuelltAus, inWohnen, siehtRaster, start } from './begonnen.ts';
import { drueckt, fehler, privat } from './im-leben.ts';

const feld = (stadt: Musterstadt, name: 'jo' | 'mila') =>
  stadt[name].formView()?.fields.find(({ key }) => key === 'woerter')?.value;

async function oeffnet(stadt: Musterstadt, name: 'jo' | 'mila' = 'jo'): Promise<void> {
  await stadt[name].types(stadt.buero, '/jahresziel wörter');
}

async function fragtNach(stadt: Musterstadt, name: string): Promise<boolean> {
  await siehtRaster(stadt);
  await stadt.ada.presses('Neuer Indikator zu Wirkung 1 …', inWohnen(stadt));
  await stadt.ada.submits({ ...einIndikator, name });
  const fragt = stadt.ada.form()?.text.includes('Zeigt diese Angabe, was sich ändert?') ?? false;
  if (fragt) await stadt.ada.submits();
  return fragt;
}

describe('Wörter für Tätigkeiten …', () => {
  it('are what the Büro wrote, one a line, until it takes the usual ones again', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    await oeffnet(stadt);
    expect(feld(stadt, 'jo')).toBe(ueblicheWoerter.join('\n'));
    await stadt.jo.submits({ woerter: '• Ausflug\n\n  Fest, ausflug\n' });
    expect(stadt.jo.form()?.text).toBe('Danke. Die Liste ist gespeichert. Sie hat 2 Wörter.');
    expect(await fragtNach(stadt, 'Stadtteilausflüge und Ausflugsziele')).toBe(true);
    expect(await fragtNach(stadt, 'Besuchte Kurse')).toBe(false);
    await oeffnet(stadt);
    expect(feld(stadt, 'jo')).toBe('Ausflug\nFest');
    await stadt.jo.submits({ woerter: '' });
    expect(stadt.jo.form()?.text).toContain('Die Liste ist leer');
    expect(await fragtNach(stadt, 'Veranstaltungen')).toBe(false);
    await oeffnet(stadt);
    await stadt.jo.submits({ ueblich: ['ja'] });
    expect(stadt.jo.form()?.text).toContain('Es gelten wieder die 12 üblichen Wörter.');
    expect(stadt.workspace.tx(taetigkeitswoerter)).toEqual(ueblicheWoerter);
    const akte = stadt.workspace.tx((tx) => ganzerVerlauf(tx).filter(({ akt }) => akt === 'jahresziel.woerter'));
    expect(akte).toHaveLength(3);
  });

  it('are found below the list of goals, and belong to the Büro', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await stadt.ada.types(stadt.wohnen, '/jahresziel liste');
    expect(privat(stadt, 'ada')?.buttons).not.toContain('Wörter für Tätigkeiten …');
    expect(await drueckt(stadt, 'ada', 'jahresziel.woerter', 'stadt')).toContain('legt das Integrationsbüro fest');
    await stadt.jo.types(stadt.wohnen, '/jahresziel liste');
    await stadt.jo.presses('Wörter für Tätigkeiten …', inWohnen(stadt));
    await stadt.jo.submits({});
    expect(stadt.jo.form()?.text).toContain('Sie haben nichts geändert.');
  });

  it('says what cannot be taken, and who changed them meanwhile', async () => {
    const stadt = await musterstadt(start);
    await oeffnet(stadt);
    await stadt.jo.submits({ woerter: 'Kurs\nrunder Tisch' });
    expect(fehler(stadt, 'jo').woerter).toContain('„runder Tisch“ ist nicht genau ein Wort.');
    await oeffnet(stadt, 'mila');
    await stadt.mila.submits({ woerter: 'Ausflug' });
    await stadt.jo.submits({ woerter: 'Kurs' });
    expect(stadt.jo.form()?.text).toContain('Mila Vorschlag hat das inzwischen geändert');
  });
});

test.each([
  ['Kurs\nkurs\nKURS', { woerter: ['Kurs'] }],
  [null, { woerter: [] }],
  ['1. Treffen\n2. Ausflug', { woerter: ['Treffen', 'Ausflug'] }],
  ['Kurs 2', { code: 'kein_wort', zeile: 'Kurs 2' }],
  ['ab', { code: 'zu_kurz', zeile: 'ab' }],
  ['x'.repeat(41), { code: 'zu_lang', zeile: 'x'.repeat(41) }],
  [
    Array.from({ length: 61 }, (_, i) => `Wort-${'ab'[i % 2]}${'z'.repeat(Math.floor(i / 2))}`).join('\n'),
    { code: 'zu_viele', zeile: '' },
  ],
])('words typed as %j', (typed, gelesen) => {
  expect(liesWoerter(typed)).toEqual(gelesen);
});
