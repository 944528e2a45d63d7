import { describe, expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { inhalt, start, value } from './announced.ts';

async function typed(text: string) {
  const stadt = await musterstadt(start);
  await stadt.ada.types(stadt.wohnen, `/sitzung ${text}`);
  return stadt;
}

describe('text after the command', () => {
  // Monday, 28 September 2026.
  it.each([
    [
      '14.10. 18 Uhr Rathaus, Raum 3: Elternabende',
      { datum: '2026-10-14', beginn: '18:00', ende: null, ort: 'Rathaus, Raum 3', link: null },
      'Elternabende',
    ],
    ['morgen 18:30 Elternabende', { datum: '2026-09-29', beginn: '18:30', ort: null }, 'Elternabende'],
    ['Mi 18:00 Café: Lärm', { datum: '2026-09-30', beginn: '18:00', ort: 'Café' }, 'Lärm'],
    [
      '14.10. 18–20 Uhr https://example.org/raum: Elternabende',
      { datum: '2026-10-14', beginn: '18:00', ende: '20:00', link: 'https://example.org/raum' },
      'Elternabende',
    ],
    ['31.02. 25 Uhr Elternabende', { datum: null, beginn: null }, '31.02. 25 Uhr Elternabende'],
  ])('%s fills in the form', async (text, erster, thema) => {
    const stadt = await typed(text);
    for (const [key, wert] of Object.entries(erster)) expect(value(stadt.ada, key)).toBe(wert);
    await stadt.ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus', link: null });
    expect(value(stadt.ada, 'thema')).toBe(thema);
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('WOH-2026-01');
  });

  it('puts what is too long for its field into the Tagesordnung', async () => {
    const ort = `Rathaus ${'und noch ein Haus '.repeat(15)}am Markt`;
    const thema = `Lärm ${'und Rauch '.repeat(15)}im Flur`;
    const stadt = await typed(`14.10. 18–20 Uhr ${ort}: ${thema}`);
    expect(value(stadt.ada, 'ort')).toBeNull();
    await stadt.ada.submits({ ort: 'Rathaus' });
    expect(value(stadt.ada, 'thema')).toBeNull();
    expect(value(stadt.ada, 'tagesordnung')).toBe(`${ort}\n${thema}`);
  });

  it('gives back what no form could hold', async () => {
    const stadt = await typed('ä😀 '.repeat(1_200));
    expect(stadt.ada.form()).toBeNull();
    const antwort = stadt.ada.reads(stadt.wohnen).at(-1);
    expect(antwort).toMatchObject({ onlyYou: true, text: expect.stringContaining('höchstens 3.000 Zeichen') });
    expect(antwort?.text).toContain('ä😀 '.repeat(1_199));
  });

  it('does not keep liste and hilfe from being commands', async () => {
    const stadt = await typed('Liste');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toBe('Zurzeit ist keine Sitzung geplant.');
    await stadt.ada.types(stadt.wohnen, '/sitzung hilfe bitte');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('So geht /sitzung');
    await stadt.ada.types(stadt.wohnen, '/sitzung Listen für die Küche');
    expect(stadt.ada.form()?.title).toBe('Sitzung melden');
  });

  it('is offered beside a form left half-way, and not mixed into it', async () => {
    const stadt = await typed('14.10. 18–20 Uhr Rathaus: Elternabende');
    await stadt.ada.submits();
    await stadt.ada.closesForm();
    await stadt.ada.types(stadt.wohnen, '/sitzung 21.10. 17 Uhr VHS: Lärm');
    await stadt.ada.presses('Neu anfangen', { conversation: stadt.wohnen });
    expect(value(stadt.ada, 'datum')).toBe('2026-10-21');
    await stadt.ada.submits({ ende: '19:00' });
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()?.text).toContain('WOH-2026-01');
  });
});
