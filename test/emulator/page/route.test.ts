import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, type Spot } from '../../../src/emulator/page/route.ts';

describe('the address', () => {
  it.each<[string, Spot]>([
    ['', { kind: 'list' }],
    ['#', { kind: 'list' }],
    ['#start', { kind: 'start' }],
    ['#C1', { kind: 'conversation', id: 'C1', thread: null }],
    ['#C1/1789023600.000200', { kind: 'conversation', id: 'C1', thread: '1789023600.000200' }],
  ])('%s', (hash, at) => {
    expect(parseRoute('?as=U1', hash)).toEqual({ as: 'U1', at });
    expect(parseRoute('', hashOf(at))).toEqual({ as: null, at });
  });
});
