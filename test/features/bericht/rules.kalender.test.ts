import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { fristentage, geheimnisAus, liesAdresse } from '../../../src/features/bericht/kalender/rules.ts';

describe('the public address', () => {
  test.each([
    ['https://komm-in.stadt.de', 'https://komm-in.stadt.de'],
    [' https://Komm-In.Stadt.de/ ', 'https://komm-in.stadt.de'],
    ['https://stadt.de:8443/komm-in//', 'https://stadt.de:8443/komm-in'],
    ['https://köln.de', 'https://xn--kln-sna.de'],
    ['komm-in.stadt.de', 'keine_adresse'],
    ['', 'keine_adresse'],
    ['https://', 'keine_adresse'],
    ['http://komm-in.stadt.de', 'kein_https'],
    ['javascript:alert(1)', 'kein_https'],
    ['https://anna:geheim@stadt.de', 'zu_viel'],
    ['https://stadt.de/?a=1', 'zu_viel'],
    ['https://stadt.de/#a', 'zu_viel'],
    ['https://localhost', 'privat'],
    ['https://server', 'privat'],
    ['https://server.local', 'privat'],
    ['https://192.168.1.5', 'privat'],
    ['https://[::1]', 'privat'],
  ])('%j is %s', (getippt, erwartet) => {
    const gelesen = liesAdresse(getippt);
    expect(gelesen.ok ? gelesen.value : gelesen.code).toBe(erwartet);
  });
});

test.each([
  [`${'Ab3_-'.repeat(8)}xyz.ics`, `${'Ab3_-'.repeat(8)}xyz`],
  [`${'A'.repeat(43)}.ICS`, null],
  [`${'A'.repeat(42)}.ics`, null],
  [`${'A'.repeat(44)}.ics`, null],
  [`${'A'.repeat(42)}%41.ics`, null],
  [`${'A'.repeat(43)}.ics\n`, null],
  ['', null],
])('the secret in %j is %j', (ende, geheimnis) => {
  expect(geheimnisAus(ende)).toBe(geheimnis);
});

test('deadlines are one entry for each day, soonest first; one that may not be read is counted', () => {
  const frist = (tag: string, text: string) => ({ tag: day(tag), text, lesbar: text !== 'd' });
  const fristen = [
    frist('2026-10-14', 'b'),
    frist('2026-10-07', 'a'),
    frist('2026-10-14', 'd'),
    frist('2026-10-14', 'c'),
  ];
  expect(fristentage(fristen)).toEqual([
    { tag: '2026-10-07', anzahl: 1, texte: ['a'] },
    { tag: '2026-10-14', anzahl: 3, texte: ['b', 'c'] },
  ]);
});
