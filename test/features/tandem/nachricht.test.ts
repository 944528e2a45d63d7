/** A message to a Tandem, and its answer. */
import { describe, expect, it } from 'vitest';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { fehlerAn, macht, mitTandem, nurWohnen, privat, start } from './gespraech.ts';

const frage = 'Darf ich meine Nachbarin mitbringen? *Danke* <!channel>';

async function schreibt(stadt: Musterstadt, wer: FakePerson, an = 'Nachricht an Tandem Wohnen …'): Promise<void> {
  await wer.types(stadt.wohnen, '/komm-in wer');
  await wer.presses(an, { conversation: stadt.wohnen });
  await wer.submits({ text: frage });
  await stadt.settle();
}

const wohnen = (datei = stadtdatei): Promise<Musterstadt> => musterstadt(start, { datei: nurWohnen(datei) });

describe('a message to a Tandem', () => {
  it('reaches everybody in it, and the sender reads who that is', async () => {
    const stadt = await wohnen();
    await stadt.luca.types(stadt.wohnen, '/komm-in wer');
    await stadt.luca.presses('Nachricht an Tandem Wohnen …', { conversation: stadt.wohnen });
    expect(stadt.luca.form()?.text).toBe('Ihre Nachricht geht an Ada Muster, Eren Probe und Sana Entwurf.');
    await stadt.luca.submits({ text: frage });
    await stadt.settle();
    expect(stadt.luca.form()?.text).toBe(
      'Danke. Die Nachricht ist unterwegs. Ihre Nachricht geht an Ada Muster, Eren Probe und Sana Entwurf.',
    );
    for (const name of ['ada', 'eren', 'sana'] as const) {
      expect(privat(stadt[name])).toMatchObject([
        {
          notification: 'Nachricht an das Tandem Wohnen',
          text: [
            'Luca Musterfrau schreibt dem Tandem Wohnen:',
            frage,
            'Sie bekommen diese Nachricht, weil Sie zum Tandem Wohnen gehören.',
          ].join('\n'),
          buttons: ['Antworten …'],
          mentions: [],
        },
      ]);
    }
    expect(stadt.jo.reads(stadt.buero)).toEqual([]);
  });

  it('is answered by one of them; the others see it, and the sender can answer back', async () => {
    const stadt = await wohnen();
    await schreibt(stadt, stadt.luca);
    await stadt.eren.presses('Antworten …');
    expect(stadt.eren.form()?.text).toBe(`Luca Musterfrau hat geschrieben:\n${frage}`);
    await stadt.eren.submits({ text: 'Ja, gern.' });
    await stadt.settle();
    expect(stadt.eren.form()?.text).toBe('Danke. Ihre Antwort geht an Luca Musterfrau.');
    expect(privat(stadt.luca)).toMatchObject([
      {
        text: [
          'Eren Probe antwortet Ihnen:',
          'Ja, gern.',
          `Ihre Nachricht (Tandem Wohnen): ${frage}`,
          'Sie bekommen diese Nachricht, weil Sie vorher geschrieben haben.',
        ].join('\n'),
        buttons: ['Antworten …'],
      },
    ]);
    expect(privat(stadt.ada)[0]?.text).toContain('✓ Eren Probe hat geantwortet.');
    await stadt.luca.presses('Antworten …');
    await stadt.luca.submits({ text: 'Danke.' });
    await stadt.settle();
    expect(privat(stadt.eren).at(-1)?.text).toContain('Luca Musterfrau antwortet Ihnen:\nDanke.');
    expect(privat(stadt.ada)).toHaveLength(1);
  });

  it('is passed on to members without an account', async () => {
    const datei = mitTandem(([ada, ...andere]) => [
      ...(ada === undefined ? [] : [ada]),
      ...andere.map(({ seite }, i) => ({ name: `Robin ${i}`, seite })),
    ]);
    const stadt = await wohnen(datei);
    await schreibt(stadt, stadt.luca);
    expect(stadt.luca.form()?.text).toContain(
      'Ihre Nachricht geht an Ada Muster. An Robin 0 und Robin 1 wird sie von Ada Muster weitergegeben.',
    );
    expect(privat(stadt.ada)[0]?.text).toContain(
      'Bitte geben Sie das an Robin 0 und Robin 1 weiter. Robin 0 und Robin 1 haben kein Konto in diesem Chat.',
    );
  });

  it('is not passed on to somebody whose account is gone', async () => {
    const stadt = await wohnen();
    stadt.chat.deactivate('U0ADAMUST');
    await stadt.settle();
    await schreibt(stadt, stadt.luca);
    expect(stadt.luca.form()?.text).toContain(
      'Ihre Nachricht geht an Eren Probe und Sana Entwurf. Ada Muster bekommt sie nicht: Das Konto ist nicht mehr aktiv.',
    );
    expect(privat(stadt.eren).at(-1)?.text).toContain(frage);
    expect(privat(stadt.eren).at(-1)?.text).not.toContain('Bitte geben Sie das');
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toContain('Ada Muster (Verwaltung, Konto nicht mehr aktiv)');
    await stadt.jo.opensHome();
    await stadt.settle();
    expect(stadt.jo.home()?.text).toContain('Ada Muster (Konto nicht mehr aktiv), Eren Probe');
  });

  it('goes to the Büro while the Tandem is vacant, which answers', async () => {
    const stadt = await wohnen(ohneTandem);
    await schreibt(stadt, stadt.luca);
    expect(stadt.luca.form()?.text).toContain('Ihre Nachricht geht an das Integrationsbüro.');
    const nachricht = stadt.jo.reads(stadt.buero).at(-1);
    expect(nachricht?.text).toContain(frage);
    expect(nachricht?.text).toContain('weil im Tandem Wohnen gerade niemand zu erreichen ist.');
    await stadt.mila.presses('Antworten …', { conversation: stadt.buero });
    await stadt.mila.submits({ text: 'Ja.' });
    await stadt.settle();
    expect(privat(stadt.luca)[0]?.text).toContain('Mila Vorschlag antwortet Ihnen:');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('✓ Mila Vorschlag hat geantwortet.');
  });

  it('that the Büro got can still be answered by it when the field is closed', async () => {
    const stadt = await wohnen(ohneTandem);
    await schreibt(stadt, stadt.luca);
    await stadt.jo.types(stadt.buero, '/komm-in felder');
    await stadt.jo.presses('Schließen …', { conversation: stadt.buero });
    await stadt.jo.submits({ jahr: '2026' });
    await stadt.settle();
    await stadt.mila.presses('Antworten …', { conversation: stadt.buero });
    await stadt.mila.submits({ text: 'Das Feld ruht.' });
    await stadt.settle();
    expect(privat(stadt.luca)[0]?.text).toContain('Mila Vorschlag antwortet Ihnen:\nDas Feld ruht.');
  });

  it('that nobody can get stays in the form', async () => {
    const stadt = await musterstadt(start, { datei: nurWohnen(ohneTandem), without: 'buero' });
    for (const { account } of [stadt.jo, stadt.mila]) stadt.chat.deactivate(account);
    await schreibt(stadt, stadt.luca);
    expect(fehlerAn(stadt.luca, 'text')).toContain('Zurzeit ist niemand zu erreichen');
  });

  it('goes to the Büro where that is asked for', async () => {
    const stadt = await wohnen();
    await schreibt(stadt, stadt.luca, 'Nachricht an das Büro …');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toBe(
      `Luca Musterfrau schreibt dem Integrationsbüro:\n${frage}\nSie bekommen diese Nachricht, weil sie an das Integrationsbüro geht.`,
    );
    expect(privat(stadt.ada)).toEqual([]);
  });

  it('of one of the Tandem goes to the others', async () => {
    const stadt = await wohnen();
    await schreibt(stadt, stadt.ada);
    expect(stadt.ada.form()?.text).toContain('Ihre Nachricht geht an Eren Probe und Sana Entwurf.');
    expect(privat(stadt.ada)).toEqual([]);
  });

  it('is sent once, however often somebody taps, and never empty', async () => {
    const stadt = await wohnen();
    await stadt.luca.types(stadt.wohnen, '/komm-in wer');
    await stadt.luca.presses('Nachricht an Tandem Wohnen …', { conversation: stadt.wohnen });
    await stadt.luca.submits({ text: ' ' });
    expect(fehlerAn(stadt.luca, 'text')).toBe('Bitte füllen Sie dieses Feld aus.');
    stadt.chat.deliverTwice();
    await stadt.luca.submits({ text: frage });
    await stadt.settle();
    expect(privat(stadt.ada)).toHaveLength(1);
  });

  it('has room for 2,000 characters', async () => {
    const stadt = await wohnen();
    await stadt.luca.types(stadt.wohnen, '/komm-in wer');
    await stadt.luca.presses('Nachricht an Tandem Wohnen …', { conversation: stadt.wohnen });
    await stadt.luca.submits({ text: 'ä'.repeat(2001) });
    expect(fehlerAn(stadt.luca, 'text')).toContain('höchstens 2000 Zeichen');
    await stadt.luca.submits({ text: 'ä'.repeat(2000) });
    await stadt.settle();
    expect(privat(stadt.ada)[0]?.text).toContain('ä'.repeat(2000));
  });

  it('goes to the successor while nobody has answered it, and is no longer the predecessor’s', async () => {
    const stadt = await wohnen();
    await schreibt(stadt, stadt.luca);
    await stadt.ada.presses('Antworten …');
    await macht(stadt, 'Übergeben …', { person: 'U0MARAPLA' });
    expect(privat(stadt.mara)[0]).toMatchObject({ text: expect.stringContaining(frage), buttons: ['Antworten …'] });
    expect(privat(stadt.mara)[1]?.text).toContain(
      'Sie übernehmen von Ada Muster:\n• Nachricht von Luca Musterfrau vom 28.09.2026, noch nicht beantwortet',
    );
    expect(privat(stadt.ada)[0]).toMatchObject({
      text: expect.stringContaining('Mara Plan hat das übernommen.'),
      buttons: [],
    });
    expect(privat(stadt.ada)[0]?.text).toContain('weil Sie damals zum Tandem Wohnen gehörten.');
    await stadt.ada.submits({ text: 'Ja.' });
    expect(fehlerAn(stadt.ada, 'text')).toContain('Antworten kann, wer die Nachricht bekommen hat.');
    await stadt.mara.presses('Antworten …');
    await stadt.mara.submits({ text: 'Ja, gern.' });
    await stadt.settle();
    expect(privat(stadt.ada)[0]?.buttons).toEqual([]);
    expect(privat(stadt.ada)[0]?.text).toContain('Mara Plan hat das übernommen.\n✓ Mara Plan hat geantwortet.');
  });

  it('cannot be answered once the sender has left, or after 30 days', async () => {
    const stadt = await wohnen();
    await schreibt(stadt, stadt.luca);
    stadt.chat.deactivate(stadt.luca.account);
    await stadt.ada.presses('Antworten …');
    const zuletzt = () => stadt.ada.readsDirect().at(-1)?.text;
    expect(zuletzt()).toContain('Das Konto von Luca Musterfrau ist nicht mehr aktiv.');
    await stadt.sleepUntil('2026-10-30 12:00');
    await stadt.ada.presses('Antworten …');
    expect(zuletzt()).toContain('Diese Nachricht ist älter als 30 Tage.');
  });
});
