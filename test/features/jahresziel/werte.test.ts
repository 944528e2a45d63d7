import { describe, expect, it } from 'vitest';
import {
  addIndikator,
  aendereIndikator,
  indikatorenDes,
  messwerteDes,
} from '../../../src/features/jahresziel/store.ts';
import { zahlFehler } from '../../../src/features/jahresziel/texts.indikator.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendert, drueckt, fehler, inWohnen, karte, mitZiel, oeffnetZustand, privat } from './im-leben.ts';

const felder = (stadt: Musterstadt) => stadt.mara.form()?.fields.map(({ key }) => key);

async function traegtEin(stadt: Musterstadt, werte: Record<string, string | null>): Promise<void> {
  await stadt.mara.presses('Zahl eintragen', inWohnen(stadt));
  await stadt.mara.submits(werte);
  await stadt.settle();
}

describe('Zahl eintragen', () => {
  it('shows as a bar on the card, with the day it was counted', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await stadt.mara.presses('Zahl eintragen', inWohnen(stadt));
    // There is only one to choose, and nothing to correct yet.
    expect(felder(stadt)).toEqual(['wert', 'datum', 'notiz']);
    await stadt.mara.submits({ wert: '12,5', datum: '2026-09-20', notiz: 'beim Hausfest' });
    await stadt.settle();
    expect(stadt.mara.form()?.text).toBe('Danke. Eingetragen: Familien mit Kontakt: 12,5 Familien.');
    expect(karte(stadt)).toContain('Familien mit Kontakt 12.5 von 20 Familien (gezählt am 20.09.2026)');
  });

  it.each([
    [{ wert: 'viele' }, { wert: zahlFehler.keine_zahl }],
    [{ wert: '-3' }, { wert: zahlFehler.keine_zahl }],
    [{ wert: '9999999999' }, { wert: zahlFehler.zu_gross }],
    [
      { wert: '3', datum: '2026-09-29' },
      { datum: 'Dieser Tag kommt erst noch. Bitte wählen Sie heute oder einen Tag davor.' },
    ],
  ])('says on the field what is not right: %j', async (werte, erwartet) => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await traegtEin(stadt, werte);
    expect(fehler(stadt, 'mara')).toEqual(erwartet);
    expect(karte(stadt).join()).toContain('noch nicht gezählt');
  });

  it('keeps the old value beside its correction, which alone counts', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await traegtEin(stadt, { wert: '120', datum: '2026-09-20' });
    await stadt.mara.presses('Zahl eintragen', inWohnen(stadt));
    const alte = stadt.mara.formView()?.fields.find(({ key }) => key === 'korrigiert')?.options;
    expect(alte?.map(({ label }) => label)).toEqual(['20.09.2026: 120 Familien']);
    await stadt.mara.submits({ wert: '12', datum: '2026-09-19', korrigiert: alte?.[0]?.value ?? null });
    await stadt.settle();
    expect(stadt.mara.form()?.text).toContain('Der alte Wert bleibt in der Liste und zählt nicht mehr.');
    expect(karte(stadt)).toContain('Familien mit Kontakt 12 von 20 Familien (gezählt am 19.09.2026)');
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    await stadt.mara.presses('Alle Zahlen', inWohnen(stadt));
    expect(privat(stadt, 'mara')?.text.split('\n').slice(1)).toEqual([
      'Familien mit Kontakt',
      '• 19.09.2026: 12 Familien',
      '• 20.09.2026: 120 Familien · zählt nicht mehr, wurde berichtigt',
    ]);
  });

  it('asks for what first where there are several, and of a sign whether it is there', async () => {
    const { stadt } = await mitZiel({
      bis: 'in_arbeit',
      indikatoren: [
        { name: 'Feste', zielwert: 3 },
        { art: 'zeichen', name: 'Man grüßt sich' },
      ],
    });
    await stadt.mara.presses('Zahl eintragen', inWohnen(stadt));
    const indikatoren = stadt.mara.formView()?.fields[0]?.options ?? [];
    await stadt.mara.submits({ indikator: indikatoren[1]?.value ?? '' });
    expect(felder(stadt)).toEqual(['zeichen', 'datum', 'notiz']);
    await stadt.mara.submits({ zeichen: 'ja', datum: '2026-09-28' });
    await stadt.settle();
    expect(karte(stadt)).toContain('Man grüßt sich ist da (gesehen am 28.09.2026)');
  });

  it('is never put down for another indicator when the one that was chosen is dropped meanwhile', async () => {
    for (const namen of [['Feste', 'Treffpunkte'], ['Feste']]) {
      const { stadt, id } = await mitZiel({ bis: 'in_arbeit', indikatoren: namen.map((name) => ({ name })) });
      await stadt.mara.presses('Zahl eintragen', inWohnen(stadt));
      const [gewaehlt] = stadt.workspace.tx((tx) => indikatorenDes(tx, id));
      if (gewaehlt === undefined) throw new Error('no indicator');
      if (namen.length > 1) await stadt.mara.submits({ indikator: gewaehlt.id });
      stadt.workspace.tx((tx) => {
        const { id: alt, nummer: _, entfernt: __, ...werte } = gewaehlt;
        aendereIndikator(tx, alt, { entfernt: true });
        if (namen.length === 1) addIndikator(tx, { ...werte, name: 'Ein neuer' });
      });
      await stadt.mara.submits({ wert: '5', datum: '2026-09-28' });
      expect(stadt.mara.form()?.text).toContain('Diesen Indikator gibt es nicht mehr.');
      const werte = stadt.workspace.tx((tx) => indikatorenDes(tx, id).flatMap((eines) => messwerteDes(tx, eines.id)));
      expect(werte).toEqual([]);
    }
  });

  it('comes as a picture by direct message, with words for whoever does not see it', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    expect(await drueckt(stadt, 'mara', 'jahresziel.diagramm', id)).toContain('Noch ist nichts gezählt.');
    await traegtEin(stadt, { wert: '4', datum: '2026-09-01' });
    await traegtEin(stadt, { wert: '12', datum: '2026-09-20' });
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    await stadt.mara.presses('Alle Zahlen', inWohnen(stadt));
    await stadt.mara.presses('Als Diagramm', inWohnen(stadt));
    await stadt.settle();
    const png = await stadt.mara.downloads('Diagramm-1-familien-mit-kontakt-2026-09-28.png', 'direct');
    expect(new TextDecoder('latin1').decode(png.slice(1, 4))).toBe('PNG');
    const worte = stadt.mara.readsDirect().map(({ text }) => text);
    expect(worte.join()).toContain('von 4 Familien am 01.09.2026 zu 12 Familien am 20.09.2026; Ziel: 20.');
    expect(stadt.ada.readsDirect().flatMap(({ files }) => files)).toEqual([]);
  });

  it('is for those who work on it, until the result is checked', async () => {
    const { stadt, id } = await mitZiel({ bis: 'ergebnis' });
    expect(await drueckt(stadt, 'luca', 'jahresziel.zahl', id)).toContain('Sie können Unterstützung anbieten.');
    expect(await drueckt(stadt, 'mara', 'jahresziel.zahl', id)).toContain('"effect":"openForm"');
    await oeffnetZustand(stadt, 'jo');
    await stadt.jo.submits({ schritt: 'erreicht' });
    await stadt.settle();
    expect(await drueckt(stadt, 'ada', 'jahresziel.zahl', id)).toContain('Zustand: überprüft: erreicht.');
  });

  it('says where an indicator comes from if there is none', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit', indikatoren: [] });
    expect(await drueckt(stadt, 'mara', 'jahresziel.zahl', id)).toContain('Das Tandem kann sie im Raster eintragen.');
  });
});

describe('Unterstützung anbieten', () => {
  const angebote = (stadt: Musterstadt, name: 'mara' | 'ada' | 'eren') =>
    stadt[name].readsDirect().filter(({ text }) => text.includes('bietet Unterstützung an'));

  async function bietetAn(stadt: Musterstadt, angebot: string): Promise<void> {
    await stadt.ada.presses('Unterstützung anbieten', inWohnen(stadt));
    await stadt.ada.submits({ angebot });
    await stadt.settle();
  }

  it('reaches whoever is federführend in private, once for each offer', async () => {
    const { stadt } = await mitZiel();
    await bietetAn(stadt, 'Ich kann dolmetschen.');
    await bietetAn(stadt, 'Ich kann dolmetschen.');
    expect(stadt.ada.form()?.text).toBe('Dieses Angebot haben Sie schon gemacht. Es ist weitergegeben.');
    expect(angebote(stadt, 'mara')).toHaveLength(1);
    expect(angebote(stadt, 'mara')[0]?.text).toContain('Ada Muster bietet Unterstützung an');
    expect(angebote(stadt, 'mara')[0]?.text).toContain('Ich kann dolmetschen.');
    await bietetAn(stadt, 'Ich habe einen Raum.');
    expect(angebote(stadt, 'mara')).toHaveLength(2);
    expect(karte(stadt).join()).not.toContain('dolmetschen');
  });

  it('reaches the Tandem where an office is federführend', async () => {
    const { stadt, id } = await mitZiel();
    await aendert(stadt, id, { federPerson: null, federName: 'Wohnungsamt' });
    await bietetAn(stadt, 'Ich kann dolmetschen.');
    expect(angebote(stadt, 'eren')).toHaveLength(1);
    expect(angebote(stadt, 'mara')).toEqual([]);
  });

  it('by one of the Tandem goes to the others, and where there are none to the Büro', async () => {
    const { stadt, id } = await mitZiel();
    await aendert(stadt, id, { federPerson: null, federName: 'Wohnungsamt' });
    await bietetAn(stadt, 'Ich kann dolmetschen.');
    expect(angebote(stadt, 'ada')).toEqual([]);
    for (const name of ['eren', 'sana'] as const) {
      const konto = { account: stadt[name].account, name, admin: false, guest: false, foreign: false, bot: false };
      stadt.chat.notice({ kind: 'account', account: { ...konto, deactivated: true } });
    }
    await bietetAn(stadt, 'Ich habe einen Raum.');
    expect(angebote(stadt, 'ada')).toEqual([]);
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('Ich habe einen Raum.');
  });

  it('is said not to be passed on where nobody can be reached', async () => {
    const { stadt, id } = await mitZiel();
    await aendert(stadt, id, { federPerson: null, federName: 'Wohnungsamt' });
    for (const name of ['ada', 'eren', 'sana', 'jo', 'mila'] as const) {
      const konto = { account: stadt[name].account, name, admin: false, guest: false, foreign: false, bot: false };
      stadt.chat.notice({ kind: 'account', account: { ...konto, deactivated: true } });
    }
    stadt.chat.notice({ kind: 'archived', conversation: stadt.buero, archived: true });
    await stadt.luca.presses('Unterstützung anbieten', inWohnen(stadt));
    await stadt.luca.submits({ angebot: 'Ich kann dolmetschen.' });
    expect(stadt.luca.form()?.text).toContain('Ihr Angebot ist nicht weitergegeben');
  });

  it('is nothing that one offers to oneself', async () => {
    const { stadt, id } = await mitZiel();
    expect(await drueckt(stadt, 'mara', 'jahresziel.unterstuetzen', id)).toContain('Sie sind selbst federführend');
  });
});
