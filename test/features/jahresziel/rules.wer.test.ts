import { expect, test } from 'vitest';
import type { PersonId } from '../../../src/core/ids.ts';
import { type Benannt, darfPruefen } from '../../../src/features/jahresziel/rules.wer.ts';

const niemand: Benannt = { person: null, wort: null };
const getippt = (wort: string): Benannt => ({ person: null, wort });
const konto = (id: string, wort: string): Benannt => ({ person: id as PersonId, wort });

test.each<[string, Benannt, Benannt, boolean]>([
  ['one account', konto('p1', 'Pia Skizze'), konto('p1', 'Pia Skizze'), false],
  ['two accounts', konto('p1', 'Pia Skizze'), konto('p2', 'Mara Plan'), true],
  ['two accounts of one name', konto('p1', 'Pia Skizze'), konto('p2', 'Pia Skizze'), true],
  ['a name typed before there was an account', getippt('Pia Skizze'), konto('p1', 'Pia Skizze'), false],
  ['… the other way round', konto('p1', 'Pia Skizze'), getippt('pia  skizze '), false],
  ['an office and a person', getippt('VHS'), konto('p1', 'Pia Skizze'), true],
  ['one office, typed twice', getippt('VHS'), getippt(' vhs '), false],
  ['two offices', getippt('VHS'), getippt('Wohnungsamt'), true],
  ['nobody yet, and somebody', niemand, konto('p1', 'Pia Skizze'), true],
  ['nobody yet, twice', niemand, niemand, true],
])('who checks and who is federführend: %s', (_, prueft, feder, darf) => {
  expect(darfPruefen(prueft, feder)).toBe(darf);
  expect(darfPruefen(feder, prueft)).toBe(darf);
});
