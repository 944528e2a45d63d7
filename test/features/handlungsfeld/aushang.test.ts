/** The pinned message of a field. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { zeigenOrganisation } from './zustimmung.ts';

const start = '2026-09-28 08:30';

type Mitglied = Stadtdatei['handlungsfelder'][number]['tandem'][number];

/** Another Tandem of Wohnen. */
const withTandem = (change: (mitglied: Mitglied) => Mitglied): Stadtdatei => ({
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) =>
    feld.kuerzel === 'WOH' ? { ...feld, tandem: feld.tandem.map(change) } : feld,
  ),
});
const erensTerm = (term: Pick<Mitglied, 'von' | 'bis'>): Stadtdatei =>
  withTandem((mitglied) => (mitglied.konto === 'U0ERENPRO' ? { ...mitglied, ...term } : mitglied));

const pinned = (stadt: Musterstadt, conversation = stadt.wohnen) =>
  stadt.luca.reads(conversation).filter((message) => message.pinned);

const zuDritt =
  'Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung), Eren Probe (Freier Träger), Sana Entwurf (Begleitung)';
const zuZweit = 'Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung), Sana Entwurf (Begleitung)';

describe('the pinned message', () => {
  it('names the Tandem with its sides and mentions nobody', async () => {
    const stadt = await musterstadt(start);
    expect(pinned(stadt)).toMatchObject([
      {
        notification: 'Handlungsfeld Wohnen: Tandem und Schaltflächen',
        text: zuDritt,
        buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
        mentions: [],
      },
    ]);
  });

  it('stands in the channel of every field, and in no other', async () => {
    const stadt = await musterstadt(start);
    const channels = await stadt.chat.conversations();
    const counts = channels.map(({ name, conversation }) => [name, pinned(stadt, conversation).length] as const);
    for (const [name, count] of counts) expect(count, name).toBe(name.startsWith('hf-') ? 1 : 0);
    expect(counts).toHaveLength(8);
  });

  it('names the organisation of whoever lets others see it', async () => {
    const stadt = await musterstadt(start);
    await zeigenOrganisation(stadt, stadt.eren);
    expect(pinned(stadt)[0]?.text).toBe(
      'Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung), Eren Probe (Nachbarschaftsverein), Sana Entwurf (Begleitung)',
    );
  });

  it('names the side of whoever would, and has none', async () => {
    const datei = withTandem(({ organisation: _, ...mitglied }) => mitglied);
    const stadt = await musterstadt(start, {
      datei: { ...datei, steuerungsgruppe: { kanal: 'steuerungsgruppe', personen: [] } },
    });
    await zeigenOrganisation(stadt, stadt.ada, stadt.eren, stadt.sana);
    expect(pinned(stadt)[0]?.text).toBe(zuDritt);
  });

  it('says Verwaltung, freier Träger, Begleitung, in whatever order the file does', async () => {
    const reversed = stadtdatei.handlungsfelder.map((feld) => ({ ...feld, tandem: [...feld.tandem].reverse() }));
    const stadt = await musterstadt(start, { datei: { ...stadtdatei, handlungsfelder: reversed } });
    expect(pinned(stadt)[0]?.text).toBe(zuDritt);
  });

  it('says that nobody leads the field, and keeps its buttons', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    expect(pinned(stadt)).toMatchObject([
      {
        text: 'Handlungsfeld Wohnen · Tandem: zurzeit nicht besetzt',
        buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
      },
    ]);
  });

  it.each([
    ['ends', erensTerm({ bis: day('2026-09-30') }), zuDritt, zuZweit],
    ['begins', erensTerm({ von: day('2026-10-01') }), zuZweit, zuDritt],
  ])('changes five minutes after midnight when a term %s', async (_what, datei, before, after) => {
    const stadt = await musterstadt(start, { datei });
    const [{ id = null } = {}] = pinned(stadt);
    await stadt.goTo('2026-10-01 00:04');
    expect(pinned(stadt)).toMatchObject([{ id, text: before }]);
    await stadt.goTo('2026-10-01 00:05');
    expect(pinned(stadt)).toMatchObject([{ id, text: after }]);
  });

  it('changes as soon as the bot is up again, if it stood still at midnight', async () => {
    const stadt = await musterstadt(start, { datei: erensTerm({ bis: day('2026-09-30') }) });
    await stadt.sleepUntil('2026-10-01 14:00');
    expect(pinned(stadt)[0]?.text).toBe(zuZweit);
  });

  it('is not edited while nothing changes', async () => {
    const stadt = await musterstadt(start);
    await stadt.goTo('2026-10-05 12:00');
    expect(stadt.chat.standing(stadt.wohnen).map(({ edits }) => edits)).toEqual([0]);
  });

  it('moves along when fields change their channels, and leaves nothing behind', async () => {
    const stadt = await musterstadt(start);
    const kanaele: Readonly<Record<string, string>> = { WOH: 'hf-5-bildung', BIL: 'hf-4-wohnen' };
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) => ({
      ...feld,
      kanal: kanaele[feld.kuerzel] ?? feld.kanal,
    }));
    for (let times = 0; times < 2; times += 1) {
      await stadt.restart({ ...stadtdatei, handlungsfelder });
      expect(pinned(stadt).map(({ text }) => text)).toEqual([
        expect.stringMatching(/^Handlungsfeld Schulische und berufliche Bildung · /),
      ]);
      expect(stadt.chat.standing('C0BILDUN').map(({ message }) => message.notification)).toEqual([
        'Handlungsfeld Wohnen: Tandem und Schaltflächen',
      ]);
    }
    await stadt.restart();
    expect(pinned(stadt)).toMatchObject([{ text: zuDritt }]);
  });

  it('waits for a channel into which the bot was not invited', async () => {
    const stadt = await musterstadt(start, { without: 'wohnen' });
    expect(pinned(stadt)).toEqual([]);
    expect(pinned(stadt, stadt.sprache)).toHaveLength(1);
  });
});
