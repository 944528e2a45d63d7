/** The Umsetzungsgruppe's overview on the imitated Slack, over HTTP: looked at, sent, drawn, and set. */
import { describe, expect, it } from 'vitest';
import { kanal, vereinbart } from './jahr-leute.ts';
import { musterstadt } from './musterstadt.ts';

describe('the overview', () => {
  it('is looked at and sent by the Büro; the group reads it with its buttons, its thread and its picture', {
    timeout: 60_000,
  }, async () => {
    const stadt = await musterstadt({ mode: 'http', start: '2026-09-29 10:00', answerWithin: 30_000 });
    const { ada, jo, mara } = stadt;
    const wer = { feder: mara, prueft: 'VHS' };
    const was = { titel: 'Nachbarn im Ükern', wirkung: 'Die Menschen kennen sich', fuerWen: 'Familien' };
    await vereinbart(stadt, ada, { wo: kanal.wohnen, ...was, ...wer });
    await stadt.goTo('2026-09-29 10:05');
    await jo.types(kanal.buero, '/komm-in digest vorschau');
    expect(jo.reads(kanal.buero).at(-1)).toMatchObject({
      onlyYou: true,
      buttons: ['Jetzt senden', 'Einzelheiten ansehen'],
    });
    await jo.presses('Jetzt senden', { conversation: kanal.buero });
    await stadt.settle();

    const gelesen = ada.reads(kanal.umsetzung);
    const wurzel = gelesen.find(({ text }) => text.startsWith('Überblick vom 29.09.2026'));
    expect(wurzel?.text).toContain('0 von 1 Jahresziel ist im Plan');
    expect(wurzel?.buttons).toHaveLength(10);
    const [einzelheiten, bild, ...weiteres] = gelesen.filter(({ thread }) => thread === wurzel?.id);
    expect(einzelheiten?.text).toContain('• Jahresziele: 1 in Arbeit');
    expect(bild?.files).toEqual([
      {
        name: 'Jahresziele-2026-09-29-1.png',
        title: 'Diagramm „Jahresziele im Lauf des Jahres“, Stand 29.09.2026. Wohnen: 1 in Arbeit.',
      },
    ]);
    expect(weiteres).toEqual([]);
    const png = await ada.downloads('Jahresziele-2026-09-29-1.png', { conversation: kanal.umsetzung });
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    // Nobody and no goal stands in it.
    expect(JSON.stringify(gelesen)).not.toMatch(/Ükern|Mara/);

    await jo.types(kanal.buero, '/komm-in einrichten');
    await jo.presses('Erinnerungen …', { conversation: kanal.buero });
    await jo.submits({ rhythmus: 'woechentlich', wochentag: 'mittwoch', uhrzeit: '12:00' });
    await stadt.settle();
    await stadt.goTo('2026-09-30 12:00');
    expect(ada.reads(kanal.umsetzung).at(-1)?.text).toBe(
      'Überblick vom 30.09.2026: Seit dem 29.09.2026 gibt es nichts Neues.',
    );
  });
});
