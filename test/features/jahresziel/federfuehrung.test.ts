/** Who is federführend for a goal, and who checks it: never the same, and whoever it concerns hears of it. */
import { describe, expect, it } from 'vitest';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { uebergib } from '../../../src/features/jahresziel/uebergib.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { siehtRaster } from './begonnen.ts';
import {
  aendert,
  drueckt,
  fehler,
  handelt,
  inWohnen,
  mitZiel,
  oeffnetZustand,
  personVon,
  privat,
  titel,
} from './im-leben.ts';
import { imAugust, letzte } from './im-sommer.ts';

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
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.pia.account, name: null });
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

describe('a goal on its way', () => {
  it('always has somebody who is federführend: only of a draft it may be nobody', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await fuelltAus(stadt, 'Federführung eintragen …', { person: null });
    expect(fehler(stadt, 'ada')).toEqual({ person: 'Bitte nennen Sie, wer das Ziel weiterführt.' });
    const { stadt: mitEntwurf } = await mitZiel();
    await fuelltAus(mitEntwurf, 'Federführung eintragen …', { person: null });
    expect(await siehtRaster(mitEntwurf)).toContain('6. Federführend\nNoch offen.');
  });

  it('is handed over from Mehr …, when it suits: by who is federführend, the Tandem and the Büro', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    for (const name of ['mara', 'ada', 'jo', 'luca'] as const) await stadt[name].presses('Mehr …', inWohnen(stadt));
    const kann = (name: 'mara' | 'ada' | 'jo' | 'luca') =>
      privat(stadt, name)?.buttons.includes('An andere Person übergeben …');
    expect([kann('mara'), kann('ada'), kann('jo'), kann('luca')]).toEqual([true, true, true, false]);
    await stadt.mara.presses('An andere Person übergeben …', inWohnen(stadt));
    await stadt.mara.submits({ person: stadt.luca.account });
    await stadt.settle();
    expect(letzte(stadt.luca)?.text).toContain(`Mara Plan hat Ihnen ein Jahresziel übergeben: „${titel}“.`);
    expect(await drueckt(stadt, 'luca', 'jahresziel.imPlan', id)).toContain('Danke');
  });

  it('tells who is federführend and who checks, once it is agreed on', async () => {
    const { stadt } = await mitZiel({ bis: 'vorgeschlagen' });
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.pia.account, name: null });
    expect(letzte(stadt.pia)?.text ?? '').not.toContain(titel);
    await oeffnetZustand(stadt, 'jo', 'Als vereinbart eintragen …');
    await stadt.jo.submits({});
    await stadt.settle();
    const feder = letzte(stadt.mara);
    expect(feder?.text).toContain(`Das Jahresziel „${titel}“ ist vereinbart. Sie sind dafür federführend.`);
    expect(feder?.text).toContain('Das soll sich ändern: Neue Familien haben Kontakt');
    expect(feder?.text).toContain('auf der Jahreskonferenz im September 2027 vorgestellt');
    expect(feder?.buttons).toEqual(['Raster ansehen', 'Mehr …', 'An andere Person übergeben …']);
    expect(letzte(stadt.pia)?.text).toContain('Sie überprüfen das Ergebnis, wenn es da ist.');
  });

  it('tells nobody what they entered themselves', async () => {
    const { stadt, id } = await mitZiel({ bis: 'vorgeschlagen' });
    await aendert(stadt, id, { federPerson: personVon(stadt, 'jo') });
    await oeffnetZustand(stadt, 'jo', 'Als vereinbart eintragen …');
    await stadt.jo.submits({});
    await stadt.settle();
    expect(stadt.jo.readsDirect().filter(({ text }) => text.includes('ist vereinbart'))).toEqual([]);
  });

  it('asks a checker at once who is named while a result waits', async () => {
    const { stadt } = await mitZiel({ bis: 'ergebnis' });
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.pia.account, name: null });
    const frage = letzte(stadt.pia);
    expect(frage?.text).toContain(
      `Ada Muster hat eingetragen: Sie überprüfen das Ergebnis des Jahresziels „${titel}“.`,
    );
    expect(frage?.text).toContain('Ergebnis: Weil');
    expect(frage?.buttons.slice(0, 2)).toEqual(['Bestätigen …', 'Zurückgeben …']);
  });
});

describe('a handover that is still in the queue', () => {
  const neuigkeiten = (stadt: Musterstadt, name: 'luca' | 'pia' | 'mara') =>
    stadt[name].readsDirect().flatMap(({ text }) => /^Sie sind .*federführend/.exec(text)?.[0] ?? []);
  async function uebergibt(stadt: Musterstadt, an: 'luca' | 'pia' | 'mara'): Promise<void> {
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt[an].account });
  }

  it('is not sent any more when the goal is handed on: to them it never was theirs', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    stadt.chat.fail('post', { afterMs: 15 * 60_000 });
    stadt.chat.fail('post', { afterMs: 15 * 60_000 });
    await uebergibt(stadt, 'luca');
    expect(neuigkeiten(stadt, 'luca')).toEqual([]);
    await uebergibt(stadt, 'pia');
    await stadt.goTo('2026-10-12 12:00');
    expect(neuigkeiten(stadt, 'luca')).toEqual([]);
    expect(neuigkeiten(stadt, 'pia')).toEqual(['Sie sind jetzt federführend']);
    expect(neuigkeiten(stadt, 'mara')).toEqual(['Sie sind nicht mehr federführend']);
  });
});
