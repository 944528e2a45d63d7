import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const start = '2026-09-30 09:00';
const zeit = { von: '2026-10-01', bis: '2026-10-31' };

const isIn = (stadt: Musterstadt, person: { account: string }): boolean =>
  stadt.chat.channel('umsetzungsgruppe').members.has(person.account);
const liest = (person: Musterstadt['jo'], kanal: string): string => person.reads(kanal).at(-1)?.text ?? '';
const antwort = (person: Musterstadt['jo']): string => person.form()?.text ?? '';
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);

/** Jo, of the Büro, invites somebody. */
async function invites(stadt: Musterstadt, values: Parameters<Musterstadt['jo']['submits']>[0]): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in umsetzungsgruppe');
  await stadt.jo.presses('Fachperson einladen …', { conversation: stadt.buero });
  await stadt.jo.submits({ ...zeit, ...values });
  await stadt.settle();
}

async function ends(stadt: Musterstadt, { account }: Musterstadt['mara'], bis: string): Promise<void> {
  const name = account === stadt.mara.account ? 'Mara Plan' : 'Luca Musterfrau';
  await stadt.jo.types(stadt.buero, '/komm-in umsetzungsgruppe');
  await stadt.jo.presses('Einladung beenden …', { conversation: stadt.buero });
  const amt = stadt.jo.formView()?.fields[0]?.options?.find(({ label }) => label.startsWith(name));
  await stadt.jo.submits({ fachperson: amt?.value ?? '', bis });
  await stadt.settle();
}

describe('who belongs to the Umsetzungsgruppe', () => {
  it('follows from Tandems, Leitung and invitations', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in umsetzungsgruppe');
    expect(liest(stadt.jo, stadt.buero)).toBe(
      [
        'Umsetzungsgruppe: wer dazugehört',
        '• Sprachförderung: Ayla Modell (Verwaltung), Pia Skizze (Freier Träger)',
        '• Kultureller Austausch: Noah Sample (Verwaltung), Leyla Figur (Freier Träger)',
        '• Ehrenamt und Migration: Tom Aufriss (Verwaltung), Olena Exempel (Freier Träger)',
        '• Wohnen: Ada Muster (Verwaltung), Eren Probe (Freier Träger), Sana Entwurf (Begleitung)',
        '• Schulische und berufliche Bildung: Kim Bildlich (Verwaltung), Yusuf Mustermann (Freier Träger)',
        '• Leitung des Integrationsbüros: Jo Beispiel',
        'Fachpersonen auf Einladung',
        'Zurzeit ist keine Fachperson eingeladen.',
        'Wer dazugehört, ergibt sich aus den Tandems und der Leitung des Integrationsbüros. Ändern Sie ein Tandem, folgt diese Liste von selbst.',
      ].join('\n'),
    );
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      onlyYou: true,
      buttons: ['Tagesordnung ansehen', 'Fachperson einladen …'],
    });
  });

  it('is there to read for its members, to change for the Büro alone, and for nobody else', async () => {
    const stadt = await musterstadt(start);
    await stadt.eren.types(stadt.umsetzung, '/komm-in umsetzungsgruppe');
    expect(stadt.eren.reads(stadt.umsetzung).at(-1)).toMatchObject({
      text: expect.stringContaining('Leitung des Integrationsbüros: Jo Beispiel'),
      buttons: ['Tagesordnung ansehen'],
    });
    await stadt.mara.types(stadt.wohnen, '/komm-in umsetzungsgruppe');
    expect(liest(stadt.mara, stadt.wohnen)).toContain(
      'sehen die Mitglieder der Umsetzungsgruppe und das Integrationsbüro',
    );
  });
});

describe('an expert', () => {
  it('is invited for a time, comes into the channel, and goes again', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account, organisation: 'Mieterverein' });
    expect(antwort(stadt.jo)).toContain('Mara Plan ist eingeladen: 01.10.2026 bis 31.10.2026.');
    expect(stadt.mara.readsDirect()).toMatchObject([
      {
        text: expect.stringContaining('Jo Beispiel lädt Sie als Fachperson ein: ab 01.10.2026 bis 31.10.2026.'),
        buttons: ['Was kann ich tun?'],
      },
    ]);
    expect(isIn(stadt, stadt.mara)).toBe(false);
    await stadt.goTo('2026-10-01 00:06');
    expect(isIn(stadt, stadt.mara)).toBe(true);
    await stadt.jo.presses('Umsetzungsgruppe ansehen', 'form');
    expect(antwort(stadt.jo)).toContain('• Mara Plan, Mieterverein · 01.10.2026 bis 31.10.2026');
    await stadt.goTo('2026-11-02 09:00');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain(
      '„Umsetzungsgruppe (auf Einladung)“ ging bis zum 31.10.2026',
    );
    await stadt.goTo('2026-11-09 09:00');
    expect(isIn(stadt, stadt.mara)).toBe(false);
  });

  it('shows the organisation to the Büro, and to others only if they agreed', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account, organisation: 'Mieterverein' });
    await stadt.ada.types(stadt.umsetzung, '/komm-in umsetzungsgruppe');
    expect(liest(stadt.ada, stadt.umsetzung)).toContain('• Mara Plan · 01.10.2026 bis 31.10.2026');
  });

  it('may have no account', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { name: ' Toni   Beispielfrau ' });
    expect(antwort(stadt.jo)).toContain('Toni Beispielfrau ist eingeladen');
    expect(antwort(stadt.jo)).toContain('Die Person hat kein Konto. Bitte geben Sie ihr selbst Bescheid.');
    await stadt.jo.presses('Umsetzungsgruppe ansehen', 'form');
    expect(antwort(stadt.jo)).toContain('• Toni Beispielfrau (kein Konto) · 01.10.2026 bis 31.10.2026');
    await stadt.goTo('2026-10-02 09:00');
    expect(stadt.mila.reads(stadt.buero)).toEqual([]);
  });

  it('known by name already is asked about', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { name: 'Robin Vorlage' });
    expect(antwort(stadt.jo)).toContain('Robin Vorlage (Jugendamt) ist schon bekannt. Ist das dieselbe Person?');
    await stadt.jo.submits();
    expect(antwort(stadt.jo)).toContain('Robin Vorlage ist eingeladen');
  });

  it.each([
    ['nobody', {}, { person: expect.stringContaining('Bitte wählen Sie eine Person') }],
    ['two at once', { person: 'U0MARAPLA', name: 'Toni' }, { name: expect.stringContaining('nur eines von beiden') }],
    ['a name with an account', { name: 'Mara Plan' }, { name: expect.stringContaining('hat ein Konto') }],
    [
      'a day that is none',
      { person: 'U0MARAPLA', von: '2026-02-31' },
      { von: expect.stringContaining('gibt es nicht') },
    ],
    ['the end first', { person: 'U0MARAPLA', bis: '2026-09-30' }, { bis: expect.stringContaining('vor dem ersten') }],
    [
      'the past',
      { person: 'U0MARAPLA', von: '2026-09-01', bis: '2026-09-29' },
      { bis: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.' },
    ],
    [
      'who belongs anyway',
      { person: 'U0ADAMUST' },
      { person: 'Ada Muster gehört an diesem Tag schon dazu: Tandem Wohnen (Verwaltung).' },
    ],
  ])('cannot be %s', async (_what, values, errors) => {
    const stadt = await musterstadt(start);
    await invites(stadt, values);
    expect(fehler(stadt.jo)).toEqual(errors);
  });

  it('cannot be somebody whose account is switched off, or who is invited already', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.deactivate(stadt.luca.account);
    await invites(stadt, { person: stadt.luca.account });
    expect(fehler(stadt.jo)).toEqual({
      person: expect.stringContaining('Das Konto von Luca Musterfrau ist nicht aktiv'),
    });
    await stadt.jo.submits({ person: stadt.mara.account });
    await invites(stadt, { person: stadt.mara.account, von: '2026-10-31', bis: '2026-11-30' });
    expect(fehler(stadt.jo)).toEqual({
      person: expect.stringContaining('ist schon eingeladen: 01.10.2026 bis 31.10.2026'),
    });
  });

  it('stays longer, or shorter, when the Büro says so', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account, von: '2026-09-30' });
    expect(isIn(stadt, stadt.mara)).toBe(true);
    await stadt.jo.presses('Umsetzungsgruppe ansehen', 'form');
    await stadt.jo.presses('Einladung beenden …', 'form');
    const [amt] = stadt.jo.formView()?.fields[0]?.options ?? [];
    expect(amt?.label).toBe('Mara Plan · 30.09.2026 bis 31.10.2026');
    await stadt.jo.submits({ fachperson: amt?.value ?? '', bis: '2026-09-29' });
    expect(fehler(stadt.jo)).toEqual({ bis: expect.stringContaining('liegt vor dem ersten') });
    await stadt.jo.submits({ bis: '2026-11-30' });
    await stadt.settle();
    expect(antwort(stadt.jo)).toContain('Mara Plan gehört bis 30.11.2026 zur Umsetzungsgruppe.');
    expect(stadt.mara.readsDirect()).toMatchObject([
      { text: expect.stringContaining('ab 30.09.2026 bis 30.11.2026') },
      { text: expect.stringContaining('Ihre Einladung in die Umsetzungsgruppe gilt jetzt bis 30.11.2026.') },
    ]);
  });

  it('is offered to end by a name that is cut where it is cut well, and by the whole dates', async () => {
    const stadt = await musterstadt(start);
    // As long as a label may be of it, and more: the emoji stands where it ends.
    await invites(stadt, { name: `${'Toni '.repeat(7)}Bei🎈spielfrau` });
    await stadt.jo.presses('Umsetzungsgruppe ansehen', 'form');
    await stadt.jo.presses('Einladung beenden …', 'form');
    const [amt] = stadt.jo.formView()?.fields[0]?.options ?? [];
    expect(amt?.label).toBe(`${'Toni '.repeat(7)}Bei… · 01.10.2026 bis 31.10.2026`);
  });

  it('who has not begun is taken back', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account });
    await stadt.jo.presses('Umsetzungsgruppe ansehen', 'form');
    await stadt.jo.presses('Einladung beenden …', 'form');
    const [amt] = stadt.jo.formView()?.fields[0]?.options ?? [];
    await stadt.jo.submits({ fachperson: amt?.value ?? '' });
    expect(antwort(stadt.jo)).toContain('Die Einladung von Mara Plan ist zurückgenommen.');
    await stadt.goTo('2026-10-02 09:00');
    expect(isIn(stadt, stadt.mara)).toBe(false);
    expect(stadt.mara.readsDirect().map(({ text }) => text)).toEqual([
      expect.stringContaining('ist zurückgenommen'),
      expect.stringContaining('ist zurückgenommen'),
    ]);
  });

  it('hears of an earlier end at once, and of one taken back also long after', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account, von: '2026-09-30' });
    await invites(stadt, { person: stadt.luca.account, von: '2026-12-01', bis: '2026-12-31' });
    await ends(stadt, stadt.mara, '2026-10-15');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain(
      'Ihre Einladung in die Umsetzungsgruppe endet schon am 15.10.2026.',
    );
    await stadt.sleepUntil('2026-11-15 09:00');
    await ends(stadt, stadt.luca, '2026-11-15');
    expect(stadt.luca.readsDirect().at(-1)?.text).toContain(
      'Ihre Einladung in die Umsetzungsgruppe ist zurückgenommen',
    );
  });

  it('hears of an end gone by as of one, and of none that stays as it was', async () => {
    const stadt = await musterstadt(start);
    await invites(stadt, { person: stadt.mara.account, von: '2026-09-30' });
    await ends(stadt, stadt.mara, '2026-10-31');
    expect(stadt.mara.readsDirect()).toHaveLength(1);
    await stadt.sleepUntil('2026-10-05 09:00');
    await ends(stadt, stadt.mara, '2026-10-02');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain('endete am 02.10.2026.');
  });

  it('is invited by nobody who has lost the role meanwhile', async () => {
    const stadt = await musterstadt(start);
    await stadt.mila.types(stadt.buero, '/komm-in umsetzungsgruppe');
    await stadt.mila.presses('Fachperson einladen …', { conversation: stadt.buero });
    // Now of a Tandem, she may read the list, and no more.
    await stadt.restart({
      ...stadtdatei,
      integrationsbuero: { ...stadtdatei.integrationsbuero, personen: [] },
      handlungsfelder: stadtdatei.handlungsfelder.map((feld) => ({
        ...feld,
        tandem: [...feld.tandem, { konto: stadt.mila.account, seite: 'verwaltung' as const }],
      })),
    });
    await stadt.mila.submits({ ...zeit, person: stadt.mara.account });
    await stadt.settle();
    expect(antwort(stadt.mila)).toContain('Fachpersonen lädt das Integrationsbüro ein.');
    expect(stadt.mara.readsDirect()).toEqual([]);
  });
});
