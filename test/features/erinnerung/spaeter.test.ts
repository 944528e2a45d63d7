/** *Später*, as somebody who holds an Aufgabe taps it. */
import { describe, expect, it } from 'vitest';
import { antwort, erinnerungen, mitAufgabe, was } from '../aufgabe/vergeben.ts';
import type { Musterstadt } from '../musterstadt.ts';

const titel = `„Aufgabe: ${was}“`;
const fehler = (stadt: Musterstadt) => stadt.mara.form()?.fields.map(({ error }) => error);

/** Reminded on a Wednesday; the last day is a week later. */
async function erinnert(): Promise<Musterstadt> {
  const stadt = await mitAufgabe({ bis: '2026-10-14' });
  await stadt.goTo('2026-10-07 09:00');
  return stadt;
}

describe('one tap', () => {
  it('puts off to the next working day, and then a week, as long as that is before the last day', async () => {
    const stadt = await erinnert();
    const effekt = await stadt.mara.presses('Später');
    expect(antwort(effekt)).toBe(`Danke. ${titel} kommt am Do., 08.10.2026 wieder.`);
    expect(stadt.mara.readsDirect().at(-1)?.buttons).toEqual([
      'In einer Woche',
      'An einem anderen Tag …',
      'Rückgängig',
    ]);
    expect(antwort(await stadt.mara.presses('In einer Woche'))).toBe(
      `Danke. ${titel} kommt am Mi., 14.10.2026 wieder.`,
    );
    await stadt.goTo('2026-10-13 23:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
    await stadt.goTo('2026-10-14 09:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(2);
  });

  it('offers no week where that is too late, and nothing on the last day', async () => {
    const stadt = await erinnert();
    await stadt.goTo('2026-10-08 09:00');
    await stadt.mara.presses('Später');
    expect(stadt.mara.readsDirect().at(-1)?.buttons).toEqual(['An einem anderen Tag …', 'Rückgängig']);
    await stadt.goTo('2026-10-14 09:00');
    expect(erinnerungen(stadt.mara).at(-1)?.buttons).not.toContain('Später');
    // An older message still has it.
    const [aelteste] = erinnerungen(stadt.mara);
    expect(aelteste?.buttons).toContain('Später');
    expect(antwort(await stadt.mara.presses('Später'))).toBe(
      `${titel} ist am Mi., 14.10.2026 fällig. Davor ist kein Tag mehr frei, an dem ich Sie noch einmal erinnern kann.`,
    );
  });

  it('is taken back', async () => {
    const stadt = await erinnert();
    await stadt.mara.presses('Später');
    expect(antwort(await stadt.mara.presses('Rückgängig'))).toBe(`Danke. An ${titel} erinnere ich Sie wie vorher.`);
    await stadt.goTo('2026-10-13 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(1);
  });

  it('finds done what is done', async () => {
    const stadt = await erinnert();
    await stadt.mara.presses('Später');
    await stadt.mara.presses('Erledigt');
    const satz = 'Das ist nicht mehr offen. Sie brauchen nichts mehr zu tun.';
    expect(antwort(await stadt.mara.presses('In einer Woche'))).toBe(satz);
    expect(antwort(await stadt.mara.presses('An einem anderen Tag …'))).toBe(satz);
  });
});

describe('another day', () => {
  it.each([
    ['2026-10-07', 'Dieser Tag ist nicht mehr möglich. Bitte wählen Sie einen Tag ab morgen.'],
    ['2026-10-15', 'Das ist nach dem letzten Tag. Bitte wählen Sie einen Tag bis Mi., 14.10.2026.'],
  ])('is not %s: %s', async (tag, satz) => {
    const stadt = await erinnert();
    await stadt.mara.presses('Später');
    await stadt.mara.presses('An einem anderen Tag …');
    await stadt.mara.submits({ tag });
    expect(fehler(stadt)).toEqual([satz]);
  });

  it('is a working day', async () => {
    const stadt = await erinnert();
    await stadt.mara.presses('Später');
    await stadt.mara.presses('An einem anderen Tag …');
    // A Saturday.
    await stadt.mara.submits({ tag: '2026-10-10' });
    expect(stadt.mara.form()?.text).toContain('kommt am Mo., 12.10.2026 wieder.');
    await stadt.mara.closesForm();
    await stadt.goTo('2026-10-12 09:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(2);
  });
});

it('is not for whoever is not reminded of it', async () => {
  const stadt = await erinnert();
  const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from aufgabe')[0]?.id ?? '');
  const actor = { account: stadt.luca.account, name: 'Luca', workspace: 'T1' };
  for (const tat of ['spaeter', 'woche', 'verschieben', 'rueckgaengig']) {
    const call = { key: tat, actor, action: `erinnerung.${tat}`, subject: `aufgabe:${subject}`, message: null };
    const effekt = await stadt.app.listener.call({ kind: 'button', ...call });
    expect(antwort(effekt)).toContain('Das ist nicht mehr offen.');
  }
});
