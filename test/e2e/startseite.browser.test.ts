/** Home, help and status as the Büro sees them, at a desk and on a phone. */
import { describe, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { demoInBrowser, fits, knopf, nachricht, phone, picture, types } from './browser.ts';

const wide = { width: 1280, height: 800 };

describe('the demo', () => {
  const { open } = demoInBrowser();

  it.each([
    ['desk', wide],
    ['phone', phone],
  ])('shows the Büro its page and how the bot is (%s)', async (_, viewport) => {
    const home = await open(people.jo, null);
    // On a phone the list of channels and Home are two pages; whoever comes from a desk stays on Home.
    await home.setViewportSize(viewport);
    await home.getByRole('heading', { name: 'Alle Handlungsfelder' }).waitFor();
    await fits(home);
    await knopf(home, 'Status ansehen').last().scrollIntoViewIfNeeded();
    if (viewport === wide) await picture(home, 'buero');
    await knopf(home, 'Status ansehen').last().click();
    await home.getByText('Alle Nachrichten sind angekommen.').waitFor();
    await fits(home);
    if (viewport === wide) await picture(home, 'status');
    await knopf(home, 'Schließen').last().click();

    const channel = await open(people.ada, 'hf-4-wohnen', viewport);
    await types(channel, '/komm-in hifle');
    await nachricht(channel, 'Meinten Sie „/komm-in hilfe“?').waitFor();
    await types(channel, '/komm-in');
    await nachricht(channel, 'Sie sind im Kanal des Handlungsfelds Wohnen.').scrollIntoViewIfNeeded();
    await fits(channel);
  });
});
