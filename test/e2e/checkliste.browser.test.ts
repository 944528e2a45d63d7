/**
 * Two people fill in one Checkliste in the browser, in turn and at once, and the bot is started anew in between.
 * Leaves the README's pictures in `pictures/` when `PICTURES` is set.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closes, field, fits, inBrowser, knopf, nachricht, picture, submit } from './browser.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'hf-4-wohnen';

const karte = (page: Page): Locator => nachricht(page, 'Projektidee: Café im Treppenhaus').first();
const ausgefuellt = (page: Page, label: string) => field(page, label).inputValue();

/** What stands there in the end, and who answered it. */
const antworten = [
  ['Jugendamt, Kulturamt', 'Ada Muster'],
  ['Sportverein Musterstadt', 'Ada Muster'],
  ['Volkshochschule', 'Mara Plan'],
  ['Nachbarschaft: Lärm am Abend', 'Mara Plan'],
  ['Eren Probe', 'Ada Muster'],
  ['ein Raum am Dienstag', 'Ada Muster'],
  ['2.000 Euro für Bücher: Stadtbücherei', 'Mara Plan'],
  ['RatZuschuss für zwei Jahre', 'Mara Plan'],
  ['Sportverein Musterstadt und Volkshochschule', 'Mara Plan'],
  ['Nachbarn lernen sich kennen 🎺', 'Ada Muster'],
  ['Kinder üben dabei Deutsch.', 'Ada Muster'],
];

/** Ticks what a question offers. */
const kreuztAn = (page: Page, frage: RegExp, antwort: RegExp) =>
  page.getByRole('group', { name: frage }).getByLabel(antwort).first().check();

/** *Weiter* stands under two pages; what comes next is waited for. */
async function weiter(page: Page, antworten: Readonly<Record<string, string>>, danach: string): Promise<void> {
  await submit(page, antworten, 'Weiter');
  await field(page, danach).waitFor();
}

describe('a Checkliste', () => {
  const { open } = inBrowser();

  it('is filled in by two people, in turn and at once, and nothing is lost', async () => {
    const stadt = await musterstadt({ mode: 'socket', start: '2026-10-12 08:30' });
    const { url } = stadt.emulator;
    const ada = await open(url, stadt.ada.account, wohnen);
    const mara = await open(url, stadt.mara.account, wohnen);

    await knopf(ada, 'Projektidee').click();
    await knopf(ada, 'Neue Projektidee').click();
    await submit(
      ada,
      { 'Wie heißt': 'Café im Treppenhaus', 'Wer vertritt': 'Ada Muster', Stadtteil: 'Ükern' },
      'Anlegen',
    );
    await closes(ada, 'ist im Handlungsfeld Wohnen angelegt');
    await karte(mara).getByText('0 von 11').waitFor();

    // In turn: Mara finds what Ada has answered, and by whom.
    await knopf(karte(ada), 'Checkliste ausfüllen').click();
    await weiter(ada, { '1. Welche': 'Jugendamt, Kulturamt', '2. Welche': 'Sportverein Musterstadt' }, '5. Wer');
    await knopf(karte(mara), 'Checkliste ausfüllen').click();
    await field(mara, '1. Welche').waitFor();
    expect(await ausgefuellt(mara, '1. Welche')).toBe('Jugendamt, Kulturamt');
    await mara.getByText('Frage 1: Beantwortet von Ada Muster, 12.10.2026').waitFor();
    await picture(mara, 'checkliste-form');
    await weiter(mara, { '3. Wer': 'Volkshochschule', '4. Was': 'Nachbarschaft: Lärm am Abend' }, '5. Wer');

    // At once, on the same page, while the bot goes down and comes up again.
    await stadt.restart();
    await weiter(ada, { '5. Wer': 'Eren Probe', '6. Was': 'ein Raum am Dienstag' }, '9. Wer');
    await kreuztAn(mara, /^8\. Wer muss entscheiden/, /^Rat$/);
    await submit(
      mara,
      { '7. Was': '2.000 Euro für Bücher: Stadtbücherei', '8. Was': 'Zuschuss für zwei Jahre' },
      'Weiter',
    );
    await mara.getByText('Ada Muster hat das inzwischen geändert.').first().waitFor();
    expect(await ausgefuellt(mara, '6. Was')).toBe('ein Raum am Dienstag');
    expect(await ausgefuellt(mara, '7. Was')).toBe('2.000 Euro für Bücher: Stadtbücherei');
    await weiter(mara, {}, '9. Wer');

    // At once, on the same question: whoever saves second decides.
    await kreuztAn(ada, /^10\. Zu welchen/, /Segregation/);
    await submit(
      ada,
      { '9. Ohne Konto': 'Sportverein Musterstadt', '10. Was': 'Nachbarn lernen sich kennen 🎺' },
      'Speichern',
    );
    await closes(ada, 'Beantwortet sind 10 von 11 Fragen.');
    await submit(mara, { '9. Ohne Konto': 'Volkshochschule' }, 'Speichern');
    await mara.getByText('Ada Muster hat das inzwischen geändert in: „Sportverein Musterstadt“.').waitFor();
    await stadt.restart();
    await submit(mara, { '9. Ohne Konto': 'Sportverein Musterstadt und Volkshochschule' }, 'Speichern');
    await closes(mara, 'Beantwortet sind 10 von 11 Fragen.');

    // One question alone.
    await knopf(karte(ada), 'Ansehen').click();
    await knopf(ada, 'Weiter mit Frage 7').click();
    await knopf(ada, 'Frage 11 beantworten').click();
    await submit(ada, { '11. Was': 'Kinder üben dabei Deutsch.' }, 'Speichern');
    await closes(ada, 'Alle elf Fragen sind beantwortet.');

    for (const page of [ada, mara]) {
      await karte(page).getByText('11 von 11').waitFor();
      await knopf(karte(page), 'Ansehen').click();
      const vorn = nachricht(page, '1. Welche Fachleute').last();
      await vorn.waitFor();
      const worte = [await vorn.textContent()];
      await knopf(vorn, 'Weiter mit Frage 7').click();
      const hinten = nachricht(page, 'Kinder üben dabei Deutsch.').last();
      await hinten.waitFor();
      worte.push(await hinten.textContent());
      for (const [antwort, wer] of antworten) {
        expect(worte.join('\n')).toMatch(new RegExp(`${antwort}\\s*Beantwortet von ${wer}, 12.10.2026`));
      }
      await fits(page);
    }

    await knopf(karte(ada), 'Mehr …').click();
    await knopf(ada, 'Umsetzungsplan beginnen').click();
    const plan = nachricht(ada, 'Umsetzungsplan: Café im Treppenhaus').last();
    await plan.getByText('Antrag an den Rat: Zuschuss für zwei Jahre').waitFor();
    await picture(ada, 'umsetzungsplan');
    await knopf(plan, 'Übernehmen …').first().click();
    await submit(ada, { 'Was ist': 'Die Volkshochschule fragen', 'Bis wann': '2026-10-30' }, 'Eintragen');
    await closes(ada, 'Die Volkshochschule fragen – bis 30.10.2026');
    await karte(mara).getByText('Die Volkshochschule fragen – bis 30.10.2026').waitFor();
    const luca = await open(url, stadt.luca.account, wohnen);
    await karte(luca).waitFor();
    await picture(luca, 'karte');
  });
});
