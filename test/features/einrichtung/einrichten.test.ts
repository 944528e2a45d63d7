/** `/komm-in einrichten` in a new workspace: five steps, and the city stands. */
import { describe, expect, it } from 'vitest';
import { liesKatalog } from '../../../src/features/handlungsfeld/index.ts';
import { allgemein, bedankt, leererWorkspace, richtetEin, schritte, wirdAdmin } from './ersteinrichtung.ts';

describe('a workspace admin sets the city up', () => {
  it('in five steps, up to the pinned messages and the first Sitzung', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo, { 3: { felder: ['SPR', 'KUL', 'EHR', 'WOH', 'BIL'] } });
    expect(stadt.jo.form()?.text).toBe(bedankt);
    expect(stadt.chat.channels().map(({ name, private: closed }) => [name, closed])).toEqual([
      ['allgemein', false],
      ['integrationsbuero', true],
      ['umsetzungsgruppe', true],
      ['steuerungsgruppe', true],
      ['hf-1-sprachfoerderung', false],
      ['hf-2-kultureller-austausch', false],
      ['hf-3-ehrenamt', false],
      ['hf-4-wohnen', false],
      ['hf-5-bildung', false],
    ]);
    const wohnen = stadt.chat.channel('hf-4-wohnen');
    expect(wohnen).toMatchObject({ topic: 'Handlungsfeld Wohnen' });
    expect([...wohnen.members].sort()).toEqual([stadt.ines.account, stadt.mila.account].sort());
    const [aushang] = stadt.mila.reads(wohnen.conversation).filter(({ pinned }) => pinned);
    expect(aushang?.text).toBe('Handlungsfeld Wohnen · Tandem: zurzeit nicht besetzt');

    await stadt.mila.presses('Sitzung', { conversation: wohnen.conversation });
    await stadt.mila.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
    await stadt.mila.submits({ thema: 'Wie wir anfangen' });
    await stadt.settle();
    const gelesen = stadt.mila.reads(wohnen.conversation).map(({ text }) => text);
    expect(gelesen.some((text) => text.startsWith('Einladung: Wie wir anfangen'))).toBe(true);
    const buero = stadt.chat.channel('integrationsbuero').conversation;
    expect(stadt.ines.reads(buero).some(({ text }) => text.startsWith('Sitzungsmeldung WOH-2026-01'))).toBe(true);
  });

  it('and the Büro invites for every Gremium but itself and the Migrationsbeirat', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo);
    await stadt.mila.types(allgemein, '/sitzung');
    const gremien = stadt.mila.formView()?.fields.find(({ key }) => key === 'gremium')?.options;
    expect(gremien?.map(({ label }) => label)).toEqual([
      'Steuerungsgruppe',
      'Umsetzungsgruppe',
      'Handlungsfeld Wohnen',
      'Handlungsfeld Schulische und berufliche Bildung',
    ]);
  });

  it('and both they and the Leitung can read how far it has come, and what to do next', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo);
    const [fuerJo] = stadt.jo.readsDirect();
    expect(fuerJo?.notification).toBe('Musterstadt ist eingerichtet. Alle Gremien haben ihren Kanal.');
    expect(fuerJo?.text).toContain('Handlungsfeld Wohnen: angelegt: #hf-4-wohnen');
    expect(fuerJo?.text).toMatch(/weil Sie die Stadt eingerichtet haben\.$/);
    // Nothing that would only be refused: the Büro is there now.
    expect(fuerJo?.buttons).toEqual([]);

    const fuerMila = stadt.mila.readsDirect().find(({ buttons }) => buttons.includes('Einrichtung ansehen'));
    expect(fuerMila?.text).toMatch(/weil Sie das Integrationsbüro leiten\.$/);
    expect(fuerMila?.buttons).toContain('Tandem Wohnen besetzen …');
    await stadt.mila.presses('Tandem Wohnen besetzen …');
    expect(stadt.mila.readsDirect().at(-1)?.text).toContain('Tandem Wohnen');
    await stadt.mila.presses('Mitglied hinzufügen …');
    await stadt.mila.submits({ person: stadt.ada.account, seite: 'verwaltung' });
    await stadt.settle();
    const danach = stadt.mila.readsDirect().find(({ id }) => id === fuerMila?.id)?.buttons;
    expect(danach).toEqual(['Tandem Schulische und berufliche Bildung besetzen …', 'Einrichtung ansehen']);
  });

  it('and that message follows a new title, and a former Leitung is left in peace', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo, { 3: { felder: ['WOH'] } });
    const stand = (wer: typeof stadt.mila) =>
      wer.readsDirect().find(({ text }) => text.startsWith('Musterstadt ist eingerichtet.'))?.text;
    await stadt.mila.types(allgemein, '/komm-in felder');
    await stadt.mila.presses('Umbenennen …', { conversation: allgemein });
    await stadt.mila.submits({ titel: 'Bauen und Wohnen', jahr: '2026' });
    await stadt.settle();
    expect(stand(stadt.mila)).toContain('Handlungsfeld Bauen und Wohnen: angelegt');

    const davor = stand(stadt.mila);
    await stadt.mila.types(allgemein, '/komm-in einrichten');
    await stadt.mila.presses('Integrationsbüro …', { conversation: allgemein });
    await stadt.mila.submits({ leitung: stadt.ines.account, personen: [] });
    await stadt.mila.submits();
    await stadt.settle();
    expect(stand(stadt.mila)).toBe(davor);
    expect(stadt.ines.readsDirect().at(-1)?.text).toContain('Sie leiten ab heute das Integrationsbüro');
  });

  it('with fewer fields, and themselves as the Leitung', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo, {
      1: { leitung: stadt.jo.account, personen: [], beiratName: '', beirat: stadt.sana.account },
      3: { felder: ['WOH'] },
      4: { persoenlich: 'nie', stunde: '07:00' },
      5: { feste: [] },
    });
    expect(stadt.chat.channels().filter(({ name }) => name.startsWith('hf-'))).toHaveLength(1);
    expect(stadt.jo.readsDirect().filter(({ text }) => text.includes('ist eingerichtet'))).toHaveLength(1);
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    const uebersicht = stadt.jo.reads(allgemein).at(-1)?.text;
    expect(uebersicht).toContain('Kontakt des Migrationsbeirats: Sana Entwurf');
    expect(uebersicht).toContain('Handlungsfelder: Wohnen');
    expect(uebersicht).toContain('Persönliche Erinnerung: keine');
    expect(uebersicht).toContain('Feste: keine: KOMM-IN fragt nur bei Feiertagen');
  });

  it('once, however often the last button is pressed', async () => {
    const stadt = await leererWorkspace();
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    for (const antworten of schritte(stadt).slice(0, 4)) await stadt.jo.submits(antworten);
    stadt.chat.deliverTwice();
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.chat.channels()).toHaveLength(6);
    expect(stadt.jo.readsDirect()).toHaveLength(1);
  });
});

describe('what was entered', () => {
  it('is gone on with by another admin, where it was left', async () => {
    const stadt = await leererWorkspace();
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    expect(stadt.jo.form()?.text).toContain('Schritt 1 von 5');
    await stadt.jo.submits(schritte(stadt)[0]);
    await stadt.jo.submits();
    await stadt.jo.closesForm();

    wirdAdmin(stadt, stadt.ada);
    await stadt.restart(null);
    await stadt.ada.types(allgemein, '/komm-in einrichten');
    expect(stadt.ada.form()?.text).toContain(
      'Jo Beispiel hat mit der Einrichtung begonnen. Zuletzt wurde sie am 28.09.2026 bearbeitet.',
    );
    expect(stadt.ada.form()?.text).toContain('Schritt 3 von 5');
    await stadt.ada.goesBack();
    await stadt.ada.goesBack();
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'stadt')?.value).toBe('Musterstadt');
    for (let i = 0; i < 5; i += 1) await stadt.ada.submits();
    await stadt.settle();
    expect(stadt.ada.form()?.text).toBe(bedankt);
    expect(stadt.chat.channels()).toHaveLength(9);

    await stadt.jo.types(allgemein, '/komm-in einrichten');
    expect(stadt.jo.reads(allgemein).at(-1)?.text).toContain('Die Einrichtung ändert das Integrationsbüro');
  });

  it('is asked for again where the catalogue became another one meanwhile', async () => {
    const stadt = await leererWorkspace();
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    for (const antworten of schritte(stadt).slice(0, 3)) await stadt.jo.submits(antworten);
    await stadt.jo.closesForm();
    const eigener = liesKatalog('handlungsfelder: [{ nummer: 1, kuerzel: FAM, titel: Familie }]');
    await stadt.restart(null, undefined, eigener);
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    await stadt.jo.submits();
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain('Schritt 3 von 5');
    const felder = stadt.jo.formView()?.fields.find(({ key }) => key === 'felder');
    expect(felder).toMatchObject({ options: [{ value: 'FAM', label: '1 Familie' }] });
    expect(felder?.remark).toBe(
      'Bitte ändern: Die Liste der Handlungsfelder wurde inzwischen geändert. Bitte wählen Sie neu aus.',
    );
    await stadt.jo.submits({ felder: [] });
    expect(stadt.jo.form()?.fields[0]?.error).toBe('Bitte füllen Sie dieses Feld aus.');

    // Taken away again, the usual one counts.
    await stadt.restart(null);
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    const option = stadt.jo
      .formView()
      ?.fields.find(({ key }) => key === 'felder')
      ?.options?.at(-1);
    expect(option).toEqual({ value: 'BIL', label: '5 Schulische und berufliche Bildung' });
    await stadt.jo.submits({ felder: ['WOH'] });
    await stadt.jo.submits();
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.chat.channels().filter(({ name }) => name.startsWith('hf-'))).toHaveLength(1);
  });

  it('counts once: whoever still has the form open is told', async () => {
    const stadt = await leererWorkspace();
    wirdAdmin(stadt, stadt.ada);
    await stadt.ada.types(allgemein, '/komm-in einrichten');
    await richtetEin(stadt, stadt.jo);
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).not.toContain('Schritt');
    expect(stadt.chat.channels()).toHaveLength(6);
  });

  it('is asked about, or named on its field', async () => {
    const stadt = await leererWorkspace();
    const fehlerVon = (key: string) => stadt.jo.form()?.fields.find((field) => field.key === key)?.error;
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    await stadt.jo.submits({ stadt: 'Musterstadt' });
    expect(fehlerVon('leitung')).toBe('Bitte füllen Sie dieses Feld aus.');
    stadt.chat.deactivate(stadt.luca.account);
    const erster = { ...schritte(stadt)[0], beirat: stadt.sana.account };
    await stadt.jo.submits({ ...erster, personen: [stadt.luca.account] });
    expect(fehlerVon('personen')).toContain('Luca Musterfrau: Das Konto ist nicht mehr aktiv');
    expect(fehlerVon('beiratName')).toContain('nur eines von beiden');
    await stadt.jo.submits({ ...erster, personen: [], beirat: '' });
    await stadt.jo.submits({ kanalBuero: allgemein, kanalUmsetzung: allgemein });
    expect(fehlerVon('kanalUmsetzung')).toContain('schon für ein anderes Gremium gewählt');
    await stadt.jo.submits({ kanalBuero: '', kanalUmsetzung: '' });
    await stadt.jo.submits({ felder: [] });
    expect(fehlerVon('felder')).toBe('Bitte füllen Sie dieses Feld aus.');
    await stadt.jo.submits({ felder: ['SPR'] });
    expect(stadt.jo.form()?.fields.find(({ key }) => key === 'jahreskonferenz')?.value).toBe('2027-09-16');
    await stadt.jo.submits({ jahreskonferenz: '2026-09-28' });
    expect(fehlerVon('jahreskonferenz')).toBe('Dieser Tag ist heute. Bitte wählen Sie einen Tag in der Zukunft.');
    await stadt.jo.submits({ jahreskonferenz: '2027-10-03' });
    await stadt.jo.submits();
    expect(stadt.jo.form()).toMatchObject({ submit: 'Ja, so übernehmen' });
    expect(stadt.jo.form()?.text).toBe(
      'So., 03.10.2027 liegt nicht im September. Am 03.10.2027 ist Feiertag (Tag der Deutschen Einheit). Ist das so richtig?',
    );
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.jo.form()?.text).toBe(bedankt);
  });
});

describe('who may not set the city up', () => {
  it('hears who may', async () => {
    const stadt = await leererWorkspace();
    await stadt.ada.types(allgemein, '/komm-in einrichten');
    expect(stadt.ada.form()).toBeNull();
    expect(stadt.ada.reads(allgemein).at(-1)).toMatchObject({
      onlyYou: true,
      text: 'KOMM-IN ist hier noch nicht eingerichtet. Das macht eine Person mit Administrationsrechten in diesem Workspace: mit /komm-in einrichten. Bitte sprechen Sie sie an.',
    });
    await richtetEin(stadt, stadt.jo);
    for (const wer of [stadt.ada, stadt.jo]) {
      await wer.types(allgemein, '/komm-in einrichten');
      expect(wer.reads(allgemein).at(-1)?.text).toBe(
        'Die Einrichtung ändert das Integrationsbüro: Mila Vorschlag und Ines Grundriss. Bitte wenden Sie sich dorthin.',
      );
    }
  });

  it.each(['/sitzung', '/komm-in felder'])('is told with %s, too, that there is no city yet', async (command) => {
    const stadt = await leererWorkspace();
    await stadt.ada.types(allgemein, command);
    expect(stadt.ada.reads(allgemein).at(-1)).toMatchObject({
      text: 'KOMM-IN ist noch nicht eingerichtet. Das machen die Personen, die diesen Chat verwalten. Bitte sprechen Sie sie an.',
      buttons: [],
    });
    await stadt.jo.types(allgemein, command);
    await stadt.jo.presses('KOMM-IN einrichten', { conversation: allgemein });
    expect(stadt.jo.form()?.text).toContain('Schritt 1 von 5');
  });

  it('cannot end it either, once they are no admin any more', async () => {
    const stadt = await leererWorkspace();
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    for (const antworten of schritte(stadt).slice(0, 4)) await stadt.jo.submits(antworten);
    wirdAdmin(stadt, stadt.jo, false);
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.chat.channels()).toHaveLength(1);
  });

  it('may again as an admin, when nobody in the Büro has an account any more', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo);
    stadt.chat.deactivate(stadt.mila.account);
    expect(stadt.jo.readsDirect()).toHaveLength(1);
    stadt.chat.deactivate(stadt.ines.account);
    await stadt.settle();
    expect(stadt.jo.readsDirect()).toHaveLength(2);
    expect(stadt.jo.readsDirect().at(-1)?.text).toMatch(
      /^Im Integrationsbüro von Musterstadt ist niemand mehr erreichbar\./,
    );
    await stadt.restart(null);
    expect(stadt.jo.readsDirect()).toHaveLength(2);
    await stadt.jo.presses('KOMM-IN einrichten');
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    expect(stadt.jo.reads(allgemein).at(-1)?.text).toContain('weil Sie diesen Workspace verwalten');
    await stadt.jo.presses('Integrationsbüro …', { conversation: allgemein });
    await stadt.jo.submits({ leitung: stadt.jo.account, personen: [] });
    await stadt.settle();
    const hinweise = stadt.jo.readsDirect().filter(({ text }) => text.includes('Im Integrationsbüro von'));
    expect(hinweise.map(({ text }) => text)).toEqual([
      'Erledigt: Im Integrationsbüro von Musterstadt ist wieder jemand erreichbar.',
    ]);
    await stadt.jo.types(allgemein, '/komm-in einrichten');
    expect(stadt.jo.reads(allgemein).at(-1)?.text).toMatch(/Nur das Integrationsbüro sieht diese Übersicht/);
    expect(stadt.jo.reads(allgemein).at(-1)?.text).toContain('Leitung des Integrationsbüros: Jo Beispiel');
  });
});
