import { describe, expect, it } from 'vitest';
import { openWord } from '../../documents/word.ts';
import { musterstadt } from '../musterstadt.ts';
import {
  antwort,
  beginntZiel,
  eineWirkung,
  einIndikator,
  fehlerBei,
  fuelltAus,
  inWohnen,
  siehtRaster,
  start,
} from './begonnen.ts';

describe('the Raster', () => {
  it('is filled in point by point until all seven stand there', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await siehtRaster(stadt);
    await stadt.ada.presses('Leitziele wählen …', inWohnen(stadt));
    const [erstes] = stadt.ada.formView()?.fields[0]?.options ?? [];
    await stadt.ada.submits({ eigene: [erstes?.value ?? ''] });
    await fuelltAus(stadt, 'Neue Maßnahme …', { was: 'Hausfest planen', name: 'Wohnungsamt' });
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 1 …', einIndikator);
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt.eren.account });
    await fuelltAus(stadt, 'Prüfung eintragen …', { name: 'VHS' });
    const text = await siehtRaster(stadt, 'mara');
    for (const zeile of [
      'Jahresziel: Nachbarn kennen sich besser',
      'Ausgefüllt: 7 von 7 Punkten',
      erstes?.label ?? 'ein Leitziel',
      'Wohnungsamt – Hausfest planen – bis 09.11.2026',
      'Wirkung 1: Neue Familien haben Kontakt im Haus (für: neue Familien)',
      'Familien mit Kontakt · von 4 auf 12,5 Familien · bis 30.06.2027 · Quelle: Umfrage im Haus',
      'Eren Probe',
      'VHS',
      'Von: Eren Probe',
    ]) {
      expect(text).toContain(zeile);
    }
    expect(antwort(stadt, 'mara')?.buttons).toEqual(['Ergänzung vorschlagen …', 'Als Datei …']);
  });

  it('keeps who checks apart from who is federführend, from both sides', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Federführung eintragen …', { person: stadt.eren.account });
    await fuelltAus(stadt, 'Prüfung eintragen …', { person: stadt.eren.account });
    expect(fehlerBei(stadt.ada, 'person')).toContain('Wer prüft, darf nicht selbst federführend sein.');
    await stadt.ada.submits({ person: null, name: 'VHS' });
    await fuelltAus(stadt, 'Federführung eintragen …', { person: null, name: 'vhs' });
    expect(fehlerBei(stadt.ada, 'name')).toContain('prüft schon');
    expect(await siehtRaster(stadt)).toContain('Eren Probe');
  });

  it('takes three Indikatoren for a Wirkung: all of them can be changed', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await siehtRaster(stadt);
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    for (let i = 0; i < 3; i++) await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 1 …', einIndikator);
    await stadt.ada.presses('Neuer Indikator zu Wirkung 1 …', inWohnen(stadt));
    await stadt.ada.submits(einIndikator);
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'name')?.error).toContain('Mehr als 3');
  });

  it('changes and drops a Wirkung, and asks first where Indikatoren go with it', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 1 …', einIndikator);
    await fuelltAus(stadt, 'Wirkung 1 ändern …', { text: 'Alle grüßen sich' });
    expect(await siehtRaster(stadt)).toContain('Alle grüßen sich (für: neue Familien)');
    await fuelltAus(stadt, 'Wirkung 1 ändern …', { weglassen: ['ja'] });
    expect(stadt.ada.form()?.text).toContain('gehört ein Indikator');
    await stadt.ada.submits();
    expect(await siehtRaster(stadt)).not.toContain('Alle grüßen sich');
  });

  it('numbers what is left without gaps, as the document does', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    for (const text of ['Erste', 'Zweite']) await fuelltAus(stadt, 'Neue Wirkung …', { ...eineWirkung, text });
    for (const name of ['Eines', 'Anderes']) {
      await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 2 …', { ...einIndikator, name });
    }
    await fuelltAus(stadt, 'Indikator 2.1 ändern …', { weglassen: ['ja'] });
    await fuelltAus(stadt, 'Wirkung 1 ändern …', { weglassen: ['ja'] });
    expect(await siehtRaster(stadt)).toContain('Wirkung 1: Zweite');
    expect(antwort(stadt, 'ada')?.buttons).toContain('Indikator 1.1 ändern …');
  });

  it('refuses numbers that are none, and asks whether an activity shows an effect', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 1 …', {
      ...einIndikator,
      startwert: '99999999999',
      zielwert: '12.5',
      einheit: null,
    });
    expect(fehlerBei(stadt.ada, 'zielwert')).toContain('zum Beispiel 12 oder 12,5');
    expect(fehlerBei(stadt.ada, 'startwert')).toContain('höchstens 1.000.000.000');
    expect(fehlerBei(stadt.ada, 'einheit')).toContain('was gezählt wird');
    await stadt.ada.submits({ startwert: '4', zielwert: '20', einheit: 'Treffen' });
    expect(stadt.ada.form()?.text).toContain('Hier steht „Treffen“.');
    await stadt.ada.submits();
    expect(await siehtRaster(stadt)).toContain('von 4 auf 20 Treffen');
    await fuelltAus(stadt, 'Indikator 1.1 ändern …', { art: 'zeichen' });
    expect(fehlerBei(stadt.ada, 'zielwert')).toContain('nur, wenn man etwas zählt');
    await stadt.ada.submits({ einheit: null, startwert: null, zielwert: null, name: 'Man hört Grüße' });
    expect(await siehtRaster(stadt)).toContain('Man hört Grüße · Man kann es sehen oder hören');
    await fuelltAus(stadt, 'Indikator 1.1 ändern …', { weglassen: ['ja'] });
    expect(await siehtRaster(stadt)).toContain('Noch kein Indikator.');
  });

  it('tells whoever comes second what somebody else has changed meanwhile', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await siehtRaster(stadt, 'eren');
    await stadt.eren.presses('Titel ändern …', inWohnen(stadt));
    await fuelltAus(stadt, 'Titel ändern …', { titel: 'Nachbarn helfen sich' });
    await stadt.eren.submits({ titel: 'Nachbarn feiern' });
    expect(JSON.stringify(stadt.eren.form())).toContain('Ada Muster');
    expect(await siehtRaster(stadt)).toContain('Nachbarn helfen sich');
  });

  it('goes to another year, until it is agreed on', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Titel ändern …', { jahr: '2028' });
    expect(stadt.ada.form()?.text).toContain('Danke. Gespeichert.');
    expect(await siehtRaster(stadt)).toContain('Jahreskonferenz: 2028');
    for (const titel of ['Eins', 'Zwei', 'Drei']) await beginntZiel(stadt, { titel });
    await fuelltAus(stadt, 'Titel ändern …', { jahr: '2027' });
    expect(stadt.ada.form()?.text).toContain('Das Konzept sieht drei Jahresziele je Handlungsfeld vor.');
  });

  it('takes additions from everybody in the field, and nothing else', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await siehtRaster(stadt, 'mara');
    await stadt.mara.presses('Ergänzung vorschlagen …', inWohnen(stadt));
    await stadt.mara.submits({ text: 'Auch die Hausverwaltung fragen' });
    expect(stadt.mara.form()?.text).toContain('Das Tandem entscheidet');
    expect(await siehtRaster(stadt)).toContain('Auch die Hausverwaltung fragen (Mara Plan, 12.10.2026)');
  });

  it('comes as a Word document and as a PDF, with what stands in it now', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    await fuelltAus(stadt, 'Neuer Indikator zu Wirkung 1 …', einIndikator);
    await siehtRaster(stadt, 'mara');
    await stadt.mara.presses('Als Datei …', inWohnen(stadt));
    await stadt.mara.submits({ art: 'beide' });
    await stadt.settle();
    const gelesen = stadt.mara.readsDirect().map(({ text }) => text);
    expect(gelesen.join('\n')).toContain('Raster „Nachbarn kennen sich besser“, Stand 12.10.2026');
    const word = await stadt.mara.downloads('Raster-nachbarn-kennen-sich-besser-2026-10-12.docx', 'direct');
    expect(JSON.stringify(openWord(word))).toContain('Neue Familien haben Kontakt im Haus');
    const pdf = await stadt.mara.downloads('Raster-nachbarn-kennen-sich-besser-2026-10-12.pdf', 'direct');
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });

  it('says how it is presented, and by whom', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt);
    await fuelltAus(stadt, 'Vorstellung eintragen …', { wie: 'mit Bildern', person: stadt.mara.account });
    expect(await siehtRaster(stadt)).toContain('mit Bildern\nVon: Mara Plan');
  });

  it('stays a message that can be shown, however full it is', async () => {
    const stadt = await musterstadt(start);
    await beginntZiel(stadt, { titel: 'x'.repeat(120) });
    for (let i = 1; i <= 6; i++) {
      await fuelltAus(stadt, 'Neue Wirkung …', { text: `${i}${'😀'.repeat(149)}`, fuerWen: 'y'.repeat(120) });
    }
    for (let i = 1; i <= 6; i++) {
      for (let k = 1; k <= 3; k++) {
        await fuelltAus(stadt, `Neuer Indikator zu Wirkung ${i} …`, {
          ...einIndikator,
          name: `${k}${'z'.repeat(119)}`,
        });
      }
    }
    expect(await siehtRaster(stadt)).toContain('Wirkung 6:');
    await fuelltAus(stadt, 'Neue Wirkung …', eineWirkung);
    expect(fehlerBei(stadt.ada, 'text')).toContain('Mehr als 6');
  });
});
