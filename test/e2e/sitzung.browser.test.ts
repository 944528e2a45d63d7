/**
 * The demo as its visitors see it: announce, answer as somebody else, move the clock, read the reminder. Leaves the
 * README's pictures in `pictures/` when `PICTURES` is set.
 */
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { type Demo, startDemo } from '../../src/demo/start.ts';

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

describe('the demo', () => {
  let browser: Browser;
  let demo: Demo;
  const troubles: string[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const env = { ...process.env, LANGUAGE: 'de' };
    browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
    demo = await startDemo({ port: 0, startAt: Date.parse('2026-09-28T08:30:00+02:00'), log: createLog('silent') });
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
    expect(troubles).toEqual([]);
  });

  async function open(person: string, channel: string | null, viewport = wide): Promise<Page> {
    const page = await (await browser.newContext({ viewport, locale: 'de-DE' })).newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
    await page.goto(`${demo.url}/?as=${person}`);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: channel ?? 'Start' })
      .click();
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (process.env.PICTURES === undefined) return;
    const folder = new URL('pictures/', import.meta.url).pathname;
    mkdirSync(folder, { recursive: true });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}${name}.png` });
  }

  const field = (page: Page, label: string) =>
    page.getByRole('complementary', { name: 'Formular' }).getByLabel(new RegExp(`^${label}`));
  const nachricht = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
  const einladung = (page: Page) => nachricht(page, 'Einladung: Nachbarschaften');

  it('announces a Sitzung and reminds of it', async () => {
    const ada = await open('U0ADAMUST', 'hf-4-wohnen');
    await ada.getByRole('button', { name: 'Sitzung', exact: true }).click();
    await field(ada, 'Datum').fill('2026-10-14');
    await field(ada, 'Beginn').fill('18:00');
    await field(ada, 'Ende').fill('17:00');
    await field(ada, 'Ort').fill('Rathaus, Raum 3');
    await ada.getByRole('button', { name: 'Weiter' }).click();
    await ada.getByText('Die Sitzung endet um 17:00 Uhr, also vor dem Beginn um 18:00 Uhr.').waitFor();
    await picture(ada, 'form');
    await field(ada, 'Ende').fill('20:00');
    await ada.getByRole('button', { name: 'Weiter' }).click();
    await field(ada, 'Thema').fill('Nachbarschaften im Ükern');
    await ada
      .getByLabel('Tagesordnung')
      .fill('Bericht des Mietervereins\nProjektidee „Treppenhaus-Café“\nWie steht es um unser Jahresziel?');
    await ada.getByRole('button', { name: 'Melden und einladen' }).click();
    await ada.getByText('Die Sitzung WOH-2026-01 ist gemeldet.').waitFor();
    await ada.getByRole('button', { name: 'Schließen' }).last().click();

    const mara = await open('U0MARAPLA', 'hf-4-wohnen');
    await einladung(mara).getByRole('button', { name: 'Ich komme', exact: true }).click();
    await nachricht(mara, 'Danke. Eingetragen: „Ich komme“').waitFor();
    await einladung(ada).getByText('1 Person kommt').waitFor();
    await einladung(ada).getByRole('button', { name: 'Mehr …' }).click();
    await nachricht(ada, 'Ich komme (1):').waitFor();
    await picture(ada, 'channel');

    await mara.getByRole('navigation').getByRole('link', { name: 'Start' }).click();
    await mara.getByText('Sitzung Wohnen: Nachbarschaften im Ükern').waitFor();
    await picture(mara, 'home');
    await mara.getByLabel('bis zum').fill('2026-10-13');
    await mara.getByRole('button', { name: 'Los' }).click();
    await mara.getByRole('navigation').getByRole('link', { name: 'KOMM-IN' }).click();
    await nachricht(mara, 'Guten Morgen, Mara Plan. Heute geht es um eine Sache.').waitFor();

    const onPhone = await open('U0MARAPLA', 'hf-4-wohnen', phone);
    await einladung(onPhone).scrollIntoViewIfNeeded();
    await picture(onPhone, 'phone');
    expect(await onPhone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });
});
