import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { alsSubjekt, ausSubjekt, gemeinte, type Namentlich } from '../../../src/features/datenschutz/rules.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, start } from '../sitzung/announced.ts';

const seen = (stadt: Musterstadt) => stadt.jo.form()?.text ?? '';

describe('/komm-in verlauf', () => {
  it('lists formal acts by Gremium, the newest first, with who and what', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.jo.presses('Eingang bestätigen', { conversation: stadt.buero });
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    const wohnen = stadt.jo.formView()?.fields[0]?.options?.find(({ label }) => label === 'Handlungsfeld Wohnen');
    await stadt.jo.submits({ gremium: wohnen?.value ?? null });
    expect(seen(stadt).split('\n').slice(1)).toEqual([
      '• 28.09.2026 · Jo Beispiel · Eingang der Meldung bestätigt · WOH-2026-01',
      '• 28.09.2026 · Ada Muster · Sitzung gemeldet · WOH-2026-01',
    ]);
  });

  it('finds an object by its number, also right behind the command', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.jo.types(stadt.buero, '/komm-in verlauf woh-2026-01');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Ada Muster · Sitzung gemeldet · WOH-2026-01');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf WOH-2026-99');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Zu dieser Nummer ist nichts festgehalten.');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits({ nummer: 'WOH-2026-99' });
    expect(stadt.jo.form()?.fields.find(({ key }) => key === 'nummer')?.error).toContain('Bitte prüfen Sie');
    await stadt.jo.submits({ nummer: null, jahr: 26 });
    expect(stadt.jo.form()?.fields.find(({ key }) => key === 'jahr')?.error).toContain('vier Ziffern');
    await stadt.jo.submits({ jahr: 2025 });
    expect(seen(stadt)).toBe('Dazu ist nichts festgehalten.');
  });

  it('goes on page by page', async () => {
    const stadt = await musterstadt(start);
    for (let i = 0; i < 9; i++) await announced(stadt, { datum: `2026-10-${String(i + 10)}` });
    const reports = stadt.jo.reads(stadt.buero).filter(({ buttons }) => buttons.includes('Eingang bestätigen'));
    for (const { id: message } of reports) {
      await stadt.jo.presses('Eingang bestätigen', { conversation: stadt.buero, message });
    }
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits();
    expect(seen(stadt)).toContain('Verlauf, 1 bis 15 von 18');
    await stadt.jo.presses('Mehr … (3)', 'form');
    expect(seen(stadt)).toContain('Verlauf, 16 bis 18 von 18');
    expect(seen(stadt)).toContain('WOH-2026-01');
  });

  it('reads no more lines than it shows, however many there are', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    stadt.workspace.tx((tx) =>
      tx.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
        insert into verlauf (at, person_id, akt, subject) select at, person_id, akt, subject from verlauf, n`),
    );
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    const all = vi.spyOn(Object.getPrototypeOf(new Database(':memory:').prepare('select 1')), 'all');
    onTestFinished(() => all.mockRestore());
    await stadt.jo.submits();
    expect(seen(stadt)).toMatch(/^Verlauf, 1 bis 15 von \d{4}\n/);
    expect(Math.max(...all.mock.results.map(({ value }) => value.length))).toBeLessThan(100);
  });

  it('counts a year from its first midnight in the city to its last', async () => {
    const stadt = await musterstadt('2026-12-31 23:30');
    await announced(stadt, { datum: '2027-01-20' });
    await stadt.sleepUntil('2027-01-01 00:30');
    await stadt.jo.presses('Eingang bestätigen', { conversation: stadt.buero });
    const im = async (jahr: number) => {
      await stadt.jo.types(stadt.buero, '/komm-in verlauf');
      await stadt.jo.submits({ jahr });
      return seen(stadt).split('\n').slice(1);
    };
    expect(await im(2026)).toEqual([expect.stringMatching(/31\.12\.2026 .* Sitzung gemeldet/)]);
    expect(await im(2027)).toEqual([expect.stringMatching(/01\.01\.2027 .* Eingang der Meldung bestätigt/)]);
  });

  it('is for the Büro alone', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/komm-in verlauf');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Das kann nur das Integrationsbüro.');
  });
});

describe('the rehearsal of the night', () => {
  it('says what would be deleted, and deletes nothing', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    const asks = async () => {
      await stadt.jo.types(stadt.buero, '/komm-in fristen');
      return stadt.jo.reads(stadt.buero).at(-1)?.text;
    };
    expect(await asks()).toContain('Heute Nacht würde nichts gelöscht.');
    await stadt.sleepUntil('2026-11-13 12:00');
    for (const _again of [1, 2]) expect(await asks()).toContain('Antworten auf Einladungen: 1');
  });
});

describe('who is meant', () => {
  const person = (id: string, name: string, organisation: string | null = null) =>
    ({ id, name, organisation }) as Namentlich;
  const known = [person('1', 'Kim Amt', 'Stadt'), person('2', 'Kim Amt', 'VHS'), person('3', 'Ada Ohne')];
  it.each([
    ['Ada Ohne', { ok: true, value: '3' }],
    [' ada  ohne ', { ok: true, value: '3' }],
    ['Kim Amt', { ok: false, code: 'mehrere' }],
    ['Kim Amt (VHS)', { ok: true, value: '2' }],
    ['Kim', { ok: false, code: 'niemand' }],
  ])('by %s', (typed, result) => {
    expect(gemeinte(typed, known)).toEqual(result);
  });

  it.each(['', 'a', '- - x 0', '- - - -1', '- - - 1.5'])('is nobody’s page: %s', (subject) => {
    expect(ausSubjekt(subject)).toBeNull();
  });

  it('is the page that a button carries', () => {
    const frage = { gremium: 'g', subject: null, jahr: 2026, ab: 15 };
    expect(ausSubjekt(alsSubjekt(frage))).toEqual(frage);
  });
});
