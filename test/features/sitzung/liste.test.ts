import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { verlaesst, wirdPrivat } from '../stadt/privat.ts';
import { announced, inhalt, letsFallOut, start, termin } from './announced.ts';

async function lists(stadt: Musterstadt, name: Name): Promise<string | undefined> {
  await stadt[name].types(stadt.wohnen, '/sitzung liste');
  return stadt[name].reads(stadt.wohnen).at(-1)?.text;
}

async function jeden(stadt: Musterstadt, n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) await announced(stadt, { datum: `2026-10-${15 + i}`, thema: `Treffen ${i + 1}` });
}

describe('/sitzung liste', () => {
  it('shows the coming ones of all fields, soonest first, with the own answer', async () => {
    const stadt = await musterstadt(start);
    expect(await lists(stadt, 'luca')).toBe('Zurzeit ist keine Sitzung geplant.');
    await announced(stadt);
    await stadt.pia.types(stadt.sprache, '/sitzung');
    await stadt.pia.submits({ ...termin, datum: '2026-10-06' });
    await stadt.pia.submits({ thema: 'Elternabende' });
    await stadt.settle();
    await stadt.luca.presses('Vielleicht', { conversation: stadt.wohnen });
    // Luca is a guest in the channel of Wohnen alone.
    expect(await lists(stadt, 'luca')).toBe(
      [
        'Kommende Sitzungen, 1 bis 2 von 2',
        '• Di., 06.10.2026, 18:00–20:00 Uhr · Sprachförderung: Elternabende',
        '• Mi., 14.10.2026, 18:00–20:00 Uhr · Wohnen: Nachbarschaften im Ükern · Ihre Antwort: Vielleicht',
      ].join('\n'),
    );
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.onlyYou).toBe(true);
  });

  it('leaves out what fell out or is over', async () => {
    const stadt = await musterstadt(start);
    await jeden(stadt, 2);
    await letsFallOut(stadt, 'ada', 'Krank');
    expect(await lists(stadt, 'mara')).toContain('1 bis 1 von 1');
    await stadt.goTo('2026-10-15 20:00');
    expect(await lists(stadt, 'mara')).toBe('Zurzeit ist keine Sitzung geplant.');
  });

  it('shows eight at a time', async () => {
    const stadt = await musterstadt(start);
    await jeden(stadt, 9);
    expect(await lists(stadt, 'mara')).toContain('Kommende Sitzungen, 1 bis 8 von 9');
    await stadt.mara.presses('Weitere zeigen (1)', { conversation: stadt.wohnen });
    const seite = stadt.mara.reads(stadt.wohnen).at(-1);
    expect(seite?.text).toMatch(/^Kommende Sitzungen, 9 bis 9 von 9\n• Fr., 23\.10\.2026.*Treffen 9$/);
    expect(seite?.buttons).toEqual([]);
  });

  it('says on a page that has emptied meanwhile what is left', async () => {
    const stadt = await musterstadt(start);
    await jeden(stadt, 9);
    await lists(stadt, 'mara');
    await stadt.goTo('2026-10-16 21:00');
    await stadt.mara.presses('Weitere zeigen (1)', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Kommende Sitzungen, 1 bis 7 von 7');
  });

  it('hides a field whose channel is private from all but those who take part in it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    wirdPrivat(stadt);
    for (const name of ['eren', 'mila'] as const) verlaesst(stadt, name);
    for (const name of ['mara', 'eren', 'mila'] as const) expect(await lists(stadt, name)).toContain('Wohnen');
    for (const name of ['pia', 'ines'] as const) {
      expect(await lists(stadt, name)).toBe('Zurzeit ist keine Sitzung geplant.');
    }
  });

  it('hides the Steuerungsgruppe from all but itself and the Büro, which announces for it', async () => {
    const stadt = await musterstadt(start);
    await stadt.mila.types(stadt.steuerung, '/sitzung');
    await stadt.mila.submits(termin);
    await stadt.mila.submits(inhalt);
    await stadt.settle();
    expect(await lists(stadt, 'mara')).toBe('Zurzeit ist keine Sitzung geplant.');
    expect(await lists(stadt, 'ada')).toBe('Zurzeit ist keine Sitzung geplant.');
    expect(await lists(stadt, 'ines')).toContain('Steuerungsgruppe: Nachbarschaften');
    expect(await lists(stadt, 'mila')).toContain('Steuerungsgruppe: Nachbarschaften');
  });
});

describe('/sitzung hilfe', () => {
  it.each(['/sitzung hilfe', '/sitzung Hilfe'])('%s tells what there is to type', async (line) => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, line);
    expect(stadt.luca.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: expect.stringContaining('/sitzung liste – alle kommenden Sitzungen zeigen'),
    });
  });
});
