import { describe, expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

describe('/komm-in wer', () => {
  it('says to everybody who leads which field', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/komm-in wer');
    console.log(stadt.mara.reads(stadt.wohnen).at(-1));
    await stadt.jo.types(stadt.wohnen, '/komm-in tandem');
    console.log(stadt.jo.reads(stadt.wohnen).at(-1));
  });
});
