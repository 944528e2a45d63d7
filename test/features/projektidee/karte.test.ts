import { describe, expect, it, vi } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { legeAufgabeAn } from '../../../src/features/aufgabe/index.ts';
import * as views from '../../../src/features/projektidee/views.weg.ts';
import { aendereGremium, gremien, gremiumGeaendert } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { aendertStand, alle, antwort, beantwortet, handelt, inWohnen, karten, mitIdee, start } from './auf-dem-weg.ts';

const zeilen = (stadt: Musterstadt, kanal?: string) => karten(stadt, kanal)[0]?.text.split('\n') ?? [];

describe('the card of an idea', () => {
  it('stands once in the channel, with everything that matters, and four buttons', async () => {
    const { stadt } = await mitIdee({ stadtteil: 'Südstadt' });
    expect(karten(stadt)).toHaveLength(1);
    expect(zeilen(stadt)).toEqual([
      'Projektidee: Treppenhaus-Café',
      'Stand: Idee, seit 28.09.2026',
      'Es leitet: noch offen',
      'Nächster Schritt: Checkliste ausfüllen',
      'Stadtteil: Südstadt',
      'Checkliste 0 von 11 Fragen beantwortet',
    ]);
    expect(karten(stadt)[0]?.buttons).toEqual(['Checkliste ausfüllen', 'Ansehen', 'Idee folgen', 'Mehr …']);
    expect(karten(stadt)[0]?.mentions).toEqual([]);
  });

  it('follows the answers: the first real one begins the clarifying, and who leads is named', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, { 1: { offen: true } });
    expect(zeilen(stadt)[1]).toBe('Stand: Idee, seit 28.09.2026');
    const ada = stadt.workspace.tx((tx) => personOfAccount(tx, stadt.ada.account));
    await beantwortet(stadt, id, { 5: { personId: ada } }, '2026-10-01');
    expect(karten(stadt)).toHaveLength(1);
    expect(zeilen(stadt)).toEqual([
      'Projektidee: Treppenhaus-Café',
      'Stand: in Klärung, seit 01.10.2026',
      'Es leitet: Ada Muster',
      'Nächster Schritt: Checkliste ausfüllen',
      'Checkliste 1 von 11 Fragen beantwortet',
    ]);
    expect(karten(stadt)[0]?.mentions).toEqual([]);
    await beantwortet(stadt, id, alle, '2026-10-02');
    expect(zeilen(stadt)[3]).toBe('Nächster Schritt: Umsetzungsplan beginnen');
    expect(zeilen(stadt)[1]).toBe('Stand: in Klärung, seit 01.10.2026');
    expect(karten(stadt)[0]?.buttons[0]).toBe('Umsetzungsplan beginnen');
    await stadt.mara.presses('Umsetzungsplan beginnen', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text).toContain('Das machen das Tandem und das Integrationsbüro.');
    await stadt.ada.presses('Umsetzungsplan beginnen', inWohnen(stadt));
    await stadt.settle();
    expect(karten(stadt)[0]?.buttons[0]).toBe('Checkliste ausfüllen');
  });

  it('shows the soonest open Aufgabe as the next step, and never who has it', async () => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      const gremium = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id;
      if (gremium === undefined) throw new Error('no Wohnen');
      const aus = { gremium, herkunft: id, herkunftTitel: 'Treppenhaus-Café' };
      legeAufgabeAn(ctx, { ...aus, was: 'Später', wer: { stelle: 'Sozialamt' }, bis: day('2026-12-01') });
      legeAufgabeAn(ctx, { ...aus, was: 'Raum suchen', wer: { person: ctx.actor }, bis: day('2026-10-01') });
    });
    expect(zeilen(stadt)).toContain('Nächster Schritt: Raum suchen – bis 01.10.2026');
    await stadt.ada.types(stadt.wohnen, '/komm-in aufgaben');
    await stadt.ada.presses('Erledigt', inWohnen(stadt));
    await stadt.settle();
    expect(zeilen(stadt)).toContain('Nächster Schritt: Später – bis 01.12.2026');
    expect(zeilen(stadt).join()).not.toContain('Ada Muster');
  });

  it('moves along to another channel, and leaves none behind', async () => {
    const { stadt } = await mitIdee();
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
      const [wohnen, sprache] = ['WOH', 'SPR'].map((kurz) => gremien(ctx.tx).find(({ kuerzel }) => kuerzel === kurz));
      if (wohnen === undefined || sprache === undefined) throw new Error('no fields');
      aendereGremium(ctx.tx, sprache.id, { kanalId: null });
      aendereGremium(ctx.tx, wohnen.id, { kanalId: sprache.kanalId });
      gremiumGeaendert(ctx, wohnen.id);
    });
    expect(karten(stadt)).toEqual([]);
    expect(karten(stadt, stadt.sprache)).toHaveLength(1);
  });

  it('can still be read in a closed field, and says why an old button does nothing', async () => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
      const wohnen = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH');
      if (wohnen === undefined) throw new Error('no Wohnen');
      aendereGremium(ctx.tx, wohnen.id, { geschlossen: day('2026-09-28') });
      gremiumGeaendert(ctx, wohnen.id);
    });
    expect(karten(stadt)).toMatchObject([{ buttons: ['Ansehen', 'Mehr …'] }]);
    for (const action of ['projektidee.ausfuellen', 'projektidee.folgen', 'projektidee.stand']) {
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: action, action, subject: id, message: null },
        actor: { account: stadt.jo.account, name: 'Jo', workspace: 'T1' },
      });
      expect(JSON.stringify(effect)).toContain('Handlungsfeld Wohnen ist geschlossen');
    }
  });

  it('comes to stand once the bot is let into the channel, and not where that was deleted', async () => {
    const stadt = await musterstadt(start, { without: 'wohnen' });
    await mitIdee({}, stadt);
    expect(karten(stadt)).toEqual([]);
    const facts = { conversation: stadt.wohnen, name: 'hf-4-wohnen', private: false, archived: false, member: true };
    stadt.chat.notice({ kind: 'conversation', conversation: facts });
    await stadt.settle();
    expect(karten(stadt)).toHaveLength(1);
    stadt.chat.notice({ kind: 'deleted', conversation: stadt.wohnen });
    await stadt.settle();
    await mitIdee({ titel: 'Zweite' }, stadt);
    expect(karten(stadt)).toHaveLength(1);
  });

  it('catches up once an archived channel is open again', async () => {
    const { stadt, id } = await mitIdee();
    const facts = { conversation: stadt.wohnen, name: 'hf-4-wohnen', private: false, member: true };
    stadt.chat.notice({ kind: 'conversation', conversation: { ...facts, archived: true } });
    await beantwortet(stadt, id, { 1: { text: 'Jugendamt' } });
    expect(zeilen(stadt)[1]).toBe('Stand: Idee, seit 28.09.2026');
    stadt.chat.notice({ kind: 'conversation', conversation: { ...facts, archived: false } });
    await stadt.settle();
    expect(zeilen(stadt)[1]).toBe('Stand: in Klärung, seit 28.09.2026');
  });

  it('is drawn anew for an Aufgabe of its own idea, and for no other', async () => {
    const { stadt, id } = await mitIdee();
    await mitIdee({ titel: 'Zweite' }, stadt);
    const gezeichnet = vi.spyOn(views, 'karte');
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      const gremium = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id;
      if (gremium === undefined) throw new Error('no Wohnen');
      const neu = { gremium, wer: { stelle: 'Sozialamt' }, bis: day('2026-12-01'), herkunftTitel: 'x' };
      legeAufgabeAn(ctx, { ...neu, was: 'Raum suchen', herkunft: id });
      legeAufgabeAn(ctx, { ...neu, was: 'Etwas anderes', herkunft: gremium });
    });
    expect(gezeichnet.mock.calls.map(([{ idee }]) => idee.id)).toEqual([id]);
    gezeichnet.mockRestore();
  });

  it('says nothing of a day that is over', async () => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      const gremium = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id;
      if (gremium === undefined) throw new Error('no Wohnen');
      const aus = { gremium, herkunft: id, herkunftTitel: 'Treppenhaus-Café' };
      legeAufgabeAn(ctx, { ...aus, was: 'Raum suchen', wer: { stelle: 'Sozialamt' }, bis: day('2026-09-29') });
    });
    expect(zeilen(stadt)).toContain('Nächster Schritt: Raum suchen – bis 29.09.2026');
    await stadt.sleepUntil('2026-09-30 07:00');
    expect(zeilen(stadt)).toContain('Nächster Schritt: Raum suchen');
  });

  it('stands as it stood after a restart, edited no more than needed', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, { 1: { text: 'Jugendamt' } });
    const vorher = stadt.chat.standing(stadt.wohnen).map(({ edits }) => edits);
    await stadt.restart();
    expect(stadt.chat.standing(stadt.wohnen).map(({ edits }) => edits)).toEqual(vorher);
    await aendertStand(stadt, 'ada', { stand: 'plan', seit: '2026-09-28', grund: null });
    expect(zeilen(stadt)[1]).toBe('Stand: Umsetzungsplan, seit 28.09.2026');
  });

  it('takes a title at its longest, with emoji', async () => {
    const { stadt } = await mitIdee({ titel: '😀'.repeat(150) });
    expect(karten(stadt)).toHaveLength(1);
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text).toContain('😀'.repeat(150));
  });
});
