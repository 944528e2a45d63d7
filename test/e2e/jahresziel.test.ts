/** A goal from its first words to the check of its result: real Bolt, imitated Slack, the whole bot, in both modes. */
import { describe, expect, test } from 'vitest';
import { openExcel } from '../documents/excel.ts';
import { openPdf } from '../documents/paper.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
type Stadt = Awaited<ReturnType<typeof musterstadt>>;
type Werte = Parameters<Stadt['ada']['submits']>[0];

const titel = 'Nachbarn kennen sich besser';
const karte = ({ luca }: Stadt): string =>
  luca.reads(wohnen).find(({ text }) => text.includes('Jahresziel für die Jahreskonferenz 2027'))?.text ?? '';

/** Ada begins the goal, and fills in its Raster point by point. */
async function legtAn({ ada, mara, luca, settle }: Stadt): Promise<void> {
  const fuelltAus = async (punkt: string, werte: Werte) => {
    await ada.presses(punkt, 'form');
    await ada.submits(werte);
    await ada.presses('Raster ansehen', 'form');
  };
  await ada.types(wohnen, '/jahresziel');
  await ada.presses('Neues Jahresziel', inWohnen);
  await ada.submits({ titel });
  await ada.presses('Weiter ausfüllen', 'form');
  await fuelltAus('Neue Wirkung …', { text: 'Neue Familien haben Kontakt im Haus', fuerWen: 'neue Familien' });
  await fuelltAus('Neuer Indikator zu Wirkung 1 …', {
    ...{ art: 'zahl', name: 'Familien mit Kontakt', einheit: 'Familien' },
    ...{ startwert: '4', zielwert: '20', bis: '2027-06-30' },
  });
  await fuelltAus('Neue Maßnahme …', { was: 'Zum Hausfest einladen', person: mara.account, bis: '2026-11-13' });
  await fuelltAus('Federführung eintragen …', { person: mara.account });
  await fuelltAus('Prüfung eintragen …', { person: luca.account });
  expect(ada.form()?.text).toContain('6 von 7 Punkten');
  await ada.closesForm();
  await settle();
}

async function geht({ settle }: Stadt, wer: Stadt['ada'], knopf: string, werte: Werte): Promise<void> {
  await wer.presses('Mehr …', inWohnen);
  await wer.presses(knopf, inWohnen);
  await wer.submits(werte);
  await wer.closesForm();
  await settle();
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a goal is agreed on, worked at, counted and checked, and its papers come by direct message', async () => {
    const stadt = await musterstadt({ mode, start: '2026-10-12 08:30' });
    const { ada, jo, luca, mara, settle } = stadt;
    await legtAn(stadt);
    expect(karte(stadt)).toContain(`${titel}\nEntwurf`);
    expect(karte(stadt)).toContain('Wirkung: Neue Familien haben Kontakt im Haus');
    expect(karte(stadt)).toContain('Als Nächstes: Zum Hausfest einladen, bis 13.11.2026');

    await geht(stadt, ada, 'Zustand ändern …', { schritt: 'vorgeschlagen' });
    await geht(stadt, jo, 'Als vereinbart eintragen …', {});
    await geht(stadt, mara, 'Zustand ändern …', { schritt: 'in_arbeit' });
    expect(karte(stadt)).toContain(`${titel}\nin Arbeit`);

    // Two numbers, and an answer: what would help stays private.
    for (const [wert, datum] of [
      ['4', '2026-09-20'],
      ['12', '2026-10-10'],
    ]) {
      await mara.presses('Zahl eintragen', inWohnen);
      await mara.submits({ wert: wert ?? null, datum: datum ?? null });
      await mara.closesForm();
    }
    await mara.presses('Rückmeldung geben', inWohnen);
    await mara.submits({ stand: 'unterstuetzung' });
    await mara.submits({ hilfe: 'Jemand, der Arabisch spricht', bericht: 'nein' });
    await mara.closesForm();
    await settle();
    expect(karte(stadt)).toContain('in Arbeit · Braucht Unterstützung');
    expect(karte(stadt)).toMatch(/Familien mit Kontakt.*12.*20.*gezählt am 10\.10\.2026/);
    expect(karte(stadt)).not.toContain('Arabisch');
    for (const name of ['Mara', 'Luca', 'Ada']) expect(karte(stadt)).not.toContain(name);
    await ada.presses('Mehr …', inWohnen);
    expect(ada.reads(wohnen).at(-1)?.text).toContain('Jemand, der Arabisch spricht');

    // The chart, the Raster and the table, each for whoever asked for it.
    await mara.presses('Mehr …', inWohnen);
    await mara.presses('Alle Zahlen', inWohnen);
    await mara.presses('Als Diagramm', inWohnen);
    await ada.presses('Mehr …', inWohnen);
    await ada.presses('Raster ansehen', inWohnen);
    await ada.presses('Als Datei …', inWohnen);
    await ada.submits({ art: 'pdf' });
    await ada.closesForm();
    await jo.types(wohnen, '/jahresziel tabelle');
    await jo.submits({});
    await jo.closesForm();
    await settle();

    const dateien = (wer: Stadt['ada']) => wer.readsDirect().flatMap(({ files }) => files);
    const diagramm = 'Diagramm-1-familien-mit-kontakt-2026-10-12.png';
    // Whoever does not see the picture reads what it shows.
    const gezeigt = 'von 4 Familien am 20.09.2026 zu 12 Familien am 10.10.2026; Ziel: 20 bis 30.06.2027.';
    expect(dateien(mara)).toEqual([{ name: diagramm, title: `Diagramm „Familien mit Kontakt“: 2 Werte, ${gezeigt}` }]);
    const beschrieben = stadt.emulator.calls.flatMap(({ args }) => args.alt_txt ?? []);
    expect(beschrieben).toEqual([`Diagramm „Familien mit Kontakt“: 2 Werte, ${gezeigt}`]);
    expect(new TextDecoder('latin1').decode((await mara.downloads(diagramm, 'direct')).slice(1, 4))).toBe('PNG');
    const raster = 'Raster-nachbarn-kennen-sich-besser-2026-10-12.pdf';
    expect(dateien(ada)).toEqual([{ name: raster, title: `Raster „${titel}“, Stand 12.10.2026` }]);
    const papier = await openPdf(await ada.downloads(raster, 'direct'));
    expect(papier.pages.map(({ seen }) => seen).join()).toContain('Neue Familien haben Kontakt im Haus');
    const tabelle = 'Jahresziele-2027-Stand-2026-10-12.xlsx';
    expect(dateien(jo)).toEqual([{ name: tabelle, title: 'Jahresziele, Jahreskonferenz 2027, Stand 12.10.2026' }]);
    const { rows } = openExcel(await jo.downloads(tabelle, 'direct'));
    expect(rows('Jahresziele')[1]?.slice(0, 6)).toEqual(['Wohnen', 'WOH-2027-Z1', '2027', titel, null, 'in Arbeit']);
    expect(rows('Werte').map((zeile) => zeile.slice(-3))).toEqual([
      ['Tag', 'Wert', 'Gilt'],
      ['2026-09-20', 'unter 5', 'zählt'],
      ['2026-10-10', 12, 'zählt'],
    ]);
    expect(dateien(luca)).toEqual([]);

    await geht(stadt, mara, 'Ergebnis eintragen …', { grund: 'Zwölf Familien kennen ihre Nachbarn.' });
    expect(karte(stadt)).toContain('Ergebnis liegt vor');
    await geht(stadt, luca, 'Zustand ändern …', { schritt: 'teilweise', grund: 'Es fehlen noch acht.' });
    expect(karte(stadt)).toContain('überprüft: teilweise erreicht');
  });
});
