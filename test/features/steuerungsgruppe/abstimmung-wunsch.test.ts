import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, ohneTandem } from '../musterstadt.ts';
import { bekommen, frage, imBuero, start, werte } from './abgestimmt.ts';

const inBuero = (stadt: Musterstadt) => ({ conversation: stadt.buero });
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);

/** Ada, of the Tandem of Wohnen, asks the Büro to ask. */
async function erbeten(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await stadt.ada.types(stadt.wohnen, '/komm-in abstimmung');
  await stadt.ada.submits(werte);
  await stadt.settle();
  return stadt;
}
const bitte = (stadt: Musterstadt) => imBuero(stadt).find(({ text }) => text.startsWith('Bitte um'));
const anAda = (stadt: Musterstadt) => stadt.ada.readsDirect().at(-1);

describe('a Tandem', () => {
  it('asks the Büro in its field’s channel, and is told that it has', async () => {
    const stadt = await erbeten();
    expect(stadt.ada.form()?.text).toContain('Ihre Bitte ist beim Integrationsbüro.');
    expect(bitte(stadt)).toMatchObject({
      notification: `Bitte um eine Dringende Abstimmung, Handlungsfeld Wohnen: ${frage}`,
      text: [
        'Bitte um eine Dringende Abstimmung',
        frage,
        'Die Unterkunft ist seit heute früh ohne Strom.',
        'Handlungsfeld: Wohnen',
        'Antwort gewünscht bis: Di., 29.09.2026, 15:00 Uhr',
        'Es bittet: Ada Muster, Tandem Wohnen, Mo., 28.09.2026, 10:00 Uhr.',
        'Das Integrationsbüro bekommt diese Nachricht, weil es Dringende Abstimmungen stellt.',
      ].join('\n'),
      buttons: ['Stellen …', 'Ablehnen …'],
    });
    expect(bekommen(stadt.ines)).toEqual([]);
  });

  it('hears that its question was put, and how it ended, but not who said what', async () => {
    const stadt = await erbeten();
    await stadt.jo.presses('Stellen …', inBuero(stadt));
    expect(stadt.jo.form()?.fields.map(({ value }) => value)).toEqual([
      ...[frage, 'Die Unterkunft ist seit heute früh ohne Strom.', '2026-09-29', '15:00'],
      expect.stringMatching(/^gremium_/),
    ]);
    await stadt.jo.submits({ fristZeit: '16:00' });
    await stadt.jo.submits({});
    await stadt.jo.closesForm();
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.text).toContain('Handlungsfeld: Wohnen\nAntwort bis: Di., 29.09.2026, 16:00 Uhr');
    expect(anAda(stadt)?.text).toContain('Antworten sind möglich bis Di., 29.09.2026, 16:00 Uhr.');
    expect(bitte(stadt)).toMatchObject({ text: expect.stringContaining('Gestellt von Jo Beispiel'), buttons: [] });

    await stadt.ines.presses('Bedenken …');
    await stadt.ines.submits({ was: 'Zu laut' });
    await stadt.settle();
    await stadt.jo.presses('Beenden …', inBuero(stadt));
    await stadt.jo.submits({ ergebnis: 'Die Halle öffnet.' });
    await stadt.jo.submits({});
    await stadt.settle();
    expect(anAda(stadt)?.text).toBe(
      [
        'Ergebnis der Dringenden Abstimmung',
        frage,
        'Die Halle öffnet.',
        'Handlungsfeld: Wohnen',
        'Antworten: 1 von 4 hat geantwortet: 0 Einverstanden · 1 Bedenken · kein Rückruf',
        'Beendet: Mo., 28.09.2026, 10:00 Uhr',
        'Sie bekommen diese Nachricht, weil Ihr Tandem um die Abstimmung gebeten hat.',
      ].join('\n'),
    );
    // Sana is in the Tandem and in the Steuerungsgruppe.
    expect(stadt.eren.readsDirect().at(-1)?.text).toContain('Die Halle öffnet.');
  });

  it('hears why it was not put', async () => {
    const stadt = await erbeten();
    await stadt.mila.presses('Ablehnen …', inBuero(stadt));
    await stadt.mila.submits({ grund: 'Das klärt das Sportamt. Bitte rufen Sie dort an.' });
    expect(stadt.mila.form()?.text).toContain('Das Tandem bekommt Ihre Antwort');
    await stadt.settle();
    for (const wer of [stadt.ada, stadt.eren]) {
      expect(wer.readsDirect().at(-1)?.text).toContain('Das klärt das Sportamt. Bitte rufen Sie dort an.');
    }
    expect(bitte(stadt)).toMatchObject({ text: expect.stringContaining('Abgelehnt von Mila Vorschlag'), buttons: [] });
  });

  it('is decided upon once: whoever comes second finds it settled, with what they had typed', async () => {
    const stadt = await erbeten();
    await stadt.mila.presses('Ablehnen …', inBuero(stadt));
    await stadt.jo.presses('Stellen …', inBuero(stadt));
    await stadt.jo.submits({});
    await stadt.jo.submits({});
    await stadt.settle();
    await stadt.mila.submits({ grund: 'Nein' });
    expect(fehler(stadt.mila)).toEqual({ grund: 'Jo Beispiel hat schon entschieden: gestellt.' });
    const id = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from abstimmung_wunsch')[0]?.id ?? '');
    const actor = { account: stadt.mila.account, name: 'Mila', workspace: 'T1' };
    for (const action of ['abstimmung.stellenZum', 'abstimmung.ablehnen']) {
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: action, actor, action, subject: id, message: null },
      });
      expect(JSON.stringify(effect)).toContain('Jo Beispiel hat schon entschieden: gestellt.');
    }
    expect(bekommen(stadt.ines)).toHaveLength(1);
  });

  it('without anybody who can be reached: the Büro is told to say it itself', async () => {
    const stadt = await erbeten();
    await stadt.restart(ohneTandem);
    stadt.workspace.tx((tx) => tx.run(`update amt set bis = '2026-09-27' where rolle = 'tandem'`));
    await stadt.jo.presses('Ablehnen …', inBuero(stadt));
    await stadt.jo.submits({ grund: 'Nein' });
    expect(stadt.jo.form()?.text).toContain('niemand mit Konto erreichbar');
  });

  it('cannot ask for another field, nor can others for this one', async () => {
    const stadt = await musterstadt(start);
    const actor = { account: stadt.pia.account, name: 'Pia', workspace: 'T1' };
    const wohnen = stadt.workspace.tx((tx) =>
      tx.all<{ id: string }>(`select id from gremium where kuerzel = 'WOH'`),
    )[0];
    const effect = await stadt.app.listener.call({
      ...{
        kind: 'button',
        key: 'pia',
        actor,
        action: 'abstimmung.wuenschen',
        subject: wohnen?.id ?? '',
        message: null,
      },
    });
    expect(JSON.stringify(effect)).toContain('bittet das Tandem eines Handlungsfelds');
    // In a channel that is not of her field she is asked for her own.
    await stadt.pia.types(stadt.umsetzung, '/komm-in abstimmung');
    expect(stadt.pia.form()?.text).not.toContain('Wohnen');
    expect(stadt.pia.form()?.title).toBe('Abstimmung erbitten');
  });

  it('finds the button in the help, with the same form behind it', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/komm-in hilfe');
    await stadt.ada.presses('Dringende Abstimmung erbitten …', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.text).toContain('Sie bitten für das Handlungsfeld Wohnen.');
  });

  it('is not forgotten where the Büro’s channel goes: its head, the list and Home have it', async () => {
    const stadt = await erbeten();
    stadt.chat.notice({ kind: 'deleted', conversation: stadt.buero });
    await stadt.settle();
    const anJo = () => stadt.jo.readsDirect().find(({ text }) => text.startsWith('Bitte um eine Dringende'));
    expect(anJo()?.buttons).toEqual(['Stellen …', 'Ablehnen …']);

    await stadt.mila.opensHome();
    expect(stadt.mila.home()?.text).toContain(`Bitte um eine Dringende Abstimmung\n${frage}\nEs bittet: Ada Muster`);
    expect(stadt.mila.home()?.buttons).toEqual(expect.arrayContaining(['Stellen …', 'Ablehnen …']));
    await stadt.ada.opensHome();
    expect(stadt.ada.home()?.text).not.toContain(frage);

    // Who belongs to the Steuerungsgruppe alone reads of votes, and not of what may never become one.
    await stadt.ines.types(stadt.steuerung, '/komm-in abstimmung liste');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain('Es gab noch keine');
    await stadt.mila.types(stadt.wohnen, '/komm-in abstimmung liste');
    const liste = stadt.mila.reads(stadt.wohnen).at(-1);
    expect(liste?.text).toContain(
      [
        'Bitte eines Tandems · noch nicht entschieden',
        frage,
        'Es bittet: Ada Muster, Tandem Wohnen. Antwort gewünscht bis Di., 29.09.2026, 15:00 Uhr.',
      ].join('\n'),
    );
    expect(liste?.buttons).toEqual(['Stellen …', 'Ablehnen …', 'Dringende Abstimmung …']);
    await stadt.mila.presses('Ablehnen …', { conversation: stadt.wohnen });
    await stadt.mila.submits({ grund: 'Das klärt das Sportamt.' });
    await stadt.settle();
    expect(anJo()).toMatchObject({ text: expect.stringContaining('Abgelehnt von Mila Vorschlag'), buttons: [] });
    await stadt.mila.opensHome();
    await stadt.settle();
    expect(stadt.mila.home()?.text).not.toContain(frage);
  });
});
