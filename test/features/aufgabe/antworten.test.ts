/** Answers, taken back, given twice, or by somebody who does not decide. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { antwort, erinnerungen, feldNach, mitAufgabe, start, vergibt, was } from './vergeben.ts';

const hier = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
/** The list, as this person reads it. */
async function liste(stadt: Musterstadt, name: Name) {
  await stadt[name].types(stadt.wohnen, '/komm-in aufgaben');
  return stadt[name].reads(stadt.wohnen).at(-1);
}

/** The button that was shown to Mara, pressed by somebody else. */
async function drueckt(stadt: Musterstadt, name: Name, tat: string) {
  const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from aufgabe')[0]?.id ?? '');
  const actor = { account: stadt[name].account, name, workspace: 'T1' };
  const call = { kind: 'button', key: `${name} ${tat}`, actor, action: `aufgabe.${tat}`, subject, message: null };
  return stadt.app.listener.call({ ...call, kind: 'button' });
}

describe('*Erledigt*', () => {
  it('thanks, and is taken back by *Rückgängig*', async () => {
    const stadt = await mitAufgabe();
    await liste(stadt, 'mara');
    expect(antwort(await stadt.mara.presses('Erledigt', hier(stadt)))).toBe(`Danke. Erledigt: ${was}`);
    expect((await liste(stadt, 'mara'))?.text).toBe('Sie haben zurzeit keine offene Aufgabe.');
    await stadt.goTo('2026-10-07 12:00');
    expect(erinnerungen(stadt.mara)).toEqual([]);
    expect(antwort(await stadt.mara.presses('Rückgängig', hier(stadt)))).toContain('Diese Aufgabe ist offen');
    await stadt.goTo('2026-10-08 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('counts once', async () => {
    const stadt = await mitAufgabe();
    await drueckt(stadt, 'mara', 'erledigt');
    expect(antwort(await drueckt(stadt, 'ada', 'erledigt'))).toBe(
      'Diese Aufgabe ist schon erledigt. Das hat Mara Plan am 28.09.2026 eingetragen.',
    );
  });

  it.each(['luca', 'pia'] as const)('is not for somebody else: %s', async (name) => {
    const stadt = await mitAufgabe();
    for (const tat of ['erledigt', 'bleibtDran', 'entfaellt', 'rueckgaengig', 'uebergeben']) {
      expect(antwort(await drueckt(stadt, name, tat))).toContain('Darüber entscheiden die Person');
    }
    expect((await liste(stadt, 'mara'))?.text).toContain(was);
  });

  it('is written down, as is everything that happens to it', async () => {
    const stadt = await mitAufgabe();
    for (const tat of ['erledigt', 'rueckgaengig', 'entfaellt']) await drueckt(stadt, 'mara', tat);
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits({ gremium: feldNach(stadt, 'WOH') });
    expect(stadt.jo.form()?.text.split('\n').slice(1)).toEqual([
      '• 28.09.2026 · Mara Plan · Aufgabe entfallen · Aufgabe bis 14.10.2026',
      '• 28.09.2026 · Mara Plan · Aufgabe wieder geöffnet · Aufgabe bis 14.10.2026',
      '• 28.09.2026 · Mara Plan · Aufgabe erledigt · Aufgabe bis 14.10.2026',
      '• 28.09.2026 · Ada Muster · Aufgabe eingetragen · Aufgabe bis 14.10.2026',
    ]);
  });
});

describe('handing over', () => {
  const uebergibt = async (stadt: Musterstadt, an: Parameters<Musterstadt['mara']['submits']>[0]) => {
    await liste(stadt, 'mara');
    await stadt.mara.presses('An andere Person übergeben …', hier(stadt));
    return stadt.mara.submits(an);
  };

  it('tells the other one the next morning; the Tandem sees it in the list', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-09-28 12:00');
    await uebergibt(stadt, { person: stadt.luca.account });
    await stadt.goTo('2026-09-29 12:00');
    expect(erinnerungen(stadt.luca)).toHaveLength(1);
    expect((await liste(stadt, 'ada'))?.text).toContain('Luca Musterfrau · Bis Mi., 14.10.2026');
    expect((await liste(stadt, 'mara'))?.text).toBe('Sie haben zurzeit keine offene Aufgabe.');
    await stadt.goTo('2026-10-07 12:00');
    expect([erinnerungen(stadt.luca).length, erinnerungen(stadt.mara).length]).toEqual([2, 0]);
  });

  it('to an office reminds the Tandem', async () => {
    const stadt = await mitAufgabe();
    expect(antwort(await uebergibt(stadt, { name: 'Wohnungsamt' }))).toContain('erinnere ich das Tandem daran');
    await stadt.goTo('2026-09-29 12:00');
    expect(erinnerungen(stadt.eren)[0]?.text).toContain('Übernommen hat das: Wohnungsamt.');
  });

  it.each([
    ['nobody', {}, 'person', 'Bitte wählen Sie eine Person'],
    ['who holds it already', { person: 'U0MARAPLA' }, 'person', 'Mara Plan hat diese Aufgabe schon.'],
    ['both', { person: 'U0LUCAENT', name: 'Wohnungsamt' }, 'name', 'nur eines von beiden'],
    ['somebody with an account, by name', { name: 'Luca Musterfrau' }, 'name', 'hat ein Konto'],
  ])('to %s is refused on the field', async (_what, an, feld, satz) => {
    const stadt = await mitAufgabe();
    await uebergibt(stadt, an);
    expect(stadt.mara.form()?.fields.find(({ key }) => key === feld)?.error).toContain(satz);
  });
});

describe('the list', () => {
  it('is the own ones first, then for Tandem and Büro those of the field', async () => {
    const stadt = await mitAufgabe();
    await vergibt(stadt, { was: 'Aushang machen', bis: '2026-11-04' }, { person: stadt.ada.account });
    expect((await liste(stadt, 'ada'))?.text.split('\n')).toEqual([
      'Offene Aufgaben, 1 bis 2 von 2',
      'Aushang machen',
      'Ihre Aufgabe · Bis Mi., 04.11.2026 · Handlungsfeld Wohnen',
      was,
      'Mara Plan · Bis Mi., 14.10.2026 · Handlungsfeld Wohnen',
    ]);
    expect((await liste(stadt, 'jo'))?.text).toContain('von 2');
    expect((await liste(stadt, 'mara'))?.text).toContain('von 1');
    const fremd = await liste(stadt, 'luca');
    expect([fremd?.text, fremd?.buttons]).toEqual(['Sie haben zurzeit keine offene Aufgabe.', []]);
  });

  it('goes on on a second page', async () => {
    const stadt = await musterstadt(start);
    for (let n = 1; n <= 6; n += 1) await vergibt(stadt, { was: `Aushang ${n}` });
    expect((await liste(stadt, 'mara'))?.text).toContain('1 bis 5 von 6');
    await stadt.mara.presses('Weitere zeigen (1)', hier(stadt));
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Aushang 6');
  });
});

describe('writing one down', () => {
  it.each([
    ['a day in the past', { bis: '2026-09-27' }, 'bis', 'schon vorbei'],
    ['a day that does not exist', { bis: '2026-02-31' }, 'bis', 'gibt es nicht'],
    ['nothing to do', { was: '\u200b' }, 'was', 'was zu tun ist'],
  ])('%s is refused on the field', async (_what, angaben, feld, satz) => {
    const stadt = await musterstadt(start);
    await liste(stadt, 'ada');
    await stadt.ada.presses('Neue Aufgabe …', hier(stadt));
    await stadt.ada.submits({ gremium: feldNach(stadt, 'WOH'), was, bis: '2026-10-14', ...angaben });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === feld)?.error).toContain(satz);
  });

  it('is for Tandem and Büro', async () => {
    const stadt = await mitAufgabe();
    expect(antwort(await drueckt(stadt, 'luca', 'neu'))).toContain('tragen das Tandem und das Integrationsbüro ein');
  });
});
