/** Whoever gave the idea hears what became of it, once. */
import { describe, expect, it } from 'vitest';
import { aendereZiel } from '../../../src/features/jahresziel/store.ts';
import { addFolgt } from '../../../src/features/projektidee/store.ts';
import { handelt, mitZiel, personVon, titel } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import { angebote, geht, heute, mitErreichtem, privat, prueft } from './erfolgreich.ts';

describe('whoever gave the idea', () => {
  const dankDafuer = (stadt: Musterstadt, name: 'mara' | 'luca' | 'ada' | 'pia') =>
    privat(stadt, name).filter(({ text }) => text.startsWith('Danke für Ihre Idee'));

  it('hears once that it was approved', async () => {
    const { stadt, id } = await mitIdee();
    await geht(stadt, id, 'antrag');
    await geht(stadt, id, 'bewilligt');
    expect(dankDafuer(stadt, 'mara').map(({ text, buttons }) => [...text.split('\n'), ...buttons])).toEqual([
      [
        'Danke für Ihre Idee',
        'Ihre Projektidee „Treppenhaus-Café“ (Handlungsfeld Wohnen) ist bewilligt.',
        'Sie bekommen diese Nachricht einmal, weil Sie die Idee aufgeschrieben haben oder vertreten.',
        'Idee ansehen',
      ],
    ]);
    expect(angebote(stadt, 'ada')[0]?.text).toContain(
      'Unsere Projektidee „Treppenhaus-Café“ ist bewilligt (28.09.2026).',
    );
    await geht(stadt, id, 'laeuft');
    await geht(stadt, id, 'bewilligt');
    expect(dankDafuer(stadt, 'mara')).toHaveLength(1);
    expect(angebote(stadt, 'ada')).toHaveLength(1);
  });

  it('and follows it gets one message, not two', async () => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'mara', heute, (ctx) => addFolgt(ctx.tx, { ideeId: id, personId: ctx.actor, seit: 0 }));
    await geht(stadt, id, 'bewilligt');
    expect(dankDafuer(stadt, 'mara')).toEqual([]);
    const gefolgt = privat(stadt, 'mara').filter(({ text }) => text.startsWith('Was aus Ihrer Idee wurde'));
    expect(gefolgt).toHaveLength(1);
    expect(gefolgt[0]?.text).toContain('Danke für diese Idee.');
  });

  it.each([
    ['laeuft', 'wird umgesetzt', 'Projektidee wird umgesetzt'],
    ['abgeschlossen', 'ist umgesetzt', 'Projektidee umgesetzt'],
  ] as const)('hears of it though the approval was skipped: %s', async (stand, wie, was) => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'luca', heute, (ctx) => addFolgt(ctx.tx, { ideeId: id, personId: ctx.actor, seit: 0 }));
    await geht(stadt, id, 'antrag');
    await geht(stadt, id, stand);
    expect(dankDafuer(stadt, 'mara').map(({ text }) => text.split('\n')[1])).toEqual([
      `Ihre Projektidee „Treppenhaus-Café“ (Handlungsfeld Wohnen) ${wie}.`,
    ]);
    expect(angebote(stadt, 'ada')[0]?.text).toContain(`Unsere Projektidee „Treppenhaus-Café“ ${wie}.`);
    expect(angebote(stadt, 'ada')[0]?.text).toContain(`Ein Grund zum Danken: ${was}\n`);
    expect(privat(stadt, 'luca').at(-1)?.text).not.toContain('Danke für diese Idee.');
    await geht(stadt, id, 'ruht');
    await geht(stadt, id, 'laeuft');
    await geht(stadt, id, 'bewilligt');
    expect(dankDafuer(stadt, 'mara')).toHaveLength(1);
    expect(angebote(stadt, 'ada')).toHaveLength(1);
  });

  it('and follows it is thanked once, with the first word that it goes on', async () => {
    const { stadt, id } = await mitIdee();
    await handelt(stadt, 'mara', heute, (ctx) => addFolgt(ctx.tx, { ideeId: id, personId: ctx.actor, seit: 0 }));
    await geht(stadt, id, 'laeuft');
    await geht(stadt, id, 'ruht');
    await geht(stadt, id, 'bewilligt');
    const gedankt = privat(stadt, 'mara').map(({ text }) => text.includes('Danke für diese Idee.'));
    expect(gedankt).toEqual([true, false, false]);
  });

  it('without an account is told by the Tandem, who is told so', async () => {
    const satz = 'Die Idee kam auch von jemandem ohne Konto. Bitte sagen Sie es dort selbst.';
    const { stadt, id } = await mitIdee({ vertretenName: 'Frau Beispiel' });
    await geht(stadt, id, 'bewilligt');
    expect(angebote(stadt, 'ada')[0]?.text).toContain(satz);
    const ziel = await mitZiel({ bis: 'ergebnis' });
    const luca = { account: ziel.stadt.luca.account, name: 'Luca Musterfrau', admin: false, guest: true };
    ziel.stadt.chat.notice({
      ...{ kind: 'account', account: { ...luca, deactivated: true, foreign: false, bot: false } },
    });
    const von = await mitIdee({ vertretenVon: personVon(ziel.stadt, 'luca') }, ziel.stadt);
    ziel.stadt.workspace.tx((tx) => aendereZiel(tx, ziel.id, { ideeId: von.id }));
    await prueft(ziel.stadt, ziel.id);
    expect(angebote(ziel.stadt, 'ada')[0]?.text).toContain(satz);
    const ohne = await mitErreichtem();
    expect(angebote(ohne.stadt, 'ada')[0]?.text).not.toContain('Konto');
  });

  it('and has left the field reads no title', async () => {
    const { stadt, id } = await mitIdee();
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.mara.account });
    await geht(stadt, id, 'bewilligt');
    const [eine] = dankDafuer(stadt, 'mara');
    expect(eine?.text).toContain('Eine Projektidee, die Sie im Handlungsfeld Wohnen eingebracht haben, ist bewilligt.');
    expect(eine?.text).not.toContain('Treppenhaus');
    expect(eine?.buttons).toEqual([]);
  });

  it('hears what became of a goal that grew out of it, and not if they thank the others themselves', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ergebnis' });
    const mara = await mitIdee({ vertretenVon: personVon(stadt, 'ada') }, stadt);
    stadt.workspace.tx((tx) => aendereZiel(tx, id, { ideeId: mara.id }));
    await prueft(stadt, id);
    expect(dankDafuer(stadt, 'mara')[0]?.text).toContain(
      `Aus der Projektidee „Treppenhaus-Café“ (Handlungsfeld Wohnen) wurde ein Jahresziel: „${titel}“. Es ist erreicht.`,
    );
    expect(dankDafuer(stadt, 'ada')).toEqual([]);
  });

  it('is told no more once the idea is set back before', async () => {
    const { stadt, id } = await mitIdee();
    await geht(stadt, id, 'bewilligt');
    await geht(stadt, id, 'antrag');
    expect(dankDafuer(stadt, 'mara')).toEqual([]);
    expect(angebote(stadt, 'ada')).toEqual([]);
  });
});
