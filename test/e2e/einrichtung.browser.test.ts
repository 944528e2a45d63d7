/**
 * A workspace into which the bot has just been installed, in the browser: from the first form to the first Sitzung.
 * Leaves the README's pictures in `pictures/` when `PICTURES` is set.
 */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { closes, demoInBrowser, field, fits, knopf, nachricht, phone, picture, submit } from './browser.ts';

const goes = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click();

describe('an empty workspace', () => {
  const { open } = demoInBrowser({ city: 'leer' });

  it('becomes a city in five forms, and invites to its first Sitzung', async () => {
    const jo = await open(people.jo, null);
    await knopf(jo, 'KOMM-IN einrichten').click();
    await field(jo, 'Name der Stadt').waitFor();
    await picture(jo, 'setup-form');
    await submit(jo, { 'Name der Stadt': 'Musterstadt', 'Leitung des Integrationsbüros': 'Mila Vorschlag' }, 'Weiter');
    await field(jo, 'Kanal des Integrationsbüros').waitFor();
    await submit(jo, {}, 'Weiter');
    await field(jo, 'Kanäle der Handlungsfelder').waitFor();
    await submit(jo, {}, 'Weiter');
    await field(jo, 'Nächste Jahreskonferenz').waitFor();
    await submit(jo, {}, 'Weiter');
    await field(jo, 'Opferfest').waitFor();
    await submit(jo, {}, 'Einrichten');
    await closes(jo, 'Musterstadt ist eingerichtet.');

    const mila = await open(people.mila, 'KOMM-IN');
    const stand = nachricht(mila, 'Alle Gremien haben ihren Kanal.');
    await stand.waitFor();
    await picture(mila, 'setup-done');
    await knopf(stand, 'Tandem Wohnen besetzen …').click();
    for (const [name, seite] of [
      ['Ada Muster', 'Verwaltung'],
      ['Eren Probe', 'Freier Träger'],
    ] as const) {
      await knopf(mila, 'Mitglied hinzufügen …').last().click();
      await submit(mila, { 'Person mit Konto': name, Seite: seite }, 'Speichern');
      await closes(mila, name);
    }

    const ada = await open(people.ada, 'hf-4-wohnen', phone);
    const aushang = nachricht(ada, 'Tandem: Ada Muster (Verwaltung), Eren Probe (Freier Träger)');
    await knopf(aushang, 'Sitzung').click();
    await submit(ada, { Datum: '2026-10-14', Beginn: '18:00', Ende: '20:00', Ort: 'Rathaus, Raum 3' }, 'Weiter');
    await submit(ada, { Thema: 'Nachbarschaften im Ükern' }, 'Melden und einladen');
    await closes(ada, 'Die Sitzung WOH-2026-01 ist gemeldet.');
    await nachricht(ada, 'Einladung: Nachbarschaften im Ükern').waitFor();
    await fits(ada);

    await goes(mila, 'integrationsbuero');
    await nachricht(mila, 'Sitzungsmeldung WOH-2026-01').waitFor();
    await goes(mila, 'Start');
    await mila.getByText('Sitzung Wohnen: Nachbarschaften im Ükern').waitFor();
    await fits(mila);
  });
});
