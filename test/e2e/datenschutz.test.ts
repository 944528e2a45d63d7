/** Seeing and erasing what is stored about a person, through real Bolt. */
import { describe, expect, it } from 'vitest';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const buero = 'C0BUERO';

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('somebody reads what is stored, asks to be erased, and is gone', async () => {
    const { ada, jo, mara, settle, emulator } = await musterstadt({ mode, start: '2026-09-28 08:30' });
    await mara.types(wohnen, '/komm-in meine-daten');
    await settle();
    expect(mara.reads(wohnen).at(-1)?.text).toContain('Mara Plan');
    const file = new TextDecoder().decode(await mara.downloads('meine-daten.txt', 'direct'));
    expect(file).toContain('- Name: Mara Plan');

    await mara.presses('Löschen …', { conversation: wohnen });
    await mara.presses('Löschung beantragen', { conversation: wohnen });
    await settle();
    await jo.presses('Prüfen …', { conversation: buero });
    await jo.submits();
    await jo.submits();
    await settle();
    expect(jo.reads(buero).at(-1)?.text).toContain('Gelöschte Person möchte, dass alle eigenen Daten gelöscht werden.');
    const words = mara.readsDirect().filter(({ files }) => files.length === 0);
    expect(words.map(({ text }) => text)).toEqual([expect.stringContaining('Das ist die letzte Nachricht an Sie.')]);
    expect(ada.reads(wohnen).filter(({ text }) => text.includes('Mara'))).toEqual([]);
    expect(emulator.calls.filter(({ method }) => method === 'chat.delete').length).toBeGreaterThan(0);
  });
});
