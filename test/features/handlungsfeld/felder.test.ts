/** What a Jahreskonferenz decides about the fields, written down by the Büro in the chat. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { liesKatalog } from '../../../src/features/handlungsfeld/index.ts';
import { setzeEinstellung } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

let stadt: Musterstadt;
beforeEach(async () => {
  stadt = await musterstadt(start);
});

const inBuero = () => ({ conversation: stadt.buero });

/** The list, where the first field is Sprachförderung, and one of the buttons on it. */
async function opens(person: FakePerson, label: string): Promise<void> {
  await person.types(stadt.buero, '/komm-in felder');
  await person.presses(label, inBuero());
}

async function does(person: FakePerson, label: string, answers: Record<string, string | number>): Promise<void> {
  await opens(person, label);
  await person.submits(answers);
  await stadt.settle();
}

const list = async (): Promise<string> => {
  await stadt.jo.types(stadt.buero, '/komm-in felder');
  return stadt.jo.reads(stadt.buero).at(-1)?.text ?? '';
};

const errors = (person: FakePerson): Record<string, string> =>
  Object.fromEntries((person.form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])));

const pinned = () => stadt.mara.reads(stadt.sprache).filter(({ pinned }) => pinned);

const familie = { titel: 'Familie', jahr: '2026', kuerzel: 'FAM' };

describe('the list', () => {
  it('names every field with its channel, and what can be done with it', async () => {
    expect(await list()).toMatchInlineSnapshot(`
      "Handlungsfelder
      1. Sprachförderung (SPR) · #hf-1-sprachfoerderung
      2. Kultureller Austausch (KUL) · #hf-2-kultureller-austausch
      3. Ehrenamt und Migration (EHR) · #hf-3-ehrenamt
      4. Wohnen (WOH) · #hf-4-wohnen
      5. Schulische und berufliche Bildung (BIL) · #hf-5-bildung"
    `);
    const { buttons } = stadt.jo.reads(stadt.buero).at(-1) ?? {};
    expect(buttons?.slice(0, 4)).toEqual(['Umbenennen …', 'Schließen …', 'Leitziele …', 'Umbenennen …']);
    expect(buttons?.at(-1)).toBe('Neues Handlungsfeld …');
  });

  it('is for the Büro alone', async () => {
    await stadt.ada.types(stadt.wohnen, '/komm-in felder');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Handlungsfelder ändert das Integrationsbüro');
  });

  it('goes on where there are many', async () => {
    for (const kuerzel of ['AAA', 'BBB', 'CCC', 'DDD']) {
      await does(stadt.jo, 'Neues Handlungsfeld …', { titel: `Feld ${kuerzel}`, jahr: '2026', kuerzel });
    }
    expect((await list()).split('\n')).not.toContain('9. Feld DDD (DDD) · noch ohne Kanal');
    await stadt.jo.presses('Weitere zeigen (1)', inBuero());
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('9. Feld DDD (DDD) · noch ohne Kanal');
  });
});

describe('a new field', () => {
  it('gets the next number, and its Leitziele and channel later', async () => {
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    expect(stadt.jo.form()?.fields.find(({ key }) => key === 'nummer')?.value).toBe(6);
    await stadt.jo.submits(familie);
    expect(stadt.jo.form()).toMatchObject({
      text: 'Das Handlungsfeld Familie (FAM) ist angelegt. Es hat noch keinen Kanal.',
      buttons: ['Kanal anlegen …', 'Tandem besetzen …', 'Handlungsfelder zeigen'],
    });
    expect(await list()).toContain('6. Familie (FAM) · noch ohne Kanal\nBeschlossen von der Jahreskonferenz: 2026 neu');
  });

  it('works at once in a channel that is there', async () => {
    stadt.chat.notice({
      kind: 'conversation',
      conversation: { conversation: 'C0FAMILIE', name: 'familie', archived: false, member: true, private: false },
    });
    await stadt.settle();
    await does(stadt.jo, 'Neues Handlungsfeld …', { ...familie, kanal: 'C0FAMILIE' });
    expect(stadt.jo.form()?.text).toContain('In seinem Kanal ist oben eine Nachricht mit Schaltflächen angeheftet.');
    expect(await list()).toContain('6. Familie (FAM) · #familie');
  });

  it('brings along what the city’s catalogue says of its Kürzel', async () => {
    const yaml = readFileSync(new URL('../../../src/demo/katalog.yml', import.meta.url), 'utf8');
    stadt.workspace.tx((tx) => setzeEinstellung(tx, 'katalog', JSON.stringify(liesKatalog(yaml))));
    await does(stadt.jo, 'Neues Handlungsfeld …', familie);
    await stadt.mila.types(stadt.buero, '/komm-in leitziele');
    await stadt.mila.presses('Familie', inBuero());
    expect(stadt.mila.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringMatching(/• 1\.1 Familien finden früh Hilfe\n[\s\S]*• Leitbild der Stadt\n• Familienkonzept$/),
      buttons: ['1.1', '1.2', 'Leitziel hinzufügen …', 'Grundlagen ändern …'],
    });
  });

  it('gets a Kürzel from its title, which the Büro agrees to', async () => {
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    await stadt.jo.submits({ titel: 'Wohlbefinden', jahr: '2026' });
    expect(stadt.jo.form()).toMatchObject({
      submit: 'Mit WOL anlegen',
      text: expect.stringContaining('Das Kürzel für Wohlbefinden ist dann WOL.'),
    });
    await stadt.jo.submits();
    expect(await list()).toContain('6. Wohlbefinden (WOL)');
  });

  it.each([
    ['a number that is used', { nummer: 4 }, 'nummer', /^Die Nummer 4 hat das Handlungsfeld Wohnen\..* 6\.$/],
    ['no whole number', { nummer: 6.5 }, 'nummer', /^Bitte geben Sie eine ganze Zahl von 1 bis 999 an/],
    ['a Kürzel that is used', { kuerzel: 'woh' }, 'kuerzel', /^WOH gehört für immer zu: Handlungsfeld Wohnen\./],
    ['a Kürzel of the Büro', { kuerzel: 'BUE' }, 'kuerzel', /^BUE gehört für immer zu: Integrationsbüro\./],
    ['a Kürzel kept for another Gremium', { kuerzel: 'MIG' }, 'kuerzel', /^MIG ist für ein anderes Gremium vorgesehen/],
    ['a Kürzel with an umlaut', { kuerzel: 'FÄM' }, 'kuerzel', /^Ein Kürzel hat genau drei Buchstaben/],
    [
      'a title of which no Kürzel can be made',
      { titel: '2030', kuerzel: '' },
      'kuerzel',
      /^Aus diesem Titel lässt sich/,
    ],
    ['a title that is used', { titel: ' wohnen ' }, 'titel', /^„Wohnen“ gibt es schon\./],
    ['a title that nobody sees', { titel: '\u200b' }, 'titel', /^Bitte geben Sie dem Handlungsfeld einen Titel/],
    [
      'the channel of another field',
      { kanal: 'C0WOHNEN' },
      'kanal',
      /^Dieser Kanal gehört schon zu: Handlungsfeld Wohnen/,
    ],
    ['a channel without the bot', { kanal: 'C0FREMD' }, 'kanal', /^In diesem Kanal ist KOMM-IN kein Mitglied/],
  ])('is refused with %s', async (_what, wrong, field, sentence) => {
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    await stadt.jo.submits({ ...familie, ...wrong });
    expect(errors(stadt.jo)).toEqual({ [field]: expect.stringMatching(sentence) });
  });

  it('is refused with a channel that is archived', async () => {
    stadt.chat.notice({
      kind: 'conversation',
      conversation: { conversation: 'C0ALT', name: 'alt', archived: true, member: true, private: false },
    });
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    await stadt.jo.submits({ ...familie, kanal: 'C0ALT' });
    expect(errors(stadt.jo)).toEqual({ kanal: expect.stringMatching(/^Dieser Kanal ist archiviert/) });
  });

  it('is refused with a Jahreskonferenz that is long past by now', async () => {
    await stadt.sleepUntil('2026-12-31 12:00');
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    await stadt.sleepUntil('2027-01-01 09:00');
    await stadt.jo.submits({ ...familie, jahr: '2025' });
    expect(errors(stadt.jo)).toEqual({ jahr: 'Bitte wählen Sie eine Jahreskonferenz aus der Liste.' });
  });

  it('of two people at once has one number and one Kürzel each', async () => {
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    await opens(stadt.mila, 'Neues Handlungsfeld …');
    await stadt.jo.submits(familie);
    await stadt.mila.submits({ titel: 'Fahrrad', jahr: '2026', kuerzel: 'FAM' });
    expect(errors(stadt.mila)).toEqual({
      nummer: expect.stringContaining('Die Nummer 6 hat das Handlungsfeld Familie.'),
      kuerzel: expect.stringContaining('FAM gehört für immer zu: Handlungsfeld Familie.'),
    });
    await stadt.mila.submits({ nummer: 7, kuerzel: 'FAR' });
    expect(await list()).toContain('7. Fahrrad (FAR)');
  });

  it('is refused to whoever left the Büro while the form was open', async () => {
    await opens(stadt.mila, 'Neues Handlungsfeld …');
    const mila = { name: 'Mila Vorschlag', admin: false, guest: false, foreign: false, bot: false };
    stadt.chat.notice({ kind: 'account', account: { ...mila, account: stadt.mila.account, deactivated: true } });
    await stadt.mila.submits(familie);
    expect(stadt.mila.form()?.text).toContain('Handlungsfelder ändert das Integrationsbüro');
    expect(await list()).not.toContain('Familie');
  });
});

describe('a field with another title', () => {
  it('is named so wherever it stands', async () => {
    await stadt.pia.types(stadt.sprache, '/sitzung 14.10. 18–20 Uhr Rathaus: Sprachcafé');
    await stadt.pia.submits();
    await stadt.pia.submits();
    await stadt.settle();
    await does(stadt.jo, 'Umbenennen …', { titel: 'Sprache und  Begegnung', jahr: '2025' });
    expect(stadt.jo.form()?.text).toContain('Das Handlungsfeld Sprachförderung heißt jetzt Sprache und Begegnung.');
    expect(pinned()[0]?.text).toMatch(/^Handlungsfeld Sprache und Begegnung · /);
    const invitation = stadt.mara.reads(stadt.sprache).find(({ text }) => text.startsWith('Einladung: '));
    expect(invitation?.text).toContain('Das Tandem Sprache und Begegnung lädt Sie ein.');
    const report = stadt.mila.reads(stadt.buero).find(({ text }) => text.startsWith('Sitzungsmeldung SPR-2026-01'));
    expect(report?.text).toContain('Handlungsfeld 1, Sprache und Begegnung');
    expect(stadt.chat.channel('hf-1-sprachfoerderung').topic).toBe('Handlungsfeld Sprache und Begegnung');
    expect(await list()).toContain(
      '1. Sprache und Begegnung (SPR) · #hf-1-sprachfoerderung\nBeschlossen von der Jahreskonferenz: 2025 umbenannt (vorher: Sprachförderung)',
    );
  });

  it('keeps it after a restart, whatever the city’s file says', async () => {
    await does(stadt.jo, 'Umbenennen …', { titel: 'Sprache', jahr: '2026' });
    await stadt.restart();
    expect(pinned()[0]?.text).toMatch(/^Handlungsfeld Sprache · /);
  });

  it('is none where the title is the same', async () => {
    await does(stadt.jo, 'Umbenennen …', { jahr: '2026' });
    expect(stadt.jo.form()?.text).toBe('Der Titel ist derselbe wie vorher. Es bleibt alles, wie es ist.');
    expect(await list()).not.toContain('umbenannt');
  });

  it('cannot have that of another, closed ones included', async () => {
    await does(stadt.jo, 'Schließen …', { jahr: '2026' });
    await does(stadt.jo, 'Umbenennen …', { titel: 'Sprachförderung', jahr: '2026' });
    expect(errors(stadt.jo).titel).toContain('„Sprachförderung“ gibt es schon (geschlossen seit 28.09.2026).');
  });

  it('shows what somebody else has called it meanwhile', async () => {
    await opens(stadt.jo, 'Umbenennen …');
    await does(stadt.mila, 'Umbenennen …', { titel: 'Sprachen', jahr: '2026' });
    await stadt.jo.submits({ titel: 'Sprache', jahr: '2026' });
    expect(stadt.jo.form()?.text).toContain('Mila Vorschlag hat das inzwischen geändert in: „Sprachen“.');
    await stadt.jo.submits();
    expect(await list()).toContain('2026 umbenannt (vorher: Sprachförderung), 2026 umbenannt (vorher: Sprachen)');
  });
});

describe('a field that is closed', () => {
  it('says so in its channel, without buttons, and comes last in the list', async () => {
    const [before] = pinned();
    await does(stadt.jo, 'Schließen …', { jahr: '2026' });
    expect(pinned()).toMatchObject([
      {
        id: before?.id,
        text: 'Handlungsfeld Sprachförderung · geschlossen seit 28.09.2026\nDas hat die Jahreskonferenz 2026 beschlossen. Was hier steht, bleibt erhalten. Fragen beantwortet das Integrationsbüro.',
        buttons: [],
      },
    ]);
    expect(stadt.chat.channel('hf-1-sprachfoerderung').topic).toBe(
      'Handlungsfeld Sprachförderung · geschlossen seit 28.09.2026',
    );
    expect((await list()).split('\n').slice(-2)).toEqual([
      '1. Sprachförderung (SPR) · geschlossen seit 28.09.2026',
      'Beschlossen von der Jahreskonferenz: 2026 geschlossen',
    ]);
  });

  it('is closed only after a question, where Sitzungen are still planned', async () => {
    await stadt.pia.types(stadt.sprache, '/sitzung 14.10. 18–20 Uhr Rathaus: Sprachcafé');
    await stadt.pia.submits();
    await stadt.pia.submits();
    await opens(stadt.jo, 'Schließen …');
    await stadt.jo.submits({ jahr: '2026' });
    expect(stadt.jo.form()).toMatchObject({
      submit: 'Trotzdem schließen',
      text: expect.stringContaining('• Sitzung SPR-2026-01: Mi., 14.10.2026, 18:00–20:00 Uhr, Sprachcafé'),
    });
    expect(pinned()[0]?.buttons).not.toEqual([]);
    await stadt.jo.submits();
    await stadt.settle();
    expect(pinned()[0]?.buttons).toEqual([]);
  });

  it('never lends its number or its Kürzel to another', async () => {
    await does(stadt.jo, 'Neues Handlungsfeld …', familie);
    await list();
    const schliessen =
      stadt.jo
        .reads(stadt.buero)
        .at(-1)
        ?.buttons.filter((label) => label === 'Schließen …') ?? [];
    // From the first to the last: each time the next one is the first.
    for (const label of schliessen) await does(stadt.jo, label, { jahr: '2026' });
    await opens(stadt.jo, 'Neues Handlungsfeld …');
    expect(stadt.jo.form()?.fields.find(({ key }) => key === 'nummer')?.value).toBe(7);
    await stadt.jo.submits({ titel: 'Familien', jahr: '2026', nummer: 6, kuerzel: 'FAM' });
    expect(errors(stadt.jo)).toEqual({
      nummer: expect.stringContaining('Die Nummer 6 hat das Handlungsfeld Familie (geschlossen seit 28.09.2026).'),
      kuerzel: expect.stringContaining('FAM gehört für immer zu: Handlungsfeld Familie.'),
    });
  });

  it('is closed once, by whoever of two comes first', async () => {
    await opens(stadt.jo, 'Schließen …');
    await does(stadt.mila, 'Schließen …', { jahr: '2026' });
    await stadt.jo.submits({ jahr: '2025' });
    expect(stadt.jo.form()?.text).toBe('Das Handlungsfeld Sprachförderung ist seit 28.09.2026 geschlossen.');
    expect(await list()).not.toContain('2025');
  });

  it('cannot be renamed, nor closed again by an old button', async () => {
    await list();
    await opens(stadt.mila, 'Umbenennen …');
    await does(stadt.mila, 'Umbenennen …', { titel: 'Sprachen', jahr: '2026' });
    await opens(stadt.jo, 'Umbenennen …');
    await does(stadt.mila, 'Schließen …', { jahr: '2026' });
    await stadt.jo.submits({ titel: 'Sprache', jahr: '2026' });
    expect(errors(stadt.jo).titel).toContain('ist seit 28.09.2026 geschlossen. Bitte öffnen Sie es zuerst wieder.');
  });

  it('is no field of anybody’s Home', async () => {
    await does(stadt.jo, 'Schließen …', { jahr: '2026' });
    await stadt.pia.opensHome();
    await stadt.settle();
    expect(stadt.pia.home()?.text).not.toContain('• Sprachförderung');
  });
});

describe('a field that is opened again', () => {
  it('goes on where it stopped', async () => {
    const before = pinned();
    await does(stadt.jo, 'Schließen …', { jahr: '2026' });
    await stadt.sleepUntil('2026-10-05 09:00');
    await opens(stadt.jo, 'Wieder öffnen …');
    expect(stadt.jo.form()?.text).toContain('Das Handlungsfeld Sprachförderung ist seit 28.09.2026 geschlossen.');
    await stadt.jo.submits({ jahr: '2027' });
    await stadt.settle();
    expect(pinned()).toEqual(before);
    expect(await list()).toContain('2026 geschlossen, 2027 wieder geöffnet');
    await stadt.pia.types(stadt.sprache, '/sitzung');
    expect(stadt.pia.form()?.title).toBe('Sitzung melden');
  });

  it('is opened once', async () => {
    await does(stadt.jo, 'Schließen …', { jahr: '2026' });
    await opens(stadt.jo, 'Wieder öffnen …');
    await does(stadt.mila, 'Wieder öffnen …', { jahr: '2026' });
    await stadt.jo.submits({ jahr: '2026' });
    expect(stadt.jo.form()?.text).toBe('Das Handlungsfeld Sprachförderung ist schon geöffnet.');
  });
});
