import { describe, expect, it } from 'vitest';
import { checklisteForm } from '../../../src/features/projektidee/form.ts';
import { fragen } from '../../../src/features/projektidee/fragen.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import {
  answer,
  dritter,
  erster,
  fehlerBei,
  fuelltAllesAus,
  gefuellt,
  inWohnen,
  legtAn,
  oeffnet,
  siehtAn,
  start,
  zweiter,
} from './angelegt.ts';

describe('the eleven questions', () => {
  it('are asked in the order of the concept, in steps of at most four', () => {
    expect(fragen.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const ticks = checklisteForm.steps.map(
      ({ fields }) => Object.keys(fields).filter((key) => key.startsWith('offen')).length,
    );
    expect(ticks).toEqual([4, 4, 3]);
  });

  it('fit on a phone', () => {
    for (const { kurz, frage } of fragen) {
      expect(kurz.length, kurz).toBeLessThanOrEqual(24);
      expect(frage.length, frage).toBeLessThanOrEqual(75);
    }
    for (const { label, help = '', options = [] } of checklisteForm.steps.flatMap(({ fields }) =>
      Object.values(fields),
    )) {
      expect(label.length, label).toBeLessThanOrEqual(75);
      expect(help.length, help).toBeLessThanOrEqual(150);
      for (const option of options) expect(option.label.length).toBeLessThanOrEqual(75);
    }
  });
});

describe('filling in', () => {
  it('keeps each step as soon as it is submitted, whoever closes the window', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    expect(gefuellt(stadt.ada)).toEqual({});
    await stadt.ada.submits(erster);
    await stadt.ada.closesForm();
    await stadt.ada.types(stadt.wohnen, '/checkliste');
    expect(answer(stadt, 'ada')?.text).toContain(
      'Café im Treppenhaus · Wohnen · 4 von 11 Fragen beantwortet · zuletzt Ada Muster',
    );
    await stadt.ada.presses('Weiter ausfüllen', inWohnen(stadt));
    expect(stadt.ada.form()?.fields[0]?.key).toBe('person5');
    await stadt.ada.goesBack();
    expect(gefuellt(stadt.ada)).toEqual(erster);
    expect(stadt.ada.form()?.text).toContain('Beantwortet von Ada Muster, 12.10.2026');
  });

  it('tells that all is answered, and shows it', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    expect(stadt.ada.form()?.text).toBe('Danke. Alle elf Fragen sind beantwortet.');
    await stadt.ada.types(stadt.wohnen, '/checkliste');
    expect(answer(stadt, 'ada')?.buttons).toEqual(['Neue Projektidee', 'Alle Projektideen']);
    await stadt.ada.presses('Ansehen', 'form');
    expect(stadt.ada.form()?.text).toContain('6. Was ist schon da?\nein Raum am Dienstag');
  });

  it('opens where something is still to answer; what nobody knows yet is no answer', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ ...erster, text2: null, offen2: ['offen'] });
    await stadt.ada.submits(zweiter(stadt));
    await stadt.ada.submits(dritter);
    expect(stadt.ada.form()?.text).toBe('Danke. Ihre Antworten sind gespeichert. Beantwortet sind 10 von 11 Fragen.');
    await oeffnet(stadt, 'eren');
    expect(stadt.eren.form()?.fields[0]?.key).toBe('text1');
    expect(stadt.eren.form()?.text).toContain('Noch offen, sagt Ada Muster, 12.10.2026');
    expect(await siehtAn(stadt, 'mara')).toContain(
      'haben mitgedacht?\nWeiß ich noch nicht.\nNoch offen, sagt Ada Muster',
    );
  });

  it('counts an answer, ticked or not, and takes the tick away', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Jugendamt', offen1: ['offen'] });
    await stadt.ada.goesBack();
    expect(gefuellt(stadt.ada)).toEqual({ text1: 'Jugendamt' });
  });

  it('stores nothing where nothing changed', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    const zeilen = () => stadt.workspace.tx((tx) => tx.all('select * from projektidee_antwort'));
    expect(zeilen()).toHaveLength(11);
    await stadt.eren.presses('Checkliste ausfüllen', inWohnen(stadt));
    for (const _ of [1, 2, 3]) await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toBe('Danke. Alle elf Fragen sind beantwortet.');
    expect(zeilen()).toHaveLength(11);
  });

  it('takes pasted Word text and 3,000 characters of emoji as they are', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    const lang = '😀ü'.repeat(1000);
    await stadt.ada.submits({ text1: 'Jugend\u00adamt\u000bStadt\u00a0Musterstadt:\tBauamt', text2: lang });
    await stadt.ada.goesBack();
    expect(gefuellt(stadt.ada)).toEqual({ text1: 'Jugendamt\nStadt Musterstadt: Bauamt', text2: lang });
    await stadt.ada.submits({ text3: `${lang}!` });
    expect(fehlerBei(stadt.ada, 'text3')).toBe('Bitte kürzen Sie den Text auf höchstens 3000 Zeichen.');
    expect(await siehtAn(stadt, 'eren')).toContain(lang);
  });

  it('offers the deciding bodies and the Leitziele, own and others', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    await siehtAn(stadt, 'ada');
    await stadt.ada.presses('Weiter mit Frage 7', inWohnen(stadt));
    await stadt.ada.presses('Frage 8 ändern', inWohnen(stadt));
    const optionen = (key: string) =>
      stadt.ada
        .formView()
        ?.fields.find((field) => field.key === key)
        ?.options?.map(({ label }) => label) ?? [];
    expect(optionen('auswahl8')).toEqual([
      'Amtsleitung',
      'Dezernat',
      'Fachausschuss',
      'Rat',
      'Migrationsbeirat',
      'andere Stelle',
    ]);
    await stadt.ada.presses('Frage 10 ändern', inWohnen(stadt));
    expect(optionen('auswahl10').length).toBeGreaterThan(0);
    for (const label of optionen('auswahl10')) expect(label).toMatch(/^4\.4\.1-\d/);
    await stadt.ada.presses('Frage 11 ändern', inWohnen(stadt));
    expect(optionen('auswahl11')).toContain('4.1.1-5 Muttersprache pflegen');
    for (const label of optionen('auswahl11')) expect(label).not.toMatch(/^4\.4/);
  });
});

describe('what is not right', () => {
  it.each([
    [
      'text3',
      { text3: 'Volkshochschule\nEren Probe' },
      /„Eren Probe“ ist der Name einer Person\. .*Stelle oder die Gruppe/,
    ],
    ['text4', { text4: '- Lärm\n- Ada Muster' }, /„Ada Muster“ ist der Name einer Person/],
    ['text3', { text3: 'ada muster, und die VHS' }, /„Ada Muster“ ist der Name einer Person/],
  ])('is said on its field: %s', async (key, werte, satz) => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits(werte);
    expect(fehlerBei(stadt.ada, key)).toMatch(satz);
  });

  it('both a person and an office; somebody whose account does not work; a name that has an account', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits(erster);
    await stadt.ada.submits({ person5: stadt.eren.account, stelle5: 'Sozialamt' });
    expect(fehlerBei(stadt.ada, 'stelle5')).toContain('nur eines von beiden');
    await stadt.ada.submits({ person5: null, stelle5: 'Mara Plan' });
    expect(fehlerBei(stadt.ada, 'stelle5')).toContain('Mara Plan hat ein Konto');
    deaktiviert(stadt, 'eren');
    await stadt.ada.submits({ person5: stadt.eren.account, stelle5: null });
    expect(fehlerBei(stadt.ada, 'person5')).toContain('Das Konto von Eren Probe ist nicht aktiv.');
  });

  it('lets stand who has left since: the other questions go on', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await fuelltAllesAus(stadt, 'ada');
    deaktiviert(stadt, 'eren');
    await stadt.ada.presses('Checkliste ausfüllen', inWohnen(stadt));
    await stadt.ada.submits();
    expect(gefuellt(stadt.ada)).toMatchObject({ stelle5: 'Eren Probe' });
    await stadt.ada.submits({ text6: 'zwei Räume' });
    expect(stadt.ada.form()?.fields[0]?.key).toBe('person9');
    expect(await siehtAn(stadt, 'mara')).toContain('5. Wer leitet die Umsetzung?\nEren Probe');
    const fassungen = stadt.workspace.tx((tx) => tx.all('select * from projektidee_antwort where frage = 5'));
    expect(fassungen).toHaveLength(1);
  });
});

function deaktiviert(stadt: Musterstadt, name: 'eren'): void {
  const konto = { account: stadt[name].account, name: 'Eren Probe', admin: false, guest: true };
  stadt.chat.notice({ kind: 'account', account: { ...konto, foreign: false, bot: false, deactivated: true } });
}
