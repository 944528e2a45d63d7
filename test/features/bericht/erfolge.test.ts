/** `/komm-in erfolge`: what was reached, collected for the Jahreskonferenz, and entered by hand where it is neither goal nor idea. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { uebergibErfolge } from '../../../src/features/bericht/erfolg/erfolge.ts';
import { personendatenErfolg } from '../../../src/features/bericht/erfolg/personendaten.ts';
import { addErfolg, aendereErfolg, genanntMit, setzeGenannte } from '../../../src/features/bericht/erfolg/store.ts';
import { aendereGremium, type GremiumId, gremien } from '../../../src/features/stadt/index.ts';
import { openExcel } from '../../documents/excel.ts';
import { drueckt, fehler, handelt, type Name, personVon, titel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import { angebote, dankImKanal, dankt, geht, heute, mitErreichtem, privat } from './erfolgreich.ts';

const antwort = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);
const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
const feld = (stadt: Musterstadt, kuerzel = 'WOH'): GremiumId => {
  const id = stadt.workspace.tx((tx) => gremien(tx).find((gremium) => gremium.kuerzel === kuerzel)?.id);
  if (id === undefined) throw new Error(`no ${kuerzel}`);
  return id;
};

async function fragt(stadt: Musterstadt, name: Name, jahr = ''): Promise<void> {
  await stadt[name].types(stadt.wohnen, `/komm-in erfolge ${jahr}`.trim());
}

/** Many at once, as if thanks had been sent for all of them. */
async function viele(stadt: Musterstadt, anzahl: number, text: string, kuerzel = 'WOH'): Promise<void> {
  await handelt(stadt, 'ada', heute, (ctx) => {
    for (let i = 1; i <= anzahl; i++) {
      const gremiumId = feldIn(ctx.tx, kuerzel);
      const { id } = addErfolg(ctx.tx, {
        ...{
          gremiumId,
          jahr: 2027,
          art: 'eigener',
          herkunft: null,
          titel: `${'W'.repeat(140)} ${i}`,
          ideestand: null,
          teilweise: false,
        },
        ...{ am: day(heute), angelegtVon: ctx.actor, angelegtAm: ctx.now },
      });
      aendereErfolg(ctx.tx, id, { stand: 'gesendet', text, entschiedenVon: ctx.actor, entschiedenAm: ctx.now });
      const alle = ['ada', 'eren', 'sana', 'jo', 'mila', 'mara', 'luca', 'pia'] as const;
      setzeGenannte(
        ctx.tx,
        id,
        alle.map((eine) => personVon(stadt, eine)),
      );
    }
  });
}

function feldIn(tx: Parameters<typeof gremien>[0], kuerzel: string): GremiumId {
  const id = gremien(tx).find((gremium) => gremium.kuerzel === kuerzel)?.id;
  if (id === undefined) throw new Error(`no ${kuerzel}`);
  return id;
}

describe('/komm-in erfolge', () => {
  it('is for everybody, and says in a year without any how they come', async () => {
    const stadt = await musterstadt('2026-10-05 09:00');
    await fragt(stadt, 'mara');
    expect(antwort(stadt, 'mara')).toMatchObject({
      text: 'Erfolge für die Jahreskonferenz 2027\nEs ist noch nichts eingetragen. Erreichte Jahresziele und bewilligte Projektideen kommen von selbst dazu.',
      buttons: [],
      onlyYou: true,
    });
    await fragt(stadt, 'mara', 'bald');
    expect(antwort(stadt, 'mara')?.text).toContain('„bald“ ist kein Jahr.');
  });

  it.each(['luca', 'ada', 'jo'] as const)('is found from Home without knowing a command: %s', async (name) => {
    const stadt = await musterstadt('2026-10-05 09:00');
    await stadt[name].opensHome();
    await stadt.settle();
    await stadt[name].presses('Hilfe', 'home');
    await stadt[name].presses('Erfolge', 'form');
    expect(stadt[name].form()?.text).toContain('Erfolge für die Jahreskonferenz 2027');
  });

  it('counts for all, and shows the thanks to whoever can read the channel', async () => {
    const { stadt, id } = await mitIdee({}, (await mitErreichtem()).stadt);
    await dankt(stadt, 'ada', { text: 'Danke euch.' });
    await geht(stadt, id, 'bewilligt');
    await fragt(stadt, 'luca', '2027');
    expect(antwort(stadt, 'luca')?.text).toContain('Wohnen: 2 Erfolge, 1 davon mit Dank');
    expect(antwort(stadt, 'luca')?.buttons).toEqual(['Wohnen', 'Weiter']);
    await stadt.luca.presses('Weiter', inWohnen(stadt));
    expect(antwort(stadt, 'luca')?.text.split('\n')).toEqual([
      'Handlungsfeld Wohnen: Erfolge für 2027 (1 von 1)',
      `${titel} · Jahresziel erreicht · 28.09.2026`,
      'Danke euch.',
    ]);
    expect(antwort(stadt, 'luca')?.buttons).toEqual(['Zurück']);
    await fragt(stadt, 'luca', '2026');
    expect(antwort(stadt, 'luca')?.text).toContain('Es ist noch nichts eingetragen.');
  });

  it('shows the Tandem what is not thanked for yet, with what can be done', async () => {
    const { stadt } = await mitErreichtem();
    await fragt(stadt, 'eren', '2027');
    expect(antwort(stadt, 'eren')?.buttons).toEqual(['Wohnen', 'Weiter', 'Erfolg eintragen …', 'Als Tabelle …']);
    await stadt.eren.presses('Wohnen', inWohnen(stadt));
    expect(antwort(stadt, 'eren')?.text).toContain('Noch kein Dank gesendet.');
    await stadt.eren.presses('Ansehen und senden …', inWohnen(stadt));
    await stadt.eren.submits({ text: 'Später, aber von Herzen.' });
    await stadt.settle();
    expect(dankImKanal(stadt)).toHaveLength(1);
    await fragt(stadt, 'pia', '2027');
    await stadt.pia.presses('Weiter', inWohnen(stadt));
    expect(antwort(stadt, 'pia')?.text).toContain('Später, aber von Herzen.');
    expect(antwort(stadt, 'pia')?.buttons).toEqual(['Zurück']);
  });

  it('tells nobody the titles of a private channel but its members', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { text: 'Nur für uns.' });
    const facts = { conversation: stadt.wohnen, name: 'hf-4-wohnen', archived: false, member: true, private: true };
    stadt.chat.notice({ kind: 'conversation', conversation: facts });
    await stadt.settle();
    await stadt.ines.types(stadt.steuerung, '/komm-in erfolge 2027');
    const gelesen = stadt.ines.reads(stadt.steuerung).at(-1);
    expect(gelesen?.text).toContain('Wohnen: 1 Erfolg, mit Dank');
    expect(gelesen?.buttons).toEqual([]);
    await fragt(stadt, 'luca', '2027');
    expect(antwort(stadt, 'luca')?.buttons).toContain('Wohnen');
  });

  it('turns pages, none too long, and none is lost', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await viele(stadt, 8, 'ß'.repeat(2000));
    await fragt(stadt, 'luca', '2027');
    const gesehen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await stadt.luca.presses('Weiter', inWohnen(stadt));
      for (const [, nummer] of (antwort(stadt, 'luca')?.text ?? '').matchAll(/W{140} (\d)/g))
        gesehen.push(nummer ?? '');
    }
    expect(gesehen.sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(antwort(stadt, 'luca')?.buttons).toEqual(['Zurück']);
    expect(antwort(stadt, 'luca')?.text).toContain('(7–8 von 8)');
  });

  it('keeps what a closed field has reached, to read', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { text: 'Zum Schluss: danke.' });
    stadt.workspace.tx((tx) => aendereGremium(tx, feld(stadt), { geschlossen: day(heute) }));
    await fragt(stadt, 'jo', '2027');
    await stadt.jo.presses('Weiter', inWohnen(stadt));
    expect(antwort(stadt, 'jo')?.text).toContain('Zum Schluss: danke.');
    expect(antwort(stadt, 'jo')?.buttons).toEqual(['Dank zurücknehmen', 'Zurück']);
    await fragt(stadt, 'luca', '2027');
    await stadt.luca.presses('Weiter', inWohnen(stadt));
    expect(antwort(stadt, 'luca')?.text).toContain('Zum Schluss: danke.');
    expect(antwort(stadt, 'luca')?.buttons).toEqual(['Zurück']);
  });
});

describe('a success entered by hand', () => {
  it('is offered to the others of the Tandem, and thanked for like the others', async () => {
    const { stadt } = await mitIdee();
    await fragt(stadt, 'jo');
    await stadt.jo.presses('Erfolg eintragen …', inWohnen(stadt));
    expect(stadt.jo.formView()?.fields[0]?.options?.map(({ label }) => label)).toContain('Handlungsfeld Wohnen');
    await stadt.jo.submits({ gremium: feld(stadt), titel: '  Der Sprachtreff  hat einen Raum ', am: '2026-09-29' });
    expect(fehler(stadt, 'jo')).toEqual({ am: expect.stringContaining('Dieser Tag kommt erst noch.') });
    await stadt.jo.submits({ am: '2026-09-20' });
    await stadt.settle();
    expect(stadt.jo.form()).toMatchObject({
      text: 'Danke. „Der Sprachtreff hat einen Raum“ ist für die Jahreskonferenz 2027 eingetragen. Möchten Sie gleich danken?',
      buttons: ['Ansehen und senden …', 'Nicht senden'],
    });
    expect(angebote(stadt, 'ada')[0]?.text).toContain('Das haben wir geschafft: „Der Sprachtreff hat einen Raum“.');
    await dankt(stadt, 'ada');
    expect(dankImKanal(stadt)[0]?.text).toMatch(/^Danke\n/);
  });

  it('needs no choice from whoever leads one field, and can be removed while nobody was thanked', async () => {
    const stadt = await musterstadt('2026-10-05 09:00');
    await fragt(stadt, 'ada');
    await stadt.ada.presses('Erfolg eintragen …', inWohnen(stadt));
    expect(stadt.ada.formView()?.fields.map(({ key }) => key)).toEqual(['titel', 'am']);
    await stadt.ada.submits({ titel: '\u200b' });
    expect(fehler(stadt, 'ada')).toEqual({ titel: 'Bitte schreiben Sie kurz, was erreicht wurde.' });
    await stadt.ada.submits({ titel: 'Vertippt' });
    await stadt.settle();
    expect(angebote(stadt, 'eren')).toHaveLength(1);
    expect(angebote(stadt, 'ada')).toHaveLength(0);
    await fragt(stadt, 'ada');
    await stadt.ada.presses('Wohnen', inWohnen(stadt));
    await stadt.ada.presses('Eintrag entfernen', inWohnen(stadt));
    expect(antwort(stadt, 'ada')?.text).toBe('„Vertippt“ ist nicht mehr eingetragen.');
    await stadt.settle();
    expect(angebote(stadt, 'eren')).toEqual([]);
    await fragt(stadt, 'ada');
    expect(antwort(stadt, 'ada')?.text).toContain('Es ist noch nichts eingetragen.');
  });

  it('is for nobody who leads no field', async () => {
    const stadt = await musterstadt('2026-10-05 09:00');
    expect(await drueckt(stadt, 'mara', 'erfolg.eintragen', 'stadt')).toContain('können das Tandem');
    expect(await drueckt(stadt, 'pia', 'erfolg.eintragen', feld(stadt))).not.toContain(feld(stadt));
  });
});

describe('as a table', () => {
  it('comes by direct message, to the Büro of all fields and to a Tandem of its own', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { text: '=Danke', genannt: ['U0MARAPLA'] });
    await viele(stadt, 1, 'Danke', 'SPR');
    await fragt(stadt, 'jo', '2027');
    await stadt.jo.presses('Als Tabelle …', inWohnen(stadt));
    await stadt.jo.submits({});
    await stadt.settle();
    const { rows } = openExcel(await stadt.jo.downloads(`Erfolge-2027-Stand-${heute}.xlsx`, 'direct'));
    expect(rows('Erfolge')).toEqual([
      ['Handlungsfeld', 'Jahr', 'Was', 'Titel', 'Erreicht am', 'Dank', 'Text des Danks'],
      ['Sprachförderung', '2027', 'Erfolg', `${'W'.repeat(140)} 1`, heute, 'gesendet', 'Danke'],
      ['Wohnen', '2027', 'Jahresziel erreicht', titel, heute, 'gesendet', '=Danke'],
    ]);
    expect(JSON.stringify(rows('Erfolge'))).not.toContain('Mara');
    await stadt.ada.types(stadt.wohnen, '/komm-in erfolge 2027');
    await stadt.ada.presses('Als Tabelle …', inWohnen(stadt));
    await stadt.ada.submits({ art: 'csv' });
    await stadt.settle();
    const bytes = await stadt.ada.downloads(`Erfolge-2027-Stand-${heute}.csv`, 'direct');
    const zeilen: string[][] = parse(new TextDecoder().decode(bytes), { delimiter: ';', bom: true });
    expect(zeilen.map(([wo]) => wo)).toEqual(['Handlungsfeld', 'Wohnen']);
  });
});

describe('what is kept about people', () => {
  it('is told to whoever is named and whoever thanked, and goes with them', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { text: 'Danke, Mara Plan.', genannt: ['U0MARAPLA'] });
    const auskunft = async (name: 'ada' | 'mara') => {
      await stadt[name].types(stadt.wohnen, '/komm-in meine-daten');
      await stadt.settle();
      return new TextDecoder().decode(await stadt[name].downloads('meine-daten.txt', 'direct'));
    };
    expect(await auskunft('mara')).toContain(`- ${titel}, 28.09.2026: Danke, Mara Plan.`);
    expect(await auskunft('ada')).toContain(`- ${titel}, 28.09.2026: Dank von Ihnen gesendet`);
    const mara = personVon(stadt, 'mara');
    await handelt(stadt, 'jo', heute, (ctx) => personendatenErfolg.loesche(ctx, mara));
    expect(stadt.workspace.tx((tx) => genanntMit(tx, mara))).toEqual([]);
  });

  it('goes to a successor as one line, and the offers leave the predecessor', async () => {
    const { stadt } = await mitErreichtem();
    let zeilen: string[] = [];
    await handelt(stadt, 'jo', heute, (ctx) => {
      const wer = { von: personVon(stadt, 'ada'), an: personVon(stadt, 'mara'), gremium: feld(stadt) };
      zeilen = uebergibErfolge(ctx, wer);
    });
    expect(zeilen).toEqual(['Ein Erfolg, für den noch niemand gedankt hat: /komm-in erfolge']);
    expect(angebote(stadt, 'ada')).toEqual([]);
    expect(angebote(stadt, 'eren')).toHaveLength(1);
    expect(privat(stadt, 'mara').filter(({ text }) => text.includes('Ein Grund zum Danken'))).toEqual([]);
  });
});
