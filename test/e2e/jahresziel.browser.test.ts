/** A goal in the browser: begun, filled in point by point, and its card in the channel. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoInBrowser, fits, knopf, nachricht, picture, submit } from './browser.ts';

const form = (page: Page) => page.getByRole('complementary', { name: 'Formular' });
const karte = (page: Page) => nachricht(page, 'Nachbarn kennen sich besser').filter({ hasText: 'Mehr …' });

describe('a Jahresziel', () => {
  const { open } = demoInBrowser();

  it('is filled in point by point, and its card shows what shall change and how far it is', async () => {
    const ada = await open('U0ADAMUST', 'hf-4-wohnen');
    const fuelltAus = async (punkt: string, werte: Readonly<Record<string, string>>) => {
      await knopf(form(ada), punkt).click();
      await submit(ada, werte, 'Speichern');
      await knopf(form(ada), 'Raster ansehen').click();
    };
    await knopf(ada, 'Jahresziele').click();
    await knopf(ada, 'Neues Jahresziel').click();
    await submit(ada, { 'Wie heißt': 'Nachbarn kennen sich besser' }, 'Anlegen');
    await knopf(form(ada), 'Weiter ausfüllen').click();
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

    const mara = await open('U0MARAPLA', 'hf-4-wohnen');
    await karte(mara).getByText('Wirkung: Neue Familien haben Kontakt im Haus').waitFor();
    expect(await karte(mara).getByText('Eren Probe').count()).toBe(0);
    await karte(mara).scrollIntoViewIfNeeded();
    await picture(mara, 'jahresziel-karte');
    await fits(mara);
  });
});
