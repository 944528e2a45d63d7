/** From an empty workspace to the first Sitzung, only through the chat: real Bolt, imitated Slack, the whole bot. */
import { describe, expect, test } from 'vitest';
import { musterstadt } from './musterstadt.ts';

const allgemein = 'C0ALLGEM';

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('an administrator sets the city up, the Büro names a Tandem, and the Tandem invites', async () => {
    const { emulator, ada, eren, jo, mara, settle } = await musterstadt({
      ...{ mode, leer: true, start: '2026-09-28 08:30' },
    });
    const channel = (name: string, person = jo) => {
      const { conversations } = emulator.person(person.account).see();
      return conversations.find((one) => one.name === name)?.id ?? '';
    };

    await mara.types(allgemein, '/komm-in einrichten');
    expect(mara.form()).toBeNull();
    expect(mara.reads(allgemein).at(-1)).toMatchObject({ onlyYou: true });

    await jo.types(allgemein, '/komm-in einrichten');
    expect(jo.form()?.text).toContain('Schritt 1 von 5');
    await jo.submits({ stadt: 'Musterstadt', leitung: jo.account, beiratName: 'Robin Vorlage' });
    for (const step of [2, 3, 4, 5]) {
      expect(jo.form()?.text).toContain(`Schritt ${step} von 5`);
      await jo.submits();
    }
    await jo.closesForm();
    await settle();
    const stand = () => jo.readsDirect().find(({ text }) => text.includes('Musterstadt ist eingerichtet'));
    expect(stand()?.text).toContain('Alle Gremien haben ihren Kanal');

    const wohnen = channel('hf-4-wohnen');
    expect(emulator.admin.head(wohnen)).toEqual({
      ...{ topic: expect.stringContaining('Wohnen'), purpose: expect.stringMatching(/.+/) },
    });
    expect(jo.reads(wohnen)[0]).toMatchObject({
      pinned: true,
      buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
    });
    expect(channel('integrationsbuero', mara), 'a private channel').toBe('');

    await jo.presses('Tandem Wohnen besetzen …');
    for (const [person, seite] of [
      [ada, 'verwaltung'],
      [eren, 'freier_traeger'],
    ] as const) {
      await jo.presses('Mitglied hinzufügen …');
      await jo.submits({ person: person.account, seite });
      expect(jo.form()?.text).toContain('Gespeichert.');
      await jo.closesForm();
    }
    await settle();
    expect(channel('hf-4-wohnen', ada), 'a Tandem is invited into its channel').toBe(wohnen);
    expect(channel('umsetzungsgruppe', eren), 'and into the Umsetzungsgruppe').not.toBe('');

    await ada.presses('Sitzung', { conversation: wohnen });
    await ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3' });
    await ada.submits({ thema: 'Nachbarschaften im Ükern' });
    await settle();
    expect(eren.reads(wohnen).some(({ text }) => text.startsWith('Einladung: Nachbarschaften'))).toBe(true);
    const report = jo.reads(channel('integrationsbuero')).find(({ text }) => text.includes('WOH-2026-01'));
    expect(report?.buttons).toContain('Eingang bestätigen');
  });
});
