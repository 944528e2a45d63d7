/** A Sitzung of the Steuerungsgruppe: the Büro invites, and only its members hear of it. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { start, termin } from './announced.ts';

const thema = 'Halbjahresbericht';

async function inDerSteuerungsgruppe(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await stadt.jo.types(stadt.steuerung, '/sitzung');
  await stadt.jo.submits(termin);
  await stadt.jo.submits({ thema });
  await stadt.settle();
  return stadt;
}

const einladung = (stadt: Musterstadt) => stadt.ines.reads(stadt.steuerung).find(({ text }) => text.includes(thema));

describe('a Sitzung of the Steuerungsgruppe', () => {
  it('is announced by the Büro in its channel, with a number of its own', async () => {
    const stadt = await inDerSteuerungsgruppe();
    expect(einladung(stadt)).toMatchObject({
      notification: 'Einladung: Sitzung Steuerungsgruppe, Mi., 14.10.2026, 18:00 Uhr, Rathaus, Raum 3',
      text: expect.stringContaining('Steuerungsgruppe: Sie sind eingeladen.'),
    });
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toMatch(/^Sitzungsmeldung STG-2026-01\nSteuerungsgruppe\n/);
    expect(stadt.ada.reads(stadt.wohnen).some(({ text }) => text.includes(thema))).toBe(false);
  });

  it('is not announced by its members, nor by a Tandem', async () => {
    const stadt = await musterstadt(start);
    for (const person of [stadt.ines, stadt.sana]) {
      await person.types(stadt.steuerung, '/sitzung');
      expect(person.form()).toBeNull();
      expect(person.reads(stadt.steuerung).at(-1)?.text).toBe(
        'Zu Sitzungen der Steuerungsgruppe lädt das Integrationsbüro ein. Bitte sprechen Sie es an.',
      );
    }
  });

  it('is answered by its members, who are reminded', async () => {
    const stadt = await inDerSteuerungsgruppe();
    await stadt.ines.presses('Ich komme', { conversation: stadt.steuerung });
    await stadt.sana.presses('Vielleicht', { conversation: stadt.steuerung });
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('1 Person kommt · 1 vielleicht');
    await stadt.ines.presses('Mehr …', { conversation: stadt.steuerung });
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).not.toContain('Sana Entwurf');
    await stadt.goTo('2026-10-13 09:00');
    expect(stadt.ines.readsDirect()[0]?.text).toContain(`Sitzung Steuerungsgruppe: ${thema}`);
  });

  it('is answered on Home by a member who is not in its channel', async () => {
    const stadt = await inDerSteuerungsgruppe();
    stadt.chat.notice({ kind: 'left', conversation: stadt.steuerung, account: stadt.ines.account });
    await stadt.ines.opensHome();
    await stadt.settle();
    await stadt.ines.presses('Ich komme', 'home');
    await stadt.settle();
    expect(stadt.ines.home()?.buttons).toContain('✓ Ich komme');
    expect(stadt.ines.form()).toBeNull();
  });

  it.each([
    ['ines', 'both'],
    ['sana', 'both'],
    ['jo', 'both'],
    // The Büro announces it. On Mila's Home it waits to be confirmed, which is no invitation.
    ['mila', 'list'],
    ['ada', 'neither'],
    ['pia', 'neither'],
    ['mara', 'neither'],
    ['luca', 'neither'],
  ] as const)('is seen by %s in %s of list and Home', async (name, where) => {
    const stadt = await inDerSteuerungsgruppe();
    const person = stadt[name];
    await person.types(stadt.wohnen, '/sitzung liste');
    const list = person.reads(stadt.wohnen).at(-1)?.text ?? '';
    expect(list.includes(`Steuerungsgruppe: ${thema}`)).toBe(where !== 'neither');
    await person.opensHome();
    await stadt.settle();
    const home = person.home()?.text ?? '';
    expect(home.includes(`Sitzung Steuerungsgruppe: ${thema}`)).toBe(where === 'both');
  });

  it('and one of the Umsetzungsgruppe is not in the list of the Steuerungsgruppe', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.umsetzung, '/sitzung');
    await stadt.jo.submits(termin);
    await stadt.jo.submits({ thema });
    for (const [person, sees] of [
      [stadt.ines, false],
      [stadt.pia, true],
      [stadt.sana, true],
    ] as const) {
      await person.types(stadt.wohnen, '/sitzung liste');
      expect(person.reads(stadt.wohnen).at(-1)?.text.includes(`Umsetzungsgruppe: ${thema}`)).toBe(sees);
    }
  });
});
