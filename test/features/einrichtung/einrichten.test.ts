/** `/komm-in einrichten` in a new workspace: five steps, and the city stands. */
import { describe, expect, it } from 'vitest';
import { leererWorkspace, richtetEin } from './ersteinrichtung.ts';

describe('a workspace admin sets the city up', () => {
  it('in five steps, up to the pinned messages and the first Sitzung', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo);
    expect(stadt.chat.channels().map(({ name, private: closed }) => [name, closed])).toEqual([
      ['allgemein', false],
      ['integrationsbuero', true],
      ['umsetzungsgruppe', true],
      ['steuerungsgruppe', true],
      ['hf-1-sprachfoerderung', false],
      ['hf-2-kultureller-austausch', false],
      ['hf-3-ehrenamt', false],
      ['hf-4-wohnen', false],
      ['hf-5-bildung', false],
    ]);
    const { conversation } = stadt.chat.channel('hf-4-wohnen');
    expect(stadt.mila.reads(conversation).filter(({ pinned }) => pinned)).toHaveLength(1);
  });
});
