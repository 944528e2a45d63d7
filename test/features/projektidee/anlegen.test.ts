import { describe, expect, it } from 'vitest';
import { gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { answer, dritter, erster, fehlerBei, gefuellt, inWohnen, legtAn, oeffnet, siehtAn, start } from './angelegt.ts';

describe('/checkliste', () => {
  it('begins an idea in the field of the channel', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/checkliste');
    expect(answer(stadt, 'mara')).toMatchObject({
      onlyYou: true,
      text: 'Zurzeit gibt es in Ihren Handlungsfeldern keine Projektidee mit offenen Fragen. Haben Sie eine Idee?',
      buttons: ['Neue Projektidee', 'Alle Projektideen'],
    });
    await stadt.mara.presses('Neue Projektidee', inWohnen(stadt));
    expect(Object.keys(gefuellt(stadt.mara))).toEqual(['gremium']);
    await stadt.mara.submits({ titel: ' Café\u00ad im\nTreppenhaus ', name: 'Nachbarin Olga', stadtteil: 'Südstadt' });
    await stadt.settle();
    expect(stadt.mara.form()).toMatchObject({
      text: expect.stringContaining('„Café im Treppenhaus“ ist im Handlungsfeld Wohnen angelegt.'),
      buttons: ['Checkliste ausfüllen', 'Idee folgen'],
    });
    expect(await siehtAn(stadt, 'ada')).toContain(
      ['Arbeitsgruppe: Wohnen', 'Vertreten durch: Nachbarin Olga', 'Stadtteil: Südstadt'].join('\n'),
    );
  });

  it('shows first the ideas of the channel, and then whichever was touched last', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'jo', { titel: 'Café' });
    await stadt.goTo('2026-10-12 09:00');
    await legtAn(stadt, 'jo', { titel: 'Garten' });
    await stadt.goTo('2026-10-12 10:00');
    await legtAn(stadt, 'jo', { titel: 'Lesekreis', gremium: feld(stadt, 'SPR') });
    await stadt.jo.types(stadt.wohnen, '/checkliste');
    const titel = () =>
      (answer(stadt, 'jo')?.text ?? '')
        .split('\n')
        .slice(1)
        .map((zeile) => zeile.split(' · ')[0]);
    expect(titel()).toEqual(['Garten', 'Café', 'Lesekreis']);
    await stadt.jo.types(stadt.buero, '/checkliste');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text.split('\n')[1]).toMatch(/^Lesekreis · Sprachförderung/);
    await stadt.jo.presses('Projektidee', inWohnen(stadt));
    expect(titel()).toEqual(['Garten', 'Café']);
  });

  it('asks whether an idea of the same name is meant', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await legtAn(stadt, 'eren', { titel: 'café im  treppenhaus' });
    expect(stadt.eren.form()?.text).toContain('gibt es schon die Projektidee „Café im Treppenhaus“.');
    const anzahl = () => stadt.workspace.tx((tx) => tx.all('select id from projektidee').length);
    expect(anzahl()).toBe(1);
    await stadt.eren.submits();
    expect(anzahl()).toBe(2);
  });

  it('makes no second idea of a second click', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/checkliste');
    await stadt.ada.presses('Neue Projektidee', inWohnen(stadt));
    const view = stadt.ada.formView();
    if (view === null) throw new Error('no form');
    const { form, draft, step, revision, fields } = view;
    const gremium = fields.find(({ key }) => key === 'gremium')?.value ?? null;
    const values = { gremium, titel: 'Café', person: null, name: null, stadtteil: null };
    const actor = { account: stadt.ada.account, name: 'Ada Muster', workspace: 'T1' };
    const submit = { kind: 'submit', actor, form, draft, step, revision, values, confirmed: [] } as const;
    for (const key of ['eins', 'eins', 'zwei']) await stadt.app.listener.call({ ...submit, key });
    expect(stadt.workspace.tx((tx) => tx.all('select id from projektidee'))).toHaveLength(1);
  });

  it('tells who is in no field how to take part', async () => {
    const stadt = await musterstadt(start);
    await stadt.ines.types(stadt.steuerung, '/checkliste');
    const gelesen = stadt.ines.reads(stadt.steuerung).at(-1);
    expect(gelesen?.text).toContain('Treten Sie in diesem Chat dem Kanal eines Handlungsfelds bei');
    expect(gelesen?.buttons).toEqual(['Wer ist im Tandem?']);
  });

  it('offers in a strange channel a new idea in the own field', async () => {
    const stadt = await musterstadt(start);
    await stadt.pia.types(stadt.wohnen, '/checkliste');
    await stadt.pia.presses('Neue Projektidee', inWohnen(stadt));
    expect(gefuellt(stadt.pia)).toEqual({ gremium: feld(stadt, 'SPR') });
  });

  it('tells before there is a city who sets it up', async () => {
    const stadt = await musterstadt(start, { datei: null });
    await stadt.ines.types(stadt.steuerung, '/checkliste');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain('noch nicht eingerichtet');
  });

  it('refuses whoever has left the channel: button, and form still open', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'luca');
    await oeffnet(stadt, 'luca');
    stadt.chat.leave(stadt.wohnen, stadt.luca.account);
    await stadt.luca.submits(erster);
    expect(stadt.luca.form()?.text).toContain('arbeiten alle, die in ihrem Handlungsfeld mitmachen');
    expect(stadt.workspace.tx((tx) => tx.all('select * from projektidee_antwort'))).toEqual([]);
  });

  it.each([
    ['titel', { titel: '\u00ad' }, 'wie die Projektidee heißen soll'],
    ['name', { titel: 'Café', person: 'U0ERENPRO', name: 'Olga' }, 'nur eines von beiden'],
  ])('says what is not right: %s', async (key, werte, satz) => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'ada', werte);
    expect(fehlerBei(stadt.ada, key)).toContain(satz);
  });
});

describe('the head', () => {
  it('is changed by whoever works on the idea, and the card follows', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await siehtAn(stadt, 'mara');
    await stadt.mara.presses('Angaben ändern …', inWohnen(stadt));
    expect(gefuellt(stadt.mara)).toEqual({ titel: 'Café im Treppenhaus' });
    await stadt.mara.submits({ titel: 'Treppenhaus-Café', person: stadt.eren.account });
    await stadt.settle();
    expect(stadt.mara.form()?.text).toBe('Danke. Die Angaben zur Idee sind gespeichert.');
    expect(stadt.luca.reads(stadt.wohnen).some(({ text }) => text.startsWith('Projektidee: Treppenhaus-Café'))).toBe(
      true,
    );
    await siehtAn(stadt, 'ada');
    await stadt.ada.presses('Angaben ändern …', inWohnen(stadt));
    expect(gefuellt(stadt.ada)).toEqual({ titel: 'Treppenhaus-Café', person: stadt.eren.account });
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toBe('Sie haben nichts geändert. Alles bleibt, wie es ist.');
  });
});

describe('a copy', () => {
  it('begins with the answers of another idea, as the copier’s own', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits(erster);
    await stadt.ada.submits();
    await stadt.ada.submits({ ...dritter, auswahl10: [eigenes(stadt)] });
    await siehtAn(stadt, 'jo');
    await stadt.jo.presses('Als Vorlage nehmen …', inWohnen(stadt));
    expect(stadt.jo.form()?.text).toContain('kommen die Antworten auf die Fragen 4, 5 und 9 nicht mit');
    const sprache =
      stadt.jo.formView()?.fields[0]?.options?.find(({ label }) => label.startsWith('Sprach'))?.value ?? '';
    await stadt.jo.submits({ gremium: sprache, titel: 'Café in der Schule' });
    await stadt.settle();
    expect(stadt.jo.form()?.text).toContain('ist angelegt, mit 5 Antworten aus „Café im Treppenhaus“.');
    await stadt.jo.presses('Ansehen', 'form');
    expect(stadt.jo.form()?.text).toContain('Begonnen als Kopie von: Café im Treppenhaus');
    expect(stadt.jo.form()?.text).toContain('Jugendamt\nBeantwortet von Jo Beispiel, 12.10.2026');
    expect(stadt.jo.form()?.text).not.toContain('Lärm am Abend');
    await siehtAn(stadt, 'ada');
    await stadt.ada.presses('Als Vorlage nehmen …', inWohnen(stadt));
    await stadt.ada.submits({ titel: 'Café im Keller' });
    expect(stadt.ada.form()?.text).toContain('mit 7 Antworten aus');
    const zehn = stadt.workspace.tx((tx) =>
      tx.all<{ auswahl: string }>('select auswahl from projektidee_antwort where frage = 10'),
    );
    expect(zehn.map(({ auswahl }) => JSON.parse(auswahl).length)).toEqual([1, 0, 1]);
  });
});

function feld(stadt: Musterstadt, kuerzel: string): string {
  return stadt.workspace.tx((tx) => gremien(tx).find((eines) => eines.kuerzel === kuerzel)?.id ?? '');
}

function eigenes(stadt: Musterstadt): string {
  return stadt.ada.formView()?.fields.find(({ key }) => key === 'auswahl10')?.options?.[0]?.value ?? '';
}
