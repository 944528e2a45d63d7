/** What is told of the city's work, in the browser: overview, report, Dringende Abstimmung, thanks. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import {
  closes,
  demoInBrowser,
  field,
  fits,
  form,
  knopf,
  nachricht,
  phone,
  picture,
  submit,
  types,
} from './browser.ts';

const umsetzung = 'umsetzungsgruppe';
const steuerung = 'steuerungsgruppe';
const buero = 'integrationsbuero';
const thread = (page: Page) => page.getByRole('region', { name: 'Thread' });

describe('what is told of the work', () => {
  const { open } = demoInBrowser({ goals: true });

  it('the group reads its overview and what is behind it, offers advice and proposes a topic', async () => {
    const ada = await open(people.ada, umsetzung);
    const ueberblick = nachricht(ada, 'Überblick vom 28.09.2026');
    await ueberblick.getByText('1 von 2 Jahreszielen ist im Plan').waitFor();
    await fits(ada);
    await picture(ada, 'digest');

    await ueberblick.getByRole('link', { name: '2 Antworten' }).click();
    await thread(ada).getByText('Einzelheiten').waitFor();
    const datei = thread(ada).getByRole('link', { name: /Diagramm „Jahresziele im Lauf des Jahres“.*, 1 in Arbeit/ });
    const bild = datei.locator('img');
    await bild.scrollIntoViewIfNeeded();
    await expect.poll(() => bild.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);
    await picture(ada, 'digest-thread');
    await fits(ada);

    await knopf(ueberblick, 'Rat anbieten').first().click();
    await submit(ada, { 'Was können': 'Unser Gemeinschaftsraum ist abends frei.' }, 'Anbieten');
    await closes(ada, 'Danke für Ihr Angebot.');
    const pia = await open(people.pia, 'KOMM-IN');
    const angebot = nachricht(pia, 'Ada Muster bietet dem Tandem Sprachförderung Rat an').last();
    await knopf(angebot, 'Antworten …').click();
    await submit(pia, { 'Ihre Nachricht': 'Danke, gern ab Oktober.' }, 'Senden');
    await form(pia).getByText('Danke').first().waitFor();

    await knopf(ueberblick, 'Auf die Tagesordnung').first().click();
    expect(await field(ada, 'Thema').inputValue()).toBe('Handlungsfeld Sprachförderung: ');
    await submit(ada, { Thema: 'Handlungsfeld Sprachförderung: Räume am Abend' }, 'Vorschlagen');
    await closes(ada, 'Zusammen warten 2 Themen.');
    await types(ada, '/komm-in tagesordnung');
    await nachricht(ada, '2. Handlungsfeld Sprachförderung: Räume am Abend').waitFor();
  });

  it('a member answers a Dringende Abstimmung with Bedenken, and the Büro sees it at once', async () => {
    const ines = await open(people.ines, 'KOMM-IN');
    const frage = nachricht(ines, 'Die Stadt öffnet die Turnhalle').last();
    await picture(ines, 'abstimmung');
    await knopf(frage, 'Bedenken …').click();
    await submit(ines, { 'Welche Bedenken': 'Die Duschen sind seit August gesperrt.' }, 'Senden');
    await closes(ines, 'Das Integrationsbüro sieht Ihre Bedenken sofort');
    await frage.getByText('Ihre Antwort: Bedenken').waitFor();
    await fits(ines);

    const mila = await open(people.mila, buero);
    await nachricht(mila, '2 von 4 haben geantwortet').first().waitFor();
    await nachricht(mila, 'Bedenken: Die Duschen sind seit August gesperrt.').waitFor();
    await fits(mila);
  });

  it('the Büro looks at a report, comments on it and sends it; the Steuerungsgruppe reads it and answers', async () => {
    const jo = await open(people.jo, buero);
    await types(jo, '/komm-in bericht');
    const vorschau = nachricht(jo, 'Vorschau. Das sehen nur Sie.').last();
    await vorschau.getByText('Neu heißt in diesem Bericht: seit dem 28.09.2026.').waitFor();
    const anfrage = nachricht(jo, 'kann angesehen werden').last();
    await knopf(anfrage, 'Kommentar schreiben …').click();
    await submit(jo, { 'Ihr Kommentar': 'Es fehlt vor allem an Räumen.' }, 'Speichern');
    await closes(jo, 'Gespeichert. So weit ist der Bericht:');
    await knopf(anfrage, 'Vorschau ansehen').click();
    await vorschau.getByText('Es fehlt vor allem an Räumen.').waitFor();
    await knopf(vorschau, 'An die Steuerungsgruppe senden …').scrollIntoViewIfNeeded();
    await picture(jo, 'bericht-vorschau');
    await knopf(vorschau, 'Weiter').click();
    const seite2 = nachricht(jo, 'Seite 2 von 2').last();
    await seite2.getByText('Das würde helfen: Wir suchen noch einen Raum').waitFor();
    await fits(jo);
    await knopf(seite2, 'An die Steuerungsgruppe senden …').click();
    const frage = nachricht(jo, 'Möchten Sie ihn jetzt senden?');
    await knopf(frage, 'Jetzt senden').click();
    await nachricht(jo, 'Danke. Der Bericht ist gesendet.').waitFor();

    const ines = await open(people.ines, steuerung);
    const bericht = nachricht(ines, 'Es fehlt vor allem an Räumen.');
    await bericht.waitFor();
    await picture(ines, 'bericht-kanal');
    await fits(ines);
    await bericht.getByRole('link', { name: / Antworten$/ }).click();
    const wohnen = nachricht(thread(ines), 'Neue Familien kennen ihre Nachbarn');
    await wohnen.getByText('12 von 20 Familien, gezählt am 21.09.2026').waitFor();
    await fits(ines);
    await knopf(wohnen, 'Hinweis geben …').click();
    await submit(ines, { 'Was soll': 'Bitte auch an Wohngruppen denken.' }, 'Hinweis geben');
    await closes(ines, 'Danke. Der Hinweis ist beim Handlungsfeld Wohnen eingetragen.');
    const mara = await open(people.mara, 'hf-4-wohnen');
    await nachricht(mara, 'Die Steuerungsgruppe gibt einen Hinweis.').waitFor();
  });

  it('a result is confirmed, and the Tandem thanks in its own words', async () => {
    const ada = await open(people.ada, null);
    await knopf(ada, 'Bestätigen …').click();
    const hoehe = async (it: Locator) => (await it.boundingBox())?.height ?? 0;
    expect(await hoehe(field(ada, 'Ergebnis oder Grund'))).toBeGreaterThan(100);
    await submit(ada, {}, 'Eintragen');
    await knopf(ada, 'Schließen').last().click();
    const pia = await open(people.pia, 'KOMM-IN');
    const angebot = nachricht(pia, 'Ein Grund zum Danken: Jahresziel erreicht').last();
    await knopf(angebot, 'Ansehen und senden …').click();
    const hidden = await field(pia, 'Ihr Text').evaluate((it) => it.scrollHeight - it.clientHeight);
    expect(hidden).toBe(0);
    const dank = 'Danke an alle, die mitgegangen sind. Niemand war am ersten Tag allein.';
    await submit(pia, { 'Ihr Text': dank }, 'Senden');
    await closes(pia, 'Ihr Text steht jetzt in #hf-1-sprachfoerderung.');
    const mara = await open(people.mara, 'hf-1-sprachfoerderung');
    await nachricht(mara, dank).waitFor();
    await picture(mara, 'erfolg');
    await types(mara, '/komm-in erfolge');
    await nachricht(mara, 'Sprachförderung: 1 Erfolg, mit Dank').waitFor();
    await fits(mara);
  });

  it('fits a phone', async () => {
    for (const [wer, wo, was] of [
      [people.ada, umsetzung, 'Überblick vom 28.09.2026'],
      [people.ines, steuerung, 'Bericht an die Steuerungsgruppe'],
      [people.ines, 'KOMM-IN', 'Dringende Abstimmung'],
      [people.jo, buero, 'Dringende Abstimmung'],
      [people.pia, 'hf-1-sprachfoerderung', 'Danke'],
    ] as const) {
      const page = await open(wer, wo, phone);
      await nachricht(page, was).first().waitFor();
      await fits(page);
      const antworten = page.getByRole('link', { name: /^\d+ Antworten/ });
      if ((await antworten.count()) === 0) continue;
      await antworten.last().click();
      await thread(page).waitFor();
      await fits(page);
    }
  });
});
