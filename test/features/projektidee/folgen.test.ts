import { describe, expect, it } from 'vitest';
import { personOfAccount } from '../../../src/core/directory.ts';
import { orderErasure } from '../../../src/core/erasure.ts';
import { privateMessage } from '../../../src/core/notice.ts';
import { folgende, ideeById } from '../../../src/features/projektidee/store.ts';
import { vonSelbst, wechsleStand } from '../../../src/features/projektidee/weg.ts';
import type { Musterstadt, Name } from '../musterstadt.ts';
import { aendertStand, antwort, beantwortet, handelt, inWohnen, mitIdee } from './auf-dem-weg.ts';

const post = (stadt: Musterstadt, name: Name) =>
  stadt[name].readsDirect().filter(({ text }) => text.startsWith('Was aus'));
const folgt = async (stadt: Musterstadt, name: Name) => {
  await stadt[name].presses('Idee folgen', inWohnen(stadt));
};
const geht = (stadt: Musterstadt, name: 'ada' | 'eren' = 'ada') =>
  aendertStand(stadt, name, { stand: 'klaerung', seit: '2026-09-28', grund: null });

describe('following an idea', () => {
  it('is offered and never done by itself: whoever gave it hears nothing before', async () => {
    const { stadt } = await mitIdee();
    await geht(stadt);
    expect(post(stadt, 'mara')).toEqual([]);
  });

  it('brings one private message for each change, with why, and the way to stop', async () => {
    const { stadt } = await mitIdee();
    await folgt(stadt, 'mara');
    expect(antwort(stadt, 'mara')?.text).toContain('Sie folgen jetzt der Idee „Treppenhaus-Café“.');
    await folgt(stadt, 'luca');
    await geht(stadt);
    await aendertStand(stadt, 'ada', { stand: 'ruht', seit: '2026-09-28', grund: 'Kein Raum.' });
    expect(post(stadt, 'mara').map(({ text }) => text.split('\n'))).toEqual([
      [
        'Was aus Ihrer Idee wurde',
        'Treppenhaus-Café (Handlungsfeld Wohnen)',
        'Stand: in Klärung, seit 28.09.2026. Eingetragen von Ada Muster.',
        'Sie bekommen diese Nachricht, weil Sie dieser Idee folgen.',
      ],
      [
        'Was aus Ihrer Idee wurde',
        'Treppenhaus-Café (Handlungsfeld Wohnen)',
        'Stand: ruht, seit 28.09.2026. Eingetragen von Ada Muster.',
        'Grund: Kein Raum.',
        'Sie bekommen diese Nachricht, weil Sie dieser Idee folgen.',
      ],
    ]);
    expect(post(stadt, 'luca')[0]?.text).toContain('Was aus der Idee wurde, der Sie folgen');
    expect(post(stadt, 'mara')[0]?.buttons).toEqual(['Ansehen', 'Nicht mehr folgen']);
    expect(post(stadt, 'ada')).toEqual([]);
  });

  it('tells of the change that comes by itself with the first answer, but not whoever answered', async () => {
    const { stadt, id } = await mitIdee();
    await folgt(stadt, 'mara');
    await folgt(stadt, 'eren');
    await beantwortet(stadt, id, { 1: { text: 'Jugendamt' } });
    expect(post(stadt, 'mara')).toHaveLength(1);
    expect(post(stadt, 'eren')).toEqual([]);
  });

  it('ends with one tap on the message, and a second one changes nothing', async () => {
    const { stadt } = await mitIdee();
    await folgt(stadt, 'mara');
    await folgt(stadt, 'mara');
    expect(antwort(stadt, 'mara')?.text).toBe('Sie folgen der Idee „Treppenhaus-Café“ schon.');
    await geht(stadt);
    await stadt.mara.presses('Nicht mehr folgen');
    expect(stadt.mara.readsDirect().at(-1)?.text).toContain('Sie folgen der Idee „Treppenhaus-Café“ nicht mehr.');
    await stadt.mara.presses('Nicht mehr folgen', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text).toBe('Sie folgen dieser Idee nicht.');
    await aendertStand(stadt, 'ada', { stand: 'plan', seit: '2026-09-28', grund: null });
    expect(post(stadt, 'mara')).toHaveLength(1);
  });

  it('survives a restart between the tap and the change', async () => {
    const { stadt } = await mitIdee();
    await folgt(stadt, 'mara');
    await stadt.restart();
    await geht(stadt);
    expect(post(stadt, 'mara')).toHaveLength(1);
  });

  it('brings nothing to somebody who left the channel or whose account is deactivated', async () => {
    const { stadt } = await mitIdee();
    await folgt(stadt, 'mara');
    await folgt(stadt, 'luca');
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.mara.account });
    const luca = {
      account: stadt.luca.account,
      name: 'Luca Entwurf',
      admin: false,
      guest: true,
      foreign: false,
      bot: false,
    };
    stadt.chat.notice({ kind: 'account', account: { ...luca, deactivated: true } });
    await geht(stadt);
    expect(post(stadt, 'mara')).toEqual([]);
    expect(post(stadt, 'luca')).toEqual([]);
  });

  it('leaves alone whoever is being erased, and forgets that they followed', async () => {
    const { stadt, id } = await mitIdee();
    await folgt(stadt, 'mara');
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      const mara = personOfAccount(ctx.tx, stadt.mara.account);
      const idee = ideeById(ctx.tx, id);
      if (mara === null || idee === null) throw new Error('nobody follows');
      orderErasure(ctx, { person: mara, places: [], kept: [] }, privateMessage('Auf Wiedersehen.'));
      wechsleStand(ctx, idee, vonSelbst(ctx, 'klaerung'));
    });
    expect(post(stadt, 'mara')).toEqual([]);
    await stadt.goTo('2026-09-28 12:00');
    expect(stadt.workspace.tx((tx) => folgende(tx, id))).toEqual([]);
  });

  it('is for those in the field, and nobody outside reads what the idea is called', async () => {
    const { stadt, id } = await mitIdee();
    for (const action of ['projektidee.folgen', 'projektidee.nichtFolgen', 'projektidee.mehr']) {
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: action, action, subject: id, message: null },
        actor: { account: stadt.pia.account, name: 'Pia', workspace: 'T1' },
      });
      expect(JSON.stringify(effect)).not.toContain('Treppenhaus');
    }
    const pia = stadt.workspace.tx((tx) => personOfAccount(tx, stadt.pia.account));
    expect(stadt.workspace.tx((tx) => folgende(tx, id))).not.toContain(pia);
  });

  it('shows on Home, for those who follow', async () => {
    const { stadt } = await mitIdee();
    await stadt.mara.opensHome();
    expect(stadt.mara.home()?.text).not.toContain('Treppenhaus-Café');
    await folgt(stadt, 'mara');
    await stadt.mara.opensHome();
    expect(stadt.mara.home()?.text).toContain('Treppenhaus-Café · Idee, seit 28.09.2026');
    expect(stadt.mara.home()?.buttons).toContain('Treppenhaus-Café ansehen');
  });
});
