/** Giving a file in a form on the page: chosen from the disk, by keyboard, on a phone, and refused. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PlainApp, plainApp } from '../plain-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (block_id: string) => ({
  type: 'modal' as const,
  title: plain('Protokoll'),
  submit: plain('Abgeben'),
  blocks: [
    {
      type: 'input' as const,
      block_id,
      label: plain('Datei'),
      hint: plain('PDF, höchstens 10 MB'),
      element: { type: 'file_input' as const, action_id: 'a', filetypes: ['pdf'], max_files: 1 },
    },
  ],
});
const pdf = { name: 'Prüfung – Straße.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };

describe('a field for a file', () => {
  let browser: Browser;
  let app: PlainApp;
  let page: Page;

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    app = await plainApp({ granted: ['files:read'] });
    const viewport = { width: 360, height: 740 };
    page = await (await browser.newContext({ viewport, locale: 'de-DE' })).newPage();
    page.setDefaultTimeout(5000);
    await page.goto(`${app.emulator.url}/?as=UADA#CWOHNEN`);
    await app.client.views.open({ trigger_id: await app.trigger('UADA'), view: modal('datei') });
    await field().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await app.stop();
  });

  const field = () => page.getByLabel('Datei', { exact: true });
  const submits = () => page.getByRole('button', { name: 'Abgeben' }).click();

  it('hands over what was chosen, and is empty when the step is shown again', async () => {
    expect(await field().getAttribute('accept')).toBe('.pdf');
    await field().setInputFiles(pdf);
    await page.getByText('Die Datei ist hochgeladen.').waitFor();
    app.answer({ json: { response_action: 'update', view: modal('datei2') } });
    await submits();
    await page.getByText('Die Datei ist hochgeladen.').waitFor({ state: 'detached' });
    expect(app.last()).toMatchObject({
      view: { state: { values: { datei: { a: { files: [{ name: pdf.name, size: 4 }] } } } } },
    });
    expect(await field().inputValue()).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('says what is wrong with a file, and takes another one', async () => {
    await field().setInputFiles({ ...pdf, name: 'bild.png' });
    await page.getByText('Die Datei ist hochgeladen.').waitFor();
    await submits();
    await page.getByText('Bitte wählen Sie eine Datei mit der Endung .pdf.').waitFor();
    await field().setInputFiles({ ...pdf, buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    await page.getByText('Diese Datei ist größer als 10 MB.').waitFor();
    expect(await field().inputValue()).toBe('');
    await field().setInputFiles(pdf);
    await page.getByText('Die Datei ist hochgeladen.').waitFor();
    await submits();
    await field().waitFor({ state: 'detached' });
  });

  it('can be left empty again', async () => {
    await field().setInputFiles(pdf);
    await page.getByText('Die Datei ist hochgeladen.').waitFor();
    await field().setInputFiles([]);
    await submits();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
  });
});
