/** What the demo begins with: goals on their way to the Jahreskonferenz, as its visitors find them. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { type Demo, startDemo } from '../../src/demo/start.ts';
import { inBrowser, knopf, nachricht } from './browser.ts';

describe('the demo', () => {
  const { open } = inBrowser();
  let demo: Demo;
  beforeAll(async () => {
    const startAt = Date.parse('2027-06-28T08:30:00+02:00');
    demo = await startDemo({ port: 0, startAt, city: 'musterstadt', goals: true, log: createLog('silent') });
  });
  afterAll(() => demo.stop());

  it('has goals in two fields: one in plan, a draft, one that needs support, one to check', async () => {
    const ada = await open(demo.url, 'U0ADAMUST', 'hf-4-wohnen');
    const inPlan = nachricht(ada, 'Neue Familien kennen ihre Nachbarn').first();
    await inPlan.getByText('in Arbeit · Im Plan').waitFor();
    await inPlan.getByText('12 von 20 Familien').waitFor();
    const entwurf = nachricht(ada, 'Anträge versteht man beim ersten Lesen').first();
    await entwurf.getByText('Entwurf').waitFor();
    await knopf(entwurf, 'Mehr …').click();
    await knopf(ada, 'Raster ansehen').click();
    await ada.getByText('Vielleicht mit Bildern, wie bei den Abfalltonnen? (Luca Musterfrau').waitFor();
    await ada.getByText('Der Vordruck sollte auch in leichter Sprache da sein. (Sana Entwurf').waitFor();

    const pia = await open(demo.url, 'U0PIASKIZ', 'hf-1-sprachfoerderung');
    const hilfe = nachricht(pia, 'Eltern lernen Deutsch, auch am Abend').first();
    await hilfe.getByText('in Arbeit · Braucht Unterstützung').waitFor();
  });

  it('has something to answer on Home, and asks on the way to the conference', async () => {
    const ada = await open(demo.url, 'U0ADAMUST', null);
    await ada.getByText('Ergebnis überprüfen: Niemand geht allein zum ersten Kurs').waitFor();

    const mara = await open(demo.url, 'U0MARAPLA', 'KOMM-IN');
    mara.setDefaultTimeout(30_000);
    await mara.getByLabel('bis zum').fill('2027-07-19');
    await knopf(mara, 'Los').click();
    const frage = nachricht(mara, 'Die Jahreskonferenz ist am Do., 16.09.2027.').last();
    await knopf(frage, 'Im Plan').waitFor();
  });
});
