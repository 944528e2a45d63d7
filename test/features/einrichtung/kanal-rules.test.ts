import { describe, expect, it } from 'vitest';
import type { KanalId } from '../../../src/core/directory.ts';
import {
  alsKanalname,
  kanalname,
  passt,
  vergeben,
  wartet,
  zugang,
} from '../../../src/features/einrichtung/kanal-rules.ts';

describe('the name of a channel', () => {
  it.each([
    [0, 'hf-4-wohnen'],
    [1, 'hf-4-wohnen-2'],
    [4, 'hf-4-wohnen-5'],
    [5, null],
  ])('at attempt %s: %s', (versuch, name) => {
    expect(kanalname('hf-4-wohnen', versuch)).toBe(name);
  });

  it('has at most 80 characters, its number included', () => {
    const lang = 'a'.repeat(80);
    expect(kanalname(lang, 0)).toBe(lang);
    expect(kanalname(lang, 1)).toBe(`${'a'.repeat(78)}-2`);
  });

  it.each([
    ['Büro & Küche', 'buero-kueche'],
    ['#wohnen', 'wohnen'],
    ['  Straße  12 ', 'strasse-12'],
    ['…', null],
    ['', null],
  ])('typed as %j is %j', (getippt, name) => {
    expect(alsKanalname(getippt)).toBe(name);
  });
});

describe('into a channel that was chosen the bot', () => {
  it.each([
    ['is already', { member: true, private: true, name: 'a' }, 'drin'],
    ['goes', { member: false, private: false, name: 'a' }, 'beitreten'],
    ['must be let', { member: false, private: true, name: 'a' }, 'einladen'],
    ['tries to go, if it has never seen it', { member: false, private: true, name: '' }, 'beitreten'],
  ] as const)('%s', (_wie, kanal, weg) => {
    expect(zugang(kanal)).toBe(weg);
  });
});

describe('a channel that happens to have the name', () => {
  const offen = { archived: false, private: false, member: false };
  it.each([
    ['public, for a field', 'handlungsfeld', offen, true],
    ['private without the bot, for a field', 'handlungsfeld', { ...offen, private: true }, false],
    ['private with the bot, for a field', 'handlungsfeld', { ...offen, private: true, member: true }, true],
    ['archived', 'handlungsfeld', { ...offen, archived: true, member: true }, false],
    ['public, for the Büro', 'integrationsbuero', { ...offen, member: true }, false],
    ['private with the bot, for the Büro', 'integrationsbuero', { ...offen, private: true, member: true }, true],
    ['private without the bot, for the Büro', 'integrationsbuero', { ...offen, private: true }, false],
  ] as const)('%s: %s', (_was, art, kanal, ja) => {
    expect(passt(kanal, art)).toBe(ja);
  });
});

describe('an order waits for its channel', () => {
  const kanalId = 'kanal_1' as KanalId;
  it.each([
    ['while the bot joins', { stand: 'beitreten', kanalId, code: null }, true],
    ['until somebody lets the bot in', { stand: 'einladen', kanalId, code: null }, true],
    ['also where joining was refused', { stand: 'gescheitert', kanalId, code: 'not_allowed' }, true],
    ['not where another Gremium has it', { stand: 'gescheitert', kanalId, code: vergeben }, false],
    ['not where none was made', { stand: 'gescheitert', kanalId: null, code: 'name_taken' }, false],
    ['not once it is done', { stand: 'uebernommen', kanalId, code: null }, false],
  ] as const)('%s', (_wann, auftrag, erwartet) => {
    expect(wartet(auftrag)).toBe(erwartet);
  });
});
