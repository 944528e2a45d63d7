/** What the demo begins with: goals on their way to the Jahreskonferenz, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import type { PersonView, Snapshot } from '../../src/emulator/protocol.ts';
import { demoInBrowser, field, knopf, nachricht, submit, types } from './browser.ts';

describe('the demo', () => {
  const { open } = demoInBrowser({ goals: true, start: '2027-06-28T08:30:00+02:00' });

  it('begins as if nobody had asked for anything', async () => {
    const page = await open(people.jo, 'integrationsbuero');
    const get = async (path: string) => (await page.request.get(new URL(path, page.url()).href)).json();
    const shown: readonly PersonView[] = await get('/page/people');
    expect(shown.length).toBeGreaterThan(10);
    for (const { id, name } of shown) {
      const { conversations, modals }: Snapshot = await get(`/page/state?as=${id}`);
      const privat = conversations.flatMap(({ messages }) => messages.filter(({ onlyYou }) => onlyYou));
      expect([name, ...privat.map(({ text }) => text), ...modals.map(({ title }) => title)]).toEqual([name]);
    }
  });

  it('gives an address at which a calendar finds the dates', async () => {
    const mara = await open(people.mara, 'hf-4-wohnen');
    await types(mara, '/komm-in hilfe');
    await types(mara, '/komm-in kalender');
    await knopf(mara, 'Neue Adresse …').click();
    // The form takes some of the room; what was asked for stays in sight.
    await field(mara, 'Welche Termine').waitFor();
    const unten = mara.getByRole('group', { name: 'Nachrichten' });
    await expect.poll(() => unten.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight)).toBeLessThan(2);
    await submit(mara, { 'Welche Termine': 'Alle Handlungsfelder' }, 'Adresse anlegen');
    const adresse = mara.getByRole('link', { name: /\/kalender\/.+\.ics$/ });
    const kalender = await adresse.evaluate(async ({ href }: HTMLAnchorElement) => (await fetch(href)).text());
    expect(kalender).toContain('SUMMARY:Jahreskonferenz');
    expect(kalender).toContain('Sprachcafé im Stadtteil');
  });

  it('has goals in two fields: one in plan, a draft, one that needs support, one to check', async () => {
    const ada = await open(people.ada, 'hf-4-wohnen');
    const inPlan = nachricht(ada, 'Neue Familien kennen ihre Nachbarn').first();
    await inPlan.getByText('in Arbeit · Im Plan').waitFor();
    await inPlan.getByText('12 von 20 Familien').waitFor();
    const entwurf = nachricht(ada, 'Anträge versteht man beim ersten Lesen').first();
    await entwurf.getByText('Entwurf').waitFor();
    await knopf(entwurf, 'Mehr …').click();
    await knopf(ada, 'Raster ansehen').click();
    await ada.getByText('Vielleicht mit Bildern, wie bei den Abfalltonnen? (Luca Musterfrau').waitFor();
    await ada.getByText('Der Vordruck sollte auch in leichter Sprache da sein. (Sana Entwurf').waitFor();

    const pia = await open(people.pia, 'hf-1-sprachfoerderung');
    const hilfe = nachricht(pia, 'Eltern lernen Deutsch, auch am Abend').first();
    await hilfe.getByText('in Arbeit · Braucht Unterstützung').waitFor();
  });

  it('has an overview, a topic, a report with its documents, a vote with one answer, thanks, and somebody who follows', async () => {
    const ada = await open(people.ada, 'umsetzungsgruppe');
    await nachricht(ada, 'Überblick vom 28.06.2027').getByRole('link', { name: '2 Antworten' }).waitFor();
    await types(ada, '/komm-in tagesordnung');
    await nachricht(ada, '1. Handlungsfeld Schulische und berufliche Bildung: Räume für den Nachmittag').waitFor();

    const ines = await open(people.ines, 'steuerungsgruppe');
    const bericht = nachricht(ines, 'Alle Handlungsfelder haben begonnen.');
    await bericht.getByRole('link', { name: / Antworten$/ }).click();
    await ines.getByRole('link', { name: /Bericht-Steuerungsgruppe-2027-06-28.docx/ }).waitFor();
    await ines.getByRole('link', { name: /Bericht-Steuerungsgruppe-2027-06-28.pdf/ }).waitFor();

    const jo = await open(people.jo, 'integrationsbuero');
    await nachricht(jo, '1 von 4 hat geantwortet').first().waitFor();
    const tom = await open(people.tom, 'hf-3-ehrenamt');
    await nachricht(tom, 'Wer zu einem Amt muss, geht jetzt nicht mehr allein.').waitFor();

    const mara = await open(people.mara, 'hf-4-wohnen');
    await types(mara, '/komm-in abo');
    await nachricht(mara, 'Zusammenfassung zu 2 Handlungsfeldern').waitFor();
  });

  it('has something to answer on Home, and asks on the way to the conference', async () => {
    const ada = await open(people.ada, null);
    await ada.getByText('Ergebnis überprüfen: Niemand geht allein zum ersten Kurs').waitFor();

    const mara = await open(people.mara, 'KOMM-IN');
    mara.setDefaultTimeout(30_000);
    await mara.getByLabel('bis zum').fill('2027-07-19');
    await knopf(mara, 'Los').click();
    const frage = nachricht(mara, 'Die Jahreskonferenz ist am Do., 16.09.2027.').last();
    await knopf(frage, 'Im Plan').waitFor();
  });
});
