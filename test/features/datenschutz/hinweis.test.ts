import { describe, expect, it } from 'vitest';
import { hinweis } from '../../../src/features/datenschutz/views.ts';
import { musterstadt } from '../musterstadt.ts';
import { start } from '../sitzung/announced.ts';

const shown = (messages: readonly { text: string }[]) =>
  messages.filter(({ text }) => text.includes('Datenschutz bei'));

describe('the Datenschutzhinweis', () => {
  it('comes at the first contact, once, also after a restart', async () => {
    const stadt = await musterstadt(start, { neu: true });
    expect(shown(stadt.mara.readsDirect())).toEqual([]);
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(shown(stadt.mara.readsDirect())).toEqual([
      expect.objectContaining({ buttons: ['Was über mich gespeichert ist'], text: expect.stringContaining('30 Tage') }),
    ]);
    await stadt.restart();
    await stadt.mara.types(stadt.wohnen, '/komm-in hilfe');
    await stadt.settle();
    expect(shown(stadt.mara.readsDirect())).toHaveLength(1);
    await stadt.mara.presses('Was über mich gespeichert ist');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain('Name: Mara Plan');
  });

  it('waits until there is a city', async () => {
    const stadt = await musterstadt(start, { neu: true, datei: null });
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(stadt.mara.readsDirect()).toEqual([]);
  });

  it('says what the Büro wrote, from then on, and again the usual when that is taken away', async () => {
    const stadt = await musterstadt(start, { neu: true });
    const edits = async (text: string | null) => {
      await stadt.jo.types(stadt.buero, '/komm-in einrichten');
      await stadt.jo.presses('Datenschutzhinweis …', { conversation: stadt.buero });
      await stadt.jo.submits({ text });
      await stadt.settle();
    };
    await edits('Wir passen auf Ihre Daten auf.\n\nIhre Stadt');
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(shown(stadt.mara.readsDirect())[0]?.text).toContain('Wir passen auf Ihre Daten auf.');
    await edits('');
    await stadt.luca.opensHome();
    await stadt.settle();
    expect(shown(stadt.luca.readsDirect())[0]?.text).toContain('KOMM-IN hilft bei der Integrationsarbeit');
  });

  it('has room for a text of many short lines', () => {
    const zeilen = Array.from({ length: 500 }, (_, i) => `${i}`);
    const { parts } = hinweis(zeilen.join('\n'));
    expect(parts.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(parts)).toContain('498\\n499');
  });
});
