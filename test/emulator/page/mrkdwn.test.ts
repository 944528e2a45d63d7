import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrkdwn, plain, type Span } from '../../../src/emulator/page/mrkdwn.ts';

const text = (words: string): Span => ({ kind: 'text', text: words });

describe('mrkdwn', () => {
  it.each<[string, readonly Span[]]>([
    ['*fett*', [{ kind: 'bold', children: [text('fett')] }]],
    ['ganz _leise_.', [text('ganz '), { kind: 'italic', children: [text('leise')] }, text('.')]],
    ['~weg~', [{ kind: 'strike', children: [text('weg')] }]],
    ['*_beides_*', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('beides')] }] }]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['datei_name_ lang', [text('datei_name_ lang')]],
    ['`a *b* c`', [{ kind: 'code', text: 'a *b* c' }]],
    ['```\neins\nzwei\n```', [{ kind: 'pre', text: 'eins\nzwei' }]],
    ['<https://a.de/?x=1&amp;y=2|Seite>', [{ kind: 'link', url: 'https://a.de/?x=1&y=2', text: 'Seite' }]],
    ['<mailto:a@b.de>', [{ kind: 'link', url: 'mailto:a@b.de', text: 'a@b.de' }]],
    [
      'siehe https://a.de/b.',
      [text('siehe '), { kind: 'link', url: 'https://a.de/b', text: 'https://a.de/b' }, text('.')],
    ],
    ['<@U1>', [{ kind: 'user', id: 'U1', name: '' }]],
    ['<#C1|wohnen>', [{ kind: 'channel', id: 'C1', name: 'wohnen' }]],
    ['<!channel>', [{ kind: 'broadcast', name: 'channel' }]],
    ['<!date^1^{date}|morgen>', [text('morgen')]],
    [
      ':wave: um 10:30:15',
      [{ kind: 'emoji', name: 'wave' }, text(' um 10'), { kind: 'emoji', name: '30' }, text('15')],
    ],
    ['&gt; eins\n&gt; zwei\ndrei', [{ kind: 'quote', children: [text('eins\nzwei')] }, text('drei')]],
  ])('%s', (source, spans) => {
    expect(parseMrkdwn(source)).toEqual(spans);
  });

  it('shows escaped text as it was typed, and no part of it works', () => {
    const escaped = (typed: string) => typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const typed = fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '@', '#', 'U1', '|', ' ', 'lt;', 'channel') });
    fc.assert(
      fc.property(typed, (words) => {
        expect(plain(escaped(words))).toBe(words);
        const kinds = parseMrkdwn(escaped(words)).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'text' && kind !== 'quote')).toEqual([]);
      }),
    );
  });
});
