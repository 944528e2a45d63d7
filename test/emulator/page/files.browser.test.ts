/** Files on the page: in the conversation, in a thread, privately, and on the reader's disk. */

import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../../src/emulator/index.ts';
import { clientOf, emulate } from '../city.ts';

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const content = 'BEGIN:VCALENDAR\r\nSUMMARY:Sitzung – Ükern\r\n';
const name = 'Prüfliste für die Sitzung im Rathaus an der Straße (neu).ics';

describe('a file', () => {
  let browser: Browser;
  let emulator: Emulator;
  let root = '';

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    emulator = await emulate();
    const client = clientOf(emulator);
    const { ts = '' } = await client.chat.postMessage({ channel: 'CWOHNEN', text: 'Einladung' });
    root = ts;
    const { channel } = await client.conversations.open({ users: 'UADA' });
    const share = (where: { channel_id: string } | { channel_id: string; thread_ts: string }, title: string) =>
      client.filesUploadV2({ filename: name, content, title, ...where });
    await share({ channel_id: 'CWOHNEN' }, 'In der Unterhaltung');
    await share({ channel_id: 'CWOHNEN', thread_ts: root }, 'Im Thread');
    await share({ channel_id: channel?.id ?? '' }, 'Nur für Ada');
  });
  afterAll(async () => {
    await browser.close();
    await emulator.stop();
  });

  async function open(hash: string, viewport = wide): Promise<Page> {
    const page = await (await browser.newContext({ viewport, locale: 'de-DE' })).newPage();
    page.setDefaultTimeout(5000);
    await page.goto(`${emulator.url}/?as=UADA${hash}`);
    return page;
  }

  const files = (page: Page) => page.getByRole('article').getByRole('link', { name: '.ics' });

  it.each([
    ['in a conversation', '#CWOHNEN', 'In der Unterhaltung'],
    ['in a private conversation', '#DADA', 'Nur für Ada'],
  ])('%s is downloaded under its name', async (_, hash, title) => {
    const page = await open(hash);
    await files(page).waitFor();
    expect(await files(page).textContent()).toContain(title);
    const [download] = await Promise.all([page.waitForEvent('download'), files(page).click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8')).toBe(content);
  });

  it('in a thread stands there alone, and fits a phone', async () => {
    const page = await open('#CWOHNEN', phone);
    await page.getByRole('link', { name: '1 Antwort' }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByRole('link', { name: 'Im Thread' }).waitFor();
    expect(await thread.getByRole('link', { name: '.ics' }).count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });
});
