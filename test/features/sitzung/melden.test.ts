import { describe, expect, it } from 'vitest';
import { musterstadt, ohneTandem } from '../musterstadt.ts';
import { announced, einladung, inhalt, start, termin } from './announced.ts';

describe('Sitzung melden', () => {
  it('invites in the channel and reports to the Büro', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(stadt.ada.form()).toMatchObject({ title: 'Sitzung melden', submit: 'Weiter', back: false });
    await stadt.ada.submits(termin);
    expect(stadt.ada.form()).toMatchObject({ submit: 'Melden und einladen', back: true });
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()?.text).toContain('WOH-2026-01');
    await stadt.settle();

    expect(einladung(stadt)).toMatchObject({
      notification: 'Einladung: Sitzung Wohnen, Mi., 14.10.2026, 18:00 Uhr, Rathaus, Raum 3',
      buttons: ['Ich komme', 'Vielleicht', 'Ich komme nicht', 'Weiterleiten', 'Mehr …'],
      mentions: [],
    });
    expect(einladung(stadt)?.text).toMatchInlineSnapshot(`
      "Einladung: Nachbarschaften im Ükern
      Mi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3
      Das Tandem Wohnen lädt Sie ein.
      1. Bericht des Mietervereins
      2. Projektidee „Treppenhaus-Café“
      3. Wie steht es um unser Jahresziel?
      Noch keine Antworten"
    `);
    const meldung = stadt.jo.reads(stadt.buero).at(-1);
    expect(meldung?.text).toMatchInlineSnapshot(`
      "Sitzungsmeldung WOH-2026-01
      Handlungsfeld 4, Wohnen
      Termin: Mi., 14.10.2026, 18:00–20:00 Uhr
      Ort: Rathaus, Raum 3
      Thema: Nachbarschaften im Ükern
      Gemeldet von: Ada Muster"
    `);
    expect(meldung?.buttons).toEqual(['Eingang bestätigen']);
  });

  it('opens by the button of the pinned message, the field filled in', async () => {
    const stadt = await musterstadt(start);
    expect(stadt.mara.reads(stadt.wohnen)[0]).toMatchObject({
      pinned: true,
      buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
    });
    await stadt.sana.presses('Sitzung', { conversation: stadt.wohnen });
    const gremium = stadt.sana.formView()?.fields.find(({ key }) => key === 'gremium');
    expect(gremium?.options?.find(({ value }) => value === gremium.value)?.label).toBe('Handlungsfeld Wohnen');
    // The Begleitung leads one field, and with all Tandems the Umsetzungsgruppe.
    expect(gremium?.options?.map(({ label }) => label)).toEqual(['Umsetzungsgruppe', 'Handlungsfeld Wohnen']);
  });

  it.each([
    ['a day that is over', { datum: '2026-09-27' }, 'datum', 'Dieser Tag ist schon vorbei'],
    ['a time that is over today', { datum: '2026-09-28', beginn: '08:00' }, 'beginn', 'heute schon vorbei'],
    [
      'an end before the start',
      { ende: '17:00' },
      'ende',
      'Die Sitzung endet um 17:00 Uhr, also vor dem Beginn um 18:00 Uhr',
    ],
    ['an end at the start', { ende: '18:00' }, 'ende', 'beginnt und endet um 18:00 Uhr'],
    ['a link that is not https', { link: 'http://example.org/x' }, 'link', 'muss mit https:// beginnen'],
    ['a link with spaces', { link: 'https://example.org/a b' }, 'link', 'muss mit https:// beginnen'],
    ['a link without a host', { link: 'https://x' }, 'link', 'muss mit https:// beginnen'],
    ['neither place nor link', { ort: '' }, 'ort', 'einen Ort oder einen Link'],
    ['no day', { datum: null }, 'datum', 'füllen Sie dieses Feld aus'],
    ['31 February', { datum: '2027-02-31' }, 'datum', 'Dieses Datum gibt es nicht'],
  ])('refuses %s on its field, and keeps the rest', async (_, wrong, field, sentence) => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, ...wrong });
    const errors = stadt.ada.form()?.fields.filter(({ error }) => error !== null);
    expect(errors).toEqual([expect.objectContaining({ key: field, error: expect.stringContaining(sentence) })]);
    await stadt.ada.closesForm();
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.presses('Weitermachen', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'beginn')?.value).toBe(
      'beginn' in wrong ? wrong.beginn : termin.beginn,
    );
  });

  it('offers a form left half-way again, to go on or to begin anew', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    await stadt.ada.closesForm();
    await stadt.goTo('2026-09-29 10:00');
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(stadt.ada.form()).toBeNull();
    expect(stadt.ada.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      buttons: ['Weitermachen', 'Neu anfangen'],
      text: expect.stringContaining('Datum: 14.10.2026'),
    });
    await stadt.ada.presses('Weitermachen', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.fields.map(({ key }) => key)).toEqual(['thema', 'tagesordnung', 'wiederholung', 'bis']);
    await stadt.ada.goesBack({ thema: 'Nur ein Gedanke' });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'datum')?.value).toBe('2026-10-14');
    await stadt.ada.closesForm();

    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.presses('Neu anfangen', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'datum')?.value).toBeNull();
    await stadt.ada.closesForm();
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(stadt.ada.form()?.title).toBe('Sitzung melden');
  });

  it('refuses an overlap with a Sitzung of the same Gremium only', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, beginn: '19:59', ende: '21:00' });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'beginn')?.error).toBe(
      'Handlungsfeld Wohnen hat zu dieser Zeit schon eine Sitzung: WOH-2026-01, Mi., 14.10.2026, 18:00–20:00 Uhr.',
    );
    await stadt.ada.submits({ ...termin, beginn: '20:00', ende: '21:00' });
    expect(stadt.ada.form()?.back).toBe(true);
    await stadt.pia.types(stadt.sprache, '/sitzung');
    await stadt.pia.submits(termin);
    expect(stadt.pia.form()?.back).toBe(true);
  });

  it('reopens the first step when its time has passed while the second was filled in', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-09-28', beginn: '09:00', ende: '10:00' });
    await stadt.goTo('2026-09-28 09:30');
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()).toMatchObject({ submit: 'Weiter', text: expect.stringContaining('heute schon vorbei') });
    await stadt.ada.submits({ beginn: '11:00', ende: '12:00' });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'thema')?.value).toBe(inhalt.thema);
  });

  it('asks before inviting on a public holiday', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits({ ...termin, datum: '2026-11-01' });
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()?.text).toBe(
      'Am So., 01.11.2026 ist Feiertag (Allerheiligen). Möchten Sie trotzdem einladen?',
    );
    await stadt.ada.goesBack();
    expect(stadt.ada.form()?.fields.map(({ key }) => key)).toEqual(['thema', 'tagesordnung', 'wiederholung', 'bis']);
    await stadt.ada.submits();
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('WOH-2026-01');
  });

  it('shows what people typed as they typed it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { thema: '*Wichtig* <!channel> & :smile:', ort: '<@U0ADAMUST> https://example.org' });
    expect(einladung(stadt)?.text).toContain('Einladung: *Wichtig* <!channel> & :smile:');
    expect(einladung(stadt)?.mentions).toEqual([]);
  });
});

describe('who may announce', () => {
  it.each(['mara', 'luca', 'pia', 'ines'] as const)('tells %s who leads Wohnen', async (name) => {
    const stadt = await musterstadt(start);
    await stadt[name].types(stadt.wohnen, '/sitzung');
    expect(stadt[name].form()).toBeNull();
    expect(stadt[name].reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: 'Zu Sitzungen im Handlungsfeld Wohnen lädt das Tandem ein: Ada Muster, Eren Probe und Sana Entwurf. Auch das Integrationsbüro kann einladen. Sie können eine Sitzung vorschlagen.',
    });
    await stadt[name].presses('Sitzung', { conversation: stadt.wohnen });
    expect(stadt[name].reads(stadt.wohnen).at(-1)).toMatchObject({ onlyYou: true });
  });

  it('lets a guest with a role announce: the account type grants and removes nothing', async () => {
    const stadt = await musterstadt(start);
    await stadt.eren.types(stadt.wohnen, '/sitzung');
    expect(stadt.eren.form()?.title).toBe('Sitzung melden');
  });

  it('lets the Büro announce for every Gremium', async () => {
    const stadt = await musterstadt(start);
    await stadt.mila.types(stadt.buero, '/sitzung');
    expect(stadt.mila.formView()?.fields[0]?.options?.map(({ label }) => label)).toEqual([
      'Steuerungsgruppe',
      'Umsetzungsgruppe',
      'Handlungsfeld Sprachförderung',
      'Handlungsfeld Kultureller Austausch',
      'Handlungsfeld Ehrenamt und Migration',
      'Handlungsfeld Wohnen',
      'Handlungsfeld Schulische und berufliche Bildung',
    ]);
  });

  it('refuses at submit what was allowed when the form opened', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.restart(ohneTandem);
    await stadt.ada.submits(termin);
    expect(stadt.ada.form()?.text).toContain(
      'Zu Sitzungen im Handlungsfeld Wohnen lädt zurzeit das Integrationsbüro ein',
    );
    expect(stadt.mara.reads(stadt.wohnen)[0]?.text).toBe('Handlungsfeld Wohnen · Tandem: zurzeit nicht besetzt');
  });

  it('does not let somebody send the draft of somebody else', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    const view = stadt.ada.formView();
    expect(view).not.toBeNull();
    const effect = await stadt.app.listener.call({
      kind: 'submit',
      key: 'forged',
      actor: { account: 'U0ERENPRO', name: 'Eren Probe', workspace: 'T1' },
      form: 'sitzung.melden',
      draft: view?.draft ?? ('' as never),
      step: 'termin',
      revision: 1,
      values: { gremium: view?.fields[0]?.value ?? null, ...termin, link: null },
      confirmed: [],
    });
    expect(effect).toMatchObject({ effect: 'reply' });
  });
});

describe('the number', () => {
  it('counts per Gremium and year of the date, without gaps', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await announced(stadt, { datum: '2027-01-13' });
    await announced(stadt, { datum: '2026-11-11' });
    await stadt.jo.types(stadt.umsetzung, '/sitzung');
    await stadt.jo.submits({ ...termin, datum: '2026-10-15' });
    await stadt.jo.submits(inhalt);
    await stadt.settle();
    const numbers = stadt.jo.reads(stadt.buero).map(({ text }) => text.split('\n')[0]);
    expect(numbers).toEqual([
      'Sitzungsmeldung WOH-2026-01',
      'Sitzungsmeldung WOH-2027-01',
      'Sitzungsmeldung WOH-2026-02',
      'Sitzungsmeldung UMS-2026-01',
    ]);
  });

  it('is given once, however often the same form arrives', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    stadt.chat.deliverTwice();
    await stadt.ada.submits(inhalt);
    await stadt.settle();
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
    expect(stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Einladung'))).toHaveLength(1);
  });
});
