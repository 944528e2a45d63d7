/** What the fields work for: everybody reads it, the Büro keeps it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

let stadt: Musterstadt;
beforeEach(async () => {
  stadt = await musterstadt('2026-09-28 08:30');
});

const inWohnen = () => ({ conversation: stadt.wohnen });
const seen = (person: FakePerson) => person.reads(stadt.wohnen).at(-1);

async function opens(person: FakePerson, ...labels: readonly string[]): Promise<void> {
  await person.types(stadt.wohnen, '/komm-in leitziele');
  for (const label of labels) await person.presses(label, inWohnen());
}

const errors = (person: FakePerson): Record<string, string> =>
  Object.fromEntries((person.form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])));

describe('everybody', () => {
  it('reads the Leitziele of the field in its channel, by their numbers', async () => {
    await opens(stadt.luca);
    expect(seen(stadt.luca)).toMatchObject({
      onlyYou: true,
      text: [
        'Leitziele im Handlungsfeld Wohnen',
        '• 4.4.1-1 Bedürfnisse in der Wohnungspolitik beachten',
        '• 4.4.1-2 Segregation entgegenwirken, gleichmäßig verteilen, kooperieren',
        '• 4.4.1-3 Besonderheiten bei Planung und Bestand beachten',
        'Tippen Sie auf eine Nummer, um das Leitziel ganz zu lesen:',
      ].join('\n'),
      buttons: ['4.4.1-1', '4.4.1-2', '4.4.1-3'],
    });
    await stadt.luca.presses('4.4.1-2', inWohnen());
    expect(seen(stadt.luca)).toMatchObject({
      text: [
        '4.4.1-2 Segregation entgegenwirken, gleichmäßig verteilen, kooperieren',
        'Der Wortlaut ist noch nicht eingetragen.',
        'Leitziel im Handlungsfeld Wohnen',
      ].join('\n'),
      buttons: ['Alle Leitziele'],
    });
  });

  it('chooses a field elsewhere', async () => {
    await stadt.ines.types(stadt.steuerung, '/komm-in leitziele');
    await stadt.ines.presses('Ehrenamt und Migration', { conversation: stadt.steuerung });
    const lines = stadt.ines.reads(stadt.steuerung).at(-1)?.text.split('\n') ?? [];
    expect(lines.slice(9, 13)).toEqual([
      '• 4.3.1-9 Interkulturelle Kompetenz der Fachkräfte',
      '• 4.3.1-10 Elternarbeit für Chancengleichheit',
      '• 4.3.1-11 Beteiligung an Zielen und Umsetzung',
      '• 4.3.2-1 Höhere Schulabschlüsse',
    ]);
  });

  it('is told where there are no fields', async () => {
    const leer = await musterstadt('2026-09-28 08:30', { datei: null });
    await leer.mara.types(leer.wohnen, '/komm-in leitziele');
    expect(leer.mara.reads(leer.wohnen).at(-1)?.text).toBe('Es gibt noch keine Handlungsfelder.');
  });
});

describe('the Büro', () => {
  it('adds a Leitziel', async () => {
    await opens(stadt.jo, 'Leitziel hinzufügen …');
    await stadt.jo.submits({
      nummer: ' 4.4.1-4 ',
      titel: 'Begegnung im Haus',
      wortlaut: 'Wer zusammen wohnt, kennt sich.',
    });
    expect(stadt.jo.form()?.text).toBe('Das Leitziel 4.4.1-4 ist eingetragen.');
    await opens(stadt.luca, '4.4.1-4');
    expect(seen(stadt.luca)?.text).toContain('4.4.1-4 Begegnung im Haus\nWer zusammen wohnt, kennt sich.');
  });

  it.each([
    ['whose number is used', { nummer: '4.4.1-3' }, 'nummer', 'Ein Leitziel 4.4.1-3 gibt es hier schon.'],
    ['without a number', { nummer: '\u200b' }, 'nummer', 'Bitte geben Sie eine Nummer an'],
    ['without a title', { titel: '\u00ad' }, 'titel', 'Bitte geben Sie dem Leitziel einen kurzen Titel.'],
  ])('adds none %s', async (_what, wrong, field, sentence) => {
    await opens(stadt.jo, 'Leitziel hinzufügen …');
    await stadt.jo.submits({ nummer: '4.4.1-4', titel: 'Begegnung', ...wrong });
    expect(errors(stadt.jo)).toEqual({ [field]: expect.stringContaining(sentence) });
  });

  it('writes down the Wortlaut, and sees what a colleague wrote meanwhile', async () => {
    await opens(stadt.jo, '4.4.1-1', 'Ändern …');
    expect(stadt.jo.form()).toMatchObject({ title: 'Leitziel ändern', text: 'Leitziel 4.4.1-1' });
    await opens(stadt.mila, '4.4.1-1', 'Ändern …');
    await stadt.mila.submits({ wortlaut: 'Der Rat beachtet, was alle brauchen.' });
    await stadt.jo.submits({ wortlaut: 'Etwas anderes' });
    expect(stadt.jo.form()?.text).toContain(
      'Mila Vorschlag hat das inzwischen geändert in: „Der Rat beachtet, was alle brauchen.“.',
    );
    await opens(stadt.luca, '4.4.1-1');
    expect(seen(stadt.luca)?.text).toContain('Der Rat beachtet, was alle brauchen.');
  });

  it('writes the Grundlagen line by line, links at the end', async () => {
    await opens(stadt.jo, 'Grundlagen ändern …');
    const grundlagen = 'Leitbild der Stadt\n\n  Wohnkonzept   https://stadt.example/wohnen\nhttps://stadt.example/rat';
    await stadt.jo.submits({ grundlagen });
    expect(stadt.jo.form()?.text).toBe('3 Grundlagen sind gespeichert.');
    await opens(stadt.luca);
    expect(seen(stadt.luca)?.text).toMatch(
      /Grundlagen\n• Leitbild der Stadt\n• Wohnkonzept\n• https:\/\/stadt\.example\/rat$/,
    );
    await opens(stadt.mila, 'Grundlagen ändern …');
    expect(stadt.mila.form()?.fields[0]?.value).toBe(
      'Leitbild der Stadt\nWohnkonzept https://stadt.example/wohnen\nhttps://stadt.example/rat',
    );
    await stadt.mila.submits({ grundlagen: null });
    expect(stadt.mila.form()?.text).toBe('Es sind jetzt keine Grundlagen eingetragen.');
  });

  it.each([
    ['one too long', `Leitbild\n${'x'.repeat(301)}`, 'Die 2. Grundlage ist zu lang.'],
    ['too many', 'x\n'.repeat(41), 'Bitte geben Sie höchstens 40 Grundlagen an.'],
  ])('cannot write %s', async (_what, grundlagen, sentence) => {
    await opens(stadt.jo, 'Grundlagen ändern …');
    await stadt.jo.submits({ grundlagen });
    expect(errors(stadt.jo).grundlagen).toContain(sentence);
  });

  it('leaves the city’s file in force: it says nothing about Leitziele', async () => {
    await opens(stadt.jo, 'Grundlagen ändern …');
    await stadt.jo.submits({ grundlagen: 'Leitbild der Stadt' });
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) =>
      feld.kuerzel === 'WOH' ? { ...feld, titel: 'Wohnen und Leben' } : feld,
    );
    await stadt.restart({ ...stadtdatei, handlungsfelder });
    await opens(stadt.luca);
    expect(seen(stadt.luca)?.text).toMatch(
      /^Leitziele im Handlungsfeld Wohnen und Leben\n[\s\S]*• Leitbild der Stadt$/,
    );
  });
});

describe('whoever is not in the Büro', () => {
  it('sees no way to change anything', async () => {
    await opens(stadt.ada);
    expect(seen(stadt.ada)?.buttons).not.toContain('Leitziel hinzufügen …');
  });

  it('is refused what was opened before leaving it', async () => {
    await opens(stadt.mila, '4.4.1-1', 'Ändern …');
    const mila = { name: 'Mila Vorschlag', admin: false, guest: false, foreign: false, bot: false };
    stadt.chat.notice({ kind: 'account', account: { ...mila, account: stadt.mila.account, deactivated: true } });
    await stadt.mila.submits({ titel: 'Anders' });
    expect(stadt.mila.form()?.text).toContain('Leitziele und Grundlagen trägt das Integrationsbüro ein.');
  });
});
