import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { brauchtGrund, liesSeit, waehlbareStaende } from '../../../src/features/projektidee/rules.weg.ts';
import type { Stand } from '../../../src/features/projektidee/schema.ts';
import { ganzerVerlauf } from '../ganzer-verlauf.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendertStand, antwort, beantwortet, inWohnen, karten, mitIdee, oeffnetStand } from './auf-dem-weg.ts';

const stand = (stadt: Musterstadt) => karten(stadt)[0]?.text.split('\n')[1];
const fehler = (stadt: Musterstadt, name: 'ada' | 'eren' = 'ada') =>
  Object.fromEntries(
    (stadt[name].form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])),
  );

type Weg = [Stand, ...Stand[]];
const verlauf = ([jetzt, ...frueher]: Weg) => [{ stand: jetzt }, ...frueher.map((eine) => ({ stand: eine }))] as const;

describe('a change of state needs a reason', () => {
  // The present state first, then those before it.
  it.each<[Weg, Stand, boolean]>([
    [['idee'], 'klaerung', false],
    [['klaerung'], 'plan', false],
    [['plan'], 'antrag', false],
    [['antrag'], 'bewilligt', false],
    [['antrag'], 'abgelehnt', true],
    [['bewilligt'], 'laeuft', false],
    [['laeuft'], 'abgeschlossen', false],
    [['klaerung'], 'ruht', true],
    [['ruht', 'klaerung', 'idee'], 'klaerung', false],
    [['ruht', 'klaerung', 'idee'], 'plan', true],
    [['klaerung'], 'idee', true],
    [['idee'], 'laeuft', true],
    [['plan'], 'bewilligt', true],
    [['abgelehnt', 'antrag'], 'antrag', true],
    [['abgeschlossen', 'laeuft'], 'laeuft', true],
  ])('from %j to %s: %s', (weg, neu, braucht) => {
    expect(brauchtGrund(verlauf(weg), neu)).toBe(braucht);
  });

  it('is possible everywhere but to where it stands, and from an end to rest', () => {
    expect(waehlbareStaende(verlauf(['idee']))).toHaveLength(8);
    expect(waehlbareStaende(verlauf(['idee']))).not.toContain('idee');
    expect(waehlbareStaende(verlauf(['abgelehnt']))).not.toContain('ruht');
    expect(waehlbareStaende(verlauf(['abgeschlossen']))).not.toContain('ruht');
    expect(waehlbareStaende(verlauf(['abgelehnt']))).toContain('antrag');
  });

  it.each([
    ['2026-02-31', 'kein_datum'],
    [null, 'kein_datum'],
    ['2026-10-02', 'zukunft'],
    ['2026-09-27', 'vor_dem_letzten'],
    ['2026-09-28', null],
    ['2026-10-01', null],
  ])('since %s: %s', (typed, code) => {
    const gelesen = liesSeit(typed, day('2026-09-28'), day('2026-10-01'));
    expect(gelesen.ok ? null : gelesen.code).toBe(code);
  });

  it('since any day that has come, as long as nobody gave one', () => {
    expect(liesSeit('2019-01-01', null, day('2026-10-01')).ok).toBe(true);
  });
});

describe('Stand ändern …', () => {
  it('shows on the card, and with its reason in the details', async () => {
    const { stadt, id } = await mitIdee();
    await stadt.goTo('2026-10-05 09:00');
    await aendertStand(stadt, 'ada', {
      stand: 'plan',
      seit: '2026-10-01',
      grund: 'Die Klärung war schon im Frühjahr.',
    });
    expect(stadt.ada.form()?.text).toBe('Danke. Eingetragen: „Treppenhaus-Café“ – Umsetzungsplan, seit 01.10.2026.');
    expect(stand(stadt)).toBe('Stand: Umsetzungsplan, seit 01.10.2026');
    expect(karten(stadt)[0]?.text).not.toContain('Frühjahr');
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text.split('\n')).toEqual([
      'Projektidee: Treppenhaus-Café',
      'So ging es bisher',
      '• Umsetzungsplan, seit 01.10.2026 · Ada Muster. Grund: Die Klärung war schon im Frühjahr.',
      '• Idee, seit 28.09.2026 · Mara Plan',
    ]);
    const akte = stadt.workspace.tx((tx) => ganzerVerlauf(tx).filter(({ akt }) => akt === 'projektidee.stand'));
    expect(akte).toMatchObject([{ subject: id }]);
  });

  it('is for Tandem and Büro: the others do not see the button, and read who may', async () => {
    const { stadt, id } = await mitIdee();
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.buttons).not.toContain('Stand ändern …');
    for (const [name, satz] of [
      ['mara', 'Das machen das Tandem und das Integrationsbüro.'],
      ['pia', 'Das machen das Tandem und das Integrationsbüro.'],
    ] as const) {
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: name, action: 'projektidee.stand', subject: id, message: null },
        actor: { account: stadt[name].account, name, workspace: 'T1' },
      });
      expect(JSON.stringify(effect)).toContain(satz);
    }
    await oeffnetStand(stadt, 'jo');
    expect(stadt.jo.form()?.title).toBe('Stand ändern');
  });

  it('does nothing any more for an account that was deactivated while the form was open', async () => {
    const { stadt } = await mitIdee();
    await oeffnetStand(stadt, 'ada');
    const ada = {
      account: stadt.ada.account,
      name: 'Ada Muster',
      admin: false,
      guest: false,
      foreign: false,
      bot: false,
    };
    stadt.chat.notice({ kind: 'account', account: { ...ada, deactivated: true } });
    await stadt.ada.submits({ stand: 'klaerung', seit: '2026-09-28', grund: null });
    await stadt.settle();
    expect(stand(stadt)).toBe('Stand: Idee, seit 28.09.2026');
  });

  it.each([
    [{ stand: 'ruht', seit: '2026-09-28', grund: null }, { grund: 'Bitte schreiben Sie kurz, warum die Idee ruht.' }],
    [
      { stand: 'abgelehnt', seit: '2026-09-28', grund: ' \u00ad\u200b ' },
      { grund: 'Bitte schreiben Sie kurz, warum die Idee abgelehnt wurde.' },
    ],
    [
      { stand: 'laeuft', seit: '2026-09-28', grund: null },
      { grund: 'Von „Idee“ geht es sonst nicht direkt zu „läuft“. Bitte schreiben Sie kurz, warum.' },
    ],
    [
      { stand: 'klaerung', seit: '2026-09-29', grund: null },
      { seit: 'Dieser Tag kommt erst noch. Bitte wählen Sie heute oder einen Tag davor.' },
    ],
  ])('says on the field what is not right: %j', async (werte, erwartet) => {
    const { stadt } = await mitIdee();
    await oeffnetStand(stadt, 'ada');
    await stadt.ada.submits(werte);
    expect(fehler(stadt)).toEqual(erwartet);
    expect(stand(stadt)).toBe('Stand: Idee, seit 28.09.2026');
  });

  it('may hold since before the bot heard of the idea, but not since before what somebody entered', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, { 1: { text: 'Jugendamt' } });
    await aendertStand(stadt, 'ada', { stand: 'bewilligt', seit: '2026-08-15', grund: 'Schon im Sommer beraten' });
    expect(stand(stadt)).toBe('Stand: bewilligt, seit 15.08.2026');
    await oeffnetStand(stadt, 'ada');
    await stadt.ada.submits({ stand: 'laeuft', seit: '2026-08-14', grund: null });
    expect(fehler(stadt)).toEqual({
      seit: 'So weit zurück geht es nicht. Der Stand davor: bewilligt, seit 15.08.2026. Bitte wählen Sie diesen Tag oder einen danach.',
    });
    await stadt.ada.submits({ stand: 'laeuft', seit: '2026-08-15', grund: null });
    await stadt.settle();
    expect(stand(stadt)).toBe('Stand: läuft, seit 15.08.2026');
  });

  it('rests, and goes back to where it was without a reason', async () => {
    const { stadt } = await mitIdee();
    await aendertStand(stadt, 'ada', { stand: 'ruht', seit: '2026-09-28', grund: 'Im Winter ist es zu kalt.' });
    expect(stand(stadt)).toBe('Stand: ruht, seit 28.09.2026');
    expect(karten(stadt)[0]?.text).not.toContain('Nächster Schritt');
    await aendertStand(stadt, 'eren', { stand: 'idee', seit: '2026-09-28', grund: null });
    expect(stand(stadt)).toBe('Stand: Idee, seit 28.09.2026');
  });

  it('stays where somebody took it back to, whatever is answered then', async () => {
    const { stadt, id } = await mitIdee();
    await aendertStand(stadt, 'ada', { stand: 'klaerung', seit: '2026-09-28', grund: null });
    await aendertStand(stadt, 'ada', { stand: 'idee', seit: '2026-09-28', grund: 'Wir fangen neu an.' });
    await beantwortet(stadt, id, { 1: { text: 'Jugendamt' } });
    expect(stand(stadt)).toBe('Stand: Idee, seit 28.09.2026');
  });

  it('counts in the table of the fields', async () => {
    const { stadt } = await mitIdee();
    await mitIdee({ titel: 'Zweite' }, stadt);
    const spalten = async () => {
      await stadt.jo.opensHome();
      return stadt.jo.home()?.text.match(/Projektideen: [^·\n]*[^·\s]/g);
    };
    expect(await spalten()).toContain('Projektideen: 2');
    await aendertStand(stadt, 'ada', { stand: 'laeuft', seit: '2026-09-28', grund: 'Es hat schon begonnen.' });
    expect(await spalten()).toContain('Projektideen: 2 (1 läuft)');
    expect(await spalten()).toContain('Projektideen: keine');
  });

  it('asks whoever comes second whether theirs should count all the same', async () => {
    const { stadt } = await mitIdee();
    await oeffnetStand(stadt, 'ada');
    await oeffnetStand(stadt, 'eren');
    await stadt.restart();
    await stadt.eren.submits({ stand: 'klaerung', seit: '2026-09-28', grund: null });
    await stadt.ada.submits({ stand: 'plan', seit: '2026-09-28', grund: null });
    expect(stadt.ada.form()?.text).toContain(
      'Eren Probe hat inzwischen „in Klärung“ eingetragen. Möchten Sie trotzdem „Umsetzungsplan“ eintragen?',
    );
    await stadt.ada.submits();
    await stadt.settle();
    expect(stand(stadt)).toBe('Stand: Umsetzungsplan, seit 28.09.2026');
  });

  it('tells whoever enters the same second that it is done', async () => {
    const { stadt } = await mitIdee();
    await oeffnetStand(stadt, 'ada');
    await oeffnetStand(stadt, 'eren');
    await stadt.eren.submits({ stand: 'klaerung', seit: '2026-09-28', grund: null });
    await stadt.ada.submits({ stand: 'klaerung', seit: '2026-09-28', grund: null });
    expect(stadt.ada.form()?.text).toBe('Das hat Eren Probe schon eingetragen: in Klärung, seit 28.09.2026.');
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text.split('\n')).toHaveLength(4);
  });

  it('keeps a reason pasted from Word on one line', async () => {
    const { stadt } = await mitIdee();
    await aendertStand(stadt, 'ada', { stand: 'ruht', seit: '2026-09-28', grund: 'Die\u00ad Miete\v\tsteigt\u00a0😀' });
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.text).toContain('Grund: Die Miete steigt 😀');
  });
});
