import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { musterstadt } from '../musterstadt.ts';
import { aushang, direkt, fehlerAn, jo, macht, mitTandem, nurAda, privat, start, tandem } from './gespraech.ts';

const mara = { person: 'U0MARAPLA', name: null };
const robin = { person: null, name: 'Robin Vorlage' };
const neu = { seite: 'freier_traeger', von: '2026-10-01', bis: '2028-12-31' };

describe('the Tandem as the Büro manages it', () => {
  it('names everybody with side, organisation and time, and what can be done', async () => {
    const stadt = await musterstadt(start);
    expect(await tandem(stadt)).toMatchObject({
      onlyYou: true,
      text: [
        'Tandem Wohnen',
        'Ada Muster · Verwaltung · 01.01.2026 bis 31.12.2028',
        'Eren Probe · Freier Träger · Nachbarschaftsverein · 01.01.2026 bis 31.12.2028',
        'Sana Entwurf · Begleitung · Migrationsbeirat · 01.01.2026 bis 31.12.2028',
      ].join('\n'),
    });
    const buttons = (await tandem(stadt))?.buttons ?? [];
    expect(buttons.slice(0, 3)).toEqual(['Ändern …', 'Übergeben …', 'Beenden …']);
    expect(buttons.at(-1)).toBe('Mitglied hinzufügen …');
  });

  it('says what is missing, and who has no account', async () => {
    const datei = mitTandem(() => [{ name: 'Robin Vorlage', seite: 'verwaltung', von: day('2026-01-01') }]);
    const stadt = await musterstadt(start, { datei });
    expect((await tandem(stadt))?.text).toBe(
      [
        'Tandem Wohnen',
        'Zurzeit fehlt jemand von einem freien Träger.',
        'Robin Vorlage · Verwaltung · Jugendamt · seit 01.01.2026 · ohne Konto',
      ].join('\n'),
    );
  });

  it('is for the Büro alone', async () => {
    const stadt = await musterstadt(start);
    expect((await tandem(stadt, stadt.ada))?.text).toBe(
      'Die Tandems ändert das Integrationsbüro. Bitte sprechen Sie es an.',
    );
  });
});

describe('adding a member', () => {
  it('welcomes also somebody who has been there for long, once', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await macht(stadt, 'Mitglied hinzufügen …', { ...mara, von: '2026-06-01' });
    expect(direkt(stadt.mara)).toEqual([expect.stringContaining('Sie gehören seit dem 01.06.2026 zum Tandem Wohnen')]);
    await stadt.goTo('2026-09-30 12:00');
    expect(direkt(stadt.mara)).toHaveLength(1);
  });

  it('shows in the pinned message, welcomes the person and says so', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await jo(stadt, 'Mitglied hinzufügen …');
    // What is missing is filled in already, from today on.
    const value = (key: string) => stadt.jo.form()?.fields.find((field) => field.key === key)?.value;
    expect([value('seite'), value('von')]).toEqual(['freier_traeger', '2026-09-28']);
    await stadt.jo.submits({ ...mara, organisation: 'Mieterverein' });
    await stadt.settle();
    expect(stadt.jo.form()?.text).toBe('Gespeichert. Mara Plan gehört zum Tandem Wohnen.');
    expect(aushang(stadt)).toBe('Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung), Mara Plan (Freier Träger)');
    expect(privat(stadt.mara)).toMatchObject([
      {
        text: [
          'Willkommen im Tandem Wohnen',
          'Sie gehören seit dem 28.09.2026 zum Tandem Wohnen (Freier Träger).',
          'Das Tandem leitet das Handlungsfeld: Es lädt zu den Sitzungen ein, leitet sie und meldet dem Integrationsbüro, wann und wo sie stattfinden. Das alles geht mit den Schaltflächen hier und oben im Kanal.',
          'Mit Ihnen im Tandem: Ada Muster.',
          'Sie bekommen diese Nachricht, weil das Integrationsbüro Sie im Tandem Wohnen eingetragen hat.',
        ].join('\n'),
        buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
      },
    ]);
    await stadt.restart(null);
    await stadt.goTo('2026-09-30 12:00');
    expect(privat(stadt.mara)).toHaveLength(1);
  });

  it('is said to be still incomplete', async () => {
    const stadt = await musterstadt(start, { datei: mitTandem(() => []) });
    await macht(stadt, 'Mitglied hinzufügen …', { ...mara });
    expect(stadt.jo.form()?.text).toBe(
      'Gespeichert. Mara Plan gehört zum Tandem Wohnen. Es fehlt noch jemand von einem freien Träger.',
    );
    expect(stadt.jo.form()?.buttons).toEqual(['Tandem ansehen']);
  });

  it('welcomes somebody who begins later on that day', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await macht(stadt, 'Mitglied hinzufügen …', { ...mara, ...neu });
    expect(stadt.jo.form()?.text).toContain('Mara Plan gehört ab dem 01.10.2026 zum Tandem Wohnen.');
    await stadt.goTo('2026-10-01 07:59');
    expect(direkt(stadt.mara)).toEqual([]);
    await stadt.goTo('2026-10-01 08:00');
    expect(direkt(stadt.mara)[0]).toContain(
      'seit dem 01.10.2026 zum Tandem Wohnen (Freier Träger), bis zum 31.12.2028.',
    );
  });

  it('asks whether a name that is known is the same person', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await macht(stadt, 'Mitglied hinzufügen …', { ...robin, ...neu });
    expect(stadt.jo.form()?.text).toContain('Robin Vorlage (Jugendamt) ist schon bekannt. Ist das dieselbe Person?');
    await stadt.jo.submits();
    expect((await tandem(stadt))?.text).toContain('Robin Vorlage · Freier Träger · Jugendamt');
  });

  it('adds somebody without an account, whose welcome the others pass on', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await macht(stadt, 'Mitglied hinzufügen …', { person: null, name: ' Uma  Beispiel ', von: '2026-09-28' });
    expect(aushang(stadt)).toContain('Uma Beispiel (Freier Träger)');
    expect(direkt(stadt.ada)[0]).toContain(
      'Bitte geben Sie das an Uma Beispiel weiter. Uma Beispiel hat kein Konto in diesem Chat.\nWillkommen im Tandem Wohnen',
    );
  });

  it.each([
    ['nobody', { person: null, name: null }, 'person', 'Bitte wählen Sie eine Person'],
    ['two people', { person: 'U0MARAPLA', name: 'Robin Vorlage' }, 'name', 'Bitte füllen Sie nur eines'],
    ['the name of somebody with an account', { person: null, name: 'Mara Plan' }, 'name', 'Mara Plan hat ein Konto'],
    ['a day that does not exist', { ...mara, von: '2027-02-31' }, 'von', 'gibt es nicht'],
    ['a last day that does not exist', { ...mara, bis: '2027-02-31' }, 'bis', 'gibt es nicht'],
    ['an end before the begin', { ...mara, von: '2026-10-01', bis: '2026-09-30' }, 'bis', 'liegt vor dem ersten'],
    ['somebody who is in it already', { person: 'U0ADAMUST', name: null }, 'person', 'gehört in dieser Zeit schon zum'],
    [
      'somebody whose old term overlaps by a day',
      { person: 'U0ADAMUST', name: null, von: '2028-12-31' },
      'person',
      'Ada Muster gehört in dieser Zeit schon zum Tandem (Verwaltung, 01.01.2026 bis 31.12.2028).',
    ],
  ])('refuses %s on its field', async (_what, values, field, sentence) => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Mitglied hinzufügen …', { ...neu, ...values });
    expect(fehlerAn(stadt.jo, field)).toContain(sentence);
  });

  it('lets a second term follow the first', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Mitglied hinzufügen …', {
      person: 'U0ADAMUST',
      name: null,
      seite: 'verwaltung',
      von: '2029-01-01',
    });
    expect(stadt.jo.form()?.text).toContain('Gespeichert');
    expect((await tandem(stadt))?.text).toContain('Ada Muster · Verwaltung · ab 01.01.2029');
  });

  it('refuses an account that is not active', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await jo(stadt, 'Mitglied hinzufügen …');
    stadt.chat.deactivate('U0MARAPLA');
    await stadt.jo.submits(mara);
    expect(fehlerAn(stadt.jo, 'person')).toContain('Das Konto von Mara Plan ist nicht aktiv.');
  });

  it('is refused to whoever lost the role while the form was open', async () => {
    const stadt = await musterstadt(start);
    await tandem(stadt, stadt.mila);
    await stadt.mila.presses('Mitglied hinzufügen …', { conversation: stadt.wohnen });
    stadt.chat.deactivate(stadt.mila.account);
    await stadt.mila.submits({ ...mara, ...neu });
    expect(stadt.mila.form()?.text).toBe('Die Tandems ändert das Integrationsbüro. Bitte sprechen Sie es an.');
    expect((await tandem(stadt))?.text).not.toContain('Mara');
  });
});

describe('changing a term', () => {
  it('saves what was changed', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Ändern …', { organisation: 'Wohnungsamt', bis: null });
    expect(stadt.jo.form()?.text).toBe('Gespeichert. Die Angaben zu Ada Muster sind geändert.');
    expect((await tandem(stadt))?.text).toContain('Ada Muster · Verwaltung · Wohnungsamt · seit 01.01.2026');
    await macht(stadt, 'Ändern …', {});
    expect(stadt.jo.form()?.text).toContain('Sie haben nichts geändert.');
  });

  it('asks before a side is left empty', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Ändern …', { seite: 'begleitung' });
    expect(stadt.jo.form()?.text).toBe(
      'Danach fehlt im Tandem Wohnen jemand aus der Verwaltung. Möchten Sie trotzdem speichern?',
    );
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain('Es fehlt noch jemand aus der Verwaltung.');
  });

  it('shows the second of two people what the first one changed', async () => {
    const stadt = await musterstadt(start);
    for (const name of ['jo', 'mila'] as const) {
      await tandem(stadt, stadt[name]);
      await stadt[name].presses('Ändern …', { conversation: stadt.wohnen });
    }
    await stadt.mila.submits({ bis: '2027-12-31' });
    await stadt.mila.submits();
    await stadt.jo.submits({ organisation: 'Wohnungsamt' });
    expect(stadt.jo.form()?.text).toContain(
      'Mila Vorschlag hat das inzwischen geändert. Vorher stand hier: „31.12.2028“.',
    );
    await stadt.jo.submits();
    expect((await tandem(stadt))?.text).toContain('Ada Muster · Verwaltung · Wohnungsamt · 01.01.2026 bis 31.12.2027');
  });
});

describe('ending a term', () => {
  it('asks, and thanks the person when it is over', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Beenden …', { bis: '2026-10-31' });
    expect(stadt.jo.form()?.text).toBe(
      'Danach fehlt im Tandem Wohnen ab dem So., 01.11.2026 jemand aus der Verwaltung. Möchten Sie trotzdem speichern?',
    );
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toBe('Gespeichert. Die Amtszeit von Ada Muster endet am 31.10.2026.');
    await stadt.sleepUntil('2026-10-31 12:00');
    expect(direkt(stadt.ada)).toEqual([]);
    await stadt.goTo('2026-11-01 08:00');
    expect(direkt(stadt.ada)).toEqual([expect.stringContaining('Danke für Ihre Arbeit im Tandem Wohnen')]);
    expect(direkt(stadt.ada)[0]).toContain('Ihre Amtszeit war am 31.10.2026 zu Ende.');
    await stadt.restart(null);
    await stadt.goTo('2026-11-02 12:00');
    expect(direkt(stadt.ada)).toHaveLength(1);
  });

  it.each([
    ['before it began', '2025-12-31', 'liegt vor dem ersten'],
    ['after its end', '2029-01-01', 'endet schon am 31.12.2028'],
    ['on a day that does not exist', '2027-02-31', 'gibt es nicht'],
  ])('refuses one %s', async (_what, bis, sentence) => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Beenden …', { bis });
    expect(fehlerAn(stadt.jo, 'bis')).toContain(sentence);
  });

  it('takes back one that has not begun, and asks where a side would be missing then', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await macht(stadt, 'Mitglied hinzufügen …', { ...mara, ...neu });
    await jo(stadt, 'Zurücknehmen');
    const letzte = () => stadt.jo.reads(stadt.wohnen).at(-1)?.text;
    expect(letzte()).toContain('Danach fehlt im Tandem Wohnen ab dem Do., 01.10.2026 jemand von einem freien Träger.');
    await stadt.jo.presses('Trotzdem zurücknehmen', { conversation: stadt.wohnen });
    expect(letzte()).toContain('Die geplante Amtszeit von Mara Plan gibt es nicht mehr.');
    await stadt.goTo('2026-10-02 12:00');
    expect(direkt(stadt.mara)).toEqual([]);
    await stadt.jo.presses('Trotzdem zurücknehmen', { conversation: stadt.wohnen });
    expect(letzte()).toContain('Diese Amtszeit gibt es nicht mehr.');
  });
});
