/**
 * The demo as its visitors see it: announce, answer as somebody else, move the clock, read the reminder. Leaves the
 * README's pictures in `pictures/` when `PICTURES` is set.
 */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { demoInBrowser, field, fits, nachricht, phone, picture } from './browser.ts';

const einladung = (page: Page) => nachricht(page, 'Einladung: Nachbarschaften');

describe('the demo', () => {
  const { open } = demoInBrowser();

  it('announces a Sitzung and reminds of it', async () => {
    const ada = await open(people.ada, 'hf-4-wohnen');
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

    const mara = await open(people.mara, 'hf-4-wohnen');
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
    const erinnerung = nachricht(mara, 'Guten Morgen, Mara Plan. Heute geht es um eine Sache.');
    await erinnerung.filter({ hasText: 'Sitzung Wohnen: Nachbarschaften im Ükern' }).waitFor();

    const onPhone = await open(people.mara, 'hf-4-wohnen', phone);
    await einladung(onPhone).scrollIntoViewIfNeeded();
    await picture(onPhone, 'phone');
    await fits(onPhone);
  });
});
