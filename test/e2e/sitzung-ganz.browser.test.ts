/** The whole of `/sitzung` in the browser: changing, cancelling, a series, without a mouse, on a phone. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { closes, demoInBrowser, field, fits, knopf, nachricht, phone, picture, submit, types } from './browser.ts';

const { ada, eren, jo, mara, noah, tom } = people;
const wohnen = 'hf-4-wohnen';

const thread = (page: Page) => page.getByRole('region', { name: 'Thread' });

/** The file as it lands on the reader's disk. */
async function downloads(page: Page, name: string): Promise<ICAL.Component | null> {
  const link = page.getByRole('link', { name }).last();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(name);
  const text = await readFile(await download.path(), 'utf8');
  return new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
}

/** Not hidden by the edge of what scrolls around it. */
const isInSight = (one: Locator): Promise<boolean> =>
  one.evaluate(
    (element) =>
      new Promise((seen) =>
        new IntersectionObserver(([entry]) => seen(entry?.intersectionRatio === 1)).observe(element),
      ),
  );

describe('in the browser', () => {
  const { open } = demoInBrowser();

  it('a Sitzung announced by what was typed is changed by the partner', async () => {
    const page = await open(ada, wohnen);
    await types(page, '/sitzung 14.10. 18–20 Uhr Rathaus, Raum 3: Elternabende');
    await submit(page, {}, 'Weiter');
    await submit(page, { Tagesordnung: 'Was brauchen die Schulen?\nWer übersetzt?' }, 'Melden und einladen');
    await closes(page, 'Die Sitzung WOH-2026-01 ist gemeldet.');

    const reader = await open(mara, wohnen);
    await knopf(nachricht(reader, 'Einladung: Elternabende'), 'Ich komme').click();
    await nachricht(reader, 'Danke. Eingetragen').waitFor();

    const partner = await open(eren, wohnen);
    await knopf(nachricht(partner, 'Einladung: Elternabende'), 'Mehr …').click();
    await knopf(partner, 'Ändern …').click();
    await submit(partner, { Datum: '2026-10-15', Ort: 'Bürgerhaus, kleiner Saal' }, 'Weiter');
    await submit(partner, {}, 'Speichern und mitteilen');
    await closes(partner, 'Die Änderung steht im Kanal.');

    await nachricht(reader, 'Do., 15.10.2026, 18:00–20:00 Uhr').first().waitFor();
    await reader.getByRole('link', { name: '3 Antworten' }).click();
    await nachricht(thread(reader), '(vorher: Mi., 14.10.2026, 18:00–20:00 Uhr)').waitFor();
    await picture(reader, 'thread');
    const event = await downloads(reader, 'WOH-2026-01.ics');
    expect(['sequence', 'dtstart', 'location'].map((name) => String(event?.getFirstPropertyValue(name)))).toEqual([
      '1',
      '2026-10-15T18:00:00',
      'Bürgerhaus, kleiner Saal',
    ]);
    await reader.getByRole('navigation').getByRole('link', { name: 'KOMM-IN' }).click();
    await nachricht(reader, 'Geändert: Sitzung Wohnen: Elternabende').waitFor();
  });

  it('it falls out, and says why', async () => {
    const page = await open(ada, wohnen);
    await knopf(nachricht(page, 'Einladung: Elternabende'), 'Mehr …').click();
    await knopf(page, 'Sitzung fällt aus …').click();
    await submit(page, { 'Warum\\?': 'Der Raum ist nicht frei.' }, 'Fällt aus');
    await closes(page, 'Die Sitzung fällt aus.');
    await nachricht(page, 'Grund: Der Raum ist nicht frei.').first().waitFor();
  });

  it('a series is reported as one, and its rest falls out', async () => {
    const page = await open(noah, 'hf-2-kultureller-austausch');
    await types(page, '/sitzung 7.10. 15–16:30 Uhr Haus der Kulturen: Probe für das Straßenfest');
    await submit(page, {}, 'Weiter');
    await field(page, 'Wiederholen').first().scrollIntoViewIfNeeded();
    await submit(
      page,
      { 'Wiederholen(?! bis)': 'Alle zwei Wochen', 'Wiederholen bis': '2026-12-02' },
      'Melden und einladen',
    );
    await closes(page, '5 Sitzungen sind gemeldet');
    const buero = await open(jo, 'integrationsbuero');
    await nachricht(buero, 'KUL-2026-01 bis KUL-2026-05').waitFor();
    await picture(buero, 'series');
    await knopf(nachricht(page, 'Einladung: Probe für das Straßenfest').first(), 'Mehr …').click();
    await knopf(page, 'Alle weiteren fallen aus …').click();
    await submit(page, { 'Warum\\?': 'Das Fest ist abgesagt.' }, 'Alle fallen aus');
    await closes(page, 'Sitzungen fallen aus.');
    await nachricht(buero, 'KUL-2026-01 bis KUL-2026-05').filter({ hasText: 'fällt aus' }).waitFor();
  });

  it('a Sitzung is announced without a mouse', async () => {
    const page = await open(tom, null);
    const { keyboard } = page;
    /** Tab by tab, as far as one would go, to what has this name. */
    const reaches = async (name: RegExp): Promise<void> => {
      for (let tabs = 0; tabs < 60; tabs++) {
        const reached = await page.evaluate(() => {
          const at = document.activeElement;
          if (!(at instanceof HTMLElement)) return '';
          const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
          return (
            at.getAttribute('aria-label') ??
            [...labels, at]
              .map((one) => one.textContent)
              .join(' ')
              .trim()
          );
        });
        if (name.test(reached)) return;
        await keyboard.press('Tab');
      }
      throw new Error(`${name} cannot be reached`);
    };
    await reaches(/hf-3-ehrenamt/);
    await keyboard.press('Enter');
    await reaches(/^Sitzung$/);
    await keyboard.press('Enter');
    await field(page, 'Datum').waitFor();
    for (const [name, value] of [
      [/^Datum/, '14.10.2026'],
      [/^Beginn/, '1800'],
      [/^Ende/, '17:00'],
      [/^Ort/, 'Freiwilligenagentur'],
    ] as const) {
      await reaches(name);
      await keyboard.insertText(value);
    }
    await keyboard.press('Enter');
    await page.getByText('also vor dem Beginn um 18:00 Uhr').waitFor();
    await reaches(/^Ende/);
    await keyboard.press('Control+a');
    await keyboard.insertText('20:00');
    await keyboard.press('Enter');
    await field(page, 'Thema').waitFor();
    await reaches(/^Thema/);
    await keyboard.insertText('Dank & Anerkennung');
    await reaches(/^Melden und einladen/);
    await keyboard.press('Enter');
    await page.getByText('Die Sitzung EHR-2026-01 ist gemeldet.').waitFor();
    await keyboard.press('Escape');
    await nachricht(page, 'Einladung: Dank & Anerkennung').waitFor();
    await reaches(/^Ich komme$/);
    await keyboard.press('Enter');
    await nachricht(page, '1 Person kommt').waitFor();
  });

  it('forms, thread and list fit a phone', async () => {
    const page = await open(ada, wohnen, phone);
    await types(
      page,
      '/sitzung Fr 23.10. 9:30 https://treffen.example/raum?id=EinSehrLangerNameOhneLeerzeichen123456789012345678901234567890: Donaudampfschifffahrtsgesellschaft und Mietschuldenfreiheitsbescheinigung',
    );
    await field(page, 'Ende').waitFor();
    await fits(page);
    await submit(page, { Ende: '11:00' }, 'Weiter');
    await field(page, 'Thema').waitFor();
    await fits(page);
    await submit(page, {}, 'Melden und einladen');
    await closes(page, 'ist gemeldet');
    const einladung = nachricht(page, 'Einladung: Donaudampf');
    await einladung.scrollIntoViewIfNeeded();
    await fits(page);
    await knopf(einladung, 'Weiterleiten').click();
    await nachricht(page, 'Zum Kopieren und Weitergeben').waitFor();
    await fits(page);
    await types(page, '/sitzung liste');
    await nachricht(page, 'Kommende Sitzungen').waitFor();
    await fits(page);
    await einladung.getByRole('link', { name: '1 Antwort' }).click();
    await thread(page).getByRole('link', { name: '.ics' }).waitFor();
    await fits(page);
  });

  it('what happened while the clock walked is listed', async () => {
    const page = await open(mara, 'hf-1-sprachfoerderung');
    await page.getByLabel('bis zum').fill('2026-10-21');
    await knopf(page, 'Los').click();
    const walked = page.getByRole('region', { name: 'Was unterwegs geschah' });
    await walked.getByText('Nachricht an Mara Plan: ').first().waitFor();
    await walked.getByText('#hf-5-bildung: Einladung: ').first().waitFor();
    await walked.getByText('#hf-1-sprachfoerderung, im Thread: Bald ist es so weit').waitFor();
    await walked.getByText('Dank & Anerkennung').first().waitFor();
    expect(await isInSight(walked.getByRole('listitem').first()), 'from its beginning').toBe(true);
    expect(await isInSight(knopf(walked, 'Schließen'))).toBe(true);
    await fits(page);
  });
});
