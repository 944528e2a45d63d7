import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { legeAn } from '../../../src/features/jahresziel/actions.ts';
import { zieleAb } from '../../../src/features/jahresziel/liste.store.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { gremien } from '../../../src/features/stadt/index.ts';
import { ganzerVerlauf } from '../ganzer-verlauf.ts';
import {
  aendert,
  alsMassnahme,
  drueckt,
  fehler,
  handelt,
  inWohnen,
  karte,
  karten,
  mitZiel,
  oeffnetZustand,
  personVon,
  privat,
} from './im-leben.ts';

const angeboten = (form: { fields: readonly { key: string; options?: readonly { value: string }[] }[] } | null) =>
  form?.fields.find(({ key }) => key === 'schritt')?.options?.map(({ value }) => value);

describe('the life of a goal', () => {
  it('goes from the draft to the check, each step in the Verlauf', async () => {
    const { stadt, id } = await mitZiel();
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'vorgeschlagen' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('vorgeschlagen');
    await oeffnetZustand(stadt, 'jo', 'Als vereinbart eintragen …');
    await stadt.jo.submits({});
    await oeffnetZustand(stadt, 'mara');
    await stadt.mara.submits({ schritt: 'in_arbeit' });
    await oeffnetZustand(stadt, 'mara', 'Ergebnis eintragen …');
    await stadt.mara.submits({});
    expect(fehler(stadt, 'mara')).toEqual({ grund: 'Bitte schreiben Sie kurz, was erreicht wurde.' });
    await stadt.mara.submits({ grund: '12 Familien kennen sich.' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('Ergebnis liegt vor');
    await oeffnetZustand(stadt, 'jo');
    await stadt.jo.submits({ schritt: 'teilweise' });
    expect(fehler(stadt, 'jo')).toEqual({ grund: 'Bitte schreiben Sie kurz, was nicht erreicht wurde und warum.' });
    await stadt.jo.submits({ grund: 'Es fehlen acht.' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('überprüft: teilweise erreicht');
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(privat(stadt, 'mara')?.text).toContain('überprüft: teilweise erreicht · Jo Beispiel. Es fehlen acht.');
    const akte = stadt.workspace.tx((tx) => ganzerVerlauf(tx).filter(({ subject }) => subject === id));
    expect(akte.filter(({ akt }) => akt === 'jahresziel.zustand')).toHaveLength(5);
  });

  it('says what is missing before it can be proposed', async () => {
    const { stadt, id } = await mitZiel();
    await aendert(stadt, id, { federPerson: null });
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'vorgeschlagen' });
    expect(fehler(stadt, 'ada')).toEqual({ schritt: 'Zum Vorschlagen fehlt noch: wer federführend ist.' });
  });

  it('is agreed on by what the Büro enters, and by nobody else', async () => {
    const { stadt, id } = await mitZiel({ bis: 'vorgeschlagen' });
    await stadt.ada.presses('Mehr …', inWohnen(stadt));
    expect(privat(stadt, 'ada')?.buttons).not.toContain('Als vereinbart eintragen …');
    expect(await drueckt(stadt, 'ada', 'jahresziel.vereinbart', id)).toContain('trägt das Integrationsbüro ein');
  });

  it('is agreed on for the year after, where the conference of its own is too near', async () => {
    const { stadt } = await mitZiel({ bis: 'vorgeschlagen', jahr: 2026 });
    await oeffnetZustand(stadt, 'jo', 'Als vereinbart eintragen …');
    await stadt.jo.submits({});
    expect(stadt.jo.formView()?.fields).toMatchObject([
      {
        label: 'Wann soll das Ergebnis vorliegen?',
        value: '2027',
        options: [
          { value: '2027', label: '2027 (vereinbart im September 2026, Ergebnis im September 2027)' },
          { value: '2026', label: '2026 (vereinbart im September 2025, Ergebnis im September 2026)' },
        ],
      },
    ]);
    await stadt.jo.submits({});
    await stadt.settle();
    expect(karte(stadt)[1]).toBe('vereinbart · Jahresziel für die Jahreskonferenz 2027');
  });

  it('is never checked by who is federführend, be it in the Büro', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ergebnis' });
    await aendert(stadt, id, { federPerson: personVon(stadt, 'jo') });
    expect(await drueckt(stadt, 'jo', 'jahresziel.zustand', id)).toContain(
      'Wer federführend ist, überprüft das Ergebnis nicht selbst.',
    );
    expect(await drueckt(stadt, 'ada', 'jahresziel.zustand', id)).toContain(
      'können Sie daran nichts ändern. Das Ergebnis überprüft, wer im Raster dafür eingetragen ist, oder das Integrationsbüro.',
    );
  });

  it('is returned with a reason by the person who checks, who needs not be in the channel', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ergebnis' });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia'), prueftName: null });
    expect(await drueckt(stadt, 'pia', 'jahresziel.zustand', id)).toContain('zurückgeben: Es fehlt noch etwas');
  });

  it('rests with a reason, and goes back to where it was', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'ruht' });
    expect(fehler(stadt, 'ada')).toEqual({ grund: 'Bitte schreiben Sie kurz, warum das Ziel ruht.' });
    await stadt.ada.submits({ grund: 'Umbau' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('ruht');
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'in_arbeit' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('in Arbeit');
  });

  it('goes on as a draft of the next year, linked, with what still holds', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ueberprueft' });
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'uebernommen' });
    await stadt.settle();
    expect(stadt.ada.form()?.text).toContain('Es steht jetzt auch als Entwurf für 2028 bereit.');
    expect(karten(stadt)).toHaveLength(2);
    const neues = stadt.workspace.tx((tx) => gremien(tx).flatMap((feld) => zieleAb(tx, feld.id, 2028))[0]);
    expect(neues).toMatchObject({ jahr: 2028, uebernommenVon: id });
    expect(
      karten(stadt)
        .map(({ text }) => text)
        .join(),
    ).toMatch(/Entwurf · Jahresziel für die Jahreskonferenz 2028.*Familien/s);
  });

  it('goes on in no year that is over, and asks before a fourth goal there', async () => {
    const { stadt } = await mitZiel({ bis: 'ueberprueft', jahr: 2024 });
    await oeffnetZustand(stadt, 'ada');
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      for (const feld of gremien(ctx.tx).filter(({ kuerzel }) => kuerzel === 'WOH')) {
        for (const titel of ['Eins', 'Zwei', 'Drei']) legeAn(ctx, feld, { jahr: 2027, titel, ideeId: null });
      }
    });
    await stadt.ada.submits({ schritt: 'uebernommen' });
    expect(stadt.ada.form()?.text).toContain('Das Handlungsfeld Wohnen hat für 2027 schon drei oder mehr.');
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('Es steht jetzt auch als Entwurf für 2027 bereit.');
  });

  it('can be taken back on the same day by whoever entered it, as if it had never been', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit', fragenAb: day('2026-09-01') });
    await aendert(stadt, id, { fragenAb: day('2026-09-01') });
    await oeffnetZustand(stadt, 'mara', 'Ergebnis eintragen …');
    await stadt.mara.submits({ grund: 'Verklickt' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('Ergebnis liegt vor');
    await stadt.mara.presses('Rückgängig', 'form');
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('in Arbeit');
    const ziel = stadt.workspace.tx((tx) => zielById(tx, id));
    expect(ziel).toMatchObject({ zustand: 'in_arbeit', fragenAb: '2026-09-01' });
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(privat(stadt, 'mara')?.text).not.toContain('Verklickt');
  });

  it('goes back from a proposal to a draft', async () => {
    const { stadt } = await mitZiel({ bis: 'vorgeschlagen' });
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'entwurf' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('Entwurf');
  });

  it('has no card any more once it was withdrawn', async () => {
    const { stadt } = await mitZiel();
    await oeffnetZustand(stadt, 'ada');
    expect(angeboten(stadt.ada.formView())).toEqual(['vorgeschlagen', 'ruht', 'zurueckgezogen']);
    await stadt.ada.submits({ schritt: 'zurueckgezogen' });
    await stadt.settle();
    expect(karten(stadt)).toEqual([]);
    await stadt.restart();
    expect(karten(stadt)).toEqual([]);
  });

  it('says at its end which Maßnahmen are still open, and where they can be ended', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ueberprueft' });
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => alsMassnahme(ctx, id, 'Hausfest planen', '2026-11-09'));
    await oeffnetZustand(stadt, 'ada');
    await stadt.ada.submits({ schritt: 'abgeschlossen' });
    await stadt.settle();
    expect(stadt.ada.form()?.text).toContain('Eine Maßnahme dieses Ziels ist noch offen.');
    expect(karte(stadt)[1]).toContain('abgeschlossen');
    await stadt.ada.presses('Mehr …', inWohnen(stadt));
    expect(privat(stadt, 'ada')?.buttons).toEqual(['Raster ansehen', 'Alle Zahlen']);
    expect(await drueckt(stadt, 'ada', 'jahresziel.zustand', id)).toContain('können Sie daran nichts ändern');
    expect(await drueckt(stadt, 'ada', 'jahresziel.zustand', id)).toContain('Das Ziel ist zu Ende.');
    for (const tat of ['titel', 'wirkungNeu', 'massnahme', 'feder', 'ergaenzen']) {
      expect(await drueckt(stadt, 'ada', `jahresziel.${tat}`, id)).toContain('Dieses Jahresziel ist zu Ende.');
    }
  });

  it('takes nothing into its Raster once somebody has withdrawn it', async () => {
    const { stadt } = await mitZiel();
    await stadt.ada.types(stadt.wohnen, '/jahresziel liste');
    await stadt.ada.presses('Raster ansehen', inWohnen(stadt));
    await stadt.ada.presses('Titel ändern …', inWohnen(stadt));
    await oeffnetZustand(stadt, 'eren');
    await stadt.eren.submits({ schritt: 'zurueckgezogen' });
    await stadt.ada.submits({ titel: 'Zu spät' });
    expect(fehler(stadt, 'ada').titel).toContain('Dieses Jahresziel ist zu Ende.');
  });

  it('takes nothing from a form that others have overtaken', async () => {
    const { stadt } = await mitZiel();
    await oeffnetZustand(stadt, 'ada');
    await oeffnetZustand(stadt, 'eren');
    await stadt.eren.submits({ schritt: 'vorgeschlagen' });
    await stadt.ada.submits({ schritt: 'zurueckgezogen' });
    expect(fehler(stadt, 'ada').schritt).toContain('Eren Probe hat inzwischen „vorgeschlagen“ eingetragen.');
  });

  it('is counted by state in the table of the fields', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.jo.opensHome();
    expect(stadt.jo.home()?.text).toContain('Jahresziele: 1 in Arbeit');
    expect(stadt.jo.home()?.text).toContain('Jahresziele: keine');
  });
});

describe('Rückmeldung geben', () => {
  it('is one answer in plan, seen on the card', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.mara.presses('Rückmeldung geben', inWohnen(stadt));
    await stadt.mara.submits({ stand: 'im_plan' });
    await stadt.settle();
    expect(stadt.mara.form()?.text).toBe('Danke. Eingetragen: „Im Plan“.');
    expect(karte(stadt)[1]).toContain('in Arbeit · Im Plan');
  });

  it('asks what would help, for the Tandem, the Büro and whoever is federführend alone', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.ada.presses('Rückmeldung geben', inWohnen(stadt));
    await stadt.ada.submits({ stand: 'unterstuetzung' });
    expect(stadt.ada.form()?.fields.map(({ label }) => label)).toEqual([
      'Was würde helfen?',
      'Darf das in den Bericht an die Steuerungsgruppe?',
    ]);
    await stadt.ada.submits({ hilfe: ' \u200b ' });
    expect(fehler(stadt, 'ada')).toEqual({ hilfe: 'Bitte schreiben Sie kurz, was helfen würde.' });
    await stadt.ada.submits({ hilfe: 'Ein großer Raum' });
    await stadt.settle();
    for (const [name, liest] of [
      ['mara', true],
      ['jo', true],
      ['luca', false],
    ] as const) {
      if (name === 'luca') stadt.chat.join(stadt.wohnen, stadt.luca.account);
      await stadt[name].presses('Mehr …', inWohnen(stadt));
      expect(privat(stadt, name)?.text.includes('Das würde helfen: Ein großer Raum')).toBe(liest);
    }
  });

  it('is for those who work on it, and while they do', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    expect(await drueckt(stadt, 'luca', 'jahresziel.rueckmeldung', id)).toContain('Sie können Unterstützung anbieten.');
    const entwurf = await mitZiel();
    const effect = await drueckt(entwurf.stadt, 'mara', 'jahresziel.rueckmeldung', entwurf.id);
    expect(effect).toContain('Zustand: Entwurf.');
    expect(await drueckt(stadt, 'mara', 'jahresziel.rueckmeldung', 'jahresziel_x')).toContain('gibt es nicht mehr');
  });
});
