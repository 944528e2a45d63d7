import { describe, expect, it } from 'vitest';
import { features } from '../../../src/app.ts';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { start, value } from '../sitzung/announced.ts';

type Person = Musterstadt['ada'];
const told = features.flatMap((feature) => feature.hilfe ?? []);
const answer = (person: Person, conversation: string) => person.reads(conversation).filter(({ onlyYou }) => onlyYou);
const help = async (person: Person, conversation: string, words = '') => {
  await person.types(conversation, `/komm-in ${words}`);
  return answer(person, conversation).at(-1) ?? { text: '', buttons: [] };
};

function schliesst(stadt: Musterstadt): void {
  stadt.workspace.tx((tx) => {
    for (const { id, kuerzel } of gremien(tx)) {
      if (kuerzel === 'WOH') aendereGremium(tx, id, { geschlossen: day('2026-09-28') });
    }
  });
}

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

  it('has a button for suggesting a Sitzung, in a field and elsewhere', async () => {
    const stadt = await musterstadt(start);
    const { buttons } = await help(stadt.luca, stadt.wohnen, 'hilfe');
    expect(buttons).toContain('Sitzung vorschlagen');
    await stadt.luca.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
    expect(stadt.luca.form()?.title).toBe('Sitzung vorschlagen');
    await stadt.luca.closesForm();
    await stadt.luca.types('C0UNBEKANNT', '/komm-in hilfe');
    await stadt.luca.presses('Sitzung vorschlagen', { conversation: 'C0UNBEKANNT' });
    const { text, buttons: felder } = answer(stadt.luca, 'C0UNBEKANNT').at(-1) ?? { text: '', buttons: [] };
    expect(text).toBe('In welchem Handlungsfeld möchten Sie eine Sitzung vorschlagen?');
    expect(felder).toEqual(stadtdatei.handlungsfelder.map(({ titel }) => titel));
    await stadt.luca.presses('Wohnen', { conversation: 'C0UNBEKANNT' });
    await stadt.luca.submits({ thema: 'Lärm' });
    await stadt.settle();
    expect(stadt.luca.form()?.text).toContain('Ihr Vorschlag geht an Ada Muster');
  });

  it('says that the field is closed, and offers nothing for it', async () => {
    const stadt = await musterstadt(start);
    schliesst(stadt);
    const { text } = await help(stadt.luca, stadt.wohnen);
    expect(text).toContain(
      'Sie sind im Kanal des Handlungsfelds Wohnen. Dieses Handlungsfeld ist seit 28.09.2026 geschlossen.',
    );
    expect(text).not.toContain('Tandem: Ada');
    await stadt.luca.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
    const { buttons } = answer(stadt.luca, stadt.wohnen).at(-1) ?? { buttons: [] };
    expect(buttons).toContain('Sprachförderung');
    expect(buttons).not.toContain('Wohnen');
    expect((await help(stadt.ada, stadt.wohnen)).buttons).not.toContain('Sitzung melden');
  });

  it('says in an empty city what Home says', async () => {
    const stadt = await musterstadt(start, { datei: null });
    const luca = await help(stadt.luca, stadt.wohnen);
    expect(luca.text).toBe(
      'KOMM-IN ist in diesem Chat noch nicht eingerichtet. Einrichten können es die Personen, die diesen Chat verwalten.',
    );
    const jo = await help(stadt.jo, stadt.wohnen);
    expect(jo.text).toMatch(/^KOMM-IN ist noch nicht eingerichtet\nSie verwalten diesen Chat\./);
    expect(jo.buttons).toEqual(['KOMM-IN einrichten']);
    expect((await help(stadt.jo, stadt.wohnen, 'einrichtn')).text).toContain('Meinten Sie „/komm-in einrichten“?');
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

  it('is guessed among what the person may do elsewhere, too', async () => {
    const stadt = await musterstadt(start);
    const { text, buttons } = await help(stadt.ada, stadt.wohnen, 'umsetzungsgrupe');
    expect(text).toContain('Meinten Sie „/komm-in umsetzungsgruppe“?');
    await stadt.ada.presses(buttons[0] ?? '', { conversation: stadt.wohnen });
    const { text: pressed } = answer(stadt.ada, stadt.wohnen).at(-1) ?? { text: '' };
    await stadt.ada.types(stadt.wohnen, '/komm-in umsetzungsgruppe');
    expect(pressed).toBe(answer(stadt.ada, stadt.wohnen).at(-1)?.text);
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
