import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { musterstadt } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';
import { handelt } from '../projektidee/auf-dem-weg.ts';
import { antwort, beginntZiel, fehlerBei, inWohnen, siehtRaster, start } from './begonnen.ts';

describe('/jahresziel', () => {
  it('shows the goals of this conference year, and how far each is', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    expect(antwort(stadt, 'ada')).toMatchObject({
      onlyYou: true,
      text: 'Für die Jahreskonferenz 2027 gibt es in Ihren Handlungsfeldern noch kein Jahresziel.',
      buttons: ['Neues Jahresziel', 'Alle Jahresziele'],
    });
    await beginntZiel(stadt);
    expect(antwort(stadt, 'ada')?.text).toContain('für die Jahreskonferenz 2027');
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    expect(antwort(stadt, 'ada')).toMatchObject({
      text: 'Jahresziele für die Jahreskonferenz 2027:\nNachbarn kennen sich besser · Wohnen · Entwurf · 1 von 7 Punkten',
      buttons: ['Weiter ausfüllen', 'Neues Jahresziel', 'Alle Jahresziele'],
    });
    await stadt.mara.types(stadt.wohnen, '/jahresziel');
    expect(antwort(stadt, 'mara')?.buttons).toEqual(['Raster ansehen', 'Alle Jahresziele']);
  });

  it('says how to take part to whoever takes part nowhere', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.join(stadt.wohnen, stadt.ines.account);
    await stadt.ines.types(stadt.wohnen, '/jahresziel');
    stadt.chat.leave(stadt.wohnen, stadt.ines.account);
    await stadt.ines.types(stadt.wohnen, '/jahresziel');
    expect(stadt.ines.reads(stadt.wohnen).at(-1)?.text).toContain('Sie machen noch in keinem mit');
  });
});

describe('Neues Jahresziel', () => {
  it('belongs to the Tandem and the Büro', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    const press = { kind: 'button', action: 'jahresziel.neu', subject: 'stadt', message: null } as const;
    const mara = { account: stadt.mara.account, name: 'Mara Plan', workspace: 'T1' };
    const effect = await stadt.app.listener.call({ ...press, key: 'neu', actor: mara });
    expect(JSON.stringify(effect)).toContain(
      'Das Raster füllen das Tandem des Handlungsfelds und das Integrationsbüro',
    );
  });

  it('takes the Checkliste of an idea of its field along', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    await stadt.ada.presses('Neues Jahresziel', inWohnen(stadt));
    const ideen = stadt.ada.formView()?.fields.find(({ key }) => key === 'idee')?.options ?? [];
    expect(ideen.map(({ label }) => label)).toEqual(['Café im Treppenhaus']);
    await stadt.ada.submits({ titel: 'Nachbarn', idee: ideen[0]?.value ?? '' });
    expect(await siehtRaster(stadt)).toContain('Checkliste: Projektidee „Café im Treppenhaus“');
  });

  it('is for the conference after the one that comes, once that is near, and says what each year means', async () => {
    const stadt = await musterstadt('2027-07-19 08:30');
    await handelt(stadt, 'jo', '2027-07-19', (ctx) => setzeKonferenz(ctx, day('2027-09-16')));
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    await stadt.ada.presses('Neues Jahresziel', inWohnen(stadt));
    expect(stadt.ada.formView()?.fields.find(({ key }) => key === 'jahr')).toMatchObject({
      value: '2028',
      options: [
        { value: '2027', label: '2027 (vereinbart im September 2026, Ergebnis im September 2027)' },
        { value: '2028', label: '2028 (vereinbart im September 2027, Ergebnis im September 2028)' },
      ],
    });
  });

  it('wants a title that can be read', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt, { titel: '\u200b' });
    expect(fehlerBei(stadt.ada, 'titel')).toBe('Bitte schreiben Sie, wie das Jahresziel heißen soll.');
  });

  it('asks before a second one of the same name, and before a fourth', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await beginntZiel(stadt, { titel: 'nachbarn  kennen sich besser' });
    expect(stadt.ada.form()?.text).toContain('schon das Jahresziel „Nachbarn kennen sich besser“');
    await stadt.ada.submits();
    await beginntZiel(stadt, { titel: 'Drittes' });
    await beginntZiel(stadt, { titel: 'Viertes' });
    expect(stadt.ada.form()?.text).toContain('Das Konzept sieht drei Jahresziele je Handlungsfeld vor.');
    await stadt.ada.submits();
    // The measure is one of a year.
    await beginntZiel(stadt, { titel: 'Fürs Jahr danach', jahr: '2028' });
    expect(antwort(stadt, 'ada')?.text).toContain('für die Jahreskonferenz 2028');
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    expect(antwort(stadt, 'ada')?.text.match(/von 7 Punkten/g)).toHaveLength(4);
  });
});
