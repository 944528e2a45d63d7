import { describe, expect, it } from 'vitest';
import { features } from '../../../src/app.ts';
import { musterstadt } from '../musterstadt.ts';
import { announced, start } from '../sitzung/announced.ts';

const nina = {
  account: 'U0NINA',
  name: 'Nina',
  admin: false,
  guest: false,
  deactivated: false,
  foreign: false,
  bot: false,
};

describe('the help', () => {
  it('has a line from every feature, and names every command', async () => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, '/komm-in hilfe');
    const { text = '' } = stadt.luca.reads(stadt.wohnen).at(-1) ?? {};
    const told = features.flatMap((feature) => feature.hilfe ?? []);
    expect(told.length).toBeGreaterThan(2);
    for (const line of told) expect(text).toContain(`• ${line.befehl} – ${line.text}\n`);
    for (const feature of features) {
      for (const command of Object.keys(feature.commands ?? {})) {
        expect(text, feature.name).toContain(`• ${command.split(' ')[0]}`);
      }
    }
  });

  it('is the same by the button of the pinned message, for the one who asked', async () => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, '/komm-in');
    await stadt.luca.presses('Hilfe', { conversation: stadt.wohnen });
    const [typed, pressed] = stadt.luca.reads(stadt.wohnen).filter(({ onlyYou }) => onlyYou);
    expect(typed?.text).toMatch(/^Das kann KOMM-IN\n/);
    expect(pressed?.text).toBe(typed?.text);
    expect(stadt.mara.reads(stadt.wohnen).filter(({ onlyYou }) => onlyYou)).toEqual([]);
  });
});

describe('Home', () => {
  const headings = ['Für Sie heute', 'Nächste Sitzungen', 'Meine Handlungsfelder'];

  it('has what is due first and what the bot reads last', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 09:00');
    await stadt.mara.opensHome();
    await stadt.settle();
    const lines = stadt.mara.home()?.text.split('\n') ?? [];
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
    expect(lines[0]).toBe('Für Sie heute');
    expect(lines[1]).toBe('Sitzung Wohnen: Nachbarschaften im Ükern');
    expect(lines.at(-1)).toBe('Der Bot liest Ihre Gespräche nicht.');
  });

  it('tells somebody without any role what there is, and asks nothing of them', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    stadt.chat.notice({ kind: 'account', account: nina });
    const person = stadt.chat.person(nina.account);
    await person.opensHome();
    await stadt.settle();
    expect(person.home()).toEqual({
      text: [
        'Für Sie heute',
        'Für Sie ist gerade nichts offen.',
        'Nächste Sitzungen',
        'In Ihren Gremien ist zurzeit keine Sitzung geplant.',
        'Meine Handlungsfelder',
        'Sie sind noch in keinem Handlungsfeld. Treten Sie einem Kanal bei, der mit „hf-“ beginnt, dann gehören Sie dazu.',
        'Der Bot liest Ihre Gespräche nicht.',
      ].join('\n'),
      buttons: [],
    });
  });

  it('tells the same in a city that is not set up', async () => {
    const stadt = await musterstadt(start, { datei: null });
    await stadt.ada.opensHome();
    await stadt.settle();
    expect(
      stadt.ada
        .home()
        ?.text.split('\n')
        .filter((line) => headings.includes(line)),
    ).toEqual(headings);
    expect(stadt.ada.home()?.buttons).toEqual([]);
  });
});
