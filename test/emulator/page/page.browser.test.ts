/** The page in a real browser, on the real emulator, with a real Bolt app behind it. `npm run test:browser` builds first. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../../src/emulator/index.ts';
import { type Connected, connect } from '../city.ts';
import { type Heard, prepareBot } from './bot.ts';

const start = Date.parse('2026-09-10T07:00:00Z');
const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

function walkingClock(): NonNullable<EmulatorOptions['clock']> {
  let now = start;
  return {
    now: () => now,
    advance: async (to) => {
      now = to;
      return [{ at: to - 3_600_000, what: 'Erinnerung an Ada Muster' }];
    },
  };
}

describe('the page', () => {
  let browser: Browser;
  let connected: Connected;
  let heard: Heard;
  const troubles: string[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    heard = { values: null };
    connected = await connect('http', prepareBot(heard), { clock: walkingClock() });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await connected.stop();
    expect(troubles.splice(0)).toEqual([]);
  });

  async function open(person: string, hash = '', viewport = wide): Promise<Page> {
    const page = await (await browser.newContext({ viewport, locale: 'de-DE' })).newPage();
    page.setDefaultTimeout(5000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
    await page.goto(`${connected.emulator.url}/?as=${person}${hash}`);
    return page;
  }

  const composer = (page: Page) => page.getByRole('textbox', { name: 'Nachricht an #wohnen' });
  const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

  async function announce(page: Page, ort = 'Rathaus'): Promise<void> {
    await composer(page).fill('/sitzung');
    await composer(page).press('Enter');
    await page.getByLabel('Datum').fill('2026-10-14');
    await page.getByLabel('Beginn').fill('18:00');
    await page.getByLabel('Ort').fill(ort);
    await page.getByRole('button', { name: 'Melden' }).click();
  }

  it('asks who one is, and remembers it in the address', async () => {
    const page = await open('');
    await page.getByRole('link', { name: 'Ada Muster' }).click();
    await page.getByRole('heading', { name: '#wohnen' }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('UADA');
    await page.getByRole('button', { name: 'ich bin Ada Muster' }).click();
    expect(await page.getByRole('link', { name: 'Alt Konto' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Jo Beispiel' }).click();
    await page.getByRole('button', { name: 'ich bin Jo Beispiel' }).waitFor();
  });

  it('goes from command to form, error, message, button and thread by keyboard alone', async () => {
    const page = await open('UADA', '#CWOHNEN');
    await composer(page).focus();
    await page.keyboard.type('/si');
    await page.getByRole('option', { name: '/sitzung' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await composer(page).inputValue()).toBe('/sitzung ');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Sitzung melden' });
    await form.waitFor();
    expect(await page.getByLabel('Handlungsfeld').evaluate((field) => field === document.activeElement)).toBe(true);

    await page.getByLabel('Datum').fill('14.10.');
    await page.getByLabel('Beginn').fill('18 Uhr');
    expect(await page.getByLabel('Datum').inputValue()).toBe('14.10.2026');
    await form.getByText('Mi.').waitFor();
    await page.getByLabel('Ort').fill('nirgends');
    await page.getByRole('button', { name: 'Melden' }).press('Enter');
    await form.getByText('Bitte nennen Sie einen Ort.').waitFor();
    const ort = page.getByRole('textbox', { name: 'Ort' });
    await expect.poll(() => ort.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await ort.getAttribute('aria-invalid')).toBe('true');

    await ort.fill('Rathaus <3 *laut* <!channel> :wave:');
    await page.getByLabel('Dolmetschen').press('Space');
    await page.getByLabel('Jo Beispiel').press('Space');
    expect(await page.getByLabel('Eren Probe').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Melden' }).press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(heard.values).toMatchObject({
      feld: { a: { type: 'static_select', selected_option: { value: 'WOH' } } },
      datum: { a: { type: 'datepicker', selected_date: '2026-10-14' } },
      beginn: { a: { type: 'timepicker', selected_time: '18:00' } },
      bedarf: { a: { type: 'checkboxes', selected_options: [{ value: 'D' }] } },
      wer: { a: { type: 'multi_users_select', selected_users: ['UJO'] } },
    });

    const invitation = message(page, 'Einladung: Nachbarschaften');
    await invitation.getByText('Rathaus <3 *laut* <!channel> :wave:').waitFor();
    await page.getByRole('button', { name: 'Ich komme' }).press('Enter');
    await invitation.getByText('1 kommen').waitFor();
    await invitation.getByText('bearbeitet').waitFor();
    await message(page, 'Danke, eingetragen.').getByText('Nur für Sie sichtbar').waitFor();
    await page.getByRole('link', { name: '1 Antwort' }).press('Enter');
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByText('Eine Person mehr.').waitFor();
    await thread.getByRole('textbox').fill('Schön');
    await thread.getByRole('textbox').press('Enter');
    await page.getByRole('link', { name: '2 Antworten' }).waitFor();
  });

  it('leaves the focus with whoever writes already while a form closes', async () => {
    const page = await open('UADA', '#CWOHNEN');
    await announce(page);
    await page.route(/\/page\/do/, async (route) => {
      const action = route.request().postDataJSON().do;
      if (action === 'command') await page.getByRole('button', { name: 'Ich komme' }).focus();
      if (action === 'close') await composer(page).focus();
      await route.continue();
    });
    await composer(page).fill('/sitzung');
    await composer(page).press('Enter');
    const form = page.getByRole('dialog', { name: 'Sitzung melden' });
    await form.getByRole('button', { name: 'Abbrechen' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('shows others what is new, and nobody what is private', async () => {
    const ada = await open('UADA', '#CWOHNEN');
    const eren = await open('UEREN', '#start');
    await eren.getByRole('heading', { name: 'Für Sie heute' }).waitFor();
    await announce(ada);
    const entry = eren.getByRole('link', { name: 'wohnen 1 ungelesen' });
    await entry.waitFor();
    await ada.getByRole('button', { name: 'Ich komme' }).click();
    await message(ada, 'Danke, eingetragen.').waitFor();
    await eren.getByRole('link', { name: 'wohnen 2 ungelesen' }).click();
    await eren.getByText('Neu', { exact: true }).waitFor();
    expect(await message(eren, 'Danke, eingetragen.').count()).toBe(0);
    await eren.getByRole('link', { name: 'Start' }).click();
    await eren.getByRole('heading', { name: 'Für Sie heute' }).waitFor();
    await eren.getByRole('link', { name: 'wohnen', exact: true }).waitFor();
  });

  it('goes to the answer to one’s own command, and never along with others while one reads further up', async () => {
    const says = (text: string) => connected.emulator.person('UEREN').act({ do: 'say', conversation: 'CWOHNEN', text });
    for (let i = 0; i < 40; i++) await says(`Zeile ${i}`);
    const page = await open('UADA', '#CWOHNEN');
    const list = page.getByRole('group', { name: 'Nachrichten' });
    const top = () => list.evaluate((element) => element.scrollTop);
    await expect.poll(top).toBeGreaterThan(0);
    await list.evaluate((element) => element.scrollTo(0, 0));
    await says('Zwischendurch');
    await message(page, 'Zwischendurch').waitFor();
    expect(await top()).toBe(0);

    await composer(page).fill('/komm-in');
    await composer(page).press('Enter');
    const answer = message(page, 'Das können Sie hier tun');
    await answer.waitFor();
    const fromTop = () =>
      answer.evaluate((it) => it.getBoundingClientRect().top - (it.parentElement?.getBoundingClientRect().top ?? 0));
    await expect.poll(fromTop).toBeLessThan(40);
    expect(await fromTop()).toBeGreaterThanOrEqual(0);
    const reading = await top();
    await says('Danach');
    await message(page, 'Danach').waitFor();
    expect(await top()).toBe(reading);
  });

  it('asks before a button that wants it, and before typed words are lost', async () => {
    const page = await open('UADA', '#CWOHNEN');
    await announce(page);
    await page.getByRole('button', { name: 'Fällt aus' }).click();
    await page.getByRole('dialog', { name: 'Fällt sie aus?' }).getByRole('button', { name: 'Nein' }).click();
    expect(await message(page, 'Einladung: Nachbarschaften').count()).toBe(1);
    await page.getByRole('button', { name: 'Fällt aus' }).click();
    await page.getByRole('button', { name: 'Ja' }).click();
    await message(page, 'Die Sitzung fällt aus.').waitFor();

    await composer(page).fill('/sitzung');
    await composer(page).press('Enter');
    await page.getByLabel('Ort').fill('Rathaus');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Weiter ausfüllen' }).click();
    expect(await page.getByLabel('Ort').inputValue()).toBe('Rathaus');
    await page.getByLabel('Ort').press('Escape');
    await page.getByRole('dialog', { name: 'Formular schließen?' }).getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await composer(page).fill('/sitzung');
    await composer(page).press('Enter');
    await page.getByRole('dialog', { name: 'Sitzung melden' }).press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps what was typed when the page is updated', async () => {
    const page = await open('UADA', '#CWOHNEN');
    await composer(page).fill('/sitzung');
    await composer(page).press('Enter');
    await page.getByLabel('Ort').fill('Rathaus');
    await connected.emulator.person('UADA').act({ do: 'say', conversation: 'CWOHNEN', text: 'Zwischendurch' });
    await message(page, 'Zwischendurch').waitFor();
    expect(await page.getByLabel('Ort').inputValue()).toBe('Rathaus');
  });

  it('takes nothing but commands where the bot does not read', async () => {
    const page = await open('UADA');
    await page.getByRole('link', { name: 'KOMM-IN' }).click();
    const field = page.getByRole('textbox', { name: 'Nachricht an KOMM-IN' });
    await field.fill('Hallo');
    await field.press('Enter');
    await page.getByRole('alert').getByText('Nur Befehle kommen hier an.').waitFor();
    expect(await field.inputValue()).toBe('Hallo');
    await field.fill('/');
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('/sitzung ');
    await field.press('Enter');
    await page.getByRole('dialog', { name: 'Sitzung melden' }).waitFor();
  });

  it('moves the clock and tells what happened', async () => {
    const page = await open('UADA', '#CWOHNEN');
    const clock = page.getByRole('group', { name: 'Uhr der Vorführung' });
    await clock.getByText('Do., 10.09.2026, 09:00 Uhr').waitFor();
    await clock.getByRole('button', { name: '+1 Woche' }).click();
    await page.getByRole('region', { name: 'Was unterwegs geschah' }).getByText('Erinnerung an Ada Muster').waitFor();
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('+1 Tag');
    await clock.getByText('Do., 17.09.2026, 09:00 Uhr').first().waitFor();
    await clock.getByLabel('bis zum').fill('26.10.');
    await clock.getByRole('button', { name: 'Los' }).click();
    await clock.getByText('Mo., 26.10.2026, 12:00 Uhr').first().waitFor();
  });

  it('fits a phone: one pane at a time, with a way back, and nothing to scroll sideways', async () => {
    const page = await open('UADA', '', phone);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.getByRole('link', { name: 'wohnen' }).click();
    await page.getByRole('heading', { name: '#wohnen' }).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await announce(page, 'Ein sehr langes Wort: Nachbarschaftszentrumsversammlungsraumschlüsselverwaltung');
    await message(page, 'Einladung: Nachbarschaften').waitFor();
    expect(await fits()).toBe(true);
    await page.getByRole('link', { name: 'Zurück zur Liste' }).click();
    expect(await page.getByRole('navigation').isVisible()).toBe(true);
    expect(await fits()).toBe(true);
  });
});
