import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

type Tandem = Stadtdatei['handlungsfelder'][number]['tandem'];

/** The same city, with `mehr` in the Tandem of Wohnen too. */
const wohnenMit = (...mehr: Tandem): Stadtdatei => ({
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) =>
    feld.kuerzel === 'WOH' ? { ...feld, tandem: [...feld.tandem, ...mehr] } : feld,
  ),
});

const mara = (von: string, bis?: string): Tandem[number] => ({
  konto: 'U0MARAPLA',
  seite: 'verwaltung',
  von: day(von),
  ...(bis === undefined ? {} : { bis: day(bis) }),
});
const luca: Tandem[number] = { konto: 'U0LUCAENT', seite: 'freier_traeger', von: day('2026-09-01') };

const isIn = (stadt: Musterstadt, name: string, account: string): boolean =>
  stadt.chat.channel(name).members.has(account);
const inUmsetzung = (stadt: Musterstadt, person: { account: string }): boolean =>
  isIn(stadt, 'umsetzungsgruppe', person.account);
const anBuero = (stadt: Musterstadt): string[] => stadt.mila.reads(stadt.buero).map(({ text }) => text);

describe('who belongs into the channel of a Gremium', () => {
  it('is invited there when the term begins, and not before', async () => {
    const stadt = await musterstadt(start, { datei: wohnenMit(mara('2026-10-01')) });
    await stadt.goTo('2026-09-30 23:59');
    expect(inUmsetzung(stadt, stadt.mara)).toBe(false);
    await stadt.goTo('2026-10-01 00:06');
    expect(inUmsetzung(stadt, stadt.mara)).toBe(true);
    expect(anBuero(stadt)).toEqual([]);
  });

  it('is invited with the whole Büro into each field, and with its Leitung alone into the other groups', async () => {
    const stadt = await musterstadt(start);
    for (const name of ['hf-4-wohnen', 'hf-5-bildung', 'integrationsbuero', 'umsetzungsgruppe', 'steuerungsgruppe'])
      for (const person of [stadt.jo, stadt.mila])
        stadt.chat.leave(stadt.chat.channel(name).conversation, person.account);
    const { jo, mila } = stadt;
    const neu: Stadtdatei = {
      ...stadtdatei,
      integrationsbuero: {
        ...stadtdatei.integrationsbuero,
        leitung: { konto: jo.account, von: day('2026-09-20') },
        personen: [{ konto: mila.account, von: day('2026-09-20') }],
      },
    };
    await stadt.restart(neu);
    expect(['hf-4-wohnen', 'hf-5-bildung', 'integrationsbuero'].every((name) => isIn(stadt, name, mila.account))).toBe(
      true,
    );
    expect(['umsetzungsgruppe', 'steuerungsgruppe'].map((name) => isIn(stadt, name, mila.account))).toEqual([
      false,
      false,
    ]);
    expect(['umsetzungsgruppe', 'steuerungsgruppe'].map((name) => isIn(stadt, name, jo.account))).toEqual([true, true]);
  });

  it('and leaves by their own will is not invited again: not by night, not after a restart', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.leave(stadt.umsetzung, stadt.ada.account);
    await stadt.goTo('2026-09-30 08:00');
    await stadt.restart();
    expect(inUmsetzung(stadt, stadt.ada)).toBe(false);
  });

  it('… but is invited again by another term', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.leave(stadt.umsetzung, stadt.pia.account);
    const pia: Tandem[number] = { konto: stadt.pia.account, seite: 'freier_traeger', von: day('2026-09-29') };
    await stadt.restart(wohnenMit(pia));
    expect(inUmsetzung(stadt, stadt.pia)).toBe(false);
    await stadt.goTo('2026-09-29 00:06');
    expect(inUmsetzung(stadt, stadt.pia)).toBe(true);
  });

  it('is invited as soon as the bot can reach the channel', async () => {
    const stadt = await musterstadt(start, { without: 'umsetzung', datei: wohnenMit(mara('2026-09-01')) });
    expect(inUmsetzung(stadt, stadt.mara)).toBe(false);
    stadt.chat.inviteBot(stadt.umsetzung);
    await stadt.settle();
    expect(inUmsetzung(stadt, stadt.mara)).toBe(true);
  });

  it('is not invited with an account that is deactivated', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.deactivate(stadt.mara.account);
    await stadt.restart(wohnenMit(mara('2026-09-01')));
    expect(inUmsetzung(stadt, stadt.mara)).toBe(false);
    expect(anBuero(stadt)).not.toContainEqual(expect.stringContaining('eingeladen'));
  });
});

describe('an invitation that the chat refuses', () => {
  async function refused(times = 1): Promise<Musterstadt> {
    const stadt = await musterstadt(start);
    stadt.chat.fail('invite', { code: 'no_such_account' }, times);
    await stadt.restart(wohnenMit(luca));
    return stadt;
  }

  it('is told to the Büro once, with its reason', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.forbid('inviteGuests');
    await stadt.restart(wohnenMit(luca));
    await stadt.restart(wohnenMit(luca));
    await stadt.goTo('2026-09-30 08:00');
    expect(anBuero(stadt)).toEqual([
      [
        'Nicht alle sind im Kanal #umsetzungsgruppe. Die Person gehört dazu: Umsetzungsgruppe.',
        '• Luca Musterfrau: Die Person hat ein Gastkonto. Manche Gastkonten dürfen nur in einem einzigen Kanal sein. Wer diesen Arbeitsbereich verwaltet, kann das ändern.',
        'Zuletzt versucht: Mo., 28.09.2026, 08:30 Uhr. Das Integrationsbüro bekommt diese Nachricht, weil es die Gremien betreut.',
      ].join('\n'),
    ]);
  });

  it('is told in one message for all of a Gremium, which follows as they come in', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.fail('invite', { code: 'not_allowed' }, 2);
    await stadt.restart(wohnenMit(luca, mara('2026-09-01')));
    expect(anBuero(stadt)).toEqual([
      expect.stringContaining('• Luca Musterfrau, Mara Plan: KOMM-IN darf dort niemanden einladen.'),
    ]);
    stadt.chat.fail('invite', { code: 'no_such_account' });
    await stadt.mila.presses('Erneut einladen', { conversation: stadt.buero });
    await stadt.settle();
    expect([stadt.mara, stadt.luca].filter((person) => inUmsetzung(stadt, person))).toHaveLength(1);
    expect(anBuero(stadt)[0]).toMatch(/• (Mara Plan|Luca Musterfrau): Das Konto|• Luca Musterfrau: Die Person hat/);
    await stadt.mila.presses('Erneut einladen', { conversation: stadt.buero });
    await stadt.settle();
    expect([stadt.mara, stadt.luca].filter((person) => inUmsetzung(stadt, person))).toHaveLength(2);
    expect(anBuero(stadt)[0]).toMatch(/^Erledigt: /);
  });

  it('is told anew when everything before it was settled', async () => {
    const stadt = await refused();
    stadt.chat.join(stadt.umsetzung, stadt.luca.account);
    await stadt.settle();
    stadt.chat.fail('invite', { code: 'not_allowed' });
    await stadt.restart(wohnenMit(luca, mara('2026-09-01')));
    expect(anBuero(stadt)).toEqual([
      expect.stringMatching(/^Erledigt: /),
      expect.stringContaining('• Mara Plan: KOMM-IN darf dort niemanden einladen.'),
    ]);
  });

  it('can be tried again alone: refused anew, and then done', async () => {
    const stadt = await refused(2);
    await stadt.goTo('2026-09-28 10:00');
    await stadt.mila.presses('Erneut einladen', { conversation: stadt.buero });
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('versucht noch einmal, Luca Musterfrau einzuladen');
    await stadt.settle();
    expect(anBuero(stadt)[0]).toContain('Zuletzt versucht: Mo., 28.09.2026, 10:00 Uhr');
    await stadt.mila.presses('Erneut einladen', { conversation: stadt.buero });
    await stadt.settle();
    expect(inUmsetzung(stadt, stadt.luca)).toBe(true);
    const [message] = stadt.mila.reads(stadt.buero);
    expect(message).toMatchObject({
      text: 'Erledigt: Für den Kanal #umsetzungsgruppe ist keine Einladung mehr offen.',
      buttons: [],
    });
  });

  it('is settled when somebody else lets the person in, or the term is over', async () => {
    const stadt = await refused();
    stadt.chat.join(stadt.umsetzung, stadt.luca.account);
    await stadt.settle();
    expect(anBuero(stadt)).toEqual([expect.stringContaining('Erledigt: ')]);
    const anderes = await refused();
    await anderes.restart(stadtdatei);
    expect(anBuero(anderes)).toEqual([expect.stringContaining('Erledigt: ')]);
  });

  it('is not tried again by somebody without the right', async () => {
    const stadt = await refused();
    stadt.chat.join(stadt.buero, stadt.mara.account);
    await stadt.mara.presses('Erneut einladen', { conversation: stadt.buero });
    expect(stadt.mara.reads(stadt.buero).at(-1)?.text).toContain(
      'Wer in welchem Gremium ist, ändert das Integrationsbüro',
    );
  });

  it('because of the channel itself is no matter of the person, and is made up for', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.fail('invite', { code: 'archived' });
    await stadt.restart(wohnenMit(luca));
    expect(anBuero(stadt)).toEqual([]);
    await stadt.goTo('2026-09-29 00:06');
    expect(inUmsetzung(stadt, stadt.luca)).toBe(true);
  });
});
