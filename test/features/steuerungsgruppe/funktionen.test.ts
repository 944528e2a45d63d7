import { describe, expect, it } from 'vitest';
import { addAmt, alleAemter, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

/** A Wednesday. */
const start = '2026-09-30 09:00';

type Values = Parameters<Musterstadt['jo']['submits']>[0];
const antwort = (person: Musterstadt['jo']): string => person.form()?.text ?? '';
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);
const isIn = (stadt: Musterstadt, person: { account: string }): boolean =>
  stadt.chat.channel('steuerungsgruppe').members.has(person.account);

/** What Jo, of the Büro, reads of one function. */
async function zeile(stadt: Musterstadt, funktion: string): Promise<string> {
  await stadt.jo.types(stadt.buero, '/komm-in steuerungsgruppe');
  const text = stadt.jo.reads(stadt.buero).at(-1)?.text ?? '';
  return text.split('\n').find((line) => line.includes(`• ${funktion}`)) ?? '';
}

async function fills(stadt: Musterstadt, values: Values): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in steuerungsgruppe');
  await stadt.jo.presses('Funktion besetzen …', { conversation: stadt.buero });
  await stadt.jo.submits(values);
  await stadt.settle();
}

async function opens(stadt: Musterstadt, name: 'jo' | 'mila', label: string): Promise<void> {
  const person = stadt[name];
  await person.types(stadt.buero, '/komm-in steuerungsgruppe');
  await person.presses('Ändern oder beenden …', { conversation: stadt.buero });
  await person.presses(label, { conversation: stadt.buero });
}

describe('the functions of the Steuerungsgruppe', () => {
  it('stand in a list with who holds each, and what is vacant', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in steuerungsgruppe');
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: [
        'Steuerungsgruppe',
        '6 von 10 Funktionen sind nicht besetzt.',
        '• Sozialdezernat: Ines Grundriss, Sozialdezernat, von Anfang an',
        '• Leitung des Jugendamts: Robin Vorlage (kein Konto), Jugendamt, von Anfang an',
        '• Leitung der Ausländerbehörde: zurzeit nicht besetzt',
        '• Leitung der Volkshochschule: zurzeit nicht besetzt',
        '• Gleichstellungsbeauftragte oder Gleichstellungsbeauftragter: zurzeit nicht besetzt',
        '• Vorsitz des Migrationsbeirats: Sana Entwurf, Migrationsbeirat, von Anfang an',
        '• Vorsitz des Ausschusses für Soziales: zurzeit nicht besetzt',
        '• Stellvertretender Vorsitz des Ausschusses für Soziales: zurzeit nicht besetzt',
        '• Sprecherin oder Sprecher der Wohlfahrtsverbände: zurzeit nicht besetzt',
        '• Leitung des Integrationsbüros (Geschäftsführung): Jo Beispiel',
        'Die Leitung des Integrationsbüros gehört durch ihre Aufgabe dazu.',
      ].join('\n'),
      buttons: ['Funktion besetzen …', 'Ändern oder beenden …', 'Dringende Abstimmungen'],
      onlyYou: true,
    });
  });

  it('are there to read for its members, without organisations and buttons, and for nobody else', async () => {
    const stadt = await musterstadt(start);
    await stadt.ines.types(stadt.steuerung, '/komm-in steuerungsgruppe');
    const seen = stadt.ines.reads(stadt.steuerung).at(-1);
    expect(seen?.text).toContain('• Leitung des Jugendamts: Robin Vorlage (kein Konto), von Anfang an');
    expect(seen?.buttons).toEqual(['Dringende Abstimmungen']);
    await stadt.ada.types(stadt.wohnen, '/komm-in steuerungsgruppe');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('sehen die Mitglieder der Steuerungsgruppe');
  });

  it('are none while there is no city: one reads who sets it up', async () => {
    const stadt = await musterstadt(start, { datei: null });
    await stadt.jo.types(stadt.buero, '/komm-in steuerungsgruppe');
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringContaining('noch nicht eingerichtet'),
      buttons: ['KOMM-IN einrichten'],
    });
    await stadt.ada.types(stadt.wohnen, '/komm-in steuerungsgruppe');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('noch nicht eingerichtet');
  });
});

describe('a vacant function', () => {
  it('is filled by somebody who hears of it and comes into the channel', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', person: stadt.mara.account, organisation: 'Volkshochschule' });
    expect(antwort(stadt.jo)).toContain('Eingetragen: Leitung der Volkshochschule: Mara Plan, seit 30.09.2026.');
    expect(stadt.mara.readsDirect()).toMatchObject([
      {
        text: expect.stringContaining('„Leitung der Volkshochschule“, ab 30.09.2026.'),
        buttons: ['Was kann ich tun?'],
      },
    ]);
    expect(isIn(stadt, stadt.mara)).toBe(true);
    await stadt.jo.presses('Steuerungsgruppe ansehen', 'form');
    expect(antwort(stadt.jo)).toContain('• Leitung der Volkshochschule: Mara Plan, Volkshochschule, seit 30.09.2026');
    expect(antwort(stadt.jo)).toContain('5 von 10 Funktionen sind nicht besetzt.');
  });

  it('is filled for later: vacant until then', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', name: 'Toni Beispielfrau', von: '2026-10-05', bis: '2026-10-08' });
    expect(antwort(stadt.jo)).toContain('Die Person hat kein Konto. Bitte geben Sie ihr selbst Bescheid.');
    expect(await zeile(stadt, 'Leitung der Volkshochschule')).toBe(
      '• Leitung der Volkshochschule: zurzeit nicht besetzt; Toni Beispielfrau (kein Konto), 05.10.2026 bis 08.10.2026',
    );
    await stadt.goTo('2026-10-05 09:00');
    expect(await zeile(stadt, 'Leitung der Volkshochschule')).toBe(
      '• Leitung der Volkshochschule: Toni Beispielfrau (kein Konto), 05.10.2026 bis 08.10.2026',
    );
    await stadt.goTo('2026-10-09 09:00');
    expect(await zeile(stadt, 'Leitung der Volkshochschule')).toContain('zurzeit nicht besetzt');
  });

  it.each([
    ['nobody', {}, 'person', 'Bitte wählen Sie eine Person'],
    ['two at once', { person: 'U0MARAPLA', name: 'Toni' }, 'name', 'nur eines von beiden'],
    ['a first day that is none', { person: 'U0MARAPLA', von: '2026-02-31' }, 'von', 'gibt es nicht'],
    ['a last day that is none', { person: 'U0MARAPLA', bis: '2027-02-29' }, 'bis', 'gibt es nicht'],
    ['the end first', { person: 'U0MARAPLA', bis: '2026-09-29' }, 'bis', 'liegt vor dem ersten (30.09.2026)'],
  ])('is not filled with %s', async (_what, values, key, sentence) => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', ...values });
    expect(fehler(stadt.jo)).toEqual({ [key]: expect.stringContaining(sentence) });
  });
});

describe('somebody with a function', () => {
  it('may hold a second one from the same day, also when its first day is changed to it', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', person: stadt.mara.account });
    await fills(stadt, { funktion: 'gleichstellung', person: stadt.mara.account });
    await fills(stadt, { funktion: 'vorsitz_ausschuss', person: stadt.mara.account, von: '2026-10-01' });
    await opens(stadt, 'jo', 'Vorsitz des Ausschusses für Soziales ändern …');
    await stadt.jo.submits({ von: '2026-09-30' });
    await stadt.settle();
    for (const funktion of ['Leitung der Volkshochschule', 'Gleichstellungsbeauftragte', 'Vorsitz des Ausschusses'])
      expect(await zeile(stadt, funktion)).toContain(': Mara Plan, seit 30.09.2026');
  });

  it('cannot hold the same one twice', async () => {
    const stadt = await musterstadt(start);
    const gremium = stadt.workspace.tx((tx) => gremien(tx, 'steuerungsgruppe')[0]?.id);
    const [amt] = stadt.workspace.tx((tx) => alleAemter(tx)).filter(({ gremiumId }) => gremiumId === gremium);
    expect(() => stadt.workspace.tx((tx) => amt && addAmt(tx, { ...amt }))).toThrow(/UNIQUE/);
  });
});

describe('a successor', () => {
  it('is asked about, and ends the term before on the day before', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'sozialdezernat', person: stadt.mara.account, von: '2026-10-15' });
    expect(antwort(stadt.jo)).toContain(
      'Ines Grundriss hat zurzeit die Funktion „Sozialdezernat“. Diese Amtszeit endet dann am 14.10.2026. Ist das richtig?',
    );
    await stadt.jo.submits();
    await stadt.settle();
    expect(await zeile(stadt, 'Sozialdezernat')).toBe(
      '• Sozialdezernat: Ines Grundriss, Sozialdezernat, bis 14.10.2026; Mara Plan, ab 15.10.2026',
    );
    expect(stadt.ines.readsDirect().at(-1)?.text).toContain('Ihre Funktion „Sozialdezernat“ endet am 14.10.2026.');
    expect(isIn(stadt, stadt.mara)).toBe(false);
    await stadt.restart();
    await stadt.goTo('2026-10-15 09:00');
    expect(await zeile(stadt, 'Sozialdezernat')).toBe('• Sozialdezernat: Mara Plan, seit 15.10.2026');
    expect(isIn(stadt, stadt.mara)).toBe(true);
  });

  it('of whom the bot knows the name alone is asked about twice: whether it is the same person, and the term', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'sozialdezernat', name: 'Robin Vorlage', von: '2026-10-15' });
    expect(antwort(stadt.jo)).toContain('Ist das dieselbe Person?');
    await stadt.jo.submits();
    expect(antwort(stadt.jo)).toContain('endet dann am 14.10.2026');
    await stadt.jo.submits();
    expect(antwort(stadt.jo)).toContain('Sozialdezernat: Robin Vorlage, ab 15.10.2026');
  });

  it('cannot be who holds it already, nor come before one who is chosen for later', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'sozialdezernat', person: stadt.ines.account });
    expect(fehler(stadt.jo)).toEqual({ person: expect.stringContaining('Ines Grundriss hat diese Funktion schon') });
    await stadt.jo.submits({ funktion: 'vhs', person: stadt.mara.account, von: '2026-11-01' });
    await fills(stadt, { funktion: 'vhs', person: stadt.luca.account, von: '2026-10-01' });
    expect(fehler(stadt.jo)).toEqual({ von: expect.stringContaining('hat dann schon Mara Plan: ab 01.11.2026') });
    await stadt.jo.submits({ bis: '2026-10-31' });
    expect(antwort(stadt.jo)).toContain('Luca Musterfrau, 01.10.2026 bis 31.10.2026');
  });
});

describe('a term', () => {
  it('is changed in its dates and organisation', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'jo', 'Sozialdezernat ändern …');
    expect(stadt.jo.form()).toMatchObject({ title: 'Amtszeit ändern', text: 'Sozialdezernat: Ines Grundriss' });
    await stadt.jo.submits({ organisation: 'Dezernat III', bis: '2028-12-31' });
    expect(antwort(stadt.jo)).toContain('Gespeichert: Sozialdezernat: Ines Grundriss, bis 31.12.2028.');
    expect(await zeile(stadt, 'Sozialdezernat')).toContain('Ines Grundriss, Dezernat III, bis 31.12.2028');
  });

  it('is changed by two people at once: the second sees what the first has done', async () => {
    const stadt = await musterstadt(start);
    for (const name of ['jo', 'mila'] as const) await opens(stadt, name, 'Sozialdezernat ändern …');
    await stadt.mila.submits({ bis: '2028-12-31' });
    await stadt.jo.submits({ organisation: 'Dezernat III' });
    expect(antwort(stadt.jo)).toContain('Mila Vorschlag hat das inzwischen geändert.');
    await stadt.jo.submits();
    expect(await zeile(stadt, 'Sozialdezernat')).toContain('Ines Grundriss, Dezernat III, bis 31.12.2028');
  });

  it('does not grow into that of the successor', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'sozialdezernat', person: stadt.mara.account, von: '2026-10-15' });
    await stadt.jo.submits();
    await opens(stadt, 'jo', 'Sozialdezernat ändern …');
    await stadt.jo.submits({ bis: null });
    expect(fehler(stadt.jo)).toEqual({ bis: expect.stringContaining('hat dann schon Mara Plan: ab 15.10.2026') });
    await opens(stadt, 'jo', 'Sozialdezernat beenden …');
    await stadt.jo.submits({ bis: '2026-10-15' });
    expect(fehler(stadt.jo)).toEqual({ bis: expect.stringContaining('hat dann schon Mara Plan') });
  });

  it('ends, with thanks, and leaves the function vacant', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'jo', 'Sozialdezernat beenden …');
    await stadt.jo.submits({ bis: '1999-12-31' });
    expect(fehler(stadt.jo)).toEqual({ bis: expect.stringContaining('liegt vor dem ersten') });
    await stadt.jo.submits({ bis: '2026-09-30' });
    await stadt.settle();
    expect(antwort(stadt.jo)).toContain('Ines Grundriss hat die Funktion „Sozialdezernat“ bis 30.09.2026.');
    expect(stadt.ines.readsDirect().at(-1)?.text).toContain('Vielen Dank für Ihre Mitarbeit in der Steuerungsgruppe');
    await stadt.goTo('2026-10-01 09:00');
    expect(await zeile(stadt, 'Sozialdezernat')).toBe('• Sozialdezernat: zurzeit nicht besetzt');
  });

  it('that is ended for a day gone by is told as what it is: over', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'jo', 'Sozialdezernat beenden …');
    await stadt.jo.submits({ bis: '2026-09-20' });
    await stadt.settle();
    const text = stadt.ines.readsDirect().at(-1)?.text;
    expect(text).toContain('Ihre Funktion „Sozialdezernat“ endete am 20.09.2026.');
    expect(text).toContain('weil Sie diese Funktion hatten.');
  });

  it('of somebody without an account ends in silence', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'jo', 'Leitung des Jugendamts beenden …');
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.mila.reads(stadt.buero)).toEqual([]);
  });

  it('that has not begun is taken back', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', person: stadt.mara.account, von: '2026-11-01' });
    await opens(stadt, 'jo', 'Leitung der Volkshochschule beenden …');
    await stadt.jo.submits();
    await stadt.settle();
    expect(antwort(stadt.jo)).toContain(
      'Die Amtszeit von Mara Plan hatte noch nicht begonnen und ist wieder gelöscht.',
    );
    expect(stadt.mara.readsDirect().map(({ text }) => text)).toEqual([
      expect.stringContaining('ist zurückgenommen'),
      expect.stringContaining('ist zurückgenommen'),
    ]);
  });

  it('that is taken back, or gets other dates, is told in a message of its own, also long after', async () => {
    const stadt = await musterstadt(start);
    await fills(stadt, { funktion: 'vhs', person: stadt.mara.account, von: '2026-12-01' });
    await fills(stadt, { funktion: 'gleichstellung', person: stadt.luca.account, von: '2026-12-01' });
    await stadt.sleepUntil('2026-11-15 09:00');
    await opens(stadt, 'jo', 'Leitung der Volkshochschule ändern …');
    await stadt.jo.submits({ organisation: 'Volkshochschule' });
    await stadt.settle();
    expect(stadt.mara.readsDirect()).toHaveLength(1);
    await opens(stadt, 'jo', 'Leitung der Volkshochschule ändern …');
    await stadt.jo.submits({ bis: '2028-12-31' });
    await stadt.settle();
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain(
      'Ihre Amtszeit „Leitung der Volkshochschule“ hat sich geändert: ab 01.12.2026, bis 31.12.2028.',
    );
    await opens(stadt, 'jo', 'Gleichstellungsbeauftragte oder Gleichstellungsbeauftragter beenden …');
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.luca.readsDirect().at(-1)?.text).toContain('ist zurückgenommen');
  });

  it('that is over meanwhile cannot be changed any more', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'jo', 'Sozialdezernat beenden …');
    await stadt.jo.submits({ bis: '2026-09-29' });
    await stadt.jo.presses('Sozialdezernat ändern …', { conversation: stadt.buero });
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Diese Amtszeit gibt es nicht mehr.');
  });

  it('is changed by nobody who is not in the Büro any more', async () => {
    const stadt = await musterstadt(start);
    await opens(stadt, 'mila', 'Sozialdezernat beenden …');
    stadt.chat.deactivate(stadt.mila.account);
    await stadt.mila.submits({ bis: '2026-09-30' });
    expect(antwort(stadt.mila)).toContain('trägt das Integrationsbüro ein');
    expect(await zeile(stadt, 'Sozialdezernat')).toContain('Ines Grundriss');
    await stadt.ines.types(stadt.steuerung, '/komm-in steuerungsgruppe');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.buttons).toEqual(['Dringende Abstimmungen']);
  });
});
