/** *Rat anbieten*: the Umsetzungsgruppe helps a Tandem. */
import { describe, expect, it } from 'vitest';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { start } from '../tandem/gespraech.ts';
import { imKanal, mitFeldKnoepfen, schliesst } from './im-kanal.ts';

const angebot = 'Wir hatten das auch. *Rufen* Sie <!channel> mich an?';

async function bietetAn(stadt: Musterstadt, wer: FakePerson, erreichbar: string | null = null): Promise<void> {
  await wer.presses('Rat anbieten', imKanal(stadt));
  await wer.submits({ angebot, erreichbar });
  await stadt.settle();
}

const angebote = (wer: FakePerson) => wer.readsDirect().filter(({ notification }) => notification.includes('Angebot'));
const letztes = (stadt: Musterstadt, wer: FakePerson) => wer.reads(stadt.umsetzung).findLast(({ onlyYou }) => onlyYou);

describe('advice', () => {
  it('goes to everybody in the Tandem, says who offers it and how it is meant, and is answered', async () => {
    const stadt = await mitFeldKnoepfen(start);
    const { pia, ada, eren, sana } = stadt;
    await pia.presses('Rat anbieten', imKanal(stadt));
    expect(pia.form()).toMatchObject({
      title: 'Rat anbieten',
      text: [
        'Sie bieten dem Tandem Wohnen Ihre Unterstützung an. Das Tandem entscheidet, ob es sie annimmt.',
        'Ihre Nachricht geht an Ada Muster, Eren Probe und Sana Entwurf.',
      ].join('\n'),
    });
    await pia.submits({ angebot: '\u200b' });
    expect(pia.form()?.fields[0]?.error).toBe('Bitte schreiben Sie in ein, zwei Sätzen, was Sie anbieten.');
    await pia.submits({ angebot, erreichbar: 'montags ab 14 Uhr,  Tel. 123' });
    await stadt.settle();
    expect(pia.form()?.text).toBe(
      'Danke für Ihr Angebot. Ihre Nachricht geht an Ada Muster, Eren Probe und Sana Entwurf.',
    );
    for (const wer of [ada, eren, sana]) {
      expect(angebote(wer)).toMatchObject([
        {
          notification: 'Ein Angebot für das Tandem Wohnen',
          text: [
            'Pia Skizze bietet dem Tandem Wohnen Rat an:',
            angebot,
            'Zu erreichen: montags ab 14 Uhr, Tel. 123',
            'Sie bekommen diese Nachricht, weil Sie zum Tandem Wohnen gehören.',
            'In der Umsetzungsgruppe unterstützen sich die Tandems gegenseitig. Ob Sie das Angebot annehmen, entscheiden Sie.',
          ].join('\n'),
          buttons: ['Antworten …'],
          mentions: [],
        },
      ]);
    }
    await eren.presses('Antworten …');
    await eren.submits({ text: 'Gern, am Montag.' });
    await stadt.settle();
    expect(pia.readsDirect().at(-1)?.text).toContain('Eren Probe antwortet Ihnen:\nGern, am Montag.');
    // It stays an offer where the others see that it was answered.
    expect(angebote(ada)[0]?.text).toMatch(
      /^Pia Skizze bietet dem Tandem Wohnen Rat an:[\s\S]*✓ Eren Probe hat geantwortet/,
    );
    // Nobody else reads of it.
    for (const text of stadt.jo.reads(stadt.umsetzung).map((m) => m.text)) expect(text).not.toContain('Rufen');
  });

  it('says that there is an offer without an answer, and still lets one write again', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await bietetAn(stadt, stadt.pia);
    await stadt.sleepUntil('2026-09-28 08:45');
    await stadt.pia.presses('Rat anbieten', imKanal(stadt));
    expect(stadt.pia.form()?.text).toContain('Sie haben diesem Tandem am 28.09.2026 schon etwas angeboten.');
    await stadt.pia.submits({ angebot });
    await stadt.settle();
    expect(angebote(stadt.ada)).toHaveLength(2);
    await stadt.ada.presses('Antworten …');
    await stadt.ada.submits({ text: 'Danke.' });
    await stadt.settle();
    // Somebody else's offer is no reason to keep one's own.
    await stadt.jo.presses('Rat anbieten', imKanal(stadt));
    expect(stadt.jo.form()?.text).not.toContain('schon etwas angeboten');
  });

  it('is not offered to oneself', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await stadt.ada.presses('Rat anbieten', imKanal(stadt));
    expect(stadt.ada.form()).toBeNull();
    expect(letztes(stadt, stadt.ada)).toMatchObject({
      text: 'Das ist Ihr Handlungsfeld: Wohnen. Wenn Sie selbst Rat suchen, setzen Sie ein Thema auf die Tagesordnung der Umsetzungsgruppe.',
      buttons: ['Auf die Tagesordnung'],
    });
  });

  it('goes to the Büro where nobody can be reached', async () => {
    const stadt = await mitFeldKnoepfen(start, {
      ...ohneTandem,
      handlungsfelder: ohneTandem.handlungsfelder.map((feld) => ({
        ...feld,
        tandem: [{ name: 'Robin Vorlage', seite: 'verwaltung' as const }],
      })),
    });
    await stadt.jo.presses('Rat anbieten', imKanal(stadt));
    expect(stadt.jo.form()?.text).toContain(
      'Ihre Nachricht geht an das Integrationsbüro. An Robin Vorlage wird sie vom Integrationsbüro weitergegeben.',
    );
    await stadt.jo.submits({ angebot });
    await stadt.settle();
    expect(stadt.mila.reads(stadt.buero).at(-1)).toMatchObject({
      notification: 'Ein Angebot für das Tandem Wohnen',
      buttons: ['Antworten …'],
    });
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('Bitte geben Sie das an Robin Vorlage weiter.');
  });

  it('is for the group: whoever has left it may write to the Tandem like everybody', async () => {
    const stadt = await mitFeldKnoepfen(start);
    stadt.chat.join(stadt.umsetzung, stadt.mara.account);
    await stadt.mara.presses('Rat anbieten', imKanal(stadt));
    expect(letztes(stadt, stadt.mara)).toMatchObject({
      text: 'Rat bieten die Mitglieder der Umsetzungsgruppe einander an. Auch Sie können dem Tandem schreiben.',
      buttons: ['Nachricht schreiben …'],
    });
    await stadt.mara.presses('Nachricht schreiben …', imKanal(stadt));
    expect(stadt.mara.form()?.title).toBe('Nachricht schreiben');
  });

  it('keeps what was typed where the field is closed meanwhile, and says so to the next one', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await stadt.pia.presses('Rat anbieten', imKanal(stadt));
    await schliesst(stadt);
    await stadt.pia.submits({ angebot });
    expect(stadt.pia.form()?.fields[0]).toMatchObject({
      value: angebot,
      error: 'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen.',
    });
    await stadt.jo.presses('Rat anbieten', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)?.text).toBe('Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen.');
    expect(angebote(stadt.ada)).toEqual([]);
  });

  it('is still there after a restart', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await stadt.pia.presses('Rat anbieten', imKanal(stadt));
    await stadt.restart(stadtdatei);
    await stadt.pia.submits({ angebot });
    await stadt.settle();
    expect(angebote(stadt.ada)).toHaveLength(1);
  });
});
