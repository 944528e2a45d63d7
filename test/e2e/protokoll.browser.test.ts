/**
 * Minutes on a phone, 360 px wide: three short steps, a file from the device, and what stands in the channel then.
 * Leaves the README's pictures in `pictures/` when `PICTURES` is set.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closes, field, fits, inBrowser, knopf, nachricht, phone, picture, submit } from './browser.ts';
import { files, musterstadt } from './musterstadt.ts';

const wohnen = 'hf-4-wohnen';
const vereinbart = 'Das Treppenhaus-Café findet monatlich statt.\nWir fragen die Wohnungsgesellschaft.';
const aufgabe = 'Eren Probe: Raum buchen bis 10.11.';
const inhalt = '%PDF-1.7 Das ganze Protokoll, wie wir es geschrieben haben.';

/** Fills in a page, which fits the phone before and after. */
async function weiter(page: Page, antworten: Readonly<Record<string, string>>, danach: string): Promise<void> {
  await submit(page, antworten, 'Weiter');
  await field(page, danach).first().waitFor();
  await fits(page);
}

describe('minutes', () => {
  const { open } = inBrowser();

  it('are handed in on a phone, with a file', async () => {
    const stadt = await musterstadt({ mode: 'socket', granted: files, start: '2026-10-14 08:30' });
    const { url } = stadt.emulator;
    await stadt.ada.types('C0WOHNEN', '/sitzung 14.10. 18–20 Uhr Rathaus, Raum 3: Elternabende');
    await stadt.ada.submits();
    await stadt.ada.submits();
    await stadt.ada.closesForm();
    await stadt.goTo('2026-10-15 08:30');

    const ada = await open(url, stadt.ada.account, wohnen, phone);
    await knopf(ada, 'Protokoll').click();
    await knopf(ada, 'Protokoll WOH-2026-01 abgeben').click();
    await field(ada, 'Was haben wir').waitFor();
    await fits(ada);
    await field(ada, 'Was haben wir').fill(vereinbart);
    await field(ada, 'Wer macht').fill(aufgabe);
    await picture(ada, 'protokoll-phone');
    await submit(ada, { 'Wer macht': 'Raum buchen bis 10.11.' }, 'Weiter');
    await ada.getByText('Bitte schreiben Sie zuerst, wer es macht').waitFor();
    await fits(ada);
    await weiter(ada, { 'Wer macht': aufgabe }, 'Wann wieder');
    await weiter(ada, { 'Wann wieder': '2026-11-18', Notizen: 'Der Mietvertrag ist heikel.' }, 'Wie viele Personen');
    await ada
      .getByRole('group', { name: /^Möchten Sie noch/ })
      .getByLabel('Protokoll als Datei')
      .check();
    const dabei = { 'Wie viele Personen': '12', 'Wie viele Organisationen': '5' };
    await submit(ada, dabei, 'Zusammenfassung ansehen');
    await field(ada, 'Protokoll als Datei').waitFor();
    await fits(ada);
    const datei = { name: 'Unser Protokoll.pdf', mimeType: 'application/pdf', buffer: Buffer.from(inhalt) };
    await field(ada, 'Protokoll als Datei').setInputFiles(datei);
    await ada.getByText('Die Datei ist hochgeladen.').waitFor();
    await fits(ada);
    await submit(ada, {}, 'Zusammenfassung ansehen');
    await ada.getByText('Diese Zusammenfassung kommt in den Kanal:').waitFor();
    await fits(ada);
    await picture(ada, 'protokoll-zusammenfassung');
    await submit(ada, {}, 'So abschicken');
    await closes(ada, 'Das Protokoll WOH-2026-01 ist abgeschickt.');

    const eren = await open(url, stadt.eren.account, wohnen, phone);
    await eren
      .getByRole('link', { name: /Antwort/ })
      .first()
      .click();
    const zusammenfassung = nachricht(eren.getByRole('region', { name: 'Thread' }), 'Protokoll WOH-2026-01').last();
    await zusammenfassung.getByText('Raum buchen – bis 10.11.2026').waitFor();
    await fits(eren);
    await picture(eren, 'protokoll-kanal');

    const jo = await open(url, stadt.jo.account, 'KOMM-IN', phone);
    await nachricht(jo, 'Das Protokoll WOH-2026-01 ist da.').waitFor();
    await jo
      .getByRole('link', { name: /Antworten/ })
      .last()
      .click();
    await jo.getByRole('link', { name: 'Protokoll-WOH-2026-01.docx' }).waitFor();
    const link = jo.getByRole('link', { name: 'Protokoll-WOH-2026-01-Datei.pdf' });
    const [download] = await Promise.all([jo.waitForEvent('download'), link.click()]);
    expect(await readFile(await download.path(), 'utf8')).toBe(inhalt);
    await fits(jo);
  });
});
