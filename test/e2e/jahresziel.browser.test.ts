/** A goal in the browser: begun, filled in point by point, and its card in the channel. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { closes, demoInBrowser, fits, form, knopf, nachricht, picture, presses, submit } from './browser.ts';

const karte = (page: Page) => nachricht(page, 'Nachbarn kennen sich besser').filter({ hasText: 'Mehr …' });

describe('a Jahresziel', () => {
  const { open } = demoInBrowser();

  it('is filled in point by point, and its card shows what shall change and how far it is', async () => {
    const ada = await open(people.ada, 'hf-4-wohnen');
    const fuelltAus = async (punkt: string, werte: Readonly<Record<string, string>>) => {
      await presses(ada, punkt);
      await submit(ada, werte, 'Speichern');
      await presses(ada, 'Raster ansehen');
    };
    await knopf(ada, 'Jahresziele').click();
    await knopf(ada, 'Neues Jahresziel').click();
    await submit(ada, { 'Wie heißt': 'Nachbarn kennen sich besser' }, 'Anlegen');
    await presses(ada, 'Weiter ausfüllen');
    await fuelltAus('Neue Wirkung …', {
      'Was soll': 'Neue Familien haben Kontakt im Haus',
      'Für wen': 'neue Familien',
    });
    await fuelltAus('Neuer Indikator zu Wirkung 1 …', {
      Woran: 'Man kann es zählen',
      'Was genau': 'Familien mit Kontakt',
      'Was wird gezählt': 'Familien',
      'Wie viele sind': '4',
      'Wie viele sollen': '20',
    });
    await fuelltAus('Federführung eintragen …', { 'Wer ist': 'Eren Probe' });
    await form(ada).getByText('4 von 7 Punkten').waitFor();
    await fits(ada);
    await picture(ada, 'jahresziel-raster');

    const mara = await open(people.mara, 'hf-4-wohnen');
    await karte(mara).getByText('Wirkung: Neue Familien haben Kontakt im Haus').waitFor();
    expect(await karte(mara).getByText('Eren Probe').count()).toBe(0);
    await karte(mara).scrollIntoViewIfNeeded();
    await picture(mara, 'jahresziel-karte');
    await fits(mara);
  });
});

describe('a Jahresziel on its way', () => {
  const { open } = demoInBrowser({ goals: true, start: '2027-03-01T08:30:00+01:00' });
  const titel = 'Neue Familien kennen ihre Nachbarn';

  const geht = (page: Page, wohin: string) => page.getByRole('navigation').getByRole('link', { name: wohin }).click();
  const hausfest = (page: Page) => nachricht(page, titel).filter({ hasText: 'Unterstützung anbieten' });

  /** Orders the chart from the goal's card, and reads what it shows. */
  async function diagramm(page: Page, worte: string): Promise<void> {
    await geht(page, 'hf-4-wohnen');
    await knopf(hausfest(page), 'Mehr …').click();
    await knopf(nachricht(page, titel), 'Alle Zahlen').last().click();
    await knopf(nachricht(page, `Zahlen: ${titel}`), 'Als Diagramm')
      .last()
      .click();
    await geht(page, 'KOMM-IN');
    await page.getByText(worte).last().waitFor();
  }

  it('asks on a day of its ladder, is answered with one tap, and shows what was counted everywhere', async () => {
    const mara = await open(people.mara, 'hf-4-wohnen');
    await hausfest(mara).getByText('12 von 20').waitFor();
    await diagramm(mara, '2 Werte, von 7 Familien');
    await mara.getByLabel('bis zum').fill('2027-03-22');
    await knopf(mara, 'Los').click();
    const unterwegs = mara.getByRole('region', { name: 'Was unterwegs geschah' });
    await unterwegs.waitFor({ timeout: 50_000 });
    await knopf(unterwegs, 'Schließen').click();

    await geht(mara, 'Start');
    await mara.getByText('Für Sie heute').waitFor();
    await mara.getByText(`Jahresziel: ${titel}`).waitFor();
    await fits(mara);
    await picture(mara, 'jahresziel-start');

    await geht(mara, 'KOMM-IN');
    const erinnerung = nachricht(mara, `Jahresziel: ${titel}`).last();
    await erinnerung.getByText('Wie steht es?').waitFor();
    await erinnerung.scrollIntoViewIfNeeded();
    await picture(mara, 'jahresziel-erinnerung');
    await fits(mara);
    await knopf(erinnerung, 'Im Plan').click();
    await mara.getByText('Danke. Eingetragen: „Im Plan“.').last().waitFor();

    await geht(mara, 'hf-4-wohnen');
    await knopf(hausfest(mara), 'Zahl eintragen').click();
    await form(mara).getByRole('textbox', { name: /^Zahl/ }).fill('17');
    await submit(mara, {}, 'Eintragen');
    await closes(mara, 'Danke. Eingetragen: Familien mit Kontakt im Haus: 17 Familien.');
    await hausfest(mara).getByText('17 von 20').waitFor();
    await diagramm(mara, '3 Werte, von 7 Familien');
    await geht(mara, 'Start');
    await mara.getByText('Für Sie heute').waitFor();
    expect(await mara.getByText(`Jahresziel: ${titel}`).count()).toBe(0);

    const jo = await open(people.jo, 'hf-4-wohnen');
    await knopf(jo, 'Jahresziele').last().click();
    await knopf(jo, 'Alle Jahresziele').last().click();
    await knopf(jo, 'Als Tabelle …').last().click();
    await submit(jo, {}, 'Datei bekommen');
    // From source the file is made on the thread that answers.
    await form(jo).getByText('Die Datei kommt gleich').waitFor({ timeout: 30_000 });
    await closes(jo, 'Die Datei kommt gleich');
    await geht(jo, 'KOMM-IN');
    await nachricht(jo, 'Die Datei hat drei Blätter').getByRole('link', { name: '1 Antwort' }).click();
    await jo.getByRole('link', { name: /Jahresziele-2027-Stand-2027-03-22.xlsx/ }).waitFor();
    await fits(jo);
  });
});
