import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { announced } from '../sitzung/announced.ts';
import {
  aushang,
  direkt,
  fehlerAn,
  imBuero,
  jo,
  macht,
  mitTandem,
  nurWohnen,
  privat,
  start,
  tandem,
} from './gespraech.ts';

const mara = { person: 'U0MARAPLA', name: null };

/** Somebody without an account is of the Verwaltung. */
const umaStattAda = mitTandem((alle) =>
  alle.map((mitglied) =>
    mitglied.seite === 'verwaltung' ? { name: 'Uma Beispiel', seite: mitglied.seite } : mitglied,
  ),
);

/** Luca suggests a Sitzung in Wohnen, and Ada announces another one. */
async function offenes(stadt: Musterstadt): Promise<void> {
  await announced(stadt);
  await vorgeschlagen(stadt);
}

async function vorgeschlagen(stadt: Musterstadt): Promise<void> {
  await stadt.luca.types(stadt.wohnen, '/sitzung');
  await stadt.luca.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
  await stadt.luca.submits({ thema: 'Lärm im Treppenhaus', datum: '2026-11-18' });
  await stadt.settle();
}

const liste = [
  '• Vorschlag von Luca Musterfrau für eine Sitzung: Lärm im Treppenhaus',
  '• Sitzung WOH-2026-01: Mi., 14.10.2026, 18:00–20:00 Uhr, Nachbarschaften im Ükern',
];

describe('handing over at once', () => {
  it('gives everything open to the successor, who gets the list, and thanks the predecessor', async () => {
    const stadt = await musterstadt(start);
    await offenes(stadt);
    await macht(stadt, 'Übergeben …', { ...mara, organisation: 'Wohnungsamt' });
    expect(stadt.jo.form()?.text).toBe(
      'Mara Plan hat von Ada Muster übernommen. Eine Nachricht mit dem, was offen ist, bekommen beide.',
    );
    const willkommen = privat(stadt.mara).find(({ text }) => text.startsWith('Willkommen'));
    expect(willkommen).toMatchObject({
      text: expect.stringContaining(['Sie übernehmen von Ada Muster:', ...liste].join('\n')),
      buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
    });
    expect(willkommen?.text).toContain('seit dem 28.09.2026 zum Tandem Wohnen (Verwaltung), bis zum 31.12.2028.');
    expect(direkt(stadt.ada).at(-1)).toBe(
      [
        'Danke für Ihre Arbeit im Tandem Wohnen',
        'Ihre Amtszeit war am 27.09.2026 zu Ende. Danke für alles, was Sie für das Handlungsfeld getan haben. Sie sind dort weiter willkommen.',
        'Mara Plan macht für Sie weiter und hat übernommen:',
        ...liste,
        'Sie bekommen diese Nachricht, weil Sie zum Tandem Wohnen gehört haben.',
      ].join('\n'),
    );
    expect(aushang(stadt)).toContain('Mara Plan (Verwaltung), Eren Probe');
  });

  it('lets the successor decide about a suggestion instead of the predecessor', async () => {
    const stadt = await musterstadt(start);
    await offenes(stadt);
    await macht(stadt, 'Übergeben …', mara);
    const vorschlag = privat(stadt.ada).find(({ text }) => text.startsWith('Luca Musterfrau schlägt'));
    expect(vorschlag?.buttons).toEqual([]);
    expect(vorschlag?.text).toContain('Mara Plan hat das übernommen.');
    await stadt.mara.presses('Sitzung melden');
    expect(stadt.mara.form()?.title).toBe('Sitzung melden');
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('lädt das Tandem ein: Mara Plan, Eren Probe');
  });

  it('says in a friendly way that nothing is open', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', mara);
    expect(direkt(stadt.mara)[0]).toContain(
      'Sie übernehmen von Ada Muster. Offen ist gerade nichts: Sie können in Ruhe anfangen.',
    );
    expect(direkt(stadt.ada)[0]).toContain('Mara Plan macht für Sie weiter. Sie müssen nichts mehr tun.');
    // The Büro did it itself, and nothing is vacant.
    expect(imBuero(stadt)).toEqual([]);
  });

  it('gives also what the predecessor never got, having no account', async () => {
    const stadt = await musterstadt(start, { datei: umaStattAda });
    await vorgeschlagen(stadt);
    await macht(stadt, 'Übergeben …', mara);
    expect(stadt.jo.form()?.text).toBe(
      'Mara Plan hat von Uma Beispiel übernommen. Eine Nachricht mit dem, was offen ist, bekommt Mara Plan.',
    );
    expect(direkt(stadt.mara).join()).toContain(`Sie übernehmen von Uma Beispiel:\n${liste[0]}`);
    expect(privat(stadt.mara).find(({ text }) => text.includes('schlägt'))?.buttons).toEqual(['Sitzung melden']);
  });

  it('gives what is older than a month, and leaves out a suggestion whose day is over', async () => {
    const stadt = await musterstadt(start);
    await offenes(stadt);
    await stadt.sleepUntil('2026-11-10 09:00');
    await macht(stadt, 'Übergeben …', mara);
    expect(direkt(stadt.mara).at(-1)).toContain(`Sie übernehmen von Ada Muster:\n${liste[0]}`);
    const vorschlag = privat(stadt.ada).find(({ text }) => text.startsWith('Luca Musterfrau schlägt'));
    expect(vorschlag).toMatchObject({ text: expect.stringContaining('Mara Plan hat das übernommen.'), buttons: [] });
    await stadt.sleepUntil('2026-11-19 09:00');
    await jo(stadt, 'Übergeben …');
    await stadt.jo.submits({ person: 'U0LUCAENT', ab: '2026-11-19' });
    await stadt.settle();
    expect(direkt(stadt.luca).at(-1)).toContain('Sie übernehmen von Mara Plan');
    expect(direkt(stadt.luca).at(-1)).not.toContain('Lärm im Treppenhaus');
  });

  it('to somebody without an account lets the others pass the list on', async () => {
    const stadt = await musterstadt(start);
    await offenes(stadt);
    await macht(stadt, 'Übergeben …', { person: null, name: 'Uma Beispiel' });
    expect(direkt(stadt.eren).at(-1)).toContain('Bitte geben Sie das an Uma Beispiel weiter.');
    expect(direkt(stadt.eren).at(-1)).toContain(liste.join('\n'));
    expect(direkt(stadt.eren).at(-1)).toContain(
      'weil Uma Beispiel kein Konto in diesem Chat hat und Sie zum Tandem Wohnen gehören.',
    );
    expect(direkt(stadt.ada).at(-1)).toContain('Uma Beispiel macht für Sie weiter');
  });
});

describe('handing over later', () => {
  const spaeter = { ...mara, ab: '2026-10-15' };

  it('happens on the day, once', async () => {
    const stadt = await musterstadt(start);
    await offenes(stadt);
    await macht(stadt, 'Übergeben …', spaeter);
    expect(stadt.jo.form()?.text).toContain('Mara Plan übernimmt am Do., 15.10.2026 von Ada Muster.');
    expect((await tandem(stadt))?.text).toContain(
      'Ada Muster · Verwaltung · 01.01.2026 bis 14.10.2026. Am 15.10.2026 übernimmt Mara Plan.',
    );
    await stadt.sleepUntil('2026-10-14 12:00');
    await stadt.goTo('2026-10-15 07:59');
    expect(direkt(stadt.mara)).toEqual([]);
    await stadt.restart(null);
    await stadt.goTo('2026-10-15 08:00');
    await stadt.restart(null);
    await stadt.goTo('2026-10-16 12:00');
    expect(direkt(stadt.mara).filter((text) => text.startsWith('Willkommen'))).toHaveLength(1);
    // The Sitzung of the 14th is over by then: what is left of it are its minutes.
    expect(direkt(stadt.mara).at(-1)).toContain(`Sie übernehmen von Ada Muster:\n${liste[0]}`);
    expect(direkt(stadt.mara).at(-1)).not.toContain('Sitzung WOH-2026-01');
    expect(direkt(stadt.mara).at(-1)).toContain('• Protokoll WOH-2026-01 fehlt noch');
    expect(direkt(stadt.ada).filter((text) => text.startsWith('Danke für Ihre Arbeit'))).toHaveLength(1);
    expect(aushang(stadt)).toContain('Mara Plan (Verwaltung), Eren Probe');
    expect((await tandem(stadt))?.text).toContain('\nMara Plan · Verwaltung · 15.10.2026 bis 31.12.2028\nEren');
  });

  it('happens as soon as the bot is up again, if it stood still that morning', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', spaeter);
    await stadt.sleepUntil('2026-10-15 14:00');
    expect(direkt(stadt.mara)).toHaveLength(1);
  });

  it('can be taken back until then', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', spaeter);
    await jo(stadt, 'Übergabe zurücknehmen');
    expect(stadt.jo.reads(stadt.wohnen).at(-1)?.text).toBe(
      'Zurückgenommen. Ada Muster übergibt nicht an Mara Plan, alles bleibt wie zuvor.',
    );
    expect((await tandem(stadt))?.text).toContain('Ada Muster · Verwaltung · 01.01.2026 bis 31.12.2028');
    await stadt.sleepUntil('2026-10-16 12:00');
    expect([...direkt(stadt.mara), ...direkt(stadt.ada)]).toEqual([]);
  });

  it('cannot be taken back once it has begun', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', spaeter);
    const liste = await tandem(stadt);
    await stadt.sleepUntil('2026-10-15 08:00');
    await stadt.jo.presses('Übergabe zurücknehmen', { conversation: stadt.wohnen, message: liste?.id ?? '' });
    expect(stadt.jo.reads(stadt.wohnen).at(-1)?.text).toContain('hat am 15.10.2026 schon begonnen');
  });

  it('is offered once: whoever comes second is told', async () => {
    const stadt = await musterstadt(start);
    await tandem(stadt, stadt.mila);
    await stadt.mila.presses('Übergeben …', { conversation: stadt.wohnen });
    await tandem(stadt, stadt.mila);
    await macht(stadt, 'Übergeben …', spaeter);
    await stadt.mila.submits({ person: 'U0LUCAENT', ab: '2026-10-20' });
    expect(fehlerAn(stadt.mila, 'ab')).toBe(
      'Ada Muster übergibt am 15.10.2026 an Mara Plan. Bitte nehmen Sie zuerst diese Übergabe zurück.',
    );
    for (const label of ['Ändern …', 'Beenden …', 'Übergeben …']) {
      await stadt.mila.presses(label, { conversation: stadt.wohnen });
      expect(stadt.mila.reads(stadt.wohnen).at(-1)?.text).toContain('Bitte nehmen Sie zuerst diese Übergabe zurück.');
    }
  });
});

/** Somebody is erased, as the Büro does it for a person without an account and one with. */
async function loesche(stadt: Musterstadt, wer: Readonly<Record<string, string>>): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in einrichten');
  await stadt.jo.presses('Person löschen …', { conversation: stadt.buero });
  await stadt.jo.submits(wer);
  await stadt.jo.presses('Löschen …', 'form');
  await stadt.jo.submits();
  await stadt.jo.submits();
  await stadt.settle();
}

describe('a handover that is planned', () => {
  it('is none any more when the successor is erased: the old term runs on', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', { person: null, name: 'Uma Beispiel', ab: '2026-10-15' });
    await loesche(stadt, { name: 'Uma Beispiel' });
    expect((await tandem(stadt))?.text).toContain('\nAda Muster · Verwaltung · 01.01.2026 bis 31.12.2028\nEren');
    await jo(stadt, 'Beenden …');
    expect(stadt.jo.form()?.title).toBe('Amtszeit beenden');
  });

  it('does not name the predecessor who was erased', async () => {
    const stadt = await musterstadt(start, { datei: umaStattAda });
    await macht(stadt, 'Übergeben …', { ...mara, ab: '2026-10-15' });
    await loesche(stadt, { name: 'Uma Beispiel' });
    await stadt.sleepUntil('2026-10-15 12:00');
    expect(direkt(stadt.mara).at(-1)).toContain('Willkommen im Tandem Wohnen');
    expect(direkt(stadt.mara).join()).not.toContain('Gelöschte Person');
  });

  it('is named before its field is closed, and waits until it works again', async () => {
    const stadt = await musterstadt(start, { datei: nurWohnen(stadtdatei) });
    await macht(stadt, 'Übergeben …', { ...mara, ab: '2026-10-15' });
    await stadt.jo.types(stadt.buero, '/komm-in felder');
    await stadt.jo.presses('Schließen …', { conversation: stadt.buero });
    await stadt.jo.submits({ jahr: '2026' });
    expect(stadt.jo.form()?.text).toContain('Übergabe am Do., 15.10.2026: Mara Plan übernimmt von Ada Muster');
    await stadt.jo.submits();
    await stadt.settle();
    await stadt.sleepUntil('2026-10-16 12:00');
    expect(direkt(stadt.mara)).toEqual([]);
    await stadt.jo.types(stadt.buero, '/komm-in felder');
    await stadt.jo.presses('Wieder öffnen …', { conversation: stadt.buero });
    await stadt.jo.submits({ jahr: '2026' });
    await stadt.settle();
    expect(direkt(stadt.mara).at(-1)).toContain('Sie übernehmen von Ada Muster.');
  });
});

describe('a form that was open while somebody else handed over', () => {
  it.each([
    ['Beenden …', 'bis', 1],
    // First it shows what has changed meanwhile.
    ['Ändern …', 'von', 2],
  ])('%s changes nothing any more', async (label, field, submits) => {
    const stadt = await musterstadt(start);
    await tandem(stadt, stadt.mila);
    await stadt.mila.presses(label, { conversation: stadt.wohnen });
    await macht(stadt, 'Übergeben …', { ...mara, ab: '2026-10-15' });
    for (let n = 0; n < submits; n += 1) await stadt.mila.submits();
    expect(fehlerAn(stadt.mila, field)).toContain('Bitte nehmen Sie zuerst diese Übergabe zurück.');
  });
});

describe('what is wrong with a handover', () => {
  it.each([
    ['nobody', {}, 'person', 'Bitte wählen Sie eine Person'],
    ['the same person', { person: 'U0ADAMUST' }, 'person', 'Das ist dieselbe Person.'],
    [
      'somebody in the Tandem',
      { person: 'U0ERENPRO' },
      'person',
      'gehört in dieser Zeit schon zum Tandem (Freier Träger',
    ],
    ['a day that is over', { ...mara, ab: '2026-09-27' }, 'ab', 'heute oder später'],
    ['a day that does not exist', { ...mara, ab: '2027-02-31' }, 'ab', 'gibt es nicht'],
    ['an end before the begin', { ...mara, ab: '2026-10-15', bis: '2026-10-14' }, 'bis', 'liegt vor dem ersten'],
  ])('%s stands on its field', async (_what, values, field, sentence) => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', values);
    expect(fehlerAn(stadt.jo, field)).toContain(sentence);
  });

  it('asks where the new term leaves a gap that the old one did not', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Übergeben …', { ...mara, bis: '2027-06-30' });
    expect(stadt.jo.form()?.text).toContain(
      'Danach fehlt im Tandem Wohnen ab dem Do., 01.07.2027 jemand aus der Verwaltung.',
    );
  });

  it('of a term that has ended says so and offers to add somebody', async () => {
    const stadt = await musterstadt(start);
    await tandem(stadt);
    await stadt.restart(ohneTandem);
    await stadt.jo.presses('Übergeben …', { conversation: stadt.wohnen });
    expect(stadt.jo.reads(stadt.wohnen).at(-1)).toMatchObject({
      text: expect.stringContaining('Die Amtszeit von Ada Muster ist seit dem 27.09.2026 zu Ende.'),
      buttons: ['Mitglied hinzufügen …'],
    });
  });
});
