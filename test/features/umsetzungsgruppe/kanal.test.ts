import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

/** A Wednesday. */
const start = '2026-09-30 09:00';

/** The same city, in which Pia is in the Tandem of Sprachförderung until that day. */
const piaBis = (bis: string, danach: Stadtdatei['handlungsfelder'][number]['tandem'] = []): Stadtdatei => ({
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) => ({
    ...feld,
    tandem: [
      ...feld.tandem.map((eine) => (eine.konto === 'U0PIASKIZ' ? { ...eine, bis: day(bis) } : eine)),
      ...(feld.kuerzel === 'SPR' ? danach : []),
    ],
  })),
});
const piaAb = (von: string) =>
  [
    { konto: 'U0PIASKIZ', seite: 'freier_traeger', von: day(von) },
  ] satisfies Stadtdatei['handlungsfelder'][number]['tandem'];

const isIn = (stadt: Musterstadt, person: { account: string }): boolean =>
  stadt.chat.channel('umsetzungsgruppe').members.has(person.account);
const hinweise = (person: Musterstadt['pia']): string[] =>
  person
    .readsDirect()
    .map(({ text }) => text)
    .filter((text) => /Umsetzungsgruppe/.test(text) && /Kanal/.test(text));

describe('the channel of the Umsetzungsgruppe', () => {
  it('keeps somebody for a week after their term, and says so in the morning', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    await stadt.goTo('2026-10-01 07:59');
    expect(hinweise(stadt.pia)).toEqual([]);
    await stadt.goTo('2026-10-01 08:00');
    expect(hinweise(stadt.pia)).toEqual([
      [
        'Ihr Platz in der Umsetzungsgruppe',
        'Ihre Aufgabe „Tandem Sprachförderung (Freier Träger)“ ging bis zum 30.09.2026. Seitdem gehören Sie nicht mehr zur Umsetzungsgruppe. Vielen Dank für Ihre Mitarbeit.',
        'Am Do., 08.10.2026 nimmt KOMM-IN Sie aus dem Kanal #umsetzungsgruppe. Bis dahin können Sie dort lesen und schreiben. Sie müssen nichts tun.',
        'Stimmt das nicht? Dann fragen Sie bitte das Integrationsbüro: Jo Beispiel.',
        'Sie bekommen diese Nachricht, weil Sie im Kanal #umsetzungsgruppe sind.',
      ].join('\n'),
    ]);
    await stadt.goTo('2026-10-08 07:59');
    expect(isIn(stadt, stadt.pia)).toBe(true);
    await stadt.goTo('2026-10-08 08:00');
    expect(isIn(stadt, stadt.pia)).toBe(false);
    await stadt.goTo('2026-10-20 09:00');
    expect(hinweise(stadt.pia)).toHaveLength(1);
    expect(stadt.mila.reads(stadt.buero).map(({ text }) => text)).not.toContainEqual(
      expect.stringMatching(/Pia.*konnte/),
    );
  });

  it('tells it on a working day', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-10-02') });
    await stadt.goTo('2026-10-04 23:00');
    expect(hinweise(stadt.pia)).toEqual([]);
    await stadt.goTo('2026-10-05 08:00');
    expect(hinweise(stadt.pia)[0]).toContain('Am Mo., 12.10.2026 nimmt KOMM-IN Sie aus dem Kanal');
  });

  it('does both once, also if the bot is started anew in between', async () => {
    const datei = piaBis('2026-09-30');
    const stadt = await musterstadt(start, { datei });
    await stadt.goTo('2026-10-01 08:00');
    await stadt.restart(datei);
    await stadt.goTo('2026-10-07 23:00');
    await stadt.restart(datei);
    await stadt.sleepUntil('2026-10-08 12:00');
    expect(isIn(stadt, stadt.pia)).toBe(false);
    expect(hinweise(stadt.pia)).toHaveLength(1);
  });

  it('leaves somebody in it who belongs again meanwhile, and says so in the same message', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    await stadt.goTo('2026-10-02 09:00');
    await stadt.restart(piaBis('2026-09-30', piaAb('2026-10-05')));
    expect(hinweise(stadt.pia)).toEqual([
      'Sie gehören zur Umsetzungsgruppe und bleiben im Kanal #umsetzungsgruppe. Der Hinweis, dass Ihr Zugang endet, gilt nicht mehr.',
    ]);
    await stadt.goTo('2026-10-20 09:00');
    expect(isIn(stadt, stadt.pia)).toBe(true);
  });

  it('says nothing at all where the next term begins within the week', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30', piaAb('2026-10-06')) });
    await stadt.goTo('2026-10-12 09:00');
    expect(hinweise(stadt.pia)).toEqual([]);
    expect(isIn(stadt, stadt.pia)).toBe(true);
  });

  it('lets the Tandem of a closed field go', async () => {
    const stadt = await musterstadt(start);
    stadt.workspace.tx((tx) => {
      const feld = gremien(tx, 'handlungsfeld')[0];
      if (feld !== undefined) aendereGremium(tx, feld.id, { geschlossen: day('2026-09-30') });
    });
    await stadt.goTo('2026-10-01 08:00');
    expect(hinweise(stadt.pia)[0]).toContain('Das Handlungsfeld Sprachförderung ist seit dem 30.09.2026 geschlossen.');
    expect(hinweise(stadt.ada)).toEqual([]);
  });

  it('takes nobody out whom the note did not reach', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    await stadt.goTo('2026-10-01 07:59');
    stadt.chat.fail('post', { code: 'cannot_dm_bot' }, 20);
    await stadt.goTo('2026-10-12 09:00');
    expect(isIn(stadt, stadt.pia)).toBe(true);
    await stadt.restart(piaBis('2026-09-30'));
    await stadt.goTo('2026-10-20 09:00');
    expect([isIn(stadt, stadt.pia), hinweise(stadt.pia).length]).toEqual([true, 0]);
  });

  it('leaves an account that is switched off to the chat', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    stadt.chat.deactivate(stadt.pia.account);
    await stadt.goTo('2026-10-12 09:00');
    expect(hinweise(stadt.pia)).toEqual([]);
    expect(stadt.mila.reads(stadt.buero).map(({ text }) => text)).not.toContainEqual(
      expect.stringMatching(/Pia.*konnte/),
    );
  });

  it('tells the Büro once what the chat does not allow, with a button that tries again', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    stadt.chat.fail('removeMember', { code: 'not_allowed' });
    await stadt.goTo('2026-10-09 09:00');
    const told = () => stadt.mila.reads(stadt.buero).filter(({ text }) => /Pia Skizze (konnte|ist nicht)/.test(text));
    expect(told()).toMatchObject([
      {
        text: expect.stringContaining('Pia Skizze konnte nicht aus dem Kanal #umsetzungsgruppe genommen werden.'),
        buttons: ['Erneut versuchen'],
      },
    ]);
    await stadt.mila.presses('Erneut versuchen', { conversation: stadt.buero });
    await stadt.settle();
    expect(isIn(stadt, stadt.pia)).toBe(false);
    expect(told()).toMatchObject([{ text: expect.stringContaining('Erledigt: Pia Skizze'), buttons: [] }]);
  });

  it('tells somebody anew who has left and comes back', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    await stadt.goTo('2026-10-01 09:00');
    stadt.chat.leave(stadt.umsetzung, stadt.pia.account);
    stadt.chat.join(stadt.umsetzung, stadt.pia.account);
    await stadt.goTo('2026-10-08 09:00');
    expect(isIn(stadt, stadt.pia)).toBe(true);
    await stadt.goTo('2026-10-09 09:00');
    expect(isIn(stadt, stadt.pia)).toBe(false);
    expect(hinweise(stadt.pia)).toHaveLength(2);
  });

  it('waits while the bot is not in it', async () => {
    const stadt = await musterstadt(start, { datei: piaBis('2026-09-30') });
    await stadt.goTo('2026-10-01 09:00');
    stadt.chat.removeBot(stadt.umsetzung);
    await stadt.goTo('2026-10-12 09:00');
    stadt.chat.inviteBot(stadt.umsetzung);
    await stadt.goTo('2026-10-13 09:00');
    expect(isIn(stadt, stadt.pia)).toBe(false);
    expect(hinweise(stadt.pia)).toHaveLength(1);
  });
});
