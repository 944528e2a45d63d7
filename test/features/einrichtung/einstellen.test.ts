/** What was set up, changed by the Büro afterwards. */
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { zielstufen } from '../../../src/features/jahresziel/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Answers } from '../../contract/person.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

let stadt: Musterstadt;
beforeEach(async () => {
  stadt = await musterstadt('2026-09-28 08:30');
});

const uebersicht = async (wer: FakePerson): Promise<string> => {
  await wer.types(stadt.buero, '/komm-in einrichten');
  return wer.reads(stadt.buero).at(-1)?.text ?? '';
};

async function oeffnet(wer: FakePerson, knopf: string): Promise<void> {
  await uebersicht(wer);
  await wer.presses(knopf, { conversation: stadt.buero });
}

async function aendert(wer: FakePerson, knopf: string, antworten: Answers): Promise<void> {
  await oeffnet(wer, knopf);
  await wer.submits(antworten);
  await stadt.settle();
}

const fehler = (wer: FakePerson): (string | null)[] =>
  (wer.form()?.fields ?? []).flatMap(({ error }) => (error === null ? [] : [error]));
const wert = (wer: FakePerson, key: string) => wer.form()?.fields.find((field) => field.key === key)?.value;

describe('the overview', () => {
  it('shows the Büro how the city is set up, and everything that can be changed', async () => {
    expect(await uebersicht(stadt.mila)).toBe(
      [
        'Einrichtung von Musterstadt',
        'Stadt: Musterstadt, Nordrhein-Westfalen',
        'Leitung des Integrationsbüros: Jo Beispiel',
        'Integrationsbüro: Mila Vorschlag',
        'Kontakt des Migrationsbeirats: niemand',
        'Handlungsfelder: Sprachförderung, Kultureller Austausch, Ehrenamt und Migration, Wohnen, Schulische und berufliche Bildung',
        'Nächste Jahreskonferenz: noch kein Tag eingetragen',
        'Erinnerung im Kanal: 7 Tage vorher',
        'Persönliche Erinnerung: 1 Werktag vorher, um 09:00 Uhr',
        'Fragen zu Jahreszielen: 180, 90, 60, 30, 14, 7 und 1 Tage vor der Jahreskonferenz, 3 und 7 Tage danach',
        'Überblick an die Umsetzungsgruppe: alle zwei Wochen, montags um 09:00 Uhr',
        'Feste: Rückfrage bei 23 Festen',
        'Nur das Integrationsbüro sieht diese Übersicht und kann etwas ändern.',
      ].join('\n'),
    );
    expect(stadt.mila.reads(stadt.buero).at(-1)?.buttons).toHaveLength(10);
  });

  it('is for the Büro alone, by whatever way', async () => {
    for (const wer of [stadt.ada, stadt.luca, stadt.ines]) {
      await wer.types(stadt.wohnen, '/komm-in einrichten');
      expect(wer.reads(stadt.wohnen).at(-1)).toMatchObject({ onlyYou: true, buttons: [] });
      expect(wer.reads(stadt.wohnen).at(-1)?.text).toContain('Jo Beispiel und Mila Vorschlag');
    }
  });
});

describe('the Büro', () => {
  it('gets another head: the old term ends, and what the file says counts no more', async () => {
    await aendert(stadt.jo, 'Integrationsbüro …', { leitung: stadt.pia.account, personen: [stadt.mila.account] });
    expect(stadt.jo.form()?.text).toBe(
      'Sie gehören danach nicht mehr zum Integrationsbüro und können die Einrichtung nicht mehr ändern. Ist das so richtig?',
    );
    expect(stadt.pia.readsDirect()).toEqual([]);
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.jo.form()?.text).toBe('Danke. Das gilt ab sofort.');
    await stadt.restart();
    await stadt.jo.types(stadt.buero, '/komm-in einrichten');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Die Einrichtung ändert das Integrationsbüro');
    expect(await uebersicht(stadt.pia)).toContain('Leitung des Integrationsbüros: Pia Skizze');
  });

  it('tells whoever heads it, comes in or leaves, once each', async () => {
    await aendert(stadt.mila, 'Integrationsbüro …', { leitung: stadt.pia.account, personen: [stadt.mila.account] });
    const [ende] = stadt.jo.readsDirect();
    expect(ende?.text).toMatch(
      /^Sie gehören ab heute nicht mehr zum Integrationsbüro von Musterstadt\. Mila Vorschlag/,
    );
    expect(ende?.text).toMatch(/weil Sie bisher das Integrationsbüro geleitet haben\.$/);
    expect(ende?.buttons).toEqual([]);
    const [leitung] = stadt.pia.readsDirect();
    expect(leitung?.text).toMatch(/^Sie leiten ab heute das Integrationsbüro von Musterstadt\./);
    expect(leitung?.text).toMatch(/weil Sie jetzt das Integrationsbüro leiten\.$/);
    await stadt.pia.presses('Einrichtung ansehen');
    expect(stadt.pia.readsDirect().at(-1)?.text).toContain('Leitung des Integrationsbüros: Pia Skizze');
    // Whoever did it knows.
    expect(stadt.mila.readsDirect()).toEqual([]);

    await aendert(stadt.mila, 'Integrationsbüro …', {
      leitung: stadt.mila.account,
      personen: [stadt.pia.account, stadt.ines.account],
    });
    expect(stadt.pia.readsDirect().some(({ text }) => text.includes('Sie gehören weiter zum Integrationsbüro'))).toBe(
      true,
    );
    expect(stadt.ines.readsDirect()[0]?.text).toMatch(/^Sie gehören ab heute zum Integrationsbüro von Musterstadt\./);
    await aendert(stadt.mila, 'Integrationsbüro …', { stadt: 'Neustadt' });
    expect(stadt.ines.readsDirect()).toHaveLength(1);
    expect(stadt.jo.readsDirect()).toHaveLength(1);
  });

  it('is asked whether those who left stay in its channels', async () => {
    const noch = () => stadt.mila.reads(stadt.buero).filter(({ buttons }) => buttons.includes('Aus dem Kanal nehmen'));
    expect(stadt.chat.channel('integrationsbuero').members).toContain(stadt.jo.account);
    await aendert(stadt.mila, 'Integrationsbüro …', { leitung: stadt.mila.account, personen: [] });
    const [eine] = noch();
    expect(eine?.text).toContain(
      'Jo Beispiel gehört nicht mehr zu: Integrationsbüro, ist aber noch in #integrationsbuero.',
    );
    await stadt.mila.presses('Aus dem Kanal nehmen', { conversation: stadt.buero, message: eine?.id ?? '' });
    await stadt.settle();
    expect(stadt.chat.channel('integrationsbuero').members).not.toContain(stadt.jo.account);
    expect(noch().some(({ id }) => id === eine?.id)).toBe(false);
    expect(stadt.mila.reads(stadt.buero).find(({ id }) => id === eine?.id)?.text).toBe(
      'Jo Beispiel ist nicht mehr in #integrationsbuero.',
    );
  });

  it('takes somebody in and lets them go on one day, and in again', async () => {
    for (const personen of [[stadt.pia.account], [], [stadt.pia.account]]) {
      await aendert(stadt.jo, 'Integrationsbüro …', { personen });
    }
    expect(await uebersicht(stadt.jo)).toContain('Integrationsbüro: Pia Skizze');
  });

  it('cannot lose the last of its people', async () => {
    await oeffnet(stadt.jo, 'Integrationsbüro …');
    await stadt.jo.submits({ leitung: '', personen: [] });
    expect(fehler(stadt.jo)).toEqual(['Bitte füllen Sie dieses Feld aus.']);
    stadt.chat.deactivate(stadt.luca.account);
    await stadt.jo.submits({ leitung: stadt.luca.account, personen: [] });
    expect(fehler(stadt.jo)).toEqual(['Dieses Konto ist nicht mehr aktiv. Bitte wählen Sie eine andere Person.']);
    expect(await uebersicht(stadt.mila)).toContain('Leitung des Integrationsbüros: Jo Beispiel');
  });

  it('keeps whoever has no account, until somebody says otherwise', async () => {
    const { integrationsbuero } = stadtdatei;
    const personen = [...integrationsbuero.personen, { name: 'Robin Vorlage' }];
    await stadt.restart({ ...stadtdatei, integrationsbuero: { ...integrationsbuero, personen } });
    await aendert(stadt.jo, 'Integrationsbüro …', { stadt: 'Neustadt', land: 'BE', beiratName: 'Sascha Neu' });
    const text = await uebersicht(stadt.jo);
    expect(text).toContain('Integrationsbüro: Mila Vorschlag, Robin Vorlage');
    expect(text).toContain('Kontakt des Migrationsbeirats: Sascha Neu');
    expect(text).toContain('Stadt: Neustadt, Berlin');
    await oeffnet(stadt.jo, 'Integrationsbüro …');
    expect(wert(stadt.jo, 'beiratName')).toBe('Sascha Neu');
  });

  it('is not changed by somebody who has left it meanwhile', async () => {
    await oeffnet(stadt.mila, 'Integrationsbüro …');
    await aendert(stadt.jo, 'Integrationsbüro …', { personen: [] });
    await stadt.mila.submits({ leitung: stadt.mila.account });
    expect(stadt.mila.form()?.text).toContain('Die Einrichtung ändert das Integrationsbüro: Jo Beispiel');
  });
});

describe('two people at once', () => {
  it('see what the other has changed, each in their own form', async () => {
    await oeffnet(stadt.mila, 'Erinnerungen …');
    await aendert(stadt.jo, 'Erinnerungen …', { stunde: '11:00', imKanal: '10' });
    await stadt.mila.submits({ stunde: '07:00' });
    const text = stadt.mila.form()?.text;
    expect(text).toContain('Jo Beispiel hat das inzwischen geändert in: „11:00 Uhr“.');
    expect(text).toContain('Jo Beispiel hat das inzwischen geändert. Vorher stand hier: „7 Tage vorher“.');
    await stadt.mila.submits();
    expect(await uebersicht(stadt.mila)).toContain('Persönliche Erinnerung: 1 Werktag vorher, um 07:00 Uhr');
    expect(await uebersicht(stadt.mila)).toContain('Erinnerung im Kanal: 10 Tage vorher');
  });
});

describe('the day of the Jahreskonferenz', () => {
  it('is asked about outside September, and must be to come', async () => {
    await oeffnet(stadt.mila, 'Jahreskonferenz …');
    await stadt.mila.submits({ jahreskonferenz: '2026-09-17' });
    expect(fehler(stadt.mila)).toEqual(['Dieser Tag ist schon vorbei. Bitte wählen Sie einen Tag in der Zukunft.']);
    await stadt.mila.submits({ jahreskonferenz: '2028-05-18' });
    expect(stadt.mila.form()?.text).toBe(
      'Do., 18.05.2028 liegt nicht im September. Do., 18.05.2028 ist mehr als ein Jahr entfernt. Ist das so richtig?',
    );
    await stadt.mila.goesBack();
    await stadt.mila.submits({ jahreskonferenz: '2027-09-16' });
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 16.09.2027');
    await aendert(stadt.jo, 'Jahreskonferenz …', {});
    expect(stadt.jo.form()?.text).toBe('Es hat sich nichts geändert.');

    await stadt.sleepUntil('2027-09-16 12:00');
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 16.09.2027\n');
    await stadt.sleepUntil('2027-09-17 12:00');
    expect(await uebersicht(stadt.mila)).toContain(
      'Nächste Jahreskonferenz: war am Do., 16.09.2027 – bitte den nächsten Tag eintragen',
    );
    await aendert(stadt.mila, 'Jahreskonferenz …', {});
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 21.09.2028');
  });

  it('is the next year’s once one was held early in September', async () => {
    await aendert(stadt.mila, 'Jahreskonferenz …', { jahreskonferenz: '2027-09-02' });
    await stadt.sleepUntil('2027-09-03 12:00');
    await oeffnet(stadt.mila, 'Jahreskonferenz …');
    expect(wert(stadt.mila, 'jahreskonferenz')).toBe('2028-09-21');
    await stadt.mila.submits({ jahreskonferenz: '2027-09-30' });
    expect(stadt.mila.form()?.text).toBe(
      'Die Jahreskonferenz 2027 war für Do., 02.09.2027 eingetragen. Sie findet dann stattdessen an diesem Tag statt. Ist das so richtig?',
    );
    await stadt.mila.submits();
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 30.09.2027');
  });

  it('comes from the file, until somebody changes it', async () => {
    await stadt.restart({ ...stadtdatei, jahreskonferenz: day('2027-09-09') });
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 09.09.2027');
    await aendert(stadt.mila, 'Jahreskonferenz …', { jahreskonferenz: '2027-09-23' });
    await stadt.restart({ ...stadtdatei, jahreskonferenz: day('2027-09-09') });
    expect(await uebersicht(stadt.mila)).toContain('Nächste Jahreskonferenz: Do., 23.09.2027');
  });

  it('is proposed where the file said none', async () => {
    await oeffnet(stadt.mila, 'Jahreskonferenz …');
    expect(wert(stadt.mila, 'jahreskonferenz')).toBe('2027-09-16');
  });
});

describe('reminders', () => {
  it.each([
    ['10:00', '09:59', 'Guten Morgen'],
    ['11:00', '10:59', 'Guten Tag'],
    ['18:00', '17:59', 'Guten Abend'],
  ])('come at %s if that was chosen, from that day on', async (stunde, davor, gruss) => {
    await aendert(stadt.jo, 'Erinnerungen …', { stunde, persoenlich: '2' });
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ datum: '2026-10-01', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
    await stadt.ada.submits({ thema: 'Nachbarschaften' });
    await stadt.settle();
    await stadt.luca.presses('Ich komme', { conversation: stadt.wohnen });
    const erinnert = () => stadt.luca.readsDirect().filter(({ text }) => text.startsWith(`${gruss}, Luca`));
    await stadt.goTo(`2026-09-29 ${davor}`);
    expect(erinnert()).toEqual([]);
    await stadt.goTo(`2026-09-29 ${stunde}`);
    expect(erinnert()).toHaveLength(1);
  });

  it('keep what only a file can say', async () => {
    await stadt.restart({ ...stadtdatei, erinnerung: { imKanal: 9, persoenlich: 'nie' } });
    await aendert(stadt.jo, 'Erinnerungen …', { stunde: '08:00' });
    const text = await uebersicht(stadt.jo);
    expect(text).toContain('Erinnerung im Kanal: 9 Tage vorher');
    expect(text).toContain('Persönliche Erinnerung: keine');
  });
});

describe('when people are asked about goals', () => {
  const fragen = async (): Promise<string | undefined> =>
    (await uebersicht(stadt.jo)).split('\n').find((zeile) => zeile.startsWith('Fragen zu Jahreszielen'));
  const gewaehlt = async () => {
    await oeffnet(stadt.jo, 'Erinnerungen …');
    return wert(stadt.jo, 'jahresziele');
  };

  it('is chosen, or never', async () => {
    const uebliche = ['-180', '-90', '-60', '-30', '-14', '-7', '-1', '3', '7'];
    expect(await gewaehlt()).toEqual(uebliche);
    await stadt.jo.submits({ jahresziele: ['3', '-7', '-45'] });
    expect(await fragen()).toBe('Fragen zu Jahreszielen: 45 und 7 Tage vor der Jahreskonferenz, 3 Tage danach');
    expect(await gewaehlt()).toEqual(['-45', '-7', '3']);
    await stadt.jo.submits({ jahresziele: [] });
    expect(await fragen()).toBe('Fragen zu Jahreszielen: keine');
    expect(await gewaehlt()).toBeNull();
    expect(stadt.workspace.tx(zielstufen)).toBeNull();
    await stadt.jo.submits({ jahresziele: uebliche });
    expect(stadt.workspace.tx(zielstufen)).toEqual([-180, -90, -60, -30, -14, -7, -1, 3, 7]);
  });

  it('comes from the file: what only it can say can be kept', async () => {
    await stadt.restart({ ...stadtdatei, erinnerung: { jahresziele: [5, -100] } });
    expect(await fragen()).toBe('Fragen zu Jahreszielen: 100 Tage vor der Jahreskonferenz, 5 Tage danach');
    await aendert(stadt.jo, 'Erinnerungen …', { stunde: '08:00' });
    expect(await gewaehlt()).toEqual(['-100', '5']);
  });

  it('is as usual again once the file says nothing', async () => {
    await stadt.restart({ ...stadtdatei, erinnerung: { jahresziele: 'nie' } });
    expect(await fragen()).toBe('Fragen zu Jahreszielen: keine');
    await stadt.restart();
    expect(stadt.workspace.tx(zielstufen)).toEqual([-180, -90, -60, -30, -14, -7, -1, 3, 7]);
  });
});

describe('feasts', () => {
  const liste = (wer: FakePerson): string => wer.form()?.text ?? '';

  it('are left out, added and taken away again', async () => {
    await oeffnet(stadt.mila, 'Feste …');
    await stadt.mila.presses('Übliche Feste auswählen …', { conversation: stadt.buero });
    await stadt.mila.submits({ feste: ['Opferfest', 'Pessach'] });
    expect(liste(stadt.mila)).toMatch(/• Opferfest\n• Pessach$/);
    await stadt.mila.presses('Eigenes Fest hinzufügen …', 'form');
    await stadt.mila.submits({ name: 'Opferfest', datum: '2027-06-12' });
    expect(fehler(stadt.mila)[0]).toContain('ist eines der üblichen Feste');
    await stadt.mila.submits({ name: 'Stadtfest', datum: '2026-09-12' });
    expect(fehler(stadt.mila)[0]).toContain('schon vorbei');
    await stadt.mila.submits({ name: 'Stadtfest', datum: '2026-10-14' });
    expect(liste(stadt.mila)).toContain('Stadtfest, 14.10.2026');

    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
    await stadt.ada.submits({ thema: 'Nachbarschaften' });
    expect(stadt.ada.form()?.text).toContain('Am 14.10.2026 ist Stadtfest.');

    await stadt.mila.presses('Stadtfest entfernen', 'form');
    expect(liste(stadt.mila)).not.toContain('Stadtfest');
    expect(await uebersicht(stadt.mila)).toContain('Feste: Rückfrage bei 2 Festen');
  });

  it('that the city wrote into its file stay, whatever is chosen', async () => {
    const feste = [
      { name: 'Opferfest', kalender: 'islamisch', monat: 12, tag: 10 } as const,
      { name: 'Nachbarschaftstag', kalender: 'gregorianisch', monat: 5, tag: 28 } as const,
    ];
    await stadt.restart({ ...stadtdatei, feste });
    await oeffnet(stadt.mila, 'Feste …');
    await stadt.mila.presses('Übliche Feste auswählen …', { conversation: stadt.buero });
    expect(wert(stadt.mila, 'feste')).toEqual(['Opferfest']);
    await stadt.mila.submits({ feste: ['Pessach'] });
    expect(liste(stadt.mila)).toMatch(/• Pessach\n• Nachbarschaftstag$/);
  });

  it('are asked about as usual again, once all of them are chosen', async () => {
    await oeffnet(stadt.mila, 'Feste …');
    await stadt.mila.presses('Übliche Feste auswählen …', { conversation: stadt.buero });
    const alle = wert(stadt.mila, 'feste') ?? [];
    await stadt.mila.submits({ feste: [] });
    expect(liste(stadt.mila)).toContain('keine: KOMM-IN fragt nur bei Feiertagen');
    await stadt.mila.presses('Übliche Feste auswählen …', 'form');
    await stadt.mila.submits({ feste: alle });
    expect(await uebersicht(stadt.mila)).toContain('Feste: Rückfrage bei 23 Festen');
  });
});

describe('the channels', () => {
  it('are listed with their state, and another is chosen', async () => {
    stadt.chat.notice({
      kind: 'conversation',
      conversation: { conversation: 'C0NEU', name: 'wohnen-neu', archived: false, member: true, private: false },
    });
    await oeffnet(stadt.mila, 'Kanäle …');
    const liste = stadt.mila.reads(stadt.buero).at(-1);
    expect(liste?.text).toContain('Handlungsfeld Wohnen: #hf-4-wohnen');
    expect(liste?.buttons).toHaveLength(8);
    await stadt.mila.presses('Kanal für Wohnen wählen …', { conversation: stadt.buero });
    expect(stadt.mila.form()?.text).toBe('Handlungsfeld Wohnen');
    await stadt.mila.submits({ kanal: stadt.sprache });
    expect(fehler(stadt.mila)).toEqual([
      'Dieser Kanal gehört schon zu: Handlungsfeld Sprachförderung. Bitte wählen Sie einen anderen.',
    ]);
    await stadt.mila.submits({ kanal: 'C0NEU' });
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Handlungsfeld Wohnen: übernommen: #wohnen-neu');
    expect(stadt.chat.standing('C0NEU').filter(({ pinned }) => pinned)).toHaveLength(1);
    await oeffnet(stadt.mila, 'Kanäle …');
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('Handlungsfeld Wohnen: #wohnen-neu');
    expect(stadt.mila.reads(stadt.buero).some(({ text }) => text.includes('heißt jetzt'))).toBe(false);
  });
});
