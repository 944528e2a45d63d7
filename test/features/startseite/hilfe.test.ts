import { describe, expect, it } from 'vitest';
import { features } from '../../../src/app.ts';
import { type Musterstadt, musterstadt, ohneTandem } from '../musterstadt.ts';
import { start, value } from '../sitzung/announced.ts';

type Person = Musterstadt['ada'];
const told = features.flatMap((feature) => feature.hilfe ?? []);
const answer = (person: Person, conversation: string) => person.reads(conversation).filter(({ onlyYou }) => onlyYou);
const help = async (person: Person, conversation: string, words = '') => {
  await person.types(conversation, `/komm-in ${words}`);
  return answer(person, conversation).at(-1) ?? { text: '', buttons: [] };
};

describe('the help', () => {
  it('names every command of every feature', () => {
    expect(told.length).toBeGreaterThan(2);
    const named = told.map(({ befehl }) => befehl.split(' ')[0]);
    for (const feature of features) {
      for (const command of Object.keys(feature.commands ?? {})) expect(named).toContain(command.split(' ')[0]);
    }
  });

  it('has only what this person may do, each command once', async () => {
    const stadt = await musterstadt(start);
    const jo = await help(stadt.jo, stadt.wohnen, 'hilfe');
    const luca = await help(stadt.luca, stadt.wohnen, 'hilfe');
    expect(jo.text).toContain('• /komm-in status – ');
    expect(luca.text).not.toContain('/komm-in status');
    expect(jo.text).toContain('• /sitzung – eine Sitzung melden');
    expect(luca.text).toContain('• /sitzung – im Kanal eines Handlungsfelds: eine Sitzung vorschlagen');
    for (const { text } of [jo, luca]) expect(text.match(/• \/sitzung –/g)).toHaveLength(1);
    expect(jo.buttons).toEqual(expect.arrayContaining(['Sitzung melden', 'Kommende Sitzungen', 'Status ansehen']));
    expect(luca.buttons).toContain('Kommende Sitzungen');
    for (const label of ['Sitzung melden', 'Status ansehen']) expect(luca.buttons).not.toContain(label);
  });

  it('is about the channel it is asked in', async () => {
    const stadt = await musterstadt(start);
    const own = await help(stadt.ada, stadt.wohnen);
    expect(own.text).toContain(
      'Sie sind im Kanal des Handlungsfelds Wohnen. Das Tandem: Ada Muster, Eren Probe, Sana Entwurf.',
    );
    expect(own.buttons).toContain('Sitzung melden');
    const other = await help(stadt.ada, stadt.sprache);
    expect(other.text).toContain('Sie sind im Kanal des Handlungsfelds Sprachförderung. Das Tandem: Ayla Modell');
    expect(other.buttons).not.toContain('Sitzung melden');
    const elsewhere = await help(stadt.ada, 'C0UNBEKANNT');
    expect(elsewhere.text).not.toContain('Sie sind im Kanal');
    expect(elsewhere.buttons).toContain('Sitzung melden');
  });

  it('says that nobody leads the field', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    const { text } = await help(stadt.mara, stadt.wohnen);
    expect(text).toContain('Das Tandem ist zurzeit nicht besetzt.');
  });

  it('is the same by the button of the pinned message, for the one who asked', async () => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, '/komm-in');
    await stadt.luca.presses('Hilfe', { conversation: stadt.wohnen });
    const [typed, pressed] = answer(stadt.luca, stadt.wohnen);
    expect(typed?.text).toMatch(/^Das kann KOMM-IN\n/);
    expect(pressed?.text).toBe(typed?.text);
    expect(answer(stadt.mara, stadt.wohnen)).toEqual([]);
  });

  it('has buttons that know the field', async () => {
    const stadt = await musterstadt(start);
    await help(stadt.jo, stadt.wohnen);
    await stadt.jo.presses('Sitzung melden', { conversation: stadt.wohnen });
    const gremium = value(stadt.jo, 'gremium');
    await stadt.jo.closesForm();
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(gremium).toBe(value(stadt.ada, 'gremium'));
    expect(gremium).not.toBeNull();
  });
});

describe('a word that KOMM-IN does not know', () => {
  it.each([
    ['hifle', '/komm-in hilfe', 'Hilfe'],
    ['sitzug', '/sitzung', 'Sitzung melden'],
    ['Stattus', '/komm-in status', 'Status ansehen'],
  ])('%s: perhaps %s', async (typed, befehl, label) => {
    const stadt = await musterstadt(start);
    const { text, buttons } = await help(stadt.jo, stadt.buero, typed);
    expect(text).toBe(`„${typed}“ kennt KOMM-IN nicht. Meinten Sie „${befehl}“?`);
    expect(buttons).toEqual([...new Set([label, 'Hilfe'])]);
    await stadt.jo.presses(label, { conversation: stadt.buero });
  });

  it('is not guessed to be what the person may not do', async () => {
    const stadt = await musterstadt(start);
    const { text } = await help(stadt.luca, stadt.wohnen, 'statsu');
    expect(text).not.toContain('Meinten Sie');
    expect(text).toMatch(/^„statsu“ kennt KOMM-IN nicht\.\nDas kann KOMM-IN\n/);
  });

  it('may be a whole page', async () => {
    const stadt = await musterstadt(start);
    const { text } = await help(stadt.luca, stadt.wohnen, 'Liebe Leute, '.repeat(300));
    expect(text).toMatch(/^„Liebe Leute, .{27}…“ kennt KOMM-IN nicht\.\n/);
  });
});
