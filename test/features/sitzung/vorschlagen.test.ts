import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { inhalt, start, value } from './announced.ts';

const vorschlag = { thema: 'Lärm im Treppenhaus', datum: '2026-11-18', beginn: '17:30', ort: 'Café Ükern' };

/** Mara, who may not invite, is refused and suggests one instead. */
async function suggests(stadt: Musterstadt, values = {}, line = '/sitzung'): Promise<void> {
  await stadt.mara.types(stadt.wohnen, line);
  await stadt.mara.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
  await stadt.mara.submits({ ...vorschlag, ...values });
  await stadt.settle();
}

describe('Sitzung vorschlagen', () => {
  it('reaches everybody in the Tandem', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    expect(stadt.mara.form()?.text).toBe('Danke. Ihr Vorschlag geht an Ada Muster, Eren Probe und Sana Entwurf.');
    for (const name of ['ada', 'eren', 'sana'] as const) {
      expect(stadt[name].readsDirect()).toEqual([
        expect.objectContaining({
          text: [
            'Mara Plan schlägt eine Sitzung vor: Handlungsfeld Wohnen.',
            'Thema: Lärm im Treppenhaus',
            'Datum: Mi., 18.11.2026',
            'Beginn: 17:30 Uhr',
            'Ort: Café Ükern',
            'Sie bekommen diese Nachricht, weil Sie zu Sitzungen dieses Gremiums einladen können.',
          ].join('\n'),
          buttons: ['Sitzung melden'],
        }),
      ]);
    }
    expect(stadt.jo.readsDirect()).toEqual([]);
    expect(stadt.jo.reads(stadt.buero)).toEqual([]);
    expect(stadt.luca.reads(stadt.wohnen)).toHaveLength(1);
  });

  it('becomes a prefilled form, and a Sitzung', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    await stadt.eren.presses('Sitzung melden');
    expect(stadt.eren.form()?.title).toBe('Sitzung melden');
    expect(['datum', 'beginn', 'ende', 'ort'].map((key) => value(stadt.eren, key))).toEqual([
      '2026-11-18',
      '17:30',
      null,
      'Café Ükern',
    ]);
    await stadt.eren.submits({ ende: '19:00' });
    expect(value(stadt.eren, 'thema')).toBe('Lärm im Treppenhaus');
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toContain('WOH-2026-01');
  });

  it('needs no more than a topic', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt, { datum: null, beginn: null, ort: null });
    expect(stadt.ada.readsDirect()[0]?.text).toContain('Thema: Lärm im Treppenhaus\nSie bekommen');
    await stadt.ada.presses('Sitzung melden');
    expect(value(stadt.ada, 'datum')).toBeNull();
  });

  it('keeps what was typed after the command', async () => {
    const stadt = await musterstadt(start);
    const line = '/sitzung 18.11. 17:30–19 Uhr https://example.org/x Café Ükern: Lärm im Treppenhaus';
    await stadt.mara.types(stadt.wohnen, line);
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('lädt das Tandem ein');
    await stadt.mara.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
    for (const [key, wert] of Object.entries(vorschlag)) expect(value(stadt.mara, key)).toBe(wert);
    await stadt.mara.submits();
    await stadt.settle();
    expect(stadt.ada.readsDirect()[0]?.text).toContain('Ende: 19:00 Uhr');
    await stadt.ada.presses('Sitzung melden');
    expect(value(stadt.ada, 'ende')).toBe('19:00');
    await stadt.ada.submits();
    expect(value(stadt.ada, 'tagesordnung')).toBe('https://example.org/x');
  });

  it('asks which of two it shall be after one was left half-way', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt, { thema: '' });
    await stadt.mara.closesForm();
    await stadt.mara.types(stadt.wohnen, '/sitzung 25.11. 18 Uhr: Lärm im Treppenhaus');
    await stadt.mara.presses('Neu anfangen', { conversation: stadt.wohnen });
    expect(value(stadt.mara, 'datum')).toBe('2026-11-25');
  });

  it('refuses a day that is over or does not exist', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt, { datum: '2026-09-27' });
    expect(stadt.mara.form()?.fields.find(({ key }) => key === 'datum')?.error).toContain('schon vorbei');
    await stadt.mara.submits({ datum: '2027-02-31' });
    expect(stadt.mara.form()?.fields.find(({ key }) => key === 'datum')?.error).toContain('gibt es nicht');
  });

  it('goes to the Büro while the Tandem is vacant, which takes it up', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    await suggests(stadt);
    expect(stadt.mara.form()?.text).toBe('Danke. Ihr Vorschlag geht an das Integrationsbüro.');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Mara Plan schlägt eine Sitzung vor');
    await stadt.mila.presses('Sitzung melden', { conversation: stadt.buero });
    expect(value(stadt.mila, 'datum')).toBe('2026-11-18');
  });

  it('goes to the Büro where the Tandem has no account', async () => {
    const tandem = [{ name: 'Robin Vorlage', seite: 'verwaltung' as const }];
    const datei = { ...stadtdatei, handlungsfelder: stadtdatei.handlungsfelder.map((feld) => ({ ...feld, tandem })) };
    const stadt = await musterstadt(start, { datei });
    await suggests(stadt);
    expect(stadt.mara.form()?.text).toBe('Danke. Ihr Vorschlag geht an das Integrationsbüro.');
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
  });

  it('is taken up by those who may invite, for as long as they may', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    await stadt.restart(ohneTandem);
    await stadt.ada.presses('Sitzung melden');
    expect(stadt.ada.form()).toBeNull();
    expect(stadt.ada.readsDirect().at(-1)?.text).toContain('Vorschläge nimmt das Tandem an');
  });

  it('offers the form begun before to whoever presses twice', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    await stadt.eren.presses('Sitzung melden');
    await stadt.eren.submits({ ende: '19:00' });
    await stadt.eren.closesForm();
    await stadt.eren.presses('Sitzung melden');
    expect(stadt.eren.readsDirect().at(-1)?.buttons).toEqual(['Weitermachen', 'Neu anfangen']);
  });

  it('gives way everywhere once somebody took it up, and the person hears of it', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    await stadt.ada.presses('Sitzung melden');
    await stadt.eren.presses('Sitzung melden');
    await stadt.eren.submits({ ende: '19:00' });
    await stadt.eren.submits();
    await stadt.settle();
    for (const name of ['ada', 'eren', 'sana'] as const) {
      expect(stadt[name].readsDirect()[0]).toMatchObject({
        buttons: [],
        text: expect.stringContaining('✓ Eren Probe hat daraus die Sitzung WOH-2026-01 gemacht.'),
      });
    }
    const dank =
      'Danke für Ihren Vorschlag „Lärm im Treppenhaus“. Eren Probe hat daraus eine Sitzung gemacht: Mi., 18.11.2026, 17:30–19:00 Uhr. Die Einladung steht im Kanal.';
    expect(stadt.mara.readsDirect().map(({ text }) => text)).toEqual([dank]);
    // Ada, whose form is still open, may announce another one, but nobody hears twice.
    await stadt.ada.submits({ ende: '19:00', datum: '2026-11-25' });
    await stadt.ada.submits(inhalt);
    await stadt.settle();
    expect(stadt.mara.readsDirect().map(({ text }) => text)).toEqual([dank]);
  });

  it('says what became of it to whoever presses before the button is gone', async () => {
    const stadt = await musterstadt(start);
    await suggests(stadt);
    await stadt.eren.presses('Sitzung melden');
    await stadt.eren.submits({ ende: '19:00' });
    stadt.chat.fail('edit', { afterMs: 60_000 }, 3);
    await stadt.eren.submits();
    await stadt.ada.presses('Sitzung melden');
    expect(stadt.ada.form()).toBeNull();
    expect(stadt.ada.readsDirect().at(-1)?.text).toBe(
      'Aus diesem Vorschlag ist schon eine Sitzung geworden: WOH-2026-01, Mi., 18.11.2026, 17:30–19:00 Uhr.',
    );
  });

  it('is sent once, however often somebody taps', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/sitzung');
    await stadt.mara.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
    stadt.chat.deliverTwice();
    await stadt.mara.submits(vorschlag);
    await stadt.settle();
    expect(stadt.ada.readsDirect()).toHaveLength(1);
  });

  it('is offered where a field has a Tandem to hear it', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.umsetzung, '/sitzung');
    expect(stadt.mara.reads(stadt.umsetzung).at(-1)).toMatchObject({
      buttons: [],
      text: expect.stringContaining('Bitte sprechen Sie das Integrationsbüro an'),
    });
  });
});
