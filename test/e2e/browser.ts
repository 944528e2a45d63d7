/** The bot in a real browser, as the demo's visitors see it. */
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { type Demo, startDemo } from '../../src/demo/start.ts';
import { startRenderer } from '../../src/documents/renderer.ts';

/** From `npm run build`: documents made on this thread would keep the page waiting. */
const worker = new URL('../../dist/documents/worker.js', import.meta.url);

const wide = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

/** One browser for all tests of a file. A page that logs an error fails its test. */
export function inBrowser() {
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const env = { ...process.env, LANGUAGE: 'de' };
    browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterEach(async ({ task }) => {
    const pages = task.result?.state === 'fail' ? browser.contexts().flatMap((context) => context.pages()) : [];
    for (const page of pages) console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
    for (const context of browser.contexts()) await context.close();
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    /** The page of this account in the chat at `url`, at a channel, or at Home for null. */
    async open(url: string, person: string, channel: string | null, viewport = wide): Promise<Page> {
      const page = await (await browser.newContext({ viewport, locale: 'de-DE' })).newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
      await page.goto(`${url}/?as=${person}`);
      const link = page.getByRole('navigation').getByRole('link', { name: channel ?? 'Start' });
      await link.click();
      return page;
    },
  };
}

interface Plan {
  readonly city?: 'musterstadt' | 'leer';
  /** The city has goals on their way to its Jahreskonferenz. */
  readonly goals?: boolean;
  /** What the clock shows first: Monday, 28.09.2026, 08:30, if nothing else is said. */
  readonly start?: string;
}

/** … and one demo. */
export function demoInBrowser({ city = 'musterstadt', goals = false, start = '2026-09-28T08:30:00+02:00' }: Plan = {}) {
  const { open } = inBrowser();
  let demo: Demo;

  beforeAll(async () => {
    const startAt = Date.parse(start);
    const renderer = startRenderer({ worker });
    demo = await startDemo({ port: 0, startAt, city, goals, log: createLog('silent'), renderer });
  });
  afterAll(() => demo.stop());

  return {
    open: (person: string, channel: string | null, viewport = wide): Promise<Page> =>
      open(demo.url, person, channel, viewport),
  };
}

/** Leaves a picture for the README in `pictures/` when `PICTURES` is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  const folder = new URL('pictures/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}${name}.png` });
}

export const form = (page: Page): Locator => page.getByRole('complementary', { name: 'Formular' });

export const field = (page: Page, label: string): Locator => form(page).getByLabel(new RegExp(`^${label}`));

/** A message in which these words stand. */
export const nachricht = (where: Page | Locator, words: string): Locator =>
  where.getByRole('article').filter({ hasText: words });

export const knopf = (where: Page | Locator, name: string): Locator => where.getByRole('button', { name, exact: true });

/**
 * Presses a button of the form and waits for what comes of it: another page, none, or a refusal. The page that goes and
 * the one that comes may have buttons of the same name.
 */
export async function presses(page: Page, name: string): Promise<void> {
  const button = knopf(form(page), name);
  await button.waitFor();
  await form(page)
    .locator('.block, .error')
    .evaluateAll((shown) => {
      for (const one of shown) one.setAttribute('data-before', '');
    });
  await button.click();
  await page.waitForFunction(
    () =>
      document.querySelector('aside .block[data-before]') === null ||
      document.querySelector('aside .error:not([data-before])') !== null,
  );
}

/** Fills in fields by their labels and goes on. */
export async function submit(page: Page, values: Readonly<Record<string, string>>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const control = field(page, label);
    if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT') await control.selectOption({ label: value });
    else await control.fill(value);
  }
  await presses(page, button);
}

/** Closes what the bot says over the chat. The focus is back where it was when this ends. */
export async function closes(page: Page, words: string): Promise<void> {
  const said = form(page).getByText(words);
  await said.waitFor();
  await knopf(page, 'Schließen').last().click();
  await said.waitFor({ state: 'detached' });
}

const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^Nachricht an / });

/** Writes a line to the channel that is open and sends it. */
export async function types(page: Page, line: string): Promise<void> {
  await composer(page).fill(line);
  await composer(page).press('Enter');
}

/** Nothing can be scrolled sideways: not the page, and nothing on it but what is meant to be. */
export async function fits(page: Page): Promise<void> {
  const wider = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
      .filter((element) => !['visible', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
  expect(wider).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  );
}
